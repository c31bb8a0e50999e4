import { addDays, daysBetween, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { englandAndWales, isFirstOfficeDayOfWeek, type OfficeCalendar } from '../calendar/working-days.ts'
import {
  type MeetingRef,
  type Outline,
  openClaim,
  type ProgressUpdate,
} from '../register/commitments/commitment.ts'
import { sittingsBySeries } from '../register/meetings/meetings.ts'
import { missedRevisit, officeDuty, openRevisit } from '../register/commitments/revisits.ts'
import { countDays } from '../register/commitments/standing.ts'
import type { NotificationFacts } from './facts.ts'
import {
  dueReason,
  type Ladder,
  type LadderHistory,
  type LadderName,
  lastDayReached,
  type Reach,
  type Rung,
  reachOn,
  rungToday,
  undatedReason,
} from './ladder.ts'
import { type LadderBook, ladderBook } from './ladder-book.ts'
import { type Section, sectionOfDue } from './notice.ts'

/** A rung that applies today, before it is known who is to hear of it. */
export type Reached<C> = {
  readonly commitment: C
  readonly section: Section
  readonly rung: Rung
  readonly reason: string
  /** What the ladder hangs on: when it changes, a new ladder begins. */
  readonly anchor: string
  /** Whoever did what is told of here needs no mail about it. */
  readonly actor: string | null
  /** `owner`: the next move is the owner's; `office`: only the office has to do something. */
  readonly move: 'owner' | 'office'
  /** It can wait for another mail, or for the week to begin. */
  readonly canWait: boolean
}

/** What every rung of a run is worked out from. */
type Run = {
  readonly reach: Reach
  readonly book: LadderBook
  readonly today: PlainDate
  readonly calendar: OfficeCalendar
  readonly sittings: ReadonlyMap<string, readonly MeetingRef[]>
  /** Thousands fall due on one day, by one ladder: what follows from the two is worked out once. */
  readonly rungOn: (name: LadderName, history: LadderHistory, day: PlainDate) => Rung | null
  readonly dueOn: (day: PlainDate) => { readonly section: Section; readonly reason: string }
}

/** Every rung of every ladder that applies today, whoever is to hear of it. */
export const reachedToday = <C extends Outline>(
  { commitments, meetings, ladders = [], calendar = englandAndWales }: NotificationFacts<C>,
  today: PlainDate,
): readonly Reached<C>[] => {
  const reach = reachOn(today, calendar)
  const run: Run = {
    reach,
    book: ladderBook(ladders),
    today,
    calendar,
    sittings: sittingsBySeries(meetings),
    rungOn: rememberedRungs(reach),
    dueOn: remembered((day) => ({ section: sectionOfDue(day, today), reason: dueReason(day, today) })),
  }
  const reachedBy = lastDayReached(run.book.all, run.reach)
  const reached: Reached<C>[] = []
  for (const commitment of commitments.toSorted((a, b) => (a.ref < b.ref ? -1 : 1))) {
    if (commitment.closure !== null) continue
    const claim = openClaim(commitment)
    const told =
      claim === null ? chased(commitment, reachedBy, run) : awaitingAcceptance(commitment, claim, run)
    if (told !== null) reached.push(told)
    const owed = officeOwes(commitment, reachedBy, run)
    if (owed !== null) reached.push(owed)
  }
  return reached
}

/** While an answer is waiting, its date is not chased, since the next move is the office's. */
const awaitingAcceptance = <C extends Outline>(
  commitment: C,
  claim: ProgressUpdate,
  run: Run,
): Reached<C> | null => {
  const waited = daysBetween(claim.statedOn, run.today)
  const answer = `answer of ${formatDay(claim.statedOn)} awaiting acceptance`
  return reachedOn(run, commitment, 'awaiting-acceptance', claim.statedOn, claim.statedOn, {
    section: 'awaiting-acceptance',
    reason: waited === 0 ? answer : `${answer} for ${countDays(waited)}`,
    anchor: claim.id,
    actor: claim.statedBy,
    move: 'office',
  })
}

const chased = <C extends Outline>(commitment: C, reachedBy: PlainDate, run: Run): Reached<C> | null => {
  const { dueOn, meeting, kind } = commitment
  const { today } = run
  if (dueOn === null)
    return reachedOn(run, commitment, 'no-date', meeting.heldOn, commitment.acceptedAt, {
      section: 'no-date',
      reason: undatedReason(meeting.heldOn, today),
      anchor: 'no-date',
      actor: null,
      move: 'owner',
    })
  if (dueOn > reachedBy) return null
  const datedAt = commitment.extensions.at(-1)?.recordedAt ?? commitment.acceptedAt
  return reachedOn(run, commitment, kind, dueOn, datedAt, {
    ...run.dueOn(dueOn),
    anchor: dueOn,
    actor: null,
    move: 'owner',
  })
}

/** Product rule 6: the office's own duty to look again, missed or still to come. */
const officeOwes = <C extends Outline>(commitment: C, reachedBy: PlainDate, run: Run): Reached<C> | null => {
  const { today, sittings } = run
  if (commitment.revisits.length === 0) return null
  const missed = missedRevisit(commitment, sittings, today)
  if (missed !== null)
    return reachedOn(run, commitment, 'revisit-missed', missed.since, commitment.acceptedAt, {
      section: 'revisit-missed',
      reason: `revisit of ${formatDay(missed.revisit.revisitOn)} missed by ${countDays(missed.days)}`,
      anchor: missed.revisit.id,
      actor: null,
      move: 'office',
    })
  const revisit = openRevisit(commitment)
  // A commitment is looked at again on its due date: the ladder of that date says so already.
  if (revisit === null || revisit.revisitOn === commitment.dueOn || revisit.revisitOn > reachedBy) return null
  const duty = officeDuty(revisit, sittings.get(commitment.meeting.seriesName) ?? [], today)
  const on = duty.state === 'planned' ? duty.at.heldOn : revisit.revisitOn
  const where =
    duty.state === 'planned'
      ? `at the meeting of ${formatDay(on)}`
      : `on ${formatDay(on)}, and no meeting is planned for it`
  return reachedOn(run, commitment, 'revisit-ahead', on, commitment.acceptedAt, {
    section: 'revisit-ahead',
    reason: `the office is to look again ${where}`,
    anchor: `${revisit.id}/${on}`,
    actor: null,
    move: 'office',
  })
}

/** Null, or the rung of that ladder with what is to be said of it. */
const reachedOn = <C extends Outline>(
  { book, rungOn, today, calendar }: Run,
  commitment: C,
  name: LadderName,
  day: PlainDate,
  begunAt: string,
  said: Omit<Reached<C>, 'commitment' | 'rung' | 'canWait'>,
): Reached<C> | null => {
  const rung = rungOn(name, book.historyOf(name, commitment.id, begunAt), day)
  if (rung === null) return null
  return { ...said, commitment, rung, canWait: rung.repeats && today < weekBeginning(rung.on, calendar) }
}

const rememberedRungs = (reach: Reach): Run['rungOn'] => {
  const known = new Map<Ladder, (name: LadderName) => (day: PlainDate) => Rung | null>()
  return (name, history, day) => {
    const [only, ...others] = history
    if (only === undefined || others.length > 0) return rungToday(name, history, day, reach)
    let ofLadder = known.get(only.ladder)
    if (ofLadder === undefined) {
      ofLadder = remembered((name) => remembered((day) => rungToday(name, history, day, reach)))
      known.set(only.ladder, ofLadder)
    }
    return ofLadder(name)(day)
  }
}

const remembered = <K, T>(workOut: (key: K) => T): ((key: K) => T) => {
  const known = new Map<K, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = workOut(key)
    known.set(key, found)
    return found
  }
}

/** The first office day of a week from a day on: by then, what can wait goes out. */
const weekBeginning = (from: PlainDate, calendar: OfficeCalendar): PlainDate => {
  let day = from
  while (!isFirstOfficeDayOfWeek(day, calendar)) day = addDays(day, 1)
  return day
}
