import type { Kysely } from 'kysely'
import { insertCandidates } from '../../../db/candidates.ts'
import type { VersionCounts } from '../../../db/document-meetings.ts'
import { findDocumentByHash, insertDocument } from '../../../db/documents.ts'
import { recordHistory } from '../../../db/history.ts'
import type { Database } from '../../../db/schema.ts'
import { isUniqueViolation } from '../../../db/unique-violation.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Reading } from '../../extraction/candidate.ts'
import type { ReadMinutes } from '../../extraction/read-minutes-file.ts'
import type { MinutesDocument } from '../../minutes/document.ts'
import { fingerprint } from '../../minutes/quoting/quote.ts'
import type { Actor, Moment } from '../actor.ts'
import { type FiledMeeting, fileMeeting } from '../meetings/file-meeting.ts'
import { fileVersion } from './file-version.ts'
import type { Meeting } from '../meetings/meetings.ts'
import { planVersion, type VersionPlan } from './plan-version.ts'
import { paperState } from './text-likeness.ts'

export type ImportedMinutes = {
  readonly documentId: string
  /** Every meeting of the file, in order of appearance. */
  readonly meetings: readonly {
    readonly meeting: Meeting
    /** How many candidates wait for a person. */
    readonly candidates: number
    /** For minutes of which an earlier version is in the register. */
    readonly version: { readonly number: number; readonly found: VersionCounts } | null
  }[]
  /** Posts met here for the first time, by title: somebody should check them and give an address. */
  readonly newPosts: readonly string[]
}

/**
 * Files minutes with each meeting they belong to, who was there, when the series meets next, and every candidate
 * that was read. Nothing becomes a commitment here: a person decides (product: "read, never believed").
 * @throws CodedError conflict, when the same file was imported before or somebody imports at the same moment;
 * invalid, when no meeting date is known.
 */
export const importMinutes = async (
  db: Kysely<Database>,
  minutes: ReadMinutes,
  by: Actor,
  moment: Moment,
): Promise<ImportedMinutes> => {
  try {
    return await fileMinutes(db, minutes, by, moment)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new CodedError(
      'conflict',
      `Somebody else put minutes in at the same moment. Nothing was changed: put ${minutes.document.fileName} in again.`,
    )
  }
}

const fileMinutes = async (
  db: Kysely<Database>,
  { document, contents, readings, readerVersion }: ReadMinutes,
  by: Actor,
  moment: Moment,
): Promise<ImportedMinutes> =>
  await db.transaction().execute(async (db) => {
    await mustBeNew(db, document)
    const filed: Filed[] = []
    let position = 0
    for (const reading of readings) {
      const one = await fileMeeting(db, reading, document, position, moment.at)
      const text = document.text.slice(reading.span.from, reading.span.to)
      const version = {
        meetingId: one.meeting.id,
        fileName: document.fileName,
        text,
        passages: reading.passages,
        candidates: one.candidates,
      }
      // Two sets of one meeting in one file are no versions of each other.
      const isSecond = filed.some(({ meeting }) => meeting.id === one.meeting.id)
      filed.push({
        ...one,
        span: reading.span,
        text,
        isSecond,
        plan: isSecond ? null : await planVersion(db, version),
      })
      position += one.candidates.length
    }
    const documentId = await insertDocument(db, document, contents, {
      minutes: filed
        .filter(({ isSecond }) => !isSecond)
        .map(({ meeting, span, text, plan }) => ({
          meetingId: meeting.id,
          page: span.page,
          paragraph: span.paragraph,
          text: { from: span.from, to: span.to },
          version: (plan?.replaces.version ?? 0) + 1,
          state: paperState({ fileName: filed.length === 1 ? document.fileName : '', text }),
          replaces: plan === null ? null : { documentId: plan.replaces.documentId, found: plan.counts },
        })),
      importedAt: moment.at,
      importedBy: by.name,
      readerVersion,
      notes: notesOf(document, readings, filed),
    })
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: 'put minutes in',
      subjectType: 'document',
      subjectId: documentId,
      detail: {
        fileName: document.fileName,
        sha256: document.sha256,
        textSha256: fingerprint(document.text),
        meeting: filed.map(({ meeting }) => meeting.ref).join(', '),
        candidates: filed.reduce((sum, { candidates }) => sum + candidates.length, 0),
        versions: filed.flatMap(({ meeting, plan }) =>
          plan === null
            ? []
            : [
                {
                  meeting: meeting.ref,
                  replaces: plan.replaces.documentId,
                  version: plan.replaces.version + 1,
                  ...plan.counts,
                },
              ],
        ),
        reader: readerVersion,
      },
    })
    for (const { plan, candidates } of filed)
      if (plan === null) await insertCandidates(db, candidates, { documentId, readerVersion })
      else
        await fileVersion(
          db,
          plan,
          { id: documentId, fileName: document.fileName, readerVersion },
          by,
          moment,
        )
    return {
      documentId,
      meetings: filed.map(({ meeting, candidates, plan }) => ({
        meeting,
        candidates: plan === null ? candidates.length : countWaiting(plan),
        version: plan === null ? null : { number: plan.replaces.version + 1, found: plan.counts },
      })),
      newPosts: filed.flatMap(({ newPosts }) => newPosts),
    }
  })

type Filed = FiledMeeting & {
  readonly span: Reading['span']
  readonly text: string
  readonly isSecond: boolean
  readonly plan: VersionPlan | null
}

const countWaiting = ({ proposals }: VersionPlan): number =>
  proposals.filter(({ candidate }) => candidate.decision === null).length

const notesOf = (
  document: MinutesDocument,
  readings: readonly Reading[],
  filed: readonly { readonly refused: number }[],
): readonly string[] => {
  const refused = filed.reduce((sum, one) => sum + one.refused, 0)
  return [
    ...document.notes,
    ...readings.flatMap(({ header: { heldOn }, notes }) =>
      readings.length === 1 || heldOn === null ? notes : notes.map((note) => `${formatDay(heldOn)}: ${note}`),
    ),
    ...(refused === 0 ? [] : [refusal(refused)]),
  ]
}

const mustBeNew = async (db: Kysely<Database>, document: MinutesDocument): Promise<void> => {
  const earlier = await findDocumentByHash(db, document.sha256)
  if (earlier === undefined) return
  throw new CodedError(
    'conflict',
    `These minutes are already in the register: ${earlier.fileName}, put in by ${earlier.importedBy}. Nothing was changed.`,
  )
}

const refusal = (count: number): string =>
  `${count} ${count === 1 ? 'candidate was' : 'candidates were'} left out: the words were not found in the document.`
