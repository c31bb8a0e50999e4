import { expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

/** The days of what is proposed of the paragraphs, at a meeting of 14 May 2024. */
const daysOf = (...paragraphs: string[]) => proposed(...paragraphs).map(([, , dueOn]) => dueOn)

test.each<[told: string, promise: string, dueOn: string]>([
  [
    'Parish elections will be held on 4 July 2024.',
    'The DCC will train all members within three months of the elections.',
    '2024-10-04',
  ],
  ['The audit is on 3 June.', 'The DCC will report within two weeks of the audit.', '2024-06-17'],
  [
    'The handover was set for 1 August 2024.',
    'The DCC agreed to publish the costs within 30 days of the handover.',
    '2024-08-31',
  ],
  [
    'The county show is on Saturday 8 June 2024.',
    'The DCC will send a note within one week of the county show.',
    '2024-06-15',
  ],
  [
    'The merger is planned for 1 April 2025.',
    'The DCC undertook to review the posts within twelve months of the merger.',
    '2026-04-01',
  ],
])('counts from the day that the minutes give: %s %s', (told, promise, dueOn) => {
  expect(daysOf(told, promise)).toContain(dueOn)
})

test.each<[told: string, promise: string]>([
  ['The elections were discussed.', 'The DCC will train all members within three months of the elections.'],
  [
    'The audit is on 3 June and a second audit is on 9 July.',
    'The DCC will report within two weeks of the audit.',
  ],
  [
    'The handover was late; the lease ends on 1 August 2024.',
    'The DCC agreed to publish the costs within 30 days of the handover.',
  ],
  ['The county show was on 8 June 2019.', 'The DCC will send a note within one week of the county show.'],
  [
    'The merger was planned.',
    'The DCC undertook to review the posts within twelve months of a merger that the board agreed.',
  ],
])('gives no day: %s %s', (told, promise) => {
  expect(daysOf(told, promise).filter((dueOn) => dueOn !== null && dueOn !== '2024-08-01')).toEqual([])
})
