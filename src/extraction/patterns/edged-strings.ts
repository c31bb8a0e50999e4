/** Stands where a word begins or ends, as "\b" does; a sign that no words have. */
export const EDGE = '\ue000'

/** Stands where a word may not go on, as "(?<!\\w)" and "(?!\\w)" do: an EDGE beside a sign of a word, else nothing. */
export const LIMIT = '\ue001'

/** Letters, digits and "_" of the keyboard make words, as for "\b". */
export const isWordSign = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95

/** The string with an EDGE wherever a word begins or ends within it. */
export const edged = (string: string): string =>
  /\W/.test(string) ? string.replaceAll(/(?<=\w)(?=\W)|(?<=\W)(?=\w)/g, EDGE) : string

/** What is to be looked for once nothing more is put behind or before it; "" when that is nothing. */
export const closed = (string: string): string => {
  const bare = string.includes(LIMIT) ? string.replaceAll(LIMIT, '') : string
  return bare === EDGE ? '' : bare
}

/** Every string of the row with every one of the others behind it, but for those that can never stand in words. */
export const joined = (row: readonly string[], more: readonly string[]): readonly string[] => {
  if (more.length === 1 && more[0] === '') return row
  if (row.length === 1 && row[0] === '') return more
  const behind = more.map(opening)
  const all = new Set<string>()
  for (const before of row) {
    const left = ending(before)
    for (const right of behind) {
      const whole = seamed(left, right)
      if (whole !== null) all.add(whole)
    }
  }
  return [...all]
}

/** A string without the EDGEs and LIMITs at the seam, and which of them stood there. */
type Loose = {
  readonly words: string
  readonly asksEdge: boolean
  readonly asksLimit: boolean
  readonly isWord: boolean
}

const ending = (string: string): Loose => {
  let end = string.length
  while (end > 0 && isMark(string.charCodeAt(end - 1))) end -= 1
  return loose(string.slice(0, end), string.slice(end), string.charCodeAt(end - 1))
}

const opening = (string: string): Loose => {
  let start = 0
  while (start < string.length && isMark(string.charCodeAt(start))) start += 1
  return loose(string.slice(start), string.slice(0, start), string.charCodeAt(start))
}

const loose = (words: string, marks: string, beside: number): Loose => ({
  words,
  asksEdge: marks.includes(EDGE),
  asksLimit: marks.includes(LIMIT),
  isWord: words !== '' && isWordSign(beside),
})

const isMark = (code: number): boolean => code === EDGE_CODE || code === LIMIT_CODE
const EDGE_CODE = EDGE.charCodeAt(0)
const LIMIT_CODE = LIMIT.charCodeAt(0)

/** Null where an edge is asked for between two signs of a word, or between two that are in none. */
const seamed = (left: Loose, right: Loose): string | null => {
  const asksEdge = left.asksEdge || right.asksEdge
  const asks = asksEdge || left.asksLimit || right.asksLimit
  if (left.words === '' && right.words === '') return asksEdge ? EDGE : asks ? LIMIT : ''
  // A limit is settled by what stands beside it.
  if (left.words === '') return (asksEdge || (asks && right.isWord) ? EDGE : '') + right.words
  if (right.words === '') return left.words + (asksEdge || (asks && left.isWord) ? EDGE : '')
  if (left.isWord !== right.isWord) return `${left.words}${EDGE}${right.words}`
  if (asks && (asksEdge || left.isWord)) return null
  return left.words + (isOneRun(left.words.at(-1), right.words[0]) ? right.words.slice(1) : right.words)
}

/** Blanks in a row count as one, and so do digits. */
const isOneRun = (last: string | undefined, next: string | undefined): boolean =>
  last === next && (last === ' ' || last === '0')
