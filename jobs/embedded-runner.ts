import { type Bell, type Runner, STOP_SECONDS, TICK_SECONDS } from './runner.ts'

/** A timer and a queue inside this process: nothing else to install. */
export const embeddedRunner = (
  bell: Bell,
  { tickSeconds = TICK_SECONDS, stopSeconds = STOP_SECONDS } = {},
): Runner => {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let work: Promise<void> = Promise.resolve()

  const dispatch: Runner['dispatch'] = (job, key) => {
    work = work.then(() => (stopped ? undefined : bell.execute(job, key))).catch(bell.onError)
    return Promise.resolve()
  }
  let ticking = false
  const tick = async (): Promise<void> => {
    // A tick that hangs, with the database, is not joined by others.
    if (stopped || ticking) return
    ticking = true
    await bell.tick(dispatch).catch(bell.onError)
    ticking = false
  }

  return {
    kind: 'embedded',
    start: async () => {
      stopped = false
      await tick()
      // Stopped during the first tick: a timer now would keep the process alive for ever.
      if (!stopped) timer = setInterval(() => void tick(), tickSeconds * 1000)
    },
    dispatch,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.race([work, deadline(stopSeconds)])
    },
  }
}

const deadline = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000).unref()
  })
