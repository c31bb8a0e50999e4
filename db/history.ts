import { hash } from 'node:crypto'
import { type Insertable, type Kysely, sql } from 'kysely'
import { lastOfNext } from './ids.ts'
import { keptStatement } from './kept-statement.ts'
import type { Database, HistoryTable } from './schema.ts'

/** Who did what, to what, when. `detail` holds what was recorded, as plain JSON. */
export type HistoryEntry = {
  readonly at: string
  readonly actor: string
  /** A past-tense verb phrase in the office's words: "accepted", "extended the due date". */
  readonly act: string
  readonly subjectType:
    | 'commitment'
    | 'candidate'
    | 'meeting'
    | 'series'
    | 'document'
    | 'post'
    | 'person'
    | 'message'
    | 'mail-hold'
    | 'address'
    | 'ladder'
    | 'holiday'
  readonly subjectId: string
  readonly detail: Readonly<Record<string, unknown>>
}

export type RecordedEntry = HistoryEntry & { readonly seq: number; readonly hash: string }

export type ChainCheck =
  | { readonly sound: true; readonly entries: number; readonly head: string }
  | { readonly sound: false; readonly entries: number; readonly firstBad: number; readonly why: string }

const START = '0'.repeat(64)

/**
 * Appends one entry (product rule 14). Call it inside the transaction that makes the change: the counter's row
 * lock keeps writers in single file, so each entry can cover the one before it.
 */
export const recordHistory = (db: Kysely<Database>, entry: HistoryEntry): Promise<void> =>
  recordAllHistory(db, [entry])

/** The same for several entries, in their order. */
export const recordAllHistory = async (
  db: Kysely<Database>,
  entries: readonly HistoryEntry[],
): Promise<void> => {
  if (entries.length === 0) return
  const last = await lastOfNext(db, 'history', entries.length)
  let seq = last - entries.length
  const before = await hashAt(db, { seq })
  let previousHash = before.rows[0]?.hash ?? START
  for (const entry of entries) {
    seq += 1
    const row = { ...entry, seq, detail: JSON.stringify(entry.detail), previousHash }
    const hash = hashOf(row)
    await insertEntry(db, { ...row, hash })
    previousHash = hash
  }
}

const hashAt = keptStatement((db, { seq }: { seq: number }) =>
  db.selectFrom('history').select('hash').where('seq', '=', seq),
)

const insertEntry = keptStatement((db, row: Insertable<HistoryTable>) =>
  db.insertInto('history').values({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    act: row.act,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    detail: row.detail,
    previousHash: row.previousHash,
    hash: row.hash,
  }),
)

/** Whether anything but the fate of mails was recorded since; true as well when that entry is gone, as after a restore. */
export const hasNewsSince = async (
  db: Kysely<Database>,
  { entries, hash }: HistoryHead,
): Promise<boolean> => {
  const rows = await db
    .selectFrom('history')
    .select('hash')
    .where('seq', '>=', entries)
    .where((eb) => eb.or([eb('seq', '=', entries), eb('subjectType', '<>', 'message')]))
    .orderBy('seq')
    .limit(2)
    .execute()
  return rows.length !== 1 || rows[0]?.hash !== hash
}

/** The same from a known number of entries on, in one short statement. */
export const hasNewsAfter = async (db: Kysely<Database>, entries: number): Promise<boolean> =>
  (await newsAfter(db, { entries })).rows.length > 0

const newsAfter = keptStatement((db, { entries }: { entries: number }) =>
  db
    .selectFrom('history')
    .select('seq')
    .where('seq', '>', entries)
    .where('subjectType', '<>', 'message')
    .limit(sql.lit(1)),
)

export type HistoryHead = { readonly entries: number; readonly hash: string }

/** The newest entry's hash, to be kept elsewhere: a chain alone cannot show that its end was cut off. */
export const historyHead = async (db: Kysely<Database>): Promise<HistoryHead> => {
  const row = await db
    .selectFrom('history')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { entries: row?.seq ?? 0, hash: row?.hash ?? START }
}

/** How many entries there are: their numbers follow each other from 1. */
export const countEntries = async (db: Kysely<Database>): Promise<number> => (await historyHead(db)).entries

export const listHistory = async (
  db: Kysely<Database>,
  subjectType: HistoryEntry['subjectType'],
  subjectId: string,
): Promise<readonly RecordedEntry[]> => {
  const rows = await db
    .selectFrom('history')
    .selectAll()
    .where('subjectType', '=', subjectType)
    .where('subjectId', '=', subjectId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    hash: row.hash,
    at: row.at,
    actor: row.actor,
    act: row.act,
    subjectType,
    subjectId,
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  }))
}

/** What was done to any of these commitments by one of these acts, in order. */
export const listActs = async (
  db: Kysely<Database>,
  acts: readonly string[],
  commitmentIds: readonly string[],
): Promise<readonly Pick<RecordedEntry, 'at' | 'actor' | 'act' | 'subjectId' | 'detail'>[]> => {
  const rows = await db
    .selectFrom('history')
    .select(['at', 'actor', 'act', 'subjectId', 'detail'])
    .where('subjectType', '=', 'commitment')
    .where('subjectId', 'in', [...commitmentIds, ''])
    .where('act', 'in', [...acts])
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }))
}

/** Walks the whole chain and names the first entry that was edited, removed, inserted or moved. */
export const checkHistory = async (db: Kysely<Database>): Promise<ChainCheck> => {
  let entries = 0
  let previousHash = START
  const beforeFirst = await db.selectFrom('history').select('seq').where('seq', '<', 1).executeTakeFirst()
  if (beforeFirst !== undefined)
    return {
      sound: false,
      entries,
      firstBad: beforeFirst.seq,
      why: `entry ${beforeFirst.seq} was slipped in`,
    }
  for (;;) {
    const rows = await db
      .selectFrom('history')
      .selectAll()
      .where('seq', '>', entries)
      .orderBy('seq')
      .limit(1000)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      const bad = (why: string): ChainCheck => ({ sound: false, entries, firstBad: entries + 1, why })
      if (row.seq !== entries + 1) return bad(`entry ${entries + 1} is missing`)
      if (row.previousHash !== previousHash) return bad(`entry ${row.seq} does not follow the one before it`)
      if (row.hash !== hashOf(row)) return bad(`entry ${row.seq} was changed after it was written`)
      previousHash = row.hash
      entries = row.seq
    }
  }
  const counted = await db
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'history')
    .executeTakeFirst()
  const written = counted?.value ?? 0
  if (written > entries)
    return { sound: false, entries, firstBad: entries + 1, why: `entries after ${entries} were removed` }
  if (written < entries)
    return { sound: false, entries, firstBad: written + 1, why: `entry ${written + 1} was slipped in` }
  return { sound: true, entries, head: previousHash }
}

type Hashed = {
  seq: number
  at: string
  actor: string
  act: string
  subjectType: string
  subjectId: string
  detail: string
  previousHash: string
}

const hashOf = (row: Hashed): string =>
  hash(
    'sha256',
    JSON.stringify([
      row.seq,
      row.at,
      row.actor,
      row.act,
      row.subjectType,
      row.subjectId,
      row.detail,
      row.previousHash,
    ]),
  )
