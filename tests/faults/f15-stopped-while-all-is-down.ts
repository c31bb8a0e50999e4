import { checks, type Fault, noMails, type World } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { fillOutbox, MORNING, officeEnv, seedOffice } from '../support/faults/office.ts'
import { proxyTo, targetOf, through } from '../support/faults/proxy.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { postgresRegister, sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { timed, until } from '../support/faults/waiting.ts'
import { silentServer, smtpSink } from '../support/smtp-sink.ts'

type Down = 'Redis' | 'the mail server' | 'PostgreSQL'

export const stoppedWhileAllIsDown: Fault = {
  id: 'F15',
  words: 'SIGTERM while Redis, the mail server or PostgreSQL is down',
  needs: ['redis', 'postgres'],
  run: async (world) => {
    const check = checks()
    const times = world.size === 'full' ? 10 : 1
    const worst: string[] = []
    for (const down of ['Redis', 'the mail server', 'PostgreSQL'] as const) {
      const stops = await Promise.all(Array.from({ length: times }, () => stopOnce(down, world)))
      const longest = Math.max(...stops.map(({ ms }) => ms))
      worst.push(`${down} ${(longest / 1000).toFixed(1)} s`)
      check.that(longest <= 15_000, `with ${down} down it took ${Math.round(longest)} ms to stop`)
      for (const { signal } of stops)
        check.that(signal === null, `with ${down} down it did not end by itself (${signal})`)
    }
    return {
      runs: 3 * times,
      ...noMails,
      saw: `longest stop: ${worst.join(', ')}`,
      problems: [...new Set(check.problems)],
    }
  },
}

const stopOnce = (down: Down, world: World) =>
  keeping(async (keep) => {
    const register = keep(down === 'PostgreSQL' ? await postgresRegister(world) : await sqliteRegister())
    await seedOffice(register.db, { staff: 5, commitments: 4 })
    if (down !== 'Redis') await fillOutbox(register.db)
    const wire = down === 'PostgreSQL' ? keep(await proxyTo(targetOf(register.address))) : null
    const redis = down === 'Redis' ? keep(await redisServer()) : null
    const silent = down === 'the mail server' ? keep(await silentServer()) : null
    const sink = silent === null ? keep(await smtpSink()) : null
    const program = keep(
      launch({
        command: 'work',
        folder: register.folder,
        env: officeEnv({
          database: wire === null ? register.address : through(wire, register.address),
          smtpPort: silent?.port ?? sink?.port ?? 0,
          ...(redis === null ? {} : { redis: redis.url }),
        }),
        clock: runningClock(MORNING, 60),
        pace: { tickSeconds: 0.2, ...(world.size === 'full' ? {} : { stopSeconds: 2, answerSeconds: 2 }) },
      }),
    )
    await program.ready
    await redis?.kill()
    await wire?.down()
    if (silent !== null) await until('it waits for the mail server', () => silent.visits.length > 0)
    if (down !== 'the mail server')
      await until('it notices', () => program.log().includes('"level":"error"'), 30)
    const { ms, gave } = await timed(() => {
      program.signal('SIGTERM')
      return program.exited
    })
    return { ms, signal: gave.signal }
  })
