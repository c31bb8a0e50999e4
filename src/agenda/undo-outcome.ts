import type { Kysely } from 'kysely'
import type { RecordedOutcome } from '../../db/agenda-outcomes.ts'
import { changeCommitment, finishRevisit, insertRevisit, moveRevisit } from '../../db/commitment-changes.ts'
import type { Database } from '../../db/schema.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { changeWithin, mustBeOpen } from '../register/change-commitment.ts'
import { reopen } from '../register/commitments/close-commitment.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import { moveDueDate } from '../register/commitments/extend-due-date.ts'
import { builtOn, firstDateGiven, takeBackFirstDate } from '../register/commitments/first-dates.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { closes, type Outcome } from './outcomes.ts'

type Wrong = {
  readonly recorded: RecordedOutcome
  /** What it should have been. */
  readonly outcome: Outcome
  readonly reason: string
}

/**
 * Takes back what an outcome had written, by acts that stay on record: a closure is reopened, a date moved back, a
 * first date taken back, a day to look again given up. Where the right outcome is another date, that one is moved to
 * in one step later.
 * @throws CodedError conflict, when the commitment has gone on since, so that there is nothing to take back.
 */
export const undoOutcome = async (
  db: Kysely<Database>,
  meeting: Meeting,
  ref: string,
  wrong: Wrong,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const { recorded, outcome, reason } = wrong
  const why = `The outcome of ${formatDay(meeting.heldOn)} was recorded wrongly: ${reason}`
  await changeWithin(db, { ref }, by, moment, async (db, commitment, record) => {
    if (closes(recorded.outcome)) {
      if (commitment.closure === null) return
      if (commitment.closure.as !== recorded.outcome)
        throw goneOn(ref, 'was closed in another way since. Reopen it on its own page')
      return await reopen(db, commitment, why, by, moment, record)
    }
    if (recorded.outcome === 'more-time') {
      const from = dateBefore(commitment, meeting, recorded.newOn)
      const given = from === null ? firstDateGiven(commitment) : null
      const built = given === null ? null : await builtOn(db, commitment, given, moment.today)
      if (given !== null && built === null)
        return await takeBackFirstDate(db, commitment, given, why, by, moment, record)
      if (outcome.kind === 'more-time') return
      if (from === null)
        throw goneOn(
          ref,
          `got its first date by this outcome, and that stays because ${built ?? 'the date has been changed since'}. Change it on its own page`,
        )
      const back = {
        ...{ to: from, askedBy: by.name, agreedBy: by.name, agreedAtMeetingId: null },
        ...{ reason: why, correctionReason: reason },
      }
      return await moveDueDate(db, commitment, back, by, moment, record)
    }
    if (recorded.outcome === 'revisit') await giveUpRevisit(db, commitment, recorded.newOn, why, moment)
  })
  if (outcome.kind === 'not-discussed') await oweAgain(db, meeting, ref, by, moment)
}

/** The day from which this outcome moved the date; null when it gave the first one. */
const dateBefore = (commitment: Commitment, meeting: Meeting, to: PlainDate | null): PlainDate | null => {
  const last = commitment.extensions.at(-1)
  mustBeOpen(commitment)
  if (last === undefined || last.agreedAt?.id !== meeting.id || (to !== null && last.to !== to))
    throw goneOn(commitment.ref, 'has another date since. Change it on its own page')
  return last.from
}

const giveUpRevisit = async (
  db: Kysely<Database>,
  commitment: Commitment,
  on: PlainDate | null,
  why: string,
  { today }: Moment,
): Promise<void> => {
  mustBeOpen(commitment)
  const planned = commitment.revisits.find(({ revisitOn, done }) => revisitOn === on && done === null)
  if (planned === undefined) return
  await changeCommitment(db, commitment)
  await moveRevisit(db, planned.id, { revisitOn: planned.revisitOn, reason: why })
  await finishRevisit(db, planned.id, { doneOn: today, doneAtMeetingId: null })
}

/** It was not looked at, so the returns that were ticked off there are owed as before. */
const oweAgain = async (
  db: Kysely<Database>,
  meeting: Meeting,
  ref: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeWithin(db, { ref }, by, moment, async (db, commitment) => {
    await changeCommitment(db, commitment)
    for (const { revisitOn, reason, done } of commitment.revisits)
      if (done?.at?.id === meeting.id)
        await insertRevisit(db, {
          ...{ commitmentId: commitment.id, revisitOn, reason, setAt: moment.at, setBy: by.name },
          ...{ doneOn: null, doneAtMeetingId: null },
        })
  })

const goneOn = (ref: string, words: string): CodedError =>
  new CodedError('conflict', `${ref} ${words}, then record there what is right.`)
