/**
 * The source of a pattern that reads its letters in either case without the `i` flag, except within
 * `(?-i:...)` groups, which keep theirs. Node 24 loses such groups, and those of `(?i:...)`, in whatever it compiles
 * once a process holds many patterns: then "Action" no longer fits /(?:action|(?-i:to))/i. So no pattern is made
 * with one.
 */
export const anyCase = (source: string): string => withCase(source, true)

/** A pattern of such a source. */
export const inAnyCase = (source: string): RegExp => new RegExp(anyCase(source))

/** Whatever one of the patterns fits, each with letters as it has them. */
export const eitherOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source, ignoreCase }) => (ignoreCase ? anyCase(source) : source)).join('|'))

/** The same the other way round: letters keep their case, except within `(?i:...)` groups. */
export const exactCase = (source: string): string => withCase(source, false)

const withCase = (source: string, either: boolean): string => {
  let out = ''
  for (let at = 0; at < source.length; ) {
    const switched = SWITCH.exec(source.slice(at, at + 5))
    if (switched !== null) {
      const end = groupEnd(source, at)
      out += `(?:${withCase(source.slice(at + switched[0].length, end), switched[1] === undefined)})`
      at = end + 1
      continue
    }
    TOKEN.lastIndex = at
    const token = TOKEN.exec(source)?.[0] ?? ''
    out += either ? inEither(token) : token
    at += token.length
  }
  return out
}

const SWITCH = /^\(\?(-)?i:/
/** Classes, escapes, the heads of groups, counts, and at last single signs. */
const TOKEN =
  /\[(?:\\.|[^\]\\])*\]|\\(?:[pPk][{<][^}>]*[}>]|u[\da-fA-F]{4}|.)|\(\?<\w+>|\(\?<?[:=!]|\{[\d,]*\}|[^]/y

const inEither = (token: string): string => {
  if (token.startsWith('[')) return token.includes('A-Z') ? token : token.replaceAll('a-z', 'a-zA-Z')
  return /^[a-z]$/i.test(token) ? `[${token.toLowerCase()}${token.toUpperCase()}]` : token
}

/** Where the group that opens at a place closes. */
const groupEnd = (source: string, from: number): number => {
  let depth = 0
  for (let at = from; at < source.length; ) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(source)?.[0] ?? ''
    if (token.startsWith('(')) depth += 1
    if (token === ')') depth -= 1
    if (depth === 0) return at
    at += token.length
  }
  throw new SyntaxError(`A bracket is not closed: ${source}`)
}
