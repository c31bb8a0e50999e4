import type { Kysely } from 'kysely'
import { decideCandidate, freeCandidate } from '../../../db/candidates.ts'
import { changeCommitment } from '../../../db/commitment-changes.ts'
import { foldForSearch } from '../../../db/commitment-filter.ts'
import { findDocument } from '../../../db/documents.ts'
import type { Database } from '../../../db/schema.ts'
import { listVersionWords, settleVersionWords, type VersionWords } from '../../../db/version-words.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { change, type Seen } from '../change-commitment.ts'
import type { Commitment } from './commitment.ts'

/** What a person makes of other words in a new version, or of their loss. */
export type WordingDecision = {
  /** The new version that was looked at. */
  readonly documentId: string
  /** `taken`: the new words are those of record. `kept`: the earlier ones stay. `two`: they are two promises. */
  readonly as: 'taken' | 'kept' | 'two'
  readonly reason: string
}

/**
 * Decides between a commitment's words and those of a new version. The words that give way stay in the history; the
 * dates stay as they are, since the first is never edited (product rule 4).
 * @throws CodedError conflict, when it was decided meanwhile or a newer version came in; invalid, when the version has
 * no such words.
 */
export const settleWording = async (
  db: Kysely<Database>,
  seen: Seen,
  { documentId, as, reason }: WordingDecision,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    const latest = (await listVersionWords(db, { commitmentId: commitment.id })).at(-1)
    if (latest === undefined || latest.documentId !== documentId || latest.settled !== null)
      throw decided(commitment)
    if (as === 'taken') await takeWords(db, commitment, latest)
    else {
      if (as === 'two' && latest.candidateId === null)
        throw new CodedError('invalid', 'The new version does not propose these words as a promise.')
      await changeCommitment(db, commitment)
    }
    const won = await settleVersionWords(db, latest.id, { as, at: moment.at, by: by.name, reason })
    if (!won) throw decided(commitment)
    if (latest.candidateId !== null) await settleProposal(db, latest.candidateId, commitment, as, by, moment)
    await record(ACTS[as], {
      from: commitment.quote,
      to: latest.words?.quote ?? null,
      document: documentId,
      earlierDocument: latest.earlier.documentId,
      earlierPlace: commitment.place,
      reason,
    })
  })

const ACTS = {
  taken: 'took the words of the new version',
  kept: 'kept the earlier words',
  two: 'kept the words, and holds those of the new version for another promise',
} as const

const decided = ({ ref }: Commitment): CodedError =>
  new CodedError('conflict', `The words of ${ref} have been decided on already, or a newer version came in.`)

const takeWords = async (
  db: Kysely<Database>,
  commitment: Commitment,
  { words, documentId }: VersionWords,
): Promise<void> => {
  const document = await findDocument(db, documentId)
  if (words === null || document === undefined)
    throw new CodedError(
      'invalid',
      'The new version does not have these words, so they cannot be taken from it.',
    )
  const { owner, ownerText } = commitment
  await changeCommitment(db, commitment, {
    quote: words.quote,
    ...words.place,
    documentId,
    documentSha256: document.sha256,
    searchText: foldForSearch(
      commitment.ref,
      words.quote,
      ownerText,
      owner?.title ?? null,
      owner?.code ?? null,
    ),
  })
}

const settleProposal = async (
  db: Kysely<Database>,
  candidateId: string,
  commitment: Commitment,
  as: WordingDecision['as'],
  by: Actor,
  moment: Moment,
): Promise<void> => {
  if (as === 'two') return await freeCandidate(db, candidateId)
  await decideCandidate(db, candidateId, {
    decision: as === 'taken' ? 'accepted' : 'rejected',
    decidedAt: moment.at,
    decidedBy: by.name,
    decisionReason: as === 'taken' ? null : `The earlier words of ${commitment.ref} were kept`,
    rejectionCode: as === 'taken' ? null : 'other',
    // Not the reader's mistake: the promise is in the register.
    commitmentId: commitment.id,
    accepted: null,
  })
}
