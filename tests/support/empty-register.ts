import SqliteDatabase from 'better-sqlite3'
import { type Connection, connectTo } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'

/** An empty register in memory, of this version's shape: a copy of one that was made once. Close it when done. */
export const openEmptyRegister = async (): Promise<Connection> => {
  const database = new SqliteDatabase(await (empty ??= makeEmpty()))
  database.pragma('foreign_keys = ON')
  return connectTo(database)
}

let empty: Promise<Buffer> | undefined

/** To make one takes ten times as long as to copy it, and hundreds of tests want theirs. */
const makeEmpty = async (): Promise<Buffer> => {
  const database = new SqliteDatabase(':memory:')
  const made = connectTo(database)
  await migrate(made.db)
  const copy = database.serialize()
  await made.close()
  return copy
}
