import { addDays, addMonths, type PlainDate, plainDate } from '../calendar/plain-date.ts'
import { type Commitment, openClaim } from '../register/commitments/commitment.ts'
import { sittingsBySeries } from '../register/meetings/meetings.ts'
import { missedRevisit } from '../register/commitments/revisits.ts'
import { slipsOf } from '../register/commitments/slips.ts'
import { daysOverdue, standing } from '../register/commitments/standing.ts'
import type { NotificationFacts } from './facts.ts'
import { isWithin, type Span } from './movement.ts'
import { isSilent } from '../register/commitments/silence.ts'

/** How a number of commitments stand, and what became of them in the month before. */
export type Figures = {
  readonly open: number
  /** Fell due in the month, and is still not delivered. */
  readonly newlyOverdue: number
  readonly overdue: number
  readonly oldestDays: number
  readonly overdueOver90Days: number
  /** Given more time in the month. */
  readonly slipped: number
  readonly delivered: number
  readonly partDelivered: number
  readonly notDelivered: number
  readonly noDate: number
  /** Late or without a date, and the owner has been asked and not answered. */
  readonly silent: number
  readonly awaiting: number
  /** Revisits that the office itself has missed (product rule 6). */
  readonly revisitsMissed: number
}

/** The calendar month before the one a day lies in. */
export const monthBefore = (day: PlainDate): Span => {
  const before = firstOfMonth(day)
  return { from: addMonths(before, -1), before }
}

export const firstOfMonth = (day: PlainDate): PlainDate => plainDate(`${day.slice(0, 7)}-01`)

/** The last day of a span, to name it by. */
export const lastDayOf = ({ before }: Span): PlainDate => addDays(before, -1)

export const figuresOf = (
  commitments: readonly Commitment[],
  { meetings, asked }: Pick<NotificationFacts, 'meetings' | 'asked'>,
  today: PlainDate,
): Figures => {
  const month = monthBefore(today)
  const sittings = sittingsBySeries(meetings)
  const open = commitments.filter(({ closure }) => closure === null)
  const late = open.filter((c) => standing(c, today) === 'overdue')
  const ages = late.map((c) => daysOverdue(c, today))
  const closedAs = (as: string): number =>
    commitments.filter(({ closure }) => closure?.as === as && isWithin(closure.on, month)).length
  return {
    open: open.length,
    newlyOverdue: late.filter(({ dueOn }) => dueOn !== null && isWithin(dueOn, month)).length,
    overdue: late.length,
    oldestDays: Math.max(0, ...ages),
    overdueOver90Days: ages.filter((days) => days > 90).length,
    slipped: commitments.filter((c) => slipsOf(c).some((slip) => isWithin(slip.recordedAt, month))).length,
    delivered: closedAs('delivered'),
    partDelivered: closedAs('part-delivered'),
    notDelivered: closedAs('not-delivered'),
    noDate: open.filter((c) => standing(c, today) === 'no-date').length,
    silent: open.filter((c) => asked.has(c.id) && isSilent(c, today)).length,
    awaiting: open.filter((c) => openClaim(c) !== null).length,
    revisitsMissed: open.filter((c) => missedRevisit(c, sittings, today) !== null).length,
  }
}
