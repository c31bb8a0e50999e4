import { readdirSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import * as register from '../../db/migrations/0001-register.ts'
import * as collectionsAndVersions from '../../db/migrations/0002-collections-and-versions.ts'
import * as restatements from '../../db/migrations/0003-restatements.ts'
import * as reviewFacts from '../../db/migrations/0004-review-facts.ts'
import * as messageBodies from '../../db/migrations/0018-message-bodies.ts'
import * as itemsByCommitment from '../../db/migrations/0021-items-by-commitment.ts'
import * as looksByDay from '../../db/migrations/0022-looks-by-day.ts'
import { listMessages } from '../../db/outbox.ts'
import { day } from '../support/builders.ts'
import { eachDatabase } from '../support/each-database.ts'

/** Every step that ships, whether or not the list of steps names it. */
const steps = readdirSync(new URL('../../db/migrations', import.meta.url))
  .map((file) => file.replace('.ts', ''))
  .toSorted()

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

  it('makes of every document the first version of its meeting’s minutes', async () => {
    const { db, close } = await open('bare')
    // A step knows no tables but its own.
    const untyped = db as unknown as Kysely<unknown>
    await register.up(untyped)
    const at = '2025-10-09T10:00:00.000Z'
    await db
      .insertInto('meetingSeries')
      .values({ id: 's', code: 'HTA', name: 'Board', createdAt: at })
      .execute()
    const meeting = {
      id: 'm',
      ref: 'HTA-2025-10-07',
      seriesId: 's',
      heldOn: day('2025-10-07'),
      chair: '',
      theme: '',
    }
    await db
      .insertInto('meetings')
      .values({ ...meeting, cancelledOn: null, createdAt: at })
      .execute()
    const document = {
      meetingId: 'm',
      mediaType: 'text',
      contents: '',
      text: 'Words.',
      notes: '[]',
      importedAt: at,
    }
    for (const id of ['d1', 'd2'])
      await db
        .insertInto('documents')
        .values({ ...document, id, fileName: `${id}.txt`, sha256: id, importedBy: 'Priya Anand' })
        .execute()
    await collectionsAndVersions.up(untyped)
    const filed = await db.selectFrom('documentMeetings').selectAll().orderBy('documentId').execute()
    expect(filed).toEqual(
      ['d1', 'd2'].map((documentId) => ({
        documentId,
        meetingId: 'm',
        position: 0,
        page: null,
        paragraph: 1,
        textFrom: 0,
        textTo: null,
        version: 1,
        replacesDocumentId: null,
        state: null,
        foundUnchanged: null,
        foundChanged: null,
        foundGone: null,
        foundAdded: null,
      })),
    )
    await close()
  })

  it('keeps the words of every mail that was written', async () => {
    const { db, close } = await open('bare')
    const untyped = db as unknown as Kysely<unknown>
    await register.up(untyped)
    await sql`insert into people (id, name, initials, email, "createdAt") values ('p', 'Priya', '', '', '')`.execute(
      db,
    )
    for (const [id, subject] of [
      ['written', 'Two fall due'],
      ['planned', null],
    ])
      await sql`
        insert into messages (id, "dedupeKey", kind, "recipientPersonId", "recipientName", "recipientAddress", reason,
          "plannedOn", "plannedAt", subject, text, html, "messageId", "leasedUntil", "nextAttemptAt", attempts)
        values (${id}, ${id}, 'reminder', 'p', 'Priya', 'p@x.example', 'due', '2026-03-31', '', ${subject}, ${subject},
          ${subject}, ${id}, '', '', 0)`.execute(db)
    await messageBodies.up(untyped)
    expect(await listMessages(db, { limit: 10 })).toMatchObject([
      { id: 'written', body: { subject: 'Two fall due', text: 'Two fall due', html: 'Two fall due' } },
      { id: 'planned', body: null },
    ])
    await close()
  })

  it('keeps what was said, and the days of the looks to come', async () => {
    const { db, close } = await open('bare')
    const untyped = db as unknown as Kysely<unknown>
    await sql`create table "messageItems" (id text primary key not null, "messageId" text not null,
      "commitmentId" text not null, rung text not null, reason text not null, "itemKey" text not null unique)`.execute(
      db,
    )
    await sql`insert into "messageItems" values ('1', 'm', 'c', 'warning', 'late', 'k1'), ('2', 'm', 'b', 'on-the-day', 'due', 'k2')`.execute(
      db,
    )
    await itemsByCommitment.up(untyped)
    expect(await db.selectFrom('messageItems').selectAll().orderBy('itemKey').execute()).toEqual([
      { messageId: 'm', commitmentId: 'c', rung: 'warning', reason: 'late', itemKey: 'k1' },
      { messageId: 'm', commitmentId: 'b', rung: 'on-the-day', reason: 'due', itemKey: 'k2' },
    ])
    await sql`create table "nextLooks" ("commitmentId" text primary key not null, "lookOn" text not null)`.execute(
      db,
    )
    await sql`insert into "nextLooks" values ('b', '2026-04-07'), ('c', '9999-12-31')`.execute(db)
    await looksByDay.up(untyped)
    expect(await db.selectFrom('nextLooks').selectAll().execute()).toEqual([
      { lookOn: '2026-04-07', commitmentId: 'b' },
    ])
    await close()
  })

  it('brings up a register of a build that had later steps, but not yet the second', async () => {
    const { db, close } = await open('bare')
    const untyped = db as unknown as Kysely<unknown>
    const before: Record<string, Migration> = {
      '0001-register': register,
      '0003-restatements': restatements,
      '0004-review-facts': reviewFacts,
    }
    const provider = { getMigrations: () => Promise.resolve(before) }
    expect((await new Migrator({ db: untyped, provider }).migrateToLatest()).error).toBeUndefined()
    expect(await migrate(db)).toEqual(steps.filter((name) => !(name in before)))
    expect(await migrate(db)).toEqual([])
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
    expect(await migrate(db)).toEqual(steps)
    await close()
  })
})
