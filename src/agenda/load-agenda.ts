import type { Kysely } from 'kysely'
import { loadCalendar } from '../../db/added-holidays.ts'
import { findChoices, findLatestIssued } from '../../db/agendas.ts'
import { listOpenCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings/meetings.ts'
import { type Choices, noChoices } from './choices.ts'
import { loadRecords } from './load-records.ts'
import { composeRevisitAgenda, type RevisitAgenda } from './revisit-agenda.ts'
import { strays } from './strays.ts'

type Wanted = {
  readonly meeting: Meeting
  readonly today: PlainDate
  /** The office's name. */
  readonly office: string
  /** Whose bank holidays are no working days; England and Wales when left out. */
  readonly region?: Region | undefined
}

/** The paper of a meeting: as it was issued last, word for word; until then as the register and the choices give it. */
export const loadAgenda = async (db: Kysely<Database>, wanted: Wanted): Promise<RevisitAgenda> =>
  (await findLatestIssued(db, wanted.meeting.id))?.paper ?? (await loadDraft(db, wanted))

/** The agenda as it would be issued now. */
export const loadDraft = async (db: Kysely<Database>, wanted: Wanted): Promise<RevisitAgenda> =>
  await composeDraft(db, wanted, (await findChoices(db, wanted.meeting.id)) ?? noChoices)

/** The same with given choices. */
export const composeDraft = async (
  db: Kysely<Database>,
  { meeting, today, office, region = 'england-and-wales' }: Wanted,
  choices: Choices,
): Promise<RevisitAgenda> => {
  const commitments = await listOpenCommitments(db)
  const calendar = await loadCalendar(db, region)
  const holdings = await listHoldings(db)
  const meetings = await listMeetings(db)
  const sittings = sittingsBySeries(meetings)
  const themes = new Map(meetings.map(({ id, theme }) => [id, theme]))
  const asOf = today < meeting.heldOn ? today : meeting.heldOn
  const askedBack = new Map(
    [...choices.byCommitment.values()].flatMap(({ commitmentId, askedBack }) =>
      askedBack === null ? [] : [[commitmentId, askedBack] as const],
    ),
  )
  // The others cannot come, whatever their record says.
  const own = commitments.filter(
    (commitment) =>
      commitment.meeting.seriesName === meeting.seriesName ||
      askedBack.has(commitment.id) ||
      strays(commitment, sittings.get(commitment.meeting.seriesName) ?? [], asOf),
  )
  const records = await loadRecords(db, { commitments: own, meeting, asOf, askedBack })
  const facts = {
    office,
    meeting,
    today,
    commitments,
    sittings,
    holdings,
    calendar,
    records,
    choices,
    themes,
  }
  return composeRevisitAgenda(facts)
}
