import type { MailItem } from './mail-model.ts'

/** One heading of a mail with what stands under it: in full, in a line each, and only counted. */
export type MailSection = {
  readonly heading: string
  /** With those that the mail leaves to the register. */
  readonly count: number
  readonly items: readonly MailItem[]
  readonly brief: readonly MailItem[]
  readonly rest: number
  /** Where what belongs here and is not singled out can be seen. */
  readonly more: { readonly text: string; readonly link: string } | null
}

// Gmail cuts a mail off at 102 kB, and with it the words on why it came and how to stop it.
const FULL_BYTES = 80_000
const ALL_BYTES = 96_000
const FRAME_OF_ITEM = 1_550
const FRAME_OF_LINE = 560
const FRAME_OF_SENTENCE = 200

/** Sets out what fits in full, then in a line each, and counts the rest: nothing is left out unsaid. */
export const keepShort = (
  sections: readonly Pick<MailSection, 'heading' | 'count' | 'items' | 'more'>[],
): readonly MailSection[] => {
  if (surelyFits(sections)) return sections.map((section) => ({ ...section, brief: [], rest: 0 }))
  let used = 0
  const fits = (bytes: number, limit: number): boolean => {
    if (used + bytes > limit) return false
    used += bytes
    return true
  }
  let inFull = true
  return sections.map(({ items, ...section }) => {
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

/** Nearly every mail is far from the limit, and counting each letter's bytes is most of the work. */
const surelyFits = (sections: readonly Pick<MailSection, 'items'>[]): boolean => {
  let most = 0
  for (const { items } of sections) for (const item of items) most += FRAME_OF_ITEM + mostOf(item)
  return most <= FULL_BYTES
}

// A letter becomes six bytes at the most: `&#39;`, and no letter of its own has more than three.
const MOST_OF_A_LETTER = 6

const mostOf = (item: MailItem): number => {
  const { quote, answer, owner, promised, due, link } = item
  let letters = quote.length + answer.length + owner.length + promised.length + due.length + link.length
  const sentences = [...item.working, ...item.reasons]
  for (const sentence of sentences) letters += sentence.length
  return letters * MOST_OF_A_LETTER + FRAME_OF_SENTENCE * sentences.length
}

const sizeOf = ({ quote, answer, owner, promised, due, working, reasons, link }: MailItem): number =>
  [quote, answer, owner, promised, due, link, ...working, ...reasons]
    .map(escapedLength)
    .reduce((sum, length) => sum + length, 0) +
  FRAME_OF_SENTENCE * (working.length + reasons.length)

const escapedLength = (words: string): number =>
  Buffer.byteLength(words) + 5 * (words.match(/[&<>"']/g)?.length ?? 0)
