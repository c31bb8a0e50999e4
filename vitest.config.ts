import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Nothing here is loaded for its side effects, so files of one worker share what is loaded: half the time.
    isolate: false,
    // One worker a core: Vitest leaves one core idle, and much of the time here goes by waiting for other processes.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/services.ts'],
  },
})
