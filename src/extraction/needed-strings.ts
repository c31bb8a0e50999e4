import { EDGE, isWordSign } from './edged-strings.ts'
import type { Way } from './pattern-needs.ts'

/** A string that a way to match needs, and at which step. */
type Needed = { readonly words: string; readonly way: number; readonly step: number }

/**
 * Finds any number of strings in one pass over the words: Aho and Corasick, "Efficient string matching" (1975).
 * `next` tells where each state goes on which letter, `found` which steps of which ways end in it: way * 4 + step.
 */
export type Automaton = Alphabet & {
  readonly next: Uint16Array | Uint32Array
  readonly found: readonly (readonly number[] | undefined)[]
  /** How many steps each way has, and whose it is. */
  readonly steps: Uint8Array
  readonly owners: Uint16Array
}

/** What is gone through so far: how many steps of each way, and the owners of which one way is gone to its end. */
export type Gone = { readonly steps: Uint8Array; readonly could: number[] }

/** Sets the bits of the owners of which the words hold a way, 32 to a number, the first on top. */
export const findIn = (words: string, automaton: Automaton, gone: Gone): void => {
  const { common, rare, width, next, found } = automaton
  gone.steps.fill(0)
  let state = 0
  let before = 0
  let inWord = false
  for (let at = 0; at <= words.length; at += 1) {
    // A blank behind the last word ends it.
    const code = at < words.length ? words.charCodeAt(at) : 32
    const letter = (code < 128 ? common[code] : rare.get(code)) ?? 0
    if (letter === before && (letter === BLANK || letter === DIGIT)) continue
    before = letter
    if (isWordSign(code) !== inWord) {
      inWord = !inWord
      state = next[state * width + AT_EDGE] ?? 0
      const ends = found[state]
      if (ends !== undefined) arrive(ends, automaton, gone)
      if (at === words.length) return
    }
    state = next[state * width + letter] ?? 0
    const ends = found[state]
    if (ends !== undefined) arrive(ends, automaton, gone)
  }
}

const arrive = (ends: readonly number[], { steps, owners }: Automaton, gone: Gone): void => {
  for (const end of ends) {
    const way = end >> 2
    const step = end & 3
    if (gone.steps[way] !== step) continue
    gone.steps[way] = step + 1
    if (step + 1 !== steps[way]) continue
    const owner = owners[way] ?? 0
    gone.could[owner >> 5] = (gone.could[owner >> 5] ?? 0) | (TOP >>> (owner & 31))
  }
}

export const TOP = 1 << 31

/** The automaton of the ways to match of each owner, in their order. */
export const automatonOf = (waysOfOwners: readonly (readonly Way[])[]): Automaton => {
  const ways = waysOfOwners.flatMap((ways, owner) => ways.map((sets) => ({ owner, sets })))
  const needed = ways.flatMap(({ sets }, way) =>
    sets.flatMap((set, step) => set.map((words): Needed => ({ words, way, step }))),
  )
  const alphabet = alphabetOf(needed)
  const { width } = alphabet
  const states = needed.reduce((sum, { words }) => sum + words.length, 1)
  // A look at the words touches little else than this table: half its bytes are nearly half the time.
  const next = states > 0xffff ? new Uint32Array(states * width) : new Uint16Array(states * width)
  const found: (number[] | undefined)[] = [undefined]
  /** The states that each one goes on to with a letter of its own. */
  const children: number[][] = [[]]
  // Shorter ones first: a longer one that opens with it adds nothing to the same set.
  for (const one of needed.toSorted((a, b) => a.words.length - b.words.length)) {
    const end = one.way * 4 + one.step
    let state = 0
    for (let at = 0; at < one.words.length && found[state]?.includes(end) !== true; at += 1) {
      const cell = state * width + letterOf(one.words.charCodeAt(at), alphabet)
      if (next[cell] === 0) {
        next[cell] = found.length
        children[state]?.push(cell - state * width, found.length)
        children.push([])
        found.push(undefined)
      }
      state = next[cell] ?? 0
    }
    if (found[state]?.includes(end) !== true) found[state] = [...(found[state] ?? []), end]
  }
  addFallbacks({ next, found, children }, width)
  return {
    ...alphabet,
    next: found.length > 0xffff ? next : new Uint16Array(next.subarray(0, found.length * width)),
    // A sign may end a string of one step and of the one behind it.
    found: found.map((ends) => (ends === undefined || ends.length < 2 ? ends : ends.toSorted(byStep))),
    steps: Uint8Array.from(ways, ({ sets }) => sets.length),
    owners: Uint16Array.from(ways, ({ owner }) => owner),
  }
}

/** A number for each letter that the strings hold; 0 is any other. Great letters count as small, digits as "0". */
type Alphabet = {
  readonly common: Uint8Array
  readonly rare: ReadonlyMap<number, number>
  readonly width: number
}

const AT_EDGE = 1
const BLANK = 2
const DIGIT = 3

const letterOf = (code: number, { common, rare }: Alphabet): number =>
  code === EDGE.charCodeAt(0) ? AT_EDGE : ((code < 128 ? common[code] : rare.get(code)) ?? 0)

const alphabetOf = (needed: readonly Needed[]): Alphabet => {
  const signs = new Set([EDGE, ' ', '0'])
  for (const { words } of needed) for (let at = 0; at < words.length; at += 1) signs.add(words.charAt(at))
  const letters = [...signs]
  const numberOf = (sign: string): number =>
    /\s/.test(sign) ? BLANK : /\d/.test(sign) ? DIGIT : sign === EDGE ? 0 : letters.indexOf(sign) + 1
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

const byStep = (one: number, other: number): number => (one & 3) - (other & 3)

/** The strings as a tree; `children` holds for each state its letters, each with the state behind it. */
type Tree = {
  readonly next: Uint16Array | Uint32Array
  readonly found: (readonly number[] | undefined)[]
  readonly children: readonly (readonly number[])[]
}

/** Where no string goes on, the longest ending that begins another one is followed; its finds count too. */
const addFallbacks = ({ next, found, children }: Tree, width: number): void => {
  const fallback = new Uint32Array(found.length)
  const queue = [0]
  for (const state of queue) {
    const shorter = fallback[state] ?? 0
    const more = state === 0 ? undefined : found[shorter]
    const ends = found[state]
    if (more !== undefined) found[state] = ends === undefined ? more : [...new Set([...ends, ...more])]
    if (state !== 0) next.copyWithin(state * width, shorter * width, (shorter + 1) * width)
    const own = children[state] ?? []
    for (let at = 0; at < own.length; at += 2) {
      const cell = state * width + (own[at] ?? 0)
      const to = own[at + 1] ?? 0
      if (state !== 0) fallback[to] = next[cell] ?? 0
      next[cell] = to
      queue.push(to)
    }
  }
}
