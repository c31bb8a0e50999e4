import { eitherOf } from '../patterns/any-case.ts'
import { WILL_BE_DONE_BY_A_DAY, WILL_BE_KEPT } from './kept-rules.ts'
import type { RefusalRule } from './refusal-rule.ts'

/** What papers, policies and the calendar of the year say: true at any time, and nobody's word to this meeting. */
export const STANDING_PRACTICE: readonly RefusalRule[] = [
  {
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:the\s+)?(?:PCC|PFCC|commissioner|mayor|board|authority|panel|committee|office|deputy \w+)\s+(?:also\s+)?(?:requires|required|seeks|has requested|has required)\s+(?:an?|the|further)\s+(?:(?!to\b)[\w-]+\s+){0,3}?(?:report|paper|update|briefing|presentation|assurance|explanation|overview)\b/i,
    reason: 'It says what a paper of this meeting is about.',
  },
  {
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:if|where|whenever|should)\s+(?:(?:asked|requested|needed)\b|(?:an?|any|somebody|someone|no)\s)|^\W*(?:\d[\d.]*\s+)?(?:after|before|at|following) (?:each|every) |^\W*under (?:the|this|its|our|that)\s+(?:[\w’'-]+\s+){0,4}?(?:policy|procedure|protocol|scheme|code|guidance|terms|arrangements?|agreement|constitution|rules|process|standing orders)\b|\b(?:as a rule|in accordance with (?:the|its)|always have been|always has been)\b/i,
    unless: WILL_BE_DONE_BY_A_DAY,
    reason: 'It tells what always happens.',
    yieldsToDeadline: true,
  },
  {
    words:
      /\bstatutory (?:deadline|date|limit|timescale|timetable|requirement)s?\b|\b(?:is|are) required to\b[^.;]{0,60}\b(?:within (?:an?|one|two|three|six|\d+)|every|each)\b|\bmust (?:notify|review|submit|publish|hold|lay|consult)\b[^.;]{0,80}\b(?:within|by|before)\b|\b(?:statutory|legal) (?:duty|obligation)\b|\b(?:policy|rule) (?:is|was) (?:that|to)\b|\bmust be (?:in|held|made|submitted|returned|claimed|received|lodged|signed|published|delivered)\b[^.;]{0,60}\b(?:within|inside|before|by)\b/i,
    unless: WILL_BE_KEPT,
    reason: 'It tells what the rules are.',
    yieldsToDeadline: true,
  },
  {
    words:
      /\b(?:handbook|act|regulations?|guidance|code|scheme|constitution|standing orders|legislation|law|statute|policy) (?:requires?|states?|says|provides?|sets? out|allows?|expects?|gives?)\b/i,
    unless: eitherOf(WILL_BE_KEPT, WILL_BE_DONE_BY_A_DAY),
    reason: 'It tells what the rules are.',
    yieldsToDeadline: true,
  },
  {
    words:
      /\bdelegated (?:authority|powers?)\b|\b(?:authority|power|permission)\s+(?:be|is|was)\s+(?:\w+ly\s+)?(?:delegated|given|granted)\b|\bbe (?:given|granted) (?:delegated )?(?:authority|permission|power)\b/i,
    unless: /\b(?:will|would) be (?:submitted|sent|reported|brought|published|made)\b/i,
    reason: 'It gives somebody the power to act; nothing is left to report.',
  },
  {
    words:
      /\s[–—-]\s[^.;]{3,120}\b(?:had|has|have) (?:now |since |already )?been (?:sent|provided|circulated|shared|issued|completed|done|actioned|published|emailed|supplied|received)\b/i,
    unless: /\bnot (?:yet )?been\b/i,
    reason: 'It was done already.',
  },
  {
    words:
      /\b(?:resolved|agreed)\b\W*(?!to\s+(?:bring|circulate|draft|forward|give|present|produce|provide|publish|send|share|supply|write)\b)(?:that\s+)?(?:the\s+)?(?:[\w&’'-]+\s+){0,4}?(?:notes?|noted|receives?|received|endorsed?|endorses|approved?|approves|welcomed?|welcomes|thanked|thanks|supported|supports)\s+(?:the|this|these|that|and note|with|its|their)\b(?!.{0,200}\b(?:will|would|provide|circulate|report back|bring|update|asks?|requests?|and (?:also )?to (?:hold|arrange|convene|organise|draft|prepare|produce|draw up|commission|set up|send|share|publish|meet|visit|write|seek|obtain|invite|ask|explore)|(?:that|and) (?:the |an? )?(?:[A-Z][\w’'-]*\s+(?:of |and |for |to the )?){1,5}(?:write|send|draft|meet|consult|arrange|consider|contact|convey|convene|produce|seek|obtain|raise|liaise|respond|speak|look))\b)/i,
    reason: 'It resolves to note or approve; nothing is left to do.',
  },
  {
    // The action before it takes it in.
    words:
      /^\W*(?:(?:revised|new|extended|current|amended|latest|original|agreed|initial|first)\s+)?due\s+date\s*(?:is|was)?\s*[:–-]?\s+(?:\d.{4,40}?|[A-Z][a-z]+ \d{4})\W*$/i,
    reason: 'It only names a deadline.',
  },
  {
    words:
      /^\W*(?:further\s+)?(?:actions?|information|items?|points|questions|matters)\b[\w\s/&,-]{0,60}:\s*$/i,
    reason: 'It is a heading.',
  },
]
