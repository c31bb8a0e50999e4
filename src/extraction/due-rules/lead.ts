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
import { type Binder, binders, type Part, parts, times } from './lead-words.ts'

/** The words that lead into a date: "by close of play on", "before the end of", "mid-". */
export type Lead = {
  /** Where the lead begins in the normalised text; the date's own beginning when there is none. */
  readonly from: number
  readonly binder: Binder
  readonly part: Part
  /** Said of what is not to be before it. */
  readonly isNotBefore?: true
}

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
    binder === 'none' &&
    /^end$/i.test(said['part'] ?? '') &&
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
  const isClose =
    binder === 'none' && /^(?:the )?(?:close|end|cop|cob|noon|first thing)/i.test(said['time'] ?? '')
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
  const picked =
    span.endsHow === undefined
      ? partOfSpan(span, lead.part, lead.binder)
      : { first: span.first, last: span.last, how: span.endsHow, vague: span.vague }
  const vague = span.vague || picked.vague
  const single = picked.first === picked.last
  // "From June to September" is a range, and its end is when it is done.
  const range = span.joined === true
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

// No order is needed among alternatives: the pattern runs up to the date, so a short one cannot stop too early.
const alternatives = (sources: Readonly<Record<string, string>>): string => Object.values(sources).join('|')

const leadPattern = new RegExp(
  `(?<![\\w'])(?:(?<!-)(?<binder>${alternatives(binders)})(?: at the latest)? )?(?:(?:approximately|approx\\.?|roughly|say|the latest) )?(?:(?<time>${times})(?:,? on)? )?(?:(?:the |a )?(?:(?<part>${alternatives(parts)})[ -](?:of )?)?(?:the |our |its |their |his |her |my )?(?:next |coming |(?<=\\bthe )following )?)?$`,
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

/** The days of a span that a word as “early” or “the end of” picks. */
export const partOfSpan = (span: NamedSpan, part: Part, binder: Binder): Picked => {
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
      if (length <= 31) return { ...until(nth(15), 'the last day of its first half'), vague: false }
      if (length <= 92) return until(addDays(addMonths(first, 1), 14), 'the last day of its first half')
      if (length <= 123) return { ...until(afterMonths(2), 'the last day of its first half'), vague: false }
      return { ...until(afterMonths(length <= 184 ? 3 : 6), 'the last day of its first half'), vague: false }
    case 'week-1':
    case 'week-2':
    case 'week-3': {
      const week = Number(part.slice(-1))
      return {
        ...until(
          addDays(first, week * 7 - 1),
          `the seventh day of its ${['first', 'second', 'third'][week - 1]} week`,
        ),
        vague: false,
      }
    }
    case 'late':
      return from(length <= 31 && length > 7 ? nth(21) : first, 'its last day')
    default:
      return { first, last, how: 'its last day', vague: false }
  }
}
