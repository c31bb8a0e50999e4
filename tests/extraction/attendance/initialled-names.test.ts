import { describe, expect, test } from 'vitest'
import { castOf, findActors } from '../../../src/extraction/names/actors.ts'
import { PRESENT } from '../one-sentence.ts'

const cast = castOf(PRESENT)
const named = (words: string): string[] => findActors(words, cast).map(({ text }) => text)

describe('somebody present whose first name is written in short', () => {
  test.each([
    ['R Calder will speak to the trainer.', 'R Calder'],
    ['R. Calder to send the list.', 'R. Calder'],
    ['It was left with R Calder to chase.', 'R Calder'],
    ['Action: R Calder to report.', 'R Calder'],
    ['The board asked R. Calder for the costs.', 'R. Calder'],
  ])('is somebody who may do it: %s', (words, who) => {
    expect(named(words)).toContain(who)
  })

  test.each([
    'T Calder will speak to the trainer.',
    'R Caldery will speak to the trainer.',
    'PR Calder Ltd won the tender.',
    'Section R calder was read.',
    'Mrs Stone and others were thanked.',
  ])('is nobody else: %s', (words) => {
    expect(named(words).filter((name) => /^R\.? Calder$/.test(name))).toEqual([])
  })
})
