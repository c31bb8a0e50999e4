import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const SERVICE = 'But it tells how a service or rule works.'
const PLAN = 'But it tells on what a plan is built.'
const MEETINGS = 'But it only says when meetings are held.'
const THINKS = 'But it only says what somebody thinks of it.'
const LIKES = 'But it only says what somebody would like.'
const OTHERS = 'But it tells what others did.'
const VOTE = 'But the vote itself does it.'
const BEGINS = 'But it says when a rule begins.'
const ESTIMATE = 'But it is an estimate.'

/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('rules of a service and mere views', () => {
  test.each([
    [SERVICE, 'Photographs can be sent online, where each submission will be looked at within five days.'],
    [SERVICE, 'The DCC said that managers would be expected to hold an interview within three days.'],
    [SERVICE, 'The DCC said that a second breach within twelve months would lead to dismissal.'],
    [SERVICE, 'Management will notify the Board of any loss above £9,000 in line with the policy.'],
    [PLAN, 'The DCC said that the force planned on the basis of 60% by the end of 2025.'],
    [
      MEETINGS,
      'It was noted that the next meeting was fixed for 4 November 2024, when the accounts would be considered.',
    ],
    [THINKS, 'Mr Pell considered that owners should be asked to attend where dates slip.'],
    [LIKES, 'He would nevertheless prefer a shorter report.'],
    [OTHERS, 'The DCC said that residents got no reply when they offered to set up a group.'],
    [VOTE, 'RESOLVED: That the sum of £812 be written off.'],
    [MEETINGS, 'RESOLVED: That ordinary meetings be held on 12 June and 18 September 2024.'],
    [BEGINS, 'The DCC said that the duty would be brought into force by regulations.'],
    [ESTIMATE, 'The DCC said that the trend suggests that thefts will exceed 400 by December 2024.'],
  ])('is shown with the doubt "%s": %s', (doubt, words) => {
    expect(read(words)).toEqual([['possible', doubt]])
  })

  test.each([
    'The DCC said that each outstanding complaint would be answered by 28 June 2024.',
    'The DCC said that the districts would be expected to reach 90% by the end of June 2024.',
    'The DCC said that he would notify the Board of any change by 28 June 2024.',
    'The DCC said that the plan assumed 60 but 80 would be recruited by December 2024.',
    'Mr Pell considered that owners should be asked to attend and the DCC undertook to ask them.',
    'The DCC would prefer a shorter report and agreed to bring it to the next meeting.',
    'RESOLVED: That the debts be pursued and a report brought to the July 2024 meeting.',
    'The DCC said that the new system would be brought into use by 30 June 2024.',
  ])('is ticked: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})
