/** What the words before a date make of it. `not-due`: "since", "as at" and the like. */
export type Binder =
  | 'by'
  | 'before'
  | 'at'
  | 'over'
  | 'between'
  | 'from'
  | 'after'
  | 'until'
  | 'not-due'
  | 'none'

/** Which part of the named days is meant; `later` is "later in 2023", which still ends with the whole. */
export type Part =
  | 'whole'
  | 'end'
  | 'start'
  | 'early'
  | 'middle'
  | 'late'
  | 'later'
  | 'week-1'
  | 'week-2'
  | 'week-3'
  | 'half'

/** What is held or decided, with up to three words before it. A clause, "before the lease ends on", keeps its own day. */
const aside =
  "(?:the |an? |its |our |their )?(?:(?!(?:it|they|he|she|we|this|that|to|is|are|was|were|be|goes|go|went|has|have|had|will|would|and|or)\\b)[\\w'&/-]+ ){0,3}?(?:decisions?|meeting|agm|elections?|vote|launch|inspection|hearing|settings?|sign[- ]?off|publication|adoption|approval|budget|cabinet|council|board|committee|panel|conference|visit|opening|closure|submission|event|festival|parade|switch[- ]?on|move|handover|purdah|go[- ]live|cutover|renewal|audit) "

/** "Ahead of the pothole season, which starts on 1 March": the day it opens, said in passing. */
const OPENS =
  "(?:the |an? |its |our |their )(?:[\\w'&/-]+ ){0,4}?[\\w'&/-]+, which (?:starts?|begins?|opens?|is|falls?|sits?|meets?|is held|takes place) "

/** What is laid "before the Panel on 3 February" is laid that day. */
const LAID =
  '(?:due|present(?:s|ed|ing)?|br(?:ings?|ought|inging)|c(?:omes?|ame|oming)|go(?:es|ing)?|went|put|laid|lay|placed|appear(?:s|ed|ing)?|set|tabled|heard|discussed|considered|be|being|(?:brought|come|go|back|placed|it|this|them))'

/** The same with a longer object: "to put a paper on the reform before Council on 15 July". */
const NOT_PUT =
  "(?<!\\b(?:puts?|putting|lay|lays|laid|laying|brings?|brought|bringing|place[ds]?|present(?:s|ed)?|submit(?:s|ted)?)(?: (?!and\\b|but\\b|in place\\b)[\\w'-]+){1,8} (?=before (?:the |its |our )?(?:full )?(?:council|cabinet|board|committee|panel|authority|members) ))"

/** The object of what is brought back, which is no participle at its end: a plan "agreed back in July" was agreed then. */
const OBJECT =
  "(?:(?: (?!(?:and|but|which|that|who|when|as|was|were|had|has|been|will|would)\\b)[\\w'&/-]+){0,6} (?!(?:agreed|guaranteed|[a-z]{2,}(?<!e)ed|made|set|given|taken|seen|said|held|shown|told|done|begun|sent|brought|put|left|out)\\b)[\\w'&/-]+)?"

/** Before "back in July" of what comes then: "brings the plan back in July", "will be back in July". */
const RETURNS = `\\b(?:(?:brings?|bringing|takes?|taking|sends?|puts?|hands?|refers?|returns?|reports?|feeds?|comes?|presents?|submits?|invites?|wants|wanted)${OBJECT}|(?:report|feed|come|bring|go|get|be|revert|return|brought|fed|reported|sent|send|expected|taken|take|going|coming|invited|due|have|see)(?: it| them| this)?) `

/** The commonest kinds first: they are tried in this order. */
export const binders: Readonly<Record<Exclude<Binder, 'none'>, string>> = {
  // "A paper for the meeting of 15 February" is wanted that day.
  at: `(?:for|to|at|by) (?:the |its |our )?(?:(?!first\\b|last\\b)[\\w'&-]+ ){0,2}?(?:meeting|board|committee|panel|council|session|sitting)s? of|at the time of|in or around|in around|in about|in|on or around|on or about|on|at|for|into|around|about|circa|towards|meaning|by which (?:he|she|they|we|I) (?:mean|means|meant)|and by that (?:he|she|they|we|I) (?:mean|means|meant)|that is to say`,
  by: 'by the time|is now|are now|by no later than|no later than|not later than|no later|by the latest|at the latest by|on or before|due|deadline of|deadline(?: for (?:[\\w-]+ ){1,4}?)?(?: ?(?:is|remains|will be|would be)(?: now| still)?)|deadline now|deadline|new date|target date of|completion date of|due date of|dates? of|in time for|between (?:now|here|today|this meeting) and|from (?:now|here|today) (?:right |all the way )?(?:through |up )?(?:to|until|till)|this side of|by or before|by|come|within|inside',
  until: 'up until|until|till|back to|to',
  'not-due': `presently|currently|originally|previously|initially|ever since|since|as at|dated|compared (?:to|with)|than in|than at|than|versus|vs\\.?|ending|ended|up to|of|year to|months to(?! the )|(?<!\\b(?:to|will|would|shall) be )held on|(?<!${RETURNS})back in|as early as|as recently as`,
  from: 'not before|not? earlier than|with effect from|effective from|effective|as from|as of|from|starting (?:in|on|from|with)|starting|beginning (?:in|on|with)|commencing (?:in|on|from)|commencing|w\\.?e\\.?f\\.?',
  // "Before the decision in April", "ahead of budget setting in February": the event lies in those days, the deed before them.
  before: `before the time|in the (?:run|lead)[- ]up to|before|prior to|ahead of|in advance of|(?:(?<!\\b${LAID}(?: (?:the|an?|his|her|its|their|this|these)(?: [\\w'-]+){1,2})? )${NOT_PUT}before|prior to|ahead of|in advance of) (?:${aside}|${OPENS})(?:in|on)`,
  after: 'after|(?<!\\b(?:the|its|our) )following',
  between: 'between',
  over: 'during|throughout|through|across|over',
}

export const times =
  '(?:the )?(?:close of (?:play|business)|end of play|cop|cob|close|noon|midday|midnight|lunchtime|first thing|the morning of|(?:the )?weekend of(?: the)?|\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)|\\d{1,2}[.:]\\d\\d(?: ?hrs| hours)?)'

export const parts: Readonly<Record<Exclude<Part, 'whole'>, string>> = {
  end: '(?:very )?(?:end|close|last day|final day|month end|turn) of|end|month of',
  late: '(?:late|back end|tail end|last week|final week|(?:last|final) (?:fortnight|two weeks|ten days)|latter part|last part|second half) of|(?:last|final) week in|late in|late',
  later: 'later in|later|(?:the )?course of|some time in|sometime in|some point in',
  start: '(?:start|beginning|first day|outset|onset|advent) of|start',
  early: 'early part of|early on in|early in|early',
  middle: '(?:middle|mid) of|mid(?:dle)?(?: to late)?',
  'week-1': '(?:first|1st) week (?:of|in)|week (?:one|1) (?:of|in)',
  'week-2':
    '(?:second|2nd) week (?:of|in)|first (?:fortnight|two weeks|couple of weeks) (?:of|in)|week (?:two|2) (?:of|in)',
  'week-3': '(?:third|3rd) week (?:of|in)|week (?:three|3) (?:of|in)',
  half: 'first half of|first few weeks (?:of|in)',
}
