import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { revisitsToDo } from './matter-facts.ts'

/** Open commitments that earlier meetings of the same series made. */
export const openInSeries = (commitments: readonly Commitment[], meeting: Meeting): readonly Commitment[] =>
  commitments.filter(
    (commitment) =>
      commitment.closure === null &&
      commitment.meeting.seriesName === meeting.seriesName &&
      commitment.meeting.heldOn < meeting.heldOn,
  )

/** What stands on the paper when no matter comes back: that somebody looked, and what comes next. */
export const nothingDue = (open: readonly Commitment[], meetingOn: PlainDate): string => {
  const nothing = 'Nothing falls due at this meeting.'
  if (open.length === 0) return `${nothing} The register holds no open commitment from earlier meetings.`
  const held =
    open.length === 1
      ? 'The register holds 1 open commitment from earlier meetings'
      : `The register holds ${open.length} open commitments from earlier meetings`
  const next = open
    .flatMap(daysAhead)
    .filter((day) => day > meetingOn)
    .toSorted()[0]
  return next === undefined
    ? `${nothing} ${held}, with no date to come.`
    : `${nothing} ${held}; the next date is ${formatDay(next)}.`
}

const daysAhead = (commitment: Commitment): readonly PlainDate[] => [
  ...(commitment.dueOn === null ? [] : [commitment.dueOn]),
  ...revisitsToDo(commitment).map((revisit) => revisit.revisitOn),
]
