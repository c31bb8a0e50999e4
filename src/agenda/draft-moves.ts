import type { Commitment } from '../register/commitments/commitment.ts'
import {
  type DraftedMatter,
  type Drafting,
  type DraftMove,
  type Moving,
  standingOn,
} from '../register/meetings/drafting.ts'
import type { AgendaItem } from './agenda-item.ts'
import { isDue } from './omissions.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'
import { whyGone } from './why-gone.ts'

/** What stands on the paper, to be compared with it later. */
export const draftedMatters = (paper: RevisitAgenda): readonly DraftedMatter[] =>
  itemsOf(paper).map(({ commitmentId, ref, heading, reasons }) => ({
    commitmentId,
    ref,
    heading,
    words: reasons[0]?.words ?? '',
  }))

/** The commitments that stood on the draft and are not on the paper any more. */
export const goneFrom = (drafting: Moving, paper: RevisitAgenda): readonly string[] => {
  const here = new Set(itemsOf(paper).map(({ commitmentId }) => commitmentId))
  return [...standingOn(drafting).keys()].filter((id) => !here.has(id))
}

/**
 * What came onto the paper and what left it since the last move that was noticed. `register`: the commitments that
 * `goneFrom` names, as they are now.
 */
export const newMoves = (
  drafting: Moving & Pick<Drafting, 'draftedOn'>,
  paper: RevisitAgenda,
  register: ReadonlyMap<string, Commitment>,
  { at, today }: { readonly at: string; readonly today: DraftMove['noticedOn'] },
): readonly DraftMove[] => {
  const standing = standingOn(drafting)
  const noticed = { noticedOn: today, noticedAt: at }
  const positionOf = (id: string): number =>
    drafting.moves.filter(({ commitmentId }) => commitmentId === id).length
  const came = itemsOf(paper)
    .filter(({ commitmentId }) => !standing.has(commitmentId))
    .map(
      ({ commitmentId, ref, heading, reasons }): DraftMove => ({
        commitmentId,
        ref,
        heading,
        position: positionOf(commitmentId),
        move: 'came',
        words: reasons[0]?.words ?? '',
        urgency: isDue(reasons) ? 'due' : 'other',
        ...noticed,
      }),
    )
  const leftOut = new Map(paper.leftOut.map((matter) => [matter.commitmentId, matter]))
  const left = goneFrom(drafting, paper).flatMap((id): readonly DraftMove[] => {
    const was = standing.get(id)
    if (was === undefined) return []
    const { commitmentId, ref, heading } = was
    const gone = { commitment: register.get(id), leftOut: leftOut.get(id) }
    const words = whyGone(gone, paper.meeting, drafting.draftedOn)
    return [
      {
        commitmentId,
        ref,
        heading,
        position: positionOf(id),
        move: 'left',
        words,
        urgency: 'other',
        ...noticed,
      },
    ]
  })
  return [...came, ...left]
}

const itemsOf = ({ matters }: RevisitAgenda): readonly AgendaItem[] =>
  matters.groups.flatMap(({ items }) => items)
