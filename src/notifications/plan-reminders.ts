import { createHash } from 'node:crypto'
import { daysBetween, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { isFirstOfficeDayOfWeek } from '../calendar/working-days.ts'
import { type Commitment, type MeetingRef, openClaim } from '../register/commitment.ts'
import { sittingsBySeries } from '../register/meetings.ts'
import { missedRevisit } from '../register/revisits.ts'
import { countDays } from '../register/standing.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import {
  dueReason,
  lastDueDateReached,
  type Rung,
  rungToday,
  undatedReason,
  undatedRungToday,
  waitingRungToday,
} from './ladder.ts'
import { headline, type Notice, type Section, sectionOfDue } from './notice.ts'
import type { NoticeSource } from './notice-source.ts'
import { type MailPlan, planFor, readersOf } from './readers.ts'
import { reminderWords } from './reminder-words.ts'

/**
 * One reminder for each member of office staff, with everything whose rung applies today and that has not been
 * planned for them before (product rule 10). Nothing is planned for a closed commitment, and no mail is empty.
 * What was said before rides along with the next mail, or comes on the first office day of the week: ten old
 * commitments make one mail a fortnight, not ten.
 */
export const planReminders = ({
  alreadyPlanned,
  today,
  ...facts
}: NotificationFacts & { alreadyPlanned: ReadonlySet<string>; today: PlainDate }): MailPlan => {
  const reached = reachedToday(facts, today)
  return planFor(readersOf('reminders', facts.holdings, today), (reader) => {
    const notices = noticesFor(reached, reader).filter(({ item }) => !alreadyPlanned.has(item.itemKey))
    const items = notices.map(({ item }) => item)
    if (items.length === 0 || (notices.every(({ repeats }) => repeats) && !isFirstOfficeDayOfWeek(today)))
      return null
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
}

const reachedToday = (
  { commitments, meetings }: Pick<NotificationFacts, 'commitments' | 'meetings'>,
  today: PlainDate,
): readonly Reached[] => {
  const sittings = sittingsBySeries(meetings)
  const reachedBy = lastDueDateReached(today)
  return commitments
    .filter(({ closure }) => closure === null)
    .toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
    .flatMap((commitment) => [
      ...(awaitingAcceptance(commitment, today) ?? chased(commitment, reachedBy, today)),
      ...officeOverdue(commitment, sittings, today),
    ])
}

/** Null when no answer is waiting: while one is, its date is not chased, since the next move is the office's. */
const awaitingAcceptance = (commitment: Commitment, today: PlainDate): readonly Reached[] | null => {
  const claim = openClaim(commitment)
  if (claim === null) return null
  const rung = waitingRungToday('awaiting-acceptance', claim.statedOn, today)
  if (rung === null) return []
  const waited = daysBetween(claim.statedOn, today)
  const answer = `answer of ${formatDay(claim.statedOn)} awaiting acceptance`
  return [
    {
      commitment,
      section: 'awaiting-acceptance',
      rung,
      reason: waited === 0 ? answer : `${answer} for ${countDays(waited)}`,
      anchor: claim.id,
      actor: claim.statedBy,
    },
  ]
}

const chased = (commitment: Commitment, reachedBy: PlainDate, today: PlainDate): readonly Reached[] => {
  const { dueOn, meeting } = commitment
  if (dueOn !== null && dueOn > reachedBy) return []
  const rung = dueOn === null ? undatedRungToday(meeting.heldOn, today) : rungToday(dueOn, today)
  if (rung === null) return []
  const dated = dueOn !== null
  return [
    {
      commitment,
      section: dated ? sectionOfDue(dueOn, today) : 'no-date',
      rung,
      reason: dated ? dueReason(dueOn, today) : undatedReason(meeting.heldOn, today),
      anchor: dueOn ?? 'no-date',
      actor: null,
    },
  ]
}

const officeOverdue = (
  commitment: Commitment,
  sittings: ReadonlyMap<string, readonly MeetingRef[]>,
  today: PlainDate,
): readonly Reached[] => {
  const missed = missedRevisit(commitment, sittings, today)
  const rung = missed === null ? null : waitingRungToday('revisit-missed', missed.since, today)
  if (missed === null || rung === null) return []
  const { revisit, days } = missed
  return [
    {
      commitment,
      section: 'revisit-missed',
      rung,
      reason: `revisit of ${formatDay(revisit.revisitOn)} missed by ${countDays(days)}`,
      anchor: revisit.id,
      actor: null,
    },
  ]
}

const noticesFor = (reached: readonly Reached[], { person }: Reader): readonly Notice[] =>
  reached
    .filter(({ actor }) => actor !== person.name)
    .map(({ commitment, section, rung, reason, anchor }) => ({
      commitment,
      section,
      repeats: rung.repeats,
      item: {
        commitmentId: commitment.id,
        rung: rung.name,
        reason,
        itemKey: `reminder/${commitment.ref}/${rung.name}/${anchor}/${person.id}`,
      },
    }))

/** Tells two mails to one person on one day apart by what is in them. */
const digestOf = (itemKeys: readonly string[]): string =>
  createHash('sha256').update(itemKeys.toSorted().join('\n')).digest('hex').slice(0, 12)
