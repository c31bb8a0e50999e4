import { afterAll, beforeAll, expect, it } from 'vitest'
import { findOrAddMeeting, findOrAddSeries } from '../../../db/meetings.ts'
import type { Meeting } from '../../../src/register/meetings/meetings.ts'
import { readDueWords } from '../../../src/web/words/due-words.ts'
import type { WebApp } from '../../../src/web/serving/route.ts'
import { day } from '../../support/builders.ts'
import { NOW, openWeb, type Web } from '../../support/web.ts'

let web: Web
let meeting: Meeting
beforeAll(async () => {
  web = await openWeb()
  const series = await findOrAddSeries(web.db, 'Holding to Account Meeting', NOW)
  const known = { chair: '', theme: '' }
  meeting = await findOrAddMeeting(web.db, series, day('2026-04-14'), known, NOW)
  await findOrAddMeeting(web.db, series, day('2026-06-09'), known, NOW)
})
afterAll(() => web.close())

const read = (words: string) =>
  readDueWords({ db: web.db, config: { region: 'england-and-wales' } } as unknown as WebApp, meeting, words)

it.each([
  ['by the end of June', '2026-06-30', 'month'],
  ['in 6 months', '2026-10-14', 'day'],
  ['31 May', '2026-05-31', 'day'],
  ['by Friday', '2026-04-17', 'day'],
  ['by the next meeting', '2026-06-09', 'day'],
  ['end of the financial year', '2027-03-31', 'year'],
  ['within 2 weeks', '2026-04-28', 'day'],
  ['shortly', null, 'none'],
  ['in due course', null, 'none'],
  ['TBC', null, 'none'],
])('“%s” said at a meeting of 14 April 2026 is %s', async (words, dueOn, precision) => {
  expect(await read(words)).toMatchObject({ dueOn, precision, anchorOn: '2026-04-14' })
})

it.each(['as the Chief Constable said', 'the plan', 'yes'])('“%s” says nothing of when', async (words) => {
  expect(await read(words)).toBeNull()
})
