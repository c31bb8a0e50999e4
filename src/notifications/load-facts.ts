import type { Kysely } from 'kysely'
import { listDraftingsToCome } from '../../db/agenda-draftings.ts'
import { listIssuedToCome } from '../../db/agenda-issued-moves.ts'
import { whenAgendasTold } from '../../db/agenda-mails.ts'
import { type Known, knownFrom, listCommitments, listOpenCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { loadCalendar } from '../../db/added-holidays.ts'
import { listLadderChanges } from '../../db/ladders.ts'
import { countAskings, listSentItems } from '../../db/outbox-asked.ts'
import { listHoldings, listPosts } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { dayIn, type PlainDate } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { WARNING, warnedOf } from './escalation.ts'
import type { LoadFacts } from './facts.ts'
import { monthBefore } from './monthly-figures.ts'
import { toldSince } from './notice-keys.ts'
import { askingRungs } from '../register/commitments/silence.ts'

/** What of the installation's choices counts for who is told what, and when. */
export type FactsSetting = {
  readonly timeZone: string
  /** Whose bank holidays count; England and Wales when left out. */
  readonly region?: Region
  readonly mail: { readonly escalateAfter: number; readonly agendaDays?: number }
}

/** Facts from the register, read afresh at every call. */
export const factsIn =
  (
    db: Kysely<Database>,
    { timeZone, region = 'england-and-wales', mail: { escalateAfter, agendaDays } }: FactsSetting,
  ): LoadFacts =>
  async (today, { ids, toWrite } = {}) => {
    let read: ReturnType<typeof readNamed> | undefined
    const known = async (): Promise<Known> => {
      const { meetings, posts } = await (read ??= readNamed(db))
      return knownFrom(meetings, posts)
    }
    const commitments =
      ids === undefined
        ? [
            ...(await listOpenCommitments(db)),
            ...(await listCommitments(db, { closed: { since: lookedBackTo(today) } }, known)),
          ]
        : ids.length === 0
          ? []
          : await listCommitments(db, { ids }, known)
    const { meetings, posts } = await (read ?? readNamed(db))
    return {
      commitments,
      meetings,
      posts,
      holdings: await listHoldings(db, posts),
      ladders: await listLadderChanges(db),
      calendar: await loadCalendar(db, region),
      draftings: await listDraftingsToCome(db, today),
      issuedAgendas: await listIssuedToCome(db, today),
      agendasTold: await whenAgendasTold(db, today),
      asked: toWrite === true ? await countAskings(db, askingRungs, ids) : new Map(),
      warned: await loadWarned(db, timeZone, ids),
      escalateAfter,
      ...(agendaDays === undefined ? {} : { agendaDays }),
    }
  }

/** What commitments name. */
const readNamed = async (db: Kysely<Database>) => ({
  meetings: await listMeetings(db),
  posts: await listPosts(db),
})

/** When the mail went that warned the owner, by what it warned of; of these commitments, or of all. */
export const loadWarned = async (
  db: Kysely<Database>,
  timeZone: string,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> => {
  const items = ids?.length === 0 ? [] : await listSentItems(db, WARNING, ids)
  return new Map(items.map(({ itemKey, sentAt }) => [warnedOf(itemKey), dayIn(timeZone, sentAt)]))
}

/** What was closed is told of in the monthly digest, and to whoever's answer was accepted. */
const lookedBackTo = (today: PlainDate): PlainDate =>
  [monthBefore(today).from, toldSince(today)].toSorted()[0] ?? today
