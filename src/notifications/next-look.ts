import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { englandAndWales, type OfficeCalendar } from '../calendar/working-days.ts'
import { type MeetingRef, type Outline, openClaim } from '../register/commitments/commitment.ts'
import { sittingsBySeries } from '../register/meetings/meetings.ts'
import { officeDuty, openRevisit } from '../register/commitments/revisits.ts'
import { escalationDays } from './escalation.ts'
import type { NotificationFacts } from './facts.ts'
import { type Ladder, type LadderHistory, type LadderName, nextRungDay } from './ladder.ts'
import { ladderBook } from './ladder-book.ts'

/** The day of what will not be looked at again until it is asked for. */
export const NEVER = '9999-12-31' as PlainDate

/**
 * For each commitment of which all that there is to say today is said: the first day after today on which there may
 * be something new, if nothing changes until then. A day too early costs a look, a day too late loses a mail. Of what
 * changes, the commitment itself asks for a look, and `look-grounds.ts` has the rest.
 */
export const nextLooks = (
  { meetings, ladders = [], calendar = englandAndWales, ...chains }: NotificationFacts<unknown>,
  today: PlainDate,
): ((commitment: Outline) => PlainDate) => {
  const book = ladderBook(ladders)
  const sittings = sittingsBySeries(meetings)
  const rungDay = rememberedRungDays(calendar, today)
  const stepDays = escalationDays({ ...chains, calendar }, today)
  const ofLadder = (name: LadderName, { id }: Outline, anchor: PlainDate, begunAt: string) =>
    rungDay(name, book.historyOf(name, id, begunAt), anchor)
  return (commitment) => {
    let first = NEVER
    const mayBe = (day: PlainDate): void => {
      if (day > today && day < first) first = day
    }
    mayBe(settledDay(commitment))
    if (commitment.closure !== null) return first
    const acceptedOn = commitment.acceptedAt.slice(0, 10) as PlainDate
    if (acceptedOn >= today) mayBe(addDays(acceptedOn, 1))
    const ladder = ladderOf(commitment)
    mayBe(ofLadder(ladder.name, commitment, ladder.anchor, ladder.begunAt))
    const revisit = revisitOf(commitment, sittings, today)
    if (revisit !== null) {
      mayBe(ofLadder(revisit.name, commitment, revisit.anchor, commitment.acceptedAt))
      mayBe(revisit.missedFrom)
    }
    for (const day of stepDays(commitment)) mayBe(day)
    return first
  }
}

/** The office's word on an answer goes out on the day after. */
const settledDay = ({ updates }: Outline): PlainDate => {
  const settled = updates.findLast(({ claim }) => claim === 'delivered')?.settled ?? null
  return settled === null ? NEVER : addDays(settled.on, 1)
}

/** As `reached-rungs.ts` chooses it: while an answer waits, its date is not chased. */
const ladderOf = (
  commitment: Outline,
): { readonly name: LadderName; readonly anchor: PlainDate; readonly begunAt: string } => {
  const { dueOn, kind, meeting, extensions, acceptedAt } = commitment
  const claim = openClaim(commitment)
  if (claim !== null) return { name: 'awaiting-acceptance', anchor: claim.statedOn, begunAt: claim.statedOn }
  if (dueOn === null) return { name: 'no-date', anchor: meeting.heldOn, begunAt: acceptedAt }
  return { name: kind, anchor: dueOn, begunAt: extensions.at(-1)?.recordedAt ?? acceptedAt }
}

/** The ladder of what the office owes, and the day from which it has missed it. */
const revisitOf = (
  commitment: Outline,
  sittings: ReadonlyMap<string, readonly MeetingRef[]>,
  today: PlainDate,
): { readonly name: LadderName; readonly anchor: PlainDate; readonly missedFrom: PlainDate } | null => {
  const revisit = openRevisit(commitment)
  if (revisit === null) return null
  const duty = officeDuty(revisit, sittings.get(commitment.meeting.seriesName) ?? [], today)
  if (duty.state === 'missed') return { name: 'revisit-missed', anchor: duty.since, missedFrom: NEVER }
  const anchor = duty.state === 'planned' ? duty.at.heldOn : revisit.revisitOn
  return { name: 'revisit-ahead', anchor, missedFrom: addDays(anchor, 1) }
}

/** Thousands fall due on one day by one ladder. */
const rememberedRungDays = (
  calendar: OfficeCalendar,
  today: PlainDate,
): ((name: LadderName, history: LadderHistory, anchor: PlainDate) => PlainDate) => {
  const known = new Map<Ladder, Map<LadderName, Map<PlainDate, PlainDate>>>()
  return (name, history, anchor) => {
    const present = history.at(-1)
    if (present === undefined) return NEVER
    // A ladder chosen today is in force from tomorrow on.
    if (present.since !== null && present.since >= today) return addDays(today, 1)
    const { ladder } = present
    const byName = known.get(ladder) ?? new Map<LadderName, Map<PlainDate, PlainDate>>()
    const byAnchor = byName.get(name) ?? new Map<PlainDate, PlainDate>()
    let day = byAnchor.get(anchor)
    if (day === undefined) {
      day = nextRungDay(name, ladder, anchor, today, calendar) ?? NEVER
      known.set(ladder, byName.set(name, byAnchor.set(anchor, day)))
    }
    return day
  }
}
