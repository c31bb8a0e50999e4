import type { PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import { CodedError } from '../errors.ts'
import type { Block, MinutesDocument } from '../minutes/document.ts'
import type { ReadingStep } from '../minutes/reading-step.ts'
import type { MeetingHeader, Reading } from './candidate.ts'
import { explain } from './explain.ts'
import { extract } from './extract.ts'
import { readHeader } from './meeting/header.ts'
import { passagesOf } from './passages.ts'
import { spanOf } from './span.ts'
import { notesOnUnreadTables } from './unread-tables.ts'

export type CommitmentOptions = {
  /** The day of the meeting, when a person gives it. */
  readonly meetingOn?: PlainDate
  /** The days that are no working days; those of England and Wales when left out. */
  readonly calendar?: OfficeCalendar
  /** Words of the minutes that somebody asks about. */
  readonly explain?: string
  /** Hears how far the search has come. */
  readonly onStep?: (step: ReadingStep) => void
}

/**
 * Reads a document that holds one set of minutes from head to foot: the meeting, the commitments proposed, what was
 * considered and not proposed, and notes for the person who checks it; what the file's reader noted stays with the
 * document.
 * @throws CodedError `invalid` when the minutes carry no date of the meeting and none is given.
 */
export const readCommitments = (document: MinutesDocument, options: CommitmentOptions = {}): Reading => {
  const reading = readUnder(readHeader(document, options), document, document.blocks, options)
  if (reading === null)
    throw new CodedError(
      'invalid',
      [
        `The date of the meeting was not found in ${document.fileName}. Enter the date of the meeting, then try again.`,
        ...(document.blocks.length === 0 ? document.notes : []),
      ].join(' '),
    )
  return reading
}

/** What a run of the document's blocks says under its header; null without the meeting's day, from which dates are counted. */
export const readUnder = (
  header: MeetingHeader,
  document: MinutesDocument,
  blocks: readonly Block[],
  options: Omit<CommitmentOptions, 'meetingOn'> = {},
): Reading | null => {
  const { heldOn } = header
  if (heldOn === null) return null
  const span = spanOf(document.blocks, blocks)
  const part = { ...document, blocks, text: document.text.slice(span.from, span.to) }
  const { candidates, dropped, trace } = extract(part, { ...header, heldOn }, options)
  return {
    span,
    passages: passagesOf(blocks),
    header,
    candidates,
    dropped,
    notes: [...headerNotes(header), ...notesOnUnreadTables(blocks, trace)],
    ...(options.explain === undefined
      ? {}
      : { explanation: explain(part, { candidates, trace }, options.explain) }),
  }
}

const headerNotes = ({ attendance }: MeetingHeader): string[] =>
  attendance.length === 0
    ? ['No list of those present was found, so initials cannot be matched to posts.']
    : []
