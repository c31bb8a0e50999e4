import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Connection } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'

let register: Connection
beforeAll(async () => {
  register = await connect({ file: ':memory:' })
  await migrate(register.db)
})
afterAll(() => register.close())

const planOf = async (query: { sql: string; parameters: readonly unknown[] }): Promise<string> => {
  const bound = query.sql.replaceAll('?', "''")
  const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(bound)}`.execute(register.db)
  return rows.map(({ detail }) => detail).join('\n')
}

test('the review of a document finds its commitments without reading all of the register', async () => {
  const query = register.db.selectFrom('commitments').select('ref').where('documentId', '=', '').compile()
  expect(await planOf(query)).toMatch(/^SEARCH commitments USING INDEX commitmentsByDocumentId/)
})
