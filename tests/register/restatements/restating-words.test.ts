import { describe, expect, it } from 'vitest'
import {
  isRevisit,
  isSpan,
  isStanding,
  isUpdate,
  looksBack,
  reportsDone,
} from '../../../src/register/restatements/restating-words.ts'

const table = (
  name: string,
  judge: (words: string) => boolean,
  yes: readonly string[],
  no: readonly string[],
): void => {
  describe(name, () => {
    it.each(yes)('yes: %s', (words) => {
      expect(judge(words)).toBe(true)
    })
    it.each(no)('no: %s', (words) => {
      expect(judge(words)).toBe(false)
    })
  })
}

table(
  'an item that comes back by itself',
  isStanding,
  [
    'CFO to bring the next quarterly report.',
    'DCC to give an update at every meeting.',
    'ACC to send monthly figures.',
    'DoP to bring the annual workforce plan.',
  ],
  [
    'DCC to bring a plan with an owner for each step.',
    'ACC to write to every scheme manager.',
    'CFO to bring the plan to the next meeting.',
  ],
)

table(
  'a time that an amount belongs to',
  isSpan,
  [
    'in 2025/26',
    'in this financial year',
    'during 2026',
    'next year',
    'for the financial year 2025/26',
    'this quarter',
  ],
  [
    'by the end of 2025/26',
    'in a year’s time',
    'in 12 months',
    'by March 2026',
    'in June 2026',
    'to the next meeting',
  ],
)

table(
  'news that it was done',
  reportsDone,
  [
    'The plan had been completed and shared.',
    'The vans have now been sold.',
    'The audit was completed in May.',
    'Completed.',
    'The figures had been sent to the office.',
  ],
  [
    'The vans had been sold and the money would be spent by June.',
    'CFO to finish what has been begun.',
    'The work that was delayed will be done by June.',
    'DCC to share the plan.',
  ],
)

table(
  'words that look back',
  looksBack,
  [
    'The ACC remained confident of 168.',
    'The CC repeated that it would be met.',
    'She would now expect 500 hours.',
    'It is still to be signed.',
    'The date had slipped to June.',
  ],
  [
    'The CC expects 95% of records.',
    'DCC to share the plan by now agreed dates.',
    'It will be signed in June.',
  ],
)

table(
  'something asked for again once it was given',
  isUpdate,
  ['DCC to give an update on custody.', 'ACC to send the figures.'],
  ['DCC to install the cameras.', 'CFO to publish the strategy.'],
)

table(
  'the office’s promise to look again',
  isRevisit,
  ['Action: PCC to revisit ethnicity recording.', 'The PCC would revisit this after six months.'],
  ['The Force revisited the scene.', 'PCC to review the revisit policy.'],
)
