import { stem } from '../patterns/stem.ts'
import { type Deed, deedOf, isDeed } from './deeds.ts'

/** What tells one promise from another, out of its quote without the words on timing and on who does it. */
export type TellingWords = {
  /** All the words that are left, in order and in small letters. */
  readonly plain: string
  /** Stems of the words that carry meaning, figures among them. */
  readonly words: ReadonlySet<string>
  /** "95%", "£4.2m", "168", each under its sort, since a share is never compared with a count. */
  readonly figures: readonly Mark[]
  /** Places and other proper names: "hawkstow". */
  readonly names: readonly Mark[]
  /** Months, quarters and years that are part of the thing itself: "the figures for March". */
  readonly periods: readonly Mark[]
  /** What is to be done with it, when the verb says so. */
  readonly deed: Deed | null
}

/** One word of a sort; two promises with different words of one sort are about different things. */
type Mark = { readonly sort: string; readonly word: string }

/** `aside`: the due phrase and the owner as the minutes have them, which tell nothing of the thing promised. */
export const tellingWords = (quote: string, aside: readonly (string | null | undefined)[]): TellingWords => {
  const bare = straight(quote).replace(LABEL, '').replace(NUMBER, ' ')
  const thing = aside
    .reduce<string>((words, other) => without(words, straight(other ?? '')), bare)
    .replace(TIMING, ' ')
  const periods = marks(thing, PERIODS)
  const figures = marks(thing.replace(PERIOD_WORDS, ' '), FIGURES)
  return {
    plain: (thing.toLowerCase().match(/[\p{L}\d£%.]*[\p{L}\d%]/gu) ?? []).join(' '),
    words: new Set(stemsOf(thing)),
    figures,
    names: namesIn(thing),
    periods,
    deed: deedOf(thing),
  }
}

/** True when one names a figure, a place, a month or a deed where the other names a different one. */
export const clash = (a: TellingWords, b: TellingWords): boolean =>
  clashInKind(a, b) || (a.deed !== null && b.deed !== null && a.deed !== b.deed)

/** The same but for the deed. */
export const clashInKind = (a: TellingWords, b: TellingWords): boolean =>
  differInSort(a.figures, b.figures) || differInSort(a.names, b.names) || differInSort(a.periods, b.periods)

/** Things in `a` that `b` has in no form: "improvement" is there when "improve" is. Deeds are no things. */
export const onlyIn = (a: TellingWords, b: TellingWords): readonly string[] =>
  [...a.words].filter(
    (word) => !b.words.has(word) && !isDeed(word) && ![...b.words].some((other) => isForm(word, other)),
  )

/** "Improvement" and "improve". */
export const isForm = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a))

const differInSort = (a: readonly Mark[], b: readonly Mark[]): boolean => {
  const sorts = new Set(a.map(({ sort }) => sort))
  return [...sorts].some((sort) => {
    const [ofA, ofB] = [a, b].map((marks) => marks.filter((mark) => mark.sort === sort))
    return (
      ofA !== undefined &&
      ofB !== undefined &&
      ofB.length > 0 &&
      !ofA.some(({ word }) => ofB.some((other) => other.word === word))
    )
  })
}

const straight = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/(\d)(?: %| ?per ?cent\b)/gi, '$1%')

const without = (words: string, part: string): string => {
  if (part.trim().length < 2 || !words.includes(part)) return words
  let left = ''
  let from = 0
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at)) {
    const end = at + part.length
    const isWhole = !WITHIN.test(words.charAt(at - 1)) && !WITHIN.test(words.charAt(end))
    if (isWhole) left += `${words.slice(from, at)} `
    if (isWhole) from = end
    at = isWhole ? end : at + 1
  }
  return left + words.slice(from)
}

const WITHIN = /[\p{L}\d]/u

/** "Action: ", "ACTION #28 - ", "(AP2)": the number and the head of an action are not what it asks. */
const LABEL =
  /^\W*(?:agreed |new |further )?action(?: point)?s?\b\s*(?:(?:no\.?\s*)?[#(]?[A-Z]{0,4}[-/ ]?\d[\w/.-]*\)?)?\s*(?:[:-]|(?=\())\s*/i
const NUMBER = /\(?\b(?:action|AP) ?#?\d[\w/.-]*\)?/gi

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
const PERIODS: readonly (readonly [sort: string, words: RegExp])[] = [
  // "May" opens no sentence as a month that a rule could tell from "may".
  ['month', new RegExp(`\\b(?!may\\b)(?:${MONTHS})\\b`, 'gi')],
  ['month', /\bMay\b(?! (?:be|not|have|need))/g],
  ['quarter', /\bQ[1-4]\b|\b(?:first|second|third|fourth) quarter\b/gi],
  ['year', /\b20\d\d(?:\s?[/-]\s?\d\d)?\b|\b\d\d\/\d\d\b/g],
]
const PERIOD_WORDS = new RegExp(PERIODS.map(([, words]) => words.source).join('|'), 'gi')

/** A month or year that only says when, beside the phrase that was read: "in June", "to the April meeting". */
const TIMING = new RegExp(
  `\\b(?:by|before|until|till|after|since|from|in|during|at|to|on|early|late|mid|end of|start of|beginning of|middle of)[ -](?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:${PERIOD_WORDS.source})(?:,? 20\\d\\d)?(?:'s)?(?: meeting| board| panel)?(?! \\w*(?:figures|data|report))`,
  'gi',
)

const FIGURES: readonly (readonly [sort: string, words: RegExp])[] = [
  ['share', /\d+(?:\.\d+)?(?=%)/gi],
  ['money', /£ ?\d[\d,]*(?:\.\d+)?(?: ?(?:k|m|bn|million|billion)\b)?/gi],
  ['count', /(?<![\d£.,#/])\b\d[\d,]*(?:\.\d+)?(?![\d/%]|\w)/gi],
]

const marks = (words: string, sorts: typeof FIGURES): readonly Mark[] =>
  sorts.flatMap(([sort, pattern]) =>
    [...words.matchAll(pattern)].map(([word]) => ({ sort, word: inOneForm(sort, word) })),
  )

/** "Sept" is "September", "25/26" is "2025/26". */
const inOneForm = (sort: string, word: string): string => {
  const bare = word.toLowerCase().replace(/[\s,]/g, '')
  if (sort === 'month') return bare.slice(0, 3)
  return sort === 'year' ? (/20\d\d/.exec(bare)?.[0] ?? `20${bare.slice(0, 2)}`) : bare
}

/** Capitals inside a sentence. A quote in which most words have them is a title, and tells nothing by them. */
const namesIn = (words: string): readonly Mark[] => {
  const inside = [...words.matchAll(/(?<=[\p{Ll}\d,;:()"'-]\s+["'(]?)\p{Lu}\p{Ll}[\p{L}'-]+/gu)]
    .map(([word]) => word)
    .filter((word) => !GENERIC.has(word.toLowerCase().replace(/'s$/, '')))
  const long = words.match(/\p{L}{4,}/gu) ?? []
  const capitals = long.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length
  if (capitals * 2 > long.length && long.length > 2) return []
  return inside.map((word) => ({ sort: 'name', word: stem(word.toLowerCase()) }))
}

/** Capitals of rank, office and calendar name nothing that two promises could differ in. */
const GENERIC = new Set(
  'action board panel committee commissioner constable chief deputy assistant temporary acting officer director head force police crime office chair members council executive finance people staff superintendent inspector sergeant constabulary service services authority team unit department government minister mr mrs ms miss dr monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter spring summer autumn winter'.split(
    ' ',
  ),
)

/** The stems of the words that carry meaning, in order. */
export const stemsOf = (words: string): readonly string[] =>
  (words.toLowerCase().match(/£?\d[\d,]*(?:\.\d+)?(?:%|[km]\b|bn\b)?|[\p{L}\d]+(?:'[\p{L}]+)?/gu) ?? [])
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => (word.length > 1 || /\d/.test(word)) && !EMPTY.has(word))
    .map(stem)

/** Words of grammar, of reporting and of who is told, which stand in any promise. */
const EMPTY = new Set(
  'the a an and or of to in on for with by at from as that this these those it its is are was were be been being will would shall should can could may might must has have had do does did not no their his her him they he she we our us i you your there here all any also which who whom whose what when where how if so than then but about into re regarding concerning over under between within per up out off own such each other another more most some only further still again once both very just now been said says say told tells tell confirmed confirm confirms expected expect expects expecting agreed agree agrees undertook undertake undertakes undertaken undertaking promised promise promises committed commit commits assured assure stated state states noted note advised advise explained asked ask requested request repeated repeat replied hoped hope hopes clear confident aimed aiming aim planned intends intended intention action actions commissioner pcc dpcc pfcc opcc board panel committee meeting meetings force chair members member office next time date end beginning start early late mid month months year years week weeks quarter day days'.split(
    ' ',
  ),
)
