import type { StoredCandidate } from '../../../db/candidates.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { dueDay, dueWorking } from '../../register/commitments/due-working.ts'
import type { Seen } from '../../register/people/named-owners.ts'
import type { Post } from '../../register/people/posts.ts'
import { decisionWords } from '../words/decision-words.ts'
import { targetWords } from '../words/measure-words.ts'
import { type OwnerWords, ownerWords } from '../words/owner-words.ts'
import { kindName, placeWords } from '../words/words.ts'

/** `attendance`: of the proposal's meeting. `refs`: the references of commitments by their ids. */
type Around = {
  readonly posts: readonly Post[]
  readonly attendance: readonly Seen[]
  readonly refs: ReadonlyMap<string, string>
  readonly timeZone: string
}

/** A proposal in its review, in finished sentences. */
export const candidateView = (candidate: StoredCandidate, { posts, attendance, refs, timeZone }: Around) => {
  const { id, documentId, quote, decision, due } = candidate
  const path = `/minutes/${documentId}/proposals/${id}`
  return {
    id,
    anchor: `proposal-${id}`,
    quote,
    kind: kindName[candidate.kind],
    place: placeWords(candidate.place),
    isLikely: candidate.confidence === 'likely',
    reason: candidate.reason,
    owner: ownerView(candidate, posts, attendance),
    due: {
      words: dueDay(due),
      working: due === null ? 'The minutes say nothing about when.' : dueWorking(due),
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

/** What is decided is filed already: only whom the minutes name still holds. */
const ownerView = (
  { owner, ownerPostId, decision }: StoredCandidate,
  posts: readonly Post[],
  attendance: readonly Seen[],
): OwnerWords => {
  const read = ownerWords({ owner, postId: ownerPostId }, posts, attendance)
  return decision === null ? read : { ...read, notes: read.notes.slice(0, 1) }
}
