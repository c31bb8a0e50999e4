import type { Placed } from './roles.ts'

/**
 * Whether the figure only names what somebody will write or talk about: "report on the 2% pay award", "detail of the
 * 3% vacancy factor", "explain why 40% of calls were lost". Nothing is promised of the figure itself. So it is with
 * one that names a known thing: "implement the 2% pay award".
 */
export const namesAPaper = ({ figure, before, after }: Placed): boolean =>
  TOLD_OF.test(before.replace(OTHERS, '')) ||
  (figure.kind !== 'part' && THE.test(before) && THING.test(after) && !TO_MEET.test(before))

const TELL =
  'report|brief|updat|explain|set out|outlin|detail|clarif|advis|circulat|shar|provid|present|publish|bring|submit|send|tabl|writ|consider|discuss|review|look (?:at|into)|examin|investigat|analys|assess|model|cost|check|confirm|show'
const PAPER =
  'reports?|papers?|briefings?|notes?|details?|updates?|breakdowns?|explanations?|analysis|information|figures|summary|summaries|background|plans?|options?|proposals?|reviews?|evidence|data|presentation|assurance|reasons?|impact|effects?|implications?|progress|rationale|basis|trajector(?:y|ies)|timetables?|budgets?|bids?|business case'
/** No verb of its own parts the figure from the telling. */
const NO_TURN =
  '(?:(?!\\b(?:and|but|which|will|would|shall|should|must|until|once|when|unless|showing|that|with)\\b)[^.;:])'

const TOLD_OF = new RegExp(
  `\\b(?:${PAPER}) (?:on|of|about|for|into|regarding|concerning|behind|to support|explaining|setting out|against|towards|covering) ${NO_TURN}{0,80}$|\\b(?:${TELL})\\w*(?: back)?(?: (?:to|in|at|by) ${NO_TURN}{1,30}?)? (?:on|about|upon|how|why|what|whether|where|against|towards) ${NO_TURN}{0,80}$|\\b(?:explain|model|review|consider|discuss|analys|assess|investigat|look (?:at|into)|examin|publish|circulat|shar|clarif|set out|outlin|present|brief (?:members|the \\w+) on)\\w* (?:the|this|that|its|their|an?|those|these)? ?(?:remaining |other |current |recent |latest )?$|\\bcosted at $`,
  'i',
)

/** "A 3% and a 5% award" is said of both. */
const OTHERS = /(?:\d[\d.]*%?(?:,| and| or|, and|, or) (?:the |an? )?)+$/
const THE =
  /\b(?:the|this|that|its|their|his|her) (?:current |existing |agreed |proposed |new |recent |national )?$/i
/** What it is the figure of, when that is nothing to be reached. */
const THING =
  /^ (?!(?:of|by|in|at|on|to|from|for|and|or|with|within|as|is|was|will|would|should|than|each|per|a|more|fewer|less|target|goal|aim|ambition|standard|mark|threshold|ceiling|limit|level|rate|benchmark|trajectory|milestone|establishment|commitment|saving|savings|increase|rise|uplift|growth|improvement|reduction|decrease|cut|fall|drop|compliance|completion|coverage|attendance|satisfaction|uptake|officers|staff|posts|cases|cameras|recommendations|actions)\b)[a-z]+/i
const TO_MEET =
  /\b(?:reach|achiev|meet|hit|deliver|attain|maintain|exceed|clear|fill|fit|complet|train|recruit)\w* (?:the|this|that|its|their|all the) $/i
