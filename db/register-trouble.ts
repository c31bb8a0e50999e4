/** `full`: there is no room to write. `away`: it does not answer, or is held by another program. */
export type RegisterTrouble = 'full' | 'away'

/** What is the matter with the register itself, as either database says it; null when that is not the fault. */
export const registerTrouble = (error: unknown): RegisterTrouble | null => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const said = typeof code === 'string' ? code : ''
  // SQLite meets a quota or a file-size limit as a failed write.
  if (said === 'SQLITE_FULL' || said === 'SQLITE_IOERR_WRITE' || said === '53100') return 'full'
  if (/^SQLITE_(BUSY|IOERR|CANTOPEN|READONLY)|^08|^53|^57P0|^(ECONN|EPIPE|ETIMEDOUT)/.test(said))
    return 'away'
  return said === '' && typeof message === 'string' && pgWithoutCode.test(message) ? 'away' : null
}

const pgWithoutCode =
  /^Connection terminated|^timeout exceeded when trying to connect|^PostgreSQL was silent|^Client has encountered a connection error/
