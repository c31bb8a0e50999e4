/**
 * Rings the bell: a dispatched job is run soon, perhaps twice, perhaps by another process, perhaps not at all.
 * The database decides what that means, so a lost or doubled ring costs nothing.
 */
export type Runner = {
  readonly kind: 'embedded' | 'bullmq'
  /** Begins ticking and working. */
  start(): Promise<void>
  /** `job` is a name from the registry, `key` its slot. */
  dispatch(job: string, key: string): Promise<void>
  /** Takes no more work, lets what is running finish, and returns within the time allowed. */
  stop(): Promise<void>
}

/** What a runner needs to know of the rest. */
export type Bell = {
  /** Lists what has fallen due and dispatches it. */
  tick(dispatch: Runner['dispatch']): Promise<void>
  /** Claims and runs one job; never throws. */
  execute(job: string, key: string): Promise<void>
  /** For what goes wrong in the runner itself. */
  onError(error: unknown): void
}

/** How long the program waits for things, where not the usual times; tests alone give one. */
export type Pace = {
  readonly tickSeconds?: number
  readonly stopSeconds?: number
  /** For a mail server's first word. */
  readonly answerSeconds?: number
}

export const TICK_SECONDS = 60
/** Leaves time for closing what else is open: the program ends within 15 seconds, whatever is down. */
export const STOP_SECONDS = 8
