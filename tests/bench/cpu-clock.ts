import { spawnSync } from 'node:child_process'

/** Starts a clock of this process's own work; asked, it gives the milliseconds of processor time since. */
export const cpuClock = (): (() => number) => {
  const began = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
}

/**
 * Milliseconds of processor time that a program takes for a run, on the average of several; its words go nowhere.
 * The shell adds them up, since Node does not tell what a child took.
 * @throws Error when the program fails.
 */
export const cpuOfProgram = (program: string, args: readonly string[], runs: number): number => {
  const script = `n=0; while [ $n -lt ${runs} ]; do "$@" >/dev/null || exit 1; n=$((n+1)); done; times`
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', program, ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} failed: ${stderr}`)
  return cpuOfChildren(stdout.split('\n')) / runs
}

/**
 * Milliseconds of processor time of the programs that a shell ran, by what its `times` prints: its own times stand on
 * the first line, its children's on the second, as "0m1.230s 0m0.120s".
 */
export const cpuOfChildren = (times: readonly string[]): number =>
  [...(times[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000)
    .reduce((sum, each) => sum + each, 0)
