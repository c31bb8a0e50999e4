import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** Claims a job's slot; false when some process has it already. */
export const claimSlot = async (
  db: Kysely<Database>,
  job: string,
  slot: string,
  startedAt: string,
): Promise<boolean> => {
  const result = await db
    .insertInto('jobRuns')
    .values({ job, slot, startedAt, finishedAt: null, outcome: null, error: null })
    .onConflict((oc) => oc.columns(['job', 'slot']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export const finishSlot = async (
  db: Kysely<Database>,
  job: string,
  slot: string,
  end: { finishedAt: string; outcome: string | null; error: string | null },
): Promise<void> => {
  await db.updateTable('jobRuns').set(end).where('job', '=', job).where('slot', '=', slot).execute()
}

/** The newest slot of a job that was ever claimed, '' before its first. The key's index answers, however long the table. */
export const latestSlot = async (db: Kysely<Database>, job: string): Promise<string> => {
  const row = await db
    .selectFrom('jobRuns')
    .select('slot')
    .where('job', '=', job)
    .orderBy('slot', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.slot ?? ''
}

export type JobRun = {
  readonly job: string
  readonly slot: string
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly outcome: string | null
  readonly error: string | null
}

export const lastRuns = async (db: Kysely<Database>, limit: number): Promise<readonly JobRun[]> =>
  await db
    .selectFrom('jobRuns')
    .selectAll()
    .orderBy('startedAt', 'desc')
    .orderBy('job')
    .limit(limit)
    .execute()

/** Of each job the newest run that has ended, as of an instant: a clock that was ahead for a while is not asked. */
export const newestRuns = async (db: Kysely<Database>, now: string): Promise<readonly JobRun[]> => {
  const newest = db
    .selectFrom('jobRuns')
    .select((eb) => ['job', eb.fn.max('slot').as('slot')])
    .where('finishedAt', '<=', now)
    .groupBy('job')
    .as('newest')
  return await db
    .selectFrom('jobRuns')
    .innerJoin(newest, (join) =>
      join.onRef('newest.job', '=', 'jobRuns.job').onRef('newest.slot', '=', 'jobRuns.slot'),
    )
    .selectAll('jobRuns')
    .orderBy('jobRuns.job')
    .execute()
}

/** True when some process has claimed this very slot. */
export const isClaimed = async (db: Kysely<Database>, job: string, slot: string): Promise<boolean> =>
  (await db
    .selectFrom('jobRuns')
    .select('slot')
    .where('job', '=', job)
    .where('slot', '=', slot)
    .executeTakeFirst()) !== undefined

/** Forgets a job's runs that began before an instant, except its newest; returns how many. */
export const pruneRuns = async (db: Kysely<Database>, job: string, before: string): Promise<number> => {
  const result = await db
    .deleteFrom('jobRuns')
    .where('job', '=', job)
    .where('startedAt', '<', before)
    .where('slot', '<', await latestSlot(db, job))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
