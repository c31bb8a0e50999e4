import type { RecordedOutcome } from '../../db/agenda-outcomes.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'

export type OutcomeKind = RecordedOutcome['outcome']

/** What a meeting made of one matter on its agenda. */
export type Outcome = {
  readonly kind: OutcomeKind
  /** What was said, or why. */
  readonly words: string
  /** The new due date, or the day to look again; null for kinds that have none. */
  readonly on: PlainDate | null
  /** Who agreed to more time. */
  readonly agreedBy: string
  /** The reference of the commitment that replaces it; '' for kinds that have none. */
  readonly replacedBy: string
}

/** How each is called on pages and on the command line, in the order in which they are offered. */
export const outcomeNames: Readonly<Record<OutcomeKind, string>> = {
  delivered: 'Accepted as delivered',
  'part-delivered': 'Closed as part delivered',
  'not-delivered': 'Closed as not delivered',
  withdrawn: 'Withdrawn',
  superseded: 'Withdrawn, superseded by another commitment',
  'more-time': 'More time until a new date',
  revisit: 'To be looked at again on a day',
  noted: 'Discussed, stays as it is',
  'not-discussed': 'Not discussed, carried over',
}

export const outcomeKinds = Object.keys(outcomeNames) as readonly OutcomeKind[]

/** What a kind cannot do without. */
export const needsDay = (kind: OutcomeKind): boolean => kind === 'more-time' || kind === 'revisit'
export const needsWords = (kind: OutcomeKind): boolean =>
  kind === 'more-time' || kind === 'part-delivered' || kind === 'not-delivered' || kind === 'withdrawn'

/** The kinds that close a commitment. */
export const closes = (
  kind: OutcomeKind,
): kind is 'delivered' | 'part-delivered' | 'not-delivered' | 'withdrawn' | 'superseded' =>
  kind === 'delivered' ||
  kind === 'part-delivered' ||
  kind === 'not-delivered' ||
  kind === 'withdrawn' ||
  kind === 'superseded'

/** "More time until 31 March 2026, agreed by Petra Thornbury: The supplier is late", without a full stop at its end. */
export const outcomeWords = (
  { outcome, words, newOn, agreedBy }: Pick<RecordedOutcome, 'outcome' | 'words' | 'newOn' | 'agreedBy'>,
  successorRef: string | null = null,
): string => {
  const plain =
    outcome === 'superseded' && successorRef !== null
      ? `Withdrawn, superseded by ${successorRef}`
      : outcomeNames[outcome]
  const name = newOn === null ? plain : datedName(outcome, newOn)
  const agreed = agreedBy === null || agreedBy === '' ? '' : `, agreed by ${agreedBy}`
  return `${name}${agreed}${words === '' ? '' : `: ${words.replace(/\.$/, '')}`}`
}

const datedName = (outcome: OutcomeKind, on: PlainDate): string =>
  outcome === 'more-time' ? `More time until ${formatDay(on)}` : `To be looked at again on ${formatDay(on)}`
