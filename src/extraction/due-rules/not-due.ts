import { monthOf } from '../../calendar/plain-date.ts'
import { anyCase } from '../patterns/any-case.ts'
import { type DueRule, type NotDue, notDue, notDueBecause } from './due-rule.ts'
import { beforeWhich, namedFeasts } from './feast-names.ts'
import { monthPattern, readMonth } from './month-names.ts'
import { countPattern } from './number-words.ts'

const unit = '(?:hours?|days?|nights?|weeks?|months?|years?|fortnights?|decades?|quarters?|seasons?)'
const count = `${countPattern}(?: ?(?:-|to|or) ?${countPattern})?`
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const body = '(?:meetings?|board|panel|committee|session|forum|group|cabinet|sitting|(?-i:[A-Z]{3,6}))'

/** The outcome says more where a reader could take the words for a date. */
const mask = (id: string, pattern: RegExp, outcome: NotDue = notDue): DueRule => ({
  id,
  pattern,
  read: () => outcome,
})

const GONE_BY = notDueBecause('It tells of a time gone by.')
const LASTS = notDueBecause('It says how long something lasts.')
const REPORTED = notDueBecause('It says which time a report, a budget or the like is about.')

/**
 * "To supply the number of officers lent for the marches in December", said in February: of the December before. A
 * month that lies so far ahead is no deadline when it stands behind what is counted.
 */
const goneMonth: DueRule = {
  headOnly: true,
  id: 'data-in-a-month-gone',
  pattern: new RegExp(
    `\\b(?:figures?|data|statistics|numbers?|breakdowns?|details|costs?|lists?|analysis|account|summary|results?|feedback|lessons|review) (?:of|on|for|about|from|behind|relating to|arising from) (?!(?:the )?(?:next|last) )(?:(?!will |would |shall |to be |by |at |due |before |for the (?:meeting|board|panel))[\\w,'-]+ ){1,16}?in (?<month>${monthPattern})(?! (?:20|19)\\d\\d| next)\\b`,
    'gi',
  ),
  read: (match, { meetingOn }) => {
    const month = readMonth(match.groups?.['month'] ?? '')
    if (month === undefined) return null
    const ahead = (month - monthOf(meetingOn) + 12) % 12
    return ahead >= MONTHS_TOO_FAR ? REPORTED : null
  },
}

const MONTHS_TOO_FAR = 8

/**
 * Words that hold a date, a number or a length of time and are no deadline. They are taken out first, so that no
 * later rule, and not the fallback either, can read "24/7" as 24 July or "in the last 12 months" as a day.
 */
export const notDueRules: readonly DueRule[] = [
  // The next sitting's own date: the subject is the meeting, nothing is promised by it.
  mask(
    'next-meeting-date',
    new RegExp(
      anyCase(
        `\\b(?:confirmation of (?:the )?next meeting|next meeting (?:type|date|details|time|venue))\\b[^.]{0,160}|(?<!\\b(?:at|to|for|by|before|in|until|of) (?:the |its |our )?)(?:\\b(?:confirmation of |the )?(?:dates?|time)(?: and time)? of (?:the )?(?:next|future) [^.;]{0,160}|\\b(?:the |our )?next (?:[\\w&'-]+ ){0,6}?${body}(?: date)?(?: ?[:-] ?| (?:is|will be|to be|would be|was|being) (?:held|scheduled|on|at|arranged|convened|confirmed)| (?:is|was) (?:due|set) to (?:be held|take place)| (?:will |would )?(?:takes?|taking|to take) place| (?:on )?(?=(?:${weekday} )?\\d{1,2}(?:st|nd|rd|th)? (?:${monthPattern})[^.;]{0,20}$))[^.;]{0,120}|(?<!\\bwhen (?:we|they|members|it|the [A-Za-z]+) )\\bnext meets? [^.;]{0,80}|\\b(?:will|to) next meet on [^.;]{0,80})`,
      ),
      'g',
    ),
    { ...notDueBecause('It is the date of a meeting, and nothing is to be done by it.'), isAhead: true },
  ),
  mask('round-the-clock', /\b24 ?(?:\/|hours? a day,? ?) ?(?:7|seven)(?: days? a week)?\b(?!\/\d)/gi),
  mask(
    'numbered-part',
    /\b(?:sections?|paras?|paragraphs?|items?|pages?|appendix|annex|version|clause|rule|figure|table|slide|question|recommendations?|minute|ref|priority|phase|stage|tier|level|band|strand|objective|article|chapter|schedule|years?|block|room|unit|form|wave|tranche|lot|grade|week|op|operation) (?:\d{1,3}(?:\.\d{1,2}){0,2}(?![\d/]| (?:of|january|february|march|april|june|july|august|september|october|november|december))|one|two|three)\b/gi,
  ),
  mask('minute-number', /(?<![\d/])\d{3}\/\d{2}(?![\d/])|\b(?!FY|Q\d)[A-Z]{1,5}\/?\d{1,4}\/\d{2,4}\b/g),
  mask('dotted-number', /(?<![\d.])\d{1,2}\.\d{1,2}(?:\.\d{1,2}\.\d{1,2})?(?![\d.]*\d)/g),
  mask('percentage', /\d[\d.,]* ?(?:%|per cent\b)/gi),
  mask('money', /£ ?\d[\d.,]*(?: ?(?:million|billion|thousand|[mkb]n?)\b)?/gi),
  mask(
    'last-while',
    new RegExp(
      `\\b(?:(?:in|over|during|within|for|across|throughout|from|on) )?(?:the |its |their |her |his )?(?:last|past|previous|preceding|prior|recent|first|final|latest)(?: (?:${count}|few|several))? (?:calendar |financial |fiscal |performance |working |consecutive )?(?:${unit}|weekend|week|month|year|spring|summer|autumn|winter|christmas|easter|night|meeting|board|${weekday}|${monthPattern})(?! of\\b| 20\\d\\d| in (?:${monthPattern}))(?:'s|')?\\b`,
      'gi',
    ),
    GONE_BY,
  ),
  mask(
    'last-first-spell',
    new RegExp(`\\b(?:last|past|previous|preceding|first) ${count} ${unit} of\\b`, 'gi'),
    GONE_BY,
  ),
  mask(
    'length-ago',
    new RegExp(
      `\\b${count} ${unit} (?:ago|earlier|previously|old|of age|on from|into|late|behind|ahead of schedule)\\b`,
      'gi',
    ),
    GONE_BY,
  ),
  mask(
    'age',
    /\b(?:aged?|ages) (?:of |between )?\d{1,3}(?: ?(?:-|to|and) ?\d{1,3})?\b|\b\d{1,3} ?- ?(?:to ?- ?)?\d{0,3} ?-? ?(?:year|month|week|day)s?-olds?\b|\b\d{1,3}-(?:year|month|week|day|hour)s?\b(?! time)/gi,
  ),
  mask(
    'term-served',
    new RegExp(
      `\\b(?:under|over|more than|less than|fewer than|at least|minimum of|first time in|(?<!no |not )longer than) ${count} ${unit}(?:'s?)?(?: (?:of )?(?:service|experience|imprisonment|custody))?\\b(?! time)`,
      'gi',
    ),
    LASTS,
  ),
  mask(
    'length-served',
    new RegExp(
      `\\b${count} ${unit}(?:'s?)? (?:of )?(?:service|experience|imprisonment|custody|sentence|in post|in role|worth|retention|probation|warranty)\\b`,
      'gi',
    ),
    LASTS,
  ),
  mask(
    'how-soon-each',
    new RegExp(
      `\\b(?=within|inside|in )(?<=\\b(?:from now on|in future|henceforth|hereafter|thereafter|from then(?: on)?|(?:any|each|every|all) (?:such|future|further|new)|in (?:every|each) case|as a matter of routine|routinely|in such cases|whenever)\\b[^.;]{0,100})(?:within|inside|in) (?:no more than |at most |the next )?${count} (?:working |calendar |clear )?(?:hours?|days?|weeks?)(?! time|'? time)\\b`,
      'gi',
    ),
    notDueBecause('It says how soon each one is to be done, not by when.'),
  ),
  // "Store for 100 years", "ran for six weeks". "For the next two years" looks forward and is not meant.
  mask(
    'duration',
    new RegExp(
      `\\b(?:for|lasting|lasts|lasted|spanning|totalling)(?: (?:a |the )?(?:(?:period|minimum|maximum|total|term) of|at least|up to|over|nearly|almost|more than|about|around|some|another|a further|only|just|well over))*(?: the)? ${count} (?:consecutive |full |whole |further |more )?${unit}(?:'s?)?\\b(?! time|'? time)`,
      'gi',
    ),
    LASTS,
  ),
  mask(
    'retention',
    /\b(?:stor(?:e|ed|ing)|retain(?:ed|ing)?|retention|archived?)\b[^.;]{0,60}?\buntil\b[^.;,]{0,40}/gi,
    { ...notDueBecause('It says how long something is kept.'), isAhead: true },
  ),
  mask(
    'recurring',
    new RegExp(
      `(?:\\b(?:every|each|per|once an?|twice an?|times an?|any given)\\b(?: (?:other|single|${countPattern}))? (?:calendar |financial |fiscal |working )?(?:${unit}|weekday|weekend|${weekday}|morning|evening|spring|summer|autumn|winter|christmas|easter|${monthPattern})|\\b(?:day|week|month|quarter|year)[ -](?:on|to|by|in)[ -](?:day|week|month|quarter|year)|\\b(?:${weekday})s\\b|\\b(?:on|most) ${weekday} (?:and \\w+ )?(?:nights?|evenings?|mornings?)|\\b${weekday} (?:and \\w+ )?nights?|\\b(?:year|month) to date|\\b(?:this|the) (?:week|month|quarter|year|time) last (?:year|month))\\b`,
      'gi',
    ),
    notDueBecause('It comes round again and again.'),
  ),
  mask(
    'feast-name',
    new RegExp(
      `\\b(?:black friday|mad friday|sunday times|(?:the )?(?:mail|times|observer) on sunday|${beforeWhich}(?:${namedFeasts}))\\b`,
      'gi',
    ),
    notDueBecause('It is the name of a day that comes every year.'),
  ),
  mask(
    'year-in-a-name',
    /\b(?:the )?(?:19|20)\d\d(?: ?[/-] ?(?:20)?\d\d)? (?:season\b|census|budget|accounts?|annual|figures?|data|statistics|settlement|precept|results|elections?|inspections?|surveys?|campaigns?|levels?|baseline|outturn|cohorts?|intake|grant|allocations?|review|edition|act|regulations|prices|terms|forecast|report|statement|strategy|plan|agreement|audit|peel|games|olympics|manifesto|uplift|programme|capital|revenue|pay|reserves|savings|spend|funding|performance (?!year)|delivery plan|student)\b/gi,
    REPORTED,
  ),
  mask(
    'budget-of-a-year',
    /\b(?:budget|precept|accounts|outturn|settlement|grant|allocation|funding|reserves|figures?|data|statistics|results|spend|underspend|overspend|forecast|capital programme|revenue|report|statement|shortfall|council tax|audit plan|audit opinion|fees?|proposals?|estimates|costs?)(?: requirements?| position| performance| monitoring)? (?:for|of|from|in respect of|covering|relating to) (?:the )?(?:(?:financial |performance )?year )?(?:(?:19|20)\d\d ?[/-] ?(?:20)?\d\d|\d\d\/\d\d|(?:19|20)\d\d)\b/gi,
    REPORTED,
  ),
  {
    // "The number of Section 60 searches for August": the section is masked already, and the month is none the less theirs.
    headOnly: true,
    ...mask(
      'data-of-months',
      new RegExp(
        `\\b(?:figures?|data|statistics|numbers?|rates?|volumes?|totals?|results?|performance|outturn|spend|incidents?|authorisations?|recorded crime|attendance|sickness|searches|arrests|calls|forms|returns|rotas?|timesheets|invoices|logs|logbooks|claims|statements)(?: (?!will|would|be|to|is|are|shall|should|due|expected|by(?= (?:the )?(?:back |very )?(?:end|middle|start|close)\\b))[\\w'-]+){0,6} (?<!\\b(?:until|at|by|before|for|from|to|towards|around|after) (?:the )?(?:very )?(?:end|start|beginning|middle|close) )(?:for|during|of) (?:${monthPattern})(?: (?:and|to|-) (?:${monthPattern}))?(?: 20\\d\\d)?\\b(?! (?:meeting|board|panel|committee))`,
        'gi',
      ),
      REPORTED,
    ),
  },
  goneMonth,
  // The days are read by themselves: "the weekend of 8 and 9 November".
  mask('weekend-of', /\bweekend of (?=(?:the )?\d)/gi),
  // "The figures asked for in October": when they were asked for.
  mask(
    'asked-then',
    new RegExp(
      `(?<!\\b(?:was|were|is|are|be|been) )\\basked for (?:back )?(?:in|on) (?:the )?(?:(?:early|late|mid)[ -])?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${monthPattern})(?: 20\\d\\d)?\\b`,
      'gi',
    ),
    GONE_BY,
  ),
  mask('before-and-after', new RegExp(`\\bbefore and after (?:the )?(?:${monthPattern}|\\w+)\\b`, 'gi')),
  // "The vehicles deferred into 2024/25": which vehicles. What "was deferred to June" is promised for June.
  mask(
    'moved-into',
    /\b(?<!\b(?:is|are|was|were|be|been|being|and|or|now|has|have|had) (?:\w+ly )?)(?:deferred|slipped|re-?phased|rolled (?:over|forward)|carried (?:over|forward)|re-?profiled) (?:in)?to (?:20)?\d\d ?[/-] ?(?:20)?\d\d\b/gi,
    notDueBecause('It says to which year the subject was moved.'),
  ),
  // "To be brought forward from quarter 4": where it comes from.
  mask(
    'moved-from',
    new RegExp(
      `\\b(?:brought forward|moved|deferred|postponed|carried (?:over|forward)|slipped|rescheduled|put back|changed|outstanding) from (?:the )?(?:(?!to )[\\w'-]+ ){0,3}?(?:${monthPattern}|quarter \\w+|q[1-4]|20\\d\\d|last \\w+)\\b(?! to\\b)`,
      'gi',
    ),
    notDueBecause('It says from when something was moved.'),
  ),
  mask(
    'reporting-span',
    new RegExp(
      `\\b(?:years?|quarters?|periods?|months?|half-year)(?: (?:ending|ended|to|up to|between))(?: the)?(?: end of)? (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:${monthPattern})(?:,? (?:20)?\\d\\d)?\\b(?:(?: to| and) ${monthPattern}(?: 20\\d\\d)?)?(?! (?:[Bb]oard|[Mm]eeting|[Pp]anel|[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Ss]ession|[Ss]itting)\\b)`,
      'gi',
    ),
    REPORTED,
  ),
  // "From October to date", "since May to date": up to the meeting.
  mask(
    'to-date',
    new RegExp(
      `\\b(?:from|since|for|between) (?:the )?(?:(?:early|mid|late)[ -])?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${monthPattern})(?:,? 20\\d\\d)? (?:to|until|up to) (?:date|now|the present)\\b`,
      'gi',
    ),
    GONE_BY,
  ),
  // "To write to the partners about next year": what the letter is about.
  mask(
    'about-a-year',
    /\b(?:about|regarding|concerning) (?:next|this|the coming|the following) (?:financial |municipal |calendar |civic )?year\b(?!['’]s? time)/gi,
    notDueBecause('It says which year something is about.'),
  ),
  mask(
    'earlier-this',
    /\b(?:earlier|so far|already|to date|previously) (?:(?:in|on|during) )?(?:this|the|that) (?:day|week|month|quarter|spring|summer|autumn|winter|calendar year|financial year|year)\b/gi,
    GONE_BY,
  ),
]
