import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, connect } from '../../db/connect.ts'
import { type LogMover, logMover } from '../../db/log-mover.ts'

let folder: string
let file: string
let register: Connection
let mover: LogMover
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'matters-register-'))
  file = join(folder, 'register.db')
  register = await connect({ file })
  await sql`create table counters (name text, value integer)`.execute(register.db)
  mover = logMover(file)
})
afterEach(async () => {
  await mover.close()
  await register.close()
  rmSync(folder, { recursive: true })
})

const add = (name: string) => register.db.insertInto('counters').values({ name, value: 1 }).execute()
const names = async () =>
  (await register.db.selectFrom('counters').select('name').execute()).map(({ name }) => name)
/** Pages of the log. */
const unmoved = async (): Promise<number> => {
  const length = sql<{ log: number; checkpointed: number }>`pragma wal_checkpoint(noop)`
  const [now] = (await length.execute(register.db)).rows
  return now === undefined ? Number.NaN : now.log - now.checkpointed
}
/** What keeps this process alive for the sake of a thread. */
const kept = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length

test('moves the log into the file while others read and write, and keeps the program alive only until then', async () => {
  await add('a')
  expect(await unmoved()).toBeGreaterThan(0)
  const before = kept()
  const moved = mover.move()
  expect(kept()).toBe(before + 1)
  // Whoever asks meanwhile waits for the same move.
  const again = mover.move()
  expect(await names()).toEqual(['a'])
  await Promise.all([moved, again])
  expect([await unmoved(), kept()]).toEqual([0, before])
  await add('b')
  await mover.move()
  expect([await unmoved(), await names()]).toEqual([0, ['a', 'b']])
})

test('what somebody else still reads from the log stays there', async () => {
  const second = await connect({ file })
  await sql`begin`.execute(second.db)
  await sql`select * from counters`.execute(second.db)
  await add('a')
  await mover.move()
  expect(await unmoved()).toBeGreaterThan(0)
  await second.close()
})

test('a file that cannot be opened holds nobody up, and neither does one that is closed', async () => {
  const nowhere = logMover(join(folder, 'nowhere.db'))
  await nowhere.move()
  await nowhere.move()
  await nowhere.close()
  await add('a')
  const moving = mover.move()
  await mover.close()
  await moving
  await add('b')
  await mover.move()
  expect(await unmoved()).toBeGreaterThan(0)
  // SQLite removes its log with the last one who has the file open.
  await register.close()
  expect(readdirSync(folder)).toEqual(['register.db'])
})
