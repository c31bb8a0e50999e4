import { setTimeout as pause } from 'node:timers/promises'
import { day } from '../support/builders.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { countMails, isSettled, recipientOf } from '../support/faults/mail-count.ts'
import { officeEnv, seedOffice } from '../support/faults/office.ts'
import { minutesAfter } from '../support/faults/played-office.ts'
import { seeded } from '../support/faults/random.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { clockOf, runningClock } from '../support/faults/running-clock.ts'
import { until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const CHIEFS = 6
/** Six minutes before mails begin to go out, on a Monday, when digests are due. */
const BEFORE = '2026-03-02T07:54:00.000Z'

export const restartedAtSendingTime: Fault = {
  id: 'F10',
  words: 'the program is restarted all the time while 08:00 passes, with and without Redis',
  needs: ['redis'],
  run: async ({ size, seed }) => {
    const restarts = size === 'full' ? 40 : 3
    const [plain, shared] = await Promise.all([
      restarting(restarts, seed, false),
      restarting(restarts, seed + 1, true),
    ])
    return {
      runs: 2 * restarts,
      sent: plain.sent + shared.sent,
      lost: plain.lost + shared.lost,
      duplicates: plain.duplicates + shared.duplicates,
      bound: plain.killedWhileSending + shared.killedWhileSending,
      distinctMessageIds: Math.max(plain.distinctMessageIds, shared.distinctMessageIds),
      saw: `${restarts} restarts each way: ${plain.digests} and ${shared.digests} digests for ${CHIEFS} people`,
      problems: [...plain.problems, ...shared.problems],
    }
  },
}

const restarting = (restarts: number, seed: number, withRedis: boolean) =>
  keeping(async (keep) => {
    const random = seeded(seed)
    const check = checks()
    const register = keep(await sqliteRegister())
    await seedOffice(register.db, { chiefs: CHIEFS, commitments: 12, dueOn: () => day('2026-03-20') })
    const sink = keep(await smtpSink())
    const redis = withRedis ? keep(await redisServer()) : null
    // 08:00 comes when half of the restarts are over.
    const clock = runningClock(BEFORE, restarts > 10 ? 25 : 300)
    const env = officeEnv({
      database: register.address,
      smtpPort: sink.port,
      ...(redis === null ? {} : { redis: redis.url }),
    })
    const begin = () =>
      launch({
        command: 'work',
        folder: register.folder,
        env,
        clock,
        pace: { tickSeconds: 0.1, stopSeconds: 2 },
      })
    let killedWhileSending = 0
    for (let n = 0; n < restarts; n++) {
      const program = begin()
      await program.ready
      await pause(random.between(0, 600))
      const before = sink.received.length
      const brutal = n % 2 === 0
      program.signal(brutal ? 'SIGKILL' : 'SIGTERM')
      const { code, signal } = await program.exited
      // Told to stop before it listens for that, it is ended by the system, which is as good as killed.
      const killed = brutal || signal === 'SIGTERM'
      check.that(killed || code === 0, `a stop ended with ${code}: ${program.log().slice(-300)}`)
      if (killed && before > 0) killedWhileSending += 5
    }
    const last = begin()
    // Killed while it planned, a run is made good at the next slot, a quarter of an hour later.
    const wellAfter = minutesAfter(BEFORE, 23)
    const digestsPlanned = () =>
      register.db.selectFrom('messages').select('id').where('kind', '=', 'digest').execute()
    await until(
      'the digests are sent',
      async () =>
        clockOf(clock).now() > wellAfter &&
        (await digestsPlanned()).length > 0 &&
        (await isSettled(register.db)),
      120,
    )
    last.signal('SIGTERM')
    await last.exited
    const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
    const digests = new Set(sink.received.map(recipientOf)).size
    const runs = await digestsPlanned()
    check.that(digests === CHIEFS, `${digests} of ${CHIEFS} people got their digest`)
    check.that(runs.length === CHIEFS, `${runs.length} digests were planned for ${CHIEFS} people`)
    return { ...count, digests: runs.length, killedWhileSending, problems: check.problems }
  })
