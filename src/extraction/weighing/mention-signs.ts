import type { Sentence } from '../sentences/sentences.ts'
import type { Mention } from './mentions.ts'

/** A sentence by its distance: "0" itself, "q" its question, "b1" to "b4" before it, "n" behind it; `closely` with what the two share. */
export type Place = { readonly sentence: Sentence; readonly where: string; readonly closely: string }

/** The signs of one naming: between which words it stands, how far away, and in what order. */
export const signsOfMention = (
  mention: Mention,
  index: number,
  of: number,
  { sentence, where, closely }: Place,
  tell: (sign: string) => void,
): void => {
  const { at, text, isKnown } = mention
  const end = at + text.length
  const [next = 'END', after = 'END'] = wordsOf(sentence.text.slice(end, end + 60))
  const before = wordsOf(sentence.text.slice(Math.max(0, at - 40), at)).filter((word) => word !== 'the')
  const [previous, first] = [before.at(-1) ?? 'START', before.at(-2) ?? 'START']
  const whose = /(?:’|')s$/.test(text) ? "'s " : ''
  tell(`${closely} next ${whose}${next}`)
  tell(`${closely} next ${whose}${next} ${after}`)
  tell(`${closely} prev ${previous}`)
  tell(`${closely} prev ${first} ${previous}`)
  tell(`${closely} around ${previous} _ ${next}`)
  tell(`${where.charAt(0)} next ${whose}${next}`)
  tell(`${where.charAt(0)} prev ${previous}`)
  tell(`${closely} ${of === 1 ? 'only' : index === 0 ? 'first' : index === of - 1 ? 'last' : 'among'}`)
  tell(`${closely} ${isKnown ? 'known' : 'unknown'}`)
  if (opens(mention, sentence)) tell(`${closely} opens`)
  // "(G Horn)." or "– RC" at the end signs it.
  if (SIGNS.test(sentence.text.slice(end)) && /[(–—-] ?$/.test(sentence.text.slice(0, at)))
    tell(`${where.charAt(0)} signs`)
  if (next === 'END' || next === '.' || next === ')') tell(`${where.charAt(0)} ends`)
}

const SIGNS = /^\)?[\s.;]*$/

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z£%']+|\d+|[^\sa-z\d]/g) ?? []

/** Nothing stands before it but "the", "in response" and the like. */
export const opens = ({ at }: Mention, { text }: Sentence): boolean =>
  text
    .slice(0, at)
    .replace(/^(?:\W|\d|\b(?:the|both|in response|in reply|however|action|agreed|that)\b)*/i, '') === ''
