/** Strings of which at least one stands in whatever a pattern matches, in small letters. */
export type AnyOf = readonly string[]

/**
 * What words must hold for the pattern to match them: one of each set returned. Worked out from the pattern's
 * own source, so a rule that changes needs no second list kept beside it. Digits in a row are "0", blanks " ".
 * Parts that may stand for anything need nothing, so too little is asked for, never too much.
 */
export const needsOf = (pattern: RegExp): readonly AnyOf[] => {
  const { source, unicode, unicodeSets } = pattern
  // With "i" and "u" an "s" also stands for a long one, and "v" has classes of its own: nothing is asked for then.
  if (unicodeSets || (unicode && (pattern.ignoreCase || source.includes('(?i')))) return []
  const { part, end } = readEither(source, 0)
  return end < source.length ? [] : setsOf(part)
}

/** One part of a pattern: the few strings it may stand for, else null and the sets that it needs. */
type Part = { readonly exact: readonly string[] | null; readonly needs: readonly AnyOf[] }
type Read = { readonly part: Part; readonly end: number }

const anything: Part = { exact: null, needs: [] }
const nothing: Part = { exact: [''], needs: [] }
const standsFor = (...exact: readonly string[]): Part => ({ exact, needs: [] })

const readEither = (source: string, from: number): Read => {
  const parts: Part[] = []
  for (let at = from; ; at += 1) {
    const { part, end } = readRow(source, at)
    parts.push(part)
    at = end
    if (source[at] !== '|') return { part: parts.length === 1 ? part : either(parts), end: at }
  }
}

const readRow = (source: string, from: number): Read => {
  const parts: Part[] = []
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const { part, end } = readPiece(source, at)
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

const readPiece = (source: string, at: number): Read => {
  PIECE.lastIndex = at
  const piece = PIECE.exec(source)?.[0] ?? ''
  const end = at + piece.length
  if (piece[0] === '(') {
    const inner = readEither(source, end)
    // What only looks ahead or back takes no letters of its own.
    return { part: /[=!]$/.test(piece) ? nothing : inner.part, end: inner.end + 1 }
  }
  if (piece[0] === '[' && piece.length > 1) return { part: classOf(piece.slice(1, -1)), end }
  if (piece[0] === '\\') return { part: escaped(piece), end }
  if (piece === '.') return { part: anything, end }
  return { part: piece === '^' || piece === '$' ? nothing : plain(piece), end }
}

/** A class of a few signs is any of them; other ranges, kinds and "all but" may be anything. */
const classOf = (signs: string): Part => {
  if (/^(?:\d(?:-\d)?)+$/.test(signs)) return standsFor('0')
  return signs === '' || signs.length > 6 || /^\^|\\|[^]-[^]/.test(signs)
    ? anything
    : either(Array.from(signs, (sign) => plain(sign)))
}

const escaped = (piece: string): Part => {
  if (/^\\[bB]$/.test(piece)) return nothing
  if (piece === '\\s') return standsFor(' ')
  if (piece === '\\d') return standsFor('0')
  return piece.length === 2 && /\W/.test(piece[1] ?? '') ? plain(piece[1] ?? '') : anything
}

/** A letter beyond "a" to "z" that has a great and a small form may stand for more than itself. */
const plain = (words: string): Part => {
  const small = words.toLowerCase()
  if (/^[a-z ]*$/.test(small) && !small.includes('  ')) return standsFor(small)
  if (!/^[ -~]*$/.test(small) && (small !== words.toUpperCase() || /[\ud800-\udfff]/.test(small)))
    return anything
  return standsFor(small.replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '0'))
}

const repeated = (part: Part, [, sign, low, comma]: RegExpExecArray): Part => {
  const least = sign === '+' ? 1 : Number(low ?? 0)
  const isRun = part.exact?.length === 1 && /^[ 0]$/.test(part.exact[0] ?? '')
  // Blanks in a row count as one, and so do digits.
  const most = isRun || sign === '?' || (comma === undefined && low === '1') ? 1 : Infinity
  if (most > 1) return least === 0 ? anything : { exact: null, needs: setsOf(part) }
  if (least > 0) return part
  return part.exact === null ? anything : standsFor(...new Set(['', ...part.exact]))
}

/** More strings than this are not multiplied out. */
const FEW = 64

const either = (parts: readonly Part[]): Part => {
  const exact: string[] = []
  for (const part of parts) {
    if (part.exact === null || exact.length + part.exact.length > FEW) {
      const best = parts.map((each) => setsOf(each)[0] ?? [])
      return { exact: null, needs: best.every((set) => set.length > 0) ? [best.flat()] : [] }
    }
    exact.push(...part.exact)
  }
  return standsFor(...new Set(exact))
}

const inARow = (parts: readonly Part[]): Part => {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  const needs: AnyOf[] = []
  let row: readonly string[] = ['']
  let whole = true
  for (const { exact, needs: inner } of parts) {
    if (exact !== null && row.length * exact.length <= FEW) {
      row = joined(row, exact)
      continue
    }
    whole = false
    needs.push(row, ...inner)
    row = exact ?? ['']
  }
  return whole ? standsFor(...row) : { exact: null, needs: [...needs, row] }
}

const joined = (row: readonly string[], more: readonly string[]): readonly string[] => {
  if (more.length === 1 && more[0] === '') return row
  if (row.length === 1 && row[0] === '') return more
  return row.flatMap((before) =>
    more.map((after) => before + (isOneRun(before.at(-1), after[0]) ? after.slice(1) : after)),
  )
}

const isOneRun = (last: string | undefined, next: string | undefined): boolean =>
  last === next && (last === ' ' || last === '0')

/** The sets most worth asking for; an empty string or many short ones would be found everywhere. */
const setsOf = ({ exact, needs }: Part): readonly AnyOf[] =>
  exact?.includes('') === true ? [] : worthAsking(exact === null ? needs : [exact])

const worthAsking = (sets: readonly AnyOf[]): readonly AnyOf[] =>
  sets
    .map((set) => ({ set, odds: 1 - set.reduce((none, words) => none * (1 - oddsOf(words)), 1) }))
    .filter(({ odds }) => odds < 0.7)
    .toSorted((a, b) => a.odds - b.odds)
    // A second one helps where the first is found often.
    .slice(0, 2)
    .filter(({ odds }, at, [best]) => at === 0 || (best !== undefined && best.odds > 0.03 && odds < 0.4))
    .map(({ set }) => [...new Set(set.map((words) => words.slice(0, LONGEST)))])

/** Their first letters will do: what is looked for stays small, and hardly anything more is found. */
const LONGEST = 8

/** Roughly how often a sentence of minutes holds these words, as counted over strings of their length. */
const oddsOf = (words: string): number => {
  if (/^(?:0| 0|0 )$/.test(words)) return 0.3
  const odds = ODDS[words.length] ?? 0.0005
  return /[^a-z ]/.test(words) ? odds / 10 : odds
}

const ODDS = [1, 0.7, 0.27, 0.06, 0.022, 0.011, 0.006, 0.005, 0.0025, 0.002, 0.0013]
