import { automatonOf, findIn, type Needed } from './needed-strings.ts'
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
  return (words) => {
    const left: Rule[] = []
    for (const number of lookAt(words)) {
      const rule = number < first ? undefined : rules[number - first]
      if (rule !== undefined) left.push(rule)
    }
    return left
  }
}

/** A pattern that is tried only on words that hold what it needs. */
export const quick = (pattern: RegExp): Pick<RegExp, 'test' | 'exec' | 'source'> => {
  const number = enter(pattern)
  return {
    source: pattern.source,
    test: (words) => lookAt(words).includes(number) && pattern.test(words),
    exec: (words) => (lookAt(words).includes(number) ? pattern.exec(words) : null),
  }
}

/** The patterns of all files, since all are looked for at once; made ready when words first come. */
const entered: RegExp[] = []
let ready: Looking | null = null

/** The numbers of the patterns that could match the words, in order. */
type Looking = (words: string) => readonly number[]

const enter = (pattern: RegExp): number => {
  ready = null
  forgetWords()
  return entered.push(pattern) - 1
}

const lookAt: Looking = (words) => {
  ready ??= lookingFor(entered)
  return ready(words)
}

const lookingFor = (patterns: readonly RegExp[]): Looking => {
  const needs = patterns.map(needsOf)
  // One bit for each set of strings of which one must stand in the words.
  const all = Uint8Array.from(needs, (sets) => (1 << sets.length) - 1)
  const automaton = automatonOf(
    needs.flatMap((sets, pattern) =>
      sets.flatMap((set, nth) => set.map((words): Needed => ({ words, pattern, bit: 1 << nth }))),
    ),
  )
  const seen = new Uint8Array(all.length)
  const look = (words: string): readonly number[] => {
    findIn(words, automaton, seen)
    const could: number[] = []
    for (let pattern = 0; pattern < all.length; pattern += 1)
      if (seen[pattern] === all[pattern]) could.push(pattern)
    return could
  }
  return (words) => {
    if (words === latest.words) return latest.could
    const could = known.get(words) ?? look(words)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(words, could)
    latest = { words, could }
    return could
  }
}

/** One table after the other asks about the same sentence, and at the end whoever tells why it was left out. */
const known = new Map<string, readonly number[]>()
type Glance = { readonly words: string | null; readonly could: readonly number[] }
const NOTHING_YET: Glance = { words: null, could: [] }
let latest = NOTHING_YET

/** As many as the sentences and dates of long minutes. */
const MOST_KNOWN = 10_000

/** To be called when a document is read, so that its words are not kept. */
export const forgetWords = (): void => {
  known.clear()
  latest = NOTHING_YET
}
