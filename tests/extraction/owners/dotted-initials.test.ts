import { describe, expect, test } from 'vitest'
import { ownerLabel } from '../../../src/extraction/owners/owners.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const minutesOf = (...lines: readonly string[]) =>
  readText(['Westmarch Board', '4 October 2022', '', ...lines].join('\n'), { fileName: 'm.txt', sha256: '' })

describe('initials with stops', () => {
  const meeting = (sentence: string): string[] =>
    readCommitments(
      minutesOf(
        'Attendees:',
        'J.F. - James Fry, Chair',
        'T.G. - Trevor Gale, Fenwick Audit',
        '',
        '3. Transfers',
        sentence,
      ),
    ).candidates.map(({ owner }) => (owner === null ? '' : ownerLabel(owner)))

  test.each([
    [
      'T.G. to carry out a follow-up visit and give the committee his findings.',
      'T.G., Trevor Gale, Fenwick Audit',
    ],
    ['Action: J.F. to write to the auditors by 30 November 2022.', 'J.F., James Fry, Chair'],
    ['T.G. will send the plan to members by 30 November 2022.', 'T.G., Trevor Gale, Fenwick Audit'],
    ['J.F. agreed to circulate the letter next week.', 'J.F., James Fry, Chair'],
    ['It was agreed that T.G. would bring a paper to the next meeting.', 'T.G., Trevor Gale, Fenwick Audit'],
  ])('%s', (sentence, owner) => {
    expect(meeting(sentence)).toEqual([owner])
  })

  test.each(['The U.K. to leave the scheme was an option.', 'T.G. had sent the plan.'])('%s', (sentence) => {
    expect(meeting(sentence)).toEqual([])
  })
})

test('somebody whom no list explains speaks by initials with stops', () => {
  const { candidates } = readCommitments(
    minutesOf(
      '1. Transfers',
      'B.N. asked about the lease. B.N. will write to the landlord by 30 November 2022.',
    ),
  )
  expect(candidates.map(({ owner }) => owner?.text)).toEqual(['B.N.'])
})
