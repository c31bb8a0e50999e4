import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { closedAsName } from '../register/commitments/standing.ts'
import { lastAnswer } from './matter-facts.ts'
import type { LeftOutMatter } from './omissions.ts'

/** What is known of a matter that stood on an earlier paper and not on this one. */
export type Gone = {
  /** As it is in the register now; undefined for a matter that no commitment brought. */
  readonly commitment: Commitment | undefined
  /** When a person took it off. */
  readonly leftOut: LeftOutMatter | undefined
}

/**
 * Why a matter no longer comes to a meeting, in one sentence without its full stop. `since`: the day of the earlier
 * paper; an answer from before it explains nothing.
 */
export const whyGone = (
  { commitment, leftOut }: Gone,
  meeting: Pick<Meeting, 'heldOn'>,
  since: PlainDate,
): string => {
  if (leftOut !== undefined)
    return leftOut.reason === ''
      ? `Left out by ${leftOut.by}`
      : `Left out by ${leftOut.by}: ${leftOut.reason.replace(/[\s.]+$/, '')}`
  if (commitment === undefined) return 'Taken off'
  const { closure, dueOn, extensions, notBeforeOn, revisits } = commitment
  if (closure !== null) return `Closed on ${formatDay(closure.on)}: ${closedAsName[closure.as].toLowerCase()}`
  const moved = extensions.at(-1)
  if (moved !== undefined && dueOn === moved.to && dueOn > meeting.heldOn)
    return `Its date was moved to ${formatDay(dueOn)}, agreed by ${moved.agreedBy}`
  if (notBeforeOn !== undefined && notBeforeOn > meeting.heldOn)
    return `Not to come back before ${formatDay(notBeforeOn)}`
  const looked = revisits.filter(({ done }) => done !== null).at(-1)?.done
  if (looked && looked.on >= since) return `The office looked at it again on ${formatDay(looked.on)}`
  const answer = lastAnswer(commitment)
  if (answer !== null && answer.statedOn >= since)
    return `Answered on ${formatDay(answer.statedOn)} by ${answer.statedBy}`
  return 'Nothing brings it back to this meeting'
}
