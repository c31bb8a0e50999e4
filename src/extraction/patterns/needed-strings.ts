import { AT_EDGE, BLANK, DIGIT, KIND_BITS, kindOf, kinds } from './folded-letters.ts'
import type { Way } from './pattern-needs.ts'

/** A string that a way to match needs, and at which step. */
type Needed = { readonly words: string; readonly way: number; readonly step: number }

/** Numbers in as few bytes as hold them: a look at words touches little else than these. */
type Numbers = Uint16Array | Uint32Array

/**
 * Finds any number of strings in one pass over the words: Aho and Corasick, "Efficient string matching" (1975).
 * `next` tells where each state goes on which kind of letter. In the states from `firstEnding` on strings end: those
 * of the nth at `ends`, from `endsFrom[n]` up to that of the one behind, each as its way * 4 + its step.
 */
export type Automaton = {
  readonly next: Numbers
  readonly firstEnding: number
  readonly endsFrom: Uint32Array
  readonly ends: Numbers
  /** How many steps each way has, and whose it is. */
  readonly steps: Uint8Array
  readonly owners: Uint16Array
  /** How many steps of each way are gone through so far. */
  readonly gone: Uint8Array
}

/**
 * What sets the bits of the owners of which words hold a way, 32 to a number, the first on top. Made once for an
 * automaton: Node then knows its tables where it makes machine code of the look.
 */
export const findingIn = (automaton: Automaton): ((words: string, could: number[]) => void) => {
  const { next, firstEnding, endsFrom, ends, steps, owners, gone } = automaton
  const arrive = (state: number, could: number[]): void => {
    const to = endsFrom[state - firstEnding + 1] ?? 0
    for (let at = endsFrom[state - firstEnding] ?? 0; at < to; at += 1) {
      const end = ends[at] ?? 0
      const way = end >> 2
      const step = end & 3
      if (gone[way] !== step) continue
      gone[way] = step + 1
      if (step + 1 !== steps[way]) continue
      const owner = owners[way] ?? 0
      could[owner >> 5] = (could[owner >> 5] ?? 0) | (TOP >>> (owner & 31))
    }
  }
  return (words, could) => {
    gone.fill(0)
    let state = 0
    let before = 0
    let inWord = false
    for (let at = 0; at <= words.length; at += 1) {
      // A blank behind the last word ends it.
      const kind = at < words.length ? (kinds[words.charCodeAt(at)] ?? 0) : BLANK
      if (kind === before && (kind === BLANK || kind === DIGIT)) continue
      before = kind
      if (kind >= DIGIT !== inWord) {
        inWord = !inWord
        state = next[(state << KIND_BITS) | AT_EDGE] ?? 0
        if (state >= firstEnding) arrive(state, could)
        if (at === words.length) return
      }
      state = next[(state << KIND_BITS) | kind] ?? 0
      if (state >= firstEnding) arrive(state, could)
    }
  }
}

export const TOP = 1 << 31

/** The automaton of the ways to match of each owner, in their order. */
export const automatonOf = (waysOfOwners: readonly (readonly Way[])[]): Automaton => {
  const ways = waysOfOwners.flatMap((ways, owner) => ways.map((sets) => ({ owner, sets })))
  const tree = treeOf(
    ways.flatMap(({ sets }, way) =>
      sets.flatMap((set, step) => set.map((words): Needed => ({ words, way, step }))),
    ),
  )
  return {
    ...inOrder(tree, addFallbacks(tree), ways.length),
    steps: Uint8Array.from(ways, ({ sets }) => sets.length),
    owners: Uint16Array.from(ways, ({ owner }) => owner),
    gone: new Uint8Array(ways.length),
  }
}

/** States by number, the first of them at the root: where each goes on which kind of letter, and what ends in it. */
type Tree = {
  readonly next: Uint32Array
  readonly found: (readonly number[] | undefined)[]
}

const treeOf = (needed: readonly Needed[]): Tree => {
  const next = new Uint32Array(needed.reduce((sum, { words }) => sum + words.length, 1) << KIND_BITS)
  const found: (number[] | undefined)[] = [undefined]
  // Shorter ones first: a longer one that opens with it adds nothing to the same set.
  for (const { words, way, step } of needed.toSorted((a, b) => a.words.length - b.words.length)) {
    const end = way * 4 + step
    let state = 0
    for (let at = 0; at < words.length && found[state]?.includes(end) !== true; at += 1) {
      const cell = (state << KIND_BITS) | kindOf(words.charCodeAt(at))
      if (next[cell] === 0) next[cell] = found.push(undefined) - 1
      state = next[cell] ?? 0
    }
    if (found[state]?.includes(end) !== true) found[state] = [...(found[state] ?? []), end]
  }
  return { next, found }
}

/**
 * Where no string goes on, the longest ending that begins another one is followed; its finds count too.
 * @returns The states, nearest to the root first.
 */
const addFallbacks = ({ next, found }: Tree): readonly number[] => {
  const fallback = new Uint32Array(found.length)
  const states = [0]
  for (const state of states) {
    const shorter = fallback[state] ?? 0
    const more = state === 0 ? undefined : found[shorter]
    const ends = found[state]
    if (more !== undefined) found[state] = ends === undefined ? more : [...new Set([...ends, ...more])]
    for (let kind = 0; kind < 1 << KIND_BITS; kind += 1) {
      const cell = (state << KIND_BITS) | kind
      const instead = state === 0 ? 0 : (next[(shorter << KIND_BITS) | kind] ?? 0)
      const to = next[cell] ?? 0
      if (to === 0) next[cell] = instead
      else {
        fallback[to] = instead
        states.push(to)
      }
    }
  }
  return states
}

/** States near the root are come to most often, so they lie side by side; those in which strings end lie behind the others. */
const inOrder = (
  { next, found }: Tree,
  states: readonly number[],
  ways: number,
): Pick<Automaton, 'next' | 'firstEnding' | 'endsFrom' | 'ends'> => {
  const ending = states.filter((state) => found[state] !== undefined)
  const ordered = [...states.filter((state) => found[state] === undefined), ...ending]
  const numbers = new Uint32Array(states.length)
  for (const [number, state] of ordered.entries()) numbers[state] = number
  const renumbered = numbersBelow(states.length, states.length << KIND_BITS)
  for (const [number, state] of ordered.entries())
    for (let kind = 0; kind < 1 << KIND_BITS; kind += 1)
      renumbered[(number << KIND_BITS) | kind] = numbers[next[(state << KIND_BITS) | kind] ?? 0] ?? 0
  // A sign may end a string of one step and of the one behind it.
  const ends = ending.map((state) => (found[state] ?? []).toSorted(byStep))
  const endsFrom = new Uint32Array(ends.length + 1)
  for (const [nth, { length }] of ends.entries()) endsFrom[nth + 1] = (endsFrom[nth] ?? 0) + length
  const allEnds = numbersBelow(ways * 4, endsFrom.at(-1) ?? 0)
  allEnds.set(ends.flat())
  return { next: renumbered, firstEnding: states.length - ending.length, endsFrom, ends: allEnds }
}

const numbersBelow = (limit: number, length: number): Numbers =>
  limit > 0x10000 ? new Uint32Array(length) : new Uint16Array(length)

const byStep = (one: number, other: number): number => (one & 3) - (other & 3)
