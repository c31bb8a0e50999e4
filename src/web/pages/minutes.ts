import { countCandidates } from '../../../db/candidates.ts'
import { getDocumentContents, listDocuments } from '../../../db/documents.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { takePage } from '../paging.ts'
import { page, type Route } from '../route.ts'
import { formatInstant } from '../words.ts'

/** The minutes that were put in, and how far their review has come. */
export const minutesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/minutes',
    section: 'minutes',
    handle: async ({ app, query }) => {
      const meetings = new Map((await listMeetings(app.db)).map((meeting) => [meeting.id, meeting]))
      const counts = await countCandidates(app.db)
      const documents = (await listDocuments(app.db)).toReversed()
      const shown = takePage(documents, query.one('page'), (number) => `/minutes?page=${number}`)
      return page('minutes', {
        title: 'Minutes',
        pagination: shown.pagination,
        rows: shown.rows.map((document) => {
          const meeting = meetings.get(document.meetingId)
          const { all, waiting } = counts.get(document.id) ?? { all: 0, waiting: 0 }
          return {
            href: `/minutes/${document.id}`,
            fileName: document.fileName,
            meeting: meeting?.seriesName ?? '',
            heldOn: meeting === undefined ? '' : formatDay(meeting.heldOn),
            meetingHref: meeting === undefined ? '/meetings' : `/meetings/${meeting.ref}`,
            putIn: formatInstant(document.importedAt, app.config.timeZone),
            putInBy: document.importedBy,
            waiting,
            progress: progressWords(all, waiting),
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

/** "14 of 20 decided" */
export const progressWords = (all: number, waiting: number): string => {
  if (all === 0) return 'Nothing was found to propose'
  if (waiting === 0) return all === 1 ? 'The one proposal is decided' : `All ${all} decided`
  return `${all - waiting} of ${all} decided`
}
