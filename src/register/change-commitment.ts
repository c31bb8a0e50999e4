import type { Kysely } from 'kysely'
import { getCommitment } from '../../db/commitments.ts'
import { recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from './actor.ts'
import type { Commitment } from './commitments/commitment.ts'

/** Which commitment, and the version the person saw; without a version the latest is changed. */
export type Seen = { readonly ref: string; readonly version?: number }

/** Writes what was done into the commitment's history. */
export type Recorder = (act: string, detail: Readonly<Record<string, unknown>>) => Promise<void>

type Act = (db: Kysely<Database>, commitment: Commitment, record: Recorder) => Promise<void>

/** One transaction for a change and its line in the history; `act` gets the commitment as it is in the register now. */
export const change = async (
  db: Kysely<Database>,
  seen: Seen,
  by: Actor,
  moment: Moment,
  act: Act,
): Promise<void> => await db.transaction().execute((db) => changeWithin(db, seen, by, moment, act))

/** The same within a transaction that changes something else as well. */
export const changeWithin = async (
  db: Kysely<Database>,
  seen: Seen,
  by: Actor,
  moment: Moment,
  act: Act,
): Promise<void> => {
  const latest = await getCommitment(db, seen.ref)
  const commitment = { ...latest, version: seen.version ?? latest.version }
  await act(db, commitment, (act, detail) =>
    recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act,
      subjectType: 'commitment',
      subjectId: commitment.id,
      detail: { ref: commitment.ref, ...detail },
    }),
  )
}

export const mustBeOpen = (commitment: Commitment): void => {
  if (commitment.closure !== null)
    throw new CodedError('conflict', `${commitment.ref} is closed. Reopen it first.`)
}

/** Product rule 8: whoever is to do it cannot say that it is done. */
export const mustNotBeDoer = (commitment: Commitment, by: Actor): void => {
  if (commitment.owner !== null && by.postId === commitment.owner.id)
    throw new CodedError(
      'forbidden',
      `${commitment.ref} belongs to the ${commitment.owner.title}, so somebody else must accept or close it.`,
    )
}
