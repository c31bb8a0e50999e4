import { everyMatch, everyMatchFrom } from '../patterns/every-match.ts'

/**
 * Doers that the minutes themselves show, though no list of those present explains them and no usual title fits:
 * "The Comptroller advised", "CS Lyall offered to", "The DoF would", "Kath will" when a list says "Bola, Kath".
 */
export const shownNames = (minutes: string, act = namesThatAct(minutes)): readonly string[] => {
  const acting = act.map(({ name }) => name).filter((name) => !NO_NAME.test(name))
  const listed = new Set(acting.length === 0 ? [] : named(minutes, LISTED))
  const all = [
    ...named(minutes, TITLE_SPEAKS).filter((title) => !NO_TITLE.test(title)),
    ...firstGroups(everyMatchFrom(minutes, RANK, RANK_SPEAKS)),
    ...firstGroups(everyMatchFrom(minutes, CODE, CODE_SPEAKS)),
    ...acting.filter((name) => listed.has(name)),
  ]
  return [...new Set(all)].slice(0, MOST)
}

/** "The Chief Officer – Resources reported": a post whose field stands behind a dash. */
export const dashedTitles = (minutes: string): readonly string[] =>
  BEFORE_A_DASH.test(minutes) ? [...new Set(named(minutes, DASHED_TITLE))].slice(0, MOST) : []

/** A word with a capital that opens a sentence, and what it does: "Kath", "will". */
export type NameThatActs = { readonly name: string; readonly deed: string }

export const namesThatAct = (minutes: string): readonly NameThatActs[] =>
  everyMatchFrom(minutes, MAY_ACT, FIRST_NAME_ACTS).map(([, name = '', deed = '']) => ({ name, deed }))

/** A meeting with more of them is none: every word of the minutes is held against each. */
const MOST = 100

const named = (minutes: string, pattern: RegExp): readonly string[] =>
  firstGroups(everyMatch(minutes, pattern))

const firstGroups = (matches: readonly RegExpExecArray[]): readonly string[] =>
  matches.map((found) => found[1] ?? '')

const SAYS =
  '(?:said|told|asked|noted|explained|confirmed|added|advised|replied|commented|highlighted|outlined|responded|suggested|presented|introduced|undertook|offered|reported|gave|informed|stated|apologised|accepted|agreed to|took|was asked|were asked|did not|had no|has agreed|has asked|felt|hoped|thanked|volunteered|(?:will|would)(?! be\\b))'
const ALSO = '(?:also |then |now |therefore )?'

/** Of one to three words with a capital: "Comptroller", "Town Clerk", "Lead Governor". */
const TITLE_SPEAKS = new RegExp(
  `\\b[Tt]he (\\p{Lu}\\p{Ll}{3,}(?: \\p{Lu}\\p{Ll}{2,}){0,2}) ${ALSO}${SAYS}\\b`,
  'gu',
)
const POST =
  '(?:Officer|Director|Constable|Manager|Head|Lead|Superintendent|Commander|Executive|Inspector|Member|Secretary|Solicitor)'
const BEFORE_A_DASH = new RegExp(`${POST} [–—-] [A-Z]`)
const DASHED_TITLE = new RegExp(
  `\\b[Tt]he ((?:\\p{Lu}\\p{Ll}+ ){0,3}${POST} [–—-] \\p{Lu}\\p{Ll}+(?:(?: and| &|,)? \\p{Lu}\\p{Ll}+){0,3}) (?:${ALSO}${SAYS}|to \\p{Ll}{3,})\\b`,
  'gu',
)
const RANK = /(?:T\/)?[A-Z]{2,3}(?= [A-Z\u00c0-\uffff][a-z\u0080-\uffff]+ [a-z])/g
const RANK_SPEAKS = new RegExp(
  `(?<![\\p{L}\\p{N}/&-])((?:T\\/)?[A-Z]{2,3} \\p{Lu}\\p{Ll}{2,}) (?:${ALSO}${SAYS}|to \\p{Ll}{3,})\\b`,
  'uy',
)
const CODE = /[A-Z][a-z][A-Z]|[A-Z]{2,5}[a-z]{2}|S(?:ection )?\d|[A-Z]{2,3} volunteered/g
const CODE_SPEAKS = new RegExp(
  `(?<![\\p{L}\\p{N}/&-])([A-Z][a-z][A-Z]{1,3}|(?:T?[AD]?CC|[A-Z])[A-Z][a-z]{2,}|(?:S|Section )\\d{2,3} Officer|[A-Z]{2,3}(?= volunteered)) (?:${ALSO}${SAYS}|to \\p{Ll}{3,})\\b`,
  'uy',
)
const FIRST_NAME_ACTS =
  /(\p{Lu}\p{Ll}{2,})\s+(to\s+(?!the\b|a\b|an\b|be\b)\p{Ll}+|will|would|said|agreed|took|offered|explained|presented|reported|confirmed|advised|introduced|asked|has)\b/uy
/** Where one may stand; great and small letters are told by their number alone. */
const MAY_ACT =
  /[A-Z\u00c0-\uffff](?<=(?:^|[.;:•–-]\s).)(?=[a-z\u0080-\uffff]{2,}\s+(?:to\s|will|would|said|agreed|took|offered|explained|presented|reported|confirmed|advised|introduced|asked|has))/gm

/** In a list of names: "Greta (chair), Ned, Bola, Kath". */
const LISTED = /(?:[,:;] |\n)(\p{Lu}\p{Ll}{2,})(?=\s*(?:[,;(]|and \p{Lu}|\n|$))/gu

/** Bodies, papers and things that "would" without doing anything. */
const NO_TITLE =
  /\b(?:Boards?|Panel|Committee|Council|Cabinet|Authority|Forum|Group|Members?|Force|Constabulary|Service|Office|Government|Report|Plan|Policy|Strategy|Budget|Act|Bill|Programme|Project|Review|Scheme|Fund|Meeting|Minutes|Police|Inspectorate|Department|Ministry|Trust|Hospital|School|Station|Centre|Hub|Unit|Team|Contract|Framework|Model|System|Home|Local|County|District|Parish|Borough|City|Agenda|Register|Audit|Survey|Partnership|Commission|Association|Inspector|Inspectors|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Annual|Summer|Winter|Spring|Autumn|Christmas|Easter|Working|Steering|Task)\b/
const NO_NAME =
  /^(?:The|This|That|These|Those|There|They|She|His|Her|Its|All|Any|Each|Some|Officers?|Members?|Staff|Police|Work|Report|Action|Update|Training|Funding|Rota|Reports|Visits|Minutes|Apologies|Budget|Notes?|Plans?)$/
