import type { Kysely } from 'kysely'
import { recordHistory } from '../../db/history.ts'
import { listLeft, takeUpLeft } from '../../db/outbox.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { Actor, Moment } from '../register/actor.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { agendaKey, agendaReaders } from './plan-agendas.ts'

/**
 * A meeting sits on a day on which it was not to sit for a while. The mails that were left unsent meanwhile go after
 * all, once the register has been asked again: their keys are taken, so they are never planned a second time.
 */
export const renewAgendaMail = async (
  db: Kysely<Database>,
  meeting: Meeting,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const readers = agendaReaders({ holdings: await listHoldings(db) }, moment.today)
    const left = await listLeft(
      db,
      readers.map(({ person }) => agendaKey(meeting, person.id)),
    )
    for (const { id, why } of left) {
      // What was left for another reason, such as a word after a restore, stays left.
      if (!/^The meeting was (?:cancelled|moved)/.test(why) || !(await takeUpLeft(db, id))) continue
      await recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act: 'took up the mail of a meeting again',
        subjectType: 'message',
        subjectId: id,
        detail: { ref: meeting.ref, heldOn: meeting.heldOn },
      })
    }
  })
