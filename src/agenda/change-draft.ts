import type { Kysely } from 'kysely'
import { copyChoices } from '../../db/agenda-choices.ts'
import { claimRevision, type Draft, findLatestIssued, findOpenDraft, insertDraft } from '../../db/agendas.ts'
import { recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import { formatDay } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { composeDraft } from './load-agenda.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** Which agenda, the draft's revision that the person saw (0 before anybody chose anything), and for which office. */
export type DraftSeen = {
  readonly meeting: Meeting
  readonly revision: number
  readonly office: string
  /** Whose bank holidays are no working days; England and Wales when left out. */
  readonly region?: Region | undefined
}

/** What an act works with: the draft, and the paper as it stood before the act. */
export type Working = {
  readonly db: Kysely<Database>
  readonly draft: Draft
  readonly paper: RevisitAgenda
  /** Writes a line into the meeting's history. */
  record(act: string, detail: Readonly<Record<string, unknown>>): Promise<void>
}

/**
 * One transaction for one act on a draft, which begins with the first. @throws CodedError conflict, when the agenda
 * was issued, the meeting cancelled, or somebody else changed the draft meanwhile.
 */
export const changeDraft = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  by: Actor,
  moment: Moment,
  act: (working: Working) => Promise<void>,
): Promise<void> =>
  await asConflict(() =>
    db.transaction().execute(async (db) => {
      const { meeting, office, region } = seen
      mustBeToCome(meeting, moment)
      const draft = (await findOpenDraft(db, meeting.id)) ?? (await beginFirst(db, meeting, by, moment))
      if (!(await claimRevision(db, draft.id, seen.revision))) throw changedMeanwhile()
      const paper = await composeDraft(db, { meeting, today: moment.today, office, region }, draft.choices)
      await act({ db, draft, paper, record: recorder(db, meeting, draft.version, by, moment) })
    }),
  )

/** Begins the version after the one that was issued, with the same choices. Returns its number. */
export const beginNextVersion = async (
  db: Kysely<Database>,
  meeting: Meeting,
  by: Actor,
  moment: Moment,
): Promise<number> =>
  await asConflict(() =>
    db.transaction().execute(async (db) => {
      mustBeToCome(meeting, moment)
      const issued = await findLatestIssued(db, meeting.id)
      if (issued === undefined)
        throw new CodedError('conflict', 'This agenda has not been issued yet, so it has no next version.')
      const version = issued.version + 1
      const id = await insertDraft(db, {
        meetingId: meeting.id,
        version,
        // It goes on counting, so that a page of the version before is noticed.
        revision: issued.revision + 1,
        startedAt: moment.at,
        startedBy: by.name,
      })
      await copyChoices(db, issued.id, id)
      await recorder(db, meeting, version, by, moment)(`began version ${version} of the agenda`, {})
      return version
    }),
  )

const beginFirst = async (
  db: Kysely<Database>,
  meeting: Meeting,
  by: Actor,
  moment: Moment,
): Promise<Draft> => {
  if ((await findLatestIssued(db, meeting.id)) !== undefined)
    throw new CodedError('conflict', 'This agenda was issued. Begin its next version to change it.')
  await insertDraft(db, {
    meetingId: meeting.id,
    version: 1,
    revision: 0,
    startedAt: moment.at,
    startedBy: by.name,
  })
  const draft = await findOpenDraft(db, meeting.id)
  if (draft === undefined) throw new Error(`The draft of ${meeting.ref} is not there`)
  return draft
}

/** What is said in advance is said before the meeting. */
const mustBeToCome = (meeting: Meeting, { today }: Moment): void => {
  if (meeting.cancelledOn !== null)
    throw new CodedError('conflict', `The meeting was cancelled on ${formatDay(meeting.cancelledOn)}.`)
  if (meeting.heldOn < today)
    throw new CodedError(
      'conflict',
      `The meeting was on ${formatDay(meeting.heldOn)}. Its agenda stays as it was.`,
    )
}

const recorder =
  (db: Kysely<Database>, meeting: Meeting, version: number, by: Actor, moment: Moment): Working['record'] =>
  (act, detail) =>
    recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act,
      subjectType: 'meeting',
      subjectId: meeting.id,
      detail: { ref: meeting.ref, version, ...detail },
    })

const asConflict = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw isUniqueViolation(error) ? changedMeanwhile() : error
  }
}

const changedMeanwhile = (): CodedError =>
  new CodedError(
    'conflict',
    'The agenda was changed by somebody else while you were working on it. Check how it stands now, then make your change again.',
  )
