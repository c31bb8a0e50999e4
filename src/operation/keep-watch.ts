import type { Kysely } from 'kysely'
import { beginBeat, recordBeat, recordDoubtfulTick } from '../../db/beat.ts'
import { recordHistory } from '../../db/history.ts'
import { endHold, insertHold, listOpenHolds, type MailHold } from '../../db/mail-holds.ts'
import type { Database } from '../../db/schema.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { type Doubt, doubtsAt, endsByItself, referenceTime } from './judge-clock.ts'
import type { Marker } from './marker.ts'

export type Watch = {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly log: Log
  readonly marker: Marker
  /** The database server's time; null where it has none of its own. */
  databaseNow(): Promise<string | null>
}

/** Who acts when no person does. */
export const PROGRAM = 'Matters Arising'

/**
 * At every tick: notes that the worker lives, and looks whether clock and register can be believed. If not, mail is
 * held and a person is asked, once; a hold that was only about the clock ends when the clock is right again.
 */
export const keepWatch = async (watch: Watch): Promise<void> => {
  const { db, clock, marker, log } = watch
  // The note is read before the count: another worker of this machine may count and note in between, and a count that
  // is behind its note is taken for an older copy.
  const { lineId } = await beginBeat(db)
  const noted = await marker.read(lineId)
  const beat = await beginBeat(db)
  const facts = {
    now: clock.now(),
    databaseNow: await watch.databaseNow(),
    trustedAt: beat.trustedAt,
    beats: beat.beats,
    noted: beat.lineId === lineId ? noted : null,
  }
  const doubts = doubtsAt(facts)
  await holdFor(watch, doubts, facts.now)
  if (doubts.some(({ cause }) => endsByItself(cause))) return await recordDoubtfulTick(db, facts.now)
  const beats = await recordBeat(db, { trustedAt: referenceTime(facts), tickedAt: facts.now })
  // Without the note a restore is recognised less surely; mail goes all the same.
  await marker.write(beat.lineId, beats).catch((error: unknown) => log.error('marker-not-written', error))
}

const holdFor = async ({ db, log }: Watch, doubts: readonly Doubt[], at: string): Promise<void> => {
  const known = await listOpenHolds(db)
  if (doubts.length === 0 && !known.some(({ cause }) => endsByItself(cause))) return
  const begun = await db.transaction().execute(async (db) => {
    // The row's lock: of several processes with the same doubt one begins the hold.
    await recordDoubtfulTick(db, at)
    const open = await listOpenHolds(db)
    const fresh = doubts.filter((doubt) => !open.some(({ cause }) => cause === doubt.cause))
    // An older copy was long asleep too: one question is enough.
    const isRestored = [...open, ...doubts].some(({ cause }) => cause === 'restored')
    const asked = fresh.filter(({ cause }) => !(isRestored && cause === 'gap'))
    for (const { cause, reason } of asked)
      await beginHold(db, { cause, reason, begunAt: at, begunBy: PROGRAM })
    for (const hold of open)
      if (
        endsByItself(hold.cause) &&
        hold.confirmedAt === null &&
        !doubts.some((d) => d.cause === hold.cause)
      )
        await finishHold(db, hold, { endedAt: at, endedBy: PROGRAM }, 'found the clock right again')
    return asked
  })
  for (const { cause, reason } of begun) log.error('mail-held', new Error(reason), { cause })
}

/** Call it in a transaction. */
export const beginHold = async (
  db: Kysely<Database>,
  hold: Pick<MailHold, 'cause' | 'reason' | 'begunAt' | 'begunBy'>,
): Promise<string> => {
  const id = await insertHold(db, hold)
  await recordHistory(db, {
    at: hold.begunAt,
    actor: hold.begunBy,
    act: hold.cause === 'person' ? 'paused all mail' : 'held all mail',
    subjectType: 'mail-hold',
    subjectId: id,
    detail: { cause: hold.cause, reason: hold.reason },
  })
  return id
}

/** Call it in a transaction. */
export const finishHold = async (
  db: Kysely<Database>,
  hold: MailHold,
  ended: { endedAt: string; endedBy: string },
  act: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  if (!(await endHold(db, hold.id, ended))) return
  await recordHistory(db, {
    at: ended.endedAt,
    actor: ended.endedBy,
    act,
    subjectType: 'mail-hold',
    subjectId: hold.id,
    detail: { cause: hold.cause, ...detail },
  })
}
