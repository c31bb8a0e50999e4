import type { PlainDate } from '../calendar/plain-date.ts'
import type { Commitment, MeetingRef } from '../register/commitments/commitment.ts'
import type { Asked } from '../register/commitments/silence.ts'

/** What the mails and the earlier agendas say of one commitment. */
export type MatterRecord = {
  /** How often its owner was asked in vain; null when nothing went out, or nothing is to be answered. */
  readonly asked: Asked | null
  /** The meetings in a row, the earliest first, whose agenda it stood on and which ended without an outcome. */
  readonly carriedFrom: readonly MeetingRef[]
  /** Somebody wants it on this very agenda, whatever the rules say. */
  readonly askedBack: { readonly by: string; readonly on: PlainDate; readonly reason: string } | null
}

export const noRecord: MatterRecord = { asked: null, carriedFrom: [], askedBack: null }

/**
 * The meetings since the last outcome. `stoodAt`: meetings that were held with it on their agenda, in any order;
 * `outcomesAt`: the ids of meetings at which something was recorded about it; `passedOverAt`: at which it
 * was recorded that it was not discussed, whatever else is noted of them.
 */
export const carriedFrom = (
  { extensions, revisits }: Pick<Commitment, 'extensions' | 'revisits'>,
  stoodAt: readonly MeetingRef[],
  outcomesAt: ReadonlySet<string>,
  passedOverAt: ReadonlySet<string> = new Set(),
): readonly MeetingRef[] => {
  const dealtWith = new Set([
    ...outcomesAt,
    ...extensions.flatMap(({ agreedAt }) => agreedAt?.id ?? []),
    ...revisits.flatMap(({ done }) => done?.at?.id ?? []),
  ])
  const inOrder = stoodAt.toSorted((a, b) =>
    a.heldOn < b.heldOn || (a.heldOn === b.heldOn && a.ref < b.ref) ? -1 : 1,
  )
  return inOrder.slice(inOrder.findLastIndex(({ id }) => dealtWith.has(id) && !passedOverAt.has(id)) + 1)
}
