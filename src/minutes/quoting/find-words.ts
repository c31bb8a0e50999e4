import { foldQuote, isWord } from './quote.ts'

/** Words that stand in a text: `text.slice(from, to)`, and the same with white space folded, as quotes are kept. */
export type FoundWords = { readonly from: number; readonly to: number; readonly quote: string }

/**
 * Every place where the typed words stand in the text, in order. Forgiven are white space, the shape of quote
 * marks, marks that cannot be seen, and quote marks put around the whole; the quote is in the text's own
 * characters. Words that begin or end inside another word are not found.
 */
export const findWords = (text: string, typed: string): readonly FoundWords[] => wordFinder(text)(typed)

/** The same for many words in one text, which is made even once. */
export const wordFinder = (text: string): ((typed: string) => readonly FoundWords[]) => {
  const folded = fold(text)
  return (typed) => {
    const wanted = fold(typed).words.trim()
    const asTyped = placesOf(wanted, folded, text)
    const inside = /^['"](.+)['"]$/.exec(wanted)?.[1]?.trim()
    return asTyped.length > 0 || inside === undefined ? asTyped : placesOf(inside, folded, text)
  }
}

type Folded = { readonly words: string; readonly places: readonly number[] }

const placesOf = (wanted: string, { words, places }: Folded, text: string): readonly FoundWords[] => {
  const found: FoundWords[] = []
  if (!/[\p{L}\p{N}]/u.test(wanted)) return found
  let at = words.indexOf(wanted)
  while (at >= 0) {
    const end = at + wanted.length
    if (isWhole(words, at, end)) {
      const from = places[at] ?? 0
      const to = (places[end - 1] ?? from) + 1
      found.push({ from, to, quote: foldQuote(text.slice(from, to)) })
      at = words.indexOf(wanted, end)
    } else at = words.indexOf(wanted, at + 1)
  }
  return found
}

const isWhole = (words: string, at: number, end: number): boolean =>
  !(isWord(words[at - 1] ?? ' ') && isWord(words[at] ?? ' ')) &&
  !(isWord(words[end] ?? ' ') && isWord(words[end - 1] ?? ' '))

/** Each sign of the folded words remembers where it came from. */
const fold = (text: string): Folded => {
  const places: number[] = []
  let words = ''
  let afterBlank = true
  for (let at = 0; at < text.length; at += 1) {
    const sign = evenSign(text.charAt(at))
    if (sign === '' || (sign === ' ' && afterBlank)) continue
    afterBlank = sign === ' '
    words += sign
    places.push(at)
  }
  return { words, places }
}

const evenSign = (sign: string): string => {
  const code = sign.charCodeAt(0)
  // Nearly every sign: not looked at further.
  if (code > 32 && code < 127 && code !== 96) return sign
  if (/\s/.test(sign)) return ' '
  if (/[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`]/.test(sign)) return "'"
  if (/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/.test(sign)) return '"'
  return /[\u00ad\u200b-\u200d\u2060\ufeff]/.test(sign) ? '' : sign
}
