import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, NIGHT, officeEnv, refOf, seedOffice } from '../support/faults/office.ts'
import { browse } from '../support/faults/browser.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { timed, until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

// Slow enough that two of its minutes are six seconds: a busy computer must not count as a late mail.
const SPEED = 20

/** In milliseconds. */
const SLOWEST = 500

export const redisDownWhileSaving: Fault = {
  id: 'F17',
  words: 'Redis is full, then down, while people save',
  needs: ['redis'],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const saves = size === 'full' ? 200 : 20
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 4, commitments: 10 })
      await fillOutbox(register.db, { at: NIGHT, to: 5 })
      const sink = keep(await smtpSink())
      const redis = keep(await redisServer())
      const clock = runningClock(NIGHT, SPEED)
      const program = keep(
        launch({
          command: 'start',
          folder: register.folder,
          env: officeEnv({ database: register.address, smtpPort: sink.port, redis: redis.url }),
          clock,
          pace: { tickSeconds: 0.2 },
        }),
      )
      await program.ready
      await until('the first mails are out', () => sink.received.length === 20)
      const person = await browse(program)
      await redis.set('maxmemory', '1')
      const times: number[] = []
      let saved = 0
      const saveSome = async (count: number): Promise<void> => {
        for (let n = 0; n < count; n++) {
          const save = () => timed(() => person.recordProgress(refOf(1 + (n % 5)), `Report ${n}`))
          let { ms, gave } = await save()
          saved += 1
          // Beside other tests a disk may be busy for once. Whoever waits for Redis waits again: it is no better yet.
          if (size === 'ci' && ms >= SLOWEST) {
            ;({ ms, gave } = await save())
            saved += 1
          }
          times.push(ms)
          check.that(gave === 303 || gave === 302, `a save was answered with ${gave}`)
        }
      }
      await saveSome(saves / 2)
      await redis.kill()
      await saveSome(saves / 2)
      const mails = await fillOutbox(register.db, { at: NIGHT, from: 6 })
      await redis.start()
      const { ms } = await timed(() => until('the backlog drains', () => isSettled(register.db), 60))
      const kept = await register.db.selectFrom('progressUpdates').select('id').execute()
      check.that(mails === 20 && sink.received.length === 40, `${sink.received.length} of 40 mails arrived`)
      const minutes = (ms * SPEED) / 60_000
      const slowest = Math.max(...times)
      const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
      check.that(minutes <= 2, `the backlog took ${minutes.toFixed(1)} minutes`)
      check.that(slowest < SLOWEST, `a save took ${Math.round(slowest)} ms`)
      check.that(kept.length === saved, `${kept.length} of ${saved} reports are in the register`)
      return {
        runs: 2,
        ...count,
        bound: 0,
        saw: `${saves} saves, the slowest ${Math.round(slowest)} ms; ${mails} mails waited, gone ${minutes.toFixed(1)} minutes after`,
        problems: [...new Set(check.problems)],
      }
    }),
}
