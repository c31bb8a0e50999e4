import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isPostgres } from './bound-rows.ts'
import type { Database } from './schema.ts'

/**
 * Pairs of texts in one text, which both databases read as it is. By the thousand they take a tenth of the memory of
 * pairs, and nobody goes through them again to write them. The first of each pair is its name, the second its value.
 */
export type TextPairs = string & { readonly __brand: 'TextPairs' }

/** No name may come twice. */
export const textPairs = (pairs: readonly (readonly [name: string, value: string])[]): TextPairs => {
  const isPlain = !ESCAPED.test(pairs.map(([name, value]) => name + value).join(''))
  const quoted = isPlain
    ? pairs.map(([name, value]) => `"${name}":"${value}"`)
    : pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return `{${quoted.join()}}` as TextPairs
}

/** What does not stand between quotes as it is. Asked once of all: escaping each takes four times as long. */
const ESCAPED = /["\\\p{Cc}]/u

/** All of them, in one text. */
export const joinedPairs = (all: readonly TextPairs[]): TextPairs => {
  const pairs = all.map((some) => some.slice(1, -1)).filter((some) => some !== '')
  return `{${pairs.join()}}` as TextPairs
}

/** The pairs where a table may stand; `pairName` and `pairValue` name their places. */
export const pairsIn = (db: Kysely<Database>, pairs: TextPairs): RawBuilder<unknown> =>
  isPostgres(db)
    ? sql`json_each_text(${pairs}::text::json) as "pairs"("key", "atom")`
    : sql`json_each(${pairs}) as "pairs"`

export const pairName = sql<string>`"pairs"."key"`
export const pairValue = sql<string>`"pairs"."atom"`

/** A text among them: PostgreSQL wants to know what is bound. */
export const boundText = (text: string): RawBuilder<string> => sql<string>`cast(${text} as text)`
