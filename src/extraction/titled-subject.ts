import { DOING } from './wording.ts'

/**
 * A doer or speaker whom only the form of the words shows: a title or initials in capitals before what he agrees,
 * says he will do or is asked to do. For posts that neither the attendance nor the usual names of posts hold.
 */
export const titledDoer = (sentence: string): string | null => {
  for (const pattern of DOES) {
    const named = pattern.exec(sentence)?.groups?.['who']
    if (named !== undefined && !NO_TITLE.test(named)) return named
  }
  return null
}

/** "The Chamberlain confirmed that ...", "The Commander agreed to ...": who says it, when nothing else names a doer. */
export const titledSpeaker = (sentence: string): string | null => {
  const named = SAYS.exec(sentence)?.groups?.['who']
  return named === undefined || NO_TITLE.test(named) || MEETS.test(named) ? null : named
}

/**
 * "The Trust will review its policy", "the contractor would start": a body or firm before what it will do, when
 * nothing closer names a doer. What is done to it, "the Trust will be asked", is no deed of its own.
 */
export const actingBody = (sentence: string): string | null => {
  const found = BODY_ACTS.exec(sentence)
  const named = found?.groups?.['who'] ?? found?.groups?.['firm'] ?? found?.groups?.['who2']
  return named === undefined || (found?.groups?.['who'] !== undefined && A_THING.test(named)) ? null : named
}

const MORE = "(?:\\s+(?:\\d{1,3}|(?:of|and|for)\\s+(?:the\\s+)?[A-Z][\\w’'-]+|[A-Z][\\w’'-]+)){0,7}"
const TITLE = `(?<who>[A-Z]{2,6}|[A-Z][a-z’'-]+${MORE})`
/** "In reply to Cllr Vane, the", "(2) The" */
const OPENING =
  '^\\W*(?:\\(?\\w{1,3}[.)]\\s+)?(?:\\d[\\d./]*\\s+)?(?:(?:In (?:reply|response|answer) to|When asked|Asked|On) [^,]{2,80},\\s+)?(?:[Tt]he\\s+)?'
const HOW = '(?:also\\s+|then\\s+|therefore\\s+|\\w+ly\\s+)?'

const DOES: readonly RegExp[] = [
  // "..., the Section 151 Officer said that she would let him have ..."
  new RegExp(
    `(?:^|[,;:.–-]\\s+)(?:[Tt]he\\s+)?${TITLE}\\s+${HOW}(?:said|stated|confirmed|advised|replied|responded|explained|added)\\s+(?:that\\s+)?(?:he|she|they)\\s+(?:will|would|shall)\\b`,
  ),
  // "The Engineer was asked to", "Members who have not yet replied were asked to", "DSM tasked with"
  new RegExp(
    `${OPENING}${TITLE}(?:\\s+who\\b[^,;]{3,80}?)?\\s+(?:(?:was|were|is|are)\\s+${HOW}(?:asked|tasked|requested|instructed|directed|invited|charged)\\s+(?:to\\s+(?!be\\b)[a-z]|with\\s+[a-z]+ing\\b)|tasked (?:to|with) [a-z])`,
  ),
  // "to request an update from the Cabinet Member"
  new RegExp(`\\b(?:[Rr]equest|[Ss]eek)\\b[^.;,]{3,60}?\\bfrom (?:the\\s+)?${TITLE}`),
  // "DW asked to come back to this": who asks will look again himself
  new RegExp(
    `${OPENING}${TITLE}\\s+(?:asked|wanted|wished) to (?:come back|return|look (?:at|again)|revisit)\\b`,
  ),
  // "At the request of the Chair, officers undertook to supply"
  new RegExp(
    `(?:^|[,;]\\s+|\\band\\s+|\\bthat\\s+)(?<who>[Oo]fficers|[Oo]fficials|[Mm]anagement|[Ss]taff)\\s+${HOW}(?:undertook|agreed|offered|promised) to\\s`,
  ),
  // "..., to which the Head of Planning agreed", "..., Ms Vane agreed."
  new RegExp(
    `(?:\\bto which (?:the\\s+)?|,\\s+(?:and\\s+)?(?:the\\s+)?)${TITLE}\\s+agreed(?: to (?:this|do (?:so|this)))?\\W*$`,
  ),
  // "It was agreed that officials would write", "asked that the Town Clerk advertise"
  new RegExp(
    `\\b(?:agreed|resolved|recommended|asked|requested|moved|seconded|proposed|suggested|AGREED|RESOLVED|[Tt]hat)\\W*(?:that\\s+)?(?:the\\s+)?(?:${TITLE.replace('?<who>', '?<who>[Oo]fficers|[Oo]fficials|staff|')})\\s+(?:(?:would|will|should)\\s+)?(?:${DOING}|come back|go back)\\b`,
  ),
]

const BODY_ACTS = new RegExp(
  `${OPENING.replace('(?:[Tt]he\\s+)?', '')}(?:[Tt]he\\s+(?:(?<who>[A-Z][A-Za-z’'&-]+(?:\\s+(?:(?:of|and|for|&)\\s+(?:the\\s+)?)?[A-Z][A-Za-z’'&-]+){0,4})|(?<firm>(?:(?:main|external|internal|managing|principal|new|parish|town|district|county|borough|city|housing|local)\\s+)?(?:contractors?|supplier|developer|company|architect|consultants?|auditors?|actuary|college|school|trust|service|authority|council|university|landlord|insurers?|(?:working|steering|task|project)(?: and finish)? (?:group|party)|task force|sub-?committee|partnership|charity|agency|team|association)))|(?<who2>Internal Audit|External Audit|Legal Services|Democratic Services|Human Resources|Public Health|Management))\\s+${HOW}(?:(?:will|would|shall|is to|are to|was to|plans to|intends to|aims to|hopes to|has agreed to|have agreed to)\\s+${HOW}(?!(?:be|have been|not|like|welcome|appreciate|want|wish|prefer)\\b)[a-z]|(?:agreed to|undertook to|offered to)\\s)`,
)

const SAYS = new RegExp(
  `${OPENING}${TITLE}\\s+${HOW}(?:said|stated|confirmed|advised|replied|responded|explained|reported|informed|assured|told|agreed to(?!\\s+(?:note|be|receive)\\b)|undertook|offered to|promised|pledged|gave an? (?:undertaking|assurance|commitment)|committed to)\\b`,
)

/** Words that open a sentence and name nobody, and bodies that ask and agree rather than do. */
const NO_TITLE =
  /^(?:(?:It|This|That|These|Those|There|He|She|They|We|In|At|On|As|If|When|While|After|Following|Further|No|One|Some|Any|Each|Both|Work|Discussion|Question|Item|Report|Action|Agreed|Resolved|And|But|A|An|The)\b|.*\b(?:Board|Panel|Cabinet|Council|Authority)$)/
/** What has a name with capitals and does nothing by itself. */
const A_THING =
  /\b(?:Report|Plan|Policy|Strategy|Budget|Act|Bill|Programme|Project|Review|Scheme|Fund|Meeting|Minutes|Agenda|Register|Survey|Framework|Model|System|Contract|Centre|Hub|Station|Building|Conference|Festival|Day|Week|Year|Precept|Grant|Charter|Code|Protocol|Dashboard|Website|Order|Phase|Pilot|Operation|Levy|Home Office|Government|Board|Panel|Committee|Cabinet|Forum|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)$/
const MEETS = /\b(?:Committee|Members|Group|Meeting|Forum|Commission|Sub-Committee)$/
