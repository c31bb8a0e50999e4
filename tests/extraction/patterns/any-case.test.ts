import { describe, expect, test } from 'vitest'
import { anyCase, exactCase } from '../../../src/extraction/patterns/any-case.ts'

describe('a pattern in any case', () => {
  test.each([
    ['by (?:the )?(?-i:[A-Z]{2,})', 'BY THE TCG', true],
    ['by (?:the )?(?-i:[A-Z]{2,})', 'by the tcg', false],
    ['(?<which>next) [a-z]{2,5}\\b', 'Next WEEK', true],
    ['(?<!not )due(?= in)', 'DUE IN', true],
    ['[a-z]\\d{1,2}', 'Q4', true],
    ['for (?-i:(?:NHS|the [A-Z]+) board)', 'FOR NHS board', true],
    ['for (?-i:(?:NHS|the [A-Z]+) board)', 'for nhs board', false],
    ['the (?-i:[()A-Z]+) \\(old\\)', 'THE (AB) (Old)', true],
  ])('%s on %s: %s', (source, words, expected) => {
    expect(new RegExp(`^${anyCase(source)}`).test(words)).toBe(expected)
  })
})

describe('a pattern in the case it is written in', () => {
  test.each([
    ['(?i:actions?|who):\\s[A-Z]', 'ACTION: A', true],
    ['(?i:actions?|who):\\s[A-Z]', 'action: a', false],
    ['Note (?i:(?:to|for) all)', 'Note TO ALL', true],
    ['Note (?i:(?:to|for) all)', 'NOTE to all', false],
  ])('%s on %s: %s', (source, words, expected) => {
    expect(new RegExp(`^${exactCase(source)}$`).test(words)).toBe(expected)
  })

  test('needs every bracket closed', () => {
    expect(() => exactCase('(?i:to')).toThrow(SyntaxError)
  })
})
