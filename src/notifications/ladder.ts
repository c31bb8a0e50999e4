import { addDays, daysBetween, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay, type OfficeCalendar, officeDayFrom } from '../calendar/working-days.ts'
import { countDays } from '../register/commitments/standing.ts'

/**
 * The days on which people are told of something, counted from its own day: so many days before, on the day, then
 * `firstAfter` days after and every `everyAfter` days from then.
 */
export type Ladder = {
  readonly before: readonly number[]
  readonly on: 'told' | 'quiet'
  readonly firstAfter: number | null
  readonly everyAfter: number | null
}

/** What a ladder is for: the due date of each kind of commitment, the lack of one, and what the office owes. */
export type LadderName =
  | 'action'
  | 'undertaking'
  | 'target'
  | 'revisit'
  | 'no-date'
  | 'awaiting-acceptance'
  | 'revisit-ahead'
  | 'revisit-missed'

const ofDueDates: Ladder = { before: [30, 7], on: 'told', firstAfter: 7, everyAfter: 14 }
const ofWaiting: Ladder = { before: [], on: 'told', firstAfter: 14, everyAfter: 14 }

/** The ladders that come with the program, until the office chooses others. */
export const usualLadders: Readonly<Record<LadderName, Ladder>> = {
  action: ofDueDates,
  undertaking: ofDueDates,
  target: ofDueDates,
  revisit: ofDueDates,
  'no-date': { before: [], on: 'quiet', firstAfter: 30, everyAfter: 30 },
  'awaiting-acceptance': ofWaiting,
  'revisit-ahead': { before: [7], on: 'quiet', firstAfter: null, everyAfter: null },
  'revisit-missed': ofWaiting,
}

/** A ladder in force from the day after `since` on; from the beginning when that is null. */
export type LadderInForce = { readonly ladder: Ladder; readonly since: PlainDate | null }

/** The ladders one thing has had, the present one last; never empty. */
export type LadderHistory = readonly LadderInForce[]

export const always = (ladder: Ladder): LadderHistory => [{ ladder, since: null }]

/**
 * One step of a ladder. `name` never changes, whatever day the step is moved to, so what was said stays said. `on` is
 * the day it is said: the office day before for steps up to the day itself, the one after for later steps.
 * `repeats`: it says again what an earlier step said, so it need not make a mail of its own at once.
 */
export type Rung = { readonly name: string; readonly on: PlainDate; readonly repeats: boolean }

/** Which days have been reached on a day: steps before the day are said early, steps after it late. */
export type Reach = {
  readonly today: PlainDate
  /** The last day of the closed days that follow: a step before something that falls on them is said by now. */
  readonly aheadTo: PlainDate
  /** The last office day: a step after something that falls later waits for the next one. */
  readonly lateTo: PlainDate
  readonly calendar: OfficeCalendar
}

export const reachOn = (today: PlainDate, calendar: OfficeCalendar): Reach => {
  let aheadTo = today
  while (!isOfficeDay(addDays(aheadTo, 1), calendar)) aheadTo = addDays(aheadTo, 1)
  return { today, aheadTo, lateTo: officeDayFrom(today, -1, calendar), calendar }
}

/**
 * The one rung that applies today: the latest whose day has come. Rungs that were missed collapse into it, and a
 * commitment accepted late begins with it. Null while the first is still ahead.
 *
 * A rung counts when it stood in the ladder on its day. So a ladder that is changed says nothing again that was said
 * under the earlier one, nor anything for days that are past; and what is taken out of it is not said any more.
 */
export const rungToday = (
  name: LadderName,
  history: LadderHistory,
  anchor: PlainDate,
  reach: Reach,
): Rung | null => {
  const present = history.at(-1)?.ladder
  if (present === undefined) return null
  if (history.length === 1) {
    const offset = offsetReached(name, present, anchor, reach)
    return offset === null ? null : rungAt(name, present, anchor, offset, reach.calendar)
  }
  for (const [index, { ladder, since }] of [...history.entries()].toReversed()) {
    const until = history[index + 1]?.since ?? null
    const then = until !== null && until < reach.today ? reachOn(until, reach.calendar) : reach
    const offset = offsetReached(name, ladder, anchor, then)
    if (offset === null) continue
    const rung = rungAt(name, ladder, anchor, offset, reach.calendar)
    if (since !== null && rung.on <= since) continue
    return hasRung(present, offset) ? rung : null
  }
  return null
}

/** The first day after today on which another rung applies than before; null when none will. */
export const nextRungDay = (
  name: LadderName,
  { before, on, firstAfter, everyAfter }: Ladder,
  anchor: PlainDate,
  today: PlainDate,
  calendar: OfficeCalendar,
): PlainDate | null => {
  const early = (offset: number) => officeDayFrom(addDays(anchor, offset), -1, calendar)
  const late = (offset: number) => officeDayFrom(addDays(anchor, offset), 1, calendar)
  const days = before.map((offset) => early(-offset))
  if (on === 'told') days.push(isWaiting(name) ? late(0) : early(0))
  if (firstAfter !== null) {
    // Begun with the last step up to today, which closed days may have moved to a day ahead.
    const reached =
      everyAfter === null ? 0 : Math.floor((daysBetween(anchor, today) - firstAfter) / everyAfter)
    for (let step = Math.max(0, reached); ; step += 1) {
      const day = late(firstAfter + step * (everyAfter ?? 0))
      if (everyAfter === null || day > today) {
        days.push(day)
        break
      }
    }
  }
  return days.filter((day) => day > today).toSorted()[0] ?? null
}

/** The latest due date whose ladder can have begun: a cheap comparison that spares most commitments the counting. */
export const lastDayReached = (ladders: readonly Ladder[], { aheadTo }: Reach): PlainDate =>
  addDays(aheadTo, Math.max(0, ...ladders.flatMap(({ before }) => before)))

/** Why a dated commitment is in a mail: "7 days before 4 October 2023", "overdue by 7 days since 4 October 2023". */
export const dueReason = (dueOn: PlainDate, today: PlainDate): string => {
  const late = daysBetween(dueOn, today)
  if (late > 0) return `overdue by ${countDays(late)} since ${formatDay(dueOn)}`
  return late === 0
    ? `on the day it falls due, ${formatDay(dueOn)}`
    : `${countDays(-late)} before ${formatDay(dueOn)}`
}

export const undatedReason = (madeOn: PlainDate, today: PlainDate): string =>
  `no date given for ${countDays(daysBetween(madeOn, today))}`

/** Days from the anchor, negative before it. */
const offsetReached = (
  name: LadderName,
  { before, on, firstAfter, everyAfter }: Ladder,
  anchor: PlainDate,
  { aheadTo, lateTo }: Reach,
): number | null => {
  const late = daysBetween(anchor, lateTo)
  if (firstAfter !== null && late >= firstAfter)
    return everyAfter === null
      ? firstAfter
      : firstAfter + Math.floor((late - firstAfter) / everyAfter) * everyAfter
  if (on === 'told' && (isWaiting(name) ? late >= 0 : anchor <= aheadTo)) return 0
  const ahead = daysBetween(aheadTo, anchor)
  const reached = before.filter((days) => days >= ahead)
  return reached.length === 0 ? null : 0 - Math.min(...reached)
}

const rungAt = (
  name: LadderName,
  { firstAfter, on }: Ladder,
  anchor: PlainDate,
  offset: number,
  calendar: OfficeCalendar,
): Rung => {
  const early = offset < 0 || (offset === 0 && !isWaiting(name))
  // Of what waits, the first word is the one on the day; of a date, being late is news.
  const isFirst = offset === firstAfter && !(isWaiting(name) && on === 'told')
  return {
    name: nameOf(name, offset),
    on: officeDayFrom(addDays(anchor, offset), early ? -1 : 1, calendar),
    repeats: offset > 0 && !isFirst,
  }
}

/** These begin with their own day and cannot be told before it. */
const isWaiting = (name: LadderName): boolean => name === 'awaiting-acceptance' || name === 'revisit-missed'

/** Part of the key of what was said: never to be changed. */
const nameOf = (name: LadderName, offset: number): string => {
  if (isWaiting(name)) return offset === 0 ? name : `${name}-for-${offset}-days`
  if (name === 'no-date') return `${offset}-days-without-a-date`
  const prefix = name === 'revisit-ahead' ? 'revisit-' : ''
  return offset === 0
    ? `${prefix}on-the-day`
    : `${prefix}${Math.abs(offset)}-days-${offset < 0 ? 'before' : 'after'}`
}

const hasRung = ({ before, on, firstAfter, everyAfter }: Ladder, offset: number): boolean => {
  if (offset < 0) return before.includes(-offset)
  if (offset === 0) return on === 'told'
  if (firstAfter === null || offset < firstAfter) return false
  return offset === firstAfter || (everyAfter !== null && (offset - firstAfter) % everyAfter === 0)
}
