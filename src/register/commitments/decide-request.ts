import type { Kysely } from 'kysely'
import { changeCommitment } from '../../../db/commitment-changes.ts'
import { decideRequest, listExtensionRequests } from '../../../db/extension-requests.ts'
import type { Database } from '../../../db/schema.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { change, mustBeOpen, mustNotBeDoer, type Seen } from '../change-commitment.ts'
import type { Commitment } from './commitment.ts'
import { openRequest } from './extension-request.ts'

/** The office does not give more time, and says why. The due date stays as it was all along. */
export const refuseRequest = async (
  db: Kysely<Database>,
  seen: Seen,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    mustNotBeDoer(commitment, by)
    if (reason.trim() === '') throw new CodedError('invalid', 'Enter why no more time is given.')
    const request = openRequest(await listExtensionRequests(db, commitment.id))
    if (request === null) throw nothingToDecide(commitment)
    await changeCommitment(db, commitment)
    await decide(db, commitment, request.id, 'refused', reason, by, moment)
    await record('did not give more time', { askedForOn: request.askedForOn, reason })
  })

/** Part of moving the due date: what was asked is decided by the extension, whatever day it gives. */
export const agreeToRequest = async (
  db: Kysely<Database>,
  commitment: Commitment,
  requestId: string,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  mustNotBeDoer(commitment, by)
  await decide(db, commitment, requestId, 'agreed', reason, by, moment)
}

const decide = async (
  db: Kysely<Database>,
  commitment: Commitment,
  requestId: string,
  decidedAs: 'agreed' | 'refused',
  decidedReason: string,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const decided = await decideRequest(
    db,
    { id: requestId, commitmentId: commitment.id },
    { decidedOn: moment.today, decidedBy: by.name, decidedAs, decidedReason },
  )
  if (!decided) throw nothingToDecide(commitment)
}

const nothingToDecide = ({ ref }: Commitment): CodedError =>
  new CodedError('conflict', `${ref} has no request for more time that waits for the office.`)
