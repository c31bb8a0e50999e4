import type { Kysely } from 'kysely'
import { listCommitments, listOpenCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { LoadFacts } from './facts.ts'

/** Facts from the register, read afresh at every call. */
export const factsIn =
  (db: Kysely<Database>): LoadFacts =>
  async (commitmentIds) => ({
    commitments:
      commitmentIds === undefined
        ? await listOpenCommitments(db)
        : await listCommitments(db, { ids: commitmentIds }),
    meetings: await listMeetings(db),
    holdings: await listHoldings(db),
  })
