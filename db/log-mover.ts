import { Worker } from 'node:worker_threads'

export type LogMover = {
  /**
   * Moves the log into the file, and lets others go on until then. Never fails: where it could not be moved, the log
   * is as long as before.
   */
  move(): Promise<void>
  /** Ends the thread. Whoever waits for the log waits no longer. */
  close(): Promise<void>
}

/**
 * Moves SQLite's log into a register's file on a thread of its own, which starts with the first move and stays until it
 * is closed. It keeps the program alive only while somebody waits.
 */
export const logMover = (file: string): LogMover => {
  let thread: Worker | undefined
  let moving: PromiseWithResolvers<void> | undefined
  let isClosed = false
  const end = (): void => {
    thread?.unref()
    moving?.resolve()
    moving = undefined
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./move-log.mjs', import.meta.url), {
      workerData: file,
      resourceLimits,
    })
    started.on('message', end)
    // Without a listener what goes wrong there ends the program; it is followed by the end of the thread.
    started.on('error', () => {})
    started.on('exit', () => {
      thread = undefined
      end()
    })
    return started
  }
  const move = (): void => {
    try {
      thread ??= start()
      thread.ref()
      thread.postMessage('move')
    } catch {
      // The system has no thread to give.
      end()
    }
  }
  return {
    move: async () => {
      if (isClosed) return
      if (moving !== undefined) return await moving.promise
      moving = Promise.withResolvers()
      const { promise } = moving
      move()
      await promise
    },
    close: async () => {
      isClosed = true
      await thread?.terminate()
    },
  }
}

/** It holds nothing but the file. */
const resourceLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 }
