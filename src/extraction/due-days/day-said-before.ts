import { addDays, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { DuePrecision, DueReading } from '../candidate.ts'
import { saysByWhen } from '../patterns/deadline-words.ts'
import { countPattern, readCount } from '../due-rules/number-words.ts'
import { lengthAfter } from './event-days.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'

/** What the days of the words are read with. */
type Calendar = Pick<Scene, 'meetingOn' | 'datesIn'>

/**
 * "The rules change on 25 May and the notices would be out before that date.": words that point back to a time said
 * earlier in the same words. Null where none does, or the day meant is not after the meeting.
 */
export const daySaidEarlierIn = (words: string, scene: Calendar): DueReading | null => {
  const pointer = pointerIn(words)
  if (pointer === null) return null
  const said = lastTimeIn(words.slice(0, pointer.index), scene)
  // "They are to be back by 1 November, and he would meet them before then": the first is promised itself.
  return said === null || (saysByWhen(said.phrase) && PROMISED.test(words.slice(0, said.at)))
    ? null
    : pointingTo(said, pointer, scene)
}

const PROMISED = /\b(?:will|would|shall|(?:is|are|was|were) to)\b/i

/**
 * "Bids close on 30 August. The Clerk would put one in by then.": the same where the time stands in one of the two
 * sentences above, under the same heading; the last one said is meant.
 */
export const daySaidAbove = ({ quote, sentences }: Proposal, scene: Scene): DueReading | null => {
  const first = sentences[0]
  const pointer = pointerIn(quote)
  if (first === undefined || pointer === null) return null
  const above = [1, 2].flatMap((back) => scene.sentences[first.index - back] ?? [])
  for (const { text, heading } of above) {
    const said = heading === first.heading ? lastTimeIn(text, scene) : null
    if (said !== null) return pointingTo(said, pointer, scene)
  }
  return null
}

const pointerIn = (words: string): RegExpExecArray | null =>
  BEFORE_IT.exec(words) ?? ON_IT.exec(words) ?? LATER.exec(words)

const SITTING = 'date|day|deadline|meeting|sitting|session'
const BEFORE_IT = quick(
  new RegExp(
    `\\b(?:before|ahead of|prior to|in advance of) (?:then\\b|which(?: time| date)?\\b|that(?: (?:${SITTING})\\b|(?=[.,;)]|$)))|\\b(?:on )?the (?:day|evening) before(?=[.,;)]|$| and\\b)`,
    'i',
  ),
)
const ON_IT = quick(
  new RegExp(
    `\\b(?:by|in time for) (?:then\\b|(?:which|that) (?:time|date|point|stage)\\b|(?:that|the same) (?:${SITTING})\\b)|\\b(?:on|at|to) (?:that|the same) (?:${SITTING})\\b|\\bon the (?:day|night)(?=[.,;)]|$| and\\b)|\\bfrom then(?: on| onwards?)?\\b(?! until| till| to\\b)`,
    'i',
  ),
)

/** "A final version a fortnight later", "and again twelve months after that" */
const LATER = quick(
  new RegExp(
    `\\b(?<count>${countPattern}) ?(?<unit>days?|weeks?|fortnights?|months?|years?) (?:later\\b(?! than| in\\b)|(?:after|on from|from) (?:that|then|this)(?=[.,;)]|$| and\\b))`,
    'i',
  ),
)

/** A time that was said, and the last day of it. */
type SaidTime = {
  readonly at: number
  readonly phrase: string
  readonly lastOn: PlainDate
  readonly precision: DuePrecision
}

const lastTimeIn = (words: string, scene: Calendar): SaidTime | null => {
  const { found, unbound } = scene.datesIn(words)
  const times = [
    ...found.map(({ at, reading: { phrase, dueOn, precision } }) => ({
      at,
      phrase,
      lastOn: dueOn,
      precision,
    })),
    ...unbound.map((time) => ({ ...time, precision: 'day' as const })),
  ]
  return times.reduce<SaidTime | null>(
    (latest, { at, phrase, lastOn, precision }) =>
      lastOn !== null && at >= (latest?.at ?? 0) ? { at, phrase, lastOn, precision } : latest,
    null,
  )
}

const pointingTo = (
  { phrase: said, lastOn, precision }: SaidTime,
  { 0: phrase, groups }: RegExpExecArray,
  { meetingOn }: Calendar,
): DueReading | null => {
  // Only a day has one before it: "before then" of "in May" leaves open which.
  const isBefore = precision === 'day' && BEFORE_IT.test(phrase)
  const later = groups?.['count'] === undefined ? null : laterBy(groups, lastOn)
  const dueOn = later ?? (isBefore ? addDays(lastOn, -1) : lastOn)
  if (lastOn <= meetingOn || dueOn <= meetingOn) return null
  const which = later !== null ? `${phrase} is` : isBefore ? 'the day before it is' : 'that is'
  return {
    phrase,
    anchorOn: meetingOn,
    rule: 'day-said-before',
    precision,
    dueOn,
    event: null,
    working: `“${phrase}” points back to “${said}”, and ${which} ${formatDay(dueOn)}.`,
    vague: false,
    otherReadings: [],
  }
}

const laterBy = (
  { count, unit = '' }: Readonly<Record<string, string>>,
  from: PlainDate,
): PlainDate | null => {
  const by = readCount(count ?? '')
  return by === undefined ? null : lengthAfter(from, by, unit.toLowerCase().replace(/s$/, ''))
}
