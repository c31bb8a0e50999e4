import type { PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { MinutesDocument } from '../minutes/document.ts'
import type { ReadingStep } from '../minutes/reading-step.ts'
import type { Reading } from './candidate.ts'
import { explain } from './explain.ts'
import { extract } from './extract.ts'
import { readHeader } from './header.ts'
import { notesOnUnreadTables } from './unread-tables.ts'

export type CommitmentOptions = {
  /** The day of the meeting, when a person gives it. */
  readonly meetingOn?: PlainDate
  /** Words of the minutes that somebody asks about. */
  readonly explain?: string
  /** Hears how far the search has come. */
  readonly onStep?: (step: ReadingStep) => void
}

/**
 * Reads a document from head to foot: the meeting, the commitments proposed, what was considered and not
 * proposed, and notes for the person who checks it; what the file's reader noted stays with the document.
 * @throws CodedError `invalid` when the minutes carry no date of the meeting and none is given.
 */
export const readCommitments = (document: MinutesDocument, options: CommitmentOptions = {}): Reading => {
  const header = readHeader(document, options)
  if (header.heldOn === null)
    throw new CodedError(
      'invalid',
      [
        `The date of the meeting was not found in ${document.fileName}. Enter the date of the meeting, then try again.`,
        ...(document.blocks.length === 0 ? document.notes : []),
      ].join(' '),
    )
  const { candidates, dropped, trace } = extract(
    document,
    { ...header, heldOn: header.heldOn },
    options.onStep,
  )
  return {
    header,
    candidates,
    dropped,
    notes: [...headerNotes(header.attendance.length), ...notesOnUnreadTables(document.blocks, trace)],
    ...(options.explain === undefined
      ? {}
      : { explanation: explain(document, { candidates, trace }, options.explain) }),
  }
}

const headerNotes = (attendees: number): string[] =>
  attendees === 0 ? ['No list of those present was found, so initials cannot be matched to posts.'] : []
