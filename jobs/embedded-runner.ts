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
  const tick = (): void => {
    if (!stopped) bell.tick(dispatch).catch(bell.onError)
  }

  return {
    kind: 'embedded',
    start: async () => {
      stopped = false
      await bell.tick(dispatch).catch(bell.onError)
      // Stopped during the first tick: a timer now would keep the process alive for ever.
      if (!stopped) timer = setInterval(tick, tickSeconds * 1000)
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
