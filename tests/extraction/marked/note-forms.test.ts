import { describe, expect, test } from 'vitest'
import { candidatesIn } from '../candidates-in.ts'

const found = (words: string): string[] =>
  candidatesIn(words).map(
    ({ kind, confidence, owner }) => `${confidence} ${kind}: ${owner?.text ?? 'nobody'}`,
  )

describe('a task in the short forms of notes', () => {
  test.each([
    ['Action KL send a short note to MT so that she can raise it.', 'likely action: KL'],
    ['ACTION KL/PT arrange a visit to the yard.', 'likely action: KL/PT'],
    ['3a TL to add tide data to the assessment', 'likely action: TL'],
    ['The gate will be mended. KL Action.', 'likely action: KL'],
    ['The joiner was slow to answer. Clerk to action.', 'likely action: Clerk'],
    ['He also to ask the harbour for the profile.', 'likely action: nobody'],
    ['For agenda at next meeting, purchase of a cabinet.', 'likely revisit: nobody'],
    ['The group decided to look at it again in April 2025.', 'likely revisit: nobody'],
    [
      'The Chair instructed that the joint paper on moorings be put on the list.',
      'likely undertaking: Chair',
    ],
    [
      'The Chair asked members to remind their teams that codes are filled in.',
      'likely undertaking: members',
    ],
    [
      'The Panel would like to see the yard. Action with the Deputy Commissioner.',
      'likely action: Deputy Commissioner',
    ],
    [
      'Ms Orr was asked whether two slips might be added; she would put it to the yard.',
      'likely undertaking: Ms Orr',
    ],
    ['The split of falls by night would be shown in the next Safety Report.', 'likely undertaking: nobody'],
  ])('%s', (words, expected) => {
    expect(found(words)).toEqual([expected])
  })

  test.each([
    '19 APRIL 1999 ACKNOWLEDGEMENT',
    'Action KL was pleased with the tides.',
    'The next agenda was printed.',
    'They had looked at it again in April 2023.',
    'The harbour master instructed that boats had been moved.',
    'He was also to blame for the profile.',
    'It was agreed that Councillor Penn would chair this meeting.',
    'The Chair came in late but asked KL to carry on.',
    'Members asked that their thanks to Mr Penn be put on record.',
    'It was agreed to let the matter drop.',
    'Nobody had yet offered to take on the newsletter.',
    'It was agreed that this action could be taken off the list.',
    'The crew were tired; they would usually rest.',
    'Mr Orr said that it was so; he would not do it.',
    'The boats came in; they would be seen from the quay.',
    'Staff were now more willing to report faults.',
    'Ms Penn asked whether lessons were shared with training staff.',
    'They chose the second, under which half of the costs would follow demand.',
  ])('not: %s', (words) => {
    expect(found(words).filter((one) => one.startsWith('likely'))).toEqual([])
  })
})

describe('a question about what is written for next year', () => {
  test('is not answered with a day', () => {
    expect(
      found(
        'Ms Penn asked why it was late. Mr Rook said that the notes for the following year were being written.',
      ),
    ).not.toContainEqual(expect.stringMatching(/^likely target/))
  })
})

describe('what stands beside a formality', () => {
  test.each([
    [
      'The Director of People agreed to circulate the note that had gone to the Board.',
      'likely undertaking: Director of People',
    ],
    [
      'RESOLVED that the report be noted and the Chairman send its comments to the yard by 30 June.',
      'likely undertaking: Chairman',
    ],
    ['The Board decided that the Clerk would write again about the moorings.', 'likely undertaking: Clerk'],
    ['The DCC was content to bring a paper on moorings in June.', 'likely undertaking: DCC'],
    ['Ms Orr requested response times by harbour. The DCC will provide.', 'likely undertaking: DCC'],
    [
      'The Chair asked for the cost, which was not available at the meeting; Ms Orr said that she would come back to the Chair.',
      'likely undertaking: Ms Orr',
    ],
    [
      'The DCC said that it was intended to reduce this to two weeks by the end of June.',
      'likely target: DCC',
    ],
  ])('%s', (words, expected) => {
    expect(found(words)).toEqual([expected])
  })

  test.each([
    'It was agreed to note the report and the plan.',
    'RESOLVED that the report be noted and the plan be approved.',
    'The Minister decided that harbours would close in June.',
    'The Chair was content to note the report.',
    'Ms Orr requested response times. None will be provided.',
    'An update will be given at the meeting on the risk register.',
    'The June meeting will be given over to the budget.',
  ])('not: %s', (words) => {
    expect(found(words).filter((one) => one.startsWith('likely'))).toEqual([])
  })
})
