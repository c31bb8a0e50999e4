import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/schema.ts'
import { eachDatabase } from '../support/each-database.ts'

/** Both databases name their types in their own way; the schema uses three. */
const kinds: Record<string, string> = {
  text: 'text',
  integer: 'integer',
  int4: 'integer',
  'double precision': 'number',
  float8: 'number',
}

const shapeOf = async (db: Kysely<Database>) =>
  Object.fromEntries(
    (await db.introspection.getTables())
      .map(
        (table) =>
          [
            table.name,
            table.columns
              .map(
                (c) =>
                  `${c.name} ${kinds[c.dataType.toLowerCase()] ?? c.dataType}${c.isNullable ? '' : ' not null'}`,
              )
              .toSorted(),
          ] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

const onSqlite = async () => {
  const { db, close } = await connect({ file: ':memory:' })
  await migrate(db)
  const shape = await shapeOf(db)
  await close()
  return shape
}

eachDatabase('the shape of the register', (open) => {
  it('has the same tables, columns, types and nulls everywhere', async () => {
    const { db, close } = await open()
    const shape = await shapeOf(db)
    await close()
    expect(shape).toEqual(await onSqlite())
  })
})

it('no column is a boolean, a date or a number that a database would hand back as something else', async () => {
  const shape = await onSqlite()
  expect(Object.keys(shape)).toContain('commitments')
  const odd = Object.entries(shape).flatMap(([table, columns]) =>
    columns.filter((c) => !/^\w+ (text|integer|number)( not null)?$/.test(c)).map((c) => `${table}.${c}`),
  )
  expect(odd).toEqual([])
})

it('every key says that it may not be null, since SQLite would let it be', async () => {
  const shape = await onSqlite()
  const loose = Object.entries(shape)
    .filter(([, columns]) => columns.includes('id text'))
    .map(([table]) => table)
  expect(loose).toEqual([])
})
