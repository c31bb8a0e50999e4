import { addDays, formatDay, formatMonth, type PlainDate } from '../../calendar/plain-date.ts'
import { readTypedDay } from '../../calendar/typed-day.ts'
import type { Commitment } from '../commitments/commitment.ts'
import type { Meeting } from './meetings.ts'
import { monthMeant, type MonthMeant, monthRules, sittingMeant } from './month-sittings.ts'

/** A meeting went from one day to another. */
export type MeetingMove = {
  readonly meetingId: string
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly reason: string
  readonly movedAt: string
  readonly movedBy: string
}

/** A person has said that a due date does not follow its meeting to that day. */
export type KeptDate = { readonly commitmentId: string; readonly meetingId: string; readonly toOn: PlainDate }

/** A due date that was worked out from a meeting which no longer sits on that day, or had none at the time. */
export type AnchoredDate = {
  readonly commitment: Commitment
  /** The meeting it was worked out from. */
  readonly meeting: Meeting
  /** The one that takes its place: itself on its new day, or the next of the series; null while none is planned. */
  readonly sitting: Meeting | null
  /** Null while none is planned. */
  readonly to: PlainDate | null
  readonly why: string
}

export type Sittings = {
  /** All of them, in order. */
  readonly meetings: readonly Meeting[]
  readonly moves: readonly MeetingMove[]
  readonly kept: readonly KeptDate[]
}

/**
 * The open commitments whose due date was worked out from a meeting ("by the next meeting", "at the April meeting")
 * that was moved, cancelled or called after all, with the day that follows; and those with a month's end for want of
 * a meeting in it, once that is planned. Nothing moves until a person agrees. A date that was agreed otherwise
 * meanwhile, and one of which a person has said that it stays, are left alone.
 */
export const datesToSettle = (
  commitments: readonly Commitment[],
  sittings: Sittings,
  today: PlainDate,
): readonly AnchoredDate[] =>
  commitments.flatMap((commitment) => {
    const anchor = anchorOf(commitment)
    if (anchor === null) return []
    const meeting = meetingMeant(commitment, anchor, sittings)
    if (meeting === undefined || !follows(commitment, meeting)) return []
    const sitting = sittingFor(meeting, sittings.meetings, today)
    if (sitting === null && meeting.cancelledOn === null) return []
    const to = sitting === null ? null : anchor.before ? addDays(sitting.heldOn, -1) : sitting.heldOn
    if (to === commitment.dueOn || (to !== null && to < today)) return []
    const isKept = sittings.kept.some(
      (one) => one.commitmentId === commitment.id && one.meetingId === meeting.id && one.toOn === to,
    )
    return isKept
      ? []
      : [{ commitment, meeting, sitting, to, why: whyOf(commitment, anchor, meeting, sitting) }]
  })

/** The day of a sitting, or the month in which one was expected. */
type Anchor = { readonly on: PlainDate; readonly before: boolean } | (MonthMeant & { readonly on: null })

/** The rules that work a due date out from a meeting. */
export const sittingRules: readonly string[] = ['next-meeting', 'when-we-next-meet', ...monthRules]

/** What it was worked out from; null when that was no meeting. */
const anchorOf = ({ due, dueOn, closure }: Commitment): Anchor | null => {
  if (closure !== null || dueOn === null || due === null || due.dueOn === null) return null
  if (!sittingRules.includes(due.rule)) return null
  const month = monthMeant(due)
  if (month !== null) return { ...month, on: null }
  // The sentence is the program's own, so it can be read back: “… that meeting is on 14 April 2026”.
  const said = /that meeting is on (\d{1,2} [A-Z][a-z]+ \d{4})/.exec(due.working)
  const day = said === null ? undefined : readTypedDay(said[1] ?? '')
  if (day === undefined || 'problem' in day) return null
  return { on: day.day, before: due.dueOn < day.day }
}

/** The meeting that sat, or was to sit, then: of the commitment's own series, else of the only other. */
const meetingMeant = (
  commitment: Commitment,
  anchor: Anchor,
  { meetings, moves }: Sittings,
): Meeting | undefined => {
  const { meeting: madeAt, acceptedAt, extensions } = commitment
  if (anchor.on === null) {
    // Where a person has said which meeting it is, it is that one wherever it goes.
    const followed = extensions.at(-1)?.movedMeetingId
    if (followed !== undefined) return meetings.find(({ id }) => id === followed)
    const left = ({ id }: Meeting): readonly PlainDate[] =>
      moves.flatMap(({ meetingId, fromOn }) => (meetingId === id ? [fromOn] : []))
    return sittingMeant(anchor, madeAt, meetings, left)
  }
  const { on } = anchor
  const leftIt = ({ id }: Meeting, since: string): boolean =>
    moves.some(({ meetingId, fromOn, movedAt }) => meetingId === id && fromOn === on && movedAt > since)
  const then = meetings.filter((meeting) => meeting.heldOn === on || leftIt(meeting, ''))
  const own = then.filter(({ seriesName }) => seriesName === madeAt.seriesName)
  const pool = own.length > 0 ? own : then
  if (pool.length < 2) return pool[0]
  // Another meeting may have been put on a day that became free: the date was accepted before that.
  const left = pool.filter((meeting) => leftIt(meeting, acceptedAt))
  return left.length === 1 ? left[0] : undefined
}

/** Whether the due date is still the one that was worked out, or was moved with this meeting last. */
const follows = ({ due, dueOn, extensions }: Commitment, { id }: Meeting): boolean => {
  const last = extensions.at(-1)
  return last === undefined ? due?.dueOn === dueOn : last.movedMeetingId === id
}

const sittingFor = (meeting: Meeting, meetings: readonly Meeting[], today: PlainDate): Meeting | null =>
  meeting.cancelledOn === null
    ? meeting
    : (meetings.find(
        ({ seriesId, heldOn, cancelledOn }) =>
          seriesId === meeting.seriesId && cancelledOn === null && heldOn > meeting.heldOn && heldOn >= today,
      ) ?? null)

const whyOf = (
  { due, dueOn, extensions }: Commitment,
  anchor: Anchor,
  meeting: Meeting,
  sitting: Meeting | null,
): string => {
  const on = anchor.on
  const said = `“${due?.phrase ?? ''}” meant the meeting of ${on === null ? formatMonth(anchor.first) : formatDay(on)}`
  if (on === null && sitting !== null && extensions.length === 0)
    return `${said}, whose day was not known. It is on ${formatDay(sitting.heldOn)}.`
  if (sitting === null) return `${said}, which was cancelled. No later meeting of the series is planned.`
  if (sitting.id !== meeting.id)
    return `${said}, which was cancelled. The next one is on ${formatDay(sitting.heldOn)}.`
  return sitting.heldOn === on && dueOn !== null
    ? `${said}, which is on that day after all.`
    : `${said}, which is now on ${formatDay(sitting.heldOn)}.`
}
