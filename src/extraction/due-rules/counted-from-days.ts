import type { PlainDate } from '../../calendar/plain-date.ts'
import { namedDay, numericDay } from './calendar-days.ts'
import { countedFrom, unitPattern } from './counting.ts'
import type { Asked, DueRule, NamedSpan } from './due-rule.ts'
import { countPattern, readCount } from './number-words.ts'

/** A verb or a joint between the event and the day makes the day that of another thing. */
const OTHERWISE =
  'will|would|shall|should|must|can|could|might|to|is|are|was|were|has|have|had|be|and|but|or|which|that|who|when|where|if|by|before|after|until|he|she|they|we|it'

/** What happens on the day that is counted from: "the inspection on", "receiving the report of", "the Board (". */
const event = `(?:(?:it|they) (?:opens?|starts?|begins?|launch(?:es)?) on |(?:(?!(?:${OTHERWISE})\\b)[a-z][\\w'’&/-]* ){1,8}?(?:on |of |dated |\\())`

/**
 * "2 working days before 7 April 2026", "three weeks after 3 March", "within a month of the inspection on 3 June": counted
 * from the day said.
 */
export const daysFromNamedDay: DueRule = {
  id: 'days-from-named-day',
  pattern: new RegExp(
    `\\b(?<lead>(?:at least|no later than|not later than|no more than|within|inside|by) )?(?<count>${countPattern}) (?<unit>${unitPattern})(?:'s?)? (?<side>before|prior to|ahead of|in advance of|after|from|following|of) ${event}?(?:the )?(?:${namedDay.pattern.source}|${numericDay.pattern.source})`,
    'gi',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const count = readCount(said['count'] ?? '')
    const side = (said['side'] ?? '').toLowerCase()
    const sign = /^(?:after|from|following|of)$/.test(side) ? 1 : -1
    if (count === undefined || (side === 'of' && said['lead'] === undefined)) return null
    // "In the two weeks before the opening on 3 June" runs up to the opening.
    if (sign < 0 && RUNS_UP.test(asked.text.slice(0, match.index))) return null
    const inFigures = said['isoYear'] !== undefined || /^\d/.test(said['month'] ?? '')
    const start = (inFigures ? numericDay : namedDay).read(match, asked)
    if (start?.kind !== 'span') return null
    const counted = { count, said: said['count'] ?? '', unit: said['unit'] ?? '', sign } as const
    const gone = sign > 0 ? justGone(start, asked) : undefined
    if (gone === undefined) return countedFrom(start.last, counted, '', asked.calendar)
    // "Within six weeks of the visit on 2 April", said in May: of the one that was, if that leaves time.
    const read = countedFrom(gone, counted, '', asked.calendar)
    return read.dueOn !== null && read.dueOn >= asked.meetingOn ? read : null
  },
}

/** The same day without a year shortly before the meeting. */
const justGone = ({ otherReadings }: NamedSpan, { meetingOn }: Asked): PlainDate | undefined =>
  otherReadings.find(({ dueOn }) => dueOn < meetingOn)?.dueOn

const RUNS_UP = /\b(?:in|during|over|for|throughout|these|those|the|last|final) $/i
