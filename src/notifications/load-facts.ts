import type { Kysely } from 'kysely'
import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { loadCalendar } from '../../db/added-holidays.ts'
import { listLadderChanges } from '../../db/ladders.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { Region } from '../calendar/working-days.ts'
import type { LoadFacts } from './facts.ts'
import { toldSince } from './notice-keys.ts'

/** Facts from the register, read afresh at every call. */
export const factsIn =
  (
    db: Kysely<Database>,
    {
      region = 'england-and-wales',
      ...settings
    }: { readonly region?: Region; readonly agendaDays?: number } = {},
  ): LoadFacts =>
  async (today, { ids } = {}) => ({
    commitments: await listCommitments(
      db,
      // Whoever's answer was accepted is told of it after the commitment was closed.
      ids === undefined ? { closed: { since: toldSince(today) } } : { ids },
    ),
    meetings: await listMeetings(db),
    holdings: await listHoldings(db),
    ladders: await listLadderChanges(db),
    calendar: await loadCalendar(db, region),
    ...settings,
  })
