import type { Kysely } from 'kysely'
import { listKnownKeys } from '../../db/outbox.ts'
import { refsOf } from '../../db/outlines.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import type { Notice } from './notice.ts'
import type { GatheringMail, NoticeSource, Subject, TellsSingly } from './notice-source.ts'
import { noticeSources } from './notice-sources.ts'
import { type MailPlan, planFor } from './readers.ts'
import { itemsOfMany, keyOf, noticesOfMany, type SaidOfMany } from './said-of-many.ts'

/** What tells of commitments singly, whom, and what was found for each of them in this run. */
export type Teller = {
  readonly source: NoticeSource
  readonly telling: TellsSingly
  readonly readers: readonly Reader[]
  /** What is kept of it until the mails are made. */
  readonly untold: ReadonlyMap<Reader, GatheringMail>
}

/** What one reader is to be told of some commitments. */
export type Found = {
  readonly telling: TellsSingly
  readonly reader: Reader
  readonly notices: Notice<Subject>[]
  /** What is said of many at once stands here instead. */
  readonly many: SaidOfMany[]
  /** Where they are kept when they were not told before. */
  readonly untold: GatheringMail
}

export const tellersOn = (facts: NotificationFacts<unknown>, today: PlainDate): readonly Teller[] =>
  noticeSources.flatMap((source) => {
    const { telling } = source
    if (telling?.tells !== 'singly') return []
    const readers = source.readers(facts, today)
    const untold = new Map(readers.map((reader) => [reader, gatheringOf(telling, reader, today)]))
    return [{ source, telling, readers, untold }]
  })

const gatheringOf = (telling: TellsSingly, reader: Reader, today: PlainDate): GatheringMail => {
  if (telling.gather !== undefined) return telling.gather(reader, today)
  const all: Notice<Subject>[] = []
  return {
    take: (untold, many) => {
      for (const notice of untold) all.push(notice)
      for (const said of many) for (const notice of noticesOfMany(said)) all.push(notice)
    },
    mail: () => (all.length === 0 ? null : telling.mailOf(reader, all, today)),
  }
}

/** One for each reader of each, in the same order every time. */
export const foundBy = (
  tellers: readonly Teller[],
  facts: NotificationFacts<Outline>,
  today: PlainDate,
): readonly Found[] =>
  tellers.flatMap(({ telling, untold }) => {
    const noticesOf = telling.noticesOf(facts, today)
    return [...untold].map(([reader, untold]) => ({
      telling,
      reader,
      notices: noticesOf(reader).map(bare),
      many: [],
      untold,
    }))
  })

/** Without what only the look needs: many thousands may be kept until the mails are made. */
const bare = ({ commitment, section, item, repeats }: Notice<Outline>): Notice<Subject> => {
  const { ref, meeting, owner, ownerText } = commitment
  return { commitment: { ref, meeting, owner, ownerText }, section, item, repeats }
}

/** Without what is in the outbox already. */
export const withoutTold = async (
  db: Kysely<Database>,
  found: readonly Found[],
): Promise<readonly Found[]> => {
  const items = found.flatMap(({ notices }) => notices.map(({ item }) => item))
  const told = await listKnownKeys(db, { items, many: found.flatMap(({ many }) => many.map(itemsOfMany)) })
  if (told.size === 0) return found
  return found.map(({ notices, many, ...found }) => ({
    ...found,
    notices: notices.filter(({ item }) => !told.has(item.itemKey)),
    many: many
      .map((said) => ({ ...said, of: said.of.filter((turn) => !told.has(keyOf(said, turn))) }))
      .filter(({ of }) => of.length > 0)
      .map((said) => ({ ...said, refs: refsOf(said.of) })),
  }))
}

/** Each source's mails of what was kept. */
export const plansOf = (tellers: readonly Teller[]): ReadonlyMap<string, MailPlan> =>
  new Map(
    tellers.map(({ source, readers, untold }) => [
      source.kind,
      planFor(readers, (reader) => untold.get(reader)?.mail() ?? null),
    ]),
  )
