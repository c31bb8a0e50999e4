/** A sentence as it is compared: its words in order, and those that say what it is about. */
export type Wording = {
  readonly words: readonly string[]
  readonly topics: ReadonlySet<string>
  /** The codes and initials of whoever is to do it, as written. */
  readonly codes: string
}

export const wordingOf = (text: string): Wording => {
  const words =
    text
      .replaceAll(CODE, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}%£]+/gu) ?? []
  return { words, topics: topicsOf(words), codes: (text.match(CODE) ?? []).join(' ') }
}

/** Codes of posts and initials say who, not what. */
const CODE = /\b(?:T\/)?[A-Z]{2,5}\b/g

/** How alike two promises are said, from 0 to 1, and whether that is enough to hold them for one. */
export type Likeness = { readonly score: number; readonly isOne: boolean }

/**
 * Compares what two sentences are about, and then how they say it. Words that any promise may hold (who, by when, to
 * report, to the board) count for nothing, so that two different actions of one owner stay two.
 */
export const likenessOf = (one: Wording, other: Wording, { sameItem }: { sameItem: boolean }): Likeness => {
  const smaller = Math.min(one.topics.size, other.topics.size)
  const shared = [...one.topics].filter((word) => other.topics.has(word)).length
  const topics = (2 * shared) / (one.topics.size + other.topics.size || 1)
  // Of a long sentence much may change; of a short one a single other word is another thing.
  if (smaller > 0 && topics < (smaller >= 6 ? (sameItem ? 0.5 : 0.6) : 0.75))
    return { score: 0, isOne: false }
  const order = (2 * commonLength(one.words, other.words)) / (one.words.length + other.words.length || 1)
  // "CC to provide an update" is about nothing that could be told apart: only nearly the same words are the same.
  if (smaller === 0) return { score: order, isOne: sameItem && order >= 0.8 && one.codes === other.codes }
  return { score: (topics + order) / 2, isOne: order >= (topics >= 0.75 ? 0.25 : 0.4) }
}

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

const topicsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(
    words
      .filter((word) => word.length > 2 && !/\d/.test(word))
      .map(stemOf)
      .filter((stem) => !COMMON.has(stem)),
  )

const stemOf = (word: string): string => word.replace(/(?:ing|ed|es|s|e)$/, '')

const COMMON = new Set(
  [
    'the and for with from this that these those its are was were been being will would shall should could may might must can has have had their his her our your they she who which what when where how not all any each both also into onto over under about within before after until than then there here more most some such other further same own out off per via',
    'action actions agreed resolved noted asked requested undertook confirmed advised said chief constable deputy assistant commissioner officer officers director chair force police office board panel committee meeting meetings members member group council head',
    'provide provided share shared circulate circulated report reported reports update updated updates bring brought send sent give given present presented submit submitted prepare prepared produce produced write written include included ensure consider considered review reviewed look looking take taken make made set put come back paper papers copy note briefing brief information details item next new revised final full due course',
    'day days week weeks month months year years quarter end early late mid time date january february march april may june july august september october november december monday tuesday wednesday thursday friday spring summer autumn winter',
  ]
    .join(' ')
    .split(' ')
    .map(stemOf),
)

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
