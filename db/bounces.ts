import type { Kysely, Selectable } from 'kysely'
import { isAmong } from './bound-rows.ts'
import { newId } from './ids.ts'
import type { BouncesTable, Database, SuppressionsTable } from './schema.ts'

export type Bounce = Selectable<BouncesTable>
export type Suppression = Selectable<SuppressionsTable>

/** A mail that went out under this Message-ID, angle brackets included. */
export const findSentByMessageId = async (
  db: Kysely<Database>,
  messageId: string,
): Promise<{ id: string; recipientName: string; recipientAddress: string } | undefined> =>
  await db
    .selectFrom('messages')
    .select(['id', 'recipientName', 'recipientAddress'])
    .where('messageId', '=', messageId)
    .where('sentAt', 'is not', null)
    .executeTakeFirst()

/** False when this very report was taken before. */
export const insertBounce = async (db: Kysely<Database>, bounce: Omit<Bounce, 'id'>): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('bounces')
    .values({ id: newId(), ...bounce })
    .onConflict((oc) => oc.column('reportSha256').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** How many mails to an address came back for a while, reported at or after an instant. */
export const countSoftBounces = async (
  db: Kysely<Database>,
  address: string,
  since: string,
): Promise<number> => {
  const { n } = await db
    .selectFrom('bounces')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('address', '=', address)
    .where('kind', '=', 'soft')
    .where('takenAt', '>=', since)
    .executeTakeFirstOrThrow()
  return n
}

/** The latest bounces: all, or of these mails. */
export const listBounces = async (
  db: Kysely<Database>,
  { limit, messageIds }: { limit: number; messageIds?: readonly string[] },
): Promise<readonly Bounce[]> => {
  if (messageIds?.length === 0) return []
  let query = db.selectFrom('bounces').selectAll()
  if (messageIds !== undefined) query = query.where('messageId', 'in', messageIds)
  return await query.orderBy('takenAt', 'desc').orderBy('id').limit(limit).execute()
}

/** Addresses that get no mail at present. */
export const listSuppressions = async (db: Kysely<Database>): Promise<readonly Suppression[]> =>
  await db
    .selectFrom('suppressions')
    .selectAll()
    .where('liftedAt', 'is', null)
    .orderBy('begunAt', 'desc')
    .orderBy('id')
    .execute()

export const findSuppression = async (
  db: Kysely<Database>,
  address: string,
): Promise<Suppression | undefined> => (await findSuppressions(db, [address]))(address)

/** Asks for several addresses at once; what comes back tells of each. */
export const findSuppressions = async (
  db: Kysely<Database>,
  addresses: readonly string[],
): Promise<(address: string) => Suppression | undefined> => {
  const wanted = [...new Set(addresses.map(folded))]
  const rows = await db
    .selectFrom('suppressions')
    .selectAll()
    .where(isAmong(db, 'address', wanted))
    .where('liftedAt', 'is', null)
    .execute()
  const byAddress = new Map(rows.map((row) => [row.address, row]))
  return (address) => byAddress.get(folded(address))
}

export const insertSuppression = async (
  db: Kysely<Database>,
  { address, reason, begunAt }: Pick<Suppression, 'address' | 'reason' | 'begunAt'>,
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('suppressions')
    .values({ id, address: folded(address), reason, begunAt, liftedAt: null, liftedBy: null })
    .execute()
  return id
}

/** False when mail to this address was not kept back. */
export const liftSuppression = async (
  db: Kysely<Database>,
  address: string,
  lifted: { liftedAt: string; liftedBy: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('suppressions')
    .set(lifted)
    .where('address', '=', folded(address))
    .where('liftedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Mail systems tell no difference between A@B.uk and a@b.uk worth speaking of. */
const folded = (address: string): string => address.trim().toLowerCase()
