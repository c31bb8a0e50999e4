import type { Kysely } from 'kysely'
import { findBeat, trustFrom } from '../../db/beat.ts'
import { recordHistory } from '../../db/history.ts'
import { confirmHold, listOpenHolds, type MailHold } from '../../db/mail-holds.ts'
import { askServerAgain } from '../../db/mail-server.ts'
import type { Database } from '../../db/schema.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { beginHold, finishHold } from './keep-watch.ts'

/** What goes once mail goes again: all that is still due, what is due today only, or nothing until tomorrow. */
export type SendChoice = NonNullable<MailHold['send']>

/** True for a hold that waits for a person's word; two clocks that differ are put right, not waved through. */
export const asksAPerson = ({ cause, confirmedAt }: MailHold): boolean =>
  cause !== 'person' && cause !== 'clock-differs' && confirmedAt === null

/** No mail is planned or sent until somebody resumes it. @throws CodedError conflict, invalid */
export const pauseMail = async (
  db: Kysely<Database>,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  if (reason === '') throw new CodedError('invalid', 'Enter why all mail is paused')
  await db.transaction().execute(async (db) => {
    const paused = (await listOpenHolds(db)).find(({ cause }) => cause === 'person')
    if (paused !== undefined)
      throw new CodedError('conflict', `${paused.begunBy} has paused all mail already: ${paused.reason}`)
    await beginHold(db, { cause: 'person', reason, begunAt: moment.at, begunBy: by.name })
  })
}

/** Ends the pause that a person began. @throws CodedError conflict */
export const resumeMail = async (db: Kysely<Database>, by: Actor, moment: Moment): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const paused = (await listOpenHolds(db)).filter(({ cause }) => cause === 'person')
    if (paused.length === 0) throw new CodedError('conflict', 'Mail is not paused.')
    for (const hold of paused)
      await finishHold(db, hold, { endedAt: moment.at, endedBy: by.name }, 'resumed mail')
    await askServerAgain(db)
  })

/**
 * A person has looked at a register that was put back, slept long, or met a wrong clock, and says what is to go. The
 * worker does the rest at its next turn: it alone knows what would have gone. @throws CodedError conflict
 */
export const confirmAfterDoubt = async (
  db: Kysely<Database>,
  send: SendChoice,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const open = await listOpenHolds(db)
    const doubtful = open.filter((hold) => asksAPerson(hold))
    if (doubtful.length === 0)
      throw new CodedError(
        'conflict',
        open
          .find(({ cause }) => cause === 'clock-differs')
          ?.reason.concat('. Put the clock right: mail then goes again by itself.') ??
          'Mail is not held after a restore, a long stop or a jump of the clock.',
      )
    for (const hold of doubtful) {
      await confirmHold(db, hold.id, { confirmedAt: moment.at, confirmedBy: by.name, send })
      await recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act: 'said what mail is to go',
        subjectType: 'mail-hold',
        subjectId: hold.id,
        detail: { cause: hold.cause, send },
      })
    }
    if ((await findBeat(db)) !== undefined)
      await trustFrom(
        db,
        moment.at,
        doubtful.some(({ cause }) => cause === 'restored'),
      )
  })
