import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment, MeetingRef } from '../register/commitment.ts'
import { missedRevisit } from '../register/revisits.ts'
import { DUE_SOON_DAYS, standing } from '../register/standing.ts'

/** The choices of the register's standing filter, the default first. */
export const standingChoices = [
  { value: 'open', text: 'All open' },
  { value: 'overdue', text: 'Overdue' },
  { value: 'due-soon', text: `Due in the next ${DUE_SOON_DAYS} days` },
  { value: 'awaiting-acceptance', text: 'Awaiting acceptance' },
  { value: 'at-risk', text: 'At risk' },
  { value: 'no-date', text: 'No date given' },
  { value: 'on-track', text: 'On track' },
  { value: 'office-overdue', text: 'The office is overdue' },
  { value: 'closed', text: 'Closed' },
  { value: 'all', text: 'All, open and closed' },
] as const

export type StandingChoice = (typeof standingChoices)[number]['value']

/** What a choice is judged by: today, and the meetings of each series, held and planned. */
export type Outlook = {
  readonly today: PlainDate
  readonly sittings: ReadonlyMap<string, readonly MeetingRef[]>
}

export const isAmong = (choice: StandingChoice, commitment: Commitment, outlook: Outlook): boolean => {
  const { today } = outlook
  switch (choice) {
    case 'all':
      return true
    case 'open':
      return commitment.closure === null
    case 'due-soon':
      // A target at risk and due in a week is both; a claim that waits is out of the owner's hands.
      return isDueSoon(commitment, today)
    case 'office-overdue':
      // Product rule 6: a revisit passed without a meeting.
      return missedRevisit(commitment, outlook.sittings, today) !== null
    default:
      return standing(commitment, today) === choice
  }
}

const isDueSoon = (commitment: Commitment, today: PlainDate): boolean => {
  const { dueOn } = commitment
  if (dueOn === null || dueOn < today || dueOn > addDays(today, DUE_SOON_DAYS)) return false
  return ['due-today', 'due-soon', 'at-risk'].includes(standing(commitment, today))
}
