import { oddsOfAny } from './string-odds.ts'
import { everyMatch } from './every-match.ts'
import { closed, EDGE, edged, joined, LIMIT } from './edged-strings.ts'

/** Strings of which at least one stands in whatever a pattern matches, in small letters, words within EDGEs. */
export type AnyOf = readonly string[]

/** One way to match: of each set a string, one behind the other. */
export type Way = readonly AnyOf[]

/**
 * What words must hold for the pattern to match them: all of one of the ways returned; none is returned when
 * nothing is needed. Worked out from the pattern's own source, so a rule that changes needs no second list kept
 * beside it. Digits in a row are "0", blanks " ". Parts that may stand for anything need nothing, so too little is
 * asked for, never too much.
 */
export const needsOf = (pattern: RegExp): readonly Way[] => {
  const { source, unicode, unicodeSets } = pattern
  // With "i" and "u" an "s" also stands for a long one, and "v" has classes of its own: nothing is asked for then.
  if (unicodeSets || (unicode && (pattern.ignoreCase || source.includes('(?i')))) return []
  const { part, end } = readEither({ source, closings: closingsOf(source) }, 0)
  const ways = end < source.length ? [] : waysOf(part).map(worthAsking)
  if (ways.some((way) => way.length === 0)) return []
  return ways.length < 2 ? ways : [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()]
}

/** One part of a pattern: the few strings it may stand for, else null and the ways to match it. */
type Part = { readonly exact: readonly string[] | null; readonly ways: readonly Way[] }
type Read = { readonly part: Part; readonly end: number }
/** A pattern's source, and where each bracket that opens in it is closed. */
type Source = { readonly source: string; readonly closings: ReadonlyMap<number, number> }

/** The same lists of words stand in many patterns: what a bracket of them may stand for is worked out once. */
const bracketsRead = new Map<string, Part>()

const closingsOf = (source: string): ReadonlyMap<number, number> => {
  const closings = new Map<number, number>()
  const open: number[] = []
  for (const { 0: sign, index } of everyMatch(source, BRACKET)) {
    if (sign === '(') open.push(index)
    else if (sign === ')') closings.set(open.pop() ?? -1, index)
  }
  return closings
}

/** A bracket that groups; classes and escapes are passed over with those they hold. */
const BRACKET = /[()]|\\[^]|\[(?:\\[^]|[^\]\\])*\]/g

const anything: Part = { exact: null, ways: [[]] }
const nothing: Part = { exact: [''], ways: [] }
const standsFor = (exact: readonly string[]): Part => ({ exact, ways: [] })

const readEither = (pattern: Source, from: number): Read => {
  const parts: Part[] = []
  for (let at = from; ; at += 1) {
    const { part, end } = readRow(pattern, at)
    parts.push(part)
    at = end
    if (pattern.source[at] !== '|') return { part: parts.length === 1 ? part : either(parts), end: at }
  }
}

const readRow = (pattern: Source, from: number): Read => {
  const { source } = pattern
  const parts: Part[] = []
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const { part, end } = readPiece(pattern, at)
    COUNT.lastIndex = end
    const count = COUNTS.includes(source[end] ?? '-') ? COUNT.exec(source) : null
    parts.push(count === null ? part : repeated(part, count))
    at = end + (count?.[0].length ?? 0)
  }
  return { part: inARow(parts), end: at }
}

const COUNTS = '*+?{'
const COUNT = /(?:([*+?])|\{(\d+)(?:(,)\d*)?\})\??/y
/** Letters up to the last before a count, an opening bracket with its kind, a class, an escape, or any sign. */
const PIECE =
  /[a-z ]+(?![*+?{])|\((?:\?(?:<?[=!]|<\w+>|[a-z-]*:))?|\[(?:\\[^]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|[kK]<\w+>|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|\d+|[^])|[^]/iy

const readPiece = (pattern: Source, at: number): Read => {
  const { source } = pattern
  PIECE.lastIndex = at
  const piece = PIECE.exec(source)?.[0] ?? ''
  const end = at + piece.length
  if (piece[0] === '(') return readBracket(pattern, at, end)
  if (piece[0] === '[' && piece.length > 1) return { part: classOf(piece.slice(1, -1)), end }
  if (piece[0] === '\\') return { part: escaped(piece), end }
  if (piece === '.') return { part: anything, end }
  return { part: piece === '^' || piece === '$' ? nothing : plain(piece), end }
}

/** The bracket that opens at `at`, the words in it at `from`. */
const readBracket = (pattern: Source, at: number, from: number): Read => {
  const to = pattern.closings.get(at) ?? pattern.source.length
  const whole = pattern.source.slice(at, to + 1)
  const known = bracketsRead.get(whole)
  if (known !== undefined) return { part: known, end: to + 1 }
  // What only looks ahead or back takes no letters of its own.
  const looks = /^\(\?<?[=!]/.test(whole)
  const isLimit = looks && whole[from - at - 1] === '!' && NO_WORD.test(pattern.source.slice(from, to))
  const part = looks ? (isLimit ? standsFor([LIMIT]) : nothing) : readEither(pattern, from).part
  bracketsRead.set(whole, part)
  return { part, end: to + 1 }
}

/** Signs of words, and others. */
const NO_WORD = /^(?:\\w|\[(?!\^)(?:\\.|[^\]\\])*\\w(?:\\.|[^\]\\])*\])$/

/** A class of a few signs is any of them; other ranges, kinds and "all but" may be anything. */
const classOf = (signs: string): Part => {
  if (/^(?:\d(?:-\d)?)+$/.test(signs)) return standsFor(['0'])
  return signs === '' || signs.length > 6 || /^\^|\\|[^]-[^]/.test(signs)
    ? anything
    : either(Array.from(signs, (sign) => plain(sign)))
}

const escaped = (piece: string): Part => {
  if (piece === '\\b') return standsFor([EDGE])
  if (piece === '\\B') return nothing
  if (piece === '\\s') return standsFor([' '])
  if (piece === '\\d') return standsFor(['0'])
  return piece.length === 2 && /\W/.test(piece[1] ?? '') ? plain(piece[1] ?? '') : anything
}

/** A letter beyond "a" to "z" that has a great and a small form may stand for more than itself. */
const plain = (words: string): Part => {
  const small = words.toLowerCase()
  if (/^[a-z]*$/.test(small)) return standsFor([small])
  return !/^[ -~]*$/.test(small) && (small !== words.toUpperCase() || /[\ud800-\udfff]/.test(small))
    ? anything
    : standsFor([edged(small.replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '0'))])
}

const repeated = (part: Part, [, sign, low, comma]: RegExpExecArray): Part => {
  const least = sign === '+' ? 1 : Number(low ?? 0)
  const isRun = part.exact?.length === 1 && /^[ 0]$/.test(part.exact[0] ?? '')
  // Blanks in a row count as one, and so do digits.
  const most = isRun || sign === '?' || (comma === undefined && low === '1') ? 1 : Infinity
  if (most > 1) return least === 0 ? anything : { exact: null, ways: waysOf(part) }
  if (least > 0) return part
  return part.exact === null ? anything : standsFor([...new Set(['', ...part.exact])])
}

/** More strings than this are not multiplied out, nor more ways than these. */
const FEW = 64
const FEW_WAYS = 12

const either = (parts: readonly Part[]): Part => {
  const exact = [...new Set(parts.flatMap((part) => part.exact ?? []))]
  const others = parts.filter((part) => part.exact === null)
  if (others.length === 0 && exact.length <= FEW) return standsFor(exact)
  const ways = [...(exact.length === 0 ? [] : waysOf(standsFor(exact))), ...others.flatMap(waysOf)]
  return { exact: null, ways: fewWays(ways) }
}

const inARow = (parts: readonly Part[]): Part => {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  let ways: readonly Way[] = [[]]
  let row: readonly string[] = ['']
  let whole = true
  for (const part of parts) {
    const { exact } = part
    if (exact !== null && row.length * exact.length <= FEW) {
      row = joined(row, exact)
      continue
    }
    whole = false
    ways = times(ways, waysOf(standsFor(row)))
    if (exact === null) ways = times(ways, part.ways)
    row = exact ?? ['']
  }
  return whole ? standsFor(row) : { exact: null, ways: times(ways, waysOf(standsFor(row))) }
}

/** First a way of the ones, then a way of the others. */
const times = (ones: readonly Way[], others: readonly Way[]): readonly Way[] => {
  const behind = ones.length * others.length > FEW_WAYS ? inOne(others) : others
  return ones.flatMap((one) => behind.map((other) => fewSets([...one, ...other])))
}

const fewWays = (ways: readonly Way[]): readonly Way[] => (ways.length > FEW_WAYS ? inOne(ways) : ways)

/** One way in place of several: a string of the best set of any of them. */
const inOne = (ways: readonly Way[]): readonly Way[] => {
  const best = ways.map((way) => way.toSorted((a, b) => oddsOfAny(a) - oddsOfAny(b))[0] ?? [])
  return [best.every((set) => set.length > 0) ? asking([...new Set(best.flat())]) : []]
}

const waysOf = ({ exact, ways }: Part): readonly Way[] =>
  exact === null ? ways : [asking(exact.map(closed))]

/** One step; none for an empty string or many short ones, which would be found everywhere. */
const asking = (set: AnyOf): Way => (set.includes('') || oddsOfAny(set) >= 0.8 ? [] : [set])

/** The steps most worth asking for, in their order. */
const fewSets = (way: Way): Way => {
  if (way.length <= MOST_SETS) return way
  const best = way.toSorted((a, b) => oddsOfAny(a) - oddsOfAny(b)).slice(0, MOST_SETS)
  return way.filter((set) => best.includes(set))
}

/** So many are counted in two bits. */
const MOST_SETS = 3

/** Sets that help where the others are found often; of their strings the first letters, which keeps what is looked for small. */
const worthAsking = (way: Way): Way => {
  const kept: AnyOf[] = []
  let odds = 1
  for (const set of way.toSorted((a, b) => oddsOfAny(a) - oddsOfAny(b))) {
    if (kept.length > 0 && odds < RARE) break
    kept.push(set)
    odds *= oddsOfAny(set)
  }
  return way
    .filter((set) => kept.includes(set))
    .map((set) => [...new Set(set.map((words) => words.slice(0, LONGEST)))])
}

const RARE = 0.02
const LONGEST = 12
