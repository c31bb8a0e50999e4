import type { Kysely } from 'kysely'
import { claimSlot, finishSlot } from '../db/job-runs.ts'
import type { Database } from '../db/schema.ts'
import type { Clock } from '../src/clock.ts'
import type { Log } from '../src/log.ts'
import type { Job } from './registry.ts'

/**
 * Claims the slot and, having won it, runs the job and records the outcome. Never throws: a failure is recorded
 * and logged, and the next slot tries again.
 */
export const execute = async (
  context: { readonly db: Kysely<Database>; readonly clock: Clock; readonly log: Log },
  jobs: readonly Job[],
  name: string,
  slot: string,
): Promise<void> => {
  const { db, clock, log } = context
  const job = jobs.find((job) => job.name === name)
  if (job === undefined) return
  try {
    if (!(await claimSlot(db, name, slot, clock.now()))) return
    const end = await outcomeOf(job).catch((error: unknown) => {
      log.error('job-failed', error, { job: name, slot })
      return { outcome: null, error: error instanceof Error ? error.message : String(error) }
    })
    await finishSlot(db, name, slot, { finishedAt: clock.now(), ...end })
  } catch (error) {
    log.error('job-not-recorded', error, { job: name, slot })
  }
}

/** Awaited inside, so that a job which throws before its first wait fails like any other. */
const outcomeOf = async (job: Job): Promise<{ outcome: string; error: null }> => ({
  outcome: await job.run(),
  error: null,
})
