import { createInterface } from 'node:readline'
import { openApp } from '../../../src/app.ts'
import { fixedClock } from '../../../src/clock.ts'
import { parseConfig } from '../../../src/config.ts'
import { officeEnv } from './office.ts'

/** Plans mails into each register as soon as it is told to, so that several processes do so at one moment. */
export type PlannerGiven = {
  readonly addresses: readonly string[]
  readonly folder: string
  readonly at: string
}

const { addresses, folder, at } = JSON.parse(process.argv[2] ?? '') as PlannerGiven
// Opened before the start, or the first process would have the field to itself.
const apps = await Promise.all(
  addresses.map((database) =>
    openApp(parseConfig(officeEnv({ database, smtpPort: 1 }), folder), { clock: fixedClock(at) }),
  ),
)

process.stdout.write('ready\n')
for await (const _ of createInterface(process.stdin)) break
for (const { jobs } of apps) await jobs.find(({ name }) => name === 'plan-mail')?.run()
for (const { close } of apps) await close()
process.exit(0)
