import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/read-text.ts'

const ticks = (capacity: string): string[] =>
  readCommitments(
    readText(
      `Fellmoor Licensing Panel\n\nDate: 14 May 2024\n\nPresent:\nCllr Jane Rook : Chair\nAnn Trent : ${capacity}\n\n1. The Swan\n\nAnn Trent said that she would put up a fence by June 2024.\n`,
      { fileName: 'panel.txt', sha256: '' },
    ),
  ).candidates.map(({ confidence }) => confidence)

describe('what somebody says of his own plans', () => {
  test.each(['Applicant', 'Applicant’s solicitor', 'Objector', 'Agent for the appellant', 'Licensee'])(
    'is not ticked of an %s',
    (capacity) => {
      expect(ticks(capacity)).toEqual(['possible'])
    },
  )

  test.each([
    'Licensing Officer',
    'Head of Development',
    'Clerk',
    'Applications Manager',
    'Landlord Liaison Officer',
  ])('is ticked of a %s', (capacity) => {
    expect(ticks(capacity)).toEqual(['likely'])
  })
})
