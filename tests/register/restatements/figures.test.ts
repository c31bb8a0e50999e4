import { expect, test } from 'vitest'
import { figure, isChange } from '../../../src/register/restatements/figures.ts'

test.each([
  [85, '%', '85%'],
  [62.5, '%', '62.5%'],
  [7900, 'officers', '7,900 officers'],
  [1, 'officers', '1 officer'],
  [1, 'working days', '1 working day'],
  [1, 'searches', '1 search'],
  [1, 'burglaries', '1 burglary'],
  [1, 'people', '1 person'],
  [1, 'staff', '1 staff'],
  [1, 'hours a month', '1 hour a month'],
  [0, 'reviews', '0 reviews'],
  [1200000, '£', '£1.2 million'],
  [4250000, '£', '£4.25 million'],
  [500000, '£', '£500,000'],
  [2000000, '£ less', '£2 million less'],
  [20, '% less', '20% less'],
  [60, 'posts more', '60 more posts'],
  [1, 'posts more', '1 more post'],
  [40, 'thefts a week less', '40 fewer thefts a week'],
  [4, 'minutes less', '4 minutes less'],
  [1, 'hours less', '1 hour less'],
  [2000, 'tonnes less', '2,000 tonnes less'],
  [1, 'percentage points more', '1 percentage point more'],
  [168, '', '168'],
  [33.333, '%', '33.33%'],
])('%f and "%s" read as %s', (value, unit, words) => {
  expect(figure(value, unit)).toBe(words)
})

test.each([
  ['% less', true],
  ['posts more', true],
  ['£ less', true],
  ['%', false],
  ['officers', false],
  ['', false],
])('the unit "%s" names a change: %s', (unit, change) => {
  expect(isChange(unit)).toBe(change)
})
