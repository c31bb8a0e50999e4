import { execute } from './execute.ts'
import type { Job } from './registry.ts'
import { tick } from './tick.ts'

/** One turn of the timetable at the clock's present instant, to its end: for whoever turns the clock by hand. */
export const runDue = async (context: Parameters<typeof execute>[0], jobs: readonly Job[]): Promise<void> => {
  const due: (readonly [job: string, slot: string])[] = []
  await tick(context.db, jobs, context.clock.now(), (job, slot) => {
    due.push([job, slot])
    return Promise.resolve()
  })
  for (const [job, slot] of due) await execute(context, jobs, job, slot)
}
