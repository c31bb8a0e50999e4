import type { StoredCandidate } from '../../../db/candidates.ts'
import { rejectionWords } from '../../register/review/rejection-reasons.ts'
import { whatChanged } from '../../register/review/review-facts.ts'
import { formatInstant } from './words.ts'

/** What a person decided on a proposal: who, when, what they changed of it, and why they turned it down. */
export const decisionWords = (
  candidate: StoredCandidate,
  decision: NonNullable<StoredCandidate['decision']>,
  timeZone: string,
): { readonly words: string; readonly reason: string | null } => {
  const changed =
    decision.accepted === null
      ? []
      : whatChanged({ ...candidate, dueOn: candidate.due?.dueOn ?? null }, decision.accepted)
  const afterAll =
    decision.as === 'rejected' && decision.commitmentId !== null && candidate.rewordsCommitmentId === null
      ? ' Added by hand afterwards.'
      : ''
  return {
    words: `${verbs[decision.as]} by ${decision.by}, ${formatInstant(decision.at, timeZone)}${
      changed.length === 0 ? '' : `, with another ${inEnglish(changed)}`
    }.${afterAll}`,
    // Why a date moved or a commitment came back stands with the commitment.
    reason:
      decision.as === 'restated'
        ? null
        : rejectionWords({ code: decision.rejection, words: decision.reason }),
  }
}

const verbs: Record<NonNullable<StoredCandidate['decision']>['as'], string> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  restated: 'Recorded as said again',
}

const inEnglish = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
