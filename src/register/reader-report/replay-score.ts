import type { StoredCandidate } from '../../../db/candidates.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Candidate } from '../../extraction/candidate.ts'
import type { CommitmentKind } from '../commitments/commitment.ts'
import { pairByWords } from '../review/pair-by-words.ts'
import type { AddedTally, ScoreFacts, Tally } from './reader-score.ts'

/** A commitment that a person added because the reader had not found it. */
export type Added = {
  readonly quote: string
  readonly kind: CommitmentKind
  readonly ownerPostId: string | null
  readonly dueOn: PlainDate | null
}

/** What today's reader proposes, with the post it means. */
export type Proposed = Candidate & { readonly ownerPostId: string | null }

/** One set of minutes: what people decided on it, and what today's reader would propose. */
export type ReadAgain = {
  readonly candidates: readonly StoredCandidate[]
  readonly added: readonly Added[]
  readonly proposed: readonly Proposed[]
}

export type Replay = {
  /** The decisions on the proposals as they were, and the same decisions on what today's reader proposes. */
  readonly then: ScoreFacts
  readonly today: ScoreFacts
  /** Commitments that were proposed then and would not be today. */
  readonly lost: readonly string[]
  /** Added by hand then, and proposed today. */
  readonly found: readonly string[]
  /** Rejected then, and proposed again today. */
  readonly raisedAgain: readonly string[]
  /** Proposed today, and nobody has decided on it: counted nowhere. */
  readonly undecided: readonly string[]
}

/** Holds today's proposals against the decisions of people, set by set. */
export const replayScore = (sets: readonly ReadAgain[]): Replay => {
  const replays = sets.map(replayOne)
  return {
    then: together(replays.map(({ then }) => then)),
    today: together(replays.map(({ today }) => today)),
    lost: replays.flatMap(({ lost }) => lost),
    found: replays.flatMap(({ found }) => found),
    raisedAgain: replays.flatMap(({ raisedAgain }) => raisedAgain),
    undecided: replays.flatMap(({ undecided }) => undecided),
  }
}

const replayOne = ({ candidates, added, proposed }: ReadAgain): Replay => {
  const reviewFinished = candidates.every(({ decision }) => decision !== null)
  const pairs = pairByWords(
    [...candidates, ...added].map(({ quote }) => quote),
    proposed.map(({ quote }) => quote),
  )
  const todayOf = (index: number): Proposed | undefined => proposed[pairs.get(index) ?? -1]
  const missed: AddedTally = { readerVersion: null, reviewFinished, count: 1 }
  const judged = candidates.map((candidate, index) => ({ candidate, now: todayOf(index) }))
  // What a new version carried on was decided in the review of the one before.
  const decided = judged.filter(
    ({ candidate }) => candidate.decision !== null && candidate.decidedInDocumentId === null,
  )
  const right = decided.filter(({ candidate }) => isRight(candidate))
  const wrong = decided.filter(({ candidate }) => !isRight(candidate))
  const byHand = added.map((one, index) => ({ one, now: todayOf(candidates.length + index) }))
  const minutes = { finished: reviewFinished ? 1 : 0, unfinished: reviewFinished ? 0 : 1 }
  const lost = right.filter(({ now }) => now === undefined)
  const taken = new Set(pairs.values())
  const stillMissed = byHand.filter(({ now }) => now === undefined)
  return {
    then: {
      minutes,
      proposals: decided.map(({ candidate }) => tallyOf(candidate, candidate, reviewFinished)),
      added: added.map(() => missed),
    },
    today: {
      minutes,
      proposals: [
        ...decided.flatMap(({ candidate, now }) =>
          now === undefined ? [] : [tallyOf(candidate, now, reviewFinished)],
        ),
        ...byHand.flatMap(({ one, now }) =>
          now === undefined ? [] : [foundTally(one, now, reviewFinished)],
        ),
      ],
      added: [...lost, ...stillMissed].map(() => missed),
    },
    lost: lost.map(({ candidate }) => candidate.quote),
    found: byHand.flatMap(({ one, now }) => (now === undefined ? [] : [one.quote])),
    raisedAgain: wrong.flatMap(({ candidate, now }) => (now === undefined ? [] : [candidate.quote])),
    undecided: proposed.flatMap(({ quote }, index) => (taken.has(index) ? [] : [quote])),
  }
}

const isRight = ({ decision }: StoredCandidate): boolean =>
  decision !== null && (decision.as !== 'rejected' || decision.commitmentId !== null)

/** The person's decision, on the proposal as one or the other reader made it. */
const tallyOf = ({ decision }: StoredCandidate, proposal: Proposed, reviewFinished: boolean): Tally => ({
  ...madeBy(proposal, reviewFinished),
  decision: decision?.as ?? null,
  rejectionCode: decision?.rejection ?? null,
  hasWords: (decision?.reason ?? null) !== null,
  isCommitment: (decision?.commitmentId ?? null) !== null,
  accepted: decision?.accepted ? agreement(decision.accepted, proposal) : null,
})

/** Today's proposal of what a person had added by hand: as if they had accepted it. */
const foundTally = (one: Added, proposal: Proposed, reviewFinished: boolean): Tally => ({
  ...madeBy(proposal, reviewFinished),
  decision: 'accepted',
  rejectionCode: null,
  hasWords: false,
  isCommitment: true,
  accepted: agreement(one, proposal),
})

const madeBy = ({ confidence, kind }: Proposed, reviewFinished: boolean) => ({
  readerVersion: null,
  confidence,
  kind,
  reviewFinished,
  count: 1,
})

const agreement = (accepted: Omit<Added, 'quote'>, { ownerPostId, due }: Proposed): Tally['accepted'] => ({
  kind: accepted.kind,
  ownerKept: ownerPostId === accepted.ownerPostId,
  dateKept: (due?.dueOn ?? null) === accepted.dueOn,
})

const together = (facts: readonly ScoreFacts[]): ScoreFacts => ({
  minutes: {
    finished: facts.reduce((sum, { minutes }) => sum + minutes.finished, 0),
    unfinished: facts.reduce((sum, { minutes }) => sum + minutes.unfinished, 0),
  },
  proposals: facts.flatMap(({ proposals }) => proposals),
  added: facts.flatMap(({ added }) => added),
})
