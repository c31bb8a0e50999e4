import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The processes that this one, or another, has started and that have not ended. */
export const childrenOf = (pid: number = process.pid): readonly number[] =>
  existsSync('/proc/self/task') ? fromProc(pid) : fromList(pid)

const fromProc = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    numbers(readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')),
  )

const fromList = (pid: number): readonly number[] => {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' }).trim().split('\n')
  return lines
    .map(numbers)
    .flatMap(([parent, child]) => (parent === pid && child !== undefined ? [child] : []))
}

const numbers = (text: string): readonly number[] => text.trim().split(/\s+/).filter(Boolean).map(Number)

/** A process that has ended but whose end nobody has noted yet does not run. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** The memory that a process holds, in megabytes. */
export const residentMb = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
