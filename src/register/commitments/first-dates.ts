import type { Kysely } from 'kysely'
import {
  changeCommitment,
  finishRevisit,
  moveRevisit,
  takeBackExtension,
} from '../../../db/commitment-changes.ts'
import { listExtensionRequests } from '../../../db/extension-requests.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Actor, Moment } from '../actor.ts'
import type { Recorder } from '../change-commitment.ts'
import type { Commitment, Extension } from './commitment.ts'

/** The giving of the first date, while it is the last that was said of the date; null otherwise. */
export const firstDateGiven = ({ extensions, dueOn }: Commitment): Extension | null => {
  const last = extensions.at(-1)
  return last !== undefined && last.from === null && last.to === dueOn ? last : null
}

/**
 * What has been built on a first date since it was given, as words after "because": then it stays, whatever is said
 * of it. Null when there is nothing, so that it can be taken back.
 */
export const builtOn = async (
  db: Kysely<Database>,
  { id, updates, revisits }: Pick<Commitment, 'id' | 'updates' | 'revisits'>,
  { to, recordedAt }: Extension,
  today: PlainDate,
): Promise<string | null> => {
  // Lateness is not put right by taking back what it is counted from.
  if (to < today) return 'that day has passed'
  const answer = updates.find((update) => update.recordedAt > recordedAt)
  if (answer !== undefined)
    return `it has been answered since, on ${formatDay(answer.statedOn)} by ${answer.statedBy}`
  const requests = await listExtensionRequests(db, id)
  const request = requests.find(({ statedOn }) => statedOn >= recordedAt.slice(0, 10))
  if (request !== undefined)
    return `more time has been asked for since, on ${formatDay(request.statedOn)} by ${request.statedBy}`
  const looked = revisits.find(({ revisitOn, done }) => revisitOn === to && done !== null)?.done ?? null
  return looked === null ? null : `the office has looked at it again on ${formatDay(looked.on)}`
}

/**
 * Takes back a first date that no meeting agreed: the commitment has no date again (product rule 3), and may get its
 * first one later. That it was given, and taken back, stays on record; no date is written over another (rule 4).
 * The caller has made sure that nothing is built on it.
 */
export const takeBackFirstDate = async (
  db: Kysely<Database>,
  commitment: Commitment,
  { to }: Extension,
  reason: string,
  by: Actor,
  { at, today }: Moment,
  record: Recorder,
): Promise<void> => {
  await changeCommitment(db, commitment, { dueOn: null, baselineDueOn: null })
  await takeBackExtension(db, commitment.id, {
    takenBackAt: at,
    takenBackBy: by.name,
    takenBackReason: reason,
  })
  // The return that came with the date goes with it.
  for (const { id, revisitOn, done } of commitment.revisits)
    if (done === null && revisitOn === to) {
      await moveRevisit(db, id, { revisitOn, reason })
      await finishRevisit(db, id, { doneOn: today, doneAtMeetingId: null })
    }
  await record('took the first due date back', { from: to, reason })
}
