import { formatDay } from '../calendar/plain-date.ts'
import type { DueReading } from './candidate.ts'
import { chooseBinding, type Weighed } from './due-rules/binding.ts'
import { isDeadline } from './due-rules/deadline.ts'
import { isDueCell } from './due-rules/due-cell.ts'
import type { Asked, DueContext, Settled } from './due-rules/due-rule.ts'
import { noLead, readLead } from './due-rules/lead.ts'
import { type Match, matchRules } from './due-rules/matching.ts'
import { moodOf } from './due-rules/mood.ts'
import { type NormalisedWords, normaliseWords } from './due-rules/normalised-words.ts'
import { settleSpan } from './due-rules/settle-span.ts'

export type { DueContext } from './due-rules/due-rule.ts'

/** A reading and where its phrase stands: `words.slice(at, at + reading.phrase.length) === reading.phrase`. */
export type FoundDue = { readonly at: number; readonly reading: DueReading }

/**
 * The phrase that binds one sentence (or table cell) of minutes as a deadline, worked out from the meeting's
 * date. Null when no due phrase stands in it. Words without a day ("in due course") come back with precision
 * `none`, and words tied to something undated ("once finalised") with precision `event`.
 */
export const readDuePhrase = (words: string, context: DueContext): DueReading | null =>
  chooseBinding(weighDuePhrases(words, context))?.reading ?? null

/** Every due phrase in the words, in order. Words beyond 1,000 characters are not read. */
export const findDuePhrases = (words: string, context: DueContext): readonly FoundDue[] =>
  weighDuePhrases(words, context).map(({ at, reading }) => ({ at, reading }))

const weighDuePhrases = (words: string, context: DueContext): readonly Weighed[] => {
  const normalised = normaliseWords(words)
  const { text } = normalised
  if (!hint.test(text)) return []
  const asked: Asked = { ...context, text, alone: isDueCell(text) }
  return matchRules(asked)
    .flatMap((match) => weigh(match, asked, normalised))
    .toSorted((one, other) => one.at - other.at)
}

// A sentence without any of these has no due phrase; many sentences of minutes end here, before forty patterns.
const hint =
  /\d|day|week|month|quarter|year|fortnight|half|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|christmas|xmas|easter|whitsun|next|meet|future|forward|coming|soon|short|course|imminent|immediate|forthwith|asap|a\.s\.a\.p|tb[acd]|ongoing|term|once|when|following|after|before|prior|ahead|advance|upon|on |pending|opportunity|time|today|tomorrow|tonight|morning|urgen|delay|straight|right away|stage|point|date|notice|confirmed|determined|advised|agreed|arranged|eoy|cop\b|cob\b|close|play/i

const weigh = (match: Match, asked: Asked, { original }: NormalisedWords): readonly Weighed[] => {
  const { text } = asked
  const { outcome } = match
  const lead = outcome.kind === 'span' ? readLead(text, match.from) : noLead(match.from)
  const to = match.to + trailing(text.slice(match.to))
  const from = lead.from + leadingBlanks(text.slice(lead.from, to))
  const length = text.slice(from, to).trimEnd().length
  const phrase = text.slice(from, from + length)
  const read =
    outcome.kind === 'span' ? settleSpan(outcome, { lead, phrase, at: match.from, to }, asked) : outcome
  if (read === null) return []
  const mood = moodOf(text, from, to)
  if (!isDeadline({ match, read, lead, mood, from }, asked)) return []
  const said = original(from, from + length)
  return [
    {
      at: said.at,
      from,
      to,
      text,
      strength: read.strength,
      promised: mood === 'promise' || read.looksForward,
      starts: lead.binder === 'from' || lead.binder === 'after',
      reading: readingOf(match.rule, said.phrase, read, asked),
    },
  ]
}

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
