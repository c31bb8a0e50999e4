import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { fixedClock } from '../../src/clock.ts'
import { readingRules } from '../../src/web/serving/readings.ts'
import { buildServer } from '../../src/web/server.ts'
import type { PlanningApp } from '../../src/notifications/enqueue.ts'
import { TODAY } from './planning-register.ts'

export type ServedPages = {
  /** Milliseconds of each answer, from when it was due. */
  ask(path: string, requests: number, everyMs: number): Promise<readonly number[]>
  close(): Promise<void>
}

/** The product's pages as `matters start` serves them, by this process. */
export const pageServer = async (db: PlanningApp['db']): Promise<FastifyInstance> => {
  const address = { name: 'Register', address: 'register@westmarch.example' }
  return await buildServer({
    db,
    clock: fixedClock(`${TODAY}T07:00:00.000Z`),
    config: {
      office: { name: 'Office of the Westmarch Commissioner', forceName: 'Westmarch Police', marking: '' },
      publicUrl: 'http://127.0.0.1:3000',
      mail: {
        transport: { folder: '/nowhere' },
        from: address,
        contact: address,
        sendAt: '08:00',
        escalateAfter: 10,
        agendaDays: 5,
      },
      answers: null,
      timeZone: 'Europe/London',
      region: 'england-and-wales',
    },
    version: '0.0.0-bench',
    signedInAs: { name: 'Priya Anand', postId: null },
    reading: readingRules,
    secret: 'a secret of the benchmark, long enough to sign with',
    log: { info: () => {}, error: () => {} },
  })
}

/** The pages beside this process's other work, and somebody who asks for them. */
export const servedPages = async (db: PlanningApp['db']): Promise<ServedPages> => {
  const server = await pageServer(db)
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const probe = fork(fileURLToPath(new URL('./probe-process.ts', import.meta.url)))
  return {
    ask: async (path, requests, everyMs) => {
      const answer = once(probe, 'message')
      probe.send({ url: `${url}${path}`, requests, everyMs })
      const [{ milliseconds, error }] = (await answer) as [{ milliseconds?: number[]; error?: string }]
      if (milliseconds === undefined) throw new Error(error)
      return milliseconds
    },
    close: async () => {
      probe.kill()
      await server.close()
    },
  }
}
