import type { Kysely } from 'kysely'
import { loadCalendar } from '../../db/added-holidays.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings.ts'
import { composeRevisitAgenda, type RevisitAgenda } from './revisit-agenda.ts'

/** The revisit agenda of a meeting, from the register as it stands. `office` is the office's name. */
export const loadAgenda = async (
  db: Kysely<Database>,
  {
    meeting,
    today,
    office,
    region = 'england-and-wales',
  }: { meeting: Meeting; today: PlainDate; office: string; region?: Region },
): Promise<RevisitAgenda> => {
  const commitments = await listCommitments(db, { closed: 'without' })
  const calendar = await loadCalendar(db, region)
  const holdings = await listHoldings(db)
  const sittings = sittingsBySeries(await listMeetings(db))
  return composeRevisitAgenda({ office, meeting, today, commitments, sittings, holdings, calendar })
}
