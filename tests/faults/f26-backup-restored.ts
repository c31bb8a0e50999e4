import { rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { connect } from '../../db/connect.ts'
import { fixedClock } from '../../src/clock.ts'
import { confirmAfterDoubt } from '../../src/operation/hold-mail.ts'
import { day } from '../support/builders.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { refsIn, recipientOf } from '../support/faults/mail-count.ts'
import { officeEnv, seedOffice } from '../support/faults/office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { clockOf, runningClock } from '../support/faults/running-clock.ts'
import { until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const STAFF = 4
const MONDAY = '2026-03-02T08:30:00.000Z'
const TUESDAY = '2026-03-03T08:30:00.000Z'
const WEDNESDAY = '2026-03-04T08:30:00.000Z'

/** Monday's backup is put back on Wednesday: what went on Tuesday is not known to have gone. */
export const backupRestored: Fault = {
  id: 'F26',
  words: 'an older backup is put back: what went since must not go again',
  needs: [],
  run: () =>
    keeping(async (keep) => {
      const check = checks()
      const register = keep(await sqliteRegister())
      // Each comes into sight, 30 days before, on one of the three days.
      const sight = ['2026-04-01', '2026-04-02', '2026-04-03']
      await seedOffice(register.db, { staff: STAFF, commitments: 3, dueOn: (n) => day(sight[n - 1] ?? '') })
      const sink = keep(await smtpSink())
      const file = join(register.folder, 'office.db')
      const copyTo = async (from: string, to: string): Promise<void> => {
        for (const end of ['', '-wal', '-shm']) rmSync(`${to}${end}`, { force: true })
        const source = new SqliteDatabase(from, { readonly: true })
        await source.backup(to)
        source.close()
      }
      const env = officeEnv({ database: file, smtpPort: sink.port })
      const work = (at: string) => {
        const clock = runningClock(at, 600)
        const pace = { tickSeconds: 0.1 }
        return {
          clock,
          program: keep(launch({ command: 'work', folder: register.folder, env, clock, pace })),
        }
      }
      const workUntil = async (at: string, mails: number): Promise<void> => {
        const { program } = work(at)
        await until(`${mails} mails are out`, () => sink.received.length >= mails)
        program.signal('SIGTERM')
        await program.exited
      }
      await copyTo(register.address, file)
      await workUntil(MONDAY, STAFF)
      await copyTo(file, join(register.folder, 'backup.db'))
      await workUntil(TUESDAY, 2 * STAFF)
      await copyTo(join(register.folder, 'backup.db'), file)

      const { clock, program } = work(WEDNESDAY)
      await until('a person is asked', () => program.log().includes('"event":"mail-held"'))
      const { db, close } = keep(await connect({ file }))
      const slots = async (): Promise<number> =>
        (await db.selectFrom('jobRuns').select('slot').execute()).length
      const before = await slots()
      await until('it goes on ticking', async () => (await slots()) > before + 5)
      const unasked = sink.received.length - 2 * STAFF
      check.that(unasked === 0, `${unasked} mails went before anybody was asked`)
      const now = fixedClock(clockOf(clock).now()).now()
      const by = { name: 'Priya Anand', postId: null }
      await confirmAfterDoubt(db, 'today', by, { at: now, today: day('2026-03-04') })
      await until('today’s mails are out', () => sink.received.length > 2 * STAFF, 30)
      const settled = await slots()
      await until('it goes on ticking', async () => (await slots()) > settled + 5)
      program.signal('SIGTERM')
      await program.exited
      await close()
      const told = sink.received.map((mail) => `${recipientOf(mail)} ${refsIn(mail).join(' ')}`)
      const twice = told.length - new Set(told).size
      check.that(twice === 0, `${twice} mails went again`)
      check.that(told.length === 3 * STAFF, `${told.length} mails in three days, not ${3 * STAFF}`)
      return {
        runs: 1,
        sent: told.length,
        lost: 0,
        duplicates: twice,
        bound: 0,
        distinctMessageIds: 1,
        saw: `${unasked} mails before the confirmation, then ${told.length - 2 * STAFF} of that day`,
        problems: check.problems,
      }
    }),
}
