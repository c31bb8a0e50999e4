import type { PlainDate } from '../../calendar/plain-date.ts'
import type { CandidateKind, Measure } from '../../extraction/candidate.ts'
import type { CommitmentKind } from '../commitments/commitment.ts'

/** What a person accepted, kept beside what was read. */
export type AcceptedParts = {
  readonly kind: CommitmentKind
  readonly ownerPostId: string | null
  readonly dueOn: PlainDate | null
  readonly measure: Measure | null
}

/** The same parts as the reader proposed them. */
export type ReadParts = Omit<AcceptedParts, 'kind'> & { readonly kind: CandidateKind }

export type Part = 'kind' | 'owner' | 'due date' | 'measure'

/** The parts that the person did not take as they were read. */
export const whatChanged = (read: ReadParts, accepted: AcceptedParts): readonly Part[] => {
  const parts: readonly (readonly [Part, boolean])[] = [
    ['kind', commitmentKindOf(read.kind) === accepted.kind],
    ['owner', read.ownerPostId === accepted.ownerPostId],
    ['due date', read.dueOn === accepted.dueOn],
    ['measure', isSameMeasure(read.measure, accepted.measure)],
  ]
  return parts.flatMap(([part, kept]) => (kept ? [] : [part]))
}

/** A next step becomes an undertaking: the register knows no lesser promise. */
export const commitmentKindOf = (kind: CandidateKind): CommitmentKind =>
  kind === 'next_step' ? 'undertaking' : kind

export const isSameMeasure = (one: Measure | null, other: Measure | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.what === other.what &&
    one.comparator === other.comparator &&
    one.value === other.value &&
    one.unit === other.unit &&
    one.baseline === other.baseline)
