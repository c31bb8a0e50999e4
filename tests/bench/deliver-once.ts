import { openApp } from '../../src/app.ts'
import { fixedClock } from '../../src/clock.ts'
import { parseConfig } from '../../src/config.ts'
import { officeEnv } from '../support/faults/office.ts'
import { MONDAY } from './digest-register.ts'

/** A process of its own does what a worker does on a Monday morning: plans the mails and hands them over. */
const [file = '', port = '', folder = ''] = process.argv.slice(2)
const app = await openApp(parseConfig(officeEnv({ database: file, smtpPort: Number(port) }), folder), {
  clock: fixedClock(MONDAY),
})
for (const name of ['plan-mail', 'deliver-mail'])
  process.stdout.write(`${await app.jobs.find((job) => job.name === name)?.run()}\n`)
await app.close()
