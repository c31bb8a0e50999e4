import { describe, expect, test } from 'vitest'
import { castOf } from '../../../src/extraction/names/actors.ts'
import { doneByOthers } from '../../../src/extraction/doubts/done-by-others.ts'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const HEAD = 'Fellmoor Board\nJane Rook : Commissioner (PCC)\nSimon Hale : DCC'
const doubt = (words: string): string | null => doubtAbout(words, { head: HEAD })

describe('days that others set, and what is only held out', () => {
  test.each([
    ['But it only names a deadline.', 'The deadline for bids was 14 June 2024.'],
    ['But it only names a deadline.', 'The deadline for publication had been moved to 30 September 2024.'],
    ['But it only names a deadline.', 'The closing date for comments on the draft was 28 June 2024.'],
    ['But it says until when others may have their say.', 'Comments were to be sent in by 5 July 2024.'],
    [
      'But it says until when others may have their say.',
      'Objections were to reach the desk by 21 June 2024.',
    ],
    [
      'But it tells what the rules ask.',
      'The Clerk explained that the request must be sent off by 17 June 2024.',
    ],
    ['But it tells what the rules ask.', 'The plan must be issued by 31 March 2025.'],
    [
      'But it is set outside the meeting.',
      'The national requirement was that no victim wait more than ten days.',
    ],
    [
      'But it only tells what a paper puts before the meeting.',
      'Members had a report, which invited them to consider the effect of the tariff.',
    ],
    [
      'But it is an invitation, and nobody takes it up yet.',
      'The Chair invited Members to send ideas for the programme to the Clerk.',
    ],
    ['But it was done by the vote itself.', 'Agreed to fund the youth bus for a further year (£8k).'],
    ['But it was done by the vote itself.', 'The Board agreed to renew the subscription.'],
    ['But it hangs on what may come about.', 'She would write again if it was needed.'],
    ['But it was done already.', 'Una has agreed a date with the hall: Saturday 9 July.'],
    [
      'But somebody outside the meeting is to do it.',
      'The plumbing firm had written that it would mend the main by the end of 2024.',
    ],
    [
      'But somebody outside the meeting is to do it.',
      'The appeal is with the Planning Inspectorate, which is expected to rule in July 2024.',
    ],
    ['But it is decided elsewhere.', 'Expected to become law at the end of the year.'],
    ['But it tells what befalls somebody.', 'The Board would receive no core grant after March 2025.'],
  ])('%s %s', (reason, words) => {
    expect(doubt(words)).toBe(reason)
  })

  test.each([
    'The deadline of 30 June would be met.',
    'The Chair asked that the deadline be moved to July.',
    'The comments would be sent to the author by 5 July 2024.',
    'The DCC insisted that the review must be finished by July 2024.',
    'Members were invited to send bids to the Clerk by 14 October 2024.',
    'That the manager be invited to attend the next meeting.',
    'The Board agreed to fund the post and to write to the union.',
    'Sam agreed to pay the deposit by Friday.',
    'The DCC had agreed to send the dates.',
    'She would write again before June.',
    'The contractor had written that it would share its plan with us.',
    'The accounts would be laid before the Assembly by 16 July 2024.',
  ])('and not: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})

describe('what somebody named, and not of this house, is to do', () => {
  const cast = castOf([
    { name: 'Simon Hale', capacity: 'Deputy Chief Constable (DCC)', initials: 'DCC', presence: 'present' },
  ])
  const byOthers = (words: string): string | null => doneByOthers(words, { head: HEAD, cast })

  test.each([
    'The report would be published by the Home Department on 4 December 2024.',
    'The findings would be issued by the reviewer in June 2024.',
    'The award will be decided by the jury in July 2024.',
    'The appeal is to be settled by an adjudicator on 3 June 2024.',
    'The exercise, organised by the army, would be on 22 May 2024.',
  ])('%s', (words) => {
    expect(byOthers(words)).toBe('But somebody outside the meeting is to do it.')
  })

  test.each([
    'The report would be published by the end of June 2024.',
    'The path would be re-laid by the contractor in June 2024.',
    'The rota would be rewritten by the custody team by July 2024.',
    'The letter would be signed by the Deputy Chief Constable on Friday.',
    'The work was to be finished by the summer.',
  ])('and not: %s', (words) => {
    expect(byOthers(words)).toBeNull()
  })
})
