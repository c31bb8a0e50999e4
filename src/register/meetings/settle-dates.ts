import type { Kysely } from 'kysely'
import { getCommitment, listCommitments } from '../../../db/commitments.ts'
import { hasFollowed, insertKeptDate, listKeptDates, listMoves } from '../../../db/meeting-moves.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { type AnchoredDate, datesToSettle, sittingRules } from './anchored-dates.ts'
import { change, type Seen } from '../change-commitment.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { moveDueDate } from '../commitments/extend-due-date.ts'
import { monthRules } from './month-sittings.ts'

/** The due dates, as the register stands, that wait for a person's word because a meeting has another day or none. */
export const loadDatesToSettle = async (
  db: Kysely<Database>,
  today: PlainDate,
): Promise<readonly AnchoredDate[]> => {
  const sittings = await loadSittings(db)
  // Where no meeting was ever moved or cancelled, nothing can have strayed from one: some only had none at the time.
  const isQuiet = sittings.moves.length === 0 && sittings.meetings.every((one) => one.cancelledOn === null)
  const wanted =
    isQuiet && !(await hasFollowed(db))
      ? ({ dueRules: monthRules, duePrecision: 'month' } as const)
      : { dueRules: sittingRules }
  return datesToSettle(await listCommitments(db, { closed: 'without', ...wanted }), sittings, today)
}

/** Those that belong on the page of one meeting: worked out from it, or to fall on it now. */
export const datesOf = (dates: readonly AnchoredDate[], meetingId: string): readonly AnchoredDate[] =>
  dates.filter(({ meeting, sitting }) => meeting.id === meetingId || sitting?.id === meetingId)

/** Which date a person decides on: the commitment as they saw it, and the day that was proposed. */
export type SeenDate = Seen & { readonly to: PlainDate }

/**
 * Records the proposed date as an extension that the office agreed to: the first date stays (product rule 4), and it
 * is not counted as a slip of the owner's.
 * @throws CodedError conflict, when the date is not proposed any more.
 */
export const moveWithMeeting = async (
  db: Kysely<Database>,
  seen: SeenDate,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    const { meeting, to } = await mustBeProposed(db, commitment, seen.to, moment.today)
    const extension = {
      to,
      askedBy: by.name,
      agreedBy: by.name,
      agreedAtMeetingId: null,
      reason:
        meeting.cancelledOn === null
          ? `It follows the meeting of ${meeting.seriesName} to ${formatDay(meeting.heldOn)}`
          : `The meeting of ${meeting.seriesName} on ${formatDay(meeting.heldOn)} was cancelled`,
      movedMeetingId: meeting.id,
    }
    await moveDueDate(db, commitment, extension, by, moment, record)
  })

/** The due date stays where it is, and is not asked about again unless the meeting goes to yet another day. */
export const keepDate = async (
  db: Kysely<Database>,
  seen: SeenDate,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    const { meeting, to } = await mustBeProposed(db, commitment, seen.to, moment.today)
    const kept = { commitmentId: commitment.id, meetingId: meeting.id, toOn: to }
    if (!(await insertKeptDate(db, { ...kept, keptAt: moment.at, keptBy: by.name })))
      throw new CodedError('conflict', `Somebody has said already that the date of ${commitment.ref} stays.`)
    await record('kept the due date although the meeting has another day', {
      dueOn: commitment.dueOn,
      reason: `${formatDay(to)} was proposed`,
    })
  })

const mustBeProposed = async (
  db: Kysely<Database>,
  { ref, version }: Commitment,
  to: PlainDate,
  today: PlainDate,
): Promise<AnchoredDate & { readonly to: PlainDate }> => {
  const latest = await getCommitment(db, ref)
  const [proposed] = datesToSettle([latest], await loadSittings(db), today)
  if (latest.version !== version || proposed?.to !== to)
    throw new CodedError(
      'conflict',
      `${ref} or its meeting was changed by somebody else meanwhile. Check how it stands now, then decide again.`,
    )
  return { ...proposed, to }
}

const loadSittings = async (db: Kysely<Database>) => ({
  meetings: await listMeetings(db),
  moves: await listMoves(db),
  kept: await listKeptDates(db),
})
