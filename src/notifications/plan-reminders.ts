import { createHash } from 'node:crypto'
import { addDays, daysBetween, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import {
  englandAndWales,
  isFirstOfficeDayOfWeek,
  isOfficeDay,
  type OfficeCalendar,
} from '../calendar/working-days.ts'
import { type Commitment, type MeetingRef, openClaim } from '../register/commitment.ts'
import { sittingsBySeries } from '../register/meetings.ts'
import { missedRevisit, officeDuty, openRevisit } from '../register/revisits.ts'
import { countDays } from '../register/standing.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import {
  dueReason,
  type LadderName,
  lastDayReached,
  type Reach,
  type Rung,
  reachOn,
  rungToday,
  undatedReason,
} from './ladder.ts'
import { type LadderBook, ladderBook } from './ladder-book.ts'
import { headline, type Notice, type Section, sectionOfDue } from './notice.ts'
import { isFor } from './plan-digests.ts'
import type { NoticeSource } from './notice-source.ts'
import { type MailPlan, planFor, readersOf } from './readers.ts'
import { reminderWords } from './reminder-words.ts'

/**
 * One reminder for each holder of a post that receives them, with everything whose rung applies today and that has
 * not been planned for them before (product rule 10). Nothing is planned for a closed commitment or on a day when the
 * office is closed, and no mail is empty. What was said before rides along with the next mail, or comes on the first
 * office day of a week: ten old commitments make one mail a fortnight, not ten.
 */
export const planReminders = ({
  alreadyPlanned,
  today,
  ...facts
}: NotificationFacts & { alreadyPlanned: ReadonlySet<string>; today: PlainDate }): MailPlan => {
  if (!isOfficeDay(today, facts.calendar)) return { messages: [], unreachable: [] }
  const reached = reachedToday(facts, today)
  return planFor(readersOf('reminders', facts.holdings, today), (reader) => {
    const notices = noticesFor(reached, reader).filter(({ item }) => !alreadyPlanned.has(item.itemKey))
    const items = notices.map(({ item }) => item)
    if (notices.every(({ repeats }) => repeats)) return null
    return {
      kind: 'reminder',
      dedupeKey: `reminder/${reader.person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: items.length === 1 ? (items[0]?.reason ?? '') : headline(notices),
      items,
    }
  })
}

/** What a reminder to this person would hold today, whether or not it was planned before. */
export const reminderNotices = (
  facts: NotificationFacts,
  reader: Reader,
  today: PlainDate,
): readonly Notice[] => noticesFor(reachedToday(facts, today), reader)

export const reminderSource: NoticeSource = {
  kind: 'reminder',
  bringsDates: true,
  plan: planReminders,
  readers: ({ holdings }, today) => readersOf('reminders', holdings, today),
  notices: reminderNotices,
  words: reminderWords,
}

/** A rung that applies today, before it is known who is to hear of it. */
type Reached = {
  readonly commitment: Commitment
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
}

const reachedToday = (
  { commitments, meetings, ladders = [], calendar = englandAndWales }: NotificationFacts,
  today: PlainDate,
): readonly Reached[] => {
  const run: Run = {
    reach: reachOn(today, calendar),
    book: ladderBook(ladders),
    today,
    calendar,
    sittings: sittingsBySeries(meetings),
  }
  const reachedBy = lastDayReached(run.book.all, run.reach)
  return commitments
    .filter(({ closure }) => closure === null)
    .toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
    .flatMap((commitment) => [
      ...(awaitingAcceptance(commitment, run) ?? chased(commitment, reachedBy, run)),
      ...officeOwes(commitment, reachedBy, run),
    ])
}

/** Null when no answer is waiting: while one is, its date is not chased, since the next move is the office's. */
const awaitingAcceptance = (commitment: Commitment, run: Run): readonly Reached[] | null => {
  const claim = openClaim(commitment)
  if (claim === null) return null
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

const chased = (commitment: Commitment, reachedBy: PlainDate, run: Run): readonly Reached[] => {
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
  if (dueOn > reachedBy) return []
  const datedAt = commitment.extensions.at(-1)?.recordedAt ?? commitment.acceptedAt
  return reachedOn(run, commitment, kind, dueOn, datedAt, {
    section: sectionOfDue(dueOn, today),
    reason: dueReason(dueOn, today),
    anchor: dueOn,
    actor: null,
    move: 'owner',
  })
}

/** Product rule 6: the office's own duty to look again, missed or still to come. */
const officeOwes = (commitment: Commitment, reachedBy: PlainDate, run: Run): readonly Reached[] => {
  const { today, sittings } = run
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
  if (revisit === null || revisit.revisitOn === commitment.dueOn || revisit.revisitOn > reachedBy) return []
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

/** Nothing, or the rung of that ladder with what is to be said of it. */
const reachedOn = (
  { book, reach, today, calendar }: Run,
  commitment: Commitment,
  name: LadderName,
  day: PlainDate,
  begunAt: string,
  said: Omit<Reached, 'commitment' | 'rung' | 'canWait'>,
): readonly Reached[] => {
  const rung = rungToday(name, book.historyOf(name, commitment.id, begunAt), day, reach)
  if (rung === null) return []
  return [{ ...said, commitment, rung, canWait: rung.repeats && today < weekBeginning(rung.on, calendar) }]
}

/** The first office day of a week from a day on: by then, what can wait goes out. */
const weekBeginning = (from: PlainDate, calendar: OfficeCalendar): PlainDate => {
  let day = from
  while (!isFirstOfficeDayOfWeek(day, calendar)) day = addDays(day, 1)
  return day
}

const noticesFor = (reached: readonly Reached[], reader: Reader): readonly Notice[] =>
  reached
    .filter(({ actor }) => actor !== reader.person.name)
    .filter(({ commitment, move }) => concerns(commitment, move, reader))
    .map(({ commitment, section, rung, reason, anchor, canWait }) => ({
      commitment,
      section,
      repeats: canWait,
      item: {
        commitmentId: commitment.id,
        rung: rung.name,
        reason,
        itemKey: `reminder/${commitment.ref}/${rung.name}/${anchor}/${reader.person.id}`,
      },
    }))

/** Office staff hear of everything; others of what their post owns or was asked, while the next move is theirs. */
const concerns = (commitment: Commitment, move: Reached['move'], { person, posts }: Reader): boolean =>
  posts.some((post) => post.side === 'office' || (move === 'owner' && isFor(commitment, post, person)))

/** Tells two mails to one person on one day apart by what is in them. */
const digestOf = (itemKeys: readonly string[]): string =>
  createHash('sha256').update(itemKeys.toSorted().join('\n')).digest('hex').slice(0, 12)
