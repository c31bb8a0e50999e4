import type { Kysely } from 'kysely'
import { enqueue, listPlannedKeys } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { type Clock, today as todayBy } from '../clock.ts'
import { messageIdFor, type PlannedMessage } from '../delivery/message.ts'
import type { LoadFacts, Unreachable } from './facts.ts'
import { planBySource, planMail } from './plan-mail.ts'

export type PlanningApp = {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly timeZone: string
  readonly loadFacts: LoadFacts
  /** Its domain ends every Message-ID. */
  readonly senderAddress: string
}

export type Enqueued = {
  /** The new mails of the outbox, to be delivered. */
  readonly messageIds: readonly string[]
  readonly unreachable: readonly Unreachable[]
}

/** Plans today's mails into the outbox. Running it again, or in several processes at once, adds nothing. */
export const enqueueMail = async (app: PlanningApp): Promise<Enqueued> => {
  const at = app.clock.now()
  const today = todayBy(app.clock, app.timeZone)
  const facts = await app.loadFacts(today)
  const wanted = planBySource({ ...facts, today, alreadyPlanned: new Set() }).flatMap((plan) => plan.messages)
  const alreadyPlanned = await listPlannedKeys(app.db, wanted)
  const { messages, unreachable } = planMail({ ...facts, today, alreadyPlanned })
  const messageIdOf = (key: string): string => messageIdFor(key, app.senderAddress)
  const messageIds: string[] = []
  for (const batch of smallBatches(messages))
    messageIds.push(
      ...(await app.db.transaction().execute((db) => enqueue(db, batch, { at, today, messageIdOf }))),
    )
  return { messageIds, unreachable }
}

const ROWS_PER_TRANSACTION = 200

/** Short transactions, so that people saving a form on SQLite never wait for the planner. */
const smallBatches = (messages: readonly PlannedMessage[]): readonly (readonly PlannedMessage[])[] => {
  const batches: PlannedMessage[][] = []
  let rows = ROWS_PER_TRANSACTION
  for (const message of messages) {
    rows += 1 + message.items.length
    if (rows > ROWS_PER_TRANSACTION) {
      batches.push([])
      rows = 1 + message.items.length
    }
    batches.at(-1)?.push(message)
  }
  return batches
}
