import type { Kysely } from 'kysely'
import { listOpenHolds, type MailHold } from '../../db/mail-holds.ts'
import { suppressWaiting } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay } from '../calendar/working-days.ts'
import type { Moment } from '../register/actor.ts'
import { finishHold } from './keep-watch.ts'

export type LetMailGo = {
  readonly db: Kysely<Database>
  moment(): Moment
  /** Puts into the outbox what would have gone by the end of a day, and returns the ids of those mails. */
  planAsOn(day: PlainDate): Promise<readonly string[]>
}

/**
 * Why no mail may go now, in words; null when it may. First does what a person decided after a doubt: mails that
 * may have gone before are put into the outbox as left unsent, so that nothing of them comes again.
 */
export const whyHeld = async (parts: LetMailGo): Promise<string | null> => {
  const open = await listOpenHolds(parts.db)
  const asked = open.find(({ confirmedAt }) => confirmedAt === null)
  // While anything else holds mail, what was decided waits: a day may pass until then.
  if (asked !== undefined) return asked.reason
  for (const hold of open) await passOver(parts, hold)
  return null
}

const passOver = async ({ db, moment, planAsOn }: LetMailGo, hold: MailHold): Promise<void> => {
  const { at, today } = moment()
  let left = 0
  if (hold.send === 'today' || hold.send === 'nothing') {
    const why = `It may have gone before ${hold.confirmedBy ?? ''} said that mail may go again`
    const upTo = hold.send === 'nothing' ? today : officeDayBefore(today)
    const ids = await planAsOn(upTo)
    left += await suppressWaiting(db, { ids }, { at, why })
    left += await suppressWaiting(db, { plannedBefore: addDays(upTo, 1) }, { at, why })
  }
  await db.transaction().execute(async (db) => {
    const ended = { endedAt: moment().at, endedBy: hold.confirmedBy ?? '' }
    await finishHold(db, hold, ended, 'let mail go again', { leftUnsent: left })
  })
}

const officeDayBefore = (day: PlainDate): PlainDate => {
  const before = addDays(day, -1)
  return isOfficeDay(before) ? before : officeDayBefore(before)
}
