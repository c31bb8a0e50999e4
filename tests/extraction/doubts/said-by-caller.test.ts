import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const ticks = (
  capacity: string,
  heading = 'The Swan',
  words = 'Ann Trent said that she would put up a fence by June 2024.',
): string[] =>
  readCommitments(
    readText(
      `Fellmoor Licensing Panel\n\nDate: 14 May 2024\n\nPresent:\nCllr Jane Rook : Chair\nAnn Trent : ${capacity}\n\n1. ${heading}\n\n${words}\n`,
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

describe('what is said by one of the public', () => {
  const fence = 'Mr Vale said that he would put up a fence by June 2024.'

  test.each([
    'Public questions',
    'Public participation',
    'Open forum',
    'Questions from members of the public',
    'Public time',
  ])('is not ticked under %s', (heading) => {
    expect(ticks('Clerk', heading, fence)).toEqual(['possible'])
  })

  test('is not ticked in either half of what promises two things for two days', () => {
    expect(
      ticks(
        'Clerk',
        'Public questions',
        'Mr Vale said that he would put up a fence by June 2024 and that he would plant a hedge in October 2024.',
      ),
    ).toEqual(['possible', 'possible'])
  })

  test.each([
    ['elsewhere', 'The Swan', fence],
    ['of somebody listed', 'Public questions', 'Ms Trent said that she would put up a fence by June 2024.'],
    ['of the Clerk', 'Public questions', 'The Clerk said that she would put up a fence by June 2024.'],
    ['of the Chair', 'Open forum', 'The Chair agreed to look at the fence by June 2024.'],
    ['of the body', 'Public time', 'The Panel agreed to look at the fence by June 2024.'],
  ])('is ticked %s', (_, heading, words) => {
    expect(ticks('Clerk', heading, words)).toEqual(['likely'])
  })
})
