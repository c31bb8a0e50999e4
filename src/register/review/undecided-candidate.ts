import type { Kysely } from 'kysely'
import {
  type Decision,
  decideCandidate,
  findCandidate,
  type StoredCandidate,
} from '../../../db/candidates.ts'
import type { Database } from '../../../db/schema.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'

/** @throws CodedError not-found; conflict, when it was decided meanwhile, or may be a commitment's new wording. */
export const getUndecided = async (db: Kysely<Database>, id: string): Promise<StoredCandidate> => {
  const candidate = await findCandidate(db, id)
  if (candidate === undefined) throw new CodedError('not-found', 'That candidate is not in the register.')
  if (candidate.decision !== null) throw alreadyDecided()
  if (candidate.rewordsCommitmentId !== null)
    throw new CodedError(
      'conflict',
      'These may be the new words of a commitment in the register. Decide on that first, from the review.',
    )
  return candidate
}

/**
 * Keeps a person's decision on a candidate, within the transaction that does what was decided.
 * @throws CodedError conflict, when somebody else decided in this moment.
 */
export const decide = async (
  db: Kysely<Database>,
  id: string,
  by: Actor,
  moment: Moment,
  outcome: Omit<Decision, 'decidedAt' | 'decidedBy'>,
): Promise<void> => {
  const won = await decideCandidate(db, id, { ...outcome, decidedAt: moment.at, decidedBy: by.name })
  if (!won) throw alreadyDecided()
}

const alreadyDecided = () =>
  new CodedError(
    'conflict',
    'This candidate has been decided already. Go back to the review to see what is left.',
  )
