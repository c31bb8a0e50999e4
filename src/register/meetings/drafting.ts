import type { PlainDate } from '../../calendar/plain-date.ts'

/** A matter as it stood on an agenda when that was drafted. */
export type DraftedMatter = {
  readonly commitmentId: string
  /** "C-0042" */
  readonly ref: string
  readonly heading: string
  /** What brought it, the heaviest reason. */
  readonly words: string
}

/** A matter that came onto a draft, or left it. */
export type DraftMove = DraftedMatter & {
  /** The how many-th move of this matter on this draft, from 0. */
  readonly position: number
  /** `words` say what brought it, or why it is gone. */
  readonly move: 'came' | 'left'
  /** `due`: it binds, and cannot be left out without a reason. */
  readonly urgency: 'due' | 'other'
  readonly noticedOn: PlainDate
  readonly noticedAt: string
}

/** That the agenda of a meeting was drafted: for which day of it, when, what stood on it, and what moved since. */
export type Drafting = {
  readonly id: string
  readonly meetingId: string
  /** The meeting's day at that time: one that is moved is drafted again for its new day. */
  readonly heldOn: PlainDate
  readonly draftedOn: PlainDate
  readonly draftedAt: string
  readonly draftedBy: string
  readonly matters: readonly DraftedMatter[]
  /** In the order in which they were noticed. */
  readonly moves: readonly DraftMove[]
}

/** That version of an agenda which is in force for a meeting to come, and what moved since it was issued. */
export type SinceIssue = {
  readonly agendaId: string
  readonly meetingId: string
  /** "HTAM/2026/3" */
  readonly number: string
  readonly version: number
  readonly issuedAt: string
  /** Of matters that it does not hold, in the order in which they were noticed. */
  readonly moves: readonly DraftMove[]
}

/** A paper of some day, and what moved since. */
export type Moving = Pick<Drafting, 'matters' | 'moves'>

/** What the moves leave standing on the draft, by commitment. */
export const standingOn = ({ matters, moves }: Moving): ReadonlyMap<string, DraftedMatter> => {
  const standing = new Map(matters.map((matter) => [matter.commitmentId, matter]))
  for (const move of moves) {
    if (move.move === 'came') standing.set(move.commitmentId, move)
    else standing.delete(move.commitmentId)
  }
  return standing
}

/** What is due at the meeting, was not on its agenda when that was drafted, and is now: as it came first. */
export const dueSinceDrafted = (drafting: Moving): readonly DraftMove[] => {
  const standing = standingOn(drafting)
  const known = new Set(drafting.matters.map(({ commitmentId }) => commitmentId))
  const news: DraftMove[] = []
  for (const move of drafting.moves) {
    const { commitmentId } = move
    if (move.move !== 'came' || move.urgency !== 'due' || known.has(commitmentId)) continue
    known.add(commitmentId)
    if (standing.has(commitmentId)) news.push(move)
  }
  return news
}
