import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadingLimits } from './limits.ts'

/**
 * Starts a process that can read the program's own code and nothing else: no folder of the office, no settings, no
 * other program, and no more memory and time than `limits` allow. It is spoken to through its message channel.
 */
export const startChild = ({ heapMb, overallMs }: ReadingLimits): ChildProcess => {
  const node = [
    process.execPath,
    '--permission',
    ...readable().map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    COMPILED_AT_ONCE,
    `--max-old-space-size=${heapMb}`,
    fileURLToPath(new URL('./child.ts', import.meta.url)),
  ]
  const [program = '', ...args] =
    process.platform !== 'win32' && existsSync(SHELL)
      ? [SHELL, '-c', withSystemLimits(Math.ceil(overallMs / 500)), ...node]
      : node
  return spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
    windowsHide: true,
  })
}

/**
 * A child reads one document with over a thousand patterns. Node would first make bytecode of each, and machine code
 * only once it has been tried: it made both of nearly every one, which took a third of a reading's time.
 */
const COMPILED_AT_ONCE = '--no-regexp-tier-up'

const SHELL = '/bin/sh'

/**
 * Node limits only what JavaScript allocates, and a process in an endless loop hears nothing. So the system itself
 * holds it: no memory image when it ends; no more processor time than two processors give in the time a reading may
 * take, also when nobody is left to stop it; and, on Linux, no more memory of any kind. Of these kilobytes Node takes
 * 600,000 without using them, and the longest honest files 300,000 more. Windows ends a child with its parent.
 */
const withSystemLimits = (seconds: number): string =>
  `ulimit -c 0; ulimit -t ${seconds}; ulimit -d 1400000; exec "$0" "$@"`

/** The program's code, and the libraries wherever npm put them, through links and behind them. */
const readable = (): readonly string[] => {
  const here = fileURLToPath(new URL('..', import.meta.url))
  const manifest = fileURLToPath(new URL('../../package.json', import.meta.url))
  const libraries = createRequire(import.meta.url).resolve.paths('unpdf') ?? []
  const there = [here, manifest, ...libraries.filter((path) => basename(path) === 'node_modules')]
  return [...new Set(there.filter(existsSync).flatMap((path) => [path, realpathSync(path)]))]
}
