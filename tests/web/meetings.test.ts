import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listMeetings, listSeries } from '../../db/meetings.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

describe('the meetings', () => {
  it('say so while none are known', async () => {
    expect(wordsOf((await web.get('/meetings')).body)).toContain('No meetings are known yet.')
  })

  it('stand under their series, those to come first', async () => {
    await seedOffice(web.db)
    const words = wordsOf((await web.get('/meetings')).body)
    const order = [
      'Tuesday 14 April 2026',
      'Tuesday 9 June 2026',
      'Tuesday 10 February 2026',
      'Tuesday 7 October 2025',
    ]
    expect(order.map((date) => words.indexOf(date))).toEqual(
      order.map((date) => words.indexOf(date)).toSorted((a, b) => a - b),
    )
    expect(words).toContain('Tuesday 14 April 2026 Violence against women and girls Planned')
    expect(words).toContain('Tuesday 7 October 2025 Not announced Minutes put in')
  })
})

describe('planning a meeting', () => {
  const on = (day: string, month: string, year: string) => ({
    'held-day': day,
    'held-month': month,
    'held-year': year,
  })

  it('adds it to a series that is known', async () => {
    await seedOffice(web.db)
    const [series] = await listSeries(web.db)
    const response = await web.post('/meetings/new', {
      series: series?.id ?? '',
      'new-series': '',
      ...on('8', '9', '2026'),
      theme: 'Custody',
    })
    expect(response.headers.location).toBe('/meetings/HTAM-2026-09-08')
    expect(wordsOf((await web.get('/meetings/HTAM-2026-09-08')).body)).toContain(
      'The meeting of 8 September 2026 is planned.',
    )
  })

  it('makes a new series by its name', async () => {
    await web.post('/meetings/new', {
      series: '',
      'new-series': 'Eastvale Ethics Panel',
      ...on('8', '9', '2026'),
      theme: '',
    })
    expect((await listMeetings(web.db)).map(({ ref }) => ref)).toEqual(['EEP-2026-09-08'])
  })

  it.each([
    [
      { series: '', 'new-series': '', ...on('8', '9', '2026') },
      400,
      'Select a series or enter the name of a new one',
    ],
    [{ series: 'made-up', 'new-series': '', ...on('8', '9', '2026') }, 400, 'Select a series from the list'],
    [{ series: '', 'new-series': 'Panel', ...on('', '', '') }, 400, 'Enter the date of the meeting'],
    [
      { series: '', 'new-series': 'Panel', ...on('1', '3', '2026') },
      400,
      'Date must be today or in the future',
    ],
    [
      { series: '', 'new-series': 'holding to account meeting', ...on('14', '4', '2026') },
      409,
      'Holding to Account Meeting already has a meeting on 14 April 2026',
    ],
  ])('refuses %j', async (fields, status, sentence) => {
    await seedOffice(web.db)
    const before = (await listMeetings(web.db)).length
    const response = await web.post('/meetings/new', { ...fields, theme: '' })
    expect(response.statusCode).toBe(status)
    expect(wordsOf(response.body)).toContain(sentence)
    expect(await listMeetings(web.db)).toHaveLength(before)
  })
})

describe('a meeting’s page', () => {
  beforeEach(async () => {
    await seedOffice(web.db)
  })

  it('shows who was there and what was promised', async () => {
    const words = wordsOf((await web.get('/meetings/HTAM-2025-10-07')).body)
    expect(words).toContain('Chair Petra Thornbury')
    expect(words).toContain("Apologies Owen O'Neill Chief Finance Officer (CFO)")
    expect(words).toContain('Promised at this meeting')
    expect(words).toContain('C-0006 Action: DCC to correct the figures on page 3 of the paper.')
  })

  it('drafts what comes back, with the reasons and a question', async () => {
    const words = wordsOf((await web.get('/meetings/HTAM-2026-04-14')).body)
    expect(words).toContain('5 matters come back')
    expect(words).toContain('Why it comes back: The office was to look again on 31 January 2026')
    expect(words).toContain('What is the figure now')
    expect(words).toContain('Facts as of 2 March 2026.')
  })

  it('gives the agenda for Word, to print and as data', async () => {
    const word = await web.get('/meetings/HTAM-2026-04-14/agenda.docx')
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(word.headers['content-disposition']).toContain(
      'attachment; filename="revisit-agenda-HTAM-2026-04-14.docx"',
    )
    const print = await web.get('/meetings/HTAM-2026-04-14/agenda.html')
    expect(print.headers['content-type']).toContain('text/html')
    expect(String(print.headers['content-security-policy'])).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'.*sandbox/,
    )
    const data = await web.get('/meetings/HTAM-2026-04-14/agenda.json')
    expect(data.json()).toMatchObject({ meeting: { ref: 'HTAM-2026-04-14' }, counts: { items: 5 } })
  })

  it('is found by its day alone', async () => {
    expect((await web.get('/meetings/2025-10-07')).statusCode).toBe(200)
  })
})
