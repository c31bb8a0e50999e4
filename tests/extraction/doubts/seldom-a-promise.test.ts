import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('a proposal worded as promises seldom are', () => {
  test.each([
    [
      'The Commissioner noted that borrowing of £22m was assumed for the new yard at Tarn, on which work was planned to begin in 2026/27.',
      '“noted”',
    ],
    [
      'The DCC explained that the national project which the councils fund would be reviewed by those who pay for it in 2025/26.',
      '“who”',
    ],
    [
      'The grant of £1.2m, which the Government had increased, would be paid to the councils in 2025/26.',
      '“grant”',
    ],
    [
      'The trust has two wards which would be closed in 2025 where the costs exceed the budget of £3m.',
      '“where”',
    ],
    [
      'The Commissioner heard that keeping the officers is a condition of the grant and that the count will be taken again by the Home Office in September.',
      '“home office”',
    ],
  ])('is shown with a doubt that names its words: %s', (words, named) => {
    expect(read(words)).toEqual([
      [
        'possible',
        expect.stringMatching(
          new RegExp(`^But sentences with words such as [^.]*${named}[^.]* are seldom promises\\.$`),
        ),
      ],
    ])
  })

  test.each([
    'The DCC said that he would send members the figures by 28 June 2024.',
    'The DCC explained that the project which the councils fund would be reviewed by his team by 28 June 2024.',
    'The DCC undertook that the grant which the Government had increased would be spent in 2024/25.',
    'The DCC will bring a paper on the costs of the national scheme to the next meeting.',
    'Action: DCC to ask the Home Office which of the grants of £1.2m it will pay in 2025/26.',
    'The new yard will be finished by 30 September 2024.',
    'The DCC repeated that savings of £3.1m would be delivered in this financial year.',
    'The DCC confirmed that the grant of £40,000 which the council gave would be spent in 2024/25.',
  ])('is ticked otherwise: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})
