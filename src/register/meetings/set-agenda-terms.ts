import type { Kysely } from 'kysely'
import { changeCommitment } from '../../../db/commitment-changes.ts'
import type { Database } from '../../../db/schema.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { change, mustBeOpen, type Seen } from '../change-commitment.ts'

/** When a commitment comes to meetings, where the rules alone would bring it too late or too often. */
export type AgendaTerms = {
  /** So many days before its due date; null for none. */
  readonly leadDays: number | null
  /** Not before this day, unless it falls due; null for any. */
  readonly notBeforeOn: PlainDate | null
  readonly reason: string
}

/** @throws CodedError invalid, when it is to wait and nobody says why. */
export const setAgendaTerms = async (
  db: Kysely<Database>,
  seen: Seen,
  terms: AgendaTerms,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    if (terms.notBeforeOn !== null && terms.reason === '')
      throw new CodedError('invalid', 'Enter why it is to wait.')
    await changeCommitment(db, commitment, {
      agendaLeadDays: terms.leadDays,
      agendaNotBeforeOn: terms.notBeforeOn,
    })
    await record('set when it comes to meetings', terms)
  })
