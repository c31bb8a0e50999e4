import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Outline } from '../src/register/commitments/commitment.ts'
import { type Happened, hasRowsIn, loadHappened } from './commitment-children.ts'
import { isAmong, isAmongThose } from './bound-rows.ts'
import type { Known } from './commitments.ts'
import type { CommitmentsTable, Database } from './schema.ts'
import { type TextPairs, textPairs } from './text-pairs.ts'

/** Whose commitments, open or closed since a day; `ownerless`: named in the minutes, and tied to no post. */
export type Wanted = {
  readonly of: { readonly ownerPostId: string } | 'ownerless' | 'all'
  readonly closedSince?: PlainDate
}

/** One of those whose turn it is. `likeness` is the same for those that are alike; null of one that is like no other. */
export type Turn = { readonly id: string; readonly ref: string; readonly likeness: string | null }

export const refsOf = (turns: readonly Turn[]): TextPairs => textPairs(turns.map(({ id, ref }) => [id, ref]))

/**
 * Whom only their kind, their owner and their due date tell apart: open, accepted between two instants, due on a day
 * or later, and nothing has happened to them since.
 */
export type Alike = {
  readonly acceptedAfter: string
  readonly acceptedBefore: string
  readonly dueFrom: PlainDate
}

/** Those whose turn it is, the next ones after an id, in the order of their ids. */
export const listTurns = async (
  db: Kysely<Database>,
  { today, after, limit, alike }: { today: PlainDate; after: string; limit: number; alike: Alike },
): Promise<readonly Turn[]> => {
  const turns = db
    .selectFrom('nextLooks')
    .select('commitmentId')
    .where('lookOn', '=', today)
    .where('commitmentId', '>', after)
    .orderBy('commitmentId')
    .limit(limit)
  return await db
    .selectFrom('commitments as c')
    .select(['c.id', 'c.ref'])
    .select((eb) =>
      eb
        .case()
        .when(
          eb.and([
            eb('c.closedOn', 'is', null),
            eb('c.dueOn', '>=', alike.dueFrom),
            eb('c.acceptedAt', '>', alike.acceptedAfter),
            eb('c.acceptedAt', '<', alike.acceptedBefore),
            eb.not(happenedTo(eb)),
          ]),
        )
        .then(likeness)
        .else(null)
        .end()
        .as('likeness'),
    )
    .where(isAmongThose(db, 'c.id', turns))
    .orderBy('c.id')
    .execute()
}

/** Of those that are tied to no post, the words that name somebody count. */
const likeness = sql<string>`${sql.ref('c.kind')} || '/' || ${sql.ref('c.dueOn')} || '/' ||
  coalesce(${sql.ref('c.ownerPostId')}, '/' || coalesce(${sql.ref('c.ownerText')}, ''))`

/** Those with these ids, in the order of their ids. */
export const listOutlinesOf = async (
  db: Kysely<Database>,
  known: Known,
  ids: readonly string[],
): Promise<readonly Outline[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('commitments as c')
    .select(columns)
    .select(hasMore)
    .where(isAmong(db, 'c.id', ids))
    .orderBy('c.id')
    .execute()
  return await withWhatHappened(db, rows, known)
}

/** Those that are wanted, the next ones after an id, in the order of their ids. */
export const listOutlines = async (
  db: Kysely<Database>,
  known: Known,
  { of, closedSince, after, limit }: Wanted & { after: string; limit: number },
): Promise<readonly Outline[]> => {
  let next = db.selectFrom('commitments as c').select(columns).select(hasMore).where('c.id', '>', after)
  if (of === 'ownerless') next = next.where('c.ownerPostId', 'is', null).where('c.ownerText', 'is not', null)
  else if (of !== 'all') next = next.where('c.ownerPostId', '=', of.ownerPostId)
  next = next.orderBy('c.id').limit(limit)
  // What one post owns is read by its own index, whatever the databases make of how many are open.
  const isOpen =
    of === 'all' ? sql<boolean>`${closedOn} is null` : sql<boolean>`coalesce(${closedOn}, '') = ''`
  const rows = await next.where(isOpen).execute()
  if (closedSince !== undefined) rows.push(...(await next.where('c.closedOn', '>=', closedSince).execute()))
  const first = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit)
  return await withWhatHappened(db, first, known)
}

const closedOn = sql.ref('c.closedOn')

const columns = [
  'c.id',
  'c.ref',
  'c.kind',
  'c.meetingId',
  'c.ownerPostId',
  'c.ownerText',
  'c.dueOn',
  'c.baselineDueOn',
  'c.acceptedAt',
  'c.acceptedBy',
  'c.fromMeetingAt',
  'c.closedOn',
  'c.closedAs',
  'c.closedBy',
  'c.closedReason',
] as const

type OfC = ExpressionBuilder<Database & { c: CommitmentsTable }, 'c'>

/** Whether anything happened to a commitment: of most, nothing did, and then nothing more is read. */
const hasMore = (eb: OfC) => eb.case().when(happenedTo(eb)).then(1).else(0).end().as('hasMore')

const happenedTo = (eb: OfC) =>
  eb.or((['extensions', 'progressUpdates', 'revisits'] as const).map((table) => hasRowsIn(table, 'c.id')))

type Row = { readonly hasMore: number } & Pick<
  Selectable<CommitmentsTable>,
  | 'id'
  | 'ref'
  | 'kind'
  | 'meetingId'
  | 'ownerPostId'
  | 'ownerText'
  | 'dueOn'
  | 'baselineDueOn'
  | 'acceptedAt'
  | 'acceptedBy'
  | 'fromMeetingAt'
  | 'closedOn'
  | 'closedAs'
  | 'closedBy'
  | 'closedReason'
>

const withWhatHappened = async (
  db: Kysely<Database>,
  rows: readonly Row[],
  known: Known,
): Promise<readonly Outline[]> => {
  const ids = rows.filter(({ hasMore }) => hasMore === 1).map(({ id }) => id)
  const happened =
    ids.length === 0 ? nothing : await loadHappened(db, (column) => isAmong(db, column, ids), known.meetings)
  return rows.map((row) => toOutline(row, known, happened))
}

const nothing: Happened = { extensions: new Map(), updates: new Map(), revisits: new Map() }

const toOutline = (row: Row, { meetings, posts }: Known, happened: Happened): Outline => {
  const meeting = meetings.get(row.meetingId)
  // The foreign key holds this; a missing row would be a fault of ours.
  if (meeting === undefined) throw new Error(`Commitment ${row.ref} has no meeting`)
  return {
    id: row.id,
    ref: row.ref,
    kind: row.kind,
    meeting,
    owner: row.ownerPostId === null ? null : (posts.get(row.ownerPostId) ?? null),
    ownerText: row.ownerText,
    dueOn: row.dueOn,
    baselineDueOn: row.baselineDueOn,
    extensions: happened.extensions.get(row.id) ?? none,
    updates: happened.updates.get(row.id) ?? none,
    revisits: happened.revisits.get(row.id) ?? none,
    closure:
      row.closedOn === null || row.closedAs === null
        ? null
        : { on: row.closedOn, as: row.closedAs, by: row.closedBy ?? '', reason: row.closedReason ?? '' },
    acceptedAt: row.acceptedAt,
    acceptedBy: row.acceptedBy,
    ...(row.fromMeetingAt === null ? {} : { fromMeeting: { at: row.fromMeetingAt } }),
  }
}

const none: readonly never[] = []
