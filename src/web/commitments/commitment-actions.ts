import type { Actor } from '../../register/actor.ts'
import { type Commitment, openClaim } from '../../register/commitments/commitment.ts'

export type ActionLink = { readonly text: string; readonly href: string }

/** What can be recorded about a commitment as it stands, and why the rest cannot be. */
export type Actions = {
  readonly links: readonly ActionLink[]
  /** Said to the doer, who may not close their own promise (product rule 8). */
  readonly refusal: string | null
}

export const actionLinks = (commitment: Commitment, by: Actor, hasOtherWords: boolean): Actions => {
  const link = (text: string, action: string) => ({ text, href: `/commitments/${commitment.ref}/${action}` })
  if (commitment.closure !== null) return { links: [link('Reopen it', 'reopen')], refusal: null }
  const isDoer = doerRefusal(commitment, by) !== null
  return {
    links: [
      ...(hasOtherWords ? [link('Decide on the words', 'wording')] : []),
      ...(openClaim(commitment) !== null && !isDoer ? [link('Accept or refuse the answer', 'claim')] : []),
      link('Record an answer', 'answer'),
      link(commitment.dueOn === null ? 'Give it a due date' : 'Change the due date', 'due-date'),
      link('Record a revisit', 'revisit'),
      link('Change its reminders', 'reminders'),
      link('When it comes to meetings', 'agenda'),
      ...(commitment.measure === null ? [] : [link('Record a reading', 'reading')]),
      ...(isDoer ? [] : [link('Close it', 'close')]),
    ],
    refusal: doerRefusal(commitment, by),
  }
}

/** The sentence for whoever sits in the post that owns the commitment; null for everybody else. */
export const doerRefusal = ({ ref, owner }: Commitment, by: Actor): string | null =>
  owner !== null && by.postId === owner.id
    ? `${ref} belongs to the ${owner.title}, so somebody else must accept or close it.`
    : null
