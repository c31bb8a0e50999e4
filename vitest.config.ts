import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, or one file runs alone at the end while the other workers have nothing to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification): number =>
      LONGEST.findIndex((part) => moduleId.includes(part)) + 1 || LONGEST.length + 1
    return sorted.toSorted((a, b) => place(a) - place(b))
  }
}

const LONGEST = ['tests/web/browser', 'tests/faults/', 'tests/cli/', 'tests/web/']

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Nothing here is loaded for its side effects, so files of one worker share what is loaded: half the time.
    isolate: false,
    // As the program starts the process that reads a file: patterns are made ready once, not twice.
    execArgv: ['--no-regexp-tier-up'],
    sequence: { sequencer: LongestFirst },
    // More workers than cores: a good third of the time goes by waiting for browsers, servers and other processes.
    maxWorkers: availableParallelism() + 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/services.ts'],
  },
})
