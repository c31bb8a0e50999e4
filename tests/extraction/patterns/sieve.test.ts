import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { orderedRules } from '../../../src/extraction/due-rules/ordered-rules.ts'
import { everyMatch } from '../../../src/extraction/patterns/every-match.ts'
import { EDGE } from '../../../src/extraction/patterns/edged-strings.ts'
import { needsOf } from '../../../src/extraction/patterns/pattern-needs.ts'
import { lookAhead, quick, sieveOf } from '../../../src/extraction/patterns/sieve.ts'

/** Ways as they are read most easily: "|" where a word begins or ends. */
const shown = (pattern: RegExp) =>
  needsOf(pattern).map((way) => way.map((set) => set.map((words) => words.replaceAll(EDGE, '|'))))

describe('what a pattern needs', () => {
  it.each([
    ['its words', /\bon (?:track|course)\b/i, [[['|on| |track|', '|on| |course']]]],
    [
      'words of either form',
      /\breports? (?:to )?be\b/,
      [[['|report| |be', '|report| |to', '|reports| |b', '|reports| |t']]],
    ],
    ['the letters before what may be left out', /agreed(?: to)?\b/, [[['agreed|', 'agreed| |to|']]]],
    ['small letters for great ones', /[aA]ction|ACTION/, [[['action']]]],
    ['one blank for many', /agreed\s{2,}to/, [[['agreed| |to']]]],
    ['one digit for many', /\b\d{1,2}\/(?:20)?\d\d\b/, [[['|0|/|0|']]]],
    ['nothing of what only stands beside it', /(?<=by )May(?! be)/, [[['may']]]],
    ['the end of a word that may not go on', /(?<![\w-])may(?!\w)/, [[['|may|']]]],
    ['no end where a word may go on', /(?<!\d)may(?![^\w])/, [[['may']]]],
    ['no such end beside what is no word', /(?<!\w)\(may/, [[['(|may']]]],
    ['one behind the other', /\bagreed\b.+\breport/, [[['|agreed|'], ['|report']]]],
    ['of several ways one', /agreed .*report|asked/, [[['asked']], [['agreed| '], ['report']]]],
    ['signs that have no great form', /’s office/, [[['’|s| |office']]]],
    ['each sign of a short class', /f[ae]te/, [[['fate', 'fete']]]],
    ['nothing where anything will do', /.+/, []],
    ['nothing where one of several needs nothing', /report|\w+/, []],
    ['nothing of letters with a great form of their own', /é/i, []],
    ['nothing with flags that widen letters', /kelvin/iu, []],
    ['nothing with those flags apart', /kelvin/imsu, []],
    ['nothing with such a flag for a part', /(?i:kelvin) to/u, []],
  ])('are %s', (_, pattern, ways) => {
    expect(shown(pattern)).toEqual(ways)
  })
})

/** Patterns whose needs are easily got wrong. */
const TRICKY = [
  /by.the.end/,
  /b[^x]d|[\w-]zz/,
  /(?:by|before) (?:the )?end/i,
  /x{2,3}y?z/,
  /(a|bc)+d/,
  /[^a]b\s*c/,
  /\d+(?:st|nd) of/i,
  /ax|bx+\.?|xc/,
  /[A-C]D|e{0}f/,
  /St\. ?Anne’s/i,
  /(?:(?:one|two) ){1,2}days?/,
  /\(\w{1,3}\)\s+That/,
  /\bby\b.*\bend\b/,
  /x\d.?\d\b/,
  /a\s(?:b )*\sc/,
  /(?<!\w)(?:by|-)+ ?(?!\w)/,
  /(?:x|by \b)\b(?:\.|end)/,
  /(?:a.*b|c.*d|by .*end)(?:x|y.*z)?/,
]

const letters = fc.constantFrom(
  ...Array.from('abcdxyzABCDEFS09 .’-()/'),
  ...[
    '\u00a0',
    '\t',
    'by ',
    'the ',
    'end',
    'one ',
    'days',
    'two ',
    'May',
    '2026',
    'nd of',
    'St. Anne’s',
    '1 ',
    'ſ',
    'K',
    'İ',
  ],
)
const words = fc.array(letters, { maxLength: 14 }).map((signs) => signs.join(''))

describe('the sieve', () => {
  it.each(TRICKY)('lets %s through to whatever it matches', (pattern) => {
    const tried = sieveOf([pattern], (one) => one)
    // What is made for a pattern is made without its flags, ends of words and looks around: fast-check knows none.
    const made = new RegExp(pattern.source.replaceAll(/\\b|\(\?<?[=!][^)]*\)/g, ''))
    fc.assert(
      fc.property(fc.stringMatching(made), words, (match, around) => {
        const said = `${around}${match}${around}`
        if (pattern.test(said)) expect(tried(said)).toEqual([pattern])
      }),
      { numRuns: 60 },
    )
  })

  it('lets through every rule for dates that matches', () => {
    const patterns = orderedRules.map(
      ({ pattern }) => new RegExp(pattern.source, pattern.flags.replace('g', '')),
    )
    const tried = sieveOf(patterns, (pattern) => pattern)
    fc.assert(
      fc.property(words, (said) => {
        const left = new Set(tried(said))
        for (const pattern of patterns) if (pattern.test(said)) expect(left).toContain(pattern)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out patterns whose words are not there, and keeps the order of the others', () => {
    const tried = sieveOf(['report', 'agreed to', 'by May'], (said) => new RegExp(said))
    expect(tried('It was agreed to report')).toEqual(['report', 'agreed to'])
    expect(tried('Nothing')).toEqual([])
  })

  it('answers for a pattern as the pattern would', () => {
    const pattern = /\bagreed to (\w+)/i
    for (const said of ['Agreed to write', 'agreed', 'It is agreed to', ''])
      expect([quick(pattern).test(said), quick(pattern).exec(said)]).toEqual([
        pattern.test(said),
        pattern.exec(said),
      ])
  })

  it('answers for words looked at ahead, and for tables of many patterns, as the patterns would', () => {
    const places = Array.from({ length: 70 }, (_, at) => `place ${String.fromCharCode(97 + (at % 26))}${at}`)
    const tables = [places.slice(0, 33), places.slice(33, 34), places.slice(34)].map((table) => ({
      table,
      tried: sieveOf(table, (said) => new RegExp(`${said}\\b`)),
    }))
    const lines = places.map((place, at) => `At ${place} and ${places[(at * 7) % 70] ?? ''}`)
    lookAhead(lines)
    for (const line of lines)
      for (const { table, tried } of tables)
        expect(tried(line).filter((said) => new RegExp(`${said}\\b`).test(line))).toEqual(
          table.filter((said) => new RegExp(`${said}\\b`).test(line)),
        )
  })

  it('refuses to look for every match of a pattern that would begin again each time', () => {
    expect(() => everyMatch('abba', /b/)).toThrow(/flag "g"/)
  })

  it('finds every match as matchAll does', () => {
    for (const pattern of [/a|b/g, /x*/g, /(?<=a)b/g])
      expect(everyMatch('abxxab', pattern).map(({ index }) => index)).toEqual(
        [...'abxxab'.matchAll(pattern)].map(({ index }) => index),
      )
  })
})

describe('reading with the sieve', () => {
  const folder = new URL('../minutes/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

  /** The reading as it is, and as it would be if every pattern were tried on everything. */
  const reader = async (sieve: 'as it is' | 'open') => {
    vi.resetModules()
    if (sieve === 'open')
      vi.doMock('../../../src/extraction/patterns/sieve.ts', () => ({
        sieveOf: (rules: readonly unknown[]) => () => rules,
        quick: (pattern: RegExp) => pattern,
        mayMatch: () => () => true,
        lookAhead: () => {},
        forgetWords: () => {},
      }))
    const { readText } = await import('../../../src/minutes/plain-text/read-text.ts')
    const { readCommitments } = await import('../../../src/extraction/read-commitments.ts')
    vi.doUnmock('../../../src/extraction/patterns/sieve.ts')
    return (text: string) => readCommitments(readText(text, { fileName: 'minutes.txt', sha256: '' }))
  }
  afterAll(() => vi.resetModules())

  it('gives what reading without it gives', async () => {
    const [sieved, open] = [await reader('as it is'), await reader('open')]
    const differing = files.filter((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return !isDeepStrictEqual(sieved(text), open(text))
    })
    expect(differing).toEqual([])
  }, 60_000)
})
