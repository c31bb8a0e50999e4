import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Asked } from '../src/register/commitments/silence.ts'
import { isAmong } from './bound-rows.ts'
import type { Database } from './schema.ts'

/**
 * By commitment, of these or of all open ones: how many mails went to whoever held its post, since the day it fell
 * due and since the last answer or the office's word on it. What was left out at sending does not count. `rungs`:
 * the patterns of those that ask. `until`: the last day that counts.
 */
export const countAskings = async (
  db: Kysely<Database>,
  rungs: readonly string[],
  commitmentIds?: readonly string[],
  until?: PlainDate,
): Promise<ReadonlyMap<string, Asked>> => {
  let query = db
    .selectFrom('commitments as c')
    .innerJoin('messageItems as i', 'i.commitmentId', 'c.id')
    .innerJoin('messages as m', 'm.id', 'i.messageId')
    .where('c.closedOn', 'is', null)
    .where('m.sentAt', 'is not', null)
    .where((eb) => eb.or(rungs.map((rung) => eb('i.rung', 'like', rung))))
    .where('i.reason', 'not like', LEFT_OUT)
    .where((eb) => eb.or([eb('c.dueOn', 'is', null), eb('m.plannedOn', '>', eb.ref('c.dueOn'))]))
    .where((eb) => eb.exists(wentToHolder(eb)))
    .where((eb) => eb.not(eb.exists(answeredSince(eb))))
  if (commitmentIds !== undefined) query = query.where(isAmong(db, 'c.id', commitmentIds))
  if (until !== undefined) query = query.where('m.plannedOn', '<=', until)
  const rows = await query
    .select((eb) => [
      'c.id',
      eb.fn.count<number>('m.id').distinct().as('times'),
      eb.fn.min('m.plannedOn').as('firstOn'),
    ])
    .groupBy('c.id')
    .execute()
  return new Map(rows.map(({ id, times, firstOn }) => [id, { times, firstOn }]))
}

/** The days on which whoever held its post was asked by mail, answered or not, by commitment; each day once, in order. */
export const listAskedDays = async (
  db: Kysely<Database>,
  rungs: readonly string[],
  commitmentIds: readonly string[],
  until: PlainDate,
): Promise<ReadonlyMap<string, readonly PlainDate[]>> => {
  const rows = await db
    .selectFrom('commitments as c')
    .innerJoin('messageItems as i', 'i.commitmentId', 'c.id')
    .innerJoin('messages as m', 'm.id', 'i.messageId')
    .where(isAmong(db, 'c.id', commitmentIds))
    .where('m.sentAt', 'is not', null)
    .where('m.plannedOn', '<=', until)
    .where((eb) => eb.or(rungs.map((rung) => eb('i.rung', 'like', rung))))
    .where('i.reason', 'not like', LEFT_OUT)
    .where((eb) => eb.exists(wentToHolder(eb)))
    .select(['c.id', 'm.plannedOn'])
    .distinct()
    .execute()
  const byId = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byId].map(([id, own]) => [id, own.map(({ plannedOn }) => plannedOn).toSorted()]))
}

/** Items of open commitments with this rung whose mail was sent: the key of each, and when it went. */
export const listSentItems = async (
  db: Kysely<Database>,
  rung: string,
  commitmentIds?: readonly string[],
): Promise<readonly { readonly itemKey: string; readonly sentAt: string }[]> => {
  let query = db
    .selectFrom('messageItems as i')
    .innerJoin('messages as m', 'm.id', 'i.messageId')
    .innerJoin('commitments as c', 'c.id', 'i.commitmentId')
    // Written out, since an index of some rungs only serves a statement that names them.
    .where('i.rung', '=', sql.lit(rung))
    .where('i.reason', 'not like', LEFT_OUT)
    .where('c.closedOn', 'is', null)
  if (commitmentIds !== undefined) query = query.where(isAmong(db, 'c.id', commitmentIds))
  const rows = await query.select(['i.itemKey', 'm.sentAt']).where('m.sentAt', 'is not', null).execute()
  return rows.map(({ itemKey, sentAt }) => ({ itemKey, sentAt: sentAt ?? '' }))
}

/** As sending notes it beside an item: see `freezeBody`. */
const LEFT_OUT = '%; left out because it %'

type Tables = Database & {
  c: Database['commitments']
  i: Database['messageItems']
  m: Database['messages']
}

const wentToHolder = (eb: ExpressionBuilder<Tables, 'c' | 'i' | 'm'>) =>
  eb
    .selectFrom('postHolders as h')
    .select(sql.lit(1).as('one'))
    .whereRef('h.postId', '=', 'c.ownerPostId')
    .whereRef('h.personId', '=', 'm.recipientPersonId')
    .whereRef('h.fromOn', '<=', 'm.plannedOn')
    .where((eb) => eb.or([eb('h.untilOn', 'is', null), eb('h.untilOn', '>=', eb.ref('m.plannedOn'))]))

const answeredSince = (eb: ExpressionBuilder<Tables, 'c' | 'i' | 'm'>) =>
  eb
    .selectFrom('progressUpdates as u')
    .select(sql.lit(1).as('one'))
    .whereRef('u.commitmentId', '=', 'c.id')
    .where((eb) =>
      eb.or([eb('u.statedOn', '>=', eb.ref('m.plannedOn')), eb('u.settledOn', '>=', eb.ref('m.plannedOn'))]),
    )
