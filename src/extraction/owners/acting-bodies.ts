/**
 * "The Trust will review its policy", "the contractor would start", "A working group of three will report": a body,
 * firm or group before what it will do, when nothing closer names a doer. What is done to it, "the Trust will be
 * asked", is no deed of its own.
 */
export const actingBody = (sentence: string): string | null => {
  const { title, firm, bare, promising } = (ACTS.exec(sentence) ?? PROMISED.exec(sentence))?.groups ?? {}
  if (title !== undefined)
    return A_THING.test(title) || (MEETS.test(title) && !REPORTS.test(sentence)) ? null : title
  return firm ?? bare ?? promising ?? null
}

/** "(2) ", "4.1 ", "By 31 March 2025 " */
const OPENING =
  '^\\W*(?:\\(?\\w{1,3}[.)]\\s+)?(?:\\d[\\d./]*\\s+)?(?:(?:By|In|From|Before|During|Over|Within) [^,.;]{2,40}?,?\\s+)?'
const TITLE =
  "(?<title>[A-Z][A-Za-z’'&-]+(?:\\s+(?:(?:of|and|for|&)\\s+(?:the\\s+)?)?[A-Z][A-Za-z’'&-]+){0,4})"
const FIRM =
  '(?<firm>(?:(?:main|external|internal|managing|principal|new|parish|town|district|county|borough|city|housing|local)\\s+)?(?:contractors?|supplier|developer|company|architect|consultants?|auditors?|actuary|college|school|trust|service|authority|council|university|landlord|insurers?|(?:working|steering|task|project)(?: and finish)? (?:group|party)|group|task force|sub-?committee|partnership|charity|agency|team|association))'
/** "Eastvale Constabulary" needs no article. */
const BARE =
  '(?<bare>(?!The |A |An |That |This )(?:[A-Z][a-z’-]+ (?:(?:and|&) )?){1,3}(?:Police|Constabulary|Council|Probation Service|Fire and Rescue)|Police|Internal Audit|External Audit|Legal Services|Democratic Services|Human Resources|Public Health|Management|Officers|Officials|Representatives|(?:[A-Z][A-Za-z]+ )?(?:[Cc]olleagues|[Pp]artners))'
/** "of three members", "from the County Council", ", chaired by the DCC," */
const ASIDE = '(?:\\s+(?:of|from|on)\\s[^.;]{2,60}?)?(?:,\\s[^,.;]{3,60},)?'
const OFTEN = '(?:also\\s+|then\\s+|therefore\\s+|now\\s+|\\w+ly\\s+)?'

const ACTS = new RegExp(
  `${OPENING}(?:[Tt]he\\s+${TITLE}|(?:[Tt]he|[Aa]n?)\\s+${FIRM}|${BARE})${ASIDE}\\s+${OFTEN}(?:(?:will|would|shall|is to|are to|was to|plans to|intends to|aims (?:to|for)|hopes to|seeks to|expects to|(?:is|was|remains|remained) (?:still )?on (?:course|track|target) (?:to|for)|(?:has|have) agreed to)\\s+${OFTEN}(?!(?:be(?!\\s+(?:re-)?[a-z]+ing\\b)|have been|not|like|welcome|appreciate|want|wish|prefer)\\b)[a-z\\d]|(?:agreed|undertook|offered|promised|(?:has|have) (?:promised|agreed|offered|undertaken)) to\\s|(?:had|has|have) [^.;]{3,80}? and (?:will|would) (?!be\\b)[a-z])`,
)
/** "Highways have promised to": any name will do. */
const PROMISED = new RegExp(
  `${OPENING}(?<promising>(?!They|We|Some|Both|These|Those|Members|All)[A-Z][a-z]{3,})\\s+(?:has|have) (?:promised|agreed|offered|undertaken) to\\s`,
)

/** A body that meets here is told of elsewhere; one with a name of its own may act. */
const MEETS = /^(?:Board|Panel|Committee|Cabinet|Forum|Group|Council)$/
/** "The Group will report its findings to the Council": not the meeting whose minutes these are. */
const REPORTS =
  /\b(?:will|would|shall|is to|plans to|intends to)\s+(?:then\s+)?(?:report|present|submit|publish|deliver|send|bring|produce|make)\s+(?:back\s+)?(?:its|their|an?|the|to)\s/
/** What has a name with capitals and does nothing by itself. */
const A_THING =
  /\b(?:Report|Plan|Policy|Strategy|Budget|Act|Bill|Programme|Project|Review|Scheme|Fund|Meeting|Minutes|Agenda|Register|Survey|Framework|Model|System|Contract|Centre|Hub|Station|Building|Conference|Festival|Day|Week|Year|Precept|Grant|Charter|Code|Protocol|Dashboard|Website|Order|Phase|Pilot|Operation|Levy|Home Office|Government|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)$/
