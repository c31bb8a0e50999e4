import type { Turn } from '../../db/outlines.ts'
import type { TextPairs } from '../../db/text-pairs.ts'
import type { ManyItems, PlannedItem } from '../delivery/message.ts'
import type { Notice } from './notice.ts'
import type { Subject } from './notice-source.ts'

/** What one reader is told of each of many that are alike, as of the one that was read. */
export type SaidOfMany = {
  readonly like: Notice<Subject>
  /** Of the item's key: what stands before the reference, and after it. */
  readonly before: string
  readonly after: string
  readonly of: readonly Turn[]
  /** Their references, as they go into the outbox. */
  readonly refs: TextPairs
}

export const keyOf = ({ before, after }: Pick<SaidOfMany, 'before' | 'after'>, { ref }: Turn): string =>
  `${before}${ref}${after}`

export const keysOf = (said: SaidOfMany): readonly string[] => said.of.map((turn) => keyOf(said, turn))

/** Under which heading each of them stands. */
export const subjectsOf = ({ like: { section }, of }: SaidOfMany) =>
  of.map((commitment) => ({ section, commitment }))

/** The same, one by one. */
export const noticesOfMany = (said: SaidOfMany): Notice<Subject>[] =>
  said.of.map((turn) => {
    const { commitment, section, repeats, item } = said.like
    const { rung, reason } = item
    const own: PlannedItem = { commitmentId: turn.id, rung, reason, itemKey: keyOf(said, turn) }
    return { commitment: { ...commitment, ref: turn.ref }, section, repeats, item: own }
  })

/** What of it goes into the outbox. */
export const itemsOfMany = ({ like, before, after, of, refs }: SaidOfMany): ManyItems => {
  const { rung, reason } = like.item
  return { rung, reason, before, after, count: of.length, refs }
}
