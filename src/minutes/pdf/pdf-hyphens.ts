import type { Line, Span } from './pdf-lines.ts'
import { textOf, wholeLine } from './pdf-lines.ts'

/** What the ends of lines in a document are judged by. */
export type Hyphenation = {
  /** Every word of the document in lower case, hyphenated ones whole. */
  readonly vocabulary: ReadonlySet<string>
  /** Words are broken at the ends of lines: the program did it, and not only where a word has a hyphen anyway. */
  readonly breaksWords: boolean
}

/** Two parts of a paragraph as one; a word or a range broken at the end of the first is made whole. */
export const joinSpans = (
  before: readonly Span[],
  after: readonly Span[],
  hyphenation: Hyphenation,
): readonly Span[] => {
  const [last, first] = [before.at(-1), after[0]]
  if (last === undefined || first === undefined) return [...before, ...after]
  const end = last.text.trimEnd()
  const left = BROKEN_END.exec(end)
  const right = WORD_START.exec(first.text)?.[0]
  if (left === null || right === undefined)
    // "2024–" and "2025", "and/" and "or": no blank stood there.
    return TIED_END.test(end) && right !== undefined
      ? [...before.slice(0, -1), { ...last, text: end }, ...after]
      : [...before, { text: ' ', bold: last.bold && first.bold }, ...after]
  const [, word = '', sign = ''] = left
  if (sign !== '\u00ad' && keepsHyphen(word, right, hyphenation)) return [...before, ...after]
  return [...before.slice(0, -1), { ...last, text: end.slice(0, -1) }, ...after]
}

/** What the lines of a document, column by column, say of its words. */
export const hyphenationOf = (columns: readonly (readonly Line[])[]): Hyphenation => {
  const vocabulary = new Set<string>()
  const broken: (readonly [string, string])[] = []
  let count = 0
  for (const lines of columns) {
    let left: string | undefined
    for (const line of lines) {
      const words = textOf(wholeLine(line).spans).toLowerCase().trim().split(/\s+/)
      const right = left === undefined ? undefined : /^\p{Ll}+/u.exec(words.shift() ?? '')?.[0]
      if (left !== undefined && right !== undefined) broken.push([left, right])
      left = BROKEN_END.exec(words.at(-1) ?? '')?.[1]
      for (const word of words)
        if (!ENDS_BROKEN.test(word)) vocabulary.add(word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
      count += 1
    }
  }
  const parts = broken.filter(([left, right]) => !vocabulary.has(`${left}-${right}`))
  const certain = parts.some(([left, right]) => vocabulary.has(`${left}${right}`) || isFragment(right))
  // Two words that are met nowhere else may be a compound; several such pairs are words broken in two.
  const likely = parts.filter(
    ([left, right]) => !isWord(left, vocabulary) && !isWord(right, vocabulary),
  ).length
  return { vocabulary, breaksWords: certain || likely > count / 100 }
}

const BROKEN_END = /([\p{L}\d]+)([-\u00ad\u2010])$/u
const ENDS_BROKEN = /[-\u00ad\u2010]$/
const WORD_START = /^[\p{L}\d]+/u
const TIED_END = /[\p{L}\d][–—/]$/u

/**
 * Whether a word that was too long for its narrow column was cut without a hyphen: "inspectio" over "n", "Discharg"
 * over "ed". `line` is all that stands in the line above.
 */
export const isCutWord = (line: string, next: string, { vocabulary }: Hyphenation): boolean => {
  const [before, after] = [LETTERS_ONLY.exec(line)?.[0], SMALL_START.exec(next)?.[0]]
  return (
    before !== undefined &&
    after !== undefined &&
    (vocabulary.has((before + after).toLowerCase()) ||
      NO_VOWEL.test(after) ||
      (isFragment(after) && !A_WORD_TOO.test(after)))
  )
}

const LETTERS_ONLY = /^\p{L}{3,}$/u
const SMALL_START = /^\p{Ll}+(?!\p{L})/u
const NO_VOWEL = /^[b-df-hj-np-tv-xz]{1,4}$/
const A_WORD_TOO = /^(?:able|age|ages|ally|ate|ants|less|ship|hood|wards?|ally|fully)$/

/** "self-" and "defined", "2024-" and "2025" keep their hyphen, "inves-" and "tigation" do not. */
const keepsHyphen = (left: string, right: string, { vocabulary, breaksWords }: Hyphenation): boolean => {
  if (/\d$/.test(left) || !/^\p{Ll}/u.test(right)) return true
  const [before, after] = [left.toLowerCase(), right.toLowerCase()]
  if (vocabulary.has(`${before}-${after}`)) return true
  if (vocabulary.has(`${before}${after}`) || isFragment(after)) return false
  if (!breaksWords) return true
  if (ALWAYS.test(before) || (NUMBERS.test(before) && NUMBERS.test(after))) return true
  if (before === 'co' && /^[aeiou]/.test(after)) return true
  return SECONDS.has(after) && isWord(before, vocabulary)
}

const isWord = (word: string, vocabulary: ReadonlySet<string>): boolean =>
  vocabulary.has(word) || FIRSTS.has(word) || SECONDS.has(word) || NUMBERS.test(word)

/** Ends of words that are none themselves. */
const isFragment = (word: string): boolean =>
  /^(?:ing|ings|ed|er|ers|es|ly|al|ally|ments?|tions?|sions?|cation|ness|ful|fully|less|able|ible|ances?|ences?|ity|ities|ive|ively|ous|ate|ated|ates|ating|age|ages|wards?|ship|hood|ants?|ents?|ary|ory|ical|isms?|ists?|ure|ures|ty|ties|cies|cy|gency|ised?|ising|ized?|izing)$/.test(
    word,
  )

/** Written with a hyphen before any word. */
const ALWAYS = /^(?:self|non)$/
const NUMBERS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/

/** Words with which offices open a compound. */
const FIRSTS = new Set(
  'follow on off up in out so by part full half short long high low well mid pre post multi anti cross medium year end decision body day face two three four one evidence community force world large small first front back bi sub inter re cost value time county local public problem trauma data needs'.split(
    ' ',
  ),
)

/** Words with which they close one, so that the hyphen stays where the line ends. */
const SECONDS = new Set(
  'up off on in to out based led wide term time level line house date going year old day week month hour known called depth risk profile quality cost speed class scale made worn free related specific focused facing end ended agency social border party force charge sentence pandemic covid duty driven informed oriented term making face person centred standing reaching off down through over effective efficient reported recorded balanced being established funded built rated set point step case'.split(
    ' ',
  ),
)
