import { addDays, daysBetween, endOfMonth, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import { type Commitment, type MeetingRef, openClaim } from '../register/commitments/commitment.ts'
import { figure } from '../register/restatements/figures.ts'
import { officeDuty } from '../register/commitments/revisits.ts'
import { countDays, daysWithoutDate, slippageDays } from '../register/commitments/standing.ts'
import {
  countTimes,
  dayOrMonth,
  missedTarget,
  namesMonth,
  ordinalTime,
  revisitsToDo,
  timesMovedLater,
} from './matter-facts.ts'
import { latenessWords } from './lateness.ts'
import type { MatterRecord } from './matter-record.ts'
import { promisedFor } from './next-sitting.ts'
import { strays } from './strays.ts'

/** Why a commitment comes to a meeting. A record of the rule, and the sentence that stands on the paper. */
export type Reason = { readonly rule: RuleName; readonly words: string }

export type RuleName =
  | 'office-overdue'
  | 'overdue'
  | 'awaiting-acceptance'
  | 'due'
  | 'promised-for'
  | 'revisit-fixed'
  | 'asked-back'
  | 'due-after'
  | 'will-miss'
  | 'slipped'
  | 'silent'
  | 'no-date'
  | 'carried'
  | 'other-series'

/** The meeting an agenda is for, as one commitment sees it. */
export type Occasion = {
  readonly seriesName: string
  readonly meetingOn: PlainDate
  /** The day of composing, or the meeting's own when it is composed afterwards. */
  readonly asOf: PlainDate
  /** The sittings of the commitment's own series, in order, cancelled ones left out. */
  readonly ownSittings: readonly MeetingRef[]
  /** Whole days without a date after which a commitment is put to the chair. */
  readonly noDateDays: number
  /** Later dates agreed before a commitment counts as slipping. */
  readonly slips: number
  /** When the office is closed; on the bank holidays of England and Wales when left out. */
  readonly calendar?: OfficeCalendar
  /** Unanswered mails before a commitment counts as met with silence. */
  readonly askings: number
  readonly record: MatterRecord
}

/** Reasons that bind: whatever has one of them and is left off the paper needs a signed reason (product rule 11). */
export const dueRules: ReadonlySet<RuleName> = new Set([
  'office-overdue',
  'overdue',
  'due',
  'promised-for',
  'revisit-fixed',
])

type Rule = (commitment: Commitment, occasion: Occasion) => string | null

/**
 * Every reason that holds, heaviest first; empty when the commitment stays away. Closed commitments and those made
 * at this meeting or later never come. A commitment of another series comes only as `strays` says, or when somebody
 * asked for it. A day before which it is not to come holds back the reasons that can wait, and no other.
 */
export const reasonsFor = (commitment: Commitment, occasion: Occasion): readonly Reason[] => {
  if (commitment.closure !== null || commitment.meeting.heldOn >= occasion.meetingOn) return []
  const atHome = commitment.meeting.seriesName === occasion.seriesName
  const astray = !atHome && strays(commitment, occasion.ownSittings, occasion.asOf)
  if (!atHome && !astray && occasion.record.askedBack === null) return []
  const waits = commitment.notBeforeOn !== undefined && occasion.meetingOn < commitment.notBeforeOn
  const reasons = rules.flatMap(([rule, words]): readonly Reason[] => {
    const said = waits && canWait.has(rule) ? null : words(commitment, occasion)
    return said === null ? [] : [{ rule, words: said }]
  })
  return reasons.length === 0 || !astray ? reasons : [...reasons, broughtFrom(commitment)]
}

const canWait: ReadonlySet<RuleName> = new Set([
  'due-after',
  'will-miss',
  'slipped',
  'silent',
  'no-date',
  'carried',
])

/** Days past the due date on the day of the meeting, for commitments already late when the agenda is composed. */
export const daysLate = (commitment: Commitment, { asOf, meetingOn }: Occasion): number =>
  isLate(commitment, asOf) && commitment.dueOn !== null ? daysBetween(commitment.dueOn, meetingOn) : 0

// Product rule 5: late begins the day after. A delivery that waits for the office's word is not late.
const isLate = (commitment: Commitment, asOf: PlainDate): boolean =>
  commitment.dueOn !== null &&
  commitment.dueOn < asOf &&
  openClaim(commitment) === null &&
  !isRevisitOn(commitment)

/** The day of a revisit binds the office, so the revisit rules speak of it and the rules on due dates do not. */
const isRevisitOn = (commitment: Commitment): boolean =>
  commitment.kind === 'revisit' && revisitsToDo(commitment).some((r) => r.revisitOn === commitment.dueOn)

const officeOverdue: Rule = (commitment, { asOf, ownSittings }) => {
  const revisit = revisitsToDo(commitment)[0]
  if (revisit === undefined || officeDuty(revisit, ownSittings, asOf).state !== 'missed') return null
  const sitting = ownSittings.find(({ heldOn }) => heldOn >= revisit.revisitOn)
  const on = `${namesMonth(revisit.revisitOn, commitment) ? 'in' : 'on'} ${dayOrMonth(revisit.revisitOn, commitment)}`
  const silence =
    sitting === undefined
      ? 'no meeting was held'
      : sitting.heldOn === revisit.revisitOn
        ? 'the meeting that day passed without it'
        : `the meeting of ${formatDay(sitting.heldOn)} passed without it`
  return `The office was to look again ${on} and ${silence}`
}

const overdue: Rule = (commitment, { asOf, meetingOn, calendar }) => {
  const { dueOn } = commitment
  if (dueOn === null || !isLate(commitment, asOf)) return null
  return `Overdue by ${latenessWords(dueOn, meetingOn, calendar)}`
}

const awaitingAcceptance: Rule = (commitment) => {
  const claim = openClaim(commitment)
  return claim === null ? null : `Answer of ${formatDay(claim.statedOn)} awaits the office's acceptance`
}

const due: Rule = (commitment, { asOf, meetingOn }) => {
  const { dueOn } = commitment
  if (dueOn === null || dueOn > meetingOn || isLate(commitment, asOf) || isRevisitOn(commitment)) return null
  if (dueOn === meetingOn) return `Due on ${formatDay(dueOn)}, the day of this meeting`
  return dueOn < asOf
    ? `Its due date, ${formatDay(dueOn)}, has passed`
    : `Due on ${formatDay(dueOn)}, before this meeting`
}

const revisitFixed: Rule = (commitment, occasion) => {
  if (officeOverdue(commitment, occasion) !== null) return null
  const revisit = revisitsToDo(commitment).find(
    ({ revisitOn }) =>
      // A commitment with a due date is looked at again on that day: the rules on due dates say so already.
      (commitment.kind === 'revisit' || revisitOn !== commitment.dueOn) &&
      (revisitOn <= occasion.meetingOn ||
        (namesMonth(revisitOn, commitment) && revisitOn === endOfMonth(occasion.meetingOn))),
  )
  return revisit === undefined ? null : `Revisit fixed for ${dayOrMonth(revisit.revisitOn, commitment)}`
}

/** "At the next meeting", when no meeting was known: it has no day, and comes to the first one that sits. */
const promised: Rule = (commitment, { ownSittings, meetingOn, seriesName }) => {
  if (commitment.meeting.seriesName !== seriesName) return null
  const sitting = promisedFor(commitment, ownSittings)
  if (sitting === null) return null
  const words = `“${commitment.due?.phrase ?? ''}”`
  return sitting.heldOn >= meetingOn
    ? `Promised for this meeting: ${words}`
    : `Promised for the meeting of ${formatDay(sitting.heldOn)}: ${words}`
}

const askedBack: Rule = (_, { record }) => {
  if (record.askedBack === null) return null
  const { by, on, reason } = record.askedBack
  return `${by} asked for it on ${formatDay(on)}${reason === '' ? '' : `: ${reason}`}`
}

/** Some matters are looked at before they fall due: an office gives such a commitment a lead time. */
const dueAfter: Rule = (commitment, { meetingOn }) => {
  const { dueOn, leadDays = 0 } = commitment
  if (dueOn === null || dueOn <= meetingOn || dueOn > addDays(meetingOn, leadDays)) return null
  return `Due on ${formatDay(dueOn)}, and to be looked at up to ${countDays(leadDays)} before`
}

const willMiss: Rule = (commitment, { asOf }) => {
  const line = missedTarget(commitment, asOf)
  if (line === null || commitment.measure === null || commitment.dueOn === null) return null
  const { value, unit } = commitment.measure
  return (
    `Target of ${figure(value, unit)} by ${formatDay(commitment.dueOn)} will be missed at the present pace: ` +
    `${figure(line.latest.value, unit)} on ${formatDay(line.latest.on)}`
  )
}

const slipped: Rule = (commitment, { slips }) => {
  const times = timesMovedLater(commitment)
  if (times < slips) return null
  const days = slippageDays(commitment)
  return `Date moved ${countTimes(times)}${days > 0 ? `, by ${countDays(days)} in all` : ''}`
}

const silent: Rule = (_, { record, askings }) =>
  record.asked === null || record.asked.times < askings
    ? null
    : `Asked ${countTimes(record.asked.times)} since ${formatDay(record.asked.firstOn)}, no answer`

const carried: Rule = (_, { record }) => {
  const times = record.carriedFrom.length
  const [first, ...later] = record.carriedFrom
  if (first === undefined) return null
  const meetings = [first, ...later].map(({ heldOn }) => formatDay(heldOn))
  if (times === 1) return `Carried over from the meeting of ${meetings[0]}`
  const where =
    times === 2
      ? `on ${meetings.join(' and ')}`
      : `at ${times} meetings from ${meetings[0]} to ${meetings.at(-1)}`
  return `Carried over ${ordinalTime(times)}: no outcome ${where}`
}

const noDate: Rule = (commitment, { meetingOn, noDateDays }) => {
  if (commitment.dueOn !== null || (commitment.kind === 'revisit' && revisitsToDo(commitment).length > 0))
    return null
  const days = daysWithoutDate(commitment, meetingOn)
  return days < noDateDays
    ? null
    : `No date given for ${countDays(days)}, since the meeting of ${formatDay(commitment.meeting.heldOn)}`
}

/** Heaviest first: the order of the paper. */
const rules: readonly (readonly [RuleName, Rule])[] = [
  ['office-overdue', officeOverdue],
  ['overdue', overdue],
  ['awaiting-acceptance', awaitingAcceptance],
  ['due', due],
  ['promised-for', promised],
  ['revisit-fixed', revisitFixed],
  ['asked-back', askedBack],
  ['due-after', dueAfter],
  ['will-miss', willMiss],
  ['slipped', slipped],
  ['silent', silent],
  ['no-date', noDate],
  ['carried', carried],
]

/** The place of the heaviest reason in that order; smaller is heavier. `reasons` as `reasonsFor` gives them. */
export const weightOf = (reasons: readonly Reason[]): number =>
  rules.findIndex(([rule]) => rule === reasons[0]?.rule)

const broughtFrom = ({ meeting }: Commitment): Reason => ({
  rule: 'other-series',
  words: `Brought here from ${meeting.seriesName}, which does not meet in time`,
})
