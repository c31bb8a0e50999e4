import type { PlainDate } from '../calendar/plain-date.ts'
import type { OutboxMessage } from '../delivery/message.ts'
import type { LoadFacts, NotificationFacts, Reader } from './facts.ts'
import type { NoticeSource } from './notice-source.ts'
import { noticeSources } from './notice-sources.ts'

/** By person, in the order of the sources: what they may be told of today, and as whom. */
export type ReadersToday = ReadonlyMap<
  string,
  readonly { readonly source: NoticeSource; readonly reader: Reader }[]
>

/** What one mail is checked against and written from. */
export type FactsOfMail = { readonly facts: NotificationFacts; readonly readers: ReadersToday }

/** One statement of the database can name so many. */
const MOST_AT_ONCE = 5_000

/**
 * The facts for mails that are checked in the same moment: the register is read once for all of them, and each sees
 * of it its own commitments, or the whole of it where it tells of the whole.
 */
export const sharedFacts = (
  loadFacts: LoadFacts,
  messages: readonly OutboxMessage[],
  today: PlainDate,
): ((message: OutboxMessage) => Promise<FactsOfMail>) => {
  const load = async (wanted: Parameters<LoadFacts>[1]): Promise<Loaded> => {
    const facts = await loadFacts(today, wanted)
    return { facts, readers: readersOn(facts, today), places: placesOf(facts) }
  }
  const ids = idsOf(messages.filter((message) => !isOfAll(message)))
  const ofAll = once(() => load({ toWrite: true }))
  const ofTheirs = once(() => load({ ids, toWrite: true }))
  return async (message) => {
    if (isOfAll(message)) return await ofAll()
    const own = idsOf([message])
    const { facts, readers, places } = await (ids.length > MOST_AT_ONCE
      ? load({ ids: own, toWrite: true })
      : ofTheirs())
    const theirs: number[] = []
    for (const id of own) {
      const place = places.get(id)
      if (place !== undefined) theirs.push(place)
    }
    theirs.sort((a, b) => a - b)
    const commitments = theirs.flatMap((place) => facts.commitments[place] ?? [])
    return { facts: { ...facts, commitments }, readers }
  }
}

/** What a mail says of the whole register, also when it was joined to another and has that one's name. */
export const overviewFor = ({ items }: OutboxMessage): NoticeSource['overview'] =>
  noticeSources.find(
    ({ kind, overview }) =>
      overview !== undefined && items.some(({ itemKey }) => itemKey.startsWith(`${kind}/`)),
  )?.overview

export const readersOn = (facts: NotificationFacts, today: PlainDate): ReadersToday => {
  const all = noticeSources.flatMap((source) =>
    source.readers(facts, today).map((reader) => ({ source, reader })),
  )
  return Map.groupBy(all, ({ reader }) => reader.person.id)
}

type Loaded = FactsOfMail & {
  /** Where each commitment stands in the list. */
  readonly places: ReadonlyMap<string, number>
}

const isOfAll = (message: OutboxMessage): boolean => overviewFor(message) !== undefined

const idsOf = (messages: readonly OutboxMessage[]): readonly string[] => {
  const ids = new Set<string>()
  for (const { items } of messages) for (const { commitmentId } of items) ids.add(commitmentId)
  return [...ids]
}

const placesOf = ({ commitments }: NotificationFacts): ReadonlyMap<string, number> =>
  new Map(commitments.map(({ id }, place) => [id, place]))

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
