import type { PlainDate } from '../calendar/plain-date.ts'
import { type Commitment, type MeetingRef, openClaim } from '../register/commitment.ts'
import { lastAnswer } from './matter-facts.ts'

/** What the mails and the earlier agendas say of one commitment. */
export type MatterRecord = {
  /** Mails that asked its owner since the last answer; null when none went out, or nothing is to be answered. */
  readonly asked: { readonly times: number; readonly since: PlainDate } | null
  /** The meetings in a row, the earliest first, whose agenda it stood on and which ended without an outcome. */
  readonly carriedFrom: readonly MeetingRef[]
  /** Somebody wants it on this very agenda, whatever the rules say. */
  readonly askedBack: { readonly by: string; readonly on: PlainDate; readonly reason: string } | null
}

export const noRecord: MatterRecord = { asked: null, carriedFrom: [], askedBack: null }

/** A mail that went to somebody about a commitment. */
export type SentMail = { readonly on: PlainDate; readonly personId: string }

/**
 * How often the owner was asked since the last answer. Mails of one day ask once; mails to others ask nobody.
 * `owners`: everybody who holds or held the post.
 */
export const askedSince = (
  commitment: Commitment,
  mails: readonly SentMail[],
  owners: ReadonlySet<string>,
  asOf: PlainDate,
): MatterRecord['asked'] => {
  // A claim of delivery is an answer: now the office is silent.
  if (openClaim(commitment) !== null) return null
  const answeredOn = lastAnswer(commitment)?.statedOn ?? ''
  const days = new Set(
    mails
      .filter(({ on, personId }) => owners.has(personId) && on > answeredOn && on <= asOf)
      .map(({ on }) => on),
  )
  const since = [...days].toSorted()[0]
  return since === undefined ? null : { times: days.size, since }
}

/**
 * The meetings since the last outcome. `stoodAt`: meetings that were held with it on their agenda, in any order;
 * `outcomesAt`: the ids of meetings at which something was recorded about it.
 */
export const carriedFrom = (
  { extensions, revisits }: Pick<Commitment, 'extensions' | 'revisits'>,
  stoodAt: readonly MeetingRef[],
  outcomesAt: ReadonlySet<string>,
): readonly MeetingRef[] => {
  const dealtWith = new Set([
    ...outcomesAt,
    ...extensions.flatMap(({ agreedAt }) => agreedAt?.id ?? []),
    ...revisits.flatMap(({ done }) => done?.at?.id ?? []),
  ])
  const inOrder = stoodAt.toSorted((a, b) =>
    a.heldOn < b.heldOn || (a.heldOn === b.heldOn && a.ref < b.ref) ? -1 : 1,
  )
  return inOrder.slice(inOrder.findLastIndex(({ id }) => dealtWith.has(id)) + 1)
}
