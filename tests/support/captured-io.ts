import type { Io } from '../../src/cli/io.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'

/**
 * Streams that are kept, what was piped in, and a Ctrl+C that comes at once. Files are read in this process, which
 * takes a tenth of the time.
 */
export const capturedIo = (
  cwd: string,
  env: Io['env'] = {},
  given: string | Uint8Array = '',
): Io & { readonly said: () => string; readonly complained: () => string } => {
  let out = ''
  let err = ''
  return {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    cwd,
    env,
    isTerminal: false,
    input: { read: async () => Buffer.from(given), isTerminal: false },
    readMinutes: readMinutesFile,
    untilStopped: () => Promise.resolve(),
    said: () => out,
    complained: () => err,
  }
}
