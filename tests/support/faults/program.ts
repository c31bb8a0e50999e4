import { openApp } from '../../../src/app.ts'
import type { Io } from '../../../src/cli/io.ts'
import { start } from '../../../src/cli/start.ts'
import { work } from '../../../src/cli/work.ts'
import type { Pace } from '../../../jobs/runner.ts'
import { clockOf, type RunningClock } from './running-clock.ts'
import { TOLD_TO_STOP } from './told-to-stop.ts'

/** `matters work` or `matters start` as an office runs it, but for a clock that runs faster and shorter waits. */
export type ProgramGiven = {
  readonly command: 'work' | 'start'
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly clock?: RunningClock
  readonly pace?: Pace
}

const { command, folder, env, clock, pace } = JSON.parse(process.argv[2] ?? '') as ProgramGiven
const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: folder,
  env,
  isTerminal: false,
  input: { read: () => Promise.resolve(Buffer.of()), isTerminal: false },
  readMinutes: () => Promise.reject(new Error('This program reads no minutes')),
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGTERM', () => {
        // A test that goes on once the signal is there waits for these words.
        process.stdout.write(`${TOLD_TO_STOP}\n`)
        resolve(null)
      })
    }),
}
const open: typeof openApp = (config, options) =>
  openApp(config, { ...options, ...(clock && { clock: clockOf(clock) }), ...(pace && { pace }) })

try {
  process.exitCode = command === 'work' ? await work(io, open) : await start(io, { port: '0' }, open)
} catch (error) {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
}
// As in matters.mjs.
setTimeout(() => process.exit(), 2_000).unref()
