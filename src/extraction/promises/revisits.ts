import { phraseTable, proposeByTable } from './phrase-table.ts'
import type { Recogniser } from '../proposal.ts'
import { BODY } from '../patterns/wording.ts'

/** The office looks again: "revisit in 6 months", "on the agenda for the next quarter", "keep under review". */
export const recogniseRevisit: Recogniser = (sentence, scene) => proposeByTable(RULES, sentence, scene)

/** "The CFO said that members would receive it by June": whoever says so hands it over. */
const TOLD_TO_RECEIVE = new RegExp(
  `\\b(?:said|says|confirmed|advised|explained|stated|replied|responded|promised|assured|undertook|agreed|apologised)\\b[^.;]{0,60}?\\b(?:the )?${BODY} (?:will|would) (?:also |then )?receive\\b`,
  'i',
)

const RULES = phraseTable([
  {
    words: new RegExp(
      `\\b(?:would like|wants?|wanted|asked (?:for|that)|requested|to (?:be|go|put))\\b[^.;]{2,80}\\bon (?:the |our )?(?:next|january|february|march|april|may|june|july|august|september|october|november|december)(?:[’']s)? agenda\\b|\\bon (?:the |an )?agenda for (?:the |a )?(?:next|future|${BODY}|january|february|march|april|may|june|july|august|september|october|november|december)\\b`,
      'i',
    ),
    kind: 'revisit',
    confidence: 'likely',
    reason: 'It is on the agenda of a later meeting.',
  },
  {
    words: new RegExp(
      `\\b(?:will|would|shall|to)\\s+(?:be\\s+)?(?:revisit(?:ed)?|look(?:ed)? at (?:[\\w’'-]+ ){0,4}?again|look again|return(?:ed)? to|re-?considered|brought back|re-?visit)\\b`,
      'i',
    ),
    unless: /\bif (?:he|she|they|it|this|the)\b/i,
    against: 'It hangs on an “if”.',
    kind: 'revisit',
    confidence: 'dated-or-possible',
    reason: 'It is to be looked at again.',
  },
  {
    // "Bus shelter roof – Next agenda", "For agenda at next meeting, purchase of a cabinet."
    words:
      /(?:[–—:-]\s+|^\W*)(?:for\s+)?(?:the\s+)?(?:next\s+agenda\W*$|agenda(?:\s+item)?\s+(?:at|for|of)\s+(?:the\s+)?next\s+(?:[\w-]+\s+){0,2}?(?:meeting|board|panel|committee)\b)/i,
    kind: 'revisit',
    confidence: 'likely',
    reason: 'It is on the agenda of a later meeting.',
  },
  {
    // "The Sub-Group would like to consider council tax collection at its meeting in July."
    words:
      /^\W*(?:\d[\d./]*\W+)?(?:the\s+)?(?:[A-Z][\w-]*\s+){0,3}?(?:PCC|DPCC|PFCC|commissioner|board|(?:sub-?)?(?:panel|committee|group)|members|authority|council|forum|partnership)\s+(?:would (?:also )?like|wish(?:es|ed)?|wants|wanted)\s+to\s+(?:consider|receive|review|revisit|return to|look (?:again )?at|discuss|scrutinise|examine|hear (?:more|again|further))\b/i,
    kind: 'revisit',
    confidence: 'dated',
    reason: 'The office wishes to look at it again.',
  },
  {
    // "The PCC would like to come back to the subject at a future one to one."
    words:
      /\b(?:would (?:also )?like|wish(?:es|ed)?|wants|wanted) to (?:come back|return) to (?:this|it|the|that)\b[^.;]{0,60}?\bat (?:a|the|its|our|her|his|their) (?:future|later|next|following|subsequent)\b/i,
    kind: 'revisit',
    confidence: 'likely',
    reason: 'The office wishes to look at it again.',
  },
  {
    // "Preferred to wait until the summer of 2025 and then to look at it"
    words:
      /\b(?:prefer(?:s|red)|agreed|decided|resolved|chose|thought it (?:best|better|right)|content|happy) to (?:wait|hold off|leave (?:it|this|that|the [\w-]+)) (?:until|till)\b[^.;]{3,60}?\b(?:and|before|then)\s+(?:then\s+)?(?:to\s+)?(?:look(?:ing)?|review(?:ing)?|revisit(?:ing)?|return(?:ing)?|reconsider(?:ing)?|decid(?:e|ing)|consider(?:ing)?|tak(?:e|ing) stock|com(?:e|ing) back)\b/i,
    kind: 'revisit',
    confidence: 'dated',
    reason: 'It is to be looked at again.',
  },
  {
    // "A review in twelve months was agreed."
    words:
      /^\W*(?:\d[\d./]*\W+)?(?:an?|another|further|the|(?:six|three|twelve)[- ]month(?:ly)?)\s+(?:[\w-]+\s+){0,3}?(?:reviews?|reports?|updates?|briefings?|visits?|presentations?|follow-up|workshops?|sessions?|comparisons?|audits?|breakdowns?|analys[ei]s|evaluations?)\b[^.;,]{0,60}?\s(?:was|were)\s+(?:also\s+|then\s+)?(?:agreed|promised|arranged|undertaken|fixed|set)\b/i,
    kind: 'revisit',
    confidence: 'dated',
    reason: 'It was agreed for a later day.',
  },
  {
    words:
      /^\W*(?:[\w\s]{0,30}[:–-]\s+)?(?:to (?:come back|return)|review(?:ed)? (?:again )?in|(?:to )?revisit (?:in|at)|back in)\b/i,
    kind: 'revisit',
    confidence: 'dated',
    reason: 'It is to be looked at again.',
  },
  {
    words:
      /\b(?:PCC|DPCC|PFCC|commissioner|board|panel|committee|members|OPCC|authority|council)\s+(?:will|would|shall)\s+(?:also\s+|continue to\s+|be\s+)?(?:monitor(?:ing)?|review(?:ing)?|scrutinis(?:e|ing)|subject(?:ing)?|revisit(?:ing)?|consider(?:ing)?|receiv(?:e|ing)|seek(?:ing)?|look(?:ing)?)\b/i,
    unless: TOLD_TO_RECEIVE,
    against: 'Somebody says that the office will be given it.',
    kind: 'revisit',
    confidence: 'dated-or-possible',
    reason: 'The office will look at it again.',
  },
  {
    words:
      /\b(?:will|would|to)\s+be\s+(?:kept under review|(?:further )?(?:reviewed|monitored|scrutinised|re-?assessed|evaluated))\b|\bsubject to (?:further )?scrutiny\b/i,
    unless: /\b(?:needs?|required?|has|have|had|able|likely) to be\b/i,
    against: 'It says what is needed or likely, not that it will be done.',
    kind: 'revisit',
    confidence: 'dated-or-possible',
    reason: 'It is to be reviewed.',
  },
])
