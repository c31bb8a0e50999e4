import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Database } from './schema.ts'

/** The mails that went out about these commitments: what kind, on which day, and to whom. */
export const listMailsAbout = async (
  db: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<
  readonly {
    readonly commitmentId: string
    readonly kind: string
    readonly on: PlainDate
    readonly personId: string
  }[]
> => {
  const found: { commitmentId: string; kind: string; on: PlainDate; personId: string }[] = []
  for (let from = 0; from < commitmentIds.length; from += 500) {
    const rows = await db
      .selectFrom('messageItems')
      .innerJoin('messages', 'messages.id', 'messageItems.messageId')
      .select([
        'messageItems.commitmentId',
        'messages.kind',
        'messages.plannedOn as on',
        'messages.recipientPersonId as personId',
      ])
      .where('messageItems.commitmentId', 'in', commitmentIds.slice(from, from + 500))
      .where('messages.sentAt', 'is not', null)
      .execute()
    found.push(...rows)
  }
  return found
}
