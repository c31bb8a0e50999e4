import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** From now on no file that this process writes may grow past `bytes`: what a full disk is to a program. */
export const fillDisk = (pid: number, bytes: number): void => limit(pid, `${bytes}:`)

/** There is room again. */
export const freeDisk = (pid: number): void => limit(pid, 'unlimited:')

/** The soft limit alone, which anybody may lift again. */
const limit = (pid: number, size: string): void => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}`])
}

export const sizeOf = (file: string): number => statSync(file).size
