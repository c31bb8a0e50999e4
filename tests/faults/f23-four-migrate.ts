import { sql } from 'kysely'
import { migrate } from '../../db/migrate.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launchScript } from '../support/faults/launch.ts'
import type { MigratorGiven } from '../support/faults/migrator.ts'
import { postgresRegister, sqliteRegister } from '../support/faults/registers.ts'

const PROCESSES = 4

export const fourMigrate: Fault = {
  id: 'F23',
  words:
    'four processes migrate at the same moment, on both databases; an old program meets a newer register',
  needs: ['postgres'],
  run: async (world) => {
    const check = checks()
    const rounds = world.size === 'full' ? 25 : 1
    for (let round = 0; round < rounds; round++)
      await keeping(async (keep) => {
        const registers = [keep(await sqliteRegister('bare')), keep(await postgresRegister(world, 'bare'))]
        const given: MigratorGiven = { addresses: registers.map(({ address }) => address), wait: true }
        const migrators = Array.from({ length: PROCESSES }, () => launchScript('migrator.ts', given))
        await Promise.all(migrators.map(({ ready }) => ready))
        for (const { say } of migrators) say('go')
        const steps = [0, 0]
        for (const { exited, out, log } of migrators) {
          const { code } = await exited
          check.that(code === 0, `a process ended with ${code}: ${log().slice(0, 300)}`)
          for (const [n, line] of out().trim().split('\n').slice(1).entries())
            steps[n] = (steps[n] ?? 0) + (JSON.parse(line) as { steps: number }).steps
        }
        for (const [n, { db }] of registers.entries()) {
          const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
          check.that(
            rows.length > 0 && rows.length === steps[n],
            `${steps[n]} steps were taken for ${rows.length} recorded`,
          )
          check.that((await migrate(db)).length === 0, 'a step was left over')
        }
        const [newer] = registers
        if (newer === undefined) return
        await sql`insert into kysely_migration (name, timestamp) values ('9999-of-a-later-version', '')`.execute(
          newer.db,
        )
        const words = await migrate(newer.db).then(
          () => 'nothing',
          (error: unknown) => String(error),
        )
        check.that(/made by a newer version/.test(words), `an old program said of a newer register: ${words}`)
      })
    return {
      runs: rounds * PROCESSES,
      ...noMails,
      saw: `${rounds} rounds of ${PROCESSES} processes, each step taken once`,
      problems: [...new Set(check.problems)],
    }
  },
}
