import { everyMatch, everyMatchFrom } from '../patterns/every-match.ts'
import type { NameThatActs } from './shown-names.ts'

/** Initials that speak in these minutes, though no list of those present explains them: "WA asked for". */
export const initialsOfSpeakers = (minutes: string): string[] => [
  ...new Set([
    ...everyMatchFrom(minutes, INITIALS, SPEAKING_INITIALS).map((found) => found[1] ?? found[2] ?? ''),
    ...(DOTTED.test(minutes) ? dottedSpeakers(minutes) : []),
  ]),
]

/** "B.N. asked": their stops are part of them. */
const dottedSpeakers = (minutes: string): string[] =>
  everyMatch(minutes, DOTTED_SPEAKING).map((found) => (found[1] ?? '').replaceAll('.', '\\.'))

const INITIALS = /[A-Z]{2,3}(?=\s+[a-z])/g

const SPEAKS =
  '(?:also\\s+|then\\s+)?(?:said|asked|noted|explained|confirmed|added|advised|welcomed|thanked|queried|replied|commented|highlighted|outlined|responded|suggested|presented|undertook|described|felt|offered|raised|reminded|wanted|reported|gave|informed|stated|updated|agreed to)\\b'
const SPEAKING_INITIALS = new RegExp(
  `(?<![\\p{L}\\p{N}/&-])([A-Z]{2,3})\\s+${SPEAKS}|(?<![\\p{L}\\p{N}/&-])(?!IT|UK|EU|HR|PC|TV|AI|US|HQ|NI|MS|DV)([A-Z]{2})\\s+(?:will|would|to)\\s+[a-z]`,
  'uy',
)

const DOTTED = /[A-Z]\.[A-Z]\. [a-z]/
const DOTTED_SPEAKING = new RegExp(
  `(?<![\\p{L}\\p{N}/&.-])(?!U\\.K\\.|U\\.S\\.|E\\.U\\.|N\\.I\\.)((?:[A-Z]\\.){2,3})\\s+(?:${SPEAKS}|(?:will|would|to)\\s+[a-z])`,
  'gu',
)

/** Full names that speak or are explained in a bracket: "Ann Stone told the Panel", "Bill Lane (Officer)". */
export const namesOfSpeakers = (minutes: string): string[] => [
  ...new Set(
    everyMatchFrom(minutes, TWO_CAPITALS, SPEAKING_NAMES)
      .map((found) => found[1] ?? '')
      .filter((name) => !NO_NAME.test(name)),
  ),
]

/** "Kay to provide a link": a first name, when the minutes give the full one somewhere. */
export const firstNamesOfDoers = (minutes: string, acting: readonly NameThatActs[]): string[] => {
  const doing = new Set(acting.filter(({ deed }) => deed !== 'has').map(({ name }) => name))
  return [...doing].filter(
    (name) => !NO_NAME.test(name) && !WORDS_TOO.has(name) && hasFullName(minutes, name),
  )
}

const hasFullName = (minutes: string, first: string): boolean => {
  for (let at = minutes.indexOf(first); at >= 0; at = minutes.indexOf(first, at + 1)) {
    const end = at + first.length
    // Any sign may be of two parts.
    if (
      OPENS_SURNAME.test(minutes.slice(end, end + 5)) &&
      !LETTER_AT_END.test(minutes.slice(Math.max(0, at - 2), at))
    )
      return true
  }
  return false
}

const OPENS_SURNAME = /^ \p{Lu}\p{Ll}/u
const LETTER_AT_END = /\p{L}$/u

/** Letters that may be great and small ones, told by their number alone. */
const TWO_CAPITALS =
  /[A-Z\u00c0-\uffff](?=[a-z\u0080-\uffff'-]+ [A-Z\u00c0-\uffff][A-Za-z\u0080-\uffff'-]+(?:,| [a-z(]))/g
const SPEAKING_NAMES =
  /(?:(?<![\p{L}\p{N}’'-] )|(?<=\b(?:and|but|that|while) ))(?<![\p{L}\p{N}])(\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{L}’'-]+)(?= (?:also |then )?(?:said|told|asked|explained|confirmed|added|advised|replied|reported|responded|presented|undertook|offered|agreed to|will|would)\b| (?:at|from) the \p{L}[\p{L} -]{2,40}? (?:will|would|said|agreed to)\b| \(|(?: and| or|,) \p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{L}’'-]+ (?:will|would|to|agreed)\b)/uy
const NO_NAME =
  /\b(?:The|This|That|These|A|An|In|On|At|For|Members|Council|Board|Panel|Committee|Police|Crime|Fire|Chief|Officer|Constable|Commissioner|Officers|Authority|Service|Group|Deputy|Assistant|Cllr|Councillor|Councillors|Action|Report|Meeting|Home|Office|Right|Person|New|Road|Street|Lane|House|Hall|Station|School|Park|Bridge)\b/

/** First names that are words, months, titles or places as well. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  'Will Mark May April June August Bill Grant Grace Hope Faith Joy Rose Pat Rob Drew Chase Frank Sue Art Guy Dean Miles Max Penny Summer Robin Iris Ivy Holly Heather Ray Gene Earl Duke Major Christian Angel Sandy Rich Jack Dale Glen Lance Carol Dawn Eve Jade Ruby Pearl Amber Violet Paris Florence Victoria Chelsea Lincoln Chester Preston Carlisle Warwick Kent Devon Police Fire Crime Chief Deputy County Council Member Members The'.split(
    ' ',
  ),
)
