import type { Kysely } from 'kysely'
import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { loadCalendar } from '../../db/added-holidays.ts'
import { listLadderChanges } from '../../db/ladders.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { Region } from '../calendar/working-days.ts'
import type { LoadFacts } from './facts.ts'

/** Facts from the register, read afresh at every call. */
export const factsIn =
  (db: Kysely<Database>, region: Region = 'england-and-wales'): LoadFacts =>
  async (commitmentIds) => ({
    commitments: await listCommitments(
      db,
      commitmentIds === undefined ? { closed: 'without' } : { ids: commitmentIds },
    ),
    meetings: await listMeetings(db),
    holdings: await listHoldings(db),
    ladders: await listLadderChanges(db),
    calendar: await loadCalendar(db, region),
  })
