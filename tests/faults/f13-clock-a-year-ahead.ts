import { join } from 'node:path'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, NIGHT, officeEnv, seedOffice } from '../support/faults/office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { putWrong, runningClock } from '../support/faults/running-clock.ts'
import { until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const YEAR_DAYS = 365

export const clockAYearAhead: Fault = {
  id: 'F13',
  words: 'the clock jumps a year ahead under the running program, and is put right',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const jumps = size === 'full' ? 5 : 1
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 4, commitments: 1 + 2 * jumps })
      await fillOutbox(register.db, { at: NIGHT, to: 1 })
      const sink = keep(await smtpSink())
      const wrongBy = join(register.folder, 'clock')
      const program = keep(
        launch({
          command: 'work',
          folder: register.folder,
          env: officeEnv({ database: register.address, smtpPort: sink.port }),
          clock: { ...runningClock(NIGHT, 300), wrongBy },
          pace: { tickSeconds: 0.1 },
        }),
      )
      await until('the first mails are out', () => isSettled(register.db))
      const ticks = async (): Promise<number> => {
        const row = await register.db.selectFrom('beat').select('tickedAt').executeTakeFirst()
        return Date.parse(row?.tickedAt ?? '')
      }
      const alerts = (): number => program.log().split('"event":"mail-held"').length - 1
      let extra = 0
      for (let jump = 0; jump < jumps; jump++) {
        const before = sink.received.length
        putWrong(wrongBy, YEAR_DAYS)
        await until('a person is asked', () => alerts() > jump)
        await fillOutbox(register.db, { at: NIGHT, from: 2 + 2 * jump, to: 3 + 2 * jump })
        const asked = await ticks()
        await until('it goes on ticking', async () => (await ticks()) > asked + 5 * 60_000)
        extra += sink.received.length - before
        putWrong(wrongBy, 0)
        await until('mail goes again', () => isSettled(register.db))
        const gone = sink.received.length - before - extra
        check.that(gone === 8, `${gone} mails, not 8, went when the clock was right again`)
      }
      check.that(extra === 0, `${extra} mails went by the wrong clock`)
      check.that(alerts() === jumps, `${alerts()} alerts for ${jumps} jumps`)
      const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
      return {
        runs: jumps,
        ...count,
        bound: 0,
        saw: `${extra} mails by the wrong clock, ${alerts()} alerts`,
        problems: check.problems,
      }
    }),
}
