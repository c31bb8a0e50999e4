/**
 * The source of a pattern that reads its letters in either case without the `i` flag, except within
 * `(?-i:...)` groups, which keep theirs. Node 24 has been seen to lose `(?-i:` in a long-running process.
 */
export const anyCase = (source: string): string =>
  source.replaceAll(TOKEN, (token, exact: string | undefined) => {
    if (exact !== undefined) return `(?:${exact})`
    if (token.startsWith('[')) return token.includes('A-Z') ? token : token.replaceAll('a-z', 'a-zA-Z')
    return /^[a-z]$/i.test(token) ? `[${token.toLowerCase()}${token.toUpperCase()}]` : token
  })

/** Exact groups, classes, escapes, the heads of groups, counts, and at last single letters. */
const TOKEN = /\(\?-i:([^()]*)\)|\[[^\]]*\]|\\.|\(\?<\w+>|\(\?<?[:=!]|\{[\d,]*\}|[a-z]/gi
