import { expect, test } from 'vitest'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'
import { type ReadingStep, stepWords } from '../../src/minutes/reading-step.ts'

const minutes = (sentences: number): string =>
  [
    'Northfold Scrutiny Board',
    'Tuesday 3 February 2026',
    ...Array.from({ length: sentences }, (_, index) => `Figure ${index} was noted by the members.`),
  ].join('\n\n')

test('The search of a long document tells how far it has come', () => {
  const steps: ReadingStep[] = []
  readCommitments(readText(minutes(300), { fileName: 'm', sha256: '' }), {
    onStep: (step) => steps.push(step),
  })
  expect(steps.map(stepWords)).toEqual(
    [0, 0, 16, 33, 49, 66, 82, 99].map((percent) => `Looking for what was promised: ${percent}%`),
  )
})

test('A short one says no more than that it has begun', () => {
  const steps: ReadingStep[] = []
  readCommitments(readText(minutes(10), { fileName: 'm', sha256: '' }), {
    onStep: (step) => steps.push(step),
  })
  expect(new Set(steps.map(stepWords))).toEqual(new Set(['Looking for what was promised: 0%']))
})
