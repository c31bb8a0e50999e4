import { inject } from 'vitest'

/** The Redis that services.ts started or was given, in a numbered database of this worker's own; null without one. */
export const redisUrl: string | null = ((): string | null => {
  const server = inject('redisUrl')
  if (server === null) return null
  const url = new URL(server)
  // Redis has 16; test files that run at once are in different workers.
  url.pathname = `/${(Number(process.env['VITEST_POOL_ID'] ?? 0) % 15) + 1}`
  return url.href
})()

/** Empties this worker's database, as an operator may at any time. */
export const emptyRedis = async (): Promise<void> => {
  if (redisUrl === null) return
  const { Redis } = await import('ioredis')
  const redis = new Redis(redisUrl)
  await redis.flushdb()
  redis.disconnect()
}
