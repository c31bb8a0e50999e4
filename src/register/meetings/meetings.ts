import { type PlainDate, parsePlainDate } from '../../calendar/plain-date.ts'
import { addOfficeDays, type OfficeCalendar } from '../../calendar/working-days.ts'
import type { MeetingRef } from '../commitments/commitment.ts'
import { holderOn, type Holding } from '../people/posts.ts'
import type { SeriesWays } from './series.ts'

/** A sitting of a series, held or planned. */
export type Meeting = {
  readonly id: string
  /** "HTA-2026-10-13" */
  readonly ref: string
  readonly seriesId: string
  readonly seriesCode: string
  readonly seriesName: string
  readonly heldOn: PlainDate
  readonly chair: string
  /** What the meeting is to look at in depth, '' when not announced. */
  readonly theme: string
  readonly cancelledOn: PlainDate | null
  /** How its series meets; as it has always been when left out. */
  readonly ways?: SeriesWays
}

/** The same with what only those need who change it. */
export type KeptMeeting = Meeting & {
  readonly cancelledBy: string | null
  readonly cancelledReason: string | null
  readonly version: number
}

/**
 * A short code for a series as offices make them: "Holding to Account Meeting" is HTAM, "Scrutiny and Audit Board" SAB;
 * one word is its first four letters.
 */
export const seriesCode = (name: string, taken: ReadonlySet<string>): string => {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:and|of|for|the)$/i.test(word))
  const initials = words.map((word) => word[0]?.toUpperCase() ?? '').join('')
  const base = initials.length >= 2 ? initials : (words[0] ?? 'MTG').slice(0, 4).toUpperCase()
  let code = base
  for (let n = 2; taken.has(code); n++) code = `${base}${n}`
  return code
}

/** "HTA-2026-10-13"; a number follows when a meeting that was moved has kept that day's reference. */
export const meetingRef = (code: string, heldOn: PlainDate, taken: ReadonlySet<string>): string => {
  const base = `${code}-${heldOn}`
  let ref = base
  for (let n = 2; taken.has(ref); n++) ref = `${base}-${n}`
  return ref
}

/** The first meeting on or after a day that has not been cancelled. `meetings` in any order. */
export const nextMeeting = (meetings: readonly Meeting[], from: PlainDate): Meeting | undefined =>
  meetings
    .filter((m) => m.heldOn >= from && m.cancelledOn === null)
    .toSorted((a, b) => (a.heldOn < b.heldOn || (a.heldOn === b.heldOn && a.ref < b.ref) ? -1 : 1))[0]

/** A reference as people type it: exact, in any case, or just the day when only one meeting was held then. */
export const findMeeting = <M extends Meeting>(meetings: readonly M[], typed: string): M | undefined => {
  const wanted = typed.trim().toUpperCase()
  const exact = meetings.find((m) => m.ref.toUpperCase() === wanted)
  if (exact !== undefined) return exact
  const day = parsePlainDate(wanted)
  const onDay = day === undefined ? [] : meetings.filter((m) => m.heldOn === day)
  return onDay.length === 1 ? onDay[0] : undefined
}

/** Who takes the chair: whoever is named for this meeting, else the holder of the series' chair post; '' when unknown. */
export const chairOf = (
  { chair, heldOn, ways }: Pick<Meeting, 'chair' | 'heldOn' | 'ways'>,
  holdings: readonly Holding[],
): string => {
  const postId = ways?.chairPostId ?? null
  if (chair !== '' || postId === null) return chair
  return holderOn(holdings, postId, heldOn)?.person.name ?? ''
}

/** When the papers of a meeting go out: as many working days before it as its series or, failing that, the office says. */
export const papersOutOn = (
  { heldOn, ways }: Pick<Meeting, 'heldOn' | 'ways'>,
  usualDays: number,
  calendar: OfficeCalendar | undefined,
): PlainDate => addOfficeDays(heldOn, -(ways?.papersDays ?? usualDays), calendar)

/** Each series' meetings by its name, in order, without the cancelled ones. */
export const sittingsBySeries = (
  meetings: readonly Meeting[],
): ReadonlyMap<string, readonly MeetingRef[]> => {
  const going = meetings.filter((meeting) => meeting.cancelledOn === null)
  return new Map(
    Object.entries(Object.groupBy(going, (meeting) => meeting.seriesName)).map(([name, sittings]) => [
      name,
      (sittings ?? []).map(({ id, ref, seriesName, heldOn }) => ({ id, ref, seriesName, heldOn })),
    ]),
  )
}
