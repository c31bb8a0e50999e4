import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { fillOutbox, MORNING, officeEnv, seedOffice } from '../support/faults/office.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { smtpSink } from '../support/smtp-sink.ts'

export const unfitRedis: Fault = {
  id: 'F16',
  words: 'Redis is set to throw keys away when it is full',
  needs: ['redis'],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const policies =
        size === 'full' ? ['allkeys-lru', 'allkeys-random', 'volatile-ttl', 'volatile-lru'] : ['allkeys-lru']
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 2, commitments: 2 })
      await fillOutbox(register.db)
      const sink = keep(await smtpSink())
      const redis = keep(await redisServer())
      for (const policy of policies) {
        await redis.set('maxmemory-policy', policy)
        const program = keep(
          launch({
            command: 'work',
            folder: register.folder,
            env: officeEnv({ database: register.address, smtpPort: sink.port, redis: redis.url }),
            clock: runningClock(MORNING, 60),
            pace: { tickSeconds: 0.1 },
          }),
        )
        const { code } = await program.exited
        check.that(code !== 0 && code !== null, `with ${policy} it ended with ${code}`)
        check.that(program.log().includes('maxmemory-policy'), `with ${policy} it said: ${program.log()}`)
      }
      const runs = await register.db.selectFrom('jobRuns').select('job').execute()
      check.that(runs.length === 0 && sink.received.length === 0, `${runs.length} jobs were taken`)
      return {
        runs: policies.length,
        ...noMails,
        saw: `${policies.length} refusals that name the setting, ${runs.length} jobs taken`,
        problems: check.problems,
      }
    }),
}
