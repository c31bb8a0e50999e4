import type { StoredDocument } from '../../../db/documents.ts'
import { formatDay, formatLongDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { AnchoredDate } from '../../register/meetings/anchored-dates.ts'
import { type KeptMeeting, type Meeting, nextMeeting } from '../../register/meetings/meetings.ts'
import { meetingPath } from '../words/meeting-words.ts'
import { count } from '../words/words.ts'

// What the page of a meeting says of the meeting itself, and what a person can do with it.

/** "Cancelled on 3 March 2026 by Priya Anand: the hall is flooded" */
export const stateWords = (
  { cancelledOn, cancelledBy, cancelledReason, heldOn }: KeptMeeting,
  today: PlainDate,
): string | null => {
  if (cancelledOn !== null)
    return [
      `Cancelled on ${formatDay(cancelledOn)}`,
      cancelledBy === null ? '' : ` by ${cancelledBy}`,
      cancelledReason === null ? '' : `: ${cancelledReason}`,
    ].join('')
  if (heldOn < today) return null
  return heldOn === today ? 'Today' : 'To come'
}

/** What a person can do with it: what has sat is neither moved nor cancelled. */
export const actsOn = (meeting: KeptMeeting, today: PlainDate, hasMinutes: boolean) => {
  const path = meetingPath(meeting)
  const change = { text: 'Change the chair or theme', href: `${path}/change` }
  if (meeting.cancelledOn !== null)
    return [change, { text: 'Undo the cancellation', href: `${path}/restore` }]
  if (hasMinutes) return [change]
  const cancel = { text: meeting.heldOn < today ? 'It did not sit' : 'Cancel it', href: `${path}/cancel` }
  return meeting.heldOn < today
    ? [change, cancel]
    : [change, { text: 'Move it to another day', href: `${path}/move` }, cancel]
}

/** "2 due dates to decide on"; those for which no later meeting is planned wait. */
export const askedWords = (dates: readonly AnchoredDate[]): string | null => {
  const open = dates.filter(({ to }) => to !== null).length
  if (open > 0) return `${count(open, 'due date')} to decide on`
  return dates.length === 0
    ? null
    : `${count(dates.length, 'due date waits', 'due dates wait')} for a later meeting`
}

/** Where the matters of a cancelled meeting go; without a link when no later one is planned. */
export const insteadOf = (meeting: Meeting, meetings: readonly Meeting[], today: PlainDate) => {
  const later = meetings.filter(
    ({ seriesId, heldOn }) => seriesId === meeting.seriesId && heldOn > meeting.heldOn,
  )
  const next = nextMeeting(later, today)
  return next === undefined
    ? { href: null, day: null }
    : { href: meetingPath(next), day: formatLongDay(next.heldOn) }
}

/** The papers put in for a meeting, the newest first; versions of one say which they are. */
export const minutesOf = (meeting: Meeting, documents: readonly StoredDocument[]) => {
  const replaced = new Set(
    documents.flatMap(({ minutes }) =>
      minutes.flatMap(({ meetingId, replaces }) =>
        meetingId === meeting.id ? (replaces?.documentId ?? []) : [],
      ),
    ),
  )
  return documents.toReversed().map(({ id, fileName, minutes }) => {
    const own = minutes.find(({ meetingId }) => meetingId === meeting.id)
    const isVersion = own !== undefined && (own.version > 1 || replaced.has(id))
    return {
      href: `/minutes/${id}`,
      addHref: `/minutes/${id}/add`,
      fileName,
      about: [
        ...(isVersion ? [`Version ${own.version}${own.state === null ? '' : `, ${own.state}`}`] : []),
        ...(minutes.length > 1 && own !== undefined && own.page !== null ? [`from page ${own.page}`] : []),
        ...(minutes.length > 1 ? [`with the minutes of ${minutes.length - 1} more`] : []),
      ].join(', '),
    }
  })
}
