import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import type { NamedSpan, Strength } from './due-rule.ts'

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

/** The words that lead into a date: "by close of play on", "before the end of", "mid-". */
export type Lead = {
  /** Where the lead begins in the normalised text; the date's own beginning when there is none. */
  readonly from: number
  readonly binder: Binder
  readonly part: Part
}

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

/** For rules that take their own lead into the match. */
export const noLead = (at: number): Lead => ({ from: at, binder: 'none', part: 'whole' })

/** Reads backwards from a date at `at`. */
export const readLead = (text: string, at: number): Lead => {
  const start = Math.max(0, at - longestLead)
  const match = leadPattern.exec(text.slice(start, at))
  const said = match?.groups ?? {}
  const part = partOf(said['part'])
  const binder = binderAt(said, part)
  // "Will end this month": without "by" before it, "end" is a verb.
  if (
    /^end$/i.test(said['part'] ?? '') &&
    binder === 'none' &&
    !text.slice(0, at).endsWith('-') &&
    (ENDS.test(text.slice(0, start + (match?.index ?? 0))) || !/\bend $/i.test(text.slice(0, at)))
  )
    return { from: at, binder, part: 'whole' }
  if (match === null || (binder === 'none' && part === 'whole' && said['time'] === undefined)) {
    return noLead(at)
  }
  return { from: start + match.index, binder, part }
}

/** "COP Friday" is by then, and what is in place "for the start of April" is so by its first day. */
const binderAt = (said: Readonly<Record<string, string | undefined>>, part: Part): Binder => {
  const binder = binderOf(said['binder'])
  const isClose = binder === 'none' && /^(?:the )?(?:close|end|cop|cob|noon)/i.test(said['time'] ?? '')
  return isClose || (part === 'start' && /^for$/i.test(said['binder'] ?? '')) ? 'by' : binder
}

/** What ends, or will: "end" is its verb. */
const ENDS = /\b(?:will|would|shall|should|may|might|can|could|to|and|it|they|which|that|not|also|now) ?$/i

/** "By", "before" and "within" make a deadline; "in" and "on" name when something is to happen. */
export const strengthOf = (lead: Lead): Strength => {
  // What was put off to a day is promised again for that day.
  if (lead.binder === 'by' || lead.binder === 'before' || lead.binder === 'until') return 'strong'
  return lead.binder === 'at' || lead.binder === 'over' || lead.binder === 'between' ? 'middling' : 'weak'
}

/** The day due, how the working names it ("its last day"), and whether the words left the day open. */
export type DueDay = { readonly dueOn: PlainDate; readonly how: string; readonly vague: boolean }

/** The day that a lead picks from the named days. */
export const dueDayOf = (span: NamedSpan, lead: Lead, onwards: boolean): DueDay => {
  const picked = partOfSpan(span, lead.part, lead.binder)
  const vague = span.vague || picked.vague
  const single = picked.first === picked.last
  // "From June to September" is a range, and its end is when it is done.
  const range = span.precision === 'month' && daysBetween(span.first, span.last) > 31
  // "From the end of June" begins where the month ends.
  if (lead.binder === 'from' && lead.part === 'end') {
    return { dueOn: picked.last, how: picked.how, vague }
  }
  // "A monthly note from April" is first due in April, on whatever day.
  if (lead.binder === 'from' && lead.part === 'whole' && isOneMonth(span) && !onwards) {
    return { dueOn: picked.last, how: 'its last day', vague: true }
  }
  if ((lead.binder === 'from' && !range) || onwards) {
    return { dueOn: picked.first, how: single ? 'the day it begins' : 'its first day', vague }
  }
  if (lead.binder === 'after') {
    return { dueOn: addDays(picked.last, 1), how: 'the first day after it', vague: true }
  }
  // "Before the end of March" leaves the end itself in time; "before March" does not leave March.
  if (lead.binder === 'before' && lead.part !== 'end' && lead.part !== 'late' && lead.part !== 'later') {
    if (span.first === span.last && span.precision !== 'day')
      return { dueOn: picked.last, how: picked.how, vague }
    const how = single && span.first === span.last ? 'the day before' : 'the day before it begins'
    return { dueOn: addDays(picked.first, -1), how, vague: span.vague }
  }
  return { dueOn: picked.last, how: picked.how, vague }
}

const isOneMonth = ({ precision, first, last }: NamedSpan): boolean =>
  precision === 'month' && daysBetween(first, last) <= 31

const longestLead = 90

/** What is held or decided, with up to three words before it. A clause, "before the lease ends on", keeps its own day. */
const aside =
  "(?:the |an? |its |our |their )?(?:(?!(?:it|they|he|she|we|this|that|to|is|are|was|were|be|goes|go|went|has|have|had|will|would|and|or)\\b)[\\w'&/-]+ ){0,3}?(?:decisions?|meeting|agm|elections?|vote|launch|inspection|hearing|settings?|sign[- ]?off|publication|adoption|approval|budget|cabinet|council|board|committee|panel|conference|visit|opening|closure|submission|event|festival|parade|switch[- ]?on|move|handover|purdah|go[- ]live|cutover|renewal|audit) "

/** What is laid "before the Panel on 3 February" is laid that day. */
const LAID =
  '(?:present(?:s|ed|ing)?|br(?:ings?|ought|inging)|c(?:omes?|ame|oming)|go(?:es|ing)?|went|put|laid|lay|placed|appear(?:s|ed|ing)?|set|tabled|heard|discussed|considered|(?:brought|come|go|back|placed|it|this|them))'

/** The same with a longer object: "to put a paper on the reform before Council on 15 July". */
const NOT_PUT =
  "(?<!\\b(?:puts?|putting|lay|lays|laid|laying|brings?|brought|bringing|place[ds]?|present(?:s|ed)?|submit(?:s|ted)?)(?: (?!and\\b|but\\b|in place\\b)[\\w'-]+){1,8} (?=before (?:the |its |our )?(?:full )?(?:council|cabinet|board|committee|panel|authority|members) ))"

const binders: Readonly<Record<Exclude<Binder, 'none'>, string>> = {
  by: 'by the time|is now|are now|by no later than|no later than|not later than|no later|by the latest|at the latest by|on or before|due|deadline of|deadline is|deadline now|deadline|new date|target date of|completion date of|due date of|dates? of|in time for|between now and|this side of|by or before|by|come|within|inside',
  // "Before the decision in April", "ahead of budget setting in February": the event lies in those days, the deed before them.
  before: `before the time|before|prior to|ahead of|in advance of|(?:(?<!\\b${LAID}(?: (?:the|an?|his|her|its|their|this|these)(?: [\\w'-]+){1,2})? )${NOT_PUT}before|prior to|ahead of|in advance of) ${aside}(?:in|on)`,
  from: 'not before|not? earlier than|with effect from|effective from|effective|as from|as of|from|starting (?:in|on|from|with)|starting|beginning (?:in|on|with)|commencing (?:in|on|from)|commencing|w\\.?e\\.?f\\.?',
  after: 'after|(?<!\\b(?:the|its|our) )following',
  until: 'up until|until|till|back to|to',
  'not-due':
    'presently|currently|originally|previously|initially|ever since|since|as at|dated|compared (?:to|with)|than in|than at|than|versus|vs\\.?|ending|ended|up to|of|year to|months to|(?<!\\bto be )held on|(?<!\\b(?:report|feed|come|bring|go|get|be|revert|return|brought|fed|reported|sent|send|expected|taken|take|going)(?: it| them| this)? )back in|as early as|as recently as',
  between: 'between',
  over: 'during|throughout|through|across|over',
  // "A paper for the meeting of 15 February" is wanted that day.
  at: `(?:for|to|at|by) (?:the |its |our )?(?:(?!first\\b|last\\b)[\\w'&-]+ ){0,2}?(?:meeting|board|committee|panel|council|session|sitting)s? of|at the time of|in or around|in around|in about|in|on or around|on or about|on|at|for|into|around|about|circa|towards`,
}

const times =
  '(?:the )?(?:close of (?:play|business)|end of play|cop|cob|close|noon|midday|midnight|lunchtime|first thing|the morning of|(?:the )?weekend of(?: the)?|\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)|\\d{1,2}[.:]\\d\\d(?: ?hrs| hours)?)'

const parts: Readonly<Record<Exclude<Part, 'whole'>, string>> = {
  end: '(?:very )?(?:end|close|last day|final day|month end|turn) of|end|month of',
  late: '(?:late|back end|tail end|last week|final week|latter part|last part|second half) of|late in|late',
  later: 'later in|later|(?:the )?course of|some time in|sometime in|some point in',
  start: '(?:start|beginning|first day|outset) of|start',
  early: 'early part of|early on in|early in|early',
  middle: '(?:middle|mid) of|mid(?:dle)?(?: to late)?',
  'week-1': '(?:first|1st) week (?:of|in)|week (?:one|1) (?:of|in)',
  'week-2':
    '(?:second|2nd) week (?:of|in)|first (?:fortnight|two weeks|couple of weeks) (?:of|in)|week (?:two|2) (?:of|in)',
  'week-3': '(?:third|3rd) week (?:of|in)|week (?:three|3) (?:of|in)',
  half: 'first half of|first few weeks (?:of|in)',
}

// No order is needed among alternatives: the pattern runs up to the date, so a short one cannot stop too early.
const alternatives = (sources: Readonly<Record<string, string>>): string => Object.values(sources).join('|')

const leadPattern = new RegExp(
  `(?:(?<![\\w'-])(?<binder>${alternatives(binders)})(?: at the latest)? )?(?:(?:approximately|approx\\.?|roughly|say|the latest) )?(?:(?<time>${times})(?:,? on)? )?(?:(?<![\\w'])(?:the |a )?(?:(?<part>${alternatives(parts)})[ -](?:of )?)?(?:the |our |its |their |his |her |my )?(?:next |coming |(?<=\\bthe )following )?)?$`,
  'i',
)

const classify = <Kind extends string>(sources: Readonly<Record<Kind, string>>) => {
  const kinds = Object.entries<string>(sources).map(
    ([kind, source]) => [kind as Kind, new RegExp(`^(?:${source})$`, 'i')] as const,
  )
  return (said: string): Kind | undefined => kinds.find(([, pattern]) => pattern.test(said))?.[0]
}
const binderKind = classify(binders)
const partKind = classify(parts)

const binderOf = (said: string | undefined): Binder =>
  said === undefined ? 'none' : (binderKind(said) ?? 'none')
const partOf = (said: string | undefined): Part =>
  said === undefined ? 'whole' : (partKind(said) ?? 'whole')

type Picked = {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly how: string
  readonly vague: boolean
}

const partOfSpan = (span: NamedSpan, part: Part, binder: Binder): Picked => {
  const { first, last } = span
  const length = daysBetween(first, last) + 1
  const until = (day: PlainDate, how: string): Picked => ({ first, last: day, how, vague: true })
  const from = (day: PlainDate, how: string): Picked => ({ first: day, last, how, vague: true })
  const nth = (day: number): PlainDate => dayOf(yearOf(first), monthOf(first), day) ?? last
  const afterMonths = (months: number): PlainDate => endOfMonth(addMonths(first, months - 1))
  // "Will start 3 October": a single day has no start or end of its own.
  if (length === 1 && part !== 'whole') return partOfSpan(span, 'whole', binder)
  switch (part) {
    case 'start':
      // "By the start of April" is a day; "at the start of April" is as loose as "early April".
      return binder === 'by' || binder === 'before' || binder === 'from'
        ? { first, last: first, how: 'its first day', vague: false }
        : partOfSpan(span, 'early', binder)
    case 'early':
      if (length <= 7) return until(addDays(first, 1), 'early is taken as its first two days')
      if (length <= 31) return until(nth(10), 'early is taken as up to the 10th')
      if (length <= 92) return until(afterMonths(1), 'early is taken as its first month')
      return until(afterMonths(3), 'early is taken as its first three months')
    case 'middle':
      if (length <= 7) return from(addDays(first, 2), 'the middle is taken as its third day')
      if (length <= 31)
        return { first: nth(15), last: nth(15), how: 'the middle is taken as the 15th', vague: true }
      if (length <= 92)
        return {
          ...until(addDays(addMonths(first, 1), 14), 'the middle is taken as its 15th of the second month'),
        }
      if (length <= 184) return until(afterMonths(3), 'the middle is taken as the end of its third month')
      return until(afterMonths(6), 'the middle is taken as the end of its sixth month')
    case 'half':
      if (length <= 31) return { ...until(nth(15), 'its first half ends on the 15th'), vague: false }
      if (length <= 92)
        return until(
          addDays(addMonths(first, 1), 14),
          'its first half ends in the middle of the second month',
        )
      return { ...until(afterMonths(length <= 184 ? 3 : 6), 'the last day of its first half'), vague: false }
    case 'week-1':
    case 'week-2':
    case 'week-3': {
      const week = Number(part.slice(-1))
      return {
        ...until(addDays(first, week * 7 - 1), `its ${['first', 'second', 'third'][week - 1]} week ends`),
        vague: false,
      }
    }
    case 'late':
      return from(length <= 31 && length > 7 ? nth(21) : first, 'its last day')
    default:
      return { first, last, how: 'its last day', vague: false }
  }
}
