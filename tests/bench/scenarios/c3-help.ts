import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cpuOfProgram } from '../cpu-clock.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = { readonly runs: number }

const MATTERS = fileURLToPath(new URL('../../../src/matters.mjs', import.meta.url))

export const help: Scenario<State> = {
  id: 'C3',
  what: 'matters --help / node -e 0',
  // Each side adds up what its processes took.
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 3, aim: 1.6, better: 'lower' },
  setup: (size) =>
    spawnSync('sh', ['-c', 'times']).status === 0
      ? { runs: size === 'smoke' ? 4 : 10 }
      : { skipped: 'There is no shell that adds up the processor time of programs.' },
  anchor: ({ runs }) => cpuOfProgram(process.execPath, ['-e', '0'], runs),
  product: ({ runs }) => cpuOfProgram(process.execPath, [MATTERS, '--help'], runs),
  check: () => {
    const { status, stdout } = spawnSync(process.execPath, [MATTERS, '--help'], { encoding: 'utf8' })
    return status === 0 && /^Usage: matters\b/.test(stdout) ? [] : ['--help does not say how it is used.']
  },
}
