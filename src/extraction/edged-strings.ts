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
  return [...new Set(row.flatMap((before) => more.flatMap((after) => seamed(before, after) ?? [])))]
}

/** Null where an edge is asked for between two signs of a word, or between two that are in none. */
const seamed = (before: string, after: string): string | null => {
  const left = before.replace(ENDS, '')
  const right = after.replace(OPENS, '')
  const asked = before.slice(left.length) + after.slice(0, after.length - right.length)
  const isLeftWord = left !== '' && isWordSign(left.charCodeAt(left.length - 1))
  const isRightWord = right !== '' && isWordSign(right.charCodeAt(0))
  if (left === '' && right === '') return asked.includes(EDGE) ? EDGE : asked.slice(0, 1)
  // A limit is settled by what stands beside it.
  if (left === '') return (asked.includes(EDGE) || (asked !== '' && isRightWord) ? EDGE : '') + right
  if (right === '') return left + (asked === '' ? '' : asked.includes(EDGE) || isLeftWord ? EDGE : '')
  if (isLeftWord !== isRightWord) return `${left}${EDGE}${right}`
  if (asked.includes(EDGE) || (asked !== '' && isLeftWord)) return null
  return left + (isOneRun(left.at(-1), right[0]) ? right.slice(1) : right)
}

const ENDS = /[\ue000\ue001]+$/
const OPENS = /^[\ue000\ue001]+/

/** Blanks in a row count as one, and so do digits. */
const isOneRun = (last: string | undefined, next: string | undefined): boolean =>
  last === next && (last === ' ' || last === '0')
