import { loadCalendar } from '../../../db/added-holidays.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { DueReading } from '../../extraction/candidate.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import type { WebApp } from '../serving/route.ts'

/**
 * Words on timing as the rules for minutes read them, counted from the meeting; null when they say nothing of the
 * kind. "The next meeting" is the next one that the register knows.
 */
export const readDueWords = async (
  { db, config }: Pick<WebApp, 'db'> & { readonly config: Pick<WebApp['config'], 'region'> },
  meeting: Meeting,
  words: string,
): Promise<DueReading | null> => {
  const { readDates } = await import('../../extraction/due-rules/due-phrase.ts')
  const sittings = (await listMeetings(db)).filter(({ cancelledOn }) => cancelledOn === null)
  const next = sittings.find(
    ({ seriesId, heldOn }) => seriesId === meeting.seriesId && heldOn > meeting.heldOn,
  )
  const { binding } = readDates(words, {
    meetingOn: meeting.heldOn,
    nextMeetingOn: next?.heldOn ?? null,
    meetings: sittings.map(({ heldOn, seriesName }) => ({ heldOn, name: seriesName })),
    calendar: await loadCalendar(db, config.region),
  })
  return binding
}

/** A day that was said as a day: there is nothing to work out. */
export const saidDay = (meeting: Meeting, dueOn: PlainDate, by: string): DueReading => ({
  phrase: '',
  anchorOn: meeting.heldOn,
  rule: 'said-at-the-meeting',
  precision: 'day',
  dueOn,
  event: null,
  working: `${by} recorded ${formatDay(dueOn)} as the day that was said at the meeting of ${formatDay(meeting.heldOn)}.`,
  vague: false,
  otherReadings: [],
})
