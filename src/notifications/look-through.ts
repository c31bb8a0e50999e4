import type { Kysely } from 'kysely'
import { nextTurn } from '../../db/committed-together.ts'
import type { Known } from '../../db/commitments.ts'
import { commitAhead } from '../../db/disk-wait.ts'
import { type KeptLooks, keptLooks, type Look, saveNextLooks } from '../../db/next-looks.ts'
import { listOutlinesOf, listTurns, type Turn } from '../../db/outlines.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay } from '../calendar/working-days.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import { alikeOnes } from './alike.ts'
import type { NotificationFacts } from './facts.ts'
import { loadWarned } from './load-facts.ts'
import { NEVER, nextLooks } from './next-look.ts'
import type { MailPlan } from './readers.ts'
import { type Found, foundBy, plansOf, tellersOn, withoutTold } from './tellers.ts'

export type LookedThrough = {
  /** What was found, by the kind of mail that tells of it. */
  readonly plans: ReadonlyMap<string, MailPlan>
  /** Of whom the plans tell, and the days of their next looks, some at a time: true once the mails are in the outbox. */
  readonly looks: readonly KeptLooks[]
}

/**
 * Looks at every commitment whose turn it is, some at a time, for what is told singly and was not told before. Those
 * of which there is nothing to say get the day of their next look at once. Those that are to be told of and cannot be
 * today, because it can wait or a person has no address, keep their turn. `turns`: how often turns have been taken.
 */
export const lookThrough = async (
  { db, timeZone }: { readonly db: Kysely<Database>; readonly timeZone: string },
  facts: NotificationFacts<unknown>,
  known: Known,
  { today, turns: taken }: { readonly today: PlainDate; readonly turns: number },
): Promise<LookedThrough> => {
  const tellers = tellersOn(facts, today)
  const ones = alikeOnes(facts, tellers, today)
  const looks: KeptLooks[] = []
  const turnsAfter = (after: string): Promise<readonly Turn[]> => {
    const turns = listTurns(db, { today, after, limit: AT_A_TIME, alike: ones.alike })
    // Where the work on those before breaks off, nobody waits for these.
    turns.catch(() => {})
    return turns
  }
  for (let next = turnsAfter(''); ; ) {
    const turns = await next
    const last = turns.at(-1)
    if (last === undefined) break
    // PostgreSQL looks for the next ones meanwhile; SQLite does so at once.
    if (turns.length === AT_A_TIME) next = turnsAfter(last.id)
    await nextTurn()
    const read = await ones.read(turns, (ids) => listOutlinesOf(db, known, ids))
    const outlines = [...read.values()]
    const warned = await loadWarned(db, timeZone, mayBeWarned(facts, outlines, today))
    const some = { ...facts, commitments: outlines, warned }
    const found = foundBy(tellers, some, today)
    const nextLookOf = nextLooks(some, today)
    ones.sayOfOthers(turns, read, found, nextLookOf)
    const news = await withoutTold(db, found)
    for (const { untold, notices, many } of news) untold.take(notices, many)
    // On a closed day not everything is said.
    if (isOfficeDay(today, facts.calendar)) {
      const { told, quiet } = looksAfter(turns, news, (turn) => {
        const outline = read.get(turn.id)
        return outline === undefined ? ones.lookOnOf(turn) : nextLookOf(outline)
      })
      if (told.length > 0) looks.push(keptLooks(told))
      if (quiet.length > 0) await commitAhead(db, (db) => saveNextLooks(db, [keptLooks(quiet)], today, taken))
    }
    if (turns.length < AT_A_TIME) break
    await nextTurn()
  }
  return { plans: plansOf(tellers), looks }
}

/** Enough that asking costs little a commitment, and few enough that whoever waits for a page is served in between. */
const AT_A_TIME = 1000

/** The next looks of those of which there is nothing to say, and of those of which the mails will tell. */
const looksAfter = (
  turns: readonly Turn[],
  news: readonly Found[],
  nextLookOf: (turn: Turn) => PlainDate,
): { readonly quiet: readonly Look[]; readonly told: readonly Look[] } => {
  const isTold = new Set<string>()
  const keepsTurn = new Set<string>()
  for (const { notices, many, reader } of news) {
    const isOutOfReach = reader.person.email.trim() === ''
    const tell = (id: string, repeats: boolean): void => {
      isTold.add(id)
      if (repeats || isOutOfReach) keepsTurn.add(id)
    }
    for (const { item, repeats } of notices) tell(item.commitmentId, repeats)
    for (const { like, of } of many) for (const { id } of of) tell(id, like.repeats)
  }
  const quiet: Look[] = []
  const told: Look[] = []
  for (const turn of turns) {
    if (keepsTurn.has(turn.id)) continue
    const lookOn = nextLookOf(turn)
    ;(isTold.has(turn.id) ? told : quiet).push([turn.id, lookOn === NEVER ? null : lookOn])
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
