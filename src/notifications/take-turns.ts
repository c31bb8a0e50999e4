import type { Kysely } from 'kysely'
import {
  countTurns,
  hasTurns,
  listLookGrounds,
  saveLookGrounds,
  turnAllToToday,
  turnToToday,
  turnToTodayFor,
} from '../../db/next-looks.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { NotificationFacts } from './facts.ts'
import { lookGrounds } from './look-grounds.ts'

/**
 * Makes it today's turn of every commitment of which there may be something to say: whose day has come, that was
 * changed, or whose day was worked out from something that is another by now. `taken`: how often turns had been taken
 * when the facts were read; gives back how often they have been, by this run and those before it.
 */
export const takeTurns = async (
  db: Kysely<Database>,
  facts: NotificationFacts<unknown>,
  today: PlainDate,
  taken: number,
): Promise<number> => {
  const grounds = lookGrounds(facts, today)
  const before = await listLookGrounds(db)
  const moved = grounds.filter(({ name, fingerprint }) => before.get(name) !== fingerprint)
  if (moved.length === 0 && !(await hasTurns(db, today))) return taken
  await db.transaction().execute(async (db) => {
    await countTurns(db)
    await turnToToday(db, today)
    if (moved.length === 0) return
    const some = moved.flatMap(({ concerns }) => (concerns === 'everything' ? [] : [concerns]))
    if (some.length < moved.length) await turnAllToToday(db, today)
    else for (const concerns of some) await turnToTodayFor(db, concerns, today)
    await saveLookGrounds(db, grounds)
  })
  return taken + 1
}
