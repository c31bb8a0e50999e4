import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listHistory } from '../../db/history.ts'
import { listMeetings } from '../../db/meetings.ts'
import { keepDraft } from '../../src/agenda/keep-draft.ts'
import { day } from '../support/builders.ts'
import { clerk, moment, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterEach(() => web.close())

const meeting = '/meetings/HTAM-2026-04-14'
const agenda = `${meeting}/agenda`

/** The hidden field that says which draft a page stands for. */
const revisionOf = async (path = agenda): Promise<string> =>
  /name="revision" value="(\d+)"/.exec((await web.get(path)).body)?.[1] ?? ''
const send = async (path: string, fields: Record<string, string> = {}) =>
  await web.post(agenda, { revision: await revisionOf(), ...fields }, path)
const sendForm = async (path: string, fields: Record<string, string> = {}) =>
  await web.post(path, { revision: await revisionOf(path), ...fields })
const words = async (path = agenda) => wordsOf((await web.get(path)).body)
const refsOn = async () =>
  [...(await web.get(agenda)).body.matchAll(/<section class="app-agenda-item" id="(C-\d+)"/g)].map(
    ([, ref]) => ref,
  )
const paper = async (version: string) =>
  JSON.parse((await web.get(`${meeting}/versions/${version}/agenda.json`)).body) as Record<string, unknown>

const typed = '<b>Where</b> is the plan?'

describe('the page on which an agenda is put together', () => {
  it('is reached from the meeting, and shows what comes back and why', async () => {
    expect((await web.get(meeting)).body).toContain(`href="${agenda}"`)
    const page = await words()
    expect(page).toContain('Agenda of 14 April 2026 Draft')
    expect(page).toContain('Overdue by')
    expect(page).toContain('No time has been allotted yet.')
    expect(page).toContain(
      'Nothing is left out: everything that comes back to this meeting is on the agenda.',
    )
    expect((await refsOn()).length).toBeGreaterThan(2)
  })

  it('says when it will be drafted, when it was, and what came and went since', async () => {
    expect(await words()).toContain('It is drafted and sent to the office’s staff on 7 April 2026.')
    const found = (await listMeetings(web.db)).find(({ ref }) => ref === 'HTAM-2026-04-14')
    if (found === undefined) throw new Error('The meeting is not there')
    await keepDraft(web.db, { meeting: found, office: 'Westmarch' }, clerk, moment)
    const [first = '', ...rest] = await refsOn()
    expect(await words()).toContain(
      `Drafted on 2 March 2026 with ${rest.length + 1} matters. Nothing has come or gone since.`,
    )
    await sendForm(`${agenda}/matters/${first}/leave-out`, { reason: 'Heard in March' })
    expect(await words()).toContain(
      `Since then: 2 March 2026: ${first} is gone. Left out by Priya Anand: Heard in March.`,
    )
    await send(`${agenda}/issue`)
    expect(await words()).not.toContain('Drafted on')
  })

  it('moves a matter by a button, and comes back to it', async () => {
    await send(`${agenda}/group`, { 'grouped-by': 'none' })
    const [first = '', second = '', ...rest] = await refsOn()
    const response = await send(`${agenda}/move`, { item: second, direction: 'up' })
    expect([response.statusCode, response.headers.location]).toEqual([303, `${agenda}#${second}`])
    expect(await refsOn()).toEqual([second, first, ...rest])
    const again = await send(`${agenda}/move`, { item: second, direction: 'up' })
    expect(again.statusCode).toBe(400)
    expect(wordsOf(again.body)).toContain(`${second} is already the first here.`)
  })

  it('takes a matter that was dragged to its place, and offers that only where it can be changed', async () => {
    await send(`${agenda}/group`, { 'grouped-by': 'none' })
    const { body } = await web.get(agenda)
    expect(body).toContain('id="move-by-drag"')
    expect(body).toMatch(/src="\/assets\/[0-9a-f]+\/drag-matters\.js"/)
    const refs = await refsOn()
    expect([...body.matchAll(/data-drag-item="(C-\d+)"/g)].map(([, ref]) => ref)).toEqual(refs)
    const [first = '', ...rest] = refs
    await send(`${agenda}/move`, { item: first, place: String(refs.length) })
    expect(await refsOn()).toEqual([...rest, first])
    const beyond = await send(`${agenda}/move`, { item: first, place: '99' })
    expect(wordsOf(beyond.body)).toContain(`${first} cannot be number 99: there are ${refs.length} under`)
    await send(`${agenda}/issue`)
    expect((await web.get(agenda)).body).not.toMatch(/data-drag-group|move-by-drag|drag-matters/)
  })

  it('changes the question and the time, and adds up the minutes', async () => {
    const [first = '', second = ''] = await refsOn()
    await sendForm(`${agenda}/matters/${first}`, { question: typed, minutes: '10' })
    await sendForm(`${agenda}/matters/${second}`, { question: '', minutes: '5 minutes' })
    const page = await words()
    expect(page).toContain(`Question: ${typed}`)
    expect(page).toContain('15 minutes allotted, to 2 of')
    expect(page).toContain('Time: 5 minutes, 15 in all so far')
    expect((await web.get(agenda)).body).toContain('&lt;b&gt;Where&lt;/b&gt;')
  })

  it.each(['0', '481', 'ten', '7.5', '-5'])('keeps what was typed when the time is %s', async (minutes) => {
    const [first = ''] = await refsOn()
    const response = await sendForm(`${agenda}/matters/${first}`, { question: typed, minutes })
    expect(response.statusCode).toBe(400)
    const page = wordsOf(response.body)
    expect(page).toContain('Time must be a whole number of minutes between 1 and 480')
    expect(page).toContain(typed)
    expect(response.body).toContain(`value="${minutes}"`)
  })

  it('leaves nothing due out without a reason, and prints the signed reason', async () => {
    const [first = ''] = await refsOn()
    const path = `${agenda}/matters/${first}/leave-out`
    const refused = await sendForm(path)
    expect(refused.statusCode).toBe(400)
    expect(wordsOf(refused.body)).toContain('Enter why it is left out. It is due at this meeting')
    await sendForm(path, { reason: 'The DCC is on leave' })
    expect(await refsOn()).not.toContain(first)
    expect(await words()).toContain('Left out by Priya Anand on 2 March 2026: The DCC is on leave')
    const print = await words(`${meeting}/agenda.html`)
    expect(print).toContain('Left off this agenda')
    expect(print).toContain('Left out by Priya Anand on 2 March 2026: The DCC is on leave')
    await send(`${agenda}/put-back`, { item: first })
    expect(await refsOn()).toContain(first)
  })

  it('adds other matters, changes them and takes them off', async () => {
    const empty = await sendForm(`${agenda}/add`, { words: 'Dates in May.' })
    expect(empty.statusCode).toBe(400)
    expect(wordsOf(empty.body)).toContain('Enter a heading')
    expect(empty.body).toContain('Dates in May.')
    await sendForm(`${agenda}/add`, { heading: 'Site visit', words: 'Dates in May.', minutes: '5' })
    const href = /href="([^"]+\/others\/[^"]+)"/.exec((await web.get(agenda)).body)?.[1] ?? ''
    await sendForm(href, { heading: 'Visit to Harrowdale', words: '', minutes: '' })
    expect(await words()).toContain('Visit to Harrowdale')
    await sendForm(href, { act: 'remove', heading: 'Visit to Harrowdale' })
    expect(await words()).not.toMatch(/Other matters/)
  })

  it('brings a commitment that somebody asks for', async () => {
    // Without readings the target is not at risk, and due only in October.
    await web.db.deleteFrom('targetReadings').execute()
    const unknown = await sendForm(`${agenda}/ask`, { commitment: 'C-9999', 'asked-by': 'Petra Thornbury' })
    expect(unknown.statusCode).toBe(400)
    expect(wordsOf(unknown.body)).toContain('There is no commitment C-9999.')
    expect(unknown.body).toContain('value="C-9999"')
    expect(await refsOn()).not.toContain('C-0002')
    await sendForm(`${agenda}/ask`, { commitment: 'c-0002', 'asked-by': 'Petra Thornbury' })
    expect(await refsOn()).toContain('C-0002')
    expect(await words()).toContain('Petra Thornbury asked for it on 2 March 2026')
  })

  it('is issued, frozen, and issued again with what changed', async () => {
    await sendForm(`${agenda}/issue`)
    expect(await words()).toContain('HTAM/2026/1, version 1')
    expect((await web.get(agenda)).body).not.toContain(`${agenda}/issue`)
    const first = await paper('1')
    expect(first).toMatchObject({ issue: { number: 'HTAM/2026/1', version: 1, by: 'Priya Anand' } })
    const late = await web.post(agenda, { revision: '1', item: 'C-0001', direction: 'up' }, `${agenda}/move`)
    expect(late.statusCode).toBe(409)

    await web.post(agenda, {}, `${agenda}/version`)
    expect(await words()).toContain('Draft of version 2')
    const nothing = await sendForm(`${agenda}/issue`)
    expect([nothing.statusCode, wordsOf(nothing.body)]).toEqual([
      409,
      expect.stringContaining('Nothing has changed since version 1'),
    ])
    await sendForm(`${agenda}/add`, { heading: 'Site visit' })
    expect(await words()).toContain('Compared with version 1 Added Other matter, Site visit')
    await sendForm(`${agenda}/issue`)
    expect(await paper('1')).toEqual(first)
    expect(await paper('2')).toMatchObject({ issue: { number: 'HTAM/2026/1', version: 2 } })
    expect(await words(`${meeting}/agenda.html`)).toContain(
      'What changed since version 1 Added Other matter, Site visit',
    )
    const { headers } = await web.get(`${meeting}/agenda.docx`)
    expect(headers['content-disposition']).toContain('revisit-agenda-HTAM-2026-04-14-version-2.docx')
    expect((await web.get(`${meeting}/versions/3/agenda.json`)).statusCode).toBe(404)
    expect(await words(meeting)).toContain('Issued as HTAM/2026/1, version 2 on 2 March 2026 by Priya Anand.')
    const { id } = await web.db
      .selectFrom('meetings')
      .select('id')
      .where('ref', '=', 'HTAM-2026-04-14')
      .executeTakeFirstOrThrow()
    expect((await listHistory(web.db, 'meeting', id)).map(({ act }) => act)).toEqual(
      expect.arrayContaining([
        'issued the agenda',
        'began version 2 of the agenda',
        'issued version 2 of the agenda',
      ]),
    )
  })

  it('says what has come up since it was issued, until the next version is open', async () => {
    await web.db.deleteFrom('targetReadings').execute()
    await sendForm(`${agenda}/issue`)
    expect(await words()).not.toContain('come up since')
    const sooner = web.db.updateTable('commitments').set({ dueOn: day('2026-04-10') })
    await sooner.where('ref', '=', 'C-0002').execute()
    const since =
      '1 matter has come up since version 1 was issued, and is not on it. 2 March 2026: C-0002 Due on 10 April 2026, before this meeting.'
    expect(await words()).toContain(since)
    expect(await words(meeting)).toContain(`${since} Issue version 2`)
    const found = (await listMeetings(web.db)).find(({ ref }) => ref === 'HTAM-2026-04-14')
    if (found === undefined) throw new Error('The meeting is not there')
    await keepDraft(web.db, { meeting: found, office: 'Westmarch' }, clerk, moment)
    expect(await words()).toContain(since)
    expect(await words('/')).toContain(
      'Agenda issued as HTAM/2026/1 by Priya Anand. 1 matter has come up since.',
    )
    await web.post(agenda, {}, `${agenda}/version`)
    expect(await words()).not.toContain('come up since')
    expect(await words()).toContain('Compared with version 1 Added C-0002')
    await sendForm(`${agenda}/issue`)
    expect(await words(meeting)).not.toContain('come up since')
  })

  it('shows a stale page what stands now, and changes nothing', async () => {
    const [first = '', second = ''] = await refsOn()
    const stale = await revisionOf()
    await sendForm(`${agenda}/matters/${first}`, { question: typed, minutes: '' })
    const response = await web.post(`${agenda}/matters/${second}`, {
      revision: stale,
      question: 'My own words',
      minutes: '',
    })
    expect(response.statusCode).toBe(409)
    expect(wordsOf(response.body)).toContain('The agenda was changed by somebody else')
    expect(response.body).toContain('My own words')
    expect(await words()).not.toContain('My own words')
  })

  it('cannot be changed for a meeting that is over', async () => {
    const over = '/meetings/HTAM-2026-02-10/agenda'
    expect(await words(over)).toContain('The meeting is over, so its agenda stays as it is.')
    expect((await web.get(`${over}/issue`)).statusCode).toBe(409)
    expect((await web.get(`${agenda}/matters/C-9999`)).statusCode).toBe(404)
    expect((await web.get('/meetings/NO-SUCH/agenda')).statusCode).toBe(404)
  })
})

describe('when a commitment comes to meetings', () => {
  const path = '/commitments/C-0003/agenda'
  const save = async (fields: Record<string, string>) => {
    const version = /name="version" value="(\d+)"/.exec((await web.get(path)).body)?.[1] ?? ''
    return await web.post(path, { version, ...fields })
  }

  it('it waits until a day, with a reason, and its page says so', async () => {
    expect(await refsOn()).toContain('C-0003')
    const wait = { 'after-day': '1', 'after-month': '6', 'after-year': '2026' }
    const refused = await save(wait)
    expect([refused.statusCode, wordsOf(refused.body)]).toEqual([
      400,
      expect.stringContaining('Enter why it is to wait'),
    ])
    expect((await save({ ...wait, reason: 'The review ends in May' })).statusCode).toBe(303)
    expect(await refsOn()).not.toContain('C-0003')
    expect(await words('/commitments/C-0003')).toContain('Not before: 1 June 2026')
    await save({})
    expect(await refsOn()).toContain('C-0003')
  })

  it('what falls due comes all the same', async () => {
    const { body } = await web.get('/commitments/C-0001/agenda')
    const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
    const fields = { version, 'after-day': '1', 'after-month': '6', 'after-year': '2026', reason: 'Later' }
    expect((await web.post('/commitments/C-0001/agenda', fields)).statusCode).toBe(303)
    expect(await refsOn()).toContain('C-0001')
  })

  it('it comes some days before it is due', async () => {
    await web.db.deleteFrom('targetReadings').execute()
    expect(await refsOn()).not.toContain('C-0002')
    const { body } = await web.get('/commitments/C-0002/agenda')
    const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
    await web.post('/commitments/C-0002/agenda', { version, 'lead-days': '200' })
    expect(await refsOn()).toContain('C-0002')
    expect(await words()).toContain('Due on 7 October 2026, and to be looked at up to 200 days before')
    const many = await web.post('/commitments/C-0002/agenda', { version, 'lead-days': '400' })
    expect(wordsOf(many.body)).toContain('Days must be a whole number between 1 and 365')
  })
})
