import type { Kysely } from 'kysely'
import { findLatestIssued, type IssuedAgenda, listStood } from '../../db/agendas.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import type { Database } from '../../db/schema.ts'
import { formatDay } from '../calendar/plain-date.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { type AgendaChanges, compareAgendas } from './compare-agendas.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** Against a version of the same agenda that was issued: with why what is gone is gone. */
export const compareWithVersion = async (
  db: Kysely<Database>,
  issued: IssuedAgenda,
  paper: RevisitAgenda,
): Promise<AgendaChanges> =>
  compareAgendas(issued.paper, paper, `version ${issued.version}`, {
    commitments: await nowOf(db, idsOf(issued.paper)),
  })

/** Against the last agenda that the series issued for an earlier meeting; null when there is none. */
export const compareWithLast = async (
  db: Kysely<Database>,
  meeting: Meeting,
  paper: RevisitAgenda,
): Promise<AgendaChanges | null> => {
  const before = (await listMeetings(db))
    .filter(
      ({ seriesId, heldOn, cancelledOn }) =>
        seriesId === meeting.seriesId && heldOn < meeting.heldOn && cancelledOn === null,
    )
    .toReversed()
  for (const earlier of before) {
    const last = await findLatestIssued(db, earlier.id)
    if (last === undefined) continue
    const stood = (await listStood(db)).filter(
      ({ at }) => at.seriesName === meeting.seriesName && at.heldOn < earlier.heldOn,
    )
    return compareAgendas(last.paper, paper, `the agenda of ${formatDay(earlier.heldOn)}`, {
      commitments: await nowOf(db, idsOf(last.paper)),
      lastStoodAt: new Map(
        stood
          .toSorted((a, b) => (a.at.heldOn < b.at.heldOn ? -1 : 1))
          .map(({ commitmentId, at }) => [commitmentId, at]),
      ),
    })
  }
  return null
}

const idsOf = ({ matters }: RevisitAgenda): readonly string[] =>
  matters.groups.flatMap(({ items }) => items.map(({ commitmentId }) => commitmentId))

const nowOf = async (db: Kysely<Database>, ids: readonly string[]) =>
  new Map((await listCommitments(db, { ids })).map((commitment) => [commitment.id, commitment]))
