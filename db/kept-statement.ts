import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Database } from './schema.ts'

/**
 * A statement whose words are made once for each database; only its values are new each time. Making the words costs
 * ten times what running a short statement does, so this is for what is run for every mail or every page. `write` must not
 * look at the values: it gets stand-ins for them.
 */
export const keptStatement = <Values extends Readonly<Record<string, unknown>>, Row>(
  write: (db: Kysely<Database>, values: Values) => Compilable<Row>,
): ((db: Kysely<Database>, values: Values) => Promise<QueryResult<Row>>) => {
  const nameOf = new Map<unknown, string>()
  const standIns = new Proxy({} as Values, {
    get: (_, name: string) => {
      const standIn = { name }
      nameOf.set(standIn, name)
      return standIn
    },
  })
  const made = new WeakMap<object, CompiledQuery<Row>>()
  return (db, values) => {
    // All handles of one database share it, also those of transactions.
    const { adapter } = db.getExecutor()
    const statement = made.get(adapter) ?? write(db, standIns).compile()
    made.set(adapter, statement)
    const parameters = statement.parameters.map((value) => {
      const name = nameOf.get(value)
      return name === undefined ? value : values[name]
    })
    return db.executeQuery({ ...statement, parameters })
  }
}
