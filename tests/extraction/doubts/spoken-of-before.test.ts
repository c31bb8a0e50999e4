import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const OUTSIDE = 'But somebody outside the meeting is to do it.'

/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('what those named before will do next', () => {
  test.each([
    [OUTSIDE, 'The Harbour Safety Partnership is writing a new plan and will consult on it in July 2024.'],
    [
      OUTSIDE,
      'The DCC added that the Borough Council sets the speed limit and that it will be looking at the road in September 2024.',
    ],
    [OUTSIDE, 'The DCC said that the county council owns the bridge and it will decide in June 2024.'],
    [
      OUTSIDE,
      'The DCC said that the hospital trust’s board was due to consider a new agreement in June 2024.',
    ],
    [OUTSIDE, 'A code for drones, drawn up by Ministers, is expected to be launched in July 2024.'],
    [OUTSIDE, 'A charter for carers, led by the Government, will be launched in July 2024.'],
  ])('is shown with the doubt "%s": %s', (doubt, words) => {
    expect(read(words)).toEqual([['possible', doubt]])
  })

  test.each([
    'The Partnership has agreed the plan and it will be published by July 2024.',
    'The DCC said that a plan, led by the Chief Inspector, will be launched in July 2024.',
    'The DCC said that the force owns the yard and it will be cleared by July 2024.',
    'The DCC said that the team sets the rota and it will change it by July 2024.',
    'The DCC said that the office runs the scheme and will consult on it by July 2024.',
  ])('is ticked: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})
