import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
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
    expect(await migrate(db)).toEqual(['0001-register', '0004-review-facts'])
    await close()
  })
})
