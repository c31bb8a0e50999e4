import { countCandidates } from '../../../db/candidates.ts'
import { type FiledMinutes, listFiledMinutes } from '../../../db/document-meetings.ts'
import { getDocumentContents, listDocuments, type StoredDocument } from '../../../db/documents.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import { takePage } from '../serving/paging.ts'
import { page, type Route } from '../serving/route.ts'
import { formatInstant } from '../words/words.ts'

/** The minutes that were put in, and how far their review has come. */
export const minutesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/minutes',
    section: 'minutes',
    handle: async ({ app, query }) => {
      const meetings = new Map((await listMeetings(app.db)).map((meeting) => [meeting.id, meeting]))
      const filed = await listFiledMinutes(app.db)
      const counts = await countCandidates(app.db)
      const documents = (await listDocuments(app.db)).toReversed()
      const shown = takePage(documents, query.one('page'), (number) => `/minutes?page=${number}`)
      return page('minutes', {
        title: 'Minutes',
        pagination: shown.pagination,
        rows: shown.rows.map((document) => {
          const { all, waiting } = counts.get(document.id) ?? { all: 0, waiting: 0 }
          return {
            href: `/minutes/${document.id}`,
            fileName: document.fileName,
            ...meetingsOf(document, meetings),
            version: versionOf(document, filed),
            putIn: formatInstant(document.importedAt, app.config.timeZone),
            putInBy: document.importedBy,
            waiting,
            progress:
              all === 0 && isReplaced(document, filed)
                ? 'Its proposals are in the newer version'
                : progressWords(all, waiting),
          }
        }),
      })
    },
  },
  {
    method: 'GET',
    path: '/minutes/:id/file',
    section: 'minutes',
    handle: async ({ app, params }) => {
      const file = await getDocumentContents(app.db, params.id ?? '')
      if (file === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
      // Never shown in the browser: a file from outside would run as a page of ours.
      return {
        kind: 'file',
        fileName: file.fileName,
        mediaType: 'application/octet-stream',
        contents: file.contents,
        as: 'attachment',
      }
    },
  },
]

/** The first few by their days, and how many more; the series once each. */
const meetingsOf = (
  { minutes }: StoredDocument,
  meetings: ReadonlyMap<string, Meeting>,
): {
  series: string
  meetings: readonly { href: string; heldOn: string }[]
  more: string | null
} => {
  const held = minutes.flatMap(({ meetingId }) => meetings.get(meetingId) ?? [])
  const rest = held.length - SHOWN_MEETINGS
  return {
    series: [...new Set(held.map(({ seriesName }) => seriesName))].join(', '),
    meetings: held
      .slice(0, rest === 1 ? held.length : SHOWN_MEETINGS)
      .map((meeting) => ({ href: `/meetings/${meeting.ref}`, heldOn: formatDay(meeting.heldOn) })),
    more: rest > 1 ? `and ${rest} more meetings` : null,
  }
}

const SHOWN_MEETINGS = 3

/** Whether a newer version of any of its minutes came in. */
export const isReplaced = ({ id }: StoredDocument, filed: readonly FiledMinutes[]): boolean =>
  filed.some(({ replaces }) => replaces?.documentId === id)

/** "Version 2, approved"; null for the only version there is. */
const versionOf = (document: StoredDocument, filed: readonly FiledMinutes[]): string | null => {
  const replaced = isReplaced(document, filed)
  const [own] = document.minutes
  if (own === undefined || (!replaced && document.minutes.every(({ version }) => version === 1))) return null
  const many = new Set(document.minutes.map(({ version }) => version)).size > 1
  const name = many
    ? 'New versions of some'
    : `Version ${own.version}${own.state === null ? '' : `, ${own.state}`}`
  return replaced ? `${name}, replaced by a newer one` : name
}

/** "14 of 20 decided" */
export const progressWords = (all: number, waiting: number): string => {
  if (all === 0) return 'Nothing was found to propose'
  if (waiting === 0) return all === 1 ? 'The one proposal is decided' : `All ${all} decided`
  return `${all - waiting} of ${all} decided`
}
