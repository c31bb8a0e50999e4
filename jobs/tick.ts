import type { Kysely } from 'kysely'
import { isClaimed } from '../db/job-runs.ts'
import type { Database } from '../db/schema.ts'
import type { Job } from './registry.ts'
import type { Runner } from './runner.ts'

/**
 * Dispatches every job whose newest slot nobody has claimed yet. Later slots may have been claimed by a clock that was
 * ahead: they do not count, or nothing would run until that day.
 */
export const tick = async (
  db: Kysely<Database>,
  jobs: readonly Job[],
  now: string,
  dispatch: Runner['dispatch'],
): Promise<void> => {
  for (const job of jobs) {
    const slot = job.schedule.latest(now)
    if (!(await isClaimed(db, job.name, slot))) await dispatch(job.name, slot)
  }
}
