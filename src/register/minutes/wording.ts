import { isDeed } from '../../extraction/restated/deeds.ts'
import { tellingWords } from '../../extraction/restated/telling-words.ts'

/** A sentence as it is compared: its words in order, and those that say what it is about. */
export type Wording = {
  readonly words: readonly string[]
  readonly topics: ReadonlySet<string>
  /** The codes and initials of whoever is to do it, as written. */
  readonly codes: string
}

export const wordingOf = (text: string): Wording => {
  const told = tellingWords(text.replaceAll(CODE, ' '), [])
  return {
    words: told.plain.split(' '),
    topics: new Set([...told.words].filter((word) => !isDeed(word) && !/\d/.test(word) && !COMMON.has(word))),
    codes: (text.match(CODE) ?? []).join(' '),
  }
}

/** Codes of posts and initials say who, not what. */
const CODE = /\b(?:T\/)?[A-Z]{2,5}\b/g
/** Posts, papers and months, by their stems, which any promise may name. */
const COMMON = new Set(
  'chief constabl deput assistant offic direct polic head group council paper copy not brief detail item inform updat full due cours revis final januar februar march april may jun jul august september octob novemb decemb'.split(
    ' ',
  ),
)

/** How alike two promises are said, from 0 to 1, and whether that is enough to hold them for one. */
export type Likeness = { readonly score: number; readonly isOne: boolean }

/**
 * Compares what two sentences of one meeting are about, and then how they say it. Words that any promise may hold (who,
 * by when, to report, to the board) count for nothing, so that two different actions of one owner stay two. Figures
 * and dates neither: a version may put right just those.
 */
export const likenessOf = (one: Wording, other: Wording, { sameItem }: { sameItem: boolean }): Likeness => {
  const smaller = Math.min(one.topics.size, other.topics.size)
  const shared = [...one.topics].filter((word) => other.topics.has(word)).length
  const topics = (2 * shared) / (one.topics.size + other.topics.size || 1)
  if (smaller > 0 && shared === smaller && (sameItem || smaller > 1)) {
    const added = fuller(one, other)
    if (added !== null) return { score: (topics + added) / 2, isOne: true }
  }
  // Of a long sentence much may change; of a short one a single other word is another thing.
  if (smaller > 0 && topics < (smaller >= 6 ? (sameItem ? 0.5 : 0.6) : 0.75))
    return { score: 0, isOne: false }
  const order = (2 * commonLength(one.words, other.words)) / (one.words.length + other.words.length || 1)
  // "CC to provide an update" is about nothing that could be told apart: only nearly the same words are the same.
  if (smaller === 0) return { score: order, isOne: sameItem && order >= 0.8 && one.codes === other.codes }
  return { score: (topics + order) / 2, isOne: order >= (topics >= 0.75 ? 0.25 : 0.4) }
}

/**
 * How alike they are when one has all words of the other in their order, for the same people, and three times as
 * many at most: "circulate the summary", "circulate the summary and the costs". Null when each has words of its own.
 */
const fuller = (one: Wording, other: Wording): number | null => {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  const order = (2 * short.words.length) / (short.words.length + long.words.length)
  const codes = long.codes.split(' ')
  return order >= LEAST &&
    short.codes.split(' ').every((code) => codes.includes(code)) &&
    commonLength(short.words, long.words) === short.words.length
    ? order
    : null
}

const LEAST = 0.5

/** The same length as the text, with what a printer or a typist may vary made alike: quotes, dashes, capitals. */
export const withPlainSigns = (text: string): string => {
  const plain = text
    .replaceAll(/[\u2018\u2019\u201a\u2032`]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u00a0', ' ')
  const small = plain.toLowerCase()
  return small.length === plain.length ? small : plain
}

/** The length of the longest run of words that both have in order, with gaps. */
const commonLength = (a: readonly string[], b: readonly string[]): number => {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const word of a.slice(0, LONGEST)) {
    const row = [0]
    for (let at = 0; at < b.length; at += 1)
      row.push(word === b[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0))
    above = row
  }
  return above[b.length] ?? 0
}

/** Quotes are cut at 1,000 signs; no sentence has more words than this. */
const LONGEST = 400
