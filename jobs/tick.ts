import type { Kysely } from 'kysely'
import { latestSlots } from '../db/job-runs.ts'
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
  const claimed = await latestSlots(db)
  for (const job of jobs) {
    const slot = job.schedule.latest(now)
    if (slot > (claimed.get(job.name) ?? '')) await dispatch(job.name, slot)
  }
}
