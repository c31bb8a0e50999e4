import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { cpuOfChildren } from './cpu-clock.ts'

/** What a program took from its start to its end, in milliseconds, and what it wrote to its standard output. */
export type Spent = { readonly wall: number; readonly cpu: number; readonly said: string }

/**
 * Runs a program to its end, while this process goes on answering it. Processor time is that of the program and of those
 * that it started and waited for.
 * @throws Error with the last of its complaints when it fails.
 */
export const runProgram = async (
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Spent> => {
  const began = performance.now()
  const child = spawn('sh', ['-c', '"$@" || exit; times', 'sh', program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complaints, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  const wall = performance.now() - began
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} failed: ${complaints.slice(-2000)}`)
  const lines = said.trimEnd().split('\n')
  return { wall, cpu: cpuOfChildren(lines.slice(-2)), said: lines.slice(0, -2).join('\n') }
}
