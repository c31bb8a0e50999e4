import { daysBetween, formatDay, formatMonth, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitment.ts'
import { sittingsBySeries } from '../register/meetings.ts'
import type { Person } from '../register/posts.ts'
import { missedRevisit } from '../register/revisits.ts'
import { countDays, daysOverdue, slippageDays, standing } from '../register/standing.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { dueReason } from './ladder.ts'
import { firstOfMonth, lastDayOf, monthBefore } from './monthly-figures.ts'
import { monthlyOverview, monthlyWords } from './monthly-words.ts'
import { slipsOf } from '../register/slips.ts'
import type { Notice, Section } from './notice.ts'
import type { NoticeSource, PlanningFacts } from './notice-source.ts'
import { type MailPlan, planFor, postsOf, readersOf } from './readers.ts'

/**
 * One mail a month to those who lead the office: the figures of the month before, then what matters most. It belongs
 * to the month, so a first day that was missed is made good on any later day of that month.
 */
export const planMonthly = ({ alreadyPlanned, today, ...facts }: PlanningFacts): MailPlan => {
  const readers = readersOf('monthly', facts.holdings, today)
  const found = readers.length === 0 ? [] : foundOn(facts, today)
  return planFor(readers, (reader) => {
    const dedupeKey = monthlyKey(reader.person, today)
    const items = noticesOf(found, reader, today).map(({ item }) => item)
    const isTold = alreadyPlanned.has(dedupeKey) || items.some(({ itemKey }) => alreadyPlanned.has(itemKey))
    if (items.length === 0 || isTold) return null
    const month = formatMonth(lastDayOf(monthBefore(today)))
    return {
      kind: 'monthly',
      dedupeKey,
      reason: `monthly digest for ${month} for the ${postsOf(reader)}`,
      items,
    }
  })
}

/** What the monthly digest to this person would single out today, whether or not it was planned before. */
export const monthlyNotices = (
  facts: NotificationFacts,
  reader: Reader,
  today: PlainDate,
): readonly Notice[] => noticesOf(foundOn(facts, today), reader, today)

export const monthlySource: NoticeSource = {
  kind: 'monthly',
  plan: planMonthly,
  readers: ({ holdings }, today) => readersOf('monthly', holdings, today),
  notices: monthlyNotices,
  overview: (facts, today) =>
    monthlyOverview(
      facts,
      foundOn(facts, today).map(({ section, all, shown }) => ({ section, left: all - shown.length })),
      today,
    ),
  words: monthlyWords,
}

const monthlyKey = ({ id }: Person, today: PlainDate): string => `monthly/${id}/${today.slice(0, 7)}`

/** A mail for somebody with little time: so many of each kind, and a link to the rest. */
const SHOWN: Partial<Record<Section, number>> = { overdue: 8, 'slipped-twice': 4, 'revisit-missed': 4 }

type Single = { readonly commitment: Commitment; readonly reason: string }

type Found = { readonly section: Section; readonly all: number; readonly shown: readonly Single[] }

/** What matters, under its headings; where nothing does, what falls due next, so that good news arrives as well. */
const foundOn = (
  { commitments, meetings }: Pick<NotificationFacts, 'commitments' | 'meetings'>,
  today: PlainDate,
): readonly Found[] => {
  const open = commitments.filter(({ closure }) => closure === null)
  // A register that was begun in this month has no month before to tell of.
  if (!open.some(({ acceptedAt }) => acceptedAt < firstOfMonth(today))) return []
  const matters: readonly (readonly [Section, readonly Single[]])[] = [
    ['overdue', longestOverdue(open, today)],
    ['slipped-twice', slippedTwice(open)],
    ['revisit-missed', officeOverdue(open, meetings, today)],
  ]
  const found = matters
    .filter(([, singles]) => singles.length > 0)
    .map(([section, singles]) => ({ section, all: singles.length, shown: singles.slice(0, SHOWN[section]) }))
  if (found.length > 0) return found
  const shown = nextDue(open, today)
  return [{ section: 'next-due', all: shown.length, shown }]
}

const longestOverdue = (open: readonly Commitment[], today: PlainDate): readonly Single[] =>
  open
    .filter((commitment) => standing(commitment, today) === 'overdue')
    .toSorted((a, b) => daysOverdue(b, today) - daysOverdue(a, today) || byRef(a, b))
    .flatMap((commitment) =>
      commitment.dueOn === null ? [] : [{ commitment, reason: dueReason(commitment.dueOn, today) }],
    )

const slippedTwice = (open: readonly Commitment[]): readonly Single[] =>
  open
    .filter((commitment) => slipsOf(commitment).length >= 2)
    .toSorted((a, b) => slippageDays(b) - slippageDays(a) || byRef(a, b))
    .map((commitment) => ({
      commitment,
      reason: `given more time ${slipsOf(commitment).length} times, ${countDays(slippageDays(commitment))} in all`,
    }))

const officeOverdue = (
  open: readonly Commitment[],
  meetings: NotificationFacts['meetings'],
  today: PlainDate,
): readonly Single[] => {
  const sittings = sittingsBySeries(meetings)
  return open
    .flatMap((commitment) => {
      const missed = missedRevisit(commitment, sittings, today)
      return missed === null ? [] : [{ commitment, ...missed }]
    })
    .toSorted((a, b) => b.days - a.days || byRef(a.commitment, b.commitment))
    .map(({ commitment, revisit, days }) => ({
      commitment,
      reason: `the office was to look again on ${formatDay(revisit.revisitOn)}, missed by ${countDays(days)}`,
    }))
}

/** The first that falls due; else the one that has been without a date longest, or that waits for the office. */
const nextDue = (open: readonly Commitment[], today: PlainDate): readonly Single[] =>
  open
    .toSorted((a, b) => {
      const [first, second] = [a.dueOn ?? '9999', b.dueOn ?? '9999']
      return first === second ? byRef(a, b) : first < second ? -1 : 1
    })
    .slice(0, 1)
    .map((commitment) => ({
      commitment,
      reason:
        commitment.dueOn === null
          ? `no date given for ${countDays(daysBetween(commitment.meeting.heldOn, today))}`
          : dueReason(commitment.dueOn, today),
    }))

const noticesOf = (found: readonly Found[], { person }: Reader, today: PlainDate): readonly Notice[] =>
  found.flatMap(({ section, shown }) =>
    shown.map(({ commitment, reason }) => ({
      commitment,
      section,
      repeats: false,
      item: {
        commitmentId: commitment.id,
        rung: section === 'overdue' ? 'monthly-overdue' : section,
        reason,
        itemKey: `${monthlyKey(person, today)}/${commitment.ref}/${section}`,
      },
    })),
  )

const byRef = (a: Commitment, b: Commitment): number => (a.ref < b.ref ? -1 : 1)
