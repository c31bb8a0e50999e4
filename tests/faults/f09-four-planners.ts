import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launchScript } from '../support/faults/launch.ts'
import { MORNING, seedOffice } from '../support/faults/office.ts'
import type { PlannerGiven } from '../support/faults/planner.ts'
import { postgresRegister, sqliteRegister } from '../support/faults/registers.ts'

const PLANNERS = 4

export const fourPlanners: Fault = {
  id: 'F9',
  words: 'four processes plan the same mails at the same moment, on both databases',
  needs: ['postgres'],
  run: (world) =>
    keeping(async (keep) => {
      const check = checks()
      const readers = { staff: 20, commitments: world.size === 'full' ? 50 : 10 }
      const occurrences = readers.staff * readers.commitments
      const registers = [keep(await sqliteRegister()), keep(await postgresRegister(world))]
      for (const { db } of registers) await seedOffice(db, readers)
      const addresses = registers.map(({ address }) => address)
      const folder = registers[0]?.folder ?? ''
      const given: PlannerGiven = { addresses, folder, at: MORNING }
      const planners = Array.from({ length: PLANNERS }, () => launchScript('planner.ts', given))
      await Promise.all(planners.map(({ ready }) => ready))
      for (const { say } of planners) say('go')
      for (const { exited, log } of planners) {
        const { code } = await exited
        check.that(code === 0, `a planner ended with ${code}: ${log().slice(0, 300)}`)
      }
      const rows = await Promise.all(registers.map(({ db }) => countItems(db)))
      for (const [n, database] of ['SQLite', 'PostgreSQL'].entries())
        check.that(rows[n] === occurrences, `${rows[n]} rows for ${occurrences} occurrences on ${database}`)
      return {
        runs: PLANNERS * registers.length,
        ...noMails,
        saw: `${occurrences} occurrences gave ${rows.join(' and ')} rows`,
        problems: check.problems,
      }
    }),
}

const countItems = async (db: Kysely<Database>): Promise<number> => {
  const { n } = await db
    .selectFrom('messageItems')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
