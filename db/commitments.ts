import { type Kysely, type Selectable, sql } from 'kysely'
import { CodedError } from '../src/errors.ts'
import type { Commitment, MeetingRef, PostRef } from '../src/register/commitments/commitment.ts'
import { isAmong } from './bound-rows.ts'
import { type Children, loadChildren, type Theirs, whereToLook } from './commitment-children.ts'
import { type CommitmentFilter, filteredCommitments } from './commitment-filter.ts'
import { dueFromRow, measureFromRow } from './due-columns.ts'
import { listMeetings } from './meetings.ts'
import { listPosts } from './people.ts'
import type { CommitmentsTable, Database } from './schema.ts'

export const getCommitment = async (db: Kysely<Database>, ref: string): Promise<Commitment> => {
  const [found] = await listCommitments(db, { refs: [ref.trim().toUpperCase()] })
  if (found === undefined) throw new CodedError('not-found', `There is no commitment ${ref}.`)
  return found
}

/**
 * Soonest due first, those without a date last, then by reference. `known`, where not left out: what they name, or what
 * reads it, which is not done before they are: a meeting is there before anything promised at it.
 */
export const listCommitments = async (
  db: Kysely<Database>,
  filter: CommitmentFilter = {},
  known?: Known | (() => Promise<Known>),
): Promise<readonly Commitment[]> => {
  const rows = await filteredCommitments(db, filter).selectAll().execute()
  return withFacts(db, rows.toSorted(byDueDay), known)
}

/**
 * Every open commitment, in the order of `listCommitments`. They are read some at a time, so that whoever waits for
 * a page is served in between.
 */
export const listOpenCommitments = async (db: Kysely<Database>): Promise<readonly Commitment[]> => {
  const known = await loadKnown(db)
  const commitments: Commitment[] = []
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('commitments')
      .selectAll()
      .where('closedOn', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_A_TIME)
      .execute()
    const last = rows.at(-1)?.id
    if (last === undefined) return commitments.toSorted(byDueDay)
    // Nearly all that stand between the first and the last are theirs: a range is read much faster than a list.
    const theirs: Theirs = (column) =>
      sql<boolean>`${sql.ref(column)} > ${after} and ${sql.ref(column)} <= ${last}`
    const children = await loadChildren(db, theirs, known.meetings, whereToLook(rows))
    for (const row of rows) commitments.push(toCommitment(row, known, children))
    after = last
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const AT_A_TIME = 1000

export const byDueDay = (a: Pick<Row, 'dueOn' | 'ref'>, b: Pick<Row, 'dueOn' | 'ref'>): number => {
  const [dueA, dueB] = [a.dueOn ?? 'none', b.dueOn ?? 'none']
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  // C-10000 comes after C-9999.
  return a.ref.length - b.ref.length || (a.ref < b.ref ? -1 : 1)
}

type Row = Selectable<CommitmentsTable>

/** These rows with all that happened to them, in the order of the rows. */
const withFacts = async (
  db: Kysely<Database>,
  rows: readonly Row[],
  given?: Known | (() => Promise<Known>),
): Promise<readonly Commitment[]> => {
  if (rows.length === 0) return []
  const known = typeof given === 'object' ? given : await (given ?? loadKnown)(db)
  const commitments: Commitment[] = []
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const some = rows.slice(from, from + AT_A_TIME)
    const ids = some.map((row) => row.id)
    const theirs: Theirs = (column) => isAmong(db, column, ids)
    const children = await loadChildren(db, theirs, known.meetings, whereToLook(some))
    for (const row of some) commitments.push(toCommitment(row, known, children))
  }
  return commitments
}

/** What commitments name by its id. */
export type Known = {
  readonly meetings: ReadonlyMap<string, MeetingRef>
  readonly posts: ReadonlyMap<string, PostRef>
}

export const loadKnown = async (db: Kysely<Database>): Promise<Known> =>
  knownFrom(await listMeetings(db), await listPosts(db))

/** The same for those who have read all meetings and posts already. */
export const knownFrom = (meetings: readonly MeetingRef[], posts: readonly PostRef[]): Known => ({
  meetings: new Map(meetings.map(({ id, ref, seriesName, heldOn }) => [id, { id, ref, seriesName, heldOn }])),
  posts: new Map(posts.map(({ id, code, title, side }) => [id, { id, code, title, side }])),
})

const toCommitment = (row: Row, { meetings, posts }: Known, children: Children): Commitment => {
  const meeting = meetings.get(row.meetingId)
  // The foreign key holds this; a missing row would be a fault of ours.
  if (meeting === undefined) throw new Error(`Commitment ${row.ref} has no meeting`)
  return {
    id: row.id,
    ref: row.ref,
    kind: row.kind,
    quote: row.quote,
    place: { page: row.page, item: row.item, paragraph: row.paragraph },
    documentId: row.documentId,
    meeting,
    owner: row.ownerPostId === null ? null : (posts.get(row.ownerPostId) ?? null),
    ownerText: row.ownerText,
    due: dueFromRow(row, row.baselineDueOn),
    dueOn: row.dueOn,
    baselineDueOn: row.baselineDueOn,
    measure: measureFromRow(row),
    ...(row.actionNumber === null ? {} : { actionNumber: row.actionNumber }),
    extensions: children.extensions.get(row.id) ?? [],
    updates: children.updates.get(row.id) ?? [],
    readings: children.readings.get(row.id) ?? [],
    revisits: children.revisits.get(row.id) ?? [],
    ...(row.agendaLeadDays === null ? {} : { leadDays: row.agendaLeadDays }),
    ...(row.agendaNotBeforeOn === null ? {} : { notBeforeOn: row.agendaNotBeforeOn }),
    closure:
      row.closedOn === null || row.closedAs === null
        ? null
        : {
            on: row.closedOn,
            as: row.closedAs,
            by: row.closedBy ?? '',
            reason: row.closedReason ?? '',
            supersededByRef: children.successors.get(row.id) ?? null,
          },
    acceptedAt: row.acceptedAt,
    acceptedBy: row.acceptedBy,
    addedByHandAt: row.addedByHandAt,
    ...(row.fromMeetingAt === null
      ? {}
      : { fromMeeting: { at: row.fromMeetingAt, words: row.meetingWords ?? row.quote } }),
    version: row.version,
  }
}
