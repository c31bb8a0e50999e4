import { eitherOf } from '../patterns/any-case.ts'
import { BOUND, type Doubt } from './doubt.ts'

const STATUTE =
  '(?:bills?|acts?|legislation|regulations?|law|guidance|white paper|green paper|code|framework|government|minister|ministers|settlement)'
/** The words go on to what is promised after all. */
const AND_PROMISED = new RegExp(
  `${BOUND.source}|\\b(?:and|but|so)\\s+(?:[\\w’'-]+\\s+){0,3}?(?:will|would|shall)\\b`,
  'i',
)

/** Words that describe how things are, what others hope or what a paper holds, with a verb of doing in them. */
export const ONLY_DESCRIBED: readonly Doubt[] = [
  {
    // "Described the present arrangement, under which an adviser will contact ten victims a month"
    words:
      /\b(?:described|outlined|explained|set out|summarised|recalled|rehearsed|went through)\s+(?:the|its|their|his|her|our)\s+(?:present|current|existing|usual|standing|normal|long-standing)\s+(?:[\w-]+\s+){0,3}?(?:arrangements?|process(?:es)?|practice|procedures?|systems?|schemes?|approach|model|policy|protocol|rota|cycle|agreement)\b[^.;]{0,20}?\b(?:under which|whereby|by which|in which|where)\b/i,
    unless: BOUND,
    reason: 'But it tells how a service or rule works.',
  },
  {
    // "Was assured that the plan is being delivered as intended"
    words:
      /\b(?:was|were|been|felt)\s+(?:\w+ly\s+)?(?:re)?assured\s+that\s+(?:(?!\b(?:will|would|shall|could|can)\b)[^.;]){3,100}?\s(?:is|are|was|were|has|have|had)\s+(?!(?:to|due|going|expected|planned|scheduled)\b)(?!(?:[^.;]*\b)?(?:will|would|shall|to be)\b)/i,
    unless: BOUND,
    reason: 'But it says how things stand.',
  },
  {
    // "Considered that a chief executive should be willing to give unwelcome advice"
    words:
      /\b(?:considered|felt|thought|believed|maintained|argued|remarked)\s+(?:that\s+)?(?:an?|any|every|all|each|no)\s+(?:[\w-]+\s+){1,5}?(?:should|ought to|must)\s+be\s+(?:willing|able|ready|prepared|free|happy|expected|trusted)\s+to\b/i,
    unless: BOUND,
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    // "The areas for review would include procurement and estates"
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:(?:[\w’'-]+\s+){1,5}?that\s+)?(?:the|its|their|these|other|key|main)\s+(?:[\w-]+\s+){0,2}?(?:areas?|scope|remit|themes?|topics?|terms of reference|subjects?|coverage|strands?|headings?|elements?|components?|features?|contents?|priorities)\s+(?:(?:for|of|under|in)\s+(?:[\w’'-]+\s+){1,5}?)?(?:will|would|shall)\s+(?:also\s+)?(?:include|cover|comprise|embrace|be)\b/i,
    unless: BOUND,
    reason: 'But it tells what a thing holds.',
  },
  {
    // "Hopes that the coming bill will provide for it"
    words: new RegExp(
      `\\b(?:hope[sd]?|hoping|trust(?:s|ed)?|anticipate[sd]?|understands?|understood|noted|advised|expect(?:s|ed)?)\\s+that\\s+(?:the|an?|any|this)\\s+(?:[\\w-]+\\s+){0,4}?${STATUTE}\\b[^.;]{0,100}?\\b(?:will|would|shall|should|may|might)\\s+(?:also\\s+)?(?:provide|give|make|allow|enable|require|introduce|include|bring|create|set|place|impose|extend|change|address)\\b`,
      'i',
    ),
    unless: AND_PROMISED,
    reason: 'But it comes from outside the meeting.',
  },
  {
    // "The motion of last March, in which the Cabinet was asked to consider further steps"
    words:
      /,?\s(?:in|by|under|through|with) which\s+(?:the\s+)?(?:[\w&’'-]+\s+){1,5}?(?:was|were|had been|has been)\s+(?:also\s+)?(?:asked|requested|invited|instructed|tasked|urged|directed|called upon)\s+to\b|\b(?:motion|resolution|petition|letter|question)\s+(?:of|from|agreed|passed|carried|adopted|approved|dated|at|in)\b[^.;]{2,90}?\b(?:asking|requesting|inviting|instructing|calling on|calling upon|urging)\s+/i,
    unless:
      /\b(?:agreed to|undertook|promised|will|would|(?:it was |was |been )?(?:resolved|agreed) that)\b/i,
    reason: 'But it tells what was asked before.',
  },
  {
    // "These will be laid before Parliament in the spring"
    words:
      /\b(?:lay|lays|laid|laying|placed|debated|read)\b[^.;]{0,50}?\b(?:before|in|by)\s+(?:both\s+)?(?:Parliament|(?:the\s+)?(?:Houses?(?: of (?:Commons|Lords|Parliament))?|Senedd|Assembly|Commons|Lords|Scottish Parliament|States Assembly|Tynwald))\b/,
    unless: eitherOf(BOUND, /\bby (?:the end|\d|[A-Z])/),
    reason: 'But it is set outside the meeting.',
  },
  {
    // "Moved that he be reappointed for four years to October 2028": how long an office is held
    words:
      /\b(?:re-?)?(?:appointed|elected|co-opted|nominated|appointment|re-?appointment|re-?election)\b[^.;]{0,90}?\b(?:for\s+(?:(?:an?|another|the)\s+)?(?:(?:further|second|third|final|initial|fixed|full|new|remaining)\s+)*(?:(?:period|term)s?(?: of office)?(?: of)?\s+)?(?:(?:one|two|three|four|five|six|eight|ten|\d{1,2})[- ](?:year|month)s?\b|(?:ensuing|coming|remainder of the|municipal|civic|council)\s+(?:[\w/-]+\s+)?(?:year|term)\b)|(?:term|period)\s+(?:of office\s+)?(?:to|until|ending|expiring|running)\b|until the (?:next\s+)?(?:annual|AGM))/i,
    unless:
      /\b(?:report(?:ed)? (?:back|to)|undertook|promised|asked|requested|recruit\w*|advertis\w*|(?:by|before) (?:the end|\d|[A-Z]))\b/,
    reason: 'But it says who holds office.',
  },
  {
    // "The format follows national guidance which is to change in 2026"
    words: new RegExp(
      `\\b(?:${STATUTE}|standards?|rules|format|template|formula|scheme|tariff|contract)\\b[^.;]{0,30}?\\b(?:which|that)\\s+(?:is|are|was|were|will|would)\\s+(?:due |expected |likely )?(?:to |also |then )?(?:change|end|expire|lapse|be (?:replaced|revised|updated|amended|withdrawn|superseded|reviewed|repealed))\\b`,
      'i',
    ),
    unless: AND_PROMISED,
    reason: 'But it is set outside the meeting.',
  },
  {
    // "It will take three to four years for trust to be rebuilt"
    words:
      /\b(?:it|this|that|which)\s+(?:will|would|could|may|might|can)\s+(?:\w+ly\s+|also\s+|still\s+)?take\s+(?:(?:at least|up to|about|around|some|another|a|an|the|many|several|between|over)\s+)*(?:[\w-]+\s+){0,4}?(?:years?|months?|weeks?|time|while|decades?|generations?)\s+(?:for\s+[^.;]{2,60}?\s+to|before|to (?:see|feel|show|embed|rebuild|recover))\b/i,
    unless: AND_PROMISED,
    reason: 'But it is an estimate.',
  },
  {
    // "Said that were a similar answer given next year she would move against it"
    words:
      /\b(?:were|should|had)\s+(?:an?|the|this|that|such|any|it|they|another|no)\s+(?:[\w’'-]+\s+){0,6}?(?:given|made|found|taken|put|sought|[a-z]+ed)\b[^.;]{0,60}?,?\s(?:he|she|they|it|we|I|the \w+)\s+(?:would|might|could)\b/i,
    unless: /\b(?:agreed|undertook|promised|asked|requested)\b/i,
    reason: 'But it hangs on something else.',
  },
  {
    // "Detainees who agreed to see a visitor: 83 per cent"
    words:
      /^\W*(?:[\w-]+\s+){0,3}?[a-z]+s\s+(?:who|which|that)\s+(?:had\s+|have\s+)?(?:agreed|offered|asked|wished|declined|refused|volunteered|wanted|chose)\s+to\b/i,
    unless: /\b(?:will|would|shall|undertook|to be)\b/i,
    reason: 'But it tells what others did.',
  },
  {
    // "Has a named officer, who will attend meetings where demand allows"
    words:
      /\b(?:where|when|if|as|whenever)\s+(?:(?:operational|other|their|its|the)\s+)*(?:demands?|resources?|capacity|time|staffing|duties|commitments|funds|budgets?|workloads?)\s+(?:allow|permit|enable)s?\b/i,
    unless: BOUND,
    reason: 'But it tells how things are always done.',
  },
  {
    // "The Authority Board will be invited to approve the budget on 21 March"
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,4}?(?:board|panel|committee|council|cabinet|authority|members)\s+(?:will|would)\s+(?:then\s+|also\s+)?be\s+(?:asked|invited|recommended|requested)\s+to\s+(?:approve|agree|adopt|endorse|set|note|ratify|sign off|confirm|appoint|elect)\b/i,
    unless: BOUND,
    reason: 'But it says what a meeting will have before it.',
  },
  {
    // "Any underspend will return to general reserves"
    words:
      /\b(?:return|revert|go|pass|be (?:returned|transferred|credited|moved|added|taken))s?\s+(?:back\s+)?(?:in)?to\s+(?:the\s+)?(?:general\s+|earmarked\s+|usable\s+)?(?:reserves?|balances?|general fund|exchequer|treasury|collection fund)\b/i,
    unless: BOUND,
    reason: 'But it foretells what money will do.',
  },
  {
    // "Would come to the end of her term in April"
    words:
      /\b(?:com(?:e|es|ing)|came|reach(?:es|ed|ing)?|near(?:s|ed|ing)?|serv(?:e|es|ing)|see(?:s|ing)? out)\s+(?:to\s+)?(?:the end of\s+)?(?:his|her|its|their|my)\s+(?:second\s+|final\s+|current\s+|full\s+)?(?:terms?|tenure|term of office|appointment|secondment|contract)\b/i,
    unless: /\b(?:agreed|undertook|promised|asked|requested|report)\b/i,
    reason: 'But it says who holds office.',
  },
  {
    // "Had spoken to the band, who would charge £200"
    words:
      /\b(?:who|which|they|it|he|she)\s+(?:will|would|could)\s+(?:only\s+|also\s+)?(?:charge|cost|quote|want|need|ask)\s+(?:[\w-]+\s+){0,3}?£\s?\d/i,
    unless: BOUND,
    reason: 'But it tells what a thing costs.',
  },
  {
    // "An address which ceased to be monitored after the election"
    words:
      /\b(?:ceased|stopped|failed|omitted|neglected|declined|refused|used|seemed|appeared|happened)\s+to\s+be\s+(?:monitored|reviewed|checked|reported|sent|read|seen|kept|counted|answered|updated)\b/i,
    unless: AND_PROMISED,
    reason: 'But it tells what was.',
  },
]
