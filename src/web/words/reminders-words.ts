import { formatDay } from '../../calendar/plain-date.ts'
import { type LadderChange, lastChange, officeLadder } from '../../notifications/ladder-book.ts'
import { ladderWords } from '../../notifications/ladder-words.ts'
import { ladderNameOf } from '../../notifications/set-ladder.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'

/** When people are told of a commitment, and who chose it when it is not as usual. */
export const remindersWords = (
  commitment: Commitment,
  changes: readonly LadderChange[],
): { readonly words: string; readonly why: string | null } => {
  const name = ladderNameOf(commitment)
  const own = lastChange(changes, name, commitment.id)
  const words = ladderWords(own?.ladder ?? officeLadder(changes, name))
  return {
    words: words.charAt(0).toUpperCase() + words.slice(1),
    why:
      own === undefined || own.ladder === null
        ? null
        : `Its own, chosen by ${own.setBy} on ${formatDay(own.setOn)}: ${own.reason}`,
  }
}
