import { daysBetween, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { MeetingRef } from '../../register/commitments/commitment.ts'
import type { Earlier, SamePromise } from '../../register/restatements/same-promise.ts'
import type { RecordedView } from './recorded-outcome.ts'
import { closedAsName, countDays } from '../../register/commitments/standing.ts'

/** What a proposal may say again, beside it in the review: nothing for most. */
export type RestatementView = {
  readonly ref: string
  readonly href: string
  readonly why: string
  /** What was recorded of it at the proposal's own meeting, if anything was. */
  readonly recorded: RecordedView | null
  /** First date, date now and the gap, one sentence each. */
  readonly dates: readonly string[]
  readonly decideHref: string
  readonly others: readonly { readonly ref: string; readonly href: string }[]
  /** Sent along with the ticks: what the person was shown. */
  readonly shown: string
}

type Proposal = { readonly id: string; readonly documentId: string }

export const restatementHref = ({ id, documentId }: Proposal, ref?: string): string =>
  `/minutes/${documentId}/proposals/${id}/restatement${ref === undefined ? '' : `?of=${ref}`}`

export const restatementView = (
  proposal: Proposal,
  found: readonly SamePromise[] = [],
  recordedBeside: (found: SamePromise | undefined) => RecordedView | null = () => null,
): RestatementView | null => {
  const [best, ...others] = found
  if (best === undefined) return null
  const { said, earlier, why } = best
  return {
    ref: earlier.ref,
    href: `/commitments/${earlier.ref}`,
    why,
    recorded: recordedBeside(best),
    dates: datesWords(said, earlier),
    decideHref: restatementHref(proposal, earlier.ref),
    others: others.map(({ earlier: { ref } }) => ({ ref, href: restatementHref(proposal, ref) })),
    shown: `${proposal.id} ${earlier.ref}`,
  }
}

/** "Its first date was 8 October 2025, and it is now due on 31 March 2026." "These words give 30 June 2026, 91 days later." */
export const datesWords = (
  said: { readonly dueOn: PlainDate | null; readonly meeting: MeetingRef },
  earlier: Pick<Earlier, 'ref' | 'baselineDueOn' | 'dueOn' | 'meeting' | 'closed'>,
): readonly string[] => [
  ...(earlier.closed === null
    ? []
    : [
        `It was closed as ${closedAsName[earlier.closed.as].toLowerCase()} on ${formatDay(earlier.closed.on)}.`,
      ]),
  ownDates(earlier),
  theseDates(said.dueOn, earlier.dueOn),
  ...orderWords(said.meeting, earlier),
]

const ownDates = ({ baselineDueOn, dueOn }: Pick<Earlier, 'baselineDueOn' | 'dueOn'>): string => {
  if (dueOn === null) return 'No date was given for it.'
  return baselineDueOn === null || baselineDueOn === dueOn
    ? `Its date is ${formatDay(dueOn)}.`
    : `Its first date was ${formatDay(baselineDueOn)}, and it is now due on ${formatDay(dueOn)}.`
}

const theseDates = (given: PlainDate | null, dueOn: PlainDate | null): string => {
  if (given === null) return 'These words give no date.'
  if (dueOn === null) return `These words give ${formatDay(given)}.`
  const days = daysBetween(dueOn, given)
  if (days === 0) return 'These words give the same date.'
  return `These words give ${formatDay(given)}, ${countDays(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}.`
}

const orderWords = (meeting: MeetingRef, earlier: Pick<Earlier, 'ref' | 'meeting'>): readonly string[] => {
  if (meeting.id === earlier.meeting.id) return ['Both are of the same meeting.']
  return meeting.heldOn < earlier.meeting.heldOn
    ? [`These words are of an earlier meeting than ${earlier.ref}.`]
    : []
}

/** "Said again on 12 March 2026 at the Strategic Board, with 30 June 2026 as the date" */
export const saidAgainLine = (
  { heldOn, seriesName }: Pick<MeetingRef, 'heldOn' | 'seriesName'>,
  dueOn: PlainDate | null,
): string =>
  `Said again on ${formatDay(heldOn)} at the ${seriesName.replace(/^the /i, '')}, ${dueOn === null ? 'without a date' : `with ${formatDay(dueOn)} as the date`}`
