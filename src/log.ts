/** One JSON line per event, on the error stream, so that a command's own output stays clean. */
export type Log = {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void
  error(event: string, error: unknown, facts?: Readonly<Record<string, unknown>>): void
}

export const jsonLog = (write: (line: string) => void, now: () => string): Log => {
  const line = (level: string, event: string, facts: Readonly<Record<string, unknown>>) =>
    write(`${JSON.stringify({ at: now(), level, event, ...facts })}\n`)
  return {
    info: (event, facts = {}) => line('info', event, facts),
    error: (event, error, facts = {}) => line('error', event, { ...facts, ...describe(error) }),
  }
}

export const silentLog: Log = { info: () => {}, error: () => {} }

const describe = (error: unknown): { error: string; stack?: string } =>
  error instanceof Error ? { error: error.message, stack: error.stack ?? '' } : { error: String(error) }
