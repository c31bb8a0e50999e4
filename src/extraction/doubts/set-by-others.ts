import { eitherOf, inAnyCase } from '../patterns/any-case.ts'
import { BOUND, type Doubt } from './doubt.ts'
import { OUTSIDE } from './outside-names.ts'

/** "120 will have been trained before April, and help would be sought only if needed": the first hangs on nothing. */
const DATED_BEFORE =
  /\b(?:will|would) (?:all |each |both )?(?:have|be) [^.;]{2,80}?\b(?:before|by) (?:the end|the|next|\d|Christmas|Easter|January|February|March|April|May|June|July|August|September|October|November|December)\b[^.;]*?,?\s(?:and|but)\s(?:that\s)?(?:(?!\b(?:and|but)\b)[^.;]){2,80}?\bif\b/i

const LETS_KNOW =
  '(?:send|submit|give|let|suggest|contact|e-?mail|come forward|put|attend|join|get in touch|speak|visit|look|sign up|register|book|raise|forward|pass|share|see|consider|apply|nominate|take part|respond|comment)'

/** Days that others set for the house or for everybody, and what papers and invitations hold out. */
export const SET_BY_OTHERS: readonly Doubt[] = [
  {
    words:
      /\b(?:deadlines?|closing dates?|cut-?off(?: dates?)?|last (?:date|day)|final date|backstop(?: date)?|due date)\b(?:\s+(?:for|of|in|to|by)\s+[^.;]{2,80}?)?\s+(?:is|are|was|were|remains?|(?:(?:has|have|had) (?:now |since )?been|(?:is|was) to be) (?:moved|extended|put back|brought forward|set|changed|deferred|pushed back))\b(?! (?:not )?(?:met|missed|kept|achievable|realistic))/i,
    unless: new RegExp(
      `${BOUND.source}|\\b(?:our|internal|(?:his|her|their) own)\\b|\\bby the (?:board|panel|committee|commissioner|chair)\\b`,
      'i',
    ),
    reason: 'But it only names a deadline.',
  },
  {
    words:
      /\b(?:comments|representations|objections|nominations|entries|expressions of interest|submissions|views|observations|suggestions)\b[^.;]{0,60}?\b(?:(?:is|are|was|were) to|must|should|to)\s+(?:be (?:\w+ed|sent(?: in)?|in|with|made|given)|reach)\b[^.;]{0,60}?\b(?:by|before|no later than)\b/i,
    unless: new RegExp(`${BOUND.source}|\\b(?:will|would)\\b`, 'i'),
    reason: 'But it says until when others may have their say.',
  },
  {
    // "Must be sent to the District Council", "must be issued by": told as a fact, and imposed on whoever does it.
    words:
      /\b(?:explained|advised|reminded|reported|noted|informed|aware)\b[^.;]{0,80}?\bmust\s+(?:\w+ly\s+)?(?:be\s+(?!with\b|finished\b|cleared\b|completed by (?:the|all) )[a-z]|reach\b|go to\b)|\b(?:plan|statement|accounts|precept|budget|return|claim|notice|report|strategy)\s+must\s+be\s+(?:issued|sent|made|submitted|published|set|approved|signed|laid)\b/i,
    unless: new RegExp(
      `${BOUND.source}|\\b(?:will|would|shall)\\b|\\b(?:insisted|stressed|demanded)\\b`,
      'i',
    ),
    reason: 'But it tells what the rules ask.',
  },
  {
    words:
      /\bnational(?:ly)? (?:requirement|standard|expectation|ambition|plan|policy|timetable|rules?|commitment)s?\s+(?:is|was|are|were|requires?|required|sets?)\b/i,
    unless: BOUND,
    reason: 'But it is set outside the meeting.',
  },
  {
    words:
      /\b(?:report|paper|briefing|document|letter|guidance|circular|motion|consultation)s?\b[^.;]{0,80}?,?\s(?:which |that )?(?:(?:also|then) )?(?:invit(?:es|ed|ing)|asks?|asked|asking|recommend(?:s|ed|ing))\s+(?:it|them|members|councillors|the (?:board|panel|committee|council|authority|commissioner|cabinet|meeting))\s+to\b/i,
    unless: /\b(?:agreed|will|would|shall|undertook)\b/i,
    reason: 'But it only tells what a paper puts before the meeting.',
  },
  {
    words: new RegExp(
      `(?<!\\bbe )\\b(?:invited|encouraged|urged|welcome|free)\\s+(?:all |any |other )*(?:(?:panel |board |committee |council )?members|councillors|residents|everyone|everybody|anyone|colleagues|attendees|the public|partners|those present|volunteers)?\\s*(?:to|who wish(?:ed)? to)\\s+${LETS_KNOW}\\b`,
      'i',
    ),
    unless: /\b(?:agreed|will|would|shall|undertook|by|before)\b/i,
    reason: 'But it is an invitation, and nobody takes it up yet.',
  },
  {
    words:
      /^(?:\W|\d[\d.]*\s|[a-z]\)\s)*(?:(?:[\w’&-]+\s+){0,8}?(?:board|panel|committee|council|authority|members|cabinet|trustees|governors|councillors|forum|it was)\s+(?:then\s+|also\s+|duly\s+|all\s+|unanimously\s+)*)?(?:agreed|resolved|voted|decided)\s+(?:unanimously\s+)?to\s+(?:fund|pay|renew|subscribe|donate|contribute|grant|continue (?:funding|to (?:fund|pay|subscribe))|make an? (?:grant|donation|contribution|payment)|give £|waive|write off|suspend standing orders|accept|increase|reduce|set (?:the|a) (?:precept|budget))\b/i,
    unless:
      /\b(?:will|would|by|before|within|subject to)\b|\band (?:to )?(?:write|ask|report|bring|review|invite|request|send|circulate|publish|instruct)\b/i,
    reason: 'But it was done by the vote itself.',
  },
  {
    words:
      /\b(?:will|would)\s+(?:gladly |happily |\w+ly )?(?!see if\b)[a-z]+\s+[^.;]{0,40}?\b(?:if|should|were)\s+(?:it|this|that|he|she|they|need|ever|the need|necessary|required|asked|called|needed)\b[^.;]{0,15}?\b(?:needed|necessary|required|asked|be|called|arise|arose)\b/i,
    unless: eitherOf(BOUND, DATED_BEFORE),
    reason: 'But it hangs on what may come about.',
  },
  {
    words:
      /\b(?:has|have|had)\s+(?:already |now |since )?agreed\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+)?(?:dates?|price|venue|time|terms|deal|contract|rent|fee|rate|lease|budget)\b/i,
    unless: /\b(?:will|would|shall|to (?:send|share|bring|report|circulate|write))\b/i,
    reason: 'But it was done already.',
  },
  {
    // "The engineering firm had written that it would connect": a letter of one who is not here.
    words:
      /\b(?:(?:firm|company|agents?|solicitors?|owners?|operators?|providers?|landlords?|developers?|agency|charity|club|engineers|bank|insurers?)\s+(?:has|have|had)\s+(?:also |now |since )?(?:written|e-?mailed|announced|given notice|confirmed in writing|indicated|let it be known)\b[^.;]{0,20}?\b(?:it|they|he|she)\s+(?:will|would|intends?|intended|hopes?|hoped|plans?|planned))\b/i,
    unless:
      /\b(?:to (?:us|the (?:clerk|office|council|board)) (?:by|before)|share|supply|report back|attend|meet (?:us|the|members))\b/i,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: inAnyCase(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:the\\s+)?${OUTSIDE}\\s+(?:has|have|had)\\s+(?:now\\s+|since\\s+|again\\s+)?(?:put (?:back|off)|extended|moved|deferred|postponed|delayed|set|changed)\\b`,
    ),
    unless: BOUND,
    reason: 'But somebody outside the meeting put it off.',
  },
  {
    // "A planning application is with the City Council, who are expected to decide it."
    words:
      /\b(?:with|before|by|to|from)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){0,4}?(?:Council|Authority|Ministry|Department|Office|Inspectorate|Tribunal|Court|Commission|Agency|Ombudsman|[Rr]egulator|[Ii]nspector|[Cc]oroner|[Pp]lanners|[Pp]lanning [Aa]uthority),\s+(?:who|which)\s+(?:will|would|(?:is|are|was|were)\s+(?:now\s+)?(?:expected|due|likely|to))\b/,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words:
      /\b(?:will|would)\s+(?:then\s+|also\s+)?(?:receive no|no longer receive|not receive any|lose (?:its|their|the|all))\s+(?:[\w-]+\s+){0,3}?(?:grants?|funding|income|support|relief|subsid(?:y|ies)|allocation|money|rebates?)\b/i,
    unless: BOUND,
    reason: 'But it tells what befalls somebody.',
  },
  {
    words:
      /\b(?:become law|royal assent|enacted|(?:second|third) reading|(?:go|goes|going) to (?:full council|the lords|the commons|parliament)\b)/i,
    unless: BOUND,
    reason: 'But it is decided elsewhere.',
  },
]
