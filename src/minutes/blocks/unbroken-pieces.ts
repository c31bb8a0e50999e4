import type { Block } from '../document.ts'

/**
 * The blocks of a text, each whose words do not stand unbroken in the file with the runs of them that do: the end of a
 * page or the cells of other columns stand between. "A quote or nothing" can then keep to the words of the file.
 */
export const withPieces = (blocks: readonly Block[], source: string): Block[] => {
  const signs = signsOf(source.replaceAll(MARKUP, ' '))
  let from = 0
  let behind = 0
  let broken = 0
  return blocks.map((block) => {
    if (broken >= MOST_BROKEN) return block
    const pieces: string[] = []
    let isWhole = true
    for (const words of block.kind === 'row' ? block.cells : [block.text]) {
      // Nearly all words go on where those before them ended.
      const end = endAt(words, signs, behind)
      if (end >= 0) {
        pieces.push(words)
        from = behind
        behind = end
        continue
      }
      const wanted = signsOf(words)
      const start = Math.max(0, from - BACK)
      const near = signs.slice(start, from + AHEAD)
      const at = near.indexOf(wanted)
      const runs = at < 0 ? runsOf(words, near) : { pieces: [words], at }
      if (at < 0) isWhole = false
      pieces.push(...runs.pieces)
      from = Math.max(from, start + runs.at)
      behind = from + (at < 0 ? 0 : wanted.length)
    }
    if (isWhole) return block
    broken += 1
    return { ...block, pieces }
  })
}

const MARKUP = /<[^<>]{1,300}>|&#?\w{1,8};/g
/** White space, dashes and marks are written in many ways: only what surely stays is compared. */
const signsOf = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/** Where words end that stand at a place among the signs; -1 when others stand there. */
const endAt = (words: string, signs: string, place: number): number => {
  let end = place
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    const sign = SIGNS[code] ?? (ODD_LETTERS.includes(code) ? -1 : 0)
    if (sign === 0) continue
    if (sign !== signs.charCodeAt(end)) return -1
    end += 1
  }
  return end
}

/** What `signsOf` makes of each sign of ASCII: its small letter or digit, or 0 for what it leaves out. */
const SIGNS = Array.from({ length: 128 }, (_, code) => signsOf(String.fromCharCode(code)).charCodeAt(0) || 0)
/** Of all other signs, only the I with a dot and the sign for kelvin have small letters with ASCII in them. */
const ODD_LETTERS: readonly number[] = [0x130, 0x212a]

/** In signs: how far from the block before a block's words are looked for. */
const BACK = 4_000
const AHEAD = 20_000
/** Beyond these a file, or a block, is in a disorder in which no quote can be kept to its words. */
const MOST_BROKEN = 300
const MOST_RUNS = 20
const MOST_WORDS = 600

/** The longest runs of the words, from the first on, and where the last of them stands; all of them where they are too many. */
const runsOf = (words: string, near: string): { readonly pieces: readonly string[]; readonly at: number } => {
  const all = words.split(/\s+/)
  const whole = { pieces: [words], at: 0 }
  if (all.length > MOST_WORDS) return whole
  const each = all.map(signsOf)
  const pieces: string[] = []
  let last = 0
  for (let from = 0; from < all.length; ) {
    if (pieces.length >= MOST_RUNS) return whole
    const { end, at } = longestRun(each, from, near)
    pieces.push(all.slice(from, end).join(' '))
    last = at < 0 ? last : at
    from = end
  }
  return { pieces, at: last }
}

/** Words by which the places are found at which a run may begin, and the most such places. */
const ANCHOR = 3
const MOST_PLACES = 30

const longestRun = (
  each: readonly string[],
  from: number,
  near: string,
): { readonly end: number; readonly at: number } => {
  for (let count = Math.min(ANCHOR, each.length - from); count > 0; count -= 1) {
    const anchor = each.slice(from, from + count).join('')
    let best = { end: from, at: -1 }
    let at = anchor === '' ? -1 : near.indexOf(anchor)
    for (let places = 0; at >= 0 && places < MOST_PLACES; places += 1) {
      const end = endOfRun(each, from, near, at)
      if (end > best.end) best = { end, at }
      at = near.indexOf(anchor, at + 1)
    }
    if (best.at >= 0) return best
  }
  return { end: from + 1, at: -1 }
}

const endOfRun = (each: readonly string[], from: number, near: string, at: number): number => {
  let end = from
  let place = at
  while (end < each.length && near.startsWith(each[end] ?? '', place)) {
    place += each[end]?.length ?? 0
    end += 1
  }
  return end
}
