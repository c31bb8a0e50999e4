import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { nextNumber } from './ids.ts'
import type { Database } from './schema.ts'

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
export const recordHistory = async (db: Kysely<Database>, entry: HistoryEntry): Promise<void> => {
  const seq = await nextNumber(db, 'history')
  const before = await db
    .selectFrom('history')
    .select('hash')
    .where('seq', '=', seq - 1)
    .executeTakeFirst()
  const row = { ...entry, seq, detail: JSON.stringify(entry.detail), previousHash: before?.hash ?? START }
  await db
    .insertInto('history')
    .values({ ...row, hash: hashOf(row) })
    .execute()
}

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
  createHash('sha256')
    .update(
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
    .digest('hex')
