import { workingDaysBetween } from '../../src/calendar/working-days.ts'
import type { PlainDate } from '../../src/calendar/plain-date.ts'
import type { Commitment, MeetingRef } from '../../src/register/commitments/commitment.ts'

/**
 * What a careful clerk would write down, out of the words of the product alone: no line of this asks src/agenda.
 * Every reason is a rule and what its sentence must hold.
 */
export type Ground = { readonly rule: string; readonly says: string }

export type Known = {
  readonly commitment: Commitment
  readonly series: string
  readonly meetingOn: PlainDate
  readonly today: PlainDate
  /** Every sitting of every series that was not cancelled, this one with them. */
  readonly sittings: readonly MeetingRef[]
  /** Mails that went out about it: the day, and whether to somebody who holds or held the owner's post. */
  readonly mails: readonly { readonly on: PlainDate; readonly toOwner: boolean }[]
  /** Meetings that were held with it on the issued agenda, with or without something recorded there. */
  readonly stood: readonly { readonly at: MeetingRef; readonly outcome: boolean }[]
  readonly askedBackBy: string | null
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const daysFromTo = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
const inWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** An agenda a month stays below the twelfth time. */
const ordinals = ' - second third fourth fifth sixth 7th 8th 9th 10th 11th 12th'.split(' ')

/** A date that followed a bank holiday or a meeting is nobody's delay, and one put right was moved once. */
const agreedDates = (c: Commitment): readonly { from: string | null; to: string }[] => {
  const dates: { from: string | null; to: string }[] = []
  for (const { from, to, holidayId, movedMeetingId, correctionReason } of c.extensions) {
    if (holidayId !== undefined || movedMeetingId !== undefined) continue
    const wrong = correctionReason === undefined ? undefined : dates.pop()
    dates.push({ from: wrong === undefined ? from : wrong.from, to })
  }
  return dates
}

export const groundsFor = (known: Known): readonly Ground[] => {
  const { commitment: c, series, meetingOn, today } = known
  // A closed commitment is over, and what this meeting or a later one promised cannot come back to it.
  if (c.closure !== null || daysFromTo(c.meeting.heldOn, meetingOn) <= 0) return []
  const asOf = today < meetingOn ? today : meetingOn
  const own = known.sittings
    .filter((s) => s.seriesName === c.meeting.seriesName)
    .toSorted((a, b) => daysFromTo(b.heldOn, a.heldOn))
  const atHome = c.meeting.seriesName === series

  const claim = c.updates.filter((u) => u.claim === 'delivered' && u.settled === null).at(-1)
  const looks = c.revisits.filter((r) => r.done === null).map((r) => r.revisitOn as string)
  if (c.kind === 'revisit' && c.revisits.length === 0 && c.dueOn !== null) looks.push(c.dueOn)
  looks.sort()
  // A commitment that is itself a return binds the office, not the force, on that day.
  const officesDay = c.kind === 'revisit' && c.dueOn !== null && looks.includes(c.dueOn)

  // Its own series sees to it, when that sits within five weeks of the day it falls due, as a monthly one does.
  const coming = own.find((s) => daysFromTo(asOf, s.heldOn) >= 0)
  const falls = [c.dueOn, looks[0]].filter((day) => day !== null && day !== undefined).toSorted()[0]
  const from = falls !== undefined && daysFromTo(asOf, falls) > 0 ? falls : asOf
  const ownInTime = coming !== undefined && (falls === undefined || daysFromTo(from, coming.heldOn) <= 35)
  if (!atHome && ownInTime && known.askedBackBy === null) return []

  const grounds: Ground[] = []
  const say = (rule: string, says: string) => void grounds.push({ rule, says })

  // The office must look again: the sitting that should have done so has passed, or none was held.
  const look = looks[0]
  let officeMissed = false
  if (look !== undefined) {
    const sitting = own.find((s) => daysFromTo(look, s.heldOn) >= 0)
    const since = sitting === undefined ? look : sitting.heldOn
    officeMissed = daysFromTo(since, asOf) > 0
    if (officeMissed) say('office-overdue', 'look again')
    else {
      const named = looks.find((day) => (officesDay || day !== c.dueOn) && daysFromTo(day, meetingOn) >= 0)
      if (named !== undefined) say('revisit-fixed', inWords(named))
    }
  }

  // Due today is not late, and a delivery that waits for the office's word is not late.
  if (c.dueOn !== null && !officesDay) {
    const late = daysFromTo(c.dueOn, asOf) > 0 && claim === undefined
    if (late) {
      const working = workingDaysBetween(c.dueOn, meetingOn)
      const calendar = daysFromTo(c.dueOn, meetingOn)
      say('overdue', working === 0 ? `by ${calendar} day` : `by ${working} working day`)
    } else if (daysFromTo(c.dueOn, meetingOn) >= 0) say('due', inWords(c.dueOn))
  }

  // "At the next meeting", of which no day was known.
  if (atHome && c.dueOn === null && c.due?.event === 'the next meeting') say('promised-for', c.due.phrase)

  if (claim !== undefined) say('awaiting-acceptance', inWords(claim.statedOn))
  if (known.askedBackBy !== null) say('asked-back', known.askedBackBy)

  const held = c.notBeforeOn !== undefined && daysFromTo(meetingOn, c.notBeforeOn) > 0
  if (!held) {
    const away = c.dueOn === null ? 0 : daysFromTo(meetingOn, c.dueOn)
    if (away > 0 && away <= (c.leadDays ?? 0)) say('due-after', `${c.leadDays} day`)

    const reading = c.readings.filter((r) => daysFromTo(r.measuredOn, asOf) >= 0).at(-1)
    if (c.measure !== null && c.measure.baseline !== null && reading !== undefined && c.dueOn !== null) {
      const { baseline, value } = c.measure
      const soFar = daysFromTo(c.meeting.heldOn, reading.measuredOn)
      const whole = daysFromTo(c.meeting.heldOn, c.dueOn)
      const byThen = soFar > 0 ? baseline + ((reading.value - baseline) / soFar) * whole : Infinity
      if (whole > 0 && byThen < value - 1e-9 && daysFromTo(asOf, c.dueOn) >= 0)
        say('will-miss', 'at the present pace')
    }

    const later = agreedDates(c).filter(({ from, to }) => from !== null && daysFromTo(from, to) > 0).length
    if (later >= 2) say('slipped', later === 2 ? 'moved twice' : 'times')

    const answers = c.updates.map((u) => u.statedOn as string).toSorted()
    const askedOn = new Set(
      known.mails
        .filter((m) => m.toOwner && daysFromTo(m.on, asOf) >= 0)
        // Until the day is over nothing is late, so nobody is silent.
        .filter((m) => c.dueOn === null || daysFromTo(c.dueOn, m.on) > 0)
        .filter((m) => answers.every((answered) => daysFromTo(answered, m.on) > 0))
        .map((m) => m.on as string),
    )
    if (claim === undefined && askedOn.size >= 3)
      say('silent', `since ${inWords([...askedOn].toSorted()[0] ?? '')}`)

    const age = daysFromTo(c.meeting.heldOn, meetingOn)
    const officeOwesADay = c.kind === 'revisit' && looks.length > 0
    if (c.dueOn === null && !officeOwesADay && age >= 90) say('no-date', `for ${age} days`)

    let carried: MeetingRef[] = []
    for (const { at, outcome } of known.stood.toSorted((a, b) => daysFromTo(b.at.heldOn, a.at.heldOn)))
      carried = outcome ? [] : [...carried, at]
    if (carried.length > 0)
      say('carried', carried.length === 1 ? 'Carried over from' : `${ordinals[carried.length]} time`)
  }
  if (!atHome && !ownInTime && grounds.length > 0) say('other-series', c.meeting.seriesName)
  return grounds
}
