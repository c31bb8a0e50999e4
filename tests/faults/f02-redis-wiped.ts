import { checks, type Fault } from '../support/faults/fault.ts'
import { type Launched, launch } from '../support/faults/launch.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, MORNING, officeEnv, seedOffice } from '../support/faults/office.ts'
import { seeded } from '../support/faults/random.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const LANES = 5

export const redisWiped: Fault = {
  id: 'F2',
  words: 'two workers share Redis: workers are killed, Redis is wiped and killed',
  needs: ['redis'],
  run: async ({ size, seed }) => {
    const full = size === 'full'
    const random = seeded(seed)
    const check = checks()
    const register = await sqliteRegister()
    const redis = await redisServer()
    await seedOffice(register.db, full ? { staff: 40, commitments: 50 } : { staff: 10, commitments: 10 })
    const mails = await fillOutbox(register.db)
    const allowed = { kills: full ? 15 : 2, wipes: full ? 5 : 1 }
    const share = mails / (allowed.kills + allowed.wipes + 1)
    let kills = 0
    let wipes = 0
    let stored = 0
    let wiping = Promise.resolve()
    const workers: Launched[] = []
    const strike = (): void => {
      // Wipes are spread evenly among the kills; every second one takes the whole server down.
      if (wipes < allowed.wipes && wipes * allowed.kills <= kills * allowed.wipes) {
        wipes++
        wiping = wipes % 2 === 0 ? redis.wipe() : redis.kill().then(redis.start)
      } else if (kills < allowed.kills) {
        const victim = random.between(0, workers.length - 1)
        if (workers[victim]?.signal('SIGKILL') === true) kills++
        workers[victim] = begin()
      }
    }
    const sink = await smtpSink({
      onRecipient: () => (random.next() < 0.1 ? { code: 451, words: 'Try again later' } : undefined),
      onStored: () => {
        if (++stored > share * (kills + wipes + 1)) strike()
      },
    })
    // Two workers: a lease of two minutes must outlast any pause of a busy computer.
    const clock = runningClock(MORNING, full ? 60 : 120)
    const env = officeEnv({ database: register.address, smtpPort: sink.port, redis: redis.url })
    const pace = { tickSeconds: 0.2, stopSeconds: 2 }
    const begin = (): Launched => launch({ command: 'work', folder: register.folder, env, clock, pace })
    try {
      workers.push(begin(), begin())
      await until('the outbox empties', () => isSettled(register.db), 240)
      await wiping
      for (const worker of workers) worker.signal('SIGTERM')
      for (const { exited, log } of workers) {
        const { code } = await exited
        check.that(code === 0, `a worker ended with ${code}: ${log().slice(-300)}`)
      }
      const { changedBodies, ...count } = await countMails(register.db, sink.received)
      check.that(count.sent === mails, `${count.sent} of ${mails} mails arrived`)
      check.that(changedBodies === 0, `${changedBodies} mails came again with other words`)
      check.that(kills === allowed.kills && wipes === allowed.wipes, `${kills} kills and ${wipes} wipes only`)
      return {
        runs: kills + wipes,
        ...count,
        bound: kills * LANES,
        saw: `${mails} mails, ${kills} kills, ${wipes} wipes`,
        problems: check.problems,
      }
    } finally {
      for (const worker of workers) worker.signal('SIGKILL')
      await sink.close()
      await redis.close()
      await register.close()
    }
  },
}
