import { type Bell, type Runner, STOP_SECONDS, TICK_SECONDS } from './runner.ts'

/** A timer and a queue inside this process: nothing else to install. */
export const embeddedRunner = (bell: Bell, tickSeconds = TICK_SECONDS): Runner => {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let work: Promise<void> = Promise.resolve()

  const dispatch: Runner['dispatch'] = (job, key) => {
    work = work.then(() => (stopped ? undefined : bell.execute(job, key)))
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
      timer = setInterval(tick, tickSeconds * 1000)
    },
    dispatch,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.race([work, deadline()])
    },
  }
}

const deadline = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, STOP_SECONDS * 1000).unref()
  })
