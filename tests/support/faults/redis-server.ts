import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Redis } from 'ioredis'
import { freePort, onPath } from '../services.ts'

/** A Redis of the fault's own, to be done what is done to Redis. */
export type RedisServer = {
  readonly url: string
  /** Empties it, as an operator may at any time. */
  wipe(): Promise<void>
  /** Kills it as a power cut does; it keeps nothing. */
  kill(): Promise<void>
  /** Starts it again on the same port, empty. */
  start(): Promise<void>
  /** Sets what a configuration may set: `maxmemory`, `maxmemory-policy`. */
  set(name: string, value: string): Promise<void>
  /** How many keys it holds. */
  size(): Promise<number>
  /** Everything it holds, as text. */
  dump(): Promise<string>
  close(): Promise<void>
}

export const redisServer = async (settings: readonly string[] = []): Promise<RedisServer> => {
  const program = onPath('redis-server')
  if (program === null) throw new Error('Redis is not installed: apt install redis-server')
  const folder = mkdtempSync(join(tmpdir(), 'matters-fault-redis-'))
  const port = await freePort()
  let server: ChildProcess | undefined
  const end = (): void => void server?.kill('SIGKILL')
  process.once('exit', end)

  const start = async (): Promise<void> => {
    const fixed = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    const child = spawn(program, [...fixed, ...settings], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    server = child
    for await (const line of createInterface(child.stdout))
      if (/ready to accept connections/i.test(line)) break
    child.stdout.resume()
  }
  const kill = async (): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    end()
    await ended
  }
  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(url, { maxRetriesPerRequest: 1 })
    redis.on('error', () => {})
    try {
      return await question(redis)
    } finally {
      redis.disconnect()
    }
  }
  const url = `redis://127.0.0.1:${port}/0`
  await start()
  return {
    url,
    wipe: () => ask(async (redis) => void (await redis.flushall())),
    kill,
    start,
    set: (name, value) => ask(async (redis) => void (await redis.config('SET', name, value))),
    size: () => ask((redis) => redis.dbsize()),
    dump: () =>
      ask(async (redis) => {
        const parts: string[] = []
        for (const key of await redis.keys('*')) {
          const type = await redis.type(key)
          const read = readers[type]
          parts.push(key, read === undefined ? type : JSON.stringify(await read(redis, key)))
        }
        return parts.join('\n')
      }),
    close: async () => {
      process.off('exit', end)
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const readers: Readonly<Record<string, (redis: Redis, key: string) => Promise<unknown>>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, '0', '-1'),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
}
