import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { day } from '../support/builders.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterEach(() => web.close())

const agenda = '/meetings/HTAM-2026-04-14/agenda'
const outcomes = '/meetings/HTAM-2026-04-14/outcomes'

/** The agenda is issued, and the meeting is today. */
const hold = async () => {
  const revision = /name="revision" value="(\d+)"/.exec((await web.get(agenda)).body)?.[1] ?? ''
  await web.post(`${agenda}/issue`, { revision })
  await web.db
    .updateTable('meetings')
    .set({ heldOn: '2026-03-02' as never })
    .where('ref', '=', 'HTAM-2026-04-14')
    .execute()
}

const record = async (fields: Record<string, string>) => {
  const { body } = await web.get(outcomes)
  const versions = [...body.matchAll(/name="(version-C-\d+)" value="(\d+)"/g)].map(([, name, value]) => [
    name,
    value,
  ])
  return await web.post(outcomes, { ...Object.fromEntries(versions), ...fields })
}

const newDay = { 'on-C-0001-day': '1', 'on-C-0001-month': '6', 'on-C-0001-year': '2026' }

it('outcomes are recorded in one pass, and what has none stays on the list', async () => {
  await hold()
  const response = await record({
    'outcome-C-0001': 'more-time',
    'words-C-0001': 'The supplier is late.',
    'agreed-C-0001': 'Petra Thornbury',
    ...newDay,
    'outcome-C-0005': 'delivered',
    'outcome-C-0003': 'noted',
  })
  expect([response.statusCode, response.headers.location]).toEqual([303, outcomes])
  expect(await getCommitment(web.db, 'C-0001')).toMatchObject({
    dueOn: '2026-06-01',
    extensions: [{}, { agreedBy: 'Petra Thornbury', agreedAt: { ref: 'HTAM-2026-04-14' } }],
  })
  expect(await getCommitment(web.db, 'C-0005')).toMatchObject({
    closure: { as: 'delivered' },
    updates: expect.arrayContaining([
      expect.objectContaining({ settled: expect.objectContaining({ as: 'accepted' }) }),
    ]),
  })
  const page = wordsOf((await web.get(outcomes)).body)
  expect(page).toContain('3 outcomes were recorded.')
  expect(page).toContain(
    'More time until 1 June 2026, agreed by Petra Thornbury: The supplier is late. Recorded by Priya Anand',
  )
  expect(page).not.toContain('Outcome of C-0001')
  expect(page).toContain('Outcome of C-0004')
  const meeting = wordsOf((await web.get('/meetings/HTAM-2026-04-14')).body)
  expect(meeting).toContain(
    'Outcome: More time until 1 June 2026, agreed by Petra Thornbury: The supplier is late. Quote',
  )
  expect(meeting).not.toContain('None was recorded')
  await web.db
    .updateTable('meetings')
    .set({ heldOn: '2026-03-01' as never })
    .where('ref', '=', 'HTAM-2026-04-14')
    .execute()
  expect(wordsOf((await web.get('/meetings/HTAM-2026-04-14')).body)).toContain(
    'Outcome: None was recorded. Quote and suggested question for Revisit C-0004',
  )
})

it('an outcome is recorded once, whoever else has the page open', async () => {
  await hold()
  await record({ 'outcome-C-0003': 'noted' })
  const late = await web.post(outcomes, { 'outcome-C-0003': 'delivered', 'version-C-0003': '2' })
  expect([late.statusCode, wordsOf(late.body)]).toEqual([
    400,
    expect.stringContaining('C-0003 has its outcome already, or was closed meanwhile'),
  ])
  const stale = await web.post(outcomes, { 'outcome-C-0001': 'noted', 'version-C-0001': '1' })
  expect([stale.statusCode, wordsOf(stale.body)]).toEqual([
    409,
    expect.stringContaining('C-0001 was changed by somebody else'),
  ])
})

it('waits until the meeting is held, and needs its agenda', async () => {
  expect((await web.get(outcomes)).statusCode).toBe(409)
  const never = await web.get('/meetings/HTAM-2026-02-10/outcomes')
  expect([never.statusCode, wordsOf(never.body)]).toEqual([
    200,
    expect.stringContaining('The agenda of this meeting was not issued'),
  ])
  expect(never.body).not.toContain('<form method="post"')
  await hold()
  expect((await web.get('/meetings/HTAM-2026-04-14')).body).toContain(`href="${outcomes}"`)
})

describe('a commitment made at the meeting', () => {
  const words = 'Publish the figures of the dog unit'
  const made = (more: Record<string, string> = {}) => ({
    slots: '1',
    'words-new-1': words,
    'kind-new-1': 'action',
    'when-new-1': 'words',
    'timing-new-1': 'by the end of March',
    ...more,
  })
  const shown = async (fields: Record<string, string>) => {
    const { body } = await record(fields)
    return /name="shown-new-1" value="([^"]*)"/.exec(body)?.[1] ?? ''
  }

  it('enters the register once the person has seen the date that was worked out', async () => {
    await hold()
    const first = await record({ ...made(), 'outcome-C-0003': 'noted' })
    expect([first.statusCode, wordsOf(first.body)]).toEqual([
      400,
      expect.stringContaining('New commitment 1: check the date, 31 March 2026, then record'),
    ])
    expect(wordsOf(first.body)).toContain('31 March 2026 . “by the end of March”: no year is given')
    expect(await web.db.selectFrom('agendaOutcomes').select('id').execute()).toEqual([])
    const second = await record({
      ...made({ 'shown-new-1': await shown(made()) }),
      'outcome-C-0003': 'noted',
    })
    expect(second.statusCode).toBe(303)
    const page = wordsOf((await web.get(outcomes)).body)
    expect(page).toContain('1 outcome was recorded. 1 new commitment entered the register: C-0007.')
    expect(page).toContain(`C-0007 “${words}” No owner named. 31 March 2026`)
    expect(await getCommitment(web.db, 'C-0007')).toMatchObject({ dueOn: '2026-03-31', documentId: null })
  })

  it('is shown as added by hand wherever its place in the minutes would stand', async () => {
    await hold()
    await record(made({ 'when-new-1': 'none' }))
    const source = 'added by hand from the meeting, not in minutes yet'
    for (const path of ['/commitments/C-0007', '/commitments', '/meetings/HTAM-2026-04-14'])
      expect(wordsOf((await web.get(path)).body)).toContain(source)
    expect(wordsOf((await web.get('/commitments/C-0007')).body)).toContain('No date given')
  })

  it('takes the place of a matter, which says nothing else became of it', async () => {
    await hold()
    const response = await record(made({ 'when-new-1': 'none', 'replaces-new-1': 'C-0004' }))
    expect(response.statusCode).toBe(303)
    expect((await getCommitment(web.db, 'C-0004')).closure).toMatchObject({
      as: 'superseded',
      supersededByRef: 'C-0007',
    })
    expect(wordsOf((await web.get(outcomes)).body)).toContain('Withdrawn, superseded by C-0007')
  })

  it('gets more room without recording anything, and keeps what was typed', async () => {
    await hold()
    const { statusCode, body } = await record({
      ...made(),
      'outcome-C-0001': 'more-time',
      'words-C-0001': 'Typed with care',
      act: 'another',
    })
    expect([statusCode, body.match(/New commitment \d/g)?.length]).toEqual([200, 2])
    expect(body).toContain('Typed with care')
    expect(body).toContain(words)
    expect(body).toContain('<option value="more-time" selected>')
    expect(await listCommitments(web.db)).toHaveLength(6)
  })

  it('that may repeat another enters when the person says that it is another one', async () => {
    await hold()
    const again = {
      ...made({ 'when-new-1': 'none', 'words-new-1': 'Share the custody improvement plan with the office' }),
      'another-new-1': 'C-0001',
    }
    expect((await record(again)).statusCode).toBe(303)
    expect(wordsOf((await web.get('/commitments/C-0007')).body)).toContain('See also C-0001')
  })

  it('of two people who take down the same, the second reads that it is there', async () => {
    await hold()
    await record(made({ 'when-new-1': 'none' }))
    const late = await record(made({ 'when-new-1': 'none', 'another-new-1': 'C-0007' }))
    expect([late.statusCode, wordsOf(late.body)]).toEqual([
      409,
      expect.stringContaining('was added at this meeting already, as C-0007'),
    ])
    expect(late.body).toContain(words)
  })
})

describe('an outcome that was recorded wrongly', () => {
  const correction = `${outcomes}/C-0001`
  const correct = async (fields: Record<string, string>) => {
    const version = /name="version" value="(\d+)"/.exec((await web.get(correction)).body)?.[1] ?? ''
    return await web.post(correction, { version, 'outcome-C-0001': 'delivered', ...fields })
  }
  beforeEach(async () => {
    await hold()
    await record({ 'outcome-C-0001': 'withdrawn', 'words-C-0001': 'No need' })
  })

  it('in its date is one move, as the page of the commitment says', async () => {
    const page = async () => wordsOf((await web.get('/commitments/C-0001')).body)
    const moreTime = { 'outcome-C-0001': 'more-time', 'words-C-0001': 'Late', 'agreed-C-0001': 'PT' }
    await correct({ ...moreTime, ...newDay, reason: 'It was not withdrawn' })
    expect(await page()).toContain('Moved twice.')
    expect(await page()).not.toContain('Puts the move before it right')
    await correct({ ...moreTime, ...newDay, 'on-C-0001-month': '7', reason: 'July was said' })
    expect(await page()).toContain('Moved twice.')
    expect(await page()).toContain('Puts the move before it right: July was said')
  })

  it('is put right from the list, and both stay on its page', async () => {
    expect((await web.get(outcomes)).body).toContain(`href="${correction}"`)
    const response = await correct({ 'outcome-C-0001': 'noted', reason: 'It was the other plan' })
    expect([response.statusCode, response.headers.location]).toEqual([303, outcomes])
    expect((await getCommitment(web.db, 'C-0001')).closure).toBeNull()
    expect(wordsOf((await web.get(outcomes)).body)).toContain('Put right: It was the other plan')
    const page = wordsOf((await web.get(correction)).body)
    expect(page).toContain('Discussed, stays as it is. Recorded by Priya Anand')
    expect(page).toContain('Before that: Withdrawn: No need. Recorded by Priya Anand')
  })

  it('says what becomes of a first date that it gave', async () => {
    const given = { 'on-C-0003-day': '1', 'on-C-0003-month': '6', 'on-C-0003-year': '2026' }
    const said = { 'words-C-0003': 'By then', 'agreed-C-0003': 'Petra Thornbury' }
    await record({ 'outcome-C-0003': 'more-time', ...said, ...given })
    const page = async () => wordsOf((await web.get(`${outcomes}/C-0003`)).body)
    expect(await page()).toContain(
      'This outcome gave C-0003 its first date, 1 June 2026. It is taken back, so that no date is given',
    )
    const { id } = await getCommitment(web.db, 'C-0003')
    await web.db
      .insertInto('progressUpdates')
      .values({
        ...{
          id: 'answer',
          commitmentId: id,
          position: 0,
          statedOn: day('2026-03-02'),
          statedBy: 'Owen O’Neill',
        },
        ...{
          claim: 'progress',
          words: 'Begun',
          recordedAt: '2026-03-03T09:00:00.000Z',
          recordedBy: 'Owen O’Neill',
        },
      })
      .execute()
    expect(await page()).toContain(
      'It stays, because it has been answered since, on 2 March 2026 by Owen O’Neill',
    )
  })

  it.each([
    ['without saying what was wrong', { reason: '' }, 400, 'Enter what was wrong with it'],
    [
      'into more time without a day',
      { 'outcome-C-0001': 'more-time', 'words-C-0001': 'Late', 'agreed-C-0001': 'PT', reason: 'Misheard' },
      400,
      'C-0001: enter the date',
    ],
    [
      'by somebody whose page is old',
      { version: '1', reason: 'Misheard' },
      409,
      'was changed by somebody else',
    ],
  ])('is not changed %s, and what was typed is kept', async (_, fields, status, words) => {
    const { statusCode, body } = await correct(fields)
    expect([statusCode, wordsOf(body)]).toEqual([status, expect.stringContaining(words)])
    if (fields.reason !== '') expect(body).toContain('Misheard')
    expect((await getCommitment(web.db, 'C-0001')).closure).toMatchObject({ as: 'withdrawn' })
  })

  it('is not found where none was recorded', async () => {
    expect((await web.get(`${outcomes}/C-0003`)).statusCode).toBe(404)
  })
})

it('a meeting without an agenda or minutes takes down what was promised there', async () => {
  await web.db
    .updateTable('meetings')
    .set({ heldOn: '2026-03-02' as never })
    .where('ref', '=', 'HTAM-2026-06-09')
    .execute()
  const path = '/meetings/HTAM-2026-06-09/outcomes'
  expect((await web.get('/meetings/HTAM-2026-06-09')).body).toContain(`href="${path}"`)
  const fields = { slots: '1', 'words-new-1': 'Send the lease', 'kind-new-1': 'action', 'when-new-1': 'none' }
  expect((await web.post(path, fields)).statusCode).toBe(303)
  expect((await getCommitment(web.db, 'C-0007')).quote).toBe('Send the lease')
})
