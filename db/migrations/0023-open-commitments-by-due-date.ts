import { type Kysely, sql } from 'kysely'

/**
 * The register's page shows the open commitments by their due date, those without one last: however many there are, a
 * page of them is read from this index, and none of the others. Only that question says "open" in this way: of several
 * indexes that begin with the plain column SQLite would take this one for whatever asks what is open.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('commitmentsOpenByDueOn')
    .on('commitments')
    .expression(sql`coalesce("closedOn", 'open')`)
    .expression(sql`coalesce("dueOn", '9999-12-31')`)
    .expression(sql`length("ref")`)
    .column('ref')
    .execute()
}
