import { type Kysely, type RawBuilder, sql } from 'kysely'
import type {
  Extension,
  MeetingRef,
  ProgressUpdate,
  Revisit,
  TargetReading,
} from '../src/register/commitments/commitment.ts'
import type { Database } from './schema.ts'

/** Whether a row belongs to one of the commitments that are asked about, by the column that names it. */
export type Theirs = (column: string) => RawBuilder<boolean>

/** What happened to commitments, by the id of each. */
export type Happened = {
  readonly extensions: ReadonlyMap<string, readonly Extension[]>
  readonly updates: ReadonlyMap<string, readonly ProgressUpdate[]>
  readonly revisits: ReadonlyMap<string, readonly Revisit[]>
}

export type Children = Happened & {
  readonly readings: ReadonlyMap<string, readonly TargetReading[]>
  readonly successors: ReadonlyMap<string, string>
}

/** The tables of what happens to a commitment. */
const childTables = ['extensions', 'progressUpdates', 'revisits', 'targetReadings'] as const
export type ChildTable = (typeof childTables)[number]

/** Whether a table holds something of the commitment that a column names. */
export const hasRowsIn = (table: ChildTable, of: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from ${sql.table(table)} where ${sql.ref(`${table}.commitmentId`)} = ${sql.ref(of)})`

/** `found`: the tables that are known to hold something of theirs, where that was asked before. */
export const loadChildren = async (
  db: Kysely<Database>,
  theirs: Theirs,
  meetings: ReadonlyMap<string, MeetingRef>,
  found: ReadonlySet<ChildTable | 'successors'> = everywhere,
): Promise<Children> => {
  const happened = await loadHappened(db, theirs, meetings, found)
  return {
    ...happened,
    readings: found.has('targetReadings') ? await loadReadings(db, theirs) : new Map(),
    successors: found.has('successors') ? await loadSuccessors(db, theirs) : new Map(),
  }
}

const everywhere: ReadonlySet<ChildTable | 'successors'> = new Set([...childTables, 'successors'])
const unlessSuperseded: ReadonlySet<ChildTable | 'successors'> = new Set(childTables)

/** Where something of theirs may stand, as far as the commitments tell themselves: most name no successor. */
export const whereToLook = (
  commitments: readonly { readonly supersededById: string | null }[],
): ReadonlySet<ChildTable | 'successors'> =>
  commitments.some(({ supersededById }) => supersededById !== null) ? everywhere : unlessSuperseded

const loadReadings = async (db: Kysely<Database>, theirs: Theirs): Promise<Children['readings']> => {
  const readings = await db
    .selectFrom('targetReadings')
    .selectAll()
    .where(theirs('commitmentId'))
    .orderBy('measuredOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return grouped(readings, ({ measuredOn, value, source }) => ({ measuredOn, value, source }))
}

const loadSuccessors = async (db: Kysely<Database>, theirs: Theirs): Promise<Children['successors']> => {
  const successors = await db
    .selectFrom('commitments as old')
    .innerJoin('commitments as new', 'new.id', 'old.supersededById')
    .select(['old.id', 'new.ref'])
    .where(theirs('old.id'))
    .execute()
  return new Map(successors.map(({ id, ref }) => [id, ref]))
}

export const loadHappened = async (
  db: Kysely<Database>,
  theirs: Theirs,
  meetings: ReadonlyMap<string, MeetingRef>,
  found: ReadonlySet<string> = everywhere,
): Promise<Happened> => {
  const extensions = !found.has('extensions')
    ? []
    : await db
        .selectFrom('extensions')
        .selectAll()
        .where(theirs('commitmentId'))
        .where('takenBackAt', 'is', null)
        .orderBy('position')
        .execute()
  const updates = !found.has('progressUpdates')
    ? []
    : await db
        .selectFrom('progressUpdates')
        .selectAll()
        .where(theirs('commitmentId'))
        .orderBy('position')
        .execute()
  const revisits = !found.has('revisits')
    ? []
    : await db
        .selectFrom('revisits')
        .selectAll()
        .where(theirs('commitmentId'))
        .orderBy('revisitOn')
        .orderBy('id')
        .execute()
  const at = (id: string | null): MeetingRef | null => (id === null ? null : (meetings.get(id) ?? null))
  return {
    extensions: grouped(extensions, (row) => ({
      from: row.fromOn,
      to: row.toOn,
      askedBy: row.askedBy,
      agreedBy: row.agreedBy,
      agreedAt: at(row.agreedAtMeetingId),
      reason: row.reason,
      ...(row.holidayId === null ? {} : { holidayId: row.holidayId }),
      ...(row.correctionReason === null ? {} : { correctionReason: row.correctionReason }),
      ...(row.movedMeetingId === null ? {} : { movedMeetingId: row.movedMeetingId }),
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
    })),
    updates: grouped(updates, (row) => ({
      id: row.id,
      statedOn: row.statedOn,
      statedBy: row.statedBy,
      claim: row.claim,
      words: row.words,
      settled:
        row.settledOn === null
          ? null
          : {
              on: row.settledOn,
              by: row.settledBy ?? '',
              as: row.settledAs ?? 'accepted',
              reason: row.settledReason ?? '',
            },
      recordedAt: row.recordedAt,
    })),
    revisits: grouped(revisits, (row) => ({
      id: row.id,
      revisitOn: row.revisitOn,
      reason: row.reason,
      done: row.doneOn === null ? null : { on: row.doneOn, at: at(row.doneAtMeetingId) },
    })),
  }
}

const grouped = <R extends { commitmentId: string }, T>(
  rows: readonly R[],
  toFact: (row: R) => T,
): ReadonlyMap<string, readonly T[]> => {
  const byId = new Map<string, T[]>()
  for (const row of rows) {
    const list = byId.get(row.commitmentId) ?? []
    list.push(toFact(row))
    byId.set(row.commitmentId, list)
  }
  return byId
}
