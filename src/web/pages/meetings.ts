import { listFiledMinutes } from '../../../db/document-meetings.ts'
import { listMeetings, listSeries } from '../../../db/meetings.ts'
import { formatDay, formatLongDay, type PlainDate } from '../../calendar/plain-date.ts'
import { datesOf, loadDatesToSettle } from '../../register/meetings/settle-dates.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import { meetingPath, meetingState, meetingStateName } from '../words/meeting-words.ts'
import { seriesPath } from '../words/series-words.ts'
import { count } from '../words/words.ts'
import { page, type Route } from '../serving/route.ts'

const MAX_HELD = 24

/** The series, each with its meetings to come and those that were held. */
export const meetingsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/meetings',
    section: 'meetings',
    handle: async ({ app, moment, query }) => {
      const meetings = await listMeetings(app.db)
      const withMinutes = new Set((await listFiledMinutes(app.db)).map(({ meetingId }) => meetingId))
      const row = meetingRow(moment.today, withMinutes)
      const dates = await loadDatesToSettle(app.db, moment.today)
      const all = query.one('all')
      return page('meetings', {
        title: 'Meetings',
        asked: meetings.flatMap((meeting) => {
          const own = datesOf(dates, meeting.id).filter(
            ({ meeting: { id }, to }) => id === meeting.id && to !== null,
          )
          return own.length === 0
            ? []
            : [
                {
                  href: `${meetingPath(meeting)}/dates`,
                  text: `${meeting.seriesName}, ${formatDay(meeting.heldOn)}`,
                  words: `${count(own.length, 'due date')} to decide on`,
                },
              ]
        }),
        series: (await listSeries(app.db)).map(({ name, code }) => {
          const own = meetings.filter(({ seriesCode }) => seriesCode === code)
          const held = own.filter(({ heldOn }) => heldOn < moment.today).toReversed()
          return {
            name,
            code,
            href: seriesPath({ code }),
            planned: own.filter(({ heldOn }) => heldOn >= moment.today).map(row),
            held: (all === code ? held : held.slice(0, MAX_HELD)).map(row),
            more: all !== code && held.length > MAX_HELD ? `Show all ${held.length} meetings` : null,
            moreHref: `/meetings?all=${encodeURIComponent(code)}`,
          }
        }),
      })
    },
  },
]

const meetingRow = (today: PlainDate, withMinutes: ReadonlySet<string>) => (meeting: Meeting) => ({
  href: meetingPath(meeting),
  on: formatLongDay(meeting.heldOn),
  theme: meeting.theme,
  state: meetingStateName[meetingState(meeting, today, withMinutes.has(meeting.id))],
})
