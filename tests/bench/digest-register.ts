import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { addDays } from '../../src/calendar/plain-date.ts'
import { day } from '../support/builders.ts'
import { type OfficeSize, seedOffice } from '../support/faults/office.ts'
import type { Size } from './scenario.ts'

/** A Monday, when digests go out. */
export const MONDAY = '2026-03-02T09:00:00.000Z'

/** As many people and commitments as Redmine's reminders were measured with, for all but the quick look. */
export const DIGESTS: Readonly<Record<Size, { readonly chiefs: number; readonly commitments: number }>> = {
  smoke: { chiefs: 50, commitments: 850 },
  usual: { chiefs: 400, commitments: 6_768 },
  full: { chiefs: 400, commitments: 6_768 },
}

export type DigestRegister = { readonly folder: string; readonly file: string; remove(): void }

/** A register on the disk of officers who each own some commitments, every one of which a digest tells of. */
export const digestRegister = (size: Size): Promise<DigestRegister> =>
  officeRegister({ ...DIGESTS[size], dueOn: (n) => addDays(day('2026-02-02'), n % 58) })

/** A register on the disk of an office of that size. */
export const officeRegister = async (office: OfficeSize): Promise<DigestRegister> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'))
  const file = join(folder, 'register.db')
  const { db, close } = await connect({ file, scratch: true })
  await migrate(db)
  await seedOffice(db, office)
  await close()
  return { folder, file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export const forgetMails = async ({ db }: Connection): Promise<void> => {
  await db.deleteFrom('messageItems').execute()
  await db.deleteFrom('messageAttachments').execute()
  await db.deleteFrom('messageBodies').execute()
  await db.deleteFrom('messages').execute()
}
