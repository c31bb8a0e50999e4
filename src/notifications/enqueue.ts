import type { Kysely } from 'kysely'
import { nextTurn } from '../../db/committed-together.ts'
import { loadKnown } from '../../db/commitments.ts'
import { saveNextLooks } from '../../db/next-looks.ts'
import { addItems, enqueue, listKnownKeys, releaseMessage } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { type Clock, today as todayBy } from '../clock.ts'
import { messageIdFor, type PlannedItem, type PlannedMessage, plusMilliseconds } from '../delivery/message.ts'
import type { LoadFacts, NotificationFacts, Unreachable } from './facts.ts'
import { gatherWholes } from './gather-wholes.ts'
import { type Look, lookThrough } from './look-through.ts'
import { noticeSources } from './notice-sources.ts'
import { joined } from './plan-mail.ts'
import type { MailPlan } from './readers.ts'
import { takeTurns } from './take-turns.ts'

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

/**
 * Plans today's mails into the outbox. Running it again, or in several processes at once, adds nothing. Only those
 * commitments are read of which there may be something to say; what was found is in the outbox before the day of
 * their next look is written down, so that a run that breaks off is made good by the next.
 */
export const enqueueMail = async (app: PlanningApp): Promise<Enqueued> => {
  const { db, clock, timeZone } = app
  const at = clock.now()
  const today = todayBy(clock, timeZone)
  const facts = await app.loadFacts(today, { ids: [] })
  await takeTurns(db, facts, today)
  const { plans, looks } = await planToday(app, facts, today)
  const { messages, unreachable } = joined(plans)
  const messageIds: string[] = []
  let areAllIn = true
  for (const portion of portionsOf(messages)) {
    const ids = await putIntoOutbox(app, portion, at, today)
    messageIds.push(...ids)
    areAllIn &&= ids.length === portion.length
    await nextTurn()
  }
  // Where somebody else was faster, the next run sees whether they brought it to an end.
  if (areAllIn) await saveLooks(db, looks)
  return { messageIds, unreachable }
}

/** What each source has for today, in their order, without what is in the outbox. */
const planToday = async (
  { db, timeZone }: PlanningApp,
  facts: NotificationFacts,
  today: PlainDate,
): Promise<{ readonly plans: readonly MailPlan[]; readonly looks: readonly Look[] }> => {
  const known = await loadKnown(db)
  const singly = await lookThrough({ db, timeZone }, facts, known, today)
  const plans: MailPlan[] = []
  for (const source of noticeSources) {
    const found = singly.plans.get(source.kind)
    if (found !== undefined) plans.push(found)
    else if (source.telling?.tells === 'wholes')
      plans.push(await gatherWholes(db, source, source.telling, facts, known, today))
    else {
      const wanted = source.plan({ ...facts, today, alreadyPlanned: new Set() }).messages
      const alreadyPlanned = await listKnownKeys(db, { mails: wanted.map(({ dedupeKey }) => dedupeKey) })
      plans.push(source.plan({ ...facts, today, alreadyPlanned }))
    }
  }
  return { plans, looks: singly.looks }
}

/** Short transactions, so that people saving a form on SQLite never wait for the planner. */
const ROWS_PER_TRANSACTION = 2000

/** As many mails as fit into a transaction with their items; one that does not has a portion of its own. */
const portionsOf = (messages: readonly PlannedMessage[]): readonly (readonly PlannedMessage[])[] => {
  const portions: PlannedMessage[][] = []
  let rows = ROWS_PER_TRANSACTION
  for (const message of messages) {
    rows += 1 + message.items.length
    if (rows > ROWS_PER_TRANSACTION) {
      portions.push([])
      rows = 1 + message.items.length
    }
    portions.at(-1)?.push(message)
  }
  return portions
}

/** Longer than all the rest of a mail takes; after a crash, what there is of it goes by then, and the rest in another. */
const HELD_BACK = 10 * 60_000

const putIntoOutbox = async (
  { db, senderAddress }: PlanningApp,
  messages: readonly PlannedMessage[],
  at: string,
  today: PlainDate,
): Promise<readonly string[]> => {
  const messageIdOf = (key: string): string => messageIdFor(key, senderAddress)
  const [first] = messages
  if (first === undefined || first.items.length < ROWS_PER_TRANSACTION)
    return await db.transaction().execute((db) => enqueue(db, messages, { at, today, messageIdOf }))
  const [items = [], ...rest] = portionsOfItems(first.items)
  const heldUntil = plusMilliseconds(at, HELD_BACK)
  const [id] = await db
    .transaction()
    .execute((db) => enqueue(db, [{ ...first, items }], { at, today, messageIdOf, heldUntil }))
  if (id === undefined) return []
  for (const [index, items] of rest.entries()) {
    await nextTurn()
    await db.transaction().execute(async (db) => {
      await addItems(db, id, items)
      if (index === rest.length - 1) await releaseMessage(db, id)
    })
  }
  if (rest.length === 0) await releaseMessage(db, id)
  return [id]
}

const portionsOfItems = (items: readonly PlannedItem[]): readonly (readonly PlannedItem[])[] =>
  Array.from({ length: Math.ceil(items.length / ROWS_PER_TRANSACTION) }, (_, n) =>
    items.slice(n * ROWS_PER_TRANSACTION, (n + 1) * ROWS_PER_TRANSACTION),
  )

const LOOKS_PER_TRANSACTION = 5000

const saveLooks = async (db: Kysely<Database>, looks: readonly Look[]): Promise<void> => {
  for (let from = 0; from < looks.length; from += LOOKS_PER_TRANSACTION) {
    const some = looks.slice(from, from + LOOKS_PER_TRANSACTION)
    await db.transaction().execute((db) => saveNextLooks(db, some))
    await nextTurn()
  }
}
