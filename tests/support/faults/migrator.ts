import { createInterface } from 'node:readline'
import type { KyselyPlugin } from 'kysely'
import { connect } from '../../../db/connect.ts'
import { migrate } from '../../../db/migrate.ts'

/**
 * Brings registers up to this version. `killAt`: dies before its nth statement, as by a power cut; with `wait` it
 * begins when it is told to, so that several begin at one moment.
 */
export type MigratorGiven = {
  readonly addresses: readonly string[]
  readonly killAt?: number
  readonly wait?: true
}

const { addresses, killAt = Infinity, wait } = JSON.parse(process.argv[2] ?? '') as MigratorGiven
process.stdout.write('ready\n')
if (wait === true) for await (const _ of createInterface(process.stdin)) break

for (const address of addresses) {
  const { db, close } = await connect(address.startsWith('postgres:') ? { url: address } : { file: address })
  let statements = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (++statements === killAt) process.kill(process.pid, 'SIGKILL')
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  const steps = await migrate(db.withPlugin(counting))
  process.stdout.write(`${JSON.stringify({ steps: steps.length, statements })}\n`)
  await close()
}
process.exit(0)
