import type { Kysely } from 'kysely'
import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { LoadFacts } from './facts.ts'

/**
 * Facts from the register, read afresh at every call. Whoever's answer was accepted is told of it after the
 * commitment was closed, so the planner also needs those closed `since` a day.
 */
export const factsIn =
  (
    db: Kysely<Database>,
    { since, agendaDays }: { readonly since?: () => PlainDate; readonly agendaDays?: number } = {},
  ): LoadFacts =>
  async (commitmentIds) => ({
    commitments: await listCommitments(
      db,
      commitmentIds !== undefined
        ? { ids: commitmentIds }
        : since === undefined
          ? { closed: 'without' }
          : { openSince: since() },
    ),
    meetings: await listMeetings(db),
    holdings: await listHoldings(db),
    ...(agendaDays === undefined ? {} : { agendaDays }),
  })
