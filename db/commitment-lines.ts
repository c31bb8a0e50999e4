import { type Kysely, type Selectable, sql } from 'kysely'
import type { ListedCommitment } from '../src/register/commitments/commitment.ts'
import { isAmong } from './bound-rows.ts'
import { type Children, type ChildTable, hasRowsIn, loadChildren } from './commitment-children.ts'
import type { filteredCommitments } from './commitment-filter.ts'
import { byDueDay, type Known } from './commitments.ts'
import { measureFromRow } from './due-columns.ts'
import type { CommitmentsTable, Database } from './schema.ts'

const columns = [
  'id',
  'ref',
  'quote',
  'documentId',
  'meetingId',
  'ownerPostId',
  'ownerText',
  'dueOn',
  'baselineDueOn',
  'duePrecision',
  'dueEvent',
  'measure',
  'comparator',
  'targetValue',
  'unit',
  'baselineValue',
  'fromMeetingAt',
  'closedOn',
  'closedAs',
] as const

/** The columns of a line in a list; 1 where something happened to the commitment that tells how it stands. */
export type Line = Pick<Selectable<CommitmentsTable>, (typeof columns)[number]> &
  Readonly<Record<'hasUpdates' | 'hasReadings', number>>

/** In the order of `listCommitments`. */
export const inOrder = (all: Some): Some =>
  all
    .orderBy((eb) => eb('dueOn', 'is', null))
    .orderBy('dueOn')
    .orderBy((eb) => eb.fn('length', ['ref']))
    .orderBy('ref')

/** The same of all that are open, and of nothing less: in the words of their index (migration 0023). */
export const openInOrder = (db: Kysely<Database>): Some =>
  db
    .selectFrom('commitments')
    .where(sql<boolean>`coalesce(${sql.ref('closedOn')}, 'open') = 'open'`)
    .orderBy(sql`coalesce(${sql.ref('dueOn')}, '9999-12-31')`)
    .orderBy((eb) => eb.fn('length', ['ref']))
    .orderBy('ref')

type Some = ReturnType<typeof filteredCommitments>

/** Those at a place of some in order; among themselves in any. */
export const linesOf = (
  db: Kysely<Database>,
  some: Some,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) =>
  db
    .selectFrom(some.select(columns).offset(offset).limit(limit).as('line'))
    .selectAll()
    // Asked of these alone: PostgreSQL would ask it of every row before it sorts them.
    .select([has('progressUpdates').as('hasUpdates'), has('targetReadings').as('hasReadings')])

const has = (table: ChildTable) => sql<number>`case when ${hasRowsIn(table, 'line.id')} then 1 else 0 end`

/** These lines in the order of `listCommitments`, with what happened to the few to which anything did. */
export const listedFrom = async (
  db: Kysely<Database>,
  lines: readonly Line[],
  known: Known,
): Promise<readonly ListedCommitment[]> => {
  const [answered, measured] = [lines.some(isAnswered), lines.some(isMeasured)]
  const ids = lines.filter((line) => isAnswered(line) || isMeasured(line)).map(({ id }) => id)
  const children = await loadChildren(
    db,
    (column) => isAmong(db, column, ids),
    known.meetings,
    new Set<ChildTable>([
      ...(answered ? (['progressUpdates'] as const) : []),
      ...(measured ? (['targetReadings'] as const) : []),
    ]),
  )
  return lines.toSorted(byDueDay).map((line) => toListed(line, known, children))
}

const isAnswered = ({ hasUpdates }: Line): boolean => hasUpdates === 1
const isMeasured = ({ hasReadings }: Line): boolean => hasReadings === 1

const toListed = (
  line: Line,
  { meetings, posts }: Known,
  { updates, readings }: Pick<Children, 'updates' | 'readings'>,
): ListedCommitment => {
  const meeting = meetings.get(line.meetingId)
  // The foreign key holds this; a missing row would be a fault of ours.
  if (meeting === undefined) throw new Error(`Commitment ${line.ref} has no meeting`)
  const { ref, quote, documentId, ownerText, dueOn, baselineDueOn, closedOn, closedAs } = line
  return {
    ref,
    quote,
    documentId,
    meeting,
    owner: line.ownerPostId === null ? null : (posts.get(line.ownerPostId) ?? null),
    ownerText,
    due: { precision: line.duePrecision, event: line.dueEvent },
    dueOn,
    baselineDueOn,
    measure: measureFromRow(line),
    updates: updates.get(line.id) ?? none,
    readings: readings.get(line.id) ?? none,
    closure: closedOn === null || closedAs === null ? null : { on: closedOn, as: closedAs },
    ...(line.fromMeetingAt === null ? {} : { fromMeeting: { at: line.fromMeetingAt } }),
  }
}

const none: readonly never[] = []
