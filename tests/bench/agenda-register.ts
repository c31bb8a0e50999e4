import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Connection, connect } from '../../db/connect.ts'
import { findOrAddMeeting } from '../../db/meetings.ts'
import { migrate } from '../../db/migrate.ts'
import { loadDraft } from '../../src/agenda/load-agenda.ts'
import { renderAgendaHtml } from '../../src/agenda/render-html.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { addLike, seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'

export type AgendaRegister = {
  readonly file: string
  readonly register: Connection
  readonly meeting: Meeting
  readonly items: number
  close(): Promise<void>
}

/** A register on the disk in which so many commitments come to the meeting of 14 April 2026, each overdue a week. */
export const agendaRegister = async (items: number): Promise<AgendaRegister> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'))
  const file = join(folder, 'register.db')
  const register = await connect({ file })
  const { db } = register
  await migrate(db)
  await seedRegister(db, ['C-0'])
  if (items > 1) await addLike(db, 'C-0', { count: items - 1, prefix: 'C-1', dueOn: '2026-04-07' })
  const series = await db.selectFrom('meetingSeries').select(['id', 'code', 'name']).executeTakeFirstOrThrow()
  const known = { chair: 'Petra Thornbury', theme: '' }
  const meeting = await findOrAddMeeting(db, series, day('2026-04-14'), known, '2026-01-05T09:00:00.000Z')
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await sql`analyze`.execute(db)
  return {
    file,
    register,
    meeting,
    items,
    close: async () => {
      await register.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const OFFICE = 'Office of the Westmarch Commissioner'
export const MARKING = 'OFFICIAL'

/** The agenda of the meeting from the register to a finished page, as the program serves it. */
export const agendaPage = async ({ register, meeting }: AgendaRegister): Promise<string> =>
  renderAgendaHtml(await loadDraft(register.db, { meeting, today: day('2026-04-08'), office: OFFICE }), {
    marking: MARKING,
  })
