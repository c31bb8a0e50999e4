import type { StoredDocument } from '../../../db/documents.ts'
import { awaitsMinutes, type Commitment } from '../../register/commitments/commitment.ts'
import { formatInstant } from '../words/words.ts'

/** Said in place of a working where no words gave a date. */
export const nothingSaid = (commitment: Commitment): string =>
  awaitsMinutes(commitment)
    ? 'Nothing was recorded at the meeting about when.'
    : 'The minutes say nothing about when.'

/** Who entered what no reader had found, and out of what. */
export const addedByHandWords = (
  { acceptedBy, addedByHandAt, fromMeeting, quote, documentId }: Commitment,
  timeZone: string,
): string | null => {
  if (fromMeeting !== undefined) {
    const before = fromMeeting.words === quote ? '' : ` as “${fromMeeting.words}”`
    const since = documentId === null ? '' : ' Its minutes have given it their words since.'
    return `By ${acceptedBy}, ${formatInstant(fromMeeting.at, timeZone)}, from the meeting${before}.${since}`
  }
  return addedByHandAt === null
    ? null
    : `By ${acceptedBy}, ${formatInstant(addedByHandAt, timeZone)}, from the words of the minutes.`
}

/** Where the words of a commitment from a meeting can be looked for, once the minutes of it are there. */
export const findWordsHref = (
  commitment: Commitment,
  documents: readonly StoredDocument[],
): string | null => {
  if (!awaitsMinutes(commitment)) return null
  const minutes = documents.findLast((document) =>
    document.minutes.some(({ meetingId }) => meetingId === commitment.meeting.id),
  )
  return minutes === undefined ? null : `/minutes/${minutes.id}/add`
}
