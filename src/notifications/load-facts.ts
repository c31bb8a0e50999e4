import type { Kysely } from 'kysely'
import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { loadCalendar } from '../../db/added-holidays.ts'
import { listLadderChanges } from '../../db/ladders.ts'
import { countAskings, listSentItems } from '../../db/outbox-asked.ts'
import { listHoldings, listPosts } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { dayIn } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { WARNING, warnedOf } from './escalation.ts'
import type { LoadFacts } from './facts.ts'
import { monthBefore } from './monthly-figures.ts'
import { askingRungs } from './silence.ts'

export type FactsSetting = {
  readonly timeZone: string
  /** Whose bank holidays count; England and Wales when left out. */
  readonly region?: Region
  readonly escalateAfter: number
  readonly agendaDays?: number
}

/** Facts from the register, read afresh at every call. */
export const factsIn =
  (db: Kysely<Database>, { timeZone, region = 'england-and-wales', ...settings }: FactsSetting): LoadFacts =>
  async (today, { ids, toWrite } = {}) => ({
    commitments: await listCommitments(
      db,
      // Nobody is told of anything older than what the monthly digest looks back on.
      ids === undefined ? { closed: { since: monthBefore(today).from } } : { ids },
    ),
    meetings: await listMeetings(db),
    holdings: await listHoldings(db),
    ladders: await listLadderChanges(db),
    calendar: await loadCalendar(db, region),
    posts: await listPosts(db),
    asked: toWrite === true ? await countAskings(db, askingRungs, ids) : new Map(),
    warned: new Map(
      (await listSentItems(db, WARNING, ids)).map(({ itemKey, sentAt }) => [
        warnedOf(itemKey),
        dayIn(timeZone, sentAt),
      ]),
    ),
    ...settings,
  })
