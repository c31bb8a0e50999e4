import { findActors } from '../names/actors.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { isAtTheTable } from './at-the-table.ts'
import { clauseOf } from './clause.ts'
import { isTickedByDay } from './doubt.ts'
import { isMeasured, isWorkOfOurs } from './whose-doing.ts'

/**
 * The doubt about what only a day made a proposal of, when nobody is found to whom it belongs: no owner, no speaker,
 * no person in the words, and not the kind of work that an office does. "Sunset will be at 9.30 pm on 21 June" has
 * its day as well.
 */
export const nobodyAnswers = (proposal: Proposal, scene: Scene): string | null =>
  isNobodys(proposal, scene) && !REPORTED.test(proposal.quote.slice(0, 1000)) ? NOBODY : null

/** The same of what somebody is reported to have said, unless it tells of what this house works on or answers for. */
export const nobodySaid = (proposal: Proposal, scene: Scene): string | null => {
  if (!isNobodys(proposal, scene)) return null
  const phrase = proposal.due?.phrase ?? ''
  const words = proposal.quote.slice(0, 1000)
  const { head = '', subject = '' } = clauseOf(words, phrase) ?? {}
  return isWorkOfOurs(head) || isMeasured(head) || EACH_ONE.test(subject) || OWN_BODY.test(words)
    ? null
    : NOBODY
}

/** "Every car would carry one" */
const EACH_ONE = /\b(?:every|each|all)\b/i

const NOBODY = 'But nobody is seen to answer for it.'

/** "Would" reports what somebody at the meeting said, whoever it was; "will" may be the clerk's own telling. */
const REPORTED = /\bwould\b/

const isNobodys = (proposal: Proposal, scene: Scene): boolean => {
  if (!isTickedByDay(proposal) || (proposal.owner ?? null) !== null) return false
  const words = proposal.quote.slice(0, 1000)
  return !(
    PERSON.test(words) ||
    findActors(words, scene.cast).length > 0 ||
    isOfficeWork(words) ||
    isOwnBody(words, scene)
  )
}

/** "The finance team will use", "the Authority would vacate": at home where the minutes are its own. */
const isOwnBody = (words: string, scene: Scene): boolean => {
  const body = OWN_BODY.exec(words)?.[1]
  return (
    body !== undefined &&
    (/team|force|service|office|constabulary|department/i.test(body) || isAtTheTable(body, scene))
  )
}
const OWN_BODY =
  /\b(team|force|service|office|constabulary|department|authority|trust|council|college|company|partnership|association|agency|commission|school|university|board)\s+(?:\w+ly\s+|also\s+|then\s+|now\s+)?(?:will|would|shall|is to|was to|hopes?|intends?|expects?)\b/i

const PERSON =
  /\b(?:[Hh]e|[Ss]he|[Ww]e|I|[Oo]ur)\b|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Councillor|Supt|Insp|Sgt|Ch|DCFO|ACFO)\.? [A-Z]|\b(?:agreed|confirmed|undertook|assured|promised|aim(?:s|ed)?|asked)\b|\b(?:contractors?|suppliers?|builders?)\b|\b[A-Z][a-z]+ (?:will|would) (?:then |also |now )?(?:finalise|circulate|send|draft|write|share|chase|check|ask|arrange|bring|e-?mail|ring|speak|report|update|prepare|produce|collate)\b/

/** Whether the words tell of work that is done, filled, built or sent by somebody, whoever it is. */
const isOfficeWork = (words: string): boolean =>
  (DONE.test(words) && !BEFALLS.test(words)) || STANDS_READY.test(words) || WORK_BEGINS.test(words)

const AHEAD =
  '(?:will|would|shall|should|must|(?:ha(?:s|ve)|need(?:s|ed)?) to|(?:is|are|was|were)(?: \\w+)? to|to)'
const OFTEN = '(?:\\w+ly\\s+|also\\s+|then\\s+|now\\s+|all\\s+|both\\s+|either\\s+|not\\s+|next\\s+)*'
const DONE = new RegExp(
  `\\b${AHEAD}\\s+${OFTEN}(?:be|have been|get)\\s+${OFTEN}(?:[\\w-]+(?:ed|en|wn)|done|put|set|sent|built|made|met|laid|held|left|cut|brought|taught|found|spent|sold|rebuilt|re-?let|let|paid|kept|lit|won|told|read|rewritten)\\b|\\b(?:will|would|shall)\\s+have\\s+(?:it|them|this|that|these|those|both|all|one|the\\s+\\w+)\\s+(?:[\\w-]+(?:ed|en|wn)|done|put|sent|built|made|cut|rebuilt|rewritten)\\b`,
  'i',
)
/** Done to people by courts and ceremonies, or shown to anybody who looks. */
const BEFALLS =
  /\b(?:offenders?|prisoners?|detainees?|defendants?|suspects?)\b[^.;]{0,30}?\bbe released\b|\b(?:be|been)\s+(?:\w+ly\s+)?(?:sworn|inducted|ordained|awarded|crowned|honoured|knighted|buried|born|married|elected|promoted|fined|tried|sentenced|charged|taxed|seen|heard|shown (?:on|at|in)|broadcast|dedicated|blessed|closed (?:overnight|to traffic|for)|exchanged|drawn down|missed|affected|needed|required|balloted|revalued|halved|revoked|suspended)\b/i
const STANDS_READY =
  /\b(?:will|would|shall|should|to)\s+(?:\w+ly\s+|also\s+|then\s+|now\s+|all\s+)*(?:be|have)\s+(?:\w+ly\s+|all\s+|better\s+)*(?:complete|protected|working|in (?:by|before)|ready|in place|in (?:use|service|operation)|live|available|in post|operational|up and running|finished|online|on (?:the )?(?:website|portal|intranet|site|stream|track|target)|with (?:the|all|every|each|members|us|you|him|her|[A-Z])|off (?:the )?site|at (?:zero|nil|\d[\d.]*\s?(?:%|per))|under|below|above|down to|back (?:to|at|under|above)|zero|nil|fully|compliant|clear|staffed|open to|open (?:by|in)|evident|visible|\d[\d.,]*\s?(?:%|per ?cent))(?![\w’])|\breceive an? (?:\w+ )?(?:response|reply|answer)\b|\bactions?\b|\b(?:completion|delivery|hand-?over|launch|publication|go-live|opening|installation|occupation)\b[^.;]{0,30}?\b(?:expected|due|planned|scheduled)\b|\d\s?(?:%|per ?cent)|\b(?:officers|staff|teams|crews|constables|PCSOs|sergeants|(?:each|every|all|no)\b[^.;]{0,30}?\b(?:officers?|divisions?|wards?|teams?|stations?|sergeants?|staff|beats?|crews?|sites?|areas?|neighbourhoods?|recruits?|suites?|villages?|parish(?:es)?|departments?))\s+(?:will|would|shall|(?:is|are) to)\s+(?:all\s+)?(?:have|get|carry|wear|be|hold|use|(?:receive|complete|undergo|undertake)(?= (?:[\w’-]+ ){0,4}?(?:training|courses?|inductions?|briefings?|refreshers?|accreditation|modules?)\b))\b|\bthere(?: will| would|(?:’|')(?:ll|d)) be (?:one|two|three|four|more|\d+)\b|\bthere (?:will|would|is to|are to) be (?!an? (?:shortage|shortfall|gap|risk|cost))\w+ (?:\w+ )?(?:teams?|posts?|officers?|cars?|vehicles?|desks?|centres?|courses?|sessions?|surveys?|reviews?|reports?|plans?|newsletters?)\b/i
const WORK =
  '(?:recruitment|consultation|engagement|roll-?out|training|works?|project|phase(?: \\w+)?|pilot|trial|campaign|survey|review|programme|procurement|tender(?:ing)?|installation|publication|submission|migration|fieldwork|audit|scheme|strategy|plan|desk|centre|unit|teams?|system|rota|contract|building|construction|refurbishment|repairs?|interviews|inspections?|collection|testing|upgrade|implementation|mobilisation|transition|move|expansion|policy|report|paper|business case|options?|draft|stations?|(?<!post )office|shop|hub|suite|vehicles?|appliances?|recruits|starters|intakes?|courses?|posts?|staff|officers|constables|cohort|academy|facility|depot|kennels|service|site|premises|headquarters|letters?|results|figures|newsletter|change|deep dive|police point|cutover|tests?|talks|negotiations|discussions)'
const WORK_BEGINS = new RegExp(
  `\\b${WORK}\\b[^.;]{0,60}?\\b(?:will|would|shall|should|to|is due to|are due to)\\s+${OFTEN}(?:start|begin|commence|open|re-?open|launch|go|go live|finish|complete|conclude|resume|restart|take place|follow|come|move|go|happen|last from|land|arrive|return|fall for|issue|be out|be released)\\b|\\b${WORK}\\b[^.;]{0,40}?\\b(?:starts|begins|goes live|due (?:by|in|on|at|to))\\b`,
  'i',
)
