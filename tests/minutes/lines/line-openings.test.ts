import { describe, expect, test } from 'vitest'
import { isPageNumber, opensWithDay } from '../../../src/minutes/lines/line-openings.ts'

describe('a line that opens with a day', () => {
  test.each(['14 February (AP2)', '3rd June 2024.', '1 May'])('goes on with the one before: %s', (line) => {
    expect(opensWithDay(line)).toBe(true)
  })

  test.each(['14 Finance', '2. March past', 'February 14', '31 days'])('is not: %s', (line) => {
    expect(opensWithDay(line)).toBe(false)
  })
})

describe('a page number', () => {
  test.each(['Page 1 of 3', 'page 12', '2 of 3', '- Page 4 -'])('is no heading: %s', (line) => {
    expect(isPageNumber(line)).toBe(true)
  })

  test.each(['Page one was seen', '2 of 3 vans', '12', 'Pages'])('is not: %s', (line) => {
    expect(isPageNumber(line)).toBe(false)
  })
})
