import { daysBetween, formatDay, formatMonth, type PlainDate } from '../calendar/plain-date.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import { sittingsBySeries } from '../register/meetings/meetings.ts'
import type { Person } from '../register/people/posts.ts'
import { missedRevisit } from '../register/commitments/revisits.ts'
import { countDays, daysOverdue, isOverdue, slippageDays } from '../register/commitments/standing.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { dueReason } from './ladder.ts'
import { firstOfMonth, lastDayOf, monthBefore } from './monthly-figures.ts'
import { monthlyOverview, monthlyWords } from './monthly-words.ts'
import { slipsOf } from '../register/commitments/slips.ts'
import type { Notice, Section } from './notice.ts'
import type { NoticeSource, PlanningFacts, TellsWholes } from './notice-source.ts'
import { planWholes } from './plan-telling.ts'
import { type MailPlan, postsOf, readersOf } from './readers.ts'

/**
 * One mail a month to those who lead the office: the figures of the month before, then what matters most. It belongs
 * to the month, so a first day that was missed is made good on any later day of that month.
 */
export const planMonthly = (facts: PlanningFacts): MailPlan =>
  planWholes(telling, readersOf('monthly', facts.holdings, facts.today), facts)

const telling: TellsWholes = {
  tells: 'wholes',
  wholesFor: ({ meetings }, reader, today) => [
    {
      key: monthlyKey(reader.person, today),
      of: 'all',
      gather: () => {
        // Of all that have come, those that would be shown: what is beaten by others now will not come back.
        let kept: readonly Outline[] = []
        let hasMonth = false
        return {
          take: (commitments) => {
            hasMonth ||= commitments.some((commitment) => isOfMonthBefore(commitment, today))
            const found = mattersAmong({ commitments: [...kept, ...commitments], meetings }, today)
            kept = [...new Set(found.flatMap(({ shown }) => shown.map(({ commitment }) => commitment)))]
          },
          items: () =>
            hasMonth
              ? noticesOf(mattersAmong({ commitments: kept, meetings }, today), reader, today).map(
                  ({ item }) => item,
                )
              : [],
        }
      },
    },
  ],
  mailOf: (_, reader, [month], today) =>
    month === undefined || month.items.length === 0
      ? null
      : {
          kind: 'monthly',
          dedupeKey: month.key,
          reason: `monthly digest for ${formatMonth(lastDayOf(monthBefore(today)))} for the ${postsOf(reader)}`,
          items: month.items,
        },
}

/** What the monthly digest to this person would single out today, whether or not it was planned before. */
export const monthlyNotices = <C extends Outline>(
  facts: NotificationFacts<C>,
  reader: Reader,
  today: PlainDate,
): readonly Notice<C>[] => noticesOf(foundOn(facts, today), reader, today)

export const monthlySource: NoticeSource = {
  kind: 'monthly',
  plan: planMonthly,
  telling,
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

type Single<C> = { readonly commitment: C; readonly reason: string }

type Found<C> = { readonly section: Section; readonly all: number; readonly shown: readonly Single<C>[] }

type Matters<C> = Pick<NotificationFacts<C>, 'commitments' | 'meetings'>

/** A register that was begun in this month has no month before to tell of. */
const foundOn = <C extends Outline>(facts: Matters<C>, today: PlainDate): readonly Found<C>[] =>
  facts.commitments.some((commitment) => isOfMonthBefore(commitment, today)) ? mattersAmong(facts, today) : []

const isOfMonthBefore = ({ closure, acceptedAt }: Outline, today: PlainDate): boolean =>
  closure === null && acceptedAt < firstOfMonth(today)

/** What matters, under its headings; where nothing does, what falls due next, so that good news arrives as well. */
const mattersAmong = <C extends Outline>(
  { commitments, meetings }: Matters<C>,
  today: PlainDate,
): readonly Found<C>[] => {
  const open = commitments.filter(({ closure }) => closure === null)
  const matters: readonly (readonly [Section, readonly Single<C>[]])[] = [
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

const longestOverdue = <C extends Outline>(open: readonly C[], today: PlainDate): readonly Single<C>[] =>
  open
    .filter((commitment) => isOverdue(commitment, today))
    .toSorted((a, b) => daysOverdue(b, today) - daysOverdue(a, today) || byRef(a, b))
    .flatMap((commitment) =>
      commitment.dueOn === null ? [] : [{ commitment, reason: dueReason(commitment.dueOn, today) }],
    )

const slippedTwice = <C extends Outline>(open: readonly C[]): readonly Single<C>[] =>
  open
    .filter((commitment) => slipsOf(commitment).length >= 2)
    .toSorted((a, b) => slippageDays(b) - slippageDays(a) || byRef(a, b))
    .map((commitment) => ({
      commitment,
      reason: `given more time ${slipsOf(commitment).length} times, ${countDays(slippageDays(commitment))} in all`,
    }))

const officeOverdue = <C extends Outline>(
  open: readonly C[],
  meetings: NotificationFacts['meetings'],
  today: PlainDate,
): readonly Single<C>[] => {
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
const nextDue = <C extends Outline>(open: readonly C[], today: PlainDate): readonly Single<C>[] =>
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

const noticesOf = <C extends Outline>(
  found: readonly Found<C>[],
  { person }: Reader,
  today: PlainDate,
): readonly Notice<C>[] =>
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

const byRef = (a: Outline, b: Outline): number => (a.ref < b.ref ? -1 : 1)
