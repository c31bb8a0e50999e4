import { leadingActor } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'

/** "It was remitted to the Clerk to write ..." */
export const leftTo = (words: string, scene: Scene): string | null => {
  const left = LEFT.exec(words)
  const lead = left === null ? null : leadingActor(words.slice(left.index + left[0].length), scene.cast)
  if (lead !== null && /^\s+to\s+[a-z]/.test(lead.rest)) return lead.actor
  const remits = REMITS.exec(words)
  return remits === null
    ? null
    : (leadingActor(words.slice(remits.index + remits[0].length), scene.cast)?.actor ?? null)
}

/** "agreed to remit to the Clerk consideration of the scheme" */
const REMITS = quick(/\bto (?:remit|refer|delegate|leave) (?:it |this |that )?(?:to|with) (?=the\s|[A-Z])/)
const LEFT = quick(
  /\b(?:(?:remitted|left|delegated|referred|fell|falls?|handed over|handed|passed|entrusted|assigned)(?: (?:it|this|that|them|these|the [a-z]+))? (?:to|with)|(?:next step|onus|ball|task|responsibility) (?:now )?(?:lies|rests|is|was) with|\b(?:it|this|that) (?:is|was) (?:for|up to|down to)) (?:the\s+)?/i,
)
