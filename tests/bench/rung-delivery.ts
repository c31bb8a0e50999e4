import { execute } from '../../jobs/execute.ts'
import type { Job } from '../../jobs/registry.ts'
import type { Bell, Runner } from '../../jobs/runner.ts'
import { everyMinutes } from '../../jobs/schedule.ts'
import { systemClock } from '../../src/clock.ts'
import { silentLog } from '../../src/log.ts'
import type { Mailer } from '../../src/delivery/mailer.ts'
import type { OutboxRegister } from './outbox-register.ts'

/** Takes every mail at once, so that only what the outbox and the runner do is left. */
export const takesAll: Mailer = {
  send: async (_mail, { mayGo } = {}) => {
    await mayGo?.()
    return { reply: '250 taken' }
  },
  check: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

/** A runner that is rung for the outbox, and the wait for the job to end. */
export const rungDelivery = async (
  { db, deliver }: OutboxRegister,
  makeRunner: (bell: Bell) => Runner | Promise<Runner>,
) => {
  let slot = 0
  let mailer: Mailer | undefined
  let ended: PromiseWithResolvers<number> | undefined
  const job: Job = {
    name: 'deliver-mail',
    schedule: everyMinutes(1),
    run: async () => {
      const { sent } = await deliver(mailer === undefined ? {} : { mailer })
      ended?.resolve(sent)
      return `sent ${sent}`
    },
  }
  const runner = await makeRunner({
    // Nothing is due but what is dispatched.
    tick: () => Promise.resolve(),
    execute: (name, key) => execute({ db, clock: systemClock, log: silentLog }, [job], name, key),
    onError: (error) => ended?.reject(error),
  })
  await runner.start()
  return {
    /** Rings once and gives back how many mails were handed over: to the register's mail server unless told. */
    ring: async (by?: Mailer): Promise<number> => {
      mailer = by
      ended = Promise.withResolvers()
      slot += 1
      await runner.dispatch(job.name, `${process.pid}-${slot}`)
      return await ended.promise
    },
    stop: () => runner.stop(),
  }
}
