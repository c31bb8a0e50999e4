import { daysBetween, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type Commitment, type ListedCommitment, type Outline, openClaim } from './commitment.ts'
import { targetLine } from './target-line.ts'

/**
 * The condition of a commitment on a day. Never stored: worked out from facts whenever it is read.
 * Product rule 5: due today is not late; late begins the next local day.
 */
export type Standing =
  | 'no-date'
  | 'on-track'
  | 'at-risk'
  | 'due-soon'
  | 'due-today'
  | 'overdue'
  | 'awaiting-acceptance'
  | 'closed'

export const standings: readonly Standing[] = [
  'overdue',
  'due-today',
  'due-soon',
  'at-risk',
  'awaiting-acceptance',
  'no-date',
  'on-track',
  'closed',
]

/** The facts that the condition follows from. */
type Judged = Pick<ListedCommitment, 'closure' | 'updates' | 'dueOn' | 'measure' | 'readings' | 'meeting'>

/** Due soon begins with the first reminder: 30 days before. */
export const DUE_SOON_DAYS = 30

export const standing = (commitment: Judged, today: PlainDate): Standing => {
  if (commitment.closure !== null) return 'closed'
  if (openClaim(commitment) !== null) return 'awaiting-acceptance'
  const { dueOn } = commitment
  if (dueOn === null) return 'no-date'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'due-today'
  if (targetLine(commitment, today)?.willMiss) return 'at-risk'
  return daysBetween(today, dueOn) <= DUE_SOON_DAYS ? 'due-soon' : 'on-track'
}

/** It is late, and no answer is waiting for the office. */
export const isOverdue = (commitment: Outline, today: PlainDate): boolean =>
  daysOverdue(commitment, today) > 0 && openClaim(commitment) === null

/** Days past the current due date; 0 when it is not late or has no date. */
export const daysOverdue = (commitment: Pick<Judged, 'closure' | 'dueOn'>, today: PlainDate): number =>
  commitment.closure === null && commitment.dueOn !== null && commitment.dueOn < today
    ? daysBetween(commitment.dueOn, today)
    : 0

/** Days between the first agreed date and the current one. */
export const slippageDays = (commitment: Pick<Commitment, 'baselineDueOn' | 'dueOn'>): number =>
  commitment.baselineDueOn !== null &&
  commitment.dueOn !== null &&
  commitment.baselineDueOn !== commitment.dueOn
    ? daysBetween(commitment.baselineDueOn, commitment.dueOn)
    : 0

/** Days since a commitment without a date was made. */
export const daysWithoutDate = (
  commitment: Pick<Judged, 'closure' | 'dueOn' | 'meeting'>,
  today: PlainDate,
): number =>
  commitment.dueOn === null && commitment.closure === null ? daysBetween(commitment.meeting.heldOn, today) : 0

const names: Record<Standing, string> = {
  'no-date': 'No date given',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'due-soon': 'Due soon',
  'due-today': 'Due today',
  overdue: 'Overdue',
  'awaiting-acceptance': 'Awaiting acceptance',
  closed: 'Closed',
}

export const standingName = (value: Standing): string => names[value]

/** One line for a screen or mail: "Overdue by 12 days", "Due in 6 days". `value`, where it is worked out already. */
export const describeStanding = (
  commitment: Judged,
  today: PlainDate,
  value: Standing = standing(commitment, today),
): string => {
  const { dueOn, closure } = commitment
  if (value === 'overdue') return `Overdue by ${countDays(daysOverdue(commitment, today))}`
  if (value === 'due-soon' && dueOn !== null) return `Due in ${countDays(daysBetween(today, dueOn))}`
  if (value === 'no-date') return `No date given for ${countDays(daysWithoutDate(commitment, today))}`
  if (value === 'at-risk') return 'At risk: will miss its target'
  if (value === 'closed' && closure !== null) return `${closedAsName[closure.as]} on ${formatDay(closure.on)}`
  return names[value]
}

export const closedAsName = {
  delivered: 'Delivered',
  'part-delivered': 'Part delivered',
  'not-delivered': 'Not delivered',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
} as const

/** "1 commitment", "1,204 commitments" */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

export const countDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`
