import { findActors } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { quick, sieveOf } from '../patterns/sieve.ts'
import { isAtTheTable } from './at-the-table.ts'
import { type Doing, doingsIn } from './doings.ts'
import { ANY_OUTSIDE, OUTSIDE_SUBJECTS, PUBLIC } from './outside-subjects.ts'
import { outsideTeller } from './outside-tellers.ts'

/**
 * The doubt about a sentence whose deed, hope or need is that of somebody outside this meeting: read from the
 * subject of its first verb that lies ahead, "The Canal Users’ Network is to publish", or from who tells of it,
 * "Ms Day of Brill LLP said". What they bring to the meeting, and what somebody of it does besides, stays.
 */
export const outsideDoer = (quote: string, scene: Pick<Scene, 'head' | 'cast'>): string | null => {
  const words = quote.slice(0, 1000)
  const doings = doingsIn(words)
  const first = doings.find(({ subject }) => subject !== '') ?? doings[0]
  if (first === undefined || FOR_THE_MEETING.test(first.behind) || BROUGHT_HERE.test(words)) return null
  const isTheirs =
    isOutside(first, scene) ||
    (!isOurs(first, scene) && (isToldOutside(words, scene) || isDoneByThem(first, scene)))
  const isTakenFurther = doings.some(
    (other) => other.at > first.at && (isOurs(other, scene) || bringsItHere(other)),
  )
  if (!isTheirs || isTakenFurther) return null
  return 'But somebody outside the meeting is to do it.'
}

const isOutside = (doing: Doing, scene: Pick<Scene, 'head' | 'cast'>): boolean => {
  const { subject, verb, behind } = doing
  const who = whoIn(subject)
  if (leads(subject, who, scene)) return false
  if (PUBLIC.test(subject)) return !PASSIVE.test(behind)
  // Partners that sit at the table agree to much, and are seldom all listed.
  return who !== null && !AT_THE_MEETING.test(verb) && !isHere(who, scene)
}
const AT_THE_MEETING = /^(?:agreed|offered|undertook|promised|pledged)\b/i

const whoIn = (subject: string): string | null => {
  for (const pattern of subjectsFor(subject)) {
    const who = pattern.exec(subject)?.groups?.['who']
    if (who !== undefined) return who
  }
  return null
}
const subjectsFor = sieveOf(OUTSIDE_SUBJECTS, (pattern) => pattern)

/** What is done to people of the public is done by somebody here. */
const PASSIVE =
  /^(?:\w+ly\s+|also\s+|then\s+|all\s+|each\s+)*(?:be|have been)\s+(?:\w+ly\s+)?(?!\w+ing\b)[a-z]+/

/** "The fee would be set by Public Fees Limited": whoever the fee is for. */
const isDoneByThem = ({ behind }: Doing, scene: Pick<Scene, 'head'>): boolean => {
  const who = DONE_BY.exec(behind)?.groups?.['who']
  return who !== undefined && !isHere(who, scene)
}
const DONE_BY = quick(
  new RegExp(
    `^(?:\\w+ly\\s+|also\\s+|then\\s+)*be\\s+(?:(?!\\bas\\b)[^.;,]){2,60}?\\s+by\\s+(?:the\\s+)?(?<who>${ANY_OUTSIDE}|(?:all|every|each)\\s+(?:forces?|councils?|authorit(?:y|ies))|its\\s+(?:own\\s+)?(?:[Cc]abinet|[Cc]ouncil|owners?|directors|trustees))(?![\\w-])`,
  ),
)

const isToldOutside = (words: string, scene: Pick<Scene, 'head'>): boolean => {
  const teller = outsideTeller(words)
  return teller !== null && !isHere(teller, scene)
}

/** A post, a person or a group of this house. */
const isOurs = ({ subject }: Doing, { cast }: Pick<Scene, 'cast'>): boolean =>
  OURS.test(subject) || findActors(subject, cast).length > 0
const OURS =
  /^(?:we|our\b.*|I|(?:the )?(?:OPCC|OPFCC|office|force|service|clerk|chair\w*|members|committee|board|panel|authority|council))$/i

/** "The university will deliver its report and he would then bring it here" */
const bringsItHere = ({ subject, verb, behind }: Doing): boolean =>
  /^(?:he|she|they)$/i.test(subject) && /^(?:will|would|shall)\b/.test(verb) && BRINGS.test(behind)
const BRINGS =
  /^(?:then\s+|also\s+)?(?:bring|share|circulate|present|report|forward|send|provide|feed|update|let)\b[^.;]{0,60}?\b(?:it|this|that|them|these|those|here|back|members|(?:the|this) (?:board|panel|committee|meeting|authority|council|commissioner|group|forum))\b/i

/** One of the meeting's own comes first, whoever else is named: "The DCC and the local authority". */
const leads = (subject: string, who: string | null, { cast }: Pick<Scene, 'cast'>): boolean => {
  const [first] = findActors(subject, cast)
  if (first === undefined || first.at > 'The '.length) return false
  return (
    first.text !== who &&
    !(who !== null && first.text.endsWith(` ${who}`)) &&
    !AUDITORS.test(first.text) &&
    who?.startsWith(`${first.text} for `) !== true
  )
}

/** Listed at the head, or named after the same place as those whose minutes these are. */
const isHere = (who: string, scene: Pick<Scene, 'head'>): boolean => {
  if (isAtTheTable(who, scene) || (AUDITORS.test(who) && HEARS_AUDITORS.test(scene.head ?? ''))) return true
  const [first = ''] = who.split(/,?\s/)
  return who !== first && A_PLACE.test(first) && isAtTheTable(first, scene)
}
/** They sit with the committee that hears them. */
const AUDITORS = /\bauditors?$/i
const HEARS_AUDITORS = /(?<!\b(?:chair|member|clerk)\w* of (?:the )?(?:[\w-]+ )?)\baudit(?:ors?)?\b/i
const A_PLACE =
  /^(?!(?:National|Police|Royal|Crime|Health|Local|Joint|Integrated|Public|Fire|Association|College|Independent|County|District|Borough|City|Town|Parish|Department|Ministry|Office|Home|Chief|Criminal|Justice|Audit|Commissioner)$)[A-Z][a-z]{3,}/

/** "The study, which the University is finishing, will be brought to this meeting in June" */
const BROUGHT_HERE = quick(
  /\b(?:will|would|is to|are to)\b[^.;]{0,50}?\bbe (?:brought|presented|reported|submitted|shared|circulated|sent|tabled)\b[^.;]{0,30}?\b(?:to|at) (?:this|our) (?:meeting|board|panel|committee|group|forum|council|authority)\b/i,
)

const FOR_THE_MEETING =
  /^(?:to\s+|be\s+|also\s+|\w+ly\s+)*(?:share|provide|send|supply|present|report|circulate|brief|attend|bring|come|write|respond|reply|update|give|contact|meet|visit|speak|work with|help|support|inform|join|nominate|brought|sent|given|taken|shown|put)\w*\b[^.;]{0,80}\b(?:us|him|her|them|members|(?:the|this|our|next|his|her) (?:[\w-]+ ){0,2}?(?:board|panel|committee|authority|council|commissioner|PCC|office|OPCC|force|service|chair|clerk|meeting|group|forum|governors))\b/i
