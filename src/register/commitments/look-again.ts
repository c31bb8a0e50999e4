import type { Kysely } from 'kysely'
import {
  changeCommitment,
  finishRevisit,
  insertRevisit,
  moveRevisit,
} from '../../../db/commitment-changes.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Actor, Moment } from '../actor.ts'
import { change, mustBeOpen, type Recorder, type Seen } from '../change-commitment.ts'
import type { Commitment, Revisit } from './commitment.ts'

/** The office looked again at a meeting: its own duty is done, whether or not the force's is (product rule 6). */
export const recordRevisit = async (
  db: Kysely<Database>,
  seen: Seen,
  revisit: DoneRevisit,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, (db, commitment, record) =>
    noteRevisit(db, commitment, revisit, by, moment, record),
  )

export type DoneRevisit = {
  readonly doneOn: PlainDate
  readonly atMeetingId: string | null
  readonly nextOn: PlainDate | null
}

/** The same within a transaction that changes something else as well. */
export const noteRevisit = async (
  db: Kysely<Database>,
  commitment: Commitment,
  revisit: DoneRevisit,
  by: Actor,
  moment: Moment,
  record: Recorder,
): Promise<void> => {
  mustBeOpen(commitment)
  await changeCommitment(db, commitment)
  // A return that lies ahead stays: an early look does not excuse the office on the day itself.
  for (const open of openRevisits(commitment))
    if (open.revisitOn <= revisit.doneOn)
      await finishRevisit(db, open.id, { doneOn: revisit.doneOn, doneAtMeetingId: revisit.atMeetingId })
  if (revisit.nextOn !== null && !openRevisits(commitment).some((r) => r.revisitOn === revisit.nextOn))
    await insertRevisit(db, {
      commitmentId: commitment.id,
      revisitOn: revisit.nextOn,
      reason: `The office asked to see it again on ${formatDay(revisit.nextOn)}`,
      setAt: moment.at,
      setBy: by.name,
      doneOn: null,
      doneAtMeetingId: null,
    })
  await record('revisited it', revisit)
}

export const finishOpenRevisits = async (
  db: Kysely<Database>,
  commitment: Commitment,
  doneOn: PlainDate,
  doneAtMeetingId: string | null,
): Promise<void> => {
  for (const revisit of openRevisits(commitment))
    await finishRevisit(db, revisit.id, { doneOn, doneAtMeetingId })
}

/** The return set for the old due date moves with it; where none is to come, the office gets one. */
export const lookAgainOn = async (
  db: Kysely<Database>,
  commitment: Commitment,
  to: PlainDate,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const moving = openRevisits(commitment).filter((revisit) => revisit.revisitOn === commitment.dueOn)
  for (const { id, revisitOn, reason } of moving)
    await moveRevisit(db, id, { revisitOn: to, reason: reason.replace(formatDay(revisitOn), formatDay(to)) })
  if (moving.length === 0)
    await insertRevisit(db, {
      commitmentId: commitment.id,
      revisitOn: to,
      reason: `It falls due on ${formatDay(to)}`,
      setAt: moment.at,
      setBy: by.name,
      doneOn: null,
      doneAtMeetingId: null,
    })
}

const openRevisits = (commitment: Commitment): readonly Revisit[] =>
  commitment.revisits.filter((revisit) => revisit.done === null)
