import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Nothing here is loaded for its side effects, so files of one worker share what is loaded: half the time.
    isolate: false,
    // One more worker than cores: a good third of the time goes by waiting for browsers, servers and other processes.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/services.ts'],
  },
})
