import { automatonOf, findingIn, TOP } from './needed-strings.ts'
import { needsOf } from './pattern-needs.ts'

/** The rules that may fit some words, in their order; those left out surely do not. */
export type Sieve<Rule> = (words: string) => readonly Rule[]

/**
 * One look at the words instead of one for each pattern: most patterns of minutes fit few sentences, and lack
 * letters that they need in all others.
 */
export const sieveOf = <Rule>(rules: readonly Rule[], patternOf: (rule: Rule) => RegExp): Sieve<Rule> => {
  const first = entered.length
  for (const rule of rules) enter(patternOf(rule))
  const last = entered.length - 1
  const [firstCell, lastCell] = [first >> 5, last >> 5]
  // Before and behind them stand the rules of other tables.
  const fromFirst = -1 >>> (first & 31)
  const toLast = -1 << (31 - (last & 31))
  return (words) => {
    const could = lookAt(words)
    let left: Rule[] | null = null
    for (let cell = firstCell; cell <= lastCell; cell += 1) {
      let bits = could[cell] ?? 0
      if (cell === firstCell) bits &= fromFirst
      if (cell === lastCell) bits &= toLast
      while (bits !== 0) {
        const nth = Math.clz32(bits)
        bits &= ~(TOP >>> nth)
        const rule = rules[cell * 32 + nth - first]
        if (rule !== undefined) (left ??= []).push(rule)
      }
    }
    return left ?? NO_RULES
  }
}

const NO_RULES: readonly never[] = []

/** A pattern that is tried only on words that hold what it needs. */
export const quick = (pattern: RegExp): Pick<RegExp, 'test' | 'exec' | 'source'> => {
  const number = enter(pattern)
  return {
    source: pattern.source,
    test: (words) => isIn(lookAt(words), number) && pattern.test(words),
    exec: (words) => (isIn(lookAt(words), number) ? pattern.exec(words) : null),
  }
}

/** Whether words may hold what a pattern looks for: to be asked before they are searched or taken apart by it. */
export const mayMatch = (pattern: RegExp): ((words: string) => boolean) => {
  const number = enter(pattern)
  return (words) => isIn(lookAt(words), number)
}

/** The patterns of all files, since all are looked for at once; made ready when words first come. */
const entered: RegExp[] = []
let ready: Looking | null = null

/** Which patterns could match the words: a bit for each, 32 to a number, the first on top. */
type Glance = readonly number[]
type Looking = (words: string) => Glance

const isIn = (could: Glance, pattern: number): boolean => (could[pattern >> 5] ?? 0) << (pattern & 31) < 0

const enter = (pattern: RegExp): number => {
  ready = null
  forgetWords()
  return entered.push(pattern) - 1
}

const lookAt: Looking = (words) => {
  if (words === latest.words) return latest.could
  ready ??= lookingFor(entered)
  return ready(words)
}

const lookingFor = (patterns: readonly RegExp[]): Looking => {
  const needs = patterns.map(needsOf)
  const find = findingIn(automatonOf(needs))
  const always: number[] = Array.from({ length: Math.ceil(needs.length / 32) }, () => 0)
  for (const [pattern, ways] of needs.entries())
    if (ways.length === 0) always[pattern >> 5] = (always[pattern >> 5] ?? 0) | (TOP >>> (pattern & 31))
  const look = (words: string): Glance => {
    const could = always.slice()
    find(words, could)
    return could
  }
  return (words) => {
    let could = known.get(words)
    if (could === undefined) {
      could = look(words)
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(words, could)
    }
    latest = { words, could }
    return could
  }
}

/** One table after the other asks about the same sentence, and at the end whoever tells why it was left out. */
const known = new Map<string, Glance>()
type Latest = { readonly words: string | null; readonly could: Glance }
const NOTHING_YET: Latest = { words: null, could: [] }
let latest = NOTHING_YET

/** As many as the sentences and dates of long minutes. */
const MOST_KNOWN = 10_000

/**
 * Looks at many words in one go, before anything else is done with them: in between, the patterns that are tried
 * would push the table that is looked through out of the processor's nearest memory.
 */
export const lookAhead = (all: readonly string[]): void => {
  for (const words of all) lookAt(words)
}

/** To be called when a document is read, so that its words are not kept. */
export const forgetWords = (): void => {
  known.clear()
  latest = NOTHING_YET
}
