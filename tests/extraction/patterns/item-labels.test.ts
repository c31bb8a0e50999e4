import { expect, it } from 'vitest'
import { withoutItemNumber } from '../../../src/extraction/patterns/item-labels.ts'

it.each([
  ['7.2 The treasurer will bring a paper.', 'The treasurer will bring a paper.'],
  ['10.1.3. Officers to report in May.', 'Officers to report in May.'],
  ['4.2 million pounds will be saved by March.', '4.2 million pounds will be saved by March.'],
  ['2.30 pm was agreed.', '2.30 pm was agreed.'],
  ['3 officers will be posted in June.', '3 officers will be posted in June.'],
  ['The plan in 3.1 will be revised.', 'The plan in 3.1 will be revised.'],
])('%s is quoted as: %s', (sentence, quote) => {
  expect(withoutItemNumber(sentence)).toBe(quote)
})
