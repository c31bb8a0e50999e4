import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listMeetings, listSeries } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

const PATH = '/meetings/series/HTAM'

let web: Web
beforeEach(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterEach(() => web.close())

const version = async () => String((await listSeries(web.db))[0]?.version)
const words = async (path: string) => wordsOf((await web.get(path)).body)
const send = async (path: string, fields: Record<string, string | readonly string[]>, page = path) =>
  await web.post(page, { version: await version(), ...fields }, path)

describe('a series’ page', () => {
  it('is reached from the meetings and from a meeting, and says how the series meets', async () => {
    for (const path of ['/meetings', '/meetings/HTAM-2026-04-14'])
      expect((await web.get(path)).body).toContain(`href="${PATH}"`)
    const said = await words(PATH)
    for (const part of [
      'Chair No post chosen',
      'Papers go out 5 working days before, as usual here',
      'Meets No fixed rhythm',
      'Meetings to come Tuesday 14 April 2026',
      'Matters arising and revisits The commitments that come back stand here',
    ])
      expect(said).toContain(part)
  })

  it('takes a name, a code, a chair and when papers go out, which the meeting then says', async () => {
    const chair = (await listPosts(web.db)).find(({ code }) => code === 'PCC')?.id ?? ''
    const response = await send(`${PATH}/change`, {
      name: 'Accountability Board',
      code: 'ab',
      chair,
      papers: '7',
    })
    expect(response.headers.location).toBe('/meetings/series/AB')
    expect(await words('/meetings/series/AB')).toContain(
      'Chair Police and Crime Commissioner Petra Thornbury',
    )
    const meeting = await words('/meetings/HTAM-2026-04-14')
    expect(meeting).toContain('Chair Petra Thornbury')
    // Good Friday and Easter Monday lie between.
    expect(meeting).toContain('Papers go out Wednesday 1 April 2026 7 working days before')
  })

  it('refuses what cannot be and keeps what was typed', async () => {
    const cases = [
      [{ name: '', code: 'AB', papers: '' }, 400, 'Enter the name of the series'],
      [{ name: 'Board', code: '2B', papers: '' }, 400, 'Code must be 2 to 10 letters and numbers'],
      [
        { name: 'Board', code: 'AB', papers: '31' },
        400,
        'Working days must be a whole number between 1 and 30',
      ],
      [{ name: 'Board', code: 'AB', papers: '7', version: '9' }, 409, 'was changed by somebody else'],
      [{ name: 'Board', code: 'AB', papers: '7', chair: 'nobody' }, 400, 'Select the chair from the list'],
    ] as const
    for (const [fields, status, sentence] of cases) {
      const response = await send(`${PATH}/change`, { chair: '', ...fields })
      expect([sentence, response.statusCode]).toEqual([sentence, status])
      expect(wordsOf(response.body)).toContain(sentence)
      expect(response.body).toContain(`value="${fields.code}"`)
      expect((await listSeries(web.db))[0]?.name).toBe('Holding to Account Meeting')
    }
  })
})

describe('the rhythm', () => {
  const off = { weeks: '', 'from-day': '', 'from-month': '', 'from-year': '' }
  const monthly = { rhythm: 'month', 'month-nth': '1', 'month-weekday': '1', ...off }

  it('proposes the next days, which one press plans', async () => {
    const response = await send(`${PATH}/rhythm`, monthly)
    expect(response.headers.location).toBe(PATH)
    const said = await words(PATH)
    expect(said).toContain('Meets Every month, on the first Monday')
    expect(said).toContain('Monday 4 May 2026 is a bank holiday, so the next working day is proposed')
    expect(await listMeetings(web.db)).toHaveLength(4)
    const days = [...(await web.get(PATH)).body.matchAll(/name="day"[^>]*value="([\d-]+)"/g)].map(
      ([, day]) => day ?? '',
    )
    expect(days).toEqual(['2026-05-05', '2026-07-06', '2026-08-03', '2026-09-07'])
    await web.post(PATH, { day: days }, `${PATH}/sittings`)
    expect(await words(PATH)).toContain('4 meetings were planned.')
    expect(await listMeetings(web.db)).toHaveLength(8)
    expect(await words(PATH)).toContain('The next meetings of its rhythm are planned.')
  })

  it('asks for a selection, and says which days are not proposed any more', async () => {
    await send(`${PATH}/rhythm`, monthly)
    const none = await web.post(PATH, {}, `${PATH}/sittings`)
    expect(none.statusCode).toBe(400)
    expect(wordsOf(none.body)).toContain('Select the meetings to plan')
    await web.post(PATH, { day: ['2026-05-12'] }, `${PATH}/sittings`)
    expect(await words(PATH)).toContain(
      'No meeting was planned. Left, because it is not proposed any more: Tuesday 12 May 2026.',
    )
  })

  it.each([
    [
      { rhythm: 'quarter', 'quarter-first': '2', 'quarter-nth': '-1', 'quarter-weekday': '4' },
      'Every 3 months (February, May, August and November), on the last Thursday',
    ],
    [
      { rhythm: 'weeks', weeks: '6', 'from-day': '14', 'from-month': '4', 'from-year': '2026' },
      'Every 6 weeks, counted from 14 April 2026',
    ],
    [{ rhythm: 'none' }, 'Meets No fixed rhythm'],
  ])('may be %j', async (fields, sentence) => {
    await send(`${PATH}/rhythm`, { ...off, ...fields })
    expect(await words(PATH)).toContain(sentence)
    // The form shows it as it was saved.
    expect((await web.get(`${PATH}/rhythm`)).body).toMatch(new RegExp(`value="${fields.rhythm}" checked`))
  })

  it('refuses what does not fit together', async () => {
    const cases = [
      [{ ...off }, 'Select how often the series meets'],
      [{ ...off, rhythm: 'month', 'month-nth': '5', 'month-weekday': '1' }, 'Select which week of the month'],
      [
        { ...off, rhythm: 'quarter', 'quarter-first': '4', 'quarter-nth': '1', 'quarter-weekday': '6' },
        'Select the day of the week',
      ],
      [{ ...off, rhythm: 'weeks', weeks: '0' }, 'Number of weeks must be a whole number between 1 and 52'],
      [{ ...off, rhythm: 'weeks', weeks: '6' }, 'Enter the date of one of its meetings'],
    ] as const
    for (const [fields, sentence] of cases) {
      const response = await send(`${PATH}/rhythm`, fields)
      expect(response.statusCode).toBe(400)
      expect(wordsOf(response.body)).toContain(sentence)
    }
  })
})

describe('the standing items', () => {
  const titles = async () =>
    [...(await web.get(`${PATH}/items`)).body.matchAll(/<h2[^>]*id="item-\d+">([^<]+)</g)].map(
      ([, title]) => title,
    )
  const act = (name: string, fields: Record<string, string>) =>
    send(`${PATH}/items/${name}`, fields, `${PATH}/items`)

  it('are put in another order, renamed, added and taken away, and the agenda follows', async () => {
    await act('move', { item: '4', direction: 'up' })
    await act('remove', { item: '1' })
    await send(`${PATH}/items/0`, { title: 'Welcome and apologies', kind: 'item' })
    await send(`${PATH}/items/add`, { title: 'Declarations', kind: 'item' })
    expect(await titles()).toEqual([
      '1 Welcome and apologies',
      '2 Matters arising and revisits',
      '3 Questions from board members',
      '4 Holding to account',
      '5 Any other business',
      '6 Declarations',
      '7 Next meeting',
    ])
    const paper = (await web.get('/meetings/HTAM-2026-04-14/agenda.json')).json()
    expect(paper.matters).toMatchObject({ number: '2', title: 'Matters arising and revisits' })
    expect(paper.matters.groups[0].items[0].number).toBe('2.1')
    expect(paper.after[1]).toEqual({
      number: '4',
      title: 'Holding to account',
      note: 'Violence against women and girls',
    })
    expect(await words(PATH)).toContain('Priya Anand moved a standing item up')
    expect(await words('/meetings/HTAM-2026-04-14/agenda')).toContain('Matters arising and revisits')
  })

  it('have one place for the matters, which may be another', async () => {
    await send(`${PATH}/items/3`, { title: 'Holding to account', kind: 'matters' })
    const paper = async () => (await web.get('/meetings/HTAM-2026-04-14/agenda.json')).json()
    expect((await paper()).matters).toMatchObject({ number: '4', title: 'Holding to account' })
    expect((await paper()).before[2]).toEqual({
      number: '3',
      title: 'Matters arising and revisits',
      note: '',
    })
    await send(`${PATH}/items/add`, { title: 'Promises', kind: 'matters' })
    expect((await paper()).matters).toMatchObject({ number: '7', title: 'Promises' })
  })

  it('refuse what would spoil the agenda or is stale', async () => {
    const cases: readonly [string, Record<string, string>, number, string][] = [
      ['items/move', { item: '0', direction: 'up' }, 400, 'Apologies for absence is already the first item'],
      ['items/remove', { item: '2' }, 400, 'One item must be the one where the matters stand'],
      ['items/move', { item: '1', direction: 'up', version: '9' }, 409, 'was changed by somebody else'],
      ['items/move', { item: '99', direction: 'up' }, 404, 'There is no such standing item'],
      ['items/add', { title: '', kind: 'item' }, 400, 'Enter the heading of the item'],
      ['items/add', { title: 'More', kind: 'theme' }, 400, 'There is an item of this sort already'],
      [
        'items/2',
        { title: 'Matters', kind: 'item' },
        400,
        'One item must be the one where the matters stand',
      ],
    ]
    for (const [path, fields, status, sentence] of cases) {
      const before = await titles()
      const page = path.includes('move') || path.includes('remove') ? `${PATH}/items` : `${PATH}/${path}`
      const response = await send(`${PATH}/${path}`, fields, page)
      expect([sentence, response.statusCode]).toEqual([sentence, status])
      expect(wordsOf(response.body)).toContain(sentence)
      expect(await titles()).toEqual(before)
    }
  })
})

it('does not know other series', async () => {
  for (const path of ['', '/change', '/rhythm', '/items', '/items/add'])
    expect((await web.get(`/meetings/series/NONE${path}`)).statusCode).toBe(404)
})
