import { plainDate } from '../../../src/calendar/plain-date.ts'
import type { DueReading } from '../../../src/extraction/candidate.ts'
import { type DatesRead, type DueContext, readDates } from '../../../src/extraction/due-rules/due-phrase.ts'

/** What is made of the times in words said at a meeting. */
export const datesIn = (words: string, meetingOn = '2024-05-14', more: Partial<DueContext> = {}): DatesRead =>
  readDates(words, { meetingOn: plainDate(meetingOn), nextMeetingOn: null, ...more })

/** The phrase that binds, or null. */
export const dueIn = (words: string, meetingOn?: string, more?: Partial<DueContext>): DueReading | null =>
  datesIn(words, meetingOn, more).binding

/** The day that binds; null when none does, or one without a day. */
export const dayIn = (words: string, meetingOn?: string, more?: Partial<DueContext>): string | null =>
  dueIn(words, meetingOn, more)?.dueOn ?? null
