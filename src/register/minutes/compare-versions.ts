import type { Passage } from '../../extraction/candidate.ts'
import { foldQuote } from '../../minutes/quoting/quote.ts'
import { likenessOf, type Wording, withPlainSigns, wordingOf } from './wording.ts'

/** What an earlier version holds: words that somebody decided on, or has yet to. */
export type EarlierWords = {
  readonly id: string
  readonly quote: string
  readonly item: string | null
  /** How a version in between said it, which was not taken for its words. */
  readonly otherWords: readonly string[]
}

export type NewVersion = {
  /** The proposals read from it. */
  readonly proposals: readonly Passage[]
  /** Every line and sentence of it, in order. */
  readonly passages: readonly Passage[]
  readonly text: string
  /** All words of the version before. */
  readonly earlierText: string
}

/** What became of earlier words. `proposal` is the position of the proposal in the new version that holds them. */
export type Fate =
  | { readonly as: 'unchanged' | 'changed'; readonly words: Passage; readonly proposal: number | null }
  | { readonly as: 'gone' }

export type Comparison = {
  readonly fates: ReadonlyMap<string, Fate>
  /** The positions of proposals that stand for no earlier words. */
  readonly added: readonly number[]
}

/**
 * Finds earlier words in a new version of their minutes: first those that stand there as they were, then, for those
 * that do not, the one new passage that says the same in other words. A passage that stood in the earlier version
 * already is no rewording of anything; nor does one passage reword two.
 */
export const compareVersions = (earlier: readonly EarlierWords[], read: NewVersion): Comparison => {
  const version = {
    ...read,
    proposals: read.proposals.map(prepared),
    passages: read.passages.map(prepared),
    text: prepared({ quote: foldQuote(read.text) }),
  }
  const fates = new Map<string, Fate>()
  const taken = new Set<number>()
  // Proposals in just these words first, so that no longer one takes them.
  for (const find of [inProposals, inPassages, inText])
    for (const words of earlier) {
      if (fates.has(words.id)) continue
      const found = find(words, version, taken)
      if (found === null) continue
      if (found.proposal !== null) taken.add(found.proposal)
      fates.set(words.id, found)
    }
  for (const find of [inProposals, inPassages, inText])
    for (const words of earlier)
      for (const quote of words.otherWords) {
        if (fates.has(words.id)) continue
        const found = find({ ...words, quote }, version, taken)
        if (found === null) continue
        if (found.proposal !== null) taken.add(found.proposal)
        fates.set(words.id, { ...found, as: 'changed' })
      }
  const rest = earlier.filter(({ id }) => !fates.has(id))
  for (const [id, fate] of findReworded(rest, newPassages(version, taken))) {
    if (fate.proposal !== null) taken.add(fate.proposal)
    fates.set(id, fate)
  }
  for (const { id } of earlier) if (!fates.has(id)) fates.set(id, { as: 'gone' })
  return { fates, added: version.proposals.flatMap((_, index) => (taken.has(index) ? [] : [index])) }
}

type Found = Extract<Fate, { words: Passage }>

/** A text beside itself with plain signs, which is as long. */
type Prepared<T> = T & { readonly plain: string }

const prepared = <T extends { readonly quote: string }>(passage: T): Prepared<T> => ({
  ...passage,
  plain: withPlainSigns(passage.quote),
})

type PreparedVersion = Omit<NewVersion, 'proposals' | 'passages' | 'text'> & {
  readonly proposals: readonly Prepared<Passage>[]
  readonly passages: readonly Prepared<Passage>[]
  readonly text: Prepared<{ readonly quote: string }>
}

type Finder = (words: EarlierWords, version: PreparedVersion, taken: ReadonlySet<number>) => Found | null

const inProposals: Finder = ({ quote, item }, { proposals }, taken) => {
  const plain = withPlainSigns(quote)
  const found = proposals.flatMap((one, proposal): Found[] => {
    const exact = taken.has(proposal) ? null : wordsWithin(one, plain)
    return exact === null ? [] : [{ as: 'unchanged', words: { quote: exact, place: one.place }, proposal }]
  })
  return found.find(({ words }) => words.place.item === item) ?? found[0] ?? null
}

const inPassages: Finder = ({ quote, item }, { proposals, passages }, taken) => {
  const own = prepared({ quote })
  const found = passages.flatMap((passage): Passage[] => {
    const exact = wordsWithin(passage, own.plain)
    return exact === null ? [] : [{ quote: exact, place: passage.place }]
  })
  const words = found.find(({ place }) => place.item === item) ?? found[0]
  if (words === undefined) return null
  // What is proposed now with fewer of the words is still that promise.
  const proposal = proposals.findIndex(
    (one, index) =>
      !taken.has(index) &&
      one.place.paragraph === words.place.paragraph &&
      wordsWithin(own, one.plain) !== null,
  )
  return { as: 'unchanged', words, proposal: proposal < 0 ? null : proposal }
}

/** Words that run over several paragraphs, as a question and its answer do. */
const inText: Finder = ({ quote }, { passages, text }) => {
  const exact = wordsWithin(text, withPlainSigns(quote))
  const start = exact === null ? undefined : passages.find((passage) => exact.startsWith(passage.quote))
  return exact === null || start === undefined
    ? null
    : { as: 'unchanged', words: { quote: exact, place: start.place }, proposal: null }
}

/** The exact words of a text that are these, but for signs and capitals; null when they do not stand in it whole. */
const wordsWithin = (
  { quote, plain }: Prepared<{ readonly quote: string }>,
  words: string,
): string | null => {
  if (words === '') return null
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
    const [before, after] = [plain[at - 1] ?? ' ', plain[at + words.length] ?? ' ']
    if (!(isWord(before) && isWord(words[0] ?? '')) && !(isWord(after) && isWord(words.at(-1) ?? '')))
      return quote.slice(at, at + words.length)
  }
  return null
}

const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

type NewPassage = Passage & { readonly proposal: number | null; readonly wording: Wording }

/** What the new version says and the one before did not, proposals first. */
const newPassages = (
  { proposals, passages, earlierText }: PreparedVersion,
  taken: ReadonlySet<number>,
): readonly NewPassage[] => {
  const before = withPlainSigns(foldQuote(earlierText))
  const isNew = ({ plain }: Prepared<Passage>): boolean => !before.includes(plain)
  const proposed = proposals.flatMap((passage, proposal) =>
    !taken.has(proposal) && isNew(passage)
      ? [{ ...passage, proposal, wording: wordingOf(passage.quote) }]
      : [],
  )
  const others = passages.filter(
    (passage) =>
      passage.quote.length > 20 &&
      isNew(passage) &&
      !proposals.some(
        ({ quote, place }) =>
          place.paragraph === passage.place.paragraph &&
          (quote.includes(passage.quote) || passage.quote.includes(quote)),
      ),
  )
  return [
    ...proposed,
    ...others.map((passage) => ({ ...passage, proposal: null, wording: wordingOf(passage.quote) })),
  ]
}

/** The likest pairs first; each side is used once. */
const findReworded = (
  earlier: readonly EarlierWords[],
  passages: readonly NewPassage[],
): ReadonlyMap<string, Found> => {
  const pairs = earlier.flatMap(({ id, quote, item }) => {
    const wording = wordingOf(quote)
    return passages.flatMap((passage) => {
      const sameItem = item !== null && item === passage.place.item
      const { score, isOne } = likenessOf(wording, passage.wording, { sameItem })
      // A proposal binds somebody, as the earlier words did; another sentence may only tell of the same thing.
      return isOne
        ? [{ id, passage, score: score + (passage.proposal === null ? 0 : 0.1) + (sameItem ? 0.05 : 0) }]
        : []
    })
  })
  const fates = new Map<string, Found>()
  const used = new Set<NewPassage>()
  for (const { id, passage } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (fates.has(id) || used.has(passage)) continue
    used.add(passage)
    fates.set(id, {
      as: 'changed',
      words: { quote: passage.quote, place: passage.place },
      proposal: passage.proposal,
    })
  }
  return fates
}
