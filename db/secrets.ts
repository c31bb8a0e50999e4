import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** The register's secret of this name. Of several processes that make it at once, one wins and all read the same. */
export const getOrMakeSecret = async (
  db: Kysely<Database>,
  name: string,
  made: { value: string; at: string },
): Promise<string> => {
  const read = () => db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst()
  const known = await read()
  if (known !== undefined) return known.value
  await db
    .insertInto('secrets')
    .values({ name, value: made.value, madeAt: made.at })
    .onConflict((oc) => oc.column('name').doNothing())
    .execute()
  return (await read())?.value ?? made.value
}
