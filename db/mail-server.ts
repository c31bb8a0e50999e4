import type { Kysely, Selectable } from 'kysely'
import type { Database, MailServerTable } from './schema.ts'

export type MailServerState = Omit<Selectable<MailServerTable>, 'id'>

const ONLY = 'smtp'
const unasked: MailServerState = { askedAt: '', answeredAt: '', downSince: '', askAgainAt: '', why: '' }

/** What is known of the mail server; all '' before it was first asked. */
export const mailServerState = async (db: Kysely<Database>): Promise<MailServerState> =>
  (await db
    .selectFrom('mailServer')
    .select(['askedAt', 'answeredAt', 'downSince', 'askAgainAt', 'why'])
    .where('id', '=', ONLY)
    .executeTakeFirst()) ?? unasked

export const recordServerUp = async (db: Kysely<Database>, at: string): Promise<void> =>
  await write(db, { askedAt: at, answeredAt: at, downSince: '', askAgainAt: '', why: '' })

/** Nobody asks it again before `askAgainAt`. */
export const recordServerDown = async (
  db: Kysely<Database>,
  { at, askAgainAt, why }: { at: string; askAgainAt: string; why: string },
): Promise<void> => {
  const { answeredAt, downSince } = await mailServerState(db)
  await write(db, { askedAt: at, answeredAt, downSince: downSince === '' ? at : downSince, askAgainAt, why })
}

/** A person changed something: it may be asked at once. */
export const askServerAgain = async (db: Kysely<Database>): Promise<void> => {
  await db.updateTable('mailServer').set({ askAgainAt: '' }).where('id', '=', ONLY).execute()
}

const write = async (db: Kysely<Database>, state: MailServerState): Promise<void> => {
  await db
    .insertInto('mailServer')
    .values({ id: ONLY, ...state })
    .onConflict((oc) => oc.column('id').doUpdateSet(state))
    .execute()
}
