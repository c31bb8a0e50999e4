import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'

/** BullMQ as its guide has it: a queue, a worker, and what the worker does for each job. */
export const bareBullmq = (url: string) => {
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  const queue = new Queue('anchor', { connection })
  return {
    fill: async (jobs: number): Promise<void> => {
      for (let from = 0; from < jobs; from += 500)
        await queue.addBulk(
          Array.from({ length: Math.min(500, jobs - from) }, (_, n) => ({
            name: 'job',
            data: { n: from + n },
            opts: { removeOnComplete: true },
          })),
        )
    },
    /** From the first job to the last. */
    run: async (
      jobs: number,
      concurrency: number,
      handle: (n: number) => Promise<unknown>,
    ): Promise<void> => {
      let left = jobs
      const { promise, resolve } = Promise.withResolvers<void>()
      const worker = new Worker('anchor', (job) => handle((job.data as { n: number }).n), {
        connection,
        concurrency,
      })
      worker.on('completed', () => {
        left -= 1
        if (left === 0) resolve()
      })
      await promise
      await worker.close()
    },
    close: async (): Promise<void> => {
      await queue.close()
      connection.disconnect()
    },
  }
}
