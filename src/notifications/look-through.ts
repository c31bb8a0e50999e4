import type { Kysely } from 'kysely'
import type { Known } from '../../db/commitments.ts'
import { type Look, saveNextLooks } from '../../db/next-looks.ts'
import { listKnownKeys } from '../../db/outbox.ts'
import { listOutlinesToLookAt } from '../../db/outlines.ts'
import type { Database } from '../../db/schema.ts'
import { nextTurn } from '../../db/committed-together.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay } from '../calendar/working-days.ts'
import type { Outline } from '../register/commitment.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { loadWarned } from './load-facts.ts'
import { NEVER, nextLooks } from './next-look.ts'
import type { Notice } from './notice.ts'
import type { Subject } from './notice-source.ts'
import { noticeSources } from './notice-sources.ts'
import { type MailPlan, planFor } from './readers.ts'

export type LookedThrough = {
  /** What was found, by the kind of mail that tells of it. */
  readonly plans: ReadonlyMap<string, MailPlan>
  /** The next days of those of whom the plans tell: true once the mails are in the outbox. */
  readonly looks: readonly Look[]
}

/**
 * Looks at every commitment whose turn it is, some at a time, for what is told singly and was not told before. Those
 * of which there is nothing to say get the day of their next look at once. Those that are to be told of and cannot be
 * today, because it can wait or a person has no address, keep their turn.
 */
export const lookThrough = async (
  { db, timeZone }: { readonly db: Kysely<Database>; readonly timeZone: string },
  facts: NotificationFacts<unknown>,
  known: Known,
  today: PlainDate,
): Promise<LookedThrough> => {
  const tellers = tellersOf(facts, today)
  const looks: Look[] = []
  for (let after = ''; ; ) {
    const outlines = await listOutlinesToLookAt(db, known, { today, after, limit: AT_A_TIME })
    const last = outlines.at(-1)
    if (last === undefined) break
    after = last.id
    const warned = await loadWarned(db, timeZone, mayBeWarned(facts, outlines, today))
    const some = { ...facts, commitments: outlines, warned }
    const untold = await withoutTold(
      db,
      tellers.flatMap((teller) => noticesOf(teller, some, today)),
    )
    for (const { list, notices } of untold) for (const notice of notices) list.push(kept(notice))
    // On a closed day not everything is said.
    if (isOfficeDay(today, facts.calendar)) {
      const turns = turnsAfter(outlines, untold, nextLooks(some, today))
      looks.push(...turns.told)
      if (turns.quiet.length > 0)
        await db.transaction().execute((db) => saveNextLooks(db, turns.quiet, today))
    }
    if (outlines.length < AT_A_TIME) break
    await nextTurn()
  }
  return {
    plans: new Map(
      tellers.map(({ source, telling, readers, untold }) => [
        source.kind,
        planFor(readers, (reader) => {
          const notices = untold.get(reader) ?? []
          return notices.length === 0 ? null : telling.mailOf(reader, notices, today)
        }),
      ]),
    ),
    looks,
  }
}

/** Enough that asking costs little a commitment, and few enough that whoever waits for a page is served in between. */
const AT_A_TIME = 1000

const tellersOf = (facts: NotificationFacts<unknown>, today: PlainDate) =>
  noticeSources.flatMap((source) => {
    const { telling } = source
    if (telling?.tells !== 'singly') return []
    const readers = source.readers(facts, today)
    return [{ source, telling, readers, untold: new Map<Reader, Notice<Subject>[]>() }]
  })

type Teller = ReturnType<typeof tellersOf>[number]

type Found = {
  readonly reader: Reader
  readonly notices: readonly Notice<Outline>[]
  /** Where they are kept when they were not told before. */
  readonly list: Notice<Subject>[]
}

const noticesOf = (
  { telling, readers, untold }: Teller,
  facts: NotificationFacts<Outline>,
  today: PlainDate,
): readonly Found[] => {
  const noticesOf = telling.noticesOf(facts, today)
  return readers.map((reader) => {
    const list = untold.get(reader) ?? []
    untold.set(reader, list)
    return { reader, notices: noticesOf(reader), list }
  })
}

const withoutTold = async (db: Kysely<Database>, found: readonly Found[]): Promise<readonly Found[]> => {
  const items = found.flatMap(({ notices }) => notices.map(({ item }) => item))
  const told = await listKnownKeys(db, { items })
  if (told.size === 0) return found
  return found.map(({ notices, ...found }) => ({
    ...found,
    notices: notices.filter(({ item }) => !told.has(item.itemKey)),
  }))
}

/** Without what only the look needs: many thousands may be kept until the mails are made. */
const kept = ({ commitment, section, item, repeats }: Notice<Outline>): Notice<Subject> => {
  const { ref, meeting, owner, ownerText } = commitment
  return { commitment: { ref, meeting, owner, ownerText }, section, item, repeats }
}

/** The next looks of those of which there is nothing to say, and of those of which the mails will tell. */
const turnsAfter = (
  outlines: readonly Outline[],
  untold: readonly Found[],
  nextLookOf: (outline: Outline) => PlainDate,
): { readonly quiet: readonly Look[]; readonly told: readonly Look[] } => {
  const isTold = new Set<string>()
  const keepsTurn = new Set<string>()
  for (const { notices, reader } of untold) {
    const isOutOfReach = reader.person.email.trim() === ''
    for (const { commitment, repeats } of notices) {
      isTold.add(commitment.id)
      if (repeats || isOutOfReach) keepsTurn.add(commitment.id)
    }
  }
  const quiet: Look[] = []
  const told: Look[] = []
  for (const outline of outlines) {
    const { id } = outline
    if (keepsTurn.size > 0 && keepsTurn.has(id)) continue
    const lookOn = nextLookOf(outline)
    ;(isTold.has(id) ? told : quiet).push([id, lookOn === NEVER ? null : lookOn])
  }
  return { quiet, told }
}

/** Only of what is overdue, and has somebody to be passed on to, is it asked whether its owner was warned. */
const mayBeWarned = (
  { posts }: NotificationFacts<unknown>,
  outlines: readonly Outline[],
  today: PlainDate,
): readonly string[] => {
  const passing = new Set(posts.filter((post) => post.escalatesToPostId !== null).map(({ id }) => id))
  return outlines
    .filter(({ owner, dueOn, closure }) => {
      const isLate = closure === null && dueOn !== null && dueOn < today
      return isLate && owner !== null && passing.has(owner.id)
    })
    .map(({ id }) => id)
}
