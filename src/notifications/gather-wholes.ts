import type { Kysely } from 'kysely'
import { nextTurn } from '../../db/committed-together.ts'
import type { Known } from '../../db/commitments.ts'
import { listKnownKeys } from '../../db/outbox.ts'
import { listOutlines, type Wanted } from '../../db/outlines.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import type { GatheredWhole, Gathering, NoticeSource, TellsWholes, Whole } from './notice-source.ts'
import { isTold } from './plan-telling.ts'
import { type MailPlan, planFor } from './readers.ts'

/** Plans what is told as a whole, reading no commitments of wholes that were told, and of others some at a time. */
export const gatherWholes = async (
  db: Kysely<Database>,
  source: NoticeSource,
  telling: TellsWholes,
  facts: NotificationFacts<unknown>,
  known: Known,
  today: PlainDate,
): Promise<MailPlan> => {
  const readers = source.readers(facts, today)
  const wanted = readers.flatMap((reader) =>
    telling.wholesFor(facts, reader, today).map((whole) => ({ reader, whole })),
  )
  const told = await listKnownKeys(db, { mails: wanted.map(({ whole }) => whole.key) })
  const begun = wanted
    .filter(({ whole }) => !told.has(whole.key))
    .map(({ reader, whole }) => ({ reader, whole, gathering: whole.gather() }))
  await gather(db, known, begun)
  const untold = new Map<Reader, GatheredWhole[]>()
  for (const { reader, whole, gathering } of begun) {
    const items = gathering.items()
    const planned = await listKnownKeys(db, { items })
    if (isTold(whole.key, items, planned)) continue
    untold.set(reader, [...(untold.get(reader) ?? []), { key: whole.key, items }])
  }
  return planFor(readers, (reader) => telling.mailOf(facts, reader, untold.get(reader) ?? [], today))
}

type Begun = { readonly whole: Whole; readonly gathering: Gathering }

/** Each post is read for those who want it; what is tied to no post, and the whole register, once for all of them. */
const gather = async (db: Kysely<Database>, known: Known, begun: readonly Begun[]): Promise<void> => {
  const byPost = new Map<string, Begun[]>()
  for (const one of begun)
    if (one.whole.of !== 'all')
      for (const id of one.whole.of.posts) byPost.set(id, [...(byPost.get(id) ?? []), one])
  for (const [ownerPostId, of] of byPost) await readInto(db, known, { ownerPostId }, of)
  await readInto(
    db,
    known,
    'ownerless',
    begun.filter(({ whole: { of } }) => of !== 'all' && of.ownerless),
  )
  await readInto(
    db,
    known,
    'all',
    begun.filter(({ whole: { of } }) => of === 'all'),
  )
}

const readInto = async (
  db: Kysely<Database>,
  known: Known,
  of: Wanted['of'],
  begun: readonly Begun[],
): Promise<void> => {
  if (begun.length === 0) return
  const closedSince = begun.flatMap(({ whole }) => whole.closedSince ?? []).toSorted()[0]
  for (let after = ''; ; ) {
    const outlines = await listOutlines(db, known, {
      of,
      after,
      limit: AT_A_TIME,
      ...(closedSince === undefined ? {} : { closedSince }),
    })
    const last = outlines.at(-1)
    if (last === undefined) return
    after = last.id
    for (const { gathering } of begun) gathering.take(outlines)
    if (outlines.length < AT_A_TIME) return
    await nextTurn()
  }
}

const AT_A_TIME = 2000
