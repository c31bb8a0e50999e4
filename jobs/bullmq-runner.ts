import type { EventEmitter } from 'node:events'
import { CodedError } from '../src/errors.ts'
import { redisProblem } from './redis-fitness.ts'
import { type Bell, type Runner, STOP_SECONDS, TICK_SECONDS } from './runner.ts'

const QUEUE = 'matters'
const CONNECT_SECONDS = 10
/** A Redis that has fallen silent is not waited for: the ring is then answered here. */
const ANSWER_MS = 5_000

/**
 * Any number of processes share the work through Redis. Redis holds rings only, so it may be emptied, full or away at
 * any time: each process keeps its own beat, and a ring that Redis does not take is answered where it arose.
 * @throws CodedError unavailable, when Redis does not answer at the start or is not fit for work.
 */
export const bullmqRunner = async (
  bell: Bell,
  redisUrl: string,
  { tickSeconds = TICK_SECONDS, stopSeconds = STOP_SECONDS, connectSeconds = CONNECT_SECONDS } = {},
): Promise<Runner> => {
  const [{ Queue, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
  const connections: { disconnect(): void }[] = []
  const tell = onceAMinute(bell.onError)
  const connect = (forWorker: boolean) => {
    // A producer that cannot reach Redis must fail at once; a worker waits for it to come back.
    const redis = new Redis(redisUrl, forWorker ? { maxRetriesPerRequest: null } : producerOptions)
    redis.on('error', tell)
    // BullMQ waits on a copy of its own; with Redis down nobody else would ever let go of that.
    const copy = redis.duplicate.bind(redis)
    redis.duplicate = (options) => {
      const duplicate = copy(options)
      connections.push(duplicate)
      return duplicate
    }
    connections.push(redis)
    return redis
  }
  const producer = connect(false)
  try {
    await mustBeFit(producer, connectSeconds)
  } catch (error) {
    // Left alone it would go on trying, and keep the process alive.
    producer.disconnect()
    throw error
  }
  const queue = new Queue(QUEUE, { connection: producer, prefix: 'matters' })
  queue.on('error', tell)

  let worker: InstanceType<typeof Worker> | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = true
  let ticking = false
  let workHere: Promise<void> = Promise.resolve()

  const dispatch: Runner['dispatch'] = async (job, key) => {
    try {
      await queue.add(job, { key }, { jobId: `${job}_${key}`, removeOnComplete: true, removeOnFail: true })
    } catch (error) {
      if (stopped) throw error
      tell(error)
      // It may have arrived in Redis all the same; the database lets one of the two have it.
      workHere = workHere.then(() => (stopped ? undefined : bell.execute(job, key))).catch(bell.onError)
    }
  }
  const tick = async (): Promise<void> => {
    if (stopped || ticking) return
    ticking = true
    await bell.tick(dispatch).catch(bell.onError)
    ticking = false
  }

  return {
    kind: 'bullmq',
    start: async () => {
      stopped = false
      await tick()
      worker = new Worker(
        QUEUE,
        async (job) => await bell.execute(job.name, (job.data as { key: string }).key),
        { connection: connect(true), prefix: 'matters', concurrency: 1, maxStalledCount: 10 },
      )
      worker.on('error', tell)
      worker.on('failed', (_, error) => bell.onError(error))
      timer = setInterval(() => void tick(), tickSeconds * 1000)
    },
    dispatch,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      // close() never resolves while Redis is down.
      const closing = (async () => {
        await Promise.all([worker?.close(), workHere])
        await queue.close()
      })().catch(bell.onError)
      await Promise.race([
        closing,
        new Promise((resolve) => {
          setTimeout(resolve, stopSeconds * 1000).unref()
        }),
      ])
      for (const connection of connections) connection.disconnect()
    },
  }
}

/** While Redis is away each connection says so many times a second; once a minute is enough to read. */
const onceAMinute = (tell: (error: unknown) => void): ((error: unknown) => void) => {
  const toldAt = new Map<string, number>()
  return (error) => {
    const words = error instanceof Error ? error.message : String(error)
    const now = performance.now()
    if (now - (toldAt.get(words) ?? Number.NEGATIVE_INFINITY) < 60_000) return
    toldAt.set(words, now)
    tell(error)
  }
}

/** @throws CodedError unavailable, when Redis does not answer or is not fit for work. */
export const askRedis = async (redisUrl: string, connectSeconds = CONNECT_SECONDS): Promise<void> => {
  const { Redis } = await import('ioredis')
  const redis = new Redis(redisUrl, producerOptions)
  // What goes wrong is said by the answer that does not come.
  redis.on('error', () => {})
  try {
    await mustBeFit(redis, connectSeconds)
  } finally {
    redis.disconnect()
  }
}

const producerOptions = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: ANSWER_MS }

const mustBeFit = async (
  redis: Pick<EventEmitter, 'once' | 'on'> & { info(): Promise<string> },
  seconds: number,
): Promise<void> => {
  await answer(redis, seconds)
  const problem = redisProblem(await redis.info())
  if (problem !== null) throw new CodedError('unavailable', problem)
}

const answer = (redis: Pick<EventEmitter, 'once' | 'on'>, seconds: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const refuse = (words: string): void => {
      clearTimeout(late)
      reject(new CodedError('unavailable', words))
    }
    const late = setTimeout(
      () =>
        refuse(
          `Redis did not answer within ${seconds} seconds. Check MATTERS_REDIS and that the server is running.`,
        ),
      seconds * 1000,
    )
    redis.on('error', (error: Error) => {
      if (/^(WRONGPASS|NOAUTH)/.test(error.message))
        refuse('Redis refused the user name or password in MATTERS_REDIS.')
    })
    redis.once('ready', () => {
      clearTimeout(late)
      resolve()
    })
  })
