import type { Kysely } from 'kysely'
import { latestSlot } from '../db/job-runs.ts'
import type { Database } from '../db/schema.ts'
import type { Job } from './registry.ts'
import type { Runner } from './runner.ts'

/** Dispatches every job whose newest slot nobody has claimed yet. */
export const tick = async (
  db: Kysely<Database>,
  jobs: readonly Job[],
  now: string,
  dispatch: Runner['dispatch'],
): Promise<void> => {
  for (const job of jobs) {
    const slot = job.schedule.latest(now)
    if (slot > (await latestSlot(db, job.name))) await dispatch(job.name, slot)
  }
}
