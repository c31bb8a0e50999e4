/** A string that a pattern needs, and the bit of the set it stands in. */
export type Needed = { readonly words: string; readonly pattern: number; readonly bit: number }

/**
 * Finds any number of strings in one pass over the words: Aho and Corasick, "Efficient string matching" (1975).
 * `next` tells where each state goes on which letter, `found` which strings end in it.
 */
export type Automaton = Alphabet & {
  readonly next: Uint16Array | Uint32Array
  readonly found: readonly (readonly Needed[] | undefined)[]
}

/** Sets the bits of the strings that stand in the words, in the place of their pattern; all others are 0. */
export const findIn = (
  words: string,
  { common, rare, width, next, found }: Automaton,
  seen: Uint8Array,
): void => {
  seen.fill(0)
  let state = 0
  let before = 0
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    const letter = (code < 128 ? common[code] : rare.get(code)) ?? 0
    if (letter === before && (letter === BLANK || letter === DIGIT)) continue
    before = letter
    state = next[state * width + letter] ?? 0
    const ends = found[state]
    if (ends === undefined) continue
    for (const { pattern, bit } of ends) seen[pattern] = (seen[pattern] ?? 0) | bit
  }
}

export const automatonOf = (needed: readonly Needed[]): Automaton => {
  const alphabet = alphabetOf(needed)
  const { common, rare, width } = alphabet
  const letterOf = (code: number): number => (code < 128 ? common[code] : rare.get(code)) ?? 0
  const states = needed.reduce((sum, { words }) => sum + words.length, 1)
  // A look at the words touches little else than this table: half its bytes are nearly half the time.
  const next = states > 0xffff ? new Uint32Array(states * width) : new Uint16Array(states * width)
  const found: (Needed[] | undefined)[] = [undefined]
  // Shorter ones first: a longer one that opens with it adds nothing to the same set.
  for (const one of needed.toSorted((a, b) => a.words.length - b.words.length)) {
    let state = 0
    for (let at = 0; at < one.words.length && !holds(found[state], one); at += 1) {
      const cell = state * width + letterOf(one.words.charCodeAt(at))
      if (next[cell] === 0) {
        next[cell] = found.length
        found.push(undefined)
      }
      state = next[cell] ?? 0
    }
    if (!holds(found[state], one)) found[state] = [...(found[state] ?? []), one]
  }
  addFallbacks(next, found, width)
  return { ...alphabet, next: next.slice(0, found.length * width), found }
}

/** A number for each letter that the strings hold; 0 is any other. Great letters count as small, digits as "0". */
type Alphabet = {
  readonly common: Uint8Array
  readonly rare: ReadonlyMap<number, number>
  readonly width: number
}

const BLANK = 1
const DIGIT = 2

const alphabetOf = (needed: readonly Needed[]): Alphabet => {
  const letters = [...new Set([' ', '0', ...needed.flatMap(({ words }) => words.split(''))])]
  const numberOf = (sign: string): number =>
    /\s/.test(sign) ? BLANK : /\d/.test(sign) ? DIGIT : letters.indexOf(sign) + 1
  const common = Uint8Array.from({ length: 128 }, (_, code) =>
    numberOf(String.fromCharCode(code).toLowerCase()),
  )
  const beyond = [...letters, ...RARE_BLANKS.split('')].filter((sign) => sign.charCodeAt(0) >= 128)
  const rare = new Map(beyond.map((sign) => [sign.charCodeAt(0), numberOf(sign)]))
  return { common, rare, width: letters.length + 1 }
}

/** What "\s" stands for beyond the keyboard. */
const RARE_BLANKS =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

const holds = (ends: readonly Needed[] | undefined, { pattern, bit }: Needed): boolean =>
  ends !== undefined && ends.some((end) => end.pattern === pattern && end.bit === bit)

/** Where no string goes on, the longest ending that begins another one is followed; its finds count too. */
const addFallbacks = (
  next: Uint16Array | Uint32Array,
  found: (readonly Needed[] | undefined)[],
  width: number,
): void => {
  const fallback = new Uint32Array(found.length)
  const queue = Array.from(next.subarray(0, width)).filter((state) => state !== 0)
  for (const state of queue) {
    const shorter = fallback[state] ?? 0
    const more = found[shorter]
    if (more !== undefined) found[state] = [...(found[state] ?? []), ...more]
    for (let letter = 0; letter < width; letter += 1) {
      const cell = state * width + letter
      const to = next[cell] ?? 0
      const instead = next[shorter * width + letter] ?? 0
      if (to === 0) next[cell] = instead
      else {
        fallback[to] = instead
        queue.push(to)
      }
    }
  }
}
