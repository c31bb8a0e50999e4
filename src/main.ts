import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { Io } from './cli/io.ts'
import { run } from './cli/program.ts'

/**
 * The command's door: the process's streams, folder and environment come in here and nowhere else.
 * Returns the exit code: 0 done, 1 something is wrong and was said, 2 the command or its input is not right.
 */
export const main = async (args: readonly string[]): Promise<number> => {
  // A reader that has seen enough (`matters due | head`) closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const cwd = process.cwd()
  const io: Io = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd,
    env: { ...settingsFile(cwd), ...process.env },
    isTerminal: process.stderr.isTTY,
    input: { read: readStandardInput, isTerminal: process.stdin.isTTY },
    // In a process of its own; that is loaded only by commands that read.
    readMinutes: async (...file) => (await import('./reading/read-apart.ts')).readApart(...file),
    untilStopped: () =>
      new Promise((resolve) => {
        process.once('SIGINT', resolve)
        process.once('SIGTERM', resolve)
      }),
  }
  return await run(args, io)
}

const readStandardInput = async (limit: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size > limit) break
  }
  return Buffer.concat(chunks)
}

/** Settings kept beside the register, for machines where setting the environment is not easy. */
const settingsFile = (folder: string): Record<string, string | undefined> => {
  const file = join(folder, 'matters.env')
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}
