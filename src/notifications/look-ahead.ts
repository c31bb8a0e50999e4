import type { Kysely } from 'kysely'
import { listPlannedKeys } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay } from '../calendar/working-days.ts'
import type { LoadFacts, NotificationFacts, Unreachable } from './facts.ts'
import { type DayAhead, planAhead } from './plan-ahead.ts'
import { planBySource } from './plan-mail.ts'

export type Ahead = {
  readonly days: readonly DayAhead[]
  /** Each person once: they stay without a mail every day until somebody gives an address. */
  readonly unreachable: readonly Unreachable[]
  readonly facts: NotificationFacts
}

/** Who would be told what in the days from `today` on, without what is in the outbox already. Nothing is written. */
export const lookAhead = async (
  { db, loadFacts }: { readonly db: Kysely<Database>; readonly loadFacts: LoadFacts },
  { today, days }: { readonly today: PlainDate; readonly days: number },
): Promise<Ahead> => {
  const facts = await loadFacts(today)
  const wanted = Array.from({ length: days }, (_, n) => addDays(today, n))
    .filter((day) => isOfficeDay(day, facts.calendar))
    .flatMap((day) => planBySource({ ...facts, today: day, alreadyPlanned: new Set() }))
    .flatMap(({ messages }) => messages)
  const alreadyPlanned = await listPlannedKeys(db, onceEach(wanted))
  const ahead = planAhead({ ...facts, alreadyPlanned, today, days })
  const unreachable = new Map(
    ahead.flatMap((day) => day.unreachable).map((one) => [`${one.name}/${one.post}`, one]),
  )
  return { days: ahead, unreachable: [...unreachable.values()], facts }
}

/** The same item is wanted on many days; the outbox is asked for it once. */
const onceEach = <T extends { readonly items: readonly { readonly itemKey: string }[] }>(
  wanted: readonly T[],
): readonly T[] => {
  const asked = new Set<string>()
  return wanted.map((message) => ({
    ...message,
    items: message.items.filter(({ itemKey }) => {
      const isNew = !asked.has(itemKey)
      asked.add(itemKey)
      return isNew
    }),
  }))
}
