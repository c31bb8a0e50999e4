import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Database } from './schema.ts'

/**
 * By its key: the instant up to which each mail that brought an agenda surely told of it, for meetings from a day on.
 * One that went at its first attempt was written then; one that was tried again had been written at some time after
 * it was planned, and what happened meanwhile is told rather twice than never. Mails that wait will tell it all.
 */
export const whenAgendasTold = async (
  db: Kysely<Database>,
  from: PlainDate,
): Promise<ReadonlyMap<string, string>> => {
  const meetings = await db
    .selectFrom('agendaDraftings')
    .select(['meetingId', 'heldOn'])
    .where('heldOn', '>=', from)
    .execute()
  if (meetings.length === 0) return new Map()
  const rows = await db
    .selectFrom('messages')
    .select(['dedupeKey', 'plannedAt', 'sentAt', 'failedAt', 'attempts'])
    .where('kind', '=', 'agenda-ready')
    .where((eb) =>
      eb.or(
        meetings.map(({ meetingId, heldOn }) => eb('dedupeKey', 'like', `agenda/${meetingId}/${heldOn}/%`)),
      ),
    )
    .execute()
  return new Map(
    rows.flatMap(({ dedupeKey, plannedAt, sentAt, failedAt, attempts }): [string, string][] => {
      if (sentAt === null && failedAt === null) return []
      return [[dedupeKey, sentAt !== null && attempts === 1 ? sentAt : plannedAt]]
    }),
  )
}

/** Whether a mail of that day told somebody of one of these as come up since that version of an agenda was issued. */
export const toldSinceIssue = async (
  db: Kysely<Database>,
  agendaId: string,
  commitmentIds: readonly string[],
  on: PlainDate,
): Promise<boolean> => {
  if (commitmentIds.length === 0) return false
  const row = await db
    .selectFrom('messageItems as i')
    .innerJoin('messages as m', 'm.id', 'i.messageId')
    .select('i.itemKey')
    .where('i.commitmentId', 'in', commitmentIds)
    .where('i.itemKey', 'like', `agenda-since/${agendaId}/%`)
    .where('m.plannedOn', '=', on)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
