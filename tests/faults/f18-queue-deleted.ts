import { listMessages } from '../../db/outbox.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, NIGHT, officeEnv, seedOffice } from '../support/faults/office.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { timed, until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const TICK_SECONDS = 1

/** Nothing has to be noticed or rebuilt: no schedule lives in Redis, each process keeps its own beat. */
export const queueDeleted: Fault = {
  id: 'F18',
  words: 'all keys of the queue are deleted while the worker runs',
  needs: ['redis'],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const wipes = size === 'full' ? 20 : 3
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 2, commitments: wipes })
      const sink = keep(await smtpSink())
      const redis = keep(await redisServer())
      const program = keep(
        launch({
          command: 'work',
          folder: register.folder,
          env: officeEnv({ database: register.address, smtpPort: sink.port, redis: redis.url }),
          // A minute, and so a new slot, at each second.
          clock: runningClock(NIGHT, 60 / TICK_SECONDS),
          pace: { tickSeconds: TICK_SECONDS },
        }),
      )
      await program.ready
      const newest = async (): Promise<string> =>
        (
          await register.db
            .selectFrom('jobRuns')
            .select('slot')
            .where('job', '=', 'deliver-mail')
            .where('finishedAt', 'is not', null)
            .orderBy('slot', 'desc')
            .limit(1)
            .executeTakeFirst()
        )?.slot ?? ''
      const waits: number[] = []
      for (let n = 0; n < wipes; n++) {
        const before = await newest()
        await redis.wipe()
        waits.push((await timed(() => until('the next slot runs', async () => (await newest()) > before))).ms)
      }
      await fillOutbox(register.db, { at: NIGHT })
      await until('the mails are out', () => isSettled(register.db))
      const longest = Math.max(...waits) / 1000 / TICK_SECONDS
      check.that(longest <= 2, `the next slot came ${longest.toFixed(1)} ticks after a wipe`)
      check.that((await listMessages(register.db, { limit: 1 })).length > 0, 'no mail was planned')
      const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
      return {
        runs: wipes,
        ...count,
        bound: 0,
        saw: `back within ${longest.toFixed(1)} ticks`,
        problems: check.problems,
      }
    }),
}
