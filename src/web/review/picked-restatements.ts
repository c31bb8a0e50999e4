import { listPosts } from '../../../db/people.ts'
import { restatementsOf } from '../../register/restatements/load-restatements.ts'
import type { SamePromise } from '../../register/restatements/same-promise.ts'
import type { PickedReading } from './picked-words.ts'
import type { WebApp } from '../serving/route.ts'

/**
 * The commitments that picked words may say again, the surest first. `known`: the references of those that hold the
 * very words, which are shown already.
 */
export const pickedRestatements = async (
  { db }: WebApp,
  documentId: string,
  quote: string,
  reading: PickedReading,
  known: readonly string[],
): Promise<readonly SamePromise[]> => {
  const { kind, owner, ownerPostId, due, measure, meeting } = reading
  const post = (await listPosts(db)).find(({ id }) => id === ownerPostId)
  const { id, ref, seriesName, heldOn } = meeting
  const found = await restatementsOf(db, {
    ...{ quote, kind: kind ?? 'undertaking', ownerPostId, ownerText: owner?.text ?? null },
    ...{ ownerName: post?.title ?? owner?.text ?? null, duePhrase: due?.phrase ?? null },
    ...{ dueOn: due?.dueOn ?? null, measure, actionNumber: null, documentId },
    meeting: { id, ref, seriesName, heldOn },
  })
  return found.filter(({ earlier }) => !known.includes(earlier.ref))
}

/** A line each for the list of what the register knows of the words. */
export const restatementLines = (found: readonly SamePromise[]) =>
  found.map(({ earlier }) => ({
    words: 'This may be the same promise as',
    quote: earlier.quote,
    link: { text: earlier.ref, href: `/commitments/${earlier.ref}` },
  }))

/** Those of them that were taken down at this very meeting: the words may be their quote. */
export const takenDownAmong = (found: readonly SamePromise[]): readonly string[] =>
  found
    .filter(({ said, earlier }) => earlier.takenDown && earlier.meeting.id === said.meeting.id)
    .map(({ earlier }) => earlier.ref)
