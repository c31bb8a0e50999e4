import type { Kysely } from 'kysely'
import {
  decideCandidate,
  insertCandidates,
  moveCandidate,
  type StoredCandidate,
} from '../../../db/candidates.ts'
import { recordHistory } from '../../../db/history.ts'
import type { Database } from '../../../db/schema.ts'
import { insertVersionWords } from '../../../db/version-words.ts'
import type { Actor, Moment } from '../actor.ts'
import type { Commitment } from '../commitments/commitment.ts'
import type { Fate } from './compare-versions.ts'
import type { VersionPlan } from './plan-version.ts'

/**
 * Files a new version by its plan: what was decided on keeps its decision, what waits moves over, and each commitment
 * gets a record of where its words stand now. A commitment's own words stay as they are until a person says otherwise.
 */
export const fileVersion = async (
  db: Kysely<Database>,
  plan: VersionPlan,
  document: { readonly id: string; readonly fileName: string; readonly readerVersion: string },
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const version = plan.replaces.version + 1
  const to = { documentId: document.id, readerVersion: document.readerVersion }
  const inserts = plan.proposals.filter((proposal) => proposal.do === 'insert')
  const ids = await insertCandidates(
    db,
    inserts.map(({ candidate }) => candidate),
    to,
  )
  const rewordings = new Map(
    inserts.map(({ candidate }, index) => [candidate.rewordsCommitmentId, ids[index] ?? null]),
  )
  for (const proposal of plan.proposals) {
    if (proposal.do !== 'move') continue
    const { id, from, candidate } = proposal
    await moveCandidate(db, id, to, candidate)
    if (candidate.rewordsCommitmentId !== null) rewordings.set(candidate.rewordsCommitmentId, id)
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: `put in version ${version}, which holds the proposal`,
      subjectType: 'candidate',
      subjectId: id,
      detail: { from: from.quote, to: candidate.quote, fromDocument: from.documentId, document: document.id },
    })
  }
  for (const candidate of plan.idle) await retire(db, candidate, version, by, moment)
  for (const { commitment, fate, settled } of plan.commitments) {
    await insertVersionWords(db, {
      commitmentId: commitment.id,
      documentId: document.id,
      found: fate.as,
      earlier: { quote: commitment.quote, documentId: commitment.documentId },
      words: fate.as === 'gone' ? null : fate.words,
      candidateId: fate.as === 'changed' ? (rewordings.get(commitment.id) ?? null) : null,
      recordedAt: moment.at,
      settled,
    })
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: `put in version ${version} of its minutes, ${FOUND[fate.as]}`,
      subjectType: 'commitment',
      subjectId: commitment.id,
      detail: {
        ref: commitment.ref,
        file: document.fileName,
        document: document.id,
        ...wordsFound(commitment, fate),
      },
    })
  }
}

const FOUND: Readonly<Record<Fate['as'], string>> = {
  unchanged: 'which has the same words',
  changed: 'which has other words',
  gone: 'which does not have these words',
}

const wordsFound = ({ quote }: Commitment, fate: Fate): Readonly<Record<string, unknown>> => {
  if (fate.as === 'gone') return { from: quote }
  return fate.as === 'changed'
    ? { from: quote, to: fate.words.quote, place: fate.words.place }
    : { place: fate.words.place }
}

/** Nobody has to decide on words that a later version has taken back. */
const retire = async (
  db: Kysely<Database>,
  { id, rewordsCommitmentId }: StoredCandidate,
  version: number,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const reason = `Version ${version} of the minutes no longer has this wording`
  await decideCandidate(db, id, {
    decision: 'rejected',
    decidedAt: moment.at,
    decidedBy: by.name,
    decisionReason: reason,
    rejectionCode: 'other',
    commitmentId: rewordsCommitmentId,
    accepted: null,
  })
  await recordHistory(db, {
    at: moment.at,
    actor: by.name,
    act: 'put in a version without this wording',
    subjectType: 'candidate',
    subjectId: id,
    detail: { reason },
  })
}
