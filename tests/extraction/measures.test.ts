import { describe, expect, test } from 'vitest'
import { readMeasure } from '../../src/extraction/measures.ts'

describe('a measure', () => {
  test.each([
    [
      'The target is to read 70% of letters within ten days by March.',
      '70% of letters within ten days',
      'at-least',
      70,
      '%',
    ],
    ['100% of files would be complete.', '100% of files would be complete', 'at-least', 100, '%'],
    ['They will reach 7,900 officers by June.', '7,900 officers', 'at-least', 7900, 'officers'],
    ['Sickness is to be below 4% by June.', '4%', 'at-most', 4, '%'],
    ['The aim is 90 per cent by June.', '90 per cent', 'at-least', 90, '%'],
  ])('is read from: %s', (words, what, comparator, value, unit) => {
    expect(readMeasure(words)).toMatchObject({ what, comparator, value, unit, baseline: null })
  })

  test.each([
    'Crime fell by 4% last year and fell by 3% before, a decrease of 4%.',
    'There were 40 officers at the fair.',
    'The plan will be shared.',
    'The cost is £4,000.',
    'It opens in 2025.',
  ])('is not read from: %s', (words) => {
    expect(readMeasure(words)).toBeNull()
  })
})
