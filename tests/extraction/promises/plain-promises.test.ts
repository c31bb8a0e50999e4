import { describe, expect, test } from 'vitest'
import { ticked } from '../ticked.ts'

describe('an inspector of the police', () => {
  test.each([
    'The Chief Inspector would provide a list of officers by 30 June 2024.',
    'The Inspector would speak to the owners by 30 June 2024.',
    'Duty inspectors will check each log by 30 June 2024.',
  ])('is nobody outside the meeting: %s', (words) => {
    expect(ticked(`1. Crime\n\n${words}`)).toHaveLength(1)
  })

  test.each([
    'Inspectors will publish their report by 30 June 2024.',
    'The planning inspector would decide by 30 June 2024.',
  ])('but those who come to inspect are: %s', (words) => {
    expect(ticked(`1. Crime\n\n${words}`)).toEqual([])
  })
})

describe('plain promises', () => {
  test.each([
    'The DCC said that the tyre contract would be awarded by 30 June 2024.',
    'The DCC said the aim was to have no overdue checks by 30 June 2024.',
    'The DCC will provide a note on the actuary’s assumptions by 30 June 2024.',
    'The DCC would include a summary in her next quarterly report, due by 30 June 2024.',
    'The Town Clerk to get a price for a lamp by 30 June 2024.',
    'RESOLVED that the DCC report on the yard to the next meeting, to be held on 30 June 2024.',
  ])('are ticked: %s', (words) => {
    expect(ticked(`1. Fleet\n\n${words}`).map(([, due]) => due)).toEqual(['2024-06-30'])
  })

  test.each([
    ['what will not be done', 'The DCC said that the count would not be complete by 30 June 2024.'],
    ['no more than whose it is', 'Decisions: as above. Actions: DCC.'],
    ['a figure in an answer', 'Question 2 – How many are off sick? The DCC said 54 at the end of June.'],
    [
      'what somebody else’s report is',
      'Members noted a letter from the Harbour Commissioners, whose report is to be printed by 30 June 2024.',
    ],
    ['a prize', 'The DCC said that the medal would be awarded on 30 June 2024.'],
  ])('are not: %s', (_, words) => {
    expect(ticked(`1. Fleet\n\n${words}`)).toEqual([])
  })
})

describe('a group that meets what is asked of it', () => {
  test.each([
    'The Clerk undertook to find out whether the group would meet half the cost and to report on 14 June 2024.',
    'The Treasurer will check by June 2024 whether the committee would meet the bill.',
  ])('holds no meeting: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })

  test.each(['The group would meet on 14 June 2024.', 'The committee will meet the Chair in June 2024.'])(
    'but does here: %s',
    (words) => {
      expect(ticked(words)).toEqual([])
    },
  )
})
