import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCommitments } from '../../db/commitments.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

// Nothing is written by any of these, so that one office serves them all.
let web: Web
beforeAll(async () => {
  web = await openWeb()
  await seedOffice(web.db)
  const agenda = '/meetings/HTAM-2026-04-14/agenda'
  const revision = /name="revision" value="(\d+)"/.exec((await web.get(agenda)).body)?.[1] ?? ''
  await web.post(`${agenda}/issue`, { revision })
  await web.db
    .updateTable('meetings')
    .set({ heldOn: '2026-03-02' as never })
    .where('ref', '=', 'HTAM-2026-04-14')
    .execute()
})
afterAll(() => web.close())

const outcomes = '/meetings/HTAM-2026-04-14/outcomes'

const record = async (fields: Record<string, string>) => {
  const { body } = await web.get(outcomes)
  const versions = [...body.matchAll(/name="(version-C-\d+)" value="(\d+)"/g)].map(([, name, value]) => [
    name,
    value,
  ])
  return await web.post(outcomes, { ...Object.fromEntries(versions), ...fields })
}

const newDay = { 'on-C-0001-day': '1', 'on-C-0001-month': '6', 'on-C-0001-year': '2026' }

const made = (more: Record<string, string>) => ({
  slots: '1',
  'words-new-1': 'Publish the figures of the dog unit',
  'kind-new-1': 'action',
  'when-new-1': 'words',
  'timing-new-1': 'by the end of March',
  ...more,
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
])(
  'an outcome: %s is refused, what was typed is kept, and nothing of the rest is written',
  async (_, fields, words) => {
    const rest: Record<string, string> =
      Object.keys(fields).length === 0 ? {} : { 'outcome-C-0003': 'noted', 'words-C-0003': 'Typed with care' }
    const response = await record({ ...fields, ...rest })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(words)
    if (rest['words-C-0003'] !== undefined) expect(response.body).toContain('Typed with care')
    expect(await web.db.selectFrom('agendaOutcomes').select('id').execute()).toEqual([])
  },
)

it.each([
  ['no words', { 'words-new-1': '' }, 'New commitment 1: enter what was promised, as it was said'],
  ['no words on timing', { 'timing-new-1': '' }, 'New commitment 1: enter the words on timing'],
  [
    'words that say nothing of when',
    { 'timing-new-1': 'as the Chief Constable said' },
    'New commitment 1: no date could be read in “as the Chief Constable said”',
  ],
  ['no day', { 'when-new-1': 'day' }, 'New commitment 1: enter the day it is due'],
  [
    'a day that has passed',
    { 'when-new-1': 'day', 'due-new-1-day': '1', 'due-new-1-month': '3', 'due-new-1-year': '2026' },
    'New commitment 1: due date must be after the meeting of 2 March 2026',
  ],
  ['another owner', { 'owner-new-1': 'nobody' }, 'New commitment 1: select an owner from the list'],
  ['another kind', { 'kind-new-1': 'wish' }, 'New commitment 1: select what kind of commitment it is'],
  [
    'a matter that is not on the agenda',
    { 'replaces-new-1': 'C-0099' },
    'New commitment 1: select the matter it replaces from the list',
  ],
  [
    'the words of a promise that is in the register',
    { 'words-new-1': 'Share the custody improvement plan with the office', 'when-new-1': 'none' },
    'New commitment 1: this may be the same promise as C-0001',
  ],
  [
    'a matter that it replaces and that was delivered',
    { 'when-new-1': 'none', 'replaces-new-1': 'C-0001', 'outcome-C-0001': 'delivered' },
    'C-0001: new commitment 1 replaces it, so its outcome is that it is superseded',
  ],
  [
    'two successors of one matter',
    {
      'when-new-1': 'none',
      'replaces-new-1': 'C-0001',
      'outcome-C-0001': 'superseded',
      'by-C-0001': 'C-0002',
    },
    'C-0001: either C-0002 replaces it or a new commitment does, not both',
  ],
  [
    'a matter that nothing replaces',
    { 'when-new-1': 'none', 'outcome-C-0001': 'superseded' },
    'C-0001: enter the reference of what replaces it',
  ],
  [
    'a successor that is not there',
    { 'when-new-1': 'none', 'outcome-C-0001': 'superseded', 'by-C-0001': 'c-0099' },
    'C-0001: there is no other commitment C-0099',
  ],
])('a new commitment is refused with %s, and everything typed is kept', async (_, fields, problem) => {
  const typed = { 'outcome-C-0003': 'noted', 'words-C-0003': 'Typed with care' }
  const { statusCode, body } = await record({ ...made(fields), ...typed })
  expect([statusCode, wordsOf(body)]).toEqual([400, expect.stringContaining(problem)])
  expect(body).toContain('Typed with care')
  expect(await listCommitments(web.db)).toHaveLength(6)
  expect(await web.db.selectFrom('agendaOutcomes').select('id').execute()).toEqual([])
})
