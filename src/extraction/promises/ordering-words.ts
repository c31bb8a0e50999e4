import type { PhraseRule } from './phrase-table.ts'
import { DOING } from '../patterns/wording.ts'

const BODIES =
  '(?:board|panel|committee|members|meeting|commissioner|D?PF?CC|mayor|chair(?:man|woman)?|convener|council|authority|cabinet|trustees|governors|forum|partnership|conference|group)'
const ORDERED =
  '(?:directed|instructed|tasked|charged|ordered|commissioned|mandated|enjoined|deputed|called (?:up)?on|required|pressed|told(?=[^.;]{2,60}? to (?:get|write|bring|do|see to|send|find|put|sort|ring|draft|come back|report|chase|look into|prepare|produce)\\b))'
const ORDER =
  '(?:direct|instruct|task|charge|order|commission|call (?:up)?on|ask|request|invite|require|depute|remit to|refer to|leave it to|empower)'
const WHO = "(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?"
const DEED = '(?!(?:note|be|have|approve|attend|agree|adopt|the|an?)\\b)[a-z]+'
const NOT_HERE =
  /\b(?:had|previously|originally|law|statute|act|regulations?|court|tribunal|judge|magistrates)\b(?! (?:the|been) (?:meeting|discussion))/i

/** ", the Clerk being instructed to obtain a valuation": hung onto what was resolved. */
export const BEING_TOLD = new RegExp(
  `(?:^|,)\\s*(?:and\\s+)?(?:with\\s+)?(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?being (?:also |further |then )?(?:asked|requested|instructed|directed|invited|tasked|charged|desired|required|left|authorised and (?:asked|requested|instructed)) (?:to\\s+${DEED}|with\\s+[a-z]+ing\\b)`,
  'i',
)

const ONE =
  "(?:the\\s+)?(?!(?:Members|Residents|Staff|Officers|Recruits|Victims|Callers|Visitors|All|Everyone)\\b)(?:[A-Z][\\w’'/-]*\\s+(?:(?:of|for|and)\\s+)?){1,6}"

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
    // "The Chair told the CFO to sort it out", "the Board looked to TB for a plan"
    words: new RegExp(
      `\\b(?:[Bb]oard|[Pp]anel|[Cc]ommittee|[Mm]embers|[Cc]ommissioner|D?PF?CC|[Mm]ayor|[Cc]hair(?:man|woman|person)?|[Cc]onvener|[Cc]abinet)\\s+(?:also |then |therefore |again )?(?:(?:told|wished|wanted|wants|wishes|urged|urges|left|begged|bade|reminded|would have) ${ONE}to\\s+${DEED}|look(?:ed|s) to ${ONE}(?:for|to)\\s+(?!an? (?:explanation|answer|lead|view|comment|reason)\\b)[a-z]|(?:said |told ${ONE})to (?:write|ring|go back|come back|ask|report|bring|check|chase|find|send|put|invite)\\b)`,
    ),
    unless: NOT_HERE,
    against: 'It tells what was ordered earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody was told to do it.',
  },
  {
    // "Was told in plain words to bring a plan in July"
    words: new RegExp(
      `(?:^\\W*(?:\\d[\\d.]*\\s+)?|\\b(?:and|so|but)\\s+|[;,]\\s+)${ONE}(?:was|were)\\s+(?:then |also |firmly )?(?:told|left|urged|pressed|bidden)(?:,? in [^.;,]{3,30}?,?)? to\\s+(?:bring|come back|report|return|produce|circulate|prepare|submit|draft|redraft|rewrite|write up|send|provide|supply|sort|square|find out|put (?:it|this|that) right|take (?:it|this|that) (?:up|back|away)|raise)\\b`,
    ),
    unless: NOT_HERE,
    against: 'It tells what was ordered earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody was told to do it.',
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
      `(?<!\\b(?:that|which|who|when|if) )\\b(?:was|were|is|are) (?:then |duly |accordingly |also |now |therefore )?(?:directed|instructed|tasked|charged|commissioned|deputed|mandated|detailed|desired|enjoined|called (?:up)?on|(?:asked|requested|invited)(?= to be (?:so good|good|kind)\\b)) (?:to\\s+(?:be (?:so good as|good enough|kind enough) to\\s+|kindly\\s+)?${DEED}|with\\s+[a-z]+ing\\b)`,
      'i',
    ),
    unless: NOT_HERE,
    against: 'It tells what was ordered earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody was told to do it.',
  },
  {
    // "... supported in principle, the Treasurer being instructed to report on the cost"
    words: BEING_TOLD,
    unless: /\bhad\b|\bto (?:note|leave|withdraw|be|speak|present|address)\b/i,
    against: 'It tells what was ordered earlier, or done on the spot.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody was told to do it.',
  },
  {
    // "Approved, with the Clerk to write to the owners", "agreed subject to the CFO bringing back a costed plan"
    words: new RegExp(
      `\\b(?:approved|agreed|accepted|adopted|supported|endorsed|received|granted|carried|resolved)\\b[^.;]{0,80}?,?\\s(?:(?:but )?with\\s+the\\s+(?:[\\w&/’'-]+\\s+){1,5}?to\\s+(?:also\\s+)?${DOING}\\b|(?:subject to|on condition of)\\s+the\\s+(?:[\\w&/’'-]+\\s+){1,5}?(?:bringing|reporting|providing|submitting|returning|circulating|sending|writing|obtaining|confirming)\\s)`,
      'i',
    ),
    unless: NOT_HERE,
    against: 'It tells what was ordered earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody is to do it.',
  },
  {
    // "He was to hold discussions with the landlord and report with options in June"
    words: new RegExp(
      `(?:^\\W*|;\\s+|\\b(?:and|that)\\s+)(?:(?:he|she|they)\\s+(?:was|were|is|are)|(?:officers|officials|staff)\\s+(?:was|were|are)(?= to (?:go away|reflect|think|reconsider|look again|try again|consult|confer|take)\\b)) (?:now |also |then )?to\\s+(?:(?:go away|reflect|think|look again|try again)\\b[^.;]{0,120}?\\band (?:report|bring|come back|return|advise|recommend)|(?!(?:move|open|attend|present|return|work|give|take|hold|make|meet|see)\\b)${DOING}|confer|sound out|(?:take|hold|make|meet|see|have)\\b[^.;]{3,120}?\\band (?:then )?(?:to )?(?:report|bring|come back|advise|recommend|write|circulate|send|feed ?back|let (?:[\\w’'-]+ ){1,3}know|propose|draft)|take (?:soundings|advice|counsel))\\b`,
      'i',
    ),
    unless: /\b(?:had|if|unless|originally|but)\b/i,
    against: 'It tells what was ordered earlier, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody is to do it.',
  },
  {
    // "The letter was referred to the Clerk for reply", "the petition was passed to the Superintendent to answer"
    words: new RegExp(
      `\\b(?:matter|letter|petition|request|question|item|point|correspondence|suggestion|motion|proposal|it|this)\\b[^.;]{0,40}?\\b(?:was|were|be) (?:then |accordingly |duly )?(?:remitted|referred|passed|handed|entrusted|assigned|allocated) (?:back )?to ${WHO}(?:for (?:an? |his |her |their |its )?(?:early )?(?:report|reply|attention|answer|action)\\b|to (?!be\\b)${DOING}\\b|to (?:answer|deal with)\\b)`,
      'i',
    ),
    unless: new RegExp(
      `${NOT_HERE.source}|\\b(?:IOPC|CPS|coroner|ombudsman|HMICFRS|government|ministers?|home office|last (?:year|month)|yesterday|in (?:19|20)\\d\\d)\\b`,
      'i',
    ),
    against: 'It tells what was ordered earlier, or elsewhere.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was given to somebody to see to.',
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
