import { type AliasableExpression, type Kysely, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { LookGround } from '../src/notifications/look-grounds.ts'
import { isAmong } from './bound-rows.ts'
import { lastOfNext, newId, nextNumber } from './ids.ts'
import { insertNew } from './insert-new.ts'
import { keptStatement } from './kept-statement.ts'
import type { Database } from './schema.ts'
import { joinedPairs, pairName, pairsIn, pairValue, type TextPairs, textPairs } from './text-pairs.ts'

/** A commitment was made or changed: planning looks at it at its next run. */
export const askForLook = async (db: Kysely<Database>, commitmentId: string): Promise<void> => {
  await db.insertInto('askedLooks').values({ id: newId(), commitmentId }).execute()
}

/** Whether a look was asked for, or a day has come since the last run. */
export const hasTurns = async (db: Kysely<Database>, today: PlainDate): Promise<boolean> =>
  (await oneAsked(db, {})).rows.length > 0 || (await oneCome(db, { today })).rows.length > 0

const oneAsked = keptStatement((db) => db.selectFrom('askedLooks').select('id').limit(1))
const oneCome = keptStatement((db, { today }: { today: PlainDate }) =>
  db.selectFrom('nextLooks').select('lookOn').where('lookOn', '<', today).limit(1),
)

/**
 * How often turns were taken until now. Whoever works out days of next looks reads it before anything else: when turns
 * were taken once more by the time the days are saved, a look may have been asked for since, at what was read before.
 */
export const turnsTaken = async (db: Kysely<Database>): Promise<number> => {
  const { rows } = await turnsCounted(db, {})
  return rows[0]?.value ?? 0
}

const turnsCounted = keptStatement((db) =>
  db.selectFrom('counters').select('value').where('name', '=', TURNS),
)

/** Counts that turns are taken. In a transaction: until its end, nobody else takes any, nor saves the days of looks. */
export const countTurns = async (db: Kysely<Database>): Promise<void> => {
  await nextNumber(db, TURNS)
}

const TURNS = 'looks'

/**
 * Makes it today's turn of all whose day has come and of all that were asked for. Call it after `countTurns`. Only
 * planning writes the days, one at a time; whoever changes a commitment adds a row, so nobody waits for the other,
 * and what is asked for meanwhile stays for the next run.
 */
export const turnToToday = async (db: Kysely<Database>, today: PlainDate): Promise<void> => {
  const asked = await db.selectFrom('askedLooks').select(['id', 'commitmentId']).execute()
  if (asked.length > 0) {
    const turns = asked.map(({ commitmentId }) => [today, commitmentId])
    await insertNew(db, 'nextLooks', ['lookOn', 'commitmentId'], turns)
    const read = asked.map(({ id }) => id)
    await db
      .deleteFrom('askedLooks')
      .where(isAmong(db, 'id', read))
      .execute()
  }
  const come = db.selectFrom('nextLooks').select('commitmentId as id').where('lookOn', '<', today)
  await turn(db, today, come)
  await db.deleteFrom('nextLooks').where('lookOn', '<', today).execute()
}

/** What the days were worked out from, by name. */
export const listLookGrounds = async (db: Kysely<Database>): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await allGrounds(db, {})
  return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]))
}

const allGrounds = keptStatement((db) => db.selectFrom('lookGrounds').selectAll())

/** Every commitment has its turn today, also those that somebody put in past the program. Call it after `countTurns`. */
export const turnAllToToday = async (db: Kysely<Database>, today: PlainDate): Promise<void> => {
  await turn(db, today, db.selectFrom('commitments').select('id'))
}

/** Those have their turn today whom what has changed may concern. Call it after `countTurns`. */
export const turnToTodayFor = async (
  db: Kysely<Database>,
  concerns: Exclude<LookGround['concerns'], 'everything'>,
  today: PlainDate,
): Promise<void> => {
  await turn(db, today, concernedBy(db, concerns))
}

const concernedBy = (
  db: Kysely<Database>,
  concerns: Exclude<LookGround['concerns'], 'everything'>,
): AliasableExpression<{ id: string }> => {
  const some = db.selectFrom('commitments').select('commitments.id')
  if ('ownerPostId' in concerns) return some.where('ownerPostId', '=', concerns.ownerPostId)
  if ('seriesId' in concerns)
    return some
      .innerJoin('meetings', 'meetings.id', 'commitments.meetingId')
      .where('meetings.seriesId', '=', concerns.seriesId)
      .where('closedOn', 'is', null)
      .where((eb) =>
        eb.or([
          eb('dueOn', 'is', null),
          eb.exists(
            eb
              .selectFrom('revisits')
              .select('revisits.id')
              .whereRef('revisits.commitmentId', '=', 'commitments.id')
              .where('doneOn', 'is', null),
          ),
        ]),
      )
  return some.where((eb) =>
    eb.or([
      eb('ownerPostId', 'is', null),
      eb.exists(
        eb
          .selectFrom('progressUpdates')
          .select('progressUpdates.id')
          .whereRef('progressUpdates.commitmentId', '=', 'commitments.id')
          .where('settledOn', '>=', concerns.settledSince),
      ),
    ]),
  )
}

/** Each has its turn today, once; the day that was worked out for it before stays beside it, and costs a look then. */
const turn = async (
  db: Kysely<Database>,
  today: PlainDate,
  those: AliasableExpression<{ id: string }>,
): Promise<void> => {
  await db
    .insertInto('nextLooks')
    .columns(['lookOn', 'commitmentId'])
    .expression(
      db
        .selectFrom(those.as('those'))
        .select((eb) => [eb.val(today).as('lookOn'), 'those.id'])
        // Without a condition SQLite takes what follows for a join.
        .where('those.id', '>', ''),
    )
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export const saveLookGrounds = async (
  db: Kysely<Database>,
  grounds: readonly Pick<LookGround, 'name' | 'fingerprint'>[],
): Promise<void> => {
  await db.deleteFrom('lookGrounds').execute()
  for (let from = 0; from < grounds.length; from += 500)
    await db
      .insertInto('lookGrounds')
      .values(grounds.slice(from, from + 500).map(({ name, fingerprint }) => ({ name, fingerprint })))
      .execute()
}

/** The next run looks at everything, as after an upgrade. */
export const forgetLookGrounds = async (db: Kysely<Database>): Promise<void> => {
  await db.deleteFrom('lookGrounds').execute()
}

/** A commitment that was looked at, and the day of its next look; null when there will be none until it is asked for. */
export type Look = readonly [commitmentId: string, lookOn: PlainDate | null]

/** Many looks, kept until what was found is in the outbox. */
export type KeptLooks = {
  readonly count: number
  readonly first: string
  readonly last: string
  /** By commitment, '' for none. */
  readonly days: TextPairs
}

/** Looks in the order in which the commitments were read, one at least. */
export const keptLooks = (looks: readonly Look[]): KeptLooks => ({
  count: looks.length,
  first: looks[0]?.[0] ?? '',
  last: looks.at(-1)?.[0] ?? '',
  days: textPairs(looks.map(([id, lookOn]) => [id, lookOn ?? ''])),
})

/** Looks that were kept one after the other, in one. */
const allOf = (kept: readonly KeptLooks[]): KeptLooks => ({
  count: kept.reduce((sum, { count }) => sum + count, 0),
  first: kept[0]?.first ?? '',
  last: kept.at(-1)?.last ?? '',
  days: joinedPairs(kept.map(({ days }) => days)),
})

/**
 * Takes those that were looked at from today's turn, and notes the days of their next looks. Call it in a transaction,
 * after what was found is in the outbox. `kept`: in the order in which they were read. `turns`: how often turns had been
 * taken then. After others nothing is written, and false given back: whoever took them looks again.
 */
export const saveNextLooks = async (
  db: Kysely<Database>,
  kept: readonly KeptLooks[],
  today: PlainDate,
  turns: number,
): Promise<boolean> => {
  // Nothing is added: the counter's row lets one pass after the other, who would wait for each other's rows in turn.
  if ((await lastOfNext(db, TURNS, 0)) !== turns) return false
  const { count, first, last, days } = allOf(kept)
  const { rows } = await countBetween(db, { today, first, last })
  let done = db.deleteFrom('nextLooks').where('lookOn', '=', today)
  // Nearly always they are all that stand there, and a range is deleted much faster than a list.
  if (rows[0]?.n === count) done = done.where('commitmentId', '>=', first).where('commitmentId', '<=', last)
  else
    done = done.where(
      sql<boolean>`${sql.ref('commitmentId')} in (select ${pairName} from ${pairsIn(db, days)})`,
    )
  await done.execute()
  // In single file there is no conflict with anybody else, and PostgreSQL takes twice as long to look out for one. What
  // is there is asked row by row: joined, PostgreSQL may read all days there are.
  await sql`
    insert into "nextLooks" ("lookOn", "commitmentId")
    select ${pairValue}, ${pairName} from ${pairsIn(db, days)}
    where ${pairValue} <> '' and (
      select 1 from "nextLooks" as "there"
      where "there"."lookOn" = ${pairValue} and "there"."commitmentId" = ${pairName}) is null`.execute(db)
  return true
}

const countBetween = keptStatement((db, { today, first, last }: Record<'today' | 'first' | 'last', string>) =>
  db
    .selectFrom('nextLooks')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('lookOn', '=', today as PlainDate)
    .where('commitmentId', '>=', first)
    .where('commitmentId', '<=', last),
)
