import type { Block } from './document.ts'

/**
 * The blocks of a text, each whose words do not stand unbroken in the file with the runs of them that do: the end of a
 * page or the cells of other columns stand between. "A quote or nothing" can then keep to the words of the file.
 */
export const withPieces = (blocks: readonly Block[], source: string): Block[] => {
  const signs = signsOf(source.replaceAll(MARKUP, ' '))
  let from = 0
  let broken = 0
  return blocks.map((block) => {
    const pieces: string[] = []
    let isWhole = true
    for (const words of block.kind === 'row' ? block.cells : [block.text]) {
      const at = signs.indexOf(signsOf(words), Math.max(0, from - BACK))
      if (at >= 0 && at < from + AHEAD) {
        from = at
        pieces.push(words)
        continue
      }
      isWhole = false
      if (broken >= MOST_BROKEN) continue
      broken += 1
      pieces.push(...runsOf(words, signs.slice(Math.max(0, from - BACK), from + AHEAD)))
    }
    return isWhole || broken >= MOST_BROKEN ? block : { ...block, pieces }
  })
}

const MARKUP = /<[^<>]{1,300}>|&#?\w{1,8};/g
/** White space, dashes and marks are written in many ways: only what surely stays is compared. */
const signsOf = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/** In signs: how far from the block before a block's words are looked for. */
const BACK = 4_000
const AHEAD = 20_000
/** Beyond these a file is in a disorder in which no quote can be kept to its words. */
const MOST_BROKEN = 500
const MOST_WORDS = 400

const runsOf = (words: string, signs: string): string[] => {
  const all = words.split(/\s+/)
  if (all.length > MOST_WORDS) return [words]
  const runs: string[] = []
  for (let at = 0; at < all.length; ) {
    let end = at + 1
    while (end < all.length && signs.includes(signsOf(all.slice(at, end + 1).join('')))) end += 1
    runs.push(all.slice(at, end).join(' '))
    at = end
  }
  return runs
}
