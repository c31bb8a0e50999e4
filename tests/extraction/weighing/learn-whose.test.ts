import { describe, expect, test } from 'vitest'
import { type Choice, learnedWhose } from './learn-whose.ts'

const chooser = (isRight: boolean, ...signs: string[]) => ({
  signs: new Set(signs),
  isByRule: false,
  isStated: false,
  isNobody: false,
  isRight,
})

const choice = (...all: Choice['all'][number][]): Choice => ({
  set: '43',
  isCore: true,
  isRightByRule: false,
  all,
})

describe('what is learned of whose it is', () => {
  const choices = [
    ...Array.from({ length: 20 }, () =>
      choice(chooser(true, 'next will', 'first'), chooser(false, 'prev asked', 'first')),
    ),
    ...Array.from({ length: 20 }, () =>
      choice(chooser(false, 'first'), chooser(true, 'next will'), chooser(false)),
    ),
    ...Array.from({ length: 3 }, () => choice(chooser(true, 'rare'), chooser(false))),
  ]
  const weights = learnedWhose(choices)

  test('speaks for a sign that the right ones have, and against one that others have', () => {
    expect(weights['next will']).toBeGreaterThan(0.5)
    expect(weights['prev asked']).toBeLessThan(-0.3)
  })

  test('says nothing of a sign that is seldom seen', () => {
    expect(weights).not.toHaveProperty('rare')
  })

  test('learns nothing where none of those named is right', () => {
    expect(
      learnedWhose([...choices, ...Array.from({ length: 50 }, () => choice(chooser(false, 'next will')))]),
    ).toEqual(weights)
  })
})
