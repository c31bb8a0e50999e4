import { createInterface } from 'node:readline'
import { connect } from '../../../db/connect.ts'
import { fixedClock } from '../../../src/clock.ts'
import { enqueueDigests, enqueueReminders } from '../../../src/notifications/enqueue.ts'
import { factsIn } from '../../../src/notifications/load-facts.ts'
import { SENDER } from './office.ts'

/** Plans mails into each register as soon as it is told to, so that several processes do so at one moment. */
export type PlannerGiven = { readonly addresses: readonly string[]; readonly at: string }

const { addresses, at } = JSON.parse(process.argv[2] ?? '') as PlannerGiven
const open = (address: string) =>
  connect(address.startsWith('postgres:') ? { url: address } : { file: address })
const registers = await Promise.all(addresses.map(open))
// Connected before the start, or the first process would have the field to itself.
for (const { db } of registers) await db.selectFrom('people').select('id').limit(1).execute()

process.stdout.write('ready\n')
for await (const _ of createInterface(process.stdin)) break
for (const { db } of registers) {
  const loadFacts = factsIn(db)
  const planning = { db, clock: fixedClock(at), timeZone: 'Europe/London', loadFacts, senderAddress: SENDER }
  await enqueueReminders(planning)
  await enqueueDigests(planning)
}
for (const { close } of registers) await close()
process.exit(0)
