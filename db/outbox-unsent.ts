import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { OutboxMessage } from '../src/delivery/message.ts'
import { batches, withItems } from './outbox-rows.ts'
import type { Database } from './schema.ts'

/** Mails that reached nobody: given up, or sent and come back since. The newest first. */
export const listUnsent = async (
  db: Kysely<Database>,
  limit: number,
  before?: Pick<OutboxMessage, 'plannedAt' | 'id'>,
): Promise<readonly OutboxMessage[]> => {
  let query = db
    .selectFrom('messages')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('failedAt', 'is not', null),
        eb.exists(
          eb
            .selectFrom('bounces')
            .select('bounces.id')
            .whereRef('bounces.messageId', '=', 'messages.id')
            .whereRef('bounces.takenAt', '>=', 'messages.sentAt'),
        ),
      ]),
    )
  if (before !== undefined)
    query = query.where((eb) =>
      eb(eb.refTuple('plannedAt', 'id'), '<', eb.tuple(before.plannedAt, before.id)),
    )
  const rows = await query.orderBy('plannedAt', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return await withItems(db, rows)
}

/** Puts a mail that reached nobody back among those whose turn it is; false when its state is another by now. */
export const takeUpAgain = async (
  db: Kysely<Database>,
  { id, failedAt, sentAt }: Pick<OutboxMessage, 'id' | 'failedAt' | 'sentAt'>,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({
      failedAt: null,
      sentAt: null,
      serverReply: null,
      lastError: null,
      attempts: 0,
      nextAttemptAt: '',
      leasedUntil: '',
    })
    .where('id', '=', id)
    .where('failedAt', failedAt === null ? 'is' : '=', failedAt)
    .where('sentAt', sentAt === null ? 'is' : '=', sentAt)
    .where('suppressedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Of mails by their keys: those that were checked against the register and left unsent, and why. */
export const listLeft = async (
  db: Kysely<Database>,
  dedupeKeys: readonly string[],
): Promise<readonly { readonly id: string; readonly why: string }[]> => {
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'lastError'])
    .where('dedupeKey', 'in', [...dedupeKeys, ''])
    .where('suppressedAt', 'is not', null)
    .where('sentAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id, lastError }) => ({ id, why: lastError ?? '' }))
}

/** Puts a mail that was left unsent back among those whose turn it is; false when its state is another by now. */
export const takeUpLeft = async (db: Kysely<Database>, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ suppressedAt: null, lastError: null, attempts: 0, nextAttemptAt: '', leasedUntil: '' })
    .where('id', '=', id)
    .where('suppressedAt', 'is not', null)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Leaves unsent what waits: these mails, or all that were planned before a day. Returns how many. */
export const suppressWaiting = async (
  db: Kysely<Database>,
  which: { readonly ids: readonly string[] } | { readonly plannedBefore: PlainDate },
  { at, why }: { at: string; why: string },
): Promise<number> => {
  const update = () =>
    db
      .updateTable('messages')
      .set({ suppressedAt: at, lastError: why })
      .where('sentAt', 'is', null)
      .where('failedAt', 'is', null)
      .where('suppressedAt', 'is', null)
  if ('plannedBefore' in which) {
    const { numUpdatedRows } = await update().where('plannedOn', '<', which.plannedBefore).executeTakeFirst()
    return Number(numUpdatedRows)
  }
  let suppressed = 0
  for (const batch of batches(which.ids, 200)) {
    const { numUpdatedRows } = await update().where('id', 'in', batch).executeTakeFirst()
    suppressed += Number(numUpdatedRows)
  }
  return suppressed
}

/** What became of the outbox since an instant, and what waits now. */
export const countSince = async (
  db: Kysely<Database>,
  since: string,
): Promise<{ readonly sent: number; readonly failed: number; readonly waiting: number }> => {
  const count = () => db.selectFrom('messages').select((eb) => eb.fn.countAll<number>().as('n'))
  const sent = await count().where('sentAt', '>=', since).executeTakeFirstOrThrow()
  const failed = await count().where('failedAt', '>=', since).executeTakeFirstOrThrow()
  const waiting = await count()
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('suppressedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { sent: sent.n, failed: failed.n, waiting: waiting.n }
}
