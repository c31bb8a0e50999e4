import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { type Holding, holdersOn } from '../people/posts.ts'

/** A way for one person to answer for one commitment without signing in. */
export type AnswerLink = {
  readonly id: string
  readonly commitmentId: string
  readonly personId: string
  readonly postId: string
  /** The mail it went in; null when a person made it to copy it into a mail of their own. */
  readonly messageId: string | null
  readonly createdAt: string
  readonly createdBy: string
  /** The last day on which it works. */
  readonly expiresOn: PlainDate
  readonly revoked: { readonly at: string; readonly by: string; readonly reason: string } | null
  /** When an answer first and last came by it; opening it is not noted. */
  readonly firstUsedAt: string | null
  readonly lastUsedAt: string | null
}

/** `handed-over`: the person no longer holds the post, or another post owns the commitment now. */
export type AnswerLinkState = 'works' | 'revoked' | 'expired' | 'closed' | 'handed-over'

/** Worked out whenever a link is opened or used, so that a closure or a change of post ends it at once. */
export const answerLinkState = (
  link: AnswerLink,
  commitment: Pick<Commitment, 'owner' | 'closure'>,
  holdings: readonly Holding[],
  today: PlainDate,
): AnswerLinkState => {
  if (link.revoked !== null) return 'revoked'
  if (commitment.closure !== null) return 'closed'
  if (commitment.owner?.id !== link.postId) return 'handed-over'
  const holds = holdersOn(holdings, today).some(
    ({ post, person }) => post.id === link.postId && person.id === link.personId,
  )
  if (!holds) return 'handed-over'
  return link.expiresOn < today ? 'expired' : 'works'
}

/** The last day of a link made today. */
export const lastDayOfLink = (today: PlainDate, days: number): PlainDate => addDays(today, days)
