import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { LookGround } from '../src/notifications/look-grounds.ts'
import { newId, nextNumber } from './ids.ts'
import { cell, jsonRows } from './json-rows.ts'
import type { Database } from './schema.ts'

/** A commitment was made or changed: planning looks at it at its next run. */
export const askForLook = async (db: Kysely<Database>, commitmentId: string): Promise<void> => {
  await db.insertInto('askedLooks').values({ id: newId(), commitmentId }).execute()
}

/** Whether a look was asked for, or a day has come since the last run. */
export const hasTurns = async (db: Kysely<Database>, today: PlainDate): Promise<boolean> => {
  const asked = await db.selectFrom('askedLooks').select('id').limit(1).executeTakeFirst()
  if (asked !== undefined) return true
  const come = db.selectFrom('nextLooks').select('lookOn').where('lookOn', '<', today).limit(1)
  return (await come.executeTakeFirst()) !== undefined
}

/**
 * Makes it today's turn of all whose day has come and of all that were asked for. Call it in a transaction. Only
 * planning writes the days, one at a time; whoever changes a commitment adds a row, so nobody waits for the other,
 * and what is asked for meanwhile stays for the next run.
 */
export const turnToToday = async (db: Kysely<Database>, today: PlainDate): Promise<void> => {
  await inSingleFile(db)
  const asked = await db.selectFrom('askedLooks').select(['id', 'commitmentId']).execute()
  if (asked.length > 0) {
    const ids = [...new Set(asked.map(({ commitmentId }) => commitmentId))].map((id) => [id])
    await sql`
      insert into ${sql.table('nextLooks')} (${sql.ref('commitmentId')}, ${sql.ref('lookOn')})
      select ${cell(0)}, ${today} from ${jsonRows(db, ids)} where true
      on conflict (${sql.ref('commitmentId')}) do update set ${sql.ref('lookOn')} = excluded.${sql.ref('lookOn')}
    `.execute(db)
    const read = asked.map(({ id }) => [id])
    await sql`
      delete from ${sql.table('askedLooks')} where id in (select ${cell(0)} from ${jsonRows(db, read)})
    `.execute(db)
  }
  await db.updateTable('nextLooks').set({ lookOn: today }).where('lookOn', '<', today).execute()
}

/** What the days were worked out from, by name. */
export const listLookGrounds = async (db: Kysely<Database>): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.selectFrom('lookGrounds').selectAll().execute()
  return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]))
}

/** Every commitment has its turn today, also those that somebody put in past the program. */
export const turnAllToToday = async (db: Kysely<Database>, today: PlainDate): Promise<void> => {
  await inSingleFile(db)
  await db
    .insertInto('nextLooks')
    .columns(['commitmentId', 'lookOn'])
    .expression((eb) =>
      eb
        .selectFrom('commitments')
        .select((eb) => ['id', eb.val(today).as('lookOn')])
        // Without a condition SQLite takes what follows for a join.
        .where('version', '>', -1),
    )
    .onConflict((oc) => oc.column('commitmentId').doUpdateSet({ lookOn: today }))
    .execute()
}

/** Those have their turn today whom what has changed may concern. */
export const turnToTodayFor = async (
  db: Kysely<Database>,
  concerns: Exclude<LookGround['concerns'], 'everything'>,
  today: PlainDate,
): Promise<void> => {
  await inSingleFile(db)
  await db
    .updateTable('nextLooks')
    .set({ lookOn: today })
    .where('commitmentId', 'in', (eb) => {
      const some = eb.selectFrom('commitments').select('commitments.id')
      if ('ownerPostId' in concerns) return some.where('ownerPostId', '=', concerns.ownerPostId)
      if ('seriesId' in concerns)
        return some
          .innerJoin('meetings', 'meetings.id', 'commitments.meetingId')
          .where('meetings.seriesId', '=', concerns.seriesId)
          .where('closedOn', 'is', null)
          .where((eb) =>
            eb.or([
              eb('dueOn', 'is', null),
              eb.exists(
                eb
                  .selectFrom('revisits')
                  .select('revisits.id')
                  .whereRef('revisits.commitmentId', '=', 'commitments.id')
                  .where('doneOn', 'is', null),
              ),
            ]),
          )
      return some.where((eb) =>
        eb.or([
          eb('ownerPostId', 'is', null),
          eb.exists(
            eb
              .selectFrom('progressUpdates')
              .select('progressUpdates.id')
              .whereRef('progressUpdates.commitmentId', '=', 'commitments.id')
              .where('settledOn', '>=', concerns.settledSince),
          ),
        ]),
      )
    })
    .execute()
}

export const saveLookGrounds = async (
  db: Kysely<Database>,
  grounds: readonly Pick<LookGround, 'name' | 'fingerprint'>[],
): Promise<void> => {
  await db.deleteFrom('lookGrounds').execute()
  for (let from = 0; from < grounds.length; from += 500)
    await db
      .insertInto('lookGrounds')
      .values(grounds.slice(from, from + 500).map(({ name, fingerprint }) => ({ name, fingerprint })))
      .execute()
}

/** The next run looks at everything, as after an upgrade. */
export const forgetLookGrounds = async (db: Kysely<Database>): Promise<void> => {
  await db.deleteFrom('lookGrounds').execute()
}

/** The days of those that were looked at. Call it in a transaction, after what was found is in the outbox. */
export const saveNextLooks = async (
  db: Kysely<Database>,
  looks: readonly (readonly [commitmentId: string, lookOn: PlainDate])[],
): Promise<void> => {
  if (looks.length === 0) return
  await inSingleFile(db)
  await sql`
    update ${sql.table('nextLooks')} set ${sql.ref('lookOn')} = ${cell(1)}
    from ${jsonRows(db, looks)} where ${sql.ref('nextLooks.commitmentId')} = ${cell(0)}
  `.execute(db)
}

/** Two planners at once would wait for each other's rows in turn; the counter's row lets one pass after the other. */
const inSingleFile = async (db: Kysely<Database>): Promise<void> => {
  await nextNumber(db, 'looks')
}
