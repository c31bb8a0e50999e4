import type { Io } from '../../src/cli/io.ts'

/** Streams that are kept, and a Ctrl+C that comes at once. */
export const capturedIo = (
  cwd: string,
  env: Io['env'] = {},
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
    untilStopped: () => Promise.resolve(),
    said: () => out,
    complained: () => err,
  }
}
