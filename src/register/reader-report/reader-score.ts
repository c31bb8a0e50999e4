import type { CandidateKind } from '../../extraction/candidate.ts'
import type { CommitmentKind } from '../commitments/commitment.ts'
import { countedAs, type RejectionCode } from '../review/rejection-reasons.ts'
import { commitmentKindOf } from '../review/review-facts.ts'

/** Proposals that are alike in all that counts here, and how many of them there are. */
export type Tally = {
  readonly readerVersion: string | null
  readonly confidence: 'likely' | 'possible'
  /** What a person decided, in the register's word; null while it waits. */
  readonly decision: string | null
  readonly rejectionCode: RejectionCode | null
  /** Whether the rejection has a reason in free words. */
  readonly hasWords: boolean
  /** Whether it became a commitment, was found to be one, or was added by hand after all. */
  readonly isCommitment: boolean
  readonly reviewFinished: boolean
  readonly kind: CandidateKind
  /** Null when it was not accepted, or before what was accepted was kept. */
  readonly accepted: {
    readonly kind: CommitmentKind
    readonly ownerKept: boolean
    readonly dateKept: boolean
  } | null
  readonly count: number
}

/** Commitments that the reader had not found, so that a person added them. */
export type AddedTally = {
  readonly readerVersion: string | null
  readonly reviewFinished: boolean
  readonly count: number
}

export type ScoreFacts = {
  readonly minutes: { readonly finished: number; readonly unfinished: number }
  readonly proposals: readonly Tally[]
  readonly added: readonly AddedTally[]
}

/** "17 of 19" */
export type Share = { readonly part: number; readonly whole: number }

/** How far the reader was right, and how much it found. score-words.ts says what each share means. */
export type Figures = {
  readonly likely: Share
  readonly possible: Share
  readonly recall: Share
  readonly recallOfLikely: Share
  readonly owners: Share
  readonly dates: Share
  readonly kinds: Share
}

export type ReaderScore = {
  readonly minutes: ScoreFacts['minutes']
  readonly decided: number
  readonly waiting: number
  readonly added: number
  /** Accepted before what was accepted was kept, so that nobody can say what was changed. */
  readonly changesUnknown: number
  readonly figures: Figures
  /** The most frequent first; a null code is a rejection without any reason. */
  readonly rejections: readonly { readonly code: RejectionCode | null; readonly count: number }[]
  /** The same by reader, when more than one has read. A null version read before that was kept. */
  readonly readers: readonly { readonly version: string | null; readonly figures: Figures }[]
}

/** Scores the reader on what people decided; nothing is counted that nobody has looked at. */
export const readerScore = (facts: ScoreFacts): ReaderScore => {
  const { proposals, added } = facts
  const accepted = proposals.filter(({ decision }) => decision === 'accepted')
  const versions = [...new Set([...proposals, ...added].map(({ readerVersion }) => readerVersion))]
  return {
    minutes: facts.minutes,
    decided: sum(proposals.filter(isDecided)),
    waiting: sum(proposals.filter((one) => !isDecided(one))),
    added: sum(added),
    changesUnknown: sum(accepted.filter((one) => one.accepted === null)),
    figures: figuresOf(facts),
    rejections: rejectionsOf(proposals),
    readers:
      versions.length < 2
        ? []
        : versions.toSorted(byVersion).map((version) => ({
            version,
            figures: figuresOf({
              proposals: proposals.filter(({ readerVersion }) => readerVersion === version),
              added: added.filter(({ readerVersion }) => readerVersion === version),
            }),
          })),
  }
}

const figuresOf = ({ proposals, added }: Pick<ScoreFacts, 'proposals' | 'added'>): Figures => {
  const decided = proposals.filter(isDecided)
  const likely = decided.filter(({ confidence }) => confidence === 'likely')
  const possible = decided.filter(({ confidence }) => confidence === 'possible')
  const found = decided.filter((one) => isRight(one) && one.reviewFinished)
  const promised = sum(found) + sum(added.filter(({ reviewFinished }) => reviewFinished))
  const known = decided.filter((one) => one.decision === 'accepted' && one.accepted !== null)
  const kept = (isKept: (accepted: NonNullable<Tally['accepted']>, read: Tally) => boolean): Share => ({
    part: sum(known.filter((one) => one.accepted !== null && isKept(one.accepted, one))),
    whole: sum(known),
  })
  return {
    likely: { part: sum(likely.filter(isRight)), whole: sum(likely) },
    possible: { part: sum(possible.filter(isRight)), whole: sum(possible) },
    recall: { part: sum(found), whole: promised },
    recallOfLikely: {
      part: sum(found.filter(({ confidence }) => confidence === 'likely')),
      whole: promised,
    },
    owners: kept(({ ownerKept }) => ownerKept),
    dates: kept(({ dateKept }) => dateKept),
    kinds: kept(({ kind }, read) => kind === commitmentKindOf(read.kind)),
  }
}

const isDecided = ({ decision }: Tally): boolean => decision !== null

/** Only a rejection says that it was none, and that can be taken back by adding the words by hand. */
const isRight = ({ decision, isCommitment }: Tally): boolean => decision !== 'rejected' || isCommitment

const rejectionsOf = (proposals: readonly Tally[]): ReaderScore['rejections'] => {
  const wrong = proposals.filter((one) => isDecided(one) && !isRight(one))
  return [...Map.groupBy(wrong, ({ rejectionCode, hasWords }) => countedAs(rejectionCode, hasWords))]
    .map(([code, alike]) => ({ code, count: sum(alike) }))
    .toSorted((a, b) => b.count - a.count || (a.code ?? '').localeCompare(b.code ?? ''))
}

const sum = (tallies: readonly { readonly count: number }[]): number =>
  tallies.reduce((total, { count }) => total + count, 0)

/** "0.9.0" before "0.10.0"; what was read before versions were kept first. */
const byVersion = (a: string | null, b: string | null): number =>
  (a ?? '').localeCompare(b ?? '', 'en-GB', { numeric: true })
