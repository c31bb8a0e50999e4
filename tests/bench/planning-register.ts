import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Connection, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { fixedClock } from '../../src/clock.ts'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { enqueueMail, type PlanningApp } from '../../src/notifications/enqueue.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { addLike, seedRegister } from '../delivery/seeded-register.ts'
import type { Size } from './scenario.ts'

/** How many open commitments a register holds, and how many of them somebody is to be reminded of today. */
export type Extent = { readonly open: number; readonly due: number }

export const EXTENTS: Readonly<Record<Size, Extent>> = {
  smoke: { open: 20_000, due: 2_000 },
  usual: { open: 100_000, due: 10_000 },
  full: { open: 1_000_000, due: 100_000 },
}

/** A tenth of it, for how the cost grows. */
export const tenthOf = ({ open, due }: Extent): Extent => ({ open: open / 10, due: due / 10 })

/** An ordinary Tuesday, a week before those fall due. */
export const TODAY = '2026-03-31'
const YESTERDAY = '2026-03-30'

/** A register on the disk, written as the product writes it, with one reader of reminders; remove it when done. */
export const planningRegister = async (extent: Extent): Promise<{ file: string; remove(): void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'))
  const file = join(folder, 'register.db')
  const register = await connect({ file, scratch: true })
  await migrate(register.db)
  await fillRegister(register, extent)
  await sql`pragma wal_checkpoint(truncate)`.execute(register.db)
  await sql`analyze`.execute(register.db)
  await register.close()
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The commitments, as they were left the day before by the product itself: each has the day of its next look. */
export const fillRegister = async (register: Connection, extent: Extent): Promise<void> => {
  await seedRegister(register.db, ['C-0'])
  await register.db.updateTable('posts').set({ mail: 'none' }).where('mail', '=', 'digest').execute()
  await addLike(register.db, 'C-0', { count: extent.due - 1, prefix: 'C-1', dueOn: '2026-04-07' })
  await addLike(register.db, 'C-0', { count: extent.open - extent.due, prefix: 'C-2', dueOn: '2031-04-07' })
  await register.db
    .insertInto('history')
    .values({
      seq: 1,
      at: '2026-03-30',
      actor: 'Bench',
      act: 'accepted',
      subjectType: 'commitment',
      subjectId: 'C-0',
      detail: '{}',
      previousHash: '',
      hash: '',
    })
    .execute()
  await enqueueMail(planningApp(register, '07:00', YESTERDAY))
  await forgetMails(register)
}

/** A copy of its own for the other side, since neither is to find the pages of the other in memory. */
export const copyOf = (file: string): string => {
  const copy = `${file}.copy`
  copyFileSync(file, copy)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  return copy
}

export const planningApp = (register: Pick<Connection, 'db'>, time = '07:00', day = TODAY): PlanningApp => ({
  db: register.db,
  clock: fixedClock(`${day}T${time}:00.000Z`),
  timeZone: 'Europe/London',
  loadFacts: factsIn(register.db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } }),
  senderAddress: 'register@westmarch.example',
})

/** As if nothing had gone yet: it is the turn of those of whom there is something to say today. */
export const forgetMails = async ({ db }: Pick<Connection, 'db'>): Promise<void> => {
  await db.deleteFrom('messageItems').execute()
  await db.deleteFrom('messages').execute()
  const due = db.selectFrom('commitments').where('dueOn', '<', plainDate('2027-01-01'))
  await db.deleteFrom('nextLooks').where('commitmentId', 'in', due.select('id')).execute()
  await db
    .insertInto('nextLooks')
    .columns(['lookOn', 'commitmentId'])
    .expression(due.select((eb) => [eb.val(plainDate(TODAY)).as('lookOn'), 'id']))
    .execute()
}
