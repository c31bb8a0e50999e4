import { afterEach, beforeEach, expect, it } from 'vitest'
import { getCommitment } from '../../db/commitments.ts'
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
    'words-C-0001': 'The supplier is late',
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
})

it.each([
  [
    'more time without a date',
    { 'outcome-C-0001': 'more-time', 'words-C-0001': 'Why', 'agreed-C-0001': 'PT' },
    'C-0001: enter the date',
  ],
  [
    'more time without a reason',
    { 'outcome-C-0001': 'more-time', 'agreed-C-0001': 'PT', ...newDay },
    'C-0001: enter why, or what was said',
  ],
  [
    'more time that nobody agreed',
    { 'outcome-C-0001': 'more-time', 'words-C-0001': 'Why', 'agreed-C-0001': '', ...newDay },
    'C-0001: enter who agreed to more time',
  ],
  [
    'a date that has passed',
    { 'outcome-C-0001': 'revisit', ...newDay, 'on-C-0001-year': '2025' },
    'C-0001: date must be after the meeting of 2 March 2026',
  ],
  ['withdrawn without a reason', { 'outcome-C-0001': 'withdrawn' }, 'C-0001: enter why, or what was said'],
  [
    'an outcome that is not offered',
    { 'outcome-C-0001': 'forgotten' },
    'C-0001: select an outcome from the list',
  ],
  ['nothing at all', {}, 'Select the outcome of at least one matter, or enter a new commitment'],
])('%s is refused, what was typed is kept, and nothing of the rest is written', async (_, fields, words) => {
  await hold()
  const rest: Record<string, string> =
    Object.keys(fields).length === 0 ? {} : { 'outcome-C-0003': 'noted', 'words-C-0003': 'Typed with care' }
  const response = await record({ ...fields, ...rest })
  expect(response.statusCode).toBe(400)
  expect(wordsOf(response.body)).toContain(words)
  if (rest['words-C-0003'] !== undefined) expect(response.body).toContain('Typed with care')
  expect(await web.db.selectFrom('agendaOutcomes').select('id').execute()).toEqual([])
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
