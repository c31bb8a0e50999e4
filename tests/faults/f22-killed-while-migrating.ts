import type { Kysely } from 'kysely'
import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/schema.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launchScript } from '../support/faults/launch.ts'
import type { MigratorGiven } from '../support/faults/migrator.ts'
import { seeded } from '../support/faults/random.ts'
import { postgresRegister, type SharedRegister, sqliteRegister } from '../support/faults/registers.ts'

const AT_ONCE = 4

export const killedWhileMigrating: Fault = {
  id: 'F22',
  words: 'the program is killed between two statements of a migration, on both databases',
  needs: ['postgres'],
  run: async (world) => {
    const check = checks()
    const random = seeded(world.seed)
    let cuts = 0
    for (const [database, open] of [
      ['SQLite', () => sqliteRegister('bare')],
      ['PostgreSQL', () => postgresRegister(world, 'bare')],
    ] as const) {
      const { shape, statements } = await clean(open)
      const points = Array.from({ length: statements }, (_, n) => n + 1)
      const chosen =
        world.size === 'full' ? points : Array.from({ length: 3 }, () => random.between(2, statements))
      for (let n = 0; n < chosen.length; n += AT_ONCE)
        await Promise.all(
          chosen.slice(n, n + AT_ONCE).map(async (killAt) => {
            const { killed, again } = await cut(open, killAt)
            cuts++
            check.that(killed, `on ${database} statement ${killAt} was not reached`)
            check.that(
              again === shape,
              `on ${database}, cut before statement ${killAt}, it ends in another shape`,
            )
          }),
        )
    }
    return {
      runs: cuts,
      ...noMails,
      saw: `${cuts} cuts, each run again to the shape of a clean install`,
      problems: check.problems,
    }
  },
}

const clean = (open: () => Promise<SharedRegister>) =>
  keeping(async (keep) => {
    const register = keep(await open())
    const given: MigratorGiven = { addresses: [register.address] }
    const migrator = launchScript('migrator.ts', given)
    await migrator.exited
    const { statements } = JSON.parse(migrator.out().split('\n')[1] ?? '{}') as { statements: number }
    return { shape: await shapeOf(register.db), statements }
  })

const cut = (open: () => Promise<SharedRegister>, killAt: number) =>
  keeping(async (keep) => {
    const register = keep(await open())
    const given: MigratorGiven = { addresses: [register.address], killAt }
    const { signal } = await launchScript('migrator.ts', given).exited
    await migrate(register.db)
    return { killed: signal === 'SIGKILL', again: await shapeOf(register.db) }
  })

/** Every table with its columns, and the migrations that are recorded, as one text. */
const shapeOf = async (db: Kysely<Database>): Promise<string> => {
  const tables = await db.introspection.getTables()
  const migrations = await db.introspection.getTables({ withInternalKyselyTables: true })
  return JSON.stringify([
    tables
      .map(({ name, columns }) => ({ name, columns: columns.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    migrations.length,
  ])
}
