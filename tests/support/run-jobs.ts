import { execute } from '../../jobs/execute.ts'
import { tick } from '../../jobs/tick.ts'
import type { App } from '../../src/app.ts'

/** One turn of the timetable at the clock's present instant, to the end. */
export const runJobs = async (app: App): Promise<void> => {
  const due: (readonly [job: string, slot: string])[] = []
  await tick(app.db, app.jobs, app.clock.now(), (job, slot) => {
    due.push([job, slot])
    return Promise.resolve()
  })
  for (const [job, slot] of due) await execute(app, app.jobs, job, slot)
}
