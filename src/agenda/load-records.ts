import type { Kysely } from 'kysely'
import { listOutcomes, type RecordedOutcome } from '../../db/agenda-outcomes.ts'
import { listStood } from '../../db/agendas.ts'
import { countAskings } from '../../db/outbox-asked.ts'
import { batches } from '../../db/outbox-rows.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { type Asked, askingRungs, isSilent } from '../register/commitments/silence.ts'
import { carriedFrom, type MatterRecord } from './matter-record.ts'

/**
 * What the mails and the earlier agendas say of these commitments, on a day. Only meetings that are over count: what
 * is on the agenda of one that has still to sit is not carried anywhere yet.
 */
export const loadRecords = async (
  db: Kysely<Database>,
  {
    commitments,
    meeting,
    asOf,
    askedBack,
  }: {
    commitments: readonly Commitment[]
    meeting: Meeting
    asOf: PlainDate
    askedBack: ReadonlyMap<string, NonNullable<MatterRecord['askedBack']>>
  },
): Promise<ReadonlyMap<string, MatterRecord>> => {
  const over = (await listStood(db)).filter(({ at }) => at.heldOn < meeting.heldOn && at.heldOn < asOf)
  const stood = Map.groupBy(over, ({ commitmentId }) => commitmentId)
  const outcomes = Map.groupBy(await listOutcomes(db), ({ commitmentId }) => commitmentId)
  const ids = commitments.map(({ id }) => id)
  const asked = new Map<string, Asked>()
  // Both databases limit how many values one statement binds.
  for (const some of batches(ids, 500))
    for (const [id, one] of await countAskings(db, askingRungs, some, asOf)) asked.set(id, one)
  return new Map(
    commitments.map((commitment) => {
      const { id } = commitment
      return [
        id,
        {
          asked: isSilent(commitment, asOf) ? (asked.get(id) ?? null) : null,
          carriedFrom: carriedFrom(
            commitment,
            (stood.get(id) ?? []).map(({ at }) => at),
            meetingsOf(outcomes.get(id)),
            meetingsOf(outcomes.get(id)?.filter(({ outcome }) => outcome === 'not-discussed')),
          ),
          askedBack: askedBack.get(id) ?? null,
        },
      ]
    }),
  )
}

const meetingsOf = (outcomes: readonly RecordedOutcome[] = []): ReadonlySet<string> =>
  new Set(outcomes.map(({ meetingId }) => meetingId))
