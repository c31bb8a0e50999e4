import type { DraftMove } from '../src/register/meetings/drafting.ts'

/** What is read of a move, from a table of moves `v` beside the commitments `c`. */
export const moveColumns = [
  'v.commitmentId',
  'c.ref',
  'v.heading',
  'v.words',
  'v.position',
  'v.move',
  'v.urgency',
  'v.noticedOn',
  'v.noticedAt',
] as const

/** What is written of it: its commitment says the reference. */
export const moveRow = ({
  commitmentId,
  position,
  move,
  urgency,
  heading,
  words,
  noticedOn,
  noticedAt,
}: DraftMove): Omit<DraftMove, 'ref'> => ({
  commitmentId,
  position,
  move,
  urgency,
  heading,
  words,
  noticedOn,
  noticedAt,
})
