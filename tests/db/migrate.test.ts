import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import * as register from '../../db/migrations/0001-register.ts'
import * as reviewFacts from '../../db/migrations/0004-review-facts.ts'
import { eachDatabase } from '../support/each-database.ts'

eachDatabase('bringing the database up to date', (open) => {
  it('takes no step the second time', async () => {
    const { db, close } = await open()
    expect(await migrate(db)).toEqual([])
    await close()
  })

  it('refuses a database that a newer version has made, and says what to do', async () => {
    const { db, close } = await open()
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2031-01-01')`.execute(
      db,
    )
    await expect(migrate(db)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/made by a newer version of Matters Arising\. Install that version/),
    })
    await close()
  })

  it('invents nothing about decisions from before they were kept in parts', async () => {
    const { db, close } = await open('bare')
    await register.up(db as unknown as Kysely<unknown>)
    const at = '2025-10-09T10:00:00.000Z'
    await sql`insert into "meetingSeries" (id, code, name, "createdAt") values ('s', 'B', 'Board', ${at})`.execute(
      db,
    )
    await sql`insert into meetings (id, ref, "seriesId", "heldOn", chair, theme, "createdAt")
      values ('m', 'B-1', 's', '2025-10-07', '', '', ${at})`.execute(db)
    await sql`insert into documents (id, "meetingId", "fileName", "mediaType", sha256, contents, text, notes, "importedAt", "importedBy")
      values ('d', 'm', 'board.txt', 'text', '', '', '', '[]', ${at}, '')`.execute(db)
    await sql`insert into candidates (id, "documentId", "meetingId", position, kind, quote, paragraph, "duePrecision", "dueOtherReadings", confidence, reason, decision, "decisionReason")
      values ('c', 'd', 'm', 0, 'action', 'CC to report', 1, 'none', '{}', 'likely', '', 'rejected', 'Only noted')`.execute(
      db,
    )
    await reviewFacts.up(db as unknown as Kysely<unknown>)
    expect(await db.selectFrom('candidates').selectAll().executeTakeFirst()).toMatchObject({
      readerVersion: null,
      acceptedKind: null,
      acceptedMeasure: null,
      rejectionCode: null,
      decisionReason: 'Only noted',
    })
    expect(await db.selectFrom('documents').select('readerVersion').executeTakeFirst()).toEqual({
      readerVersion: null,
    })
    await close()
  })

  it('leaves nothing behind of a step that fails half way', async () => {
    const { db, close } = await open('bare')
    // The step makes this table near its end, so by then most others stand.
    await sql`create table history (seq integer)`.execute(db)
    await expect(migrate(db)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/could not be brought up to date: .*already exists/),
    })
    expect((await db.introspection.getTables()).map((table) => table.name)).toEqual(['history'])
    expect((await sql`select name from kysely_migration`.execute(db)).rows).toEqual([])
    await sql`drop table history`.execute(db)
    expect(await migrate(db)).toEqual(['0001-register', '0003-restatements', '0004-review-facts'])
    await close()
  })
})
