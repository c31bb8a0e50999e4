import { lettersOnly } from './folded-words.ts'

/** Something that holds words of the minutes. */
export type Holding = { readonly text: string }

/** The one that has most in common with words that none of them holds; null when nothing comes near. */
export const nearestTo = <One extends Holding>(all: readonly One[], words: string): One | null => {
  const wanted = threes(lettersOnly(words))
  let best: { readonly one: One; readonly score: number } | null = null
  for (const one of all) {
    const held = threes(lettersOnly(one.text))
    const shared = [...wanted].filter((three) => held.has(three)).length
    // Words typed from memory are shorter than the sentence, so what they share counts for more than its length.
    const score = shared / (wanted.size * 0.8 + held.size * 0.2)
    if (score > (best?.score ?? NEAR)) best = { one, score }
  }
  return best?.one ?? null
}

/** Less in common than this is chance. */
const NEAR = 0.3

const threes = (letters: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = 0; at + 3 <= letters.length; at += 1) found.add(letters.slice(at, at + 3))
  return found
}
