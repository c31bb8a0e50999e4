import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { DueReading } from '../candidate.ts'
import { chooseBinding, type Weighed } from './binding.ts'
import { mayNeedChrono } from './chrono-days.ts'
import { HISTORY, whyUnbound } from './deadline.ts'
import { isDueCell } from './due-cell.ts'
import { type Asked, type DueContext, type NamedSpan, type Settled, settled, unbound } from './due-rule.ts'
import { noLead, readLead } from './lead.ts'
import { type Match, matchRules, rulesFor } from './matching.ts'
import { moodOf } from './mood.ts'
import { isNotBefore, withoutNotBefore } from './not-before.ts'
import { type NormalisedWords, normaliseWords } from './normalised-words.ts'
import { settleSpan } from './settle-span.ts'
import { whenAsked } from '../patterns/remembered.ts'

export type { DueContext } from './due-rule.ts'

/** A reading and where its phrase stands: `words.slice(at, at + reading.phrase.length) === reading.phrase`. */
export type FoundDue = { readonly at: number; readonly reading: DueReading }

/** A time in the words that binds nobody: the last day it names, when it names one, and why not. */
export type UnboundTime = {
  readonly at: number
  readonly phrase: string
  readonly lastOn: PlainDate | null
  readonly because: string
  /** It tells of what was, so that nobody takes it for a deadline. */
  readonly looksBack: boolean
  /** Of a deadline, "by 30 September", that only the past of the words around it unbinds: what it would be else. */
  readonly asDeadline?: DueReading
  /** Of one that yields, what it would be. */
  readonly ifAlone?: DueReading
}

/** All that was made of the times in the words. */
export type DatesRead = {
  readonly binding: DueReading | null
  /** Every phrase that could bind, the one that does among them, in order. */
  readonly found: readonly FoundDue[]
  readonly unbound: readonly UnboundTime[]
}

/**
 * The phrase that binds one sentence (or table cell) of minutes as a deadline, worked out from the meeting's
 * date. Null when no due phrase stands in it. Words without a day ("in due course") come back with precision
 * `none`, and words tied to something undated ("once finalised") with precision `event`.
 */
export const readDuePhrase = (words: string, context: DueContext): DueReading | null =>
  readDates(words, context).binding

/** Every due phrase in the words, in order. Words beyond 1,000 characters are not read. */
export const findDuePhrases = (words: string, context: DueContext): readonly FoundDue[] =>
  readDates(words, context).found

/** The times in the words, those that bind and those that do not, with the reason. */
export const readDates = (words: string, context: DueContext): DatesRead => {
  const normalised = normaliseWords(words)
  const { text } = normalised
  const rules = rulesFor(text)
  if (rules.length === 0 && !mayNeedChrono(text)) return NO_DATES
  const asked: Asked = { ...context, context, text, alone: isDueCell(text) }
  const { matches, masks } = matchRules(rules, asked)
  if (matches.length === 0 && masks.length === 0) return NO_DATES
  const found: Weighed[] = []
  const unbound: UnboundTime[] = masks.map(({ from, to, because, looksBack }) => ({
    ...saidAt(normalised, from, to),
    lastOn: null,
    because,
    looksBack,
  }))
  for (const match of matches) {
    const read = weigh(match, asked, normalised)
    if ('strength' in read) found.push(read)
    else unbound.push(read)
  }
  found.sort((one, other) => one.at - other.at)
  return {
    binding: chooseBinding(found)?.reading ?? null,
    found: found.map(({ at, reading }) => ({ at, reading })),
    unbound: unbound.toSorted((one, other) => one.at - other.at),
  }
}

const NO_DATES: DatesRead = { binding: null, found: [], unbound: [] }

const weigh = (match: Match, asked: Asked, normalised: NormalisedWords): Weighed | UnboundTime => {
  const { text } = asked
  const { outcome } = match
  const isLed = outcome.kind === 'span' || outcome.noSuchDay === true
  const lead = isLed ? withoutNotBefore(readLead(text, match.from), text) : noLead(match.from)
  const to = match.to + trailing(text.slice(match.to))
  const from = lead.from + leadingBlanks(text.slice(lead.from, to))
  const said = saidAt(normalised, from, to)
  const phrase = text.slice(from, to).trimEnd()
  const lastOn = outcome.kind === 'span' ? outcome.last : outcome.dueOn
  const read =
    outcome.kind === 'span'
      ? settleSpan(outcome, { lead, phrase, at: match.from, to }, asked)
      : BEFORE.test(phrase) && isNotBefore(text, from)
        ? NOT_BEFORE
        : outcome
  if (read.kind === 'unbound')
    return {
      ...said,
      lastOn,
      because: read.because,
      looksBack: read.looksBack,
      ...(read.yields === true && outcome.kind === 'span'
        ? { ifAlone: readingOf(match.rule, said.phrase, lastDayOf(outcome), asked) }
        : {}),
    }
  // What points forward by itself binds in whatever clause.
  const mood = whenAsked(() => (read.looksForward ? 'unsaid' : moodOf(text, from, to)))
  const against = whyUnbound({ match, read, lead, mood, from }, asked)
  if (against !== null) {
    const { because, looksBack } = against
    const isDeadline = against === HISTORY && lead.binder === 'by' && read.dueOn !== null
    return {
      ...said,
      lastOn,
      because,
      looksBack,
      ...(isDeadline ? { asDeadline: readingOf(match.rule, said.phrase, read, asked) } : {}),
      ...(against.yields === true ? { ifAlone: readingOf(match.rule, said.phrase, read, asked) } : {}),
    }
  }
  return {
    at: said.at,
    from,
    to,
    text,
    strength: read.strength,
    isPromised: () => read.looksForward || mood() === 'promise',
    starts: lead.binder === 'from' || lead.binder === 'after',
    reading: readingOf(match.rule, said.phrase, read, asked),
  }
}

const lastDayOf = ({ first, last, precision, otherReadings }: NamedSpan): Settled =>
  settled({
    dueOn: last,
    precision,
    working: first === last ? `The day is ${formatDay(last)}.` : `Its last day is ${formatDay(last)}.`,
    otherReadings,
  })

/** Rules that take the words before their day along: "before the July meeting". */
const BEFORE = /^(?:before|prior to|ahead of|in advance of)\b/i
const NOT_BEFORE = unbound('It says before when something is not to be.')

/** A stretch of the normalised words as the minutes write it, and where. */
const saidAt = ({ text, original }: NormalisedWords, from: number, to: number) =>
  original(from, from + text.slice(from, to).trimEnd().length)

/** "From May onwards", "by Friday at the latest": words after the date that belong to the phrase. */
const trailing = (after: string): number =>
  /^ (?:at the latest|latest|onwards?|inclusive)\b/i.exec(after)?.[0].length ?? 0

const leadingBlanks = (text: string): number => text.length - text.trimStart().length

const readingOf = (rule: string, phrase: string, read: Settled, { meetingOn }: Asked): DueReading => {
  const late = read.dueOn !== null && read.dueOn < meetingOn
  return {
    phrase,
    anchorOn: meetingOn,
    rule,
    precision: read.precision,
    dueOn: read.dueOn,
    event: read.event,
    working: late
      ? `${read.working.slice(0, -1)}, already past when the meeting sat on ${formatDay(meetingOn)}.`
      : read.working,
    vague: read.vague,
    otherReadings: read.otherReadings,
  }
}
