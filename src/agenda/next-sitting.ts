import type { Commitment, MeetingRef } from '../register/commitments/commitment.ts'

const general = new Set(
  'the next following forthcoming scheduled regular monthly quarterly formal public full planned meeting meetings board panel committee session forum group sitting assembly'.split(
    ' ',
  ),
)

/**
 * The sitting that "at the next meeting" meant, when no day was known for it: the first of the series after the
 * meeting it was said at. Null for every other commitment, and for the next meeting of another body ("the next
 * Police and Crime Panel"). `sittings`: those of the commitment's own series, in order.
 */
export const promisedFor = (
  { dueOn, due, meeting }: Pick<Commitment, 'dueOn' | 'due' | 'meeting'>,
  sittings: readonly MeetingRef[],
): MeetingRef | null => {
  if (dueOn !== null || due === null || due.precision !== 'event' || due.event === null) return null
  const words = wordsOf(due.event)
  const own = new Set(wordsOf(meeting.seriesName))
  if (words[1] !== 'next' || !words.every((word) => general.has(word) || own.has(word))) return null
  return sittings.find(({ heldOn }) => heldOn > meeting.heldOn) ?? null
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
