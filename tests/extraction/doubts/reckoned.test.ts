import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const head =
  'Fellmoor Police and Crime Panel\nJane Rook : Police and Crime Commissioner\nSimon Hale : DCC\nRuth Calder : CFO'

/** What is reckoned or weighed, and neighbours that are aimed at or taken on. */
const tables: Record<string, { reason: string; doubted: string[]; bound: string[] }> = {
  'what the figures come to': {
    reason: 'But it is an estimate.',
    doubted: [
      'The outturn was an overspend of £90,000, which would bring reserves down to £1.4m by March.',
      'Income from fines would come out at £12,000 less by year end.',
      'The deficit would stand at £600,000 by 31 March.',
      'The CFO worked out that the award would add £300,000 to the bill by March.',
      'Interest would bring in some £4,000 by March.',
      'Receipts would fall short by £1.2m by March.',
      'The plan showed balances shrinking to 3% by 2028.',
      'The new depot would not pay for itself before 2040.',
      'The CFO expected the grant to be cut by 3% in 2025/26.',
      'By the Treasurer’s reckoning the fund would be full by 2029.',
      'It was a loan, which would cost more by the end of the year.',
      'Takings would no doubt drop in the week before Christmas.',
    ],
    bound: [
      'The reserve would be rebuilt to £2m by March 2025.',
      'The overspend would be cut to £1m by 31 March.',
      'The CFO reckoned that the ledger would be closed by June.',
      'The DCC agreed that the deficit would be £1m at most by March.',
      'Savings of £1m would be made by March 2025.',
      'The CFO expected the ledger to be closed by June.',
      'The grant was cut, and the DCC would bring a paper in July.',
      'The report, which would be published in July, was welcome.',
    ],
  },
  'one of several ways': {
    reason: 'But it is one of several options.',
    doubted: [
      'Option 3 would see the two stores merged by 2027.',
      'The cheapest option would put the work off until 2026.',
      'Scenario B would leave one room open until June.',
      'Four options had been drawn up, the first of which would take until 2026.',
      'There were two sites, and the second would be free in July.',
      'Two scenarios were put: in the worse of them 60 posts would go by 2026.',
    ],
    bound: [
      'Option 3 would be worked up by the CFO by June.',
      'The preferred option will be brought to the July meeting.',
      'Options for the site will come to the Board in July.',
      'Option 2 was chosen, and the stores would be merged by 2026.',
      'The CFO agreed to cost the second option by June.',
    ],
  },
  'what it would lead to': {
    reason: 'But it says what would follow on a condition.',
    doubted: [
      'That would mean waiting until 2026 for new lockers.',
      'A merger would see one room closed by 2026.',
      'Doing nothing at Wexham would cost a shift by March.',
      'It would involve a move to Holm in July.',
      'Closing the desk would leave a gap by March.',
    ],
    bound: [
      'The DCC will move the desk to Holm in July.',
      'A review would be done by the CFO by June.',
      'Training for officers would be finished by June.',
      'Recruiting would start in June.',
      'A new desk would open in July.',
    ],
  },
  'what moves by itself': {
    reason: 'But it tells of what may come about.',
    doubted: [
      'It was hoped that numbers would pick up by the summer.',
      'The week after Easter would see fewer calls than usual.',
      'Attendance was expected to recover by the autumn.',
      'Sales would settle down by July.',
      'August would see far longer queues.',
    ],
    bound: [
      'It was hoped that the report would be ready by June.',
      'The DCC would see the union in June.',
      'Numbers in the team would be back to forty by June.',
      'Attendance at court would be 95% by March.',
      'Residents would see more officers from June.',
    ],
  },
  'an open answer': {
    reason: 'But the answer leaves it open.',
    doubted: [
      'Asked whether the aim would be met by March, the CFO said that it was too early to say.',
      'When it would open in July the Clerk could not say.',
      'The DCC was unable to give a date for what would be done by June.',
      'Ms Orr asked whether it would open by June; the DCC replied that nobody could promise and it was not yet clear.',
      'Mr Hay asked if it would be ready by July, and the Clerk said that no date was fixed.',
    ],
    bound: [
      'It was too early to say how it had gone, and the DCC would report in July.',
      'The CFO could not say what it cost but would find out.',
      'The DCC would not promise a hundred, though 95% was realistic by June.',
      'The DCC said that it would be done by June.',
      'Asked whether it would open by June, the DCC said that it would.',
    ],
  },
  'what somebody thinks of it': {
    reason: 'But it only says what somebody thinks of it.',
    doubted: [
      'It would be a sad day for the town when the last shop shut in March.',
      'The Chair thought it would be a busy summer.',
      'Members agreed that trust is hard to win and will be quickly lost.',
      'The Board felt that change takes time and will not be seen until 2026.',
      'It would be a pity to lose the band in June.',
      'Governors felt that a new uniform would be welcomed in September.',
      'Members took the view that the town will be poorer in June.',
      'The Board agreed that the next winter would be harder.',
    ],
    bound: [
      'Members agreed that the form is to be rewritten by June.',
      'The DCC agreed that the form is poor and that the Clerk would rewrite it.',
      'It was agreed that the lease is due for review and should be brought back in July.',
      'It would be good practice to report, and the DCC agreed to do so in July.',
      'The Board felt that the plan should be reviewed in June.',
      'It was agreed that it would be better to move the stall to Holm in June.',
      'Members thought the log poor and asked that it be redone by June.',
      'The Panel agreed that waits would be shorter by June.',
    ],
  },
  'what lay on the table': {
    reason: 'But it only tells what a paper puts before the meeting.',
    doubted: [
      'Members received the list of visits planned for June.',
      'The Board looked at the programme of audits scheduled for the autumn.',
      'The Panel noted the changes expected in July.',
      'The Committee was shown a map of the works proposed for 2025.',
      'Members considered the plan of events due in the coming quarter.',
    ],
    bound: [
      'The Board considered the plan and asked for a list of visits planned for June.',
      'Members noted that the works are due to finish in June.',
      'The Panel received a report on the vans, which were expected in June.',
      'The Board reviewed the plan and would see the next in July.',
      'Members noted the plan and agreed to visit the site planned for June.',
    ],
  },
}

describe.each(Object.entries(tables))('%s', (_, { reason, doubted, bound }) => {
  test.each(doubted)('binds nobody: %s', (words) => {
    expect(doubtAbout(words, { head })).toBe(reason)
  })

  test.each(bound)('is not in: %s', (words) => {
    expect(doubtAbout(words, { head })).toBeNull()
  })
})
