import type { PhraseRule } from './phrase-table.ts'

const BODIES =
  '(?:board|panel|committee|members|meeting|commissioner|D?PF?CC|mayor|chair(?:man|woman)?|convener|council|authority|cabinet|trustees|governors|forum|partnership|conference|group)'
const ORDERED =
  '(?:directed|instructed|tasked|charged|ordered|commissioned|mandated|enjoined|deputed|called (?:up)?on|required|pressed)'
const ORDER =
  '(?:direct|instruct|task|charge|order|commission|call (?:up)?on|ask|request|invite|require|depute|remit to|refer to|leave it to|empower)'
const WHO = "(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?"
const DEED = '(?!(?:note|be|have|approve|attend|agree|adopt|the|an?)\\b)[a-z]+'
const NOT_HERE =
  /\b(?:had|previously|originally|law|statute|act|regulations?|court|tribunal|judge|magistrates)\b(?! (?:the|been) (?:meeting|discussion))/i

/** Somebody is told to do it: by the body, by a decision, or by one of those at the table. */
export const ORDERING: readonly PhraseRule[] = [
  {
    words: new RegExp(
      `\\b${BODIES}\\s+(?:also |then |therefore |unanimously |again |further |has |have )*${ORDERED}\\s+${WHO}(?:to\\s+${DEED}|with\\s+[a-z]+ing\\b)`,
      'i',
    ),
    unless: NOT_HERE,
    against: 'It tells what was ordered earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'The body told somebody to do it.',
  },
  {
    words: new RegExp(
      `\\b(?:decided|determined|concluded|settled|moved|voted)\\s+(?:unanimously |also |to note it and )?(?:to\\s+)${ORDER}\\s+${WHO}(?:to\\s+${DEED}|with\\s+[a-z]+ing\\b)`,
      'i',
    ),
    unless: NOT_HERE,
    against: 'It tells what was decided earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was decided that somebody do it.',
  },
  {
    words: new RegExp(
      `(?<!\\b(?:that|which|who|when|if) )\\b(?:was|were|is|are) (?:then |duly |accordingly |also |now |therefore )?(?:directed|instructed|tasked|charged|commissioned|deputed|mandated|detailed) (?:to\\s+${DEED}|with\\s+[a-z]+ing\\b)`,
      'i',
    ),
    unless: NOT_HERE,
    against: 'It tells what was ordered earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody was told to do it.',
  },
  {
    words: new RegExp(
      `\\b(?:left|entrusted|assigned|handed|passed|delegated|remitted|referred)\\s+(?:it|this|that|them|these|(?:the|all)\\s+(?:[\\w-]+\\s+){1,3}?)\\s*(?:to|with|in the hands of)\\s+${WHO}to\\s+${DEED}`,
      'i',
    ),
    unless: /\b(?:had|previously|originally|open|free|room|nothing|enough)\b/i,
    against: 'It tells what was left to somebody earlier, or what is left over.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was left to somebody.',
  },
  {
    words: new RegExp(
      `\\bhas\\s+(?:now |since |also |already |today )?(?:asked|instructed|directed|tasked|commissioned|requested|charged)\\s+(?!for\\b|whether\\b|if\\b|how\\b|what\\b|why\\b|that\\b)${WHO}to\\s+${DEED}`,
      'i',
    ),
    unless:
      /\b(?:government|home office|department|ministers?|secretary of state|inspector\w*|HMICFRS|HMIC|ombudsman|regulator|NPCC|college|court|parliament|(?:forces|authorities|councils|schools|trusts) (?:across|in) )\b|\b(?:several|many|three|four) times\b/i,
    against: 'It was asked from outside, or long before.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody has been asked to do it.',
  },
]
