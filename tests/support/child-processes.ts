import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

type Running = { readonly pid: number; readonly parent: number; readonly residentMb: number }

/** The processes that this one, or another, has started and that have not ended. */
export const childrenOf = (pid: number = process.pid): readonly number[] =>
  running().flatMap((found) => (found.parent === pid ? [found.pid] : []))

export const isRunning = (pid: number): boolean => running().some((found) => found.pid === pid)

/** The memory that a process holds. */
export const residentMb = (pid: number): number =>
  running().find((found) => found.pid === pid)?.residentMb ?? Number.NaN

/** Without those that have ended but whose end nobody has noted yet, and without the one that makes the list. */
const running = (): readonly Running[] => (existsSync('/proc/self/status') ? fromProc() : fromList())

const fromProc = (): readonly Running[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    const status = statusOf(name)
    const number = (field: string): number =>
      Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1])
    return status === '' || /^State:\s+[ZX]/m.test(status)
      ? []
      : [{ pid: Number(name), parent: number('PPid'), residentMb: number('VmRSS') / 1024 }]
  })

/** Nothing for a process that has gone since the folder was listed. */
const statusOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

const fromList = (): readonly Running[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,stat=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state = '', name = '']) => !state.startsWith('Z') && !/\bps$/.test(name))
    .map(([pid, parent, kilobytes]) => ({
      pid: Number(pid),
      parent: Number(parent),
      residentMb: Number(kilobytes) / 1024,
    }))
