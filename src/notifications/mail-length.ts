import type { MailItem } from './mail-model.ts'

/** One heading of a mail with everything that belongs under it. */
export type WholeSection = {
  readonly heading: string
  /** With those that the mail leaves to the register. */
  readonly count: number
  readonly items: readonly MailItem[]
  /** Where the others are; null when all are here. */
  readonly more: { readonly text: string; readonly link: string } | null
}

/** The same with what fits: in full, in a line each, and only counted. */
export type MailSection = WholeSection & {
  readonly brief: readonly MailItem[]
  readonly rest: number
}

// Gmail cuts a mail off at 102 kB, and with it the words on why it came and how to stop it.
const FULL_BYTES = 80_000
const ALL_BYTES = 96_000
const FRAME_OF_ITEM = 1_550
const FRAME_OF_LINE = 560

/** Sets out what fits in full, then in a line each, and counts the rest: nothing is left out unsaid. */
export const keepShort = (sections: readonly WholeSection[]): readonly MailSection[] => {
  let used = 0
  const fits = (bytes: number, limit: number): boolean => {
    if (used + bytes > limit) return false
    used += bytes
    return true
  }
  let inFull = true
  return sections.map((section) => {
    const { items } = section
    const full: MailItem[] = []
    const brief: MailItem[] = []
    for (const item of items) {
      inFull = inFull && fits(FRAME_OF_ITEM + sizeOf(item), FULL_BYTES)
      if (inFull) full.push(item)
      else if (fits(FRAME_OF_LINE + escapedLength(item.owner) + escapedLength(item.link), ALL_BYTES))
        brief.push(item)
    }
    const rest = items.length - full.length - brief.length
    return { ...section, items: full, brief, rest }
  })
}

const sizeOf = ({
  quote,
  answer,
  owner,
  promised,
  due,
  working,
  reasons,
  link,
  silence,
  answerLink = '',
}: MailItem): number =>
  [quote, answer, owner, promised, due, link, silence, answerLink, ...working, ...reasons]
    .map(escapedLength)
    .reduce((sum, length) => sum + length, 0) +
  200 * (working.length + reasons.length)

const escapedLength = (words: string): number =>
  Buffer.byteLength(words) + 5 * (words.match(/[&<>"']/g)?.length ?? 0)
