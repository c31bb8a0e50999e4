import type { EventEmitter } from 'node:events'
import { CodedError } from '../src/errors.ts'
import { type Bell, type Runner, STOP_SECONDS, TICK_SECONDS } from './runner.ts'

const QUEUE = 'matters'
const TICK = 'tick'

/**
 * Any number of processes share the work through Redis. Redis holds rings only, so it may be emptied at any time.
 * @throws CodedError unavailable, when Redis does not answer.
 */
export const bullmqRunner = async (
  bell: Bell,
  redisUrl: string,
  { tickSeconds = TICK_SECONDS, stopSeconds = STOP_SECONDS, connectSeconds = 10 } = {},
): Promise<Runner> => {
  const [{ Queue, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
  const connections: { disconnect(): void }[] = []
  const connect = (forWorker: boolean) => {
    // A producer that cannot reach Redis must fail at once; a worker waits for it to come back.
    const redis = new Redis(
      redisUrl,
      forWorker ? { maxRetriesPerRequest: null } : { enableOfflineQueue: false, maxRetriesPerRequest: 1 },
    )
    redis.on('error', bell.onError)
    // BullMQ waits on a copy of its own; with Redis down nobody else would ever let go of that.
    const copy = redis.duplicate.bind(redis)
    redis.duplicate = (options) => {
      const duplicate = copy(options)
      void duplicate
      return duplicate
    }
    connections.push(redis)
    return redis
  }
  const producer = connect(false)
  try {
    await answer(producer, connectSeconds)
  } catch (error) {
    // Left alone it would go on trying, and keep the process alive.
    producer.disconnect()
    throw error
  }
  const queue = new Queue(QUEUE, { connection: producer, prefix: 'matters' })
  queue.on('error', bell.onError)

  const dispatch: Runner['dispatch'] = async (job, key) => {
    await queue.add(job, { key }, { jobId: `${job}_${key}`, removeOnComplete: true, removeOnFail: true })
  }
  let worker: InstanceType<typeof Worker> | undefined
  let timer: NodeJS.Timeout | undefined
  // Each process keeps its own beat: an emptied Redis loses no schedule, and a doubled tick is harmless.
  const ring = (): void => {
    queue.add(TICK, { key: '' }, { removeOnComplete: true, removeOnFail: true }).catch(bell.onError)
  }

  return {
    kind: 'bullmq',
    start: async () => {
      worker = new Worker(
        QUEUE,
        async (job) =>
          job.name === TICK
            ? await bell.tick(dispatch)
            : await bell.execute(job.name, (job.data as { key: string }).key),
        { connection: connect(true), prefix: 'matters', concurrency: 1, maxStalledCount: 10 },
      )
      worker.on('error', bell.onError)
      worker.on('failed', (_, error) => bell.onError(error))
      ring()
      timer = setInterval(ring, tickSeconds * 1000)
    },
    dispatch,
    stop: async () => {
      clearInterval(timer)
      // close() never resolves while Redis is down.
      const closing = (async () => {
        await worker?.close()
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

const answer = (redis: Pick<EventEmitter, 'once'>, seconds: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(
        new CodedError(
          'unavailable',
          `Redis did not answer within ${seconds} seconds. Check MATTERS_REDIS and that the server is running.`,
        ),
      )
    }, seconds * 1000)
    redis.once('ready', () => {
      clearTimeout(late)
      resolve()
    })
  })
