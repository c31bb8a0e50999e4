import { browse } from '../support/faults/browser.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { fillOutbox, NIGHT, officeEnv, refOf, seedOffice, staffAddress } from '../support/faults/office.ts'
import { redisServer } from '../support/faults/redis-server.ts'
import { postgresRegister, terminateBackends } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const SMTP_PASSWORD = 'heron-smtp-7731'
const DATABASE_PASSWORD = 'heron-register-5512'
const TYPED = 'heron-typed-9054'
/** From the quote of every commitment, so it stands in every mail. */
const MAIL_WORDS = 'custody improvement plan'

export const secretsKept: Fault = {
  id: 'F39',
  words: 'passwords, typed words and mails are looked for in the log, the queue and the error pages',
  needs: ['postgres', 'redis'],
  run: (world) =>
    keeping(async (keep) => {
      const check = checks()
      const register = keep(await postgresRegister(world))
      await seedOffice(register.db, { staff: 4, commitments: 5 })
      await fillOutbox(register.db, { at: NIGHT })
      let refuse = true
      let refused = 0
      const auth = { user: 'office', pass: SMTP_PASSWORD }
      const sink = keep(
        await smtpSink({
          auth,
          refuseLogin: () => {
            refused++
            return refuse
          },
          onRecipient: (address) =>
            address === staffAddress(1) ? { code: 451, words: 'Try again later' } : undefined,
        }),
      )
      const redis = keep(await redisServer())
      const database = new URL(register.address)
      database.password = DATABASE_PASSWORD
      const login = `office:${SMTP_PASSWORD}`
      const program = keep(
        launch({
          command: 'start',
          folder: register.folder,
          env: officeEnv({ database: database.href, smtpPort: sink.port, redis: redis.url, login }),
          clock: runningClock(NIGHT, 300),
          pace: { tickSeconds: 0.1 },
        }),
      )
      await program.ready
      const person = await browse(program)
      await until('the login is refused', () => refused > 0)
      refuse = false
      await until('some mails are out', () => sink.received.length > 5)
      const payloads = await redis.dump()
      await terminateBackends(register)
      await person.recordProgress(refOf(1), TYPED)
      await redis.kill()
      await until('the loss is noticed', () => /"event":"runner"/.test(program.log()))
      const places = { 'the log': program.log() + program.out(), 'the queue': payloads }
      const secrets = {
        'the mail server’s password': SMTP_PASSWORD,
        'the database’s password': DATABASE_PASSWORD,
        'what a person typed': TYPED,
        'the words of a mail': MAIL_WORDS,
        'a recipient': staffAddress(2),
        'the session': person.cookie(),
      }
      let found = 0
      for (const [place, text] of Object.entries(places))
        for (const [what, secret] of Object.entries(secrets)) {
          const holds = text.includes(secret)
          if (holds) found++
          check.that(!holds, `${place} holds ${what}`)
        }
      check.that(program.log().length > 0, 'the log is empty: nothing was looked through')
      return {
        runs: Object.keys(secrets).length * 2,
        ...noMails,
        saw: `${found} found in ${program.log().length} characters of log`,
        problems: check.problems,
      }
    }),
}
