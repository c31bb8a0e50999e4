import type { StoredCandidate } from '../../db/candidates.ts'
import { formatDay } from '../calendar/plain-date.ts'
import type { Post } from '../register/posts.ts'
import { decisionWords } from './decision-words.ts'
import { targetWords } from './measure-words.ts'
import { kindName, placeWords } from './words.ts'

/** A proposal in its review, in finished sentences. `refs`: the references of commitments by their ids. */
export const candidateView = (
  candidate: StoredCandidate,
  { posts, refs, timeZone }: { posts: readonly Post[]; refs: ReadonlyMap<string, string>; timeZone: string },
) => {
  const { id, documentId, quote, decision, due } = candidate
  const dueOn = due?.dueOn ?? null
  const path = `/minutes/${documentId}/proposals/${id}`
  return {
    id,
    anchor: `proposal-${id}`,
    quote,
    kind: kindName[candidate.kind],
    place: placeWords(candidate.place),
    isLikely: candidate.confidence === 'likely',
    reason: candidate.reason,
    owner: ownerWords(candidate, posts),
    due: {
      words: dueOn === null ? 'No date given' : formatDay(dueOn),
      working: due === null ? 'The minutes say nothing about when.' : due.working,
      isVague: due?.vague ?? false,
      otherReadings: (due?.otherReadings ?? []).map(
        ({ dueOn, working }) => `${formatDay(dueOn)}: ${working}`,
      ),
    },
    target: candidate.measure === null ? null : targetWords(candidate.measure),
    editHref: path,
    rejectHref: `${path}/reject`,
    rewords: decision === null ? rewordsView(candidate, refs) : null,
    decided:
      decision === null
        ? null
        : {
            ref: decision.commitmentId === null ? null : (refs.get(decision.commitmentId) ?? null),
            ...decisionWords(candidate, decision, timeZone),
          },
  }
}

/** A proposal of a new version that reads like a commitment: a person decides between the two wordings. */
const rewordsView = (
  { rewordsCommitmentId }: StoredCandidate,
  refs: ReadonlyMap<string, string>,
): { ref: string; href: string } | null => {
  const ref = rewordsCommitmentId === null ? undefined : refs.get(rewordsCommitmentId)
  return ref === undefined ? null : { ref, href: `/commitments/${ref}/wording` }
}

const ownerWords = (
  { owner, ownerPostId }: StoredCandidate,
  posts: readonly Post[],
): { words: string; more: string | null } => {
  const post = posts.find(({ id }) => id === ownerPostId)
  if (owner === null) return { words: post?.title ?? 'No owner named', more: null }
  const how = owner.from === 'stated' ? 'named in the minutes' : 'worked out, not named as the doer'
  return post === undefined
    ? { words: `“${owner.text}”`, more: `${how}; not tied to a post yet` }
    : { words: post.title, more: `“${owner.text}”, ${how}` }
}
