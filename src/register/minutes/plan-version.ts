import type { Kysely } from 'kysely'
import { listCandidates, type NewCandidate, type StoredCandidate } from '../../../db/candidates.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { type FiledMinutes, listFiledMinutes, type VersionCounts } from '../../../db/document-meetings.ts'
import { getDocumentText, listDocuments } from '../../../db/documents.ts'
import type { Database } from '../../../db/schema.ts'
import { listVersionWords, type VersionWords } from '../../../db/version-words.ts'
import type { Passage } from '../../extraction/candidate.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { compareVersions, type Fate } from './compare-versions.ts'
import { isVersionOf } from './text-likeness.ts'

/** Minutes of a meeting as they were read, with their proposals ready to be kept. */
export type ReadVersion = {
  readonly meetingId: string
  readonly fileName: string
  readonly text: string
  readonly passages: readonly Passage[]
  readonly candidates: readonly NewCandidate[]
}

/** What is to be done with a proposal of the new version. */
export type ProposalPlan =
  | { readonly do: 'insert'; readonly candidate: NewCandidate }
  | {
      readonly do: 'move'
      readonly id: string
      readonly from: StoredCandidate
      readonly candidate: NewCandidate
    }

export type CommitmentPlan = {
  readonly commitment: Commitment
  readonly fate: Fate
  /** What a person decided on just this before; null when it is theirs to decide, or there is nothing to decide. */
  readonly settled: VersionWords['settled']
}

export type VersionPlan = {
  readonly replaces: FiledMinutes
  readonly counts: VersionCounts
  readonly proposals: readonly ProposalPlan[]
  readonly commitments: readonly CommitmentPlan[]
  /** Proposals of an earlier version for the new wording of a commitment, which this version has made idle. */
  readonly idle: readonly StoredCandidate[]
}

/** How minutes change the register when they are a new version of minutes of their meeting; null when they are not. */
export const planVersion = async (db: Kysely<Database>, read: ReadVersion): Promise<VersionPlan | null> => {
  const found = await findEarlier(db, read)
  if (found === null) return null
  const { chain, replaces, earlierText } = found
  const commitments = (await listCommitments(db, { meetingId: read.meetingId })).filter(
    ({ documentId }) => documentId !== null && chain.has(documentId),
  )
  const candidates: StoredCandidate[] = []
  for (const documentId of chain)
    candidates.push(
      ...(await listCandidates(db, documentId)).filter(({ meetingId }) => meetingId === read.meetingId),
    )
  const decided: VersionWords[] = []
  for (const { id } of commitments) decided.push(...(await listVersionWords(db, { commitmentId: id })))
  return planFor({ read, replaces, earlierText, commitments, candidates, decided })
}

/** The newest of those minutes of the meeting that these are a version of, and all that went before it. */
const findEarlier = async (
  db: Kysely<Database>,
  read: ReadVersion,
): Promise<{ chain: ReadonlySet<string>; replaces: FiledMinutes; earlierText: string } | null> => {
  const { meetingId } = read
  const filed = await listFiledMinutes(db, { meetingId })
  const names = new Map((await listDocuments(db, { meetingId })).map(({ id, fileName }) => [id, fileName]))
  const texts = new Map<string, string>()
  for (const { documentId, text: span } of filed)
    texts.set(documentId, (await getDocumentText(db, documentId)).slice(span.from, span.to ?? undefined))
  const newest = filed.filter(({ documentId }) =>
    filed.every((one) => one.replaces?.documentId !== documentId),
  )
  for (const replaces of newest) {
    const chain = chainOf(replaces, filed)
    const paperOf = (documentId: string) => ({
      fileName: names.get(documentId) ?? '',
      text: texts.get(documentId) ?? '',
    })
    if ([...chain].some((documentId) => isVersionOf(read, paperOf(documentId))))
      return { chain, replaces, earlierText: texts.get(replaces.documentId) ?? '' }
  }
  return null
}

const chainOf = (newest: FiledMinutes, filed: readonly FiledMinutes[]): ReadonlySet<string> => {
  const chain = new Set<string>()
  let at: FiledMinutes | undefined = newest
  while (at !== undefined && !chain.has(at.documentId)) {
    chain.add(at.documentId)
    const before: string | undefined = at.replaces?.documentId
    at = filed.find(({ documentId }) => documentId === before)
  }
  return chain
}

/** Works out the plan from what the register holds: nothing that was decided on is proposed again. */
export const planFor = ({
  read,
  replaces,
  earlierText,
  commitments,
  candidates,
  decided,
}: {
  readonly read: ReadVersion
  readonly replaces: FiledMinutes
  readonly earlierText: string
  readonly commitments: readonly Commitment[]
  readonly candidates: readonly StoredCandidate[]
  /** What became of the commitments' words in the versions so far. */
  readonly decided: readonly VersionWords[]
}): VersionPlan => {
  const undecided = candidates.filter(({ decision }) => decision === null)
  const waiting = undecided.filter(({ rewordsCommitmentId }) => rewordsCommitmentId === null)
  const decidedOtherwise = candidates.filter(isDecidedOtherwise)
  const refused = [...new Map(decidedOtherwise.map((candidate) => [candidate.quote, candidate])).values()]
  const { fates, added } = compareVersions(
    [...commitments, ...waiting, ...refused].map(({ id, quote, place }) => ({
      id,
      quote,
      item: place.item,
      otherWords: decided.flatMap(({ commitmentId, words, settled }) =>
        commitmentId === id && words !== null && words.quote !== quote && settled?.as !== 'two'
          ? [words.quote]
          : [],
      ),
    })),
    { proposals: read.candidates, passages: read.passages, text: read.text, earlierText },
  )
  const fateOf = ({ id }: { readonly id: string }): Fate => fates.get(id) ?? { as: 'gone' }
  const planOf = (commitment: Commitment): CommitmentPlan => {
    const fate = fateOf(commitment)
    return {
      commitment,
      fate,
      settled: decisionOn(
        fate,
        decided.filter((one) => one.commitmentId === commitment.id),
      ),
    }
  }
  const of = { ...read, replacedId: replaces.documentId }
  const rewordings = undecided.filter(({ rewordsCommitmentId }) => rewordsCommitmentId !== null)
  const proposals = [
    ...added.flatMap((index) => insertion(read.candidates[index])),
    ...commitments.flatMap((commitment) => ofCommitment(planOf(commitment), of, rewordings)),
    ...waiting.flatMap((candidate) => ofWaiting(candidate, fateOf(candidate), read)),
    ...refused.flatMap((candidate) => ofRefused(candidate, fateOf(candidate), of)),
  ]
  const moved = new Set(proposals.flatMap((plan) => (plan.do === 'move' ? [plan.id] : [])))
  const all = [...commitments, ...waiting].map(fateOf)
  const ofRefusals = refused.map(fateOf).filter((fate) => fate.as !== 'gone' && fate.proposal !== null)
  const many = (list: readonly Fate[], as: Fate['as']): number => list.filter((fate) => fate.as === as).length
  return {
    replaces,
    counts: {
      unchanged: many([...all, ...ofRefusals], 'unchanged'),
      changed: many([...all, ...ofRefusals], 'changed'),
      gone: many(all, 'gone'),
      added: added.length,
    },
    proposals: proposals.toSorted((a, b) => a.candidate.position - b.candidate.position),
    commitments: commitments.map(planOf),
    idle: rewordings.filter(({ id }) => !moved.has(id)),
  }
}

/** A person decided on the same words, or on their loss, when an earlier version came in: that stands. */
const decisionOn = (fate: Fate, earlier: readonly VersionWords[]): VersionWords['settled'] => {
  if (fate.as === 'unchanged') return null
  if (fate.as === 'changed')
    return (
      earlier.findLast(({ words, settled }) => settled !== null && words?.quote === fate.words.quote)
        ?.settled ?? null
    )
  const last = earlier.at(-1)
  return last !== undefined && last.found !== 'unchanged' ? last.settled : null
}

/** `replacedId`: the document whose review holds the decisions that are carried on. */
type ReplacingVersion = ReadVersion & { readonly replacedId: string }

const insertion = (candidate: NewCandidate | undefined): readonly ProposalPlan[] =>
  candidate === undefined ? [] : [{ do: 'insert', candidate }]

const proposalOf = (fate: Fate, { candidates }: ReadVersion): NewCandidate | undefined =>
  fate.as === 'gone' || fate.proposal === null ? undefined : candidates[fate.proposal]

/** Accepted already; in other words it waits for a person who decides between the two. */
const ofCommitment = (
  { commitment: { id, acceptedAt, acceptedBy }, fate, settled }: CommitmentPlan,
  read: ReplacingVersion,
  rewordings: readonly StoredCandidate[],
): readonly ProposalPlan[] => {
  const candidate = proposalOf(fate, read)
  if (candidate === undefined) return []
  const decided = { commitmentId: id, reason: null, rejection: null, accepted: null }
  const before = { decidedInDocumentId: read.replacedId }
  if (fate.as === 'unchanged') {
    const decision = { ...decided, as: 'accepted' as const, at: acceptedAt, by: acceptedBy }
    return insertion({ ...candidate, ...before, decision })
  }
  const rewording = { ...candidate, rewordsCommitmentId: id }
  if (settled !== null) {
    const { at, by, reason } = settled
    const decision = { ...decided, as: 'rejected' as const, at, by, reason, rejection: 'other' as const }
    return insertion({ ...rewording, ...before, decision })
  }
  const from = rewordings.find(({ rewordsCommitmentId }) => rewordsCommitmentId === id)
  return from === undefined ? insertion(rewording) : [{ do: 'move', id: from.id, from, candidate: rewording }]
}

/** Moves over with the words and what was read from them now; without them it stays where it is. */
const ofWaiting = (from: StoredCandidate, fate: Fate, read: ReadVersion): readonly ProposalPlan[] => {
  if (fate.as === 'gone') return []
  const own = { ...from, ...fate.words, position: positionAfter(read) }
  return [{ do: 'move', id: from.id, from, candidate: proposalOf(fate, read) ?? own }]
}

/** Behind everything that was read, since it was not read again. */
const positionAfter = ({ candidates }: ReadVersion): number => (candidates.at(-1)?.position ?? 0) + 1

/** Rejected, or an earlier promise said again. A rejection that points at a commitment was one of its wordings. */
const isDecidedOtherwise = ({ decision }: StoredCandidate): boolean =>
  decision?.as === 'restated' || (decision?.as === 'rejected' && decision.commitmentId === null)

/** Keeps its decision in the same words; in other words a person looks once more, without a tick. */
const ofRefused = (
  { decision }: StoredCandidate,
  fate: Fate,
  read: ReplacingVersion,
): readonly ProposalPlan[] => {
  const candidate = proposalOf(fate, read)
  if (candidate === undefined) return []
  if (fate.as === 'unchanged')
    return insertion({ ...candidate, decision, decidedInDocumentId: read.replacedId })
  const was = decision?.as === 'restated' ? 'taken for an earlier promise' : 'rejected'
  return insertion({
    ...candidate,
    confidence: 'possible',
    reason: `${candidate.reason} In other words it was ${was} in the earlier version.`,
  })
}
