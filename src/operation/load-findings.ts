import type { Kysely } from 'kysely'
import { findBeat } from '../../db/beat.ts'
import { listSuppressions } from '../../db/bounces.ts'
import { countCommitments, countOutbox, databaseNow } from '../../db/checks.ts'
import { newestRuns } from '../../db/job-runs.ts'
import { listOpenHolds } from '../../db/mail-holds.ts'
import { mailServerState } from '../../db/mail-server.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { addDays } from '../calendar/plain-date.ts'
import { holidaysEndOn } from '../calendar/working-days.ts'
import type { Moment } from '../register/actor.ts'
import { holdersOn } from '../register/people/posts.ts'
import type { Finding } from './finding.ts'
import { judge } from './findings.ts'
import { UNSENT_FOR_DAYS } from './mail-findings.ts'

const RUNS_COUNT_FOR_DAYS = 3

/** Looks at everything the register knows about how the program runs. */
export const loadFindings = async (
  db: Kysely<Database>,
  { at, today }: Moment,
  mailFolder: string | null,
): Promise<readonly Finding[]> => {
  const wanting = holdersOn(await listHoldings(db), today).filter(
    ({ post, person }) => post.mail !== 'none' && person.email === '',
  )
  return judge({
    now: at,
    databaseNow: await databaseNow(db),
    commitments: await countCommitments(db),
    tickedAt: (await findBeat(db))?.tickedAt ?? '',
    // A job that a setting has since taken off the timetable is not held against it for ever.
    runs: (await newestRuns(db, at)).filter(
      ({ startedAt }) => startedAt >= `${addDays(today, -RUNS_COUNT_FOR_DAYS)}T00:00:00.000Z`,
    ),
    outbox: await countOutbox(db, at, `${addDays(today, -UNSENT_FOR_DAYS)}T00:00:00.000Z`),
    mailServer: await mailServerState(db),
    mailFolder,
    holds: await listOpenHolds(db),
    unreachable: wanting.map(({ person, post }) => `${person.name} (${post.title})`),
    comesBack: await listSuppressions(db),
    holidaysEndOn,
    inHalfAYear: addDays(today, 183),
    today,
  })
}
