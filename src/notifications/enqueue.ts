import type { Kysely } from 'kysely'
import { nextTurn } from '../../db/committed-together.ts'
import { loadKnown } from '../../db/commitments.ts'
import { commit, commitAhead } from '../../db/disk-wait.ts'
import { type KeptLooks, saveNextLooks, turnsTaken } from '../../db/next-looks.ts'
import { addItems, enqueue, listKnownKeys, releaseMessage } from '../../db/outbox.ts'
import { batches } from '../../db/outbox-rows.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { type Clock, today as todayBy } from '../clock.ts'
import { messageIdFor, type PlannedMessage, plusMilliseconds } from '../delivery/message.ts'
import type { LoadFacts, NotificationFacts, Unreachable } from './facts.ts'
import { gatherWholes } from './gather-wholes.ts'
import { lookThrough } from './look-through.ts'
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
  const taken = await turnsTaken(db)
  const facts = await app.loadFacts(today, { ids: [] })
  const turns = await takeTurns(db, facts, today, taken)
  const { plans, looks } = await planToday(app, facts, { today, turns })
  const { messages, unreachable } = joined(plans)
  const steps = [...stepsInto(app, messages, at, today)]
  const messageIds: string[] = []
  let areAllIn = true
  const note = (ids: readonly string[], { mails }: Step): void => {
    messageIds.push(...ids)
    areAllIn &&= ids.length === mails
  }
  const last = steps.pop()
  for (const step of steps) {
    note(await asNew((areNew) => commitAhead(db, (db) => step.run(db, areNew))), step)
    await nextTurn()
  }
  const end =
    last === undefined ? undefined : await asNew((areNew) => commit(db, (db) => last.run(db, areNew)))
  if (last !== undefined && end !== undefined) note(end.value, last)
  // Where somebody else was faster, the next run sees whether they brought it to an end.
  if (areAllIn)
    for (const some of together(looks, ({ count }) => count, LOOKS_PER_TRANSACTION)) {
      await nextTurn()
      if (!(await commitAhead(db, (db) => saveNextLooks(db, some, today, turns)))) break
    }
  await end?.written
  return { messageIds, unreachable }
}

/** What each source has for today, in their order, without what is in the outbox. */
const planToday = async (
  { db, timeZone }: PlanningApp,
  facts: NotificationFacts,
  { today, turns }: { readonly today: PlainDate; readonly turns: number },
): Promise<{ readonly plans: readonly MailPlan[]; readonly looks: readonly KeptLooks[] }> => {
  const known = await loadKnown(db)
  const singly = await lookThrough({ db, timeZone }, facts, known, { today, turns })
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

/** What no other planner has put in meanwhile is put in faster; where one did, once more with an eye to it. */
const asNew = async <T>(commitWith: (areNew: boolean) => Promise<T>): Promise<T> => {
  try {
    return await commitWith(true)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return await commitWith(false)
  }
}

/** Short transactions, so that people saving a form on SQLite never wait for the planner. */
const ROWS_PER_TRANSACTION = 2000
const LOOKS_PER_TRANSACTION = 3000

/** Longer than all the rest of a mail takes; after a crash, what there is of it goes by then, and the rest in another. */
const HELD_BACK = 10 * 60_000

/** One transaction on the way into the outbox: it gives back which of its mails got in. `areNew`: as for `insertItems`. */
type Step = {
  readonly mails: number
  readonly run: (db: Kysely<Database>, areNew: boolean) => Promise<readonly string[]>
}

/** As many mails as fit into a transaction with their items; one that does not is put in by several, and held back. */
const stepsInto = (
  { senderAddress }: PlanningApp,
  messages: readonly PlannedMessage[],
  at: string,
  today: PlainDate,
): readonly Step[] => {
  const into = { at, today, messageIdOf: (key: string): string => messageIdFor(key, senderAddress) }
  const rowsOf = (message: PlannedMessage): number => 1 + itemsIn(message)
  const small = messages.filter((message) => rowsOf(message) <= ROWS_PER_TRANSACTION)
  const large = messages.filter((message) => rowsOf(message) > ROWS_PER_TRANSACTION)
  return [
    ...together(small, rowsOf, ROWS_PER_TRANSACTION).map((some) => ({
      mails: some.length,
      run: (db: Kysely<Database>, areNew: boolean) => enqueue(db, some, { ...into, areNew }),
    })),
    ...large.flatMap((message): readonly Step[] => {
      const [first, ...rest] = portionsOf(message)
      let id: string | undefined
      return [
        {
          mails: 1,
          run: async (db, areNew) => {
            const heldUntil = plusMilliseconds(at, HELD_BACK)
            const ids = await enqueue(db, [{ ...message, many: [], ...first }], {
              ...into,
              heldUntil,
              areNew,
            })
            id = ids[0]
            return ids
          },
        },
        ...rest.map((portion, index) => ({
          mails: 0,
          run: async (db: Kysely<Database>, areNew: boolean) => {
            if (id === undefined) return []
            await addItems(db, id, portion, areNew)
            if (index === rest.length - 1) await releaseMessage(db, id)
            return []
          },
        })),
      ]
    }),
  ]
}

const itemsIn = ({ items, many = [] }: Items): number =>
  many.reduce((sum, { count }) => sum + count, items.length)

/** A mail's items, as many at a time as fit into a transaction. */
const portionsOf = ({ items, many = [] }: Items): readonly Items[] => [
  ...batches(items, ROWS_PER_TRANSACTION).map((items) => ({ items })),
  ...together(many, ({ count }) => count, ROWS_PER_TRANSACTION).map((many) => ({ items: [], many })),
]

type Items = Pick<PlannedMessage, 'items' | 'many'>

const together = <T>(
  all: readonly T[],
  rowsOf: (one: T) => number,
  most: number,
): readonly (readonly T[])[] => {
  const portions: T[][] = []
  let rows = most
  for (const one of all) {
    rows += rowsOf(one)
    if (rows > most) {
      portions.push([])
      rows = rowsOf(one)
    }
    portions.at(-1)?.push(one)
  }
  return portions
}
