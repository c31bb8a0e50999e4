import { load } from 'cheerio'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listMeetings } from '../../db/meetings.ts'
import { issueAsItStands } from '../../src/agenda/issue-agenda.ts'
import { fixedClock } from '../../src/clock.ts'
import { buildServer } from '../../src/web/server.ts'
import { CodedError } from '../../src/errors.ts'
import { findMeeting } from '../../src/register/meetings/meetings.ts'
import { unzip } from '../agenda/unzip.ts'
import { clerk, moment, NOW, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

const meeting = '/meetings/HTAM-2026-04-14'

let web: Web
beforeEach(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterEach(() => web.close())

const wordIn = (contents: Buffer): string =>
  load(unzip(contents).get('word/document.xml') ?? '', { xml: true }).text()

describe('the papers of a meeting', () => {
  it('are listed on its page, each in Word, to print and as data; PDFs only where they can be made', async () => {
    const $ = load((await web.get(meeting)).body)
    const links = $('aside .app-links a')
      .toArray()
      .map((link) => [$(link).text(), $(link).attr('href')])
    expect(links).toEqual(
      [
        ['Revisit agenda', 'agenda'],
        ['Question pack', 'questions'],
        ['Chair’s brief', 'brief'],
      ].flatMap(([name, file]) => [
        [`Word: ${name}`, `${meeting}/${file}.docx`],
        [`Print: ${name}`, `${meeting}/${file}.html`],
        [`Data (JSON): ${name}`, `${meeting}/${file}.json`],
      ]),
    )
  })

  it('come as the question pack', async () => {
    const word = await web.get(`${meeting}/questions.docx`)
    expect(word.headers['content-disposition']).toContain('filename="question-pack-HTAM-2026-04-14.docx"')
    expect(wordIn(word.rawPayload)).toContain('Deputy Chief Constable (Delia Marsh)')
    expect(wordIn(word.rawPayload)).toContain('policy@westmarch.example')
    const print = await web.get(`${meeting}/questions.html`)
    expect(String(print.headers['content-security-policy'])).toMatch(/^default-src 'none'/)
    expect(wordsOf(print.body)).toContain('4 questions to 2 posts.')
    const data = (await web.get(`${meeting}/questions.json`)).json() as { posts: unknown[] }
    expect(data.posts).toHaveLength(3)
  })

  it('come as the chair’s brief, with the facts of today', async () => {
    const print = wordsOf((await web.get(`${meeting}/brief.html`)).body)
    expect(print).toContain('Monday 2 March 2026, the day this brief was made')
    expect(print).toContain('Date moved from 31 December 2025 to 31 January 2026 (31 days later)')
    const word = await web.get(`${meeting}/brief.docx`)
    expect(word.headers['content-disposition']).toContain('filename="chairs-brief-HTAM-2026-04-14.docx"')
    expect(unzip(word.rawPayload).has('word/charts/chart1.xml')).toBe(true)
    const data = (await web.get(`${meeting}/brief.json`)).json() as { items: { target: unknown }[] }
    expect(data.items.some(({ target }) => target !== null)).toBe(true)
  })

  it('belong to the version that was issued, and each version keeps its own', async () => {
    const april = findMeeting(await listMeetings(web.db), 'HTAM-2026-04-14')
    if (april === undefined) throw new Error('There is no meeting')
    await issueAsItStands(
      web.db,
      { meeting: april, office: 'Office of the Westmarch Commissioner' },
      clerk,
      moment,
    )
    const issued = 'HTAM/2026/1, version 1, issued on Monday 2 March 2026 by Priya Anand'
    for (const path of ['questions.html', 'brief.html', 'versions/1/questions.html', 'versions/1/brief.html'])
      expect(wordsOf((await web.get(`${meeting}/${path}`)).body)).toContain(issued)
    const draft = wordsOf((await web.get(`${meeting}/versions/draft/questions.html`)).body)
    expect(draft).toContain('A draft that has not been issued: it may still change')
    expect((await web.get(`${meeting}/versions/2/brief.docx`)).statusCode).toBe(404)
    expect((await web.get('/meetings/HTAM-1999-01-01/brief.docx')).statusCode).toBe(404)
  })
})

describe('the meeting for a calendar', () => {
  it('brings the agenda with it', async () => {
    const response = await web.get(`${meeting}/meeting.ics`)
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    expect(response.headers['content-disposition']).toContain('filename="meeting-HTAM-2026-04-14.ics"')
    const event = new ICAL.Component(ICAL.parse(response.body)).getFirstSubcomponent('vevent')
    const attached = event?.getFirstPropertyValue('attach') as ICAL.Binary
    expect(wordIn(Buffer.from(attached.value, 'base64'))).toContain(
      'Holding to Account Meeting: revisit agenda',
    )
  })

  it('of a cancelled meeting says so and brings nothing', async () => {
    await web.db
      .updateTable('meetings')
      .set({ cancelledOn: '2026-03-01' as never })
      .where('ref', '=', 'HTAM-2026-04-14')
      .execute()
    const { body } = await web.get(`${meeting}/meeting.ics`)
    expect(body).toContain('STATUS:CANCELLED')
    expect(body).not.toContain('ATTACH')
  })
})

describe('PDFs', () => {
  it('say that there are none where LibreOffice is not installed', async () => {
    const response = await web.get(`${meeting}/agenda.pdf`)
    expect(response.statusCode).toBe(404)
    expect(wordsOf(response.body)).toContain('No PDFs are made here, since LibreOffice is not installed.')
  })

  it('are made of the Word file, and say why when they cannot be', async () => {
    let broken = false
    const server = await buildServer({
      ...(await appOf(web)),
      makePdf: async (docx) => {
        if (broken) throw new CodedError('conflict', 'The PDF could not be made: it rained.')
        return Buffer.from(`PDF of ${wordIn(docx).slice(0, 26)}`)
      },
    })
    const get = async (path: string) =>
      await server.inject({ url: `${meeting}/${path}`, headers: { host: '127.0.0.1' } })
    expect((await get('../HTAM-2026-04-14')).body).toContain(`${meeting}/brief.pdf`)
    const pdf = await get('questions.pdf')
    expect([pdf.headers['content-type'], pdf.body]).toEqual([
      'application/pdf',
      'PDF of Holding to Account Meeting',
    ])
    broken = true
    const failed = await get('brief.pdf')
    expect(failed.statusCode).toBe(409)
    expect(wordsOf(failed.body)).toContain('The PDF could not be made: it rained.')
    await server.close()
  })
})

/** The same register behind pages that can make PDFs. */
const appOf = async ({ db }: Web) => ({
  db,
  clock: fixedClock(NOW),
  config: {
    office: { name: 'Office of the Westmarch Commissioner', forceName: 'Westmarch Police', marking: '' },
    publicUrl: 'http://127.0.0.1:3000',
    mail: {
      transport: { folder: '/nowhere' },
      from: { name: 'Register', address: 'register@westmarch.example' },
      contact: { name: 'the policy team', address: 'policy@westmarch.example' },
      sendAt: '08:00',
      escalateAfter: 10,
      agendaDays: 5,
    },
    answers: null,
    timeZone: 'Europe/London',
    region: 'england-and-wales' as const,
  },
  version: '0.0.0-test',
  signedInAs: clerk,
  secret: 'a secret of at least 32 characters for this test',
})
