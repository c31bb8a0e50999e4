import { checks, type Fault } from '../support/faults/fault.ts'
import { type Launched, launch } from '../support/faults/launch.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, MORNING, officeEnv, seedOffice } from '../support/faults/office.ts'
import { seeded } from '../support/faults/random.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const LANES = 5

export const workerKilled: Fault = {
  id: 'F1',
  words: 'the worker is killed in the middle of sending, again and again',
  needs: [],
  run: async ({ size, seed }) => {
    const random = seeded(seed)
    const check = checks()
    const register = await sqliteRegister()
    await seedOffice(
      register.db,
      size === 'full' ? { staff: 40, commitments: 50 } : { staff: 10, commitments: 10 },
    )
    const mails = await fillOutbox(register.db)
    let worker: Launched | undefined
    let kills = 0
    // The blow falls when a mail has been stored and before the worker learns of it: the worst moment there is.
    const nextBlow = (): number => (size === 'full' ? random.between(10, 40) : random.between(25, 45))
    let blowIn = nextBlow()
    const sink = await smtpSink({
      onRecipient: () => (random.next() < 0.1 ? { code: 451, words: 'Try again later' } : undefined),
      onStored: () => {
        if (--blowIn !== 0) return
        if (worker?.signal('SIGKILL') === true) kills++
        blowIn = nextBlow()
      },
    })
    const clock = runningClock(MORNING, 600)
    const env = officeEnv({ database: register.address, smtpPort: sink.port })
    try {
      for (let done = false; !done; ) {
        const running = launch({
          command: 'work',
          folder: register.folder,
          env,
          clock,
          pace: { tickSeconds: 0.05 },
        })
        worker = running
        let ended = false
        void running.exited.then(() => (ended = true))
        await until('the outbox empties', async () => ended || (await isSettled(register.db)), 120)
        done = !ended
        running.signal('SIGTERM')
        const { code, signal } = await running.exited
        check.that(
          signal === 'SIGKILL' || code === 0,
          `the worker ended by itself: ${running.log().slice(-300)}`,
        )
        if (signal !== 'SIGKILL' && !done) break
      }
      const { changedBodies, ...count } = await countMails(register.db, sink.received)
      check.that(count.sent === mails, `${count.sent} of ${mails} mails arrived`)
      check.that(changedBodies === 0, `${changedBodies} mails came again with other words`)
      check.that(kills > 0, 'nothing was killed')
      return {
        runs: kills,
        ...count,
        bound: kills * LANES,
        saw: `${mails} mails, ${kills} kills`,
        problems: check.problems,
      }
    } finally {
      await sink.close()
      await register.close()
    }
  },
}
