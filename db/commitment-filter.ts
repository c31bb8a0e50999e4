import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import { isAmong, isAmongThose } from './bound-rows.ts'
import type { Database } from './schema.ts'

/** Which commitments to list; every part that is given must hold. */
export type CommitmentFilter = {
  readonly ids?: readonly string[]
  readonly refs?: readonly string[]
  /** `since`: those closed on that day or later. */
  readonly closed?: 'only' | 'without' | { readonly since: PlainDate }
  /** A post's id, or 'none' for commitments tied to no post. */
  readonly ownerPostId?: string
  readonly meetingId?: string
  readonly documentId?: string
  /** Which rules worked out the first due date. */
  readonly dueRules?: readonly string[]
  /** How exact that date was: a month whose last day was taken. */
  readonly duePrecision?: 'month'
  /** Words that must all stand in the quote, reference or owner, in any case. */
  readonly search?: string
  /**
   * Those whose due date alone does not say how they stand on a day: a claim waits for the office, a target was
   * measured, or the office was to look at them again before that day and has not.
   */
  readonly notByDateOn?: PlainDate
}

/** The commitments that a filter lets through, to be selected, counted or ordered. */
export const filteredCommitments = (db: Kysely<Database>, filter: CommitmentFilter) => {
  let query = db.selectFrom('commitments')
  if (filter.ids !== undefined) query = query.where(isAmong(db, 'id', filter.ids))
  if (filter.refs !== undefined) query = query.where('ref', 'in', [...filter.refs, ''])
  if (filter.closed === 'only') query = query.where('closedOn', 'is not', null)
  if (filter.closed === 'without') query = query.where('closedOn', 'is', null)
  if (typeof filter.closed === 'object') {
    const { since } = filter.closed
    query = query.where('closedOn', '>=', since)
  }
  if (filter.ownerPostId === 'none') query = query.where('ownerPostId', 'is', null)
  else if (filter.ownerPostId !== undefined) query = query.where('ownerPostId', '=', filter.ownerPostId)
  if (filter.meetingId !== undefined) query = query.where('meetingId', '=', filter.meetingId)
  if (filter.dueRules !== undefined) query = query.where('dueRule', 'in', [...filter.dueRules, ''])
  if (filter.duePrecision !== undefined) query = query.where('duePrecision', '=', filter.duePrecision)
  if (filter.documentId !== undefined) query = query.where('documentId', '=', filter.documentId)
  // `!` as the escape: a backslash means different things to the two databases.
  for (const word of searchWords(filter.search ?? ''))
    query = query.where(
      sql<boolean>`${sql.ref('searchText')} like ${`%${word.replace(/[!%_]/g, '!$&')}%`} escape '!'`,
    )
  const { notByDateOn } = filter
  if (notByDateOn !== undefined) query = query.where(isAmongThose(db, 'id', notByDate(db, notByDateOn)))
  return query
}

const notByDate = (db: Kysely<Database>, day: PlainDate) =>
  db
    .selectFrom('progressUpdates')
    .select('commitmentId')
    .where('claim', '=', 'delivered')
    .where('settledOn', 'is', null)
    .union(db.selectFrom('targetReadings').select('commitmentId'))
    .union(
      db
        .selectFrom('revisits')
        .select('commitmentId')
        .where('doneOn', 'is', null)
        .where('revisitOn', '<', day),
    )

/** The folded words that the search box looks through. */
export const foldForSearch = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\p{Cc}]+/gu, ' ')

const searchWords = (typed: string): readonly string[] =>
  foldForSearch(typed.slice(0, 200))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
