import type { Kysely } from 'kysely'
import { listOutcomes } from '../../../db/agenda-outcomes.ts'
import { listFiledMinutes } from '../../../db/document-meetings.ts'
import { recordHistory } from '../../../db/history.ts'
import { insertMove } from '../../../db/meeting-moves.ts'
import { listMeetings, updateMeeting } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import type { Recorder } from '../change-commitment.ts'
import { findMeeting, type KeptMeeting } from './meetings.ts'

/** Which meeting, and the version the person saw. */
export type SeenMeeting = { readonly ref: string; readonly version: number }

/** Who takes the chair and what the meeting looks at in depth. Papers that were issued stay as they are. */
export const changeMeeting = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  { chair, theme }: Pick<KeptMeeting, 'chair' | 'theme'>,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, meeting, record) => {
    if (chair === meeting.chair && theme === meeting.theme) return
    await updateMeeting(db, meeting, { chair, theme })
    await record('changed the meeting', {
      chair: chair === meeting.chair ? null : chair || 'nobody named',
      theme: theme === meeting.theme ? null : theme || 'none',
    })
  })

/**
 * The meeting sits on another day. It keeps its reference, its draft agenda follows it, and the due dates that were
 * worked out from it wait for a person (`datesToSettle`).
 */
export const moveMeeting = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  { to, reason }: { to: PlainDate; reason: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, meeting, record) => {
    const { heldOn } = meeting
    if (meeting.cancelledOn !== null)
      throw new CodedError(
        'conflict',
        `The meeting was cancelled on ${formatDay(meeting.cancelledOn)}. Undo the cancellation before you move it`,
      )
    if (heldOn < moment.today)
      throw new CodedError('conflict', `The meeting of ${formatDay(heldOn)} is over, so it cannot be moved`)
    const sat = await howItSat(db, meeting)
    if (sat !== null) throw new CodedError('conflict', `${sat}, so it cannot be moved`)
    if (to === heldOn) throw new CodedError('invalid', `The meeting is on ${formatDay(to)} already`)
    if (to < moment.today) throw new CodedError('invalid', 'The new date must be today or in the future')
    await mustBeFree(db, meeting, to)
    await updateMeeting(db, meeting, { heldOn: to })
    const move = { meetingId: meeting.id, fromOn: heldOn, toOn: to, reason }
    await insertMove(db, { ...move, movedAt: moment.at, movedBy: by.name })
    await record('moved the meeting', { from: heldOn, to, reason })
  })

/**
 * The meeting does not sit. What was to come back to it goes to the next of its series, and nothing is sent for it.
 * A day that has passed may be given up as well, as long as nothing shows that the meeting sat.
 */
export const cancelMeeting = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, meeting, record) => {
    if (meeting.cancelledOn !== null)
      throw new CodedError(
        'conflict',
        `The meeting was cancelled already, on ${formatDay(meeting.cancelledOn)}`,
      )
    if (reason.trim() === '') throw new CodedError('invalid', 'Enter why the meeting is cancelled')
    const sat = await howItSat(db, meeting)
    if (sat !== null) throw new CodedError('conflict', `${sat}, so it cannot be cancelled`)
    await updateMeeting(db, meeting, {
      cancelledOn: moment.today,
      cancelledBy: by.name,
      cancelledReason: reason,
    })
    await record('cancelled the meeting', { heldOn: meeting.heldOn, reason })
  })

/** Undoes a cancellation: the meeting sits on its day after all. */
export const restoreMeeting = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, meeting, record) => {
    if (meeting.cancelledOn === null) throw new CodedError('conflict', 'The meeting is not cancelled')
    await mustBeFree(db, meeting, meeting.heldOn)
    await updateMeeting(db, meeting, { cancelledOn: null, cancelledBy: null, cancelledReason: null })
    await record('undid the cancellation of the meeting', { heldOn: meeting.heldOn })
  })

/** One transaction for a change and its line in the history. @throws CodedError not-found, conflict */
export const changeSeen = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  by: Actor,
  moment: Moment,
  act: (db: Kysely<Database>, meeting: KeptMeeting, record: Recorder) => Promise<void>,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const latest = await getMeeting(db, seen.ref)
    const { id, ref } = latest
    if (latest.version !== seen.version)
      throw new CodedError(
        'conflict',
        `${ref} was changed by somebody else while you were working on it. Check how it stands now, then make your change again.`,
      )
    await act(db, latest, (act, detail) =>
      recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act,
        subjectType: 'meeting',
        subjectId: id,
        detail: { ref, ...detail },
      }),
    )
  })

/** @throws CodedError not-found */
export const getMeeting = async (db: Kysely<Database>, ref: string): Promise<KeptMeeting> => {
  const meeting = findMeeting(await listMeetings(db), ref)
  if (meeting === undefined) throw new CodedError('not-found', `There is no meeting ${ref}.`)
  return meeting
}

/** What shows that it sat; null when nothing does. */
const howItSat = async (db: Kysely<Database>, { id }: KeptMeeting): Promise<string | null> => {
  if ((await listFiledMinutes(db, { meetingId: id })).length > 0)
    return 'The minutes of this meeting have been put in'
  const outcomes = (await listOutcomes(db)).some(({ meetingId }) => meetingId === id)
  return outcomes ? 'Outcomes of this meeting have been recorded' : null
}

const mustBeFree = async (db: Kysely<Database>, meeting: KeptMeeting, day: PlainDate): Promise<void> => {
  const other = (await listMeetings(db)).find(
    ({ id, seriesId, heldOn, cancelledOn }) =>
      id !== meeting.id && seriesId === meeting.seriesId && heldOn === day && cancelledOn === null,
  )
  if (other !== undefined)
    throw new CodedError(
      'conflict',
      `${meeting.seriesName} already has a meeting on ${formatDay(day)} (${other.ref})`,
    )
}
