import type { CompiledQuery, Kysely, KyselyPlugin } from 'kysely'
import type { Database } from '../../db/schema.ts'

/** The same register, and every statement that was sent to it through this handle. */
export const countedStatements = (
  db: Kysely<Database>,
): { readonly db: Kysely<Database>; readonly statements: readonly CompiledQuery[] } => {
  const statements: CompiledQuery[] = []
  const counting: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      statements.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return { db: db.withPlugin(counting), statements }
}
