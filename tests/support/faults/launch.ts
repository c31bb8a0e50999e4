import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ProgramGiven } from './program.ts'

export type Launched = {
  readonly pid: number
  /** Resolves when it says that it works; rejects, with its last words, when it ends before. */
  readonly ready: Promise<void>
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  out(): string
  log(): string
  /** SIGKILL, SIGSTOP, SIGCONT or SIGTERM; false when it had ended before. */
  signal(signal: NodeJS.Signals): boolean
  /** A line for a program that waits for one. */
  say(line: string): void
  /** Ends it at once, if it still runs. */
  close(): Promise<void>
}

/** As the program keeps it itself (`matters.mjs`): a start takes half the processor time. */
const compiled = fileURLToPath(new URL('../../../node_modules/.cache/matters', import.meta.url))

const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts the program in a process of its own. */
export const launch = (given: ProgramGiven): Launched => launchScript('program.ts', given)

/** Starts one of the scripts beside this file; it is ready with its first line. */
export const launchScript = (script: string, given: object): Launched => {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [file, JSON.stringify(given)], {
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: compiled },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  alive.add(child)
  let out = ''
  let log = ''
  const begun = Promise.withResolvers<void>()
  const exited = once(child, 'exit').then(([code, signal]) => {
    alive.delete(child)
    begun.reject(
      new Error(`The program ended before it worked (${String(code ?? signal)}): ${log.slice(-500)}`),
    )
    return { code: code as number | null, signal: signal as NodeJS.Signals | null }
  })
  // Whoever kills it early does not wait for it to be ready.
  begun.promise.catch(() => {})
  child.stdin.on('error', () => {})
  child.stdout.on('data', (said: Buffer) => {
    out += said.toString()
    if (out.includes('\n')) begun.resolve()
  })
  child.stderr.on('data', (said: Buffer) => {
    log += said.toString()
  })
  return {
    pid: child.pid ?? 0,
    ready: begun.promise,
    exited,
    out: () => out,
    log: () => log,
    signal: (signal) => child.kill(signal),
    say: (line) => void child.stdin.write(`${line}\n`),
    close: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
