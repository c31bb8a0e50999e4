import { describe, expect, test } from 'vitest'
import { anyCase } from '../../src/extraction/due-rules/any-case.ts'

describe('a pattern in any case', () => {
  test.each([
    ['by (?:the )?(?-i:[A-Z]{2,})', 'BY THE TCG', true],
    ['by (?:the )?(?-i:[A-Z]{2,})', 'by the tcg', false],
    ['(?<which>next) [a-z]{2,5}\\b', 'Next WEEK', true],
    ['(?<!not )due(?= in)', 'DUE IN', true],
    ['[a-z]\\d{1,2}', 'Q4', true],
  ])('%s on %s: %s', (source, words, expected) => {
    expect(new RegExp(`^${anyCase(source)}`).test(words)).toBe(expected)
  })
})
