import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** More different ones than the program has; questions with long lists come in any number. */
const KEPT = 500

/**
 * The same database, which keeps the statements it has prepared: Kysely prepares every one each time, and for a short
 * statement that is most of the work. Only those that read and write rows: a pragma may act while it is prepared, and
 * what changes tables makes the others out of date.
 */
export const keepingPrepared = (database: SqliteDatabase): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: (words) => {
      const known = kept.get(words)
      if (known !== undefined) return known
      const statement = database.prepare(words)
      if (/^(select|insert|update|delete|with|begin|commit|rollback)\b/i.test(words)) {
        if (kept.size >= KEPT) kept.clear()
        kept.set(words, statement)
      } else if (/^\s*(create|alter|drop)\b/i.test(words)) kept.clear()
      return statement
    },
  }
}
