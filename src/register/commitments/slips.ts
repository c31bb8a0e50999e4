import { agreedMoves } from './agreed-moves.ts'
import type { Commitment, Extension } from './commitment.ts'

/**
 * The times its owner was given more time. The first date of one without, an earlier date, and a day that followed a
 * bank holiday or a meeting are none.
 */
export const slipsOf = ({ extensions }: Pick<Commitment, 'extensions'>): readonly Extension[] =>
  agreedMoves(extensions).filter(
    (one) => isLater(one) && one.holidayId === undefined && one.movedMeetingId === undefined,
  )

/** The due date was put back, for whatever reason. */
export const isLater = ({ from, to }: Extension): boolean => from !== null && to > from
