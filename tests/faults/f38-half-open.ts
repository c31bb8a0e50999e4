import { checks, type Fault, type World } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, NIGHT, officeEnv, seedOffice } from '../support/faults/office.ts'
import { proxyTo, targetOf, through } from '../support/faults/proxy.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { postgresRegister, sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { timed, until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

/** One row for each server: each has its own way of noticing. */
const halfOpen = (id: string, what: 'Redis' | 'PostgreSQL'): Fault => ({
  id,
  words: `the wire to ${what} swallows every packet and tells nobody`,
  needs: [what === 'Redis' ? 'redis' : 'postgres'],
  run: async (world) => {
    const check = checks()
    const { seconds, exited, changedBodies: _, ...count } = await swallowed(what, world)
    check.that(seconds <= 60, `work went on ${Math.round(seconds)} seconds after ${what} fell silent`)
    check.that(!exited, `the program ended when ${what} fell silent`)
    // Mails that are on their way when the register falls silent cannot be recorded as sent.
    return {
      runs: 1,
      ...count,
      bound: 5,
      saw: `work went on after ${seconds.toFixed(0)} s`,
      problems: check.problems,
    }
  },
})

export const postgresHalfOpen = halfOpen('F38a', 'PostgreSQL')
export const redisHalfOpen = halfOpen('F38b', 'Redis')

const swallowed = (what: 'Redis' | 'PostgreSQL', world: World) =>
  keeping(async (keep) => {
    const register = keep(what === 'PostgreSQL' ? await postgresRegister(world) : await sqliteRegister())
    await seedOffice(register.db, { staff: 4, commitments: 5 })
    await fillOutbox(register.db, { at: NIGHT, to: 2 })
    const sink = keep(await smtpSink())
    const redis = what === 'Redis' ? keep(await redisServer()) : null
    const wire = keep(await proxyTo(targetOf(redis?.url ?? register.address)))
    const program = keep(
      launch({
        command: 'work',
        folder: register.folder,
        env: officeEnv({
          database: redis === null ? `${through(wire, register.address)}${shorter(world)}` : register.address,
          smtpPort: sink.port,
          ...(redis === null ? {} : { redis: through(wire, redis.url) }),
        }),
        clock: runningClock(NIGHT, 60),
        pace: { tickSeconds: 0.5 },
      }),
    )
    let exited = false
    void program.exited.then(() => (exited = true))
    await until('the first mails are out', () => sink.received.length === 8, 30)
    wire.swallow()
    await fillOutbox(register.db, { at: NIGHT, from: 3 })
    const { ms } = await timed(() =>
      until('work goes on', async () => exited || (await isSettled(register.db)), 120).catch(() => {}),
    )
    const count = await countMails(register.db, sink.received)
    return { ...count, exited, seconds: ms / 1000 }
  })

/** A statement may take 30 seconds, and a silent server is given up a little later; a test has less time. */
const shorter = ({ size }: World): string => (size === 'full' ? '' : '?statement_timeout=1000')
