import { bankHoliday } from './bank-holiday-names.ts'
import { monthFirstDay, namedDay, numericDay, shortNumericDay } from './calendar-days.ts'
import { daysFromNamedDay } from './counted-from-days.ts'
import { daysAfterMeeting, daysBeforeMeeting } from './counted-from-meetings.ts'
import { dayOfThatMonth, weekTomorrow } from './days-ahead.ts'
import type { DueRule } from './due-rule.ts'
import { dayOfAMonth } from './days-of-months.ts'
import { beforeAnEvent, beforeARecess, onAnEvent, onceDone } from './events.ts'
import { byChristmas, feast, weekAfterEaster } from './feasts.ts'
import { financialQuarterRule, namedFinancialYear, relativeFinancialYear } from './financial-years.ts'
import { meetingAfterNext } from './later-meetings.ts'
import { lengthRules } from './lengths.ts'
import { meetingOfMonth, nextMeeting, nextMeetingIn, whenWeMeet } from './meetings.ts'
import { meetingInMonth, takenInMonth } from './meetings-in-month.ts'
import { namedMonth, relativeMonth } from './months.ts'
import { nextReport, papersOfMonth } from './next-report.ts'
import { noDate } from './no-date.ts'
import { notDueRules } from './not-due.ts'
import { nthWeekday } from './nth-weekdays.ts'
import { quarterReport } from './quarter-reports.ts'
import { calendarQuarterRule, halfYear, quarterOfYear, relativeQuarter } from './quarters.ts'
import { meetingOfSeason } from './season-meetings.ts'
import { schoolHoliday } from './school-holidays.ts'
import { beginningOnDay, sittingOnDay } from './sittings-on-days.ts'
import { season } from './seasons.ts'
import { municipalYear, schoolTerm } from './terms.ts'
import {
  dayOfMeeting,
  hoursAfter,
  namedWeek,
  nextWeekday,
  nextWeeksMeeting,
  weekOfDay,
  withinTheWeek,
} from './weeks.ts'
import { beforeItIsOut, weekend } from './weeks-out.ts'
import { workingDayOfMonth } from './working-days-in-months.ts'
import { namedYear, newYear, relativeYear, thisTimeNextYear, withinTheYear } from './years.ts'
import { inTheYearTo } from './years-to.ts'

/**
 * The order is the grammar: a rule sees only words that no earlier one has taken. What is no deadline goes first.
 * Then the longer form before the shorter that hides in it: "w/c 12 June" before "12 June", "12 June 2026" before
 * "June 2026", "the June Board (12th)" before "the June Board" before "June", "Q3 2023/24" and "winter 2023/24" before "2023/24" before "2023",
 * "April next year" before "next year". Words without a day come last, so that they never split a phrase that has one.
 */
export const orderedRules: readonly DueRule[] = [
  inTheYearTo,
  quarterReport,
  beginningOnDay,
  ...notDueRules,
  beforeItIsOut,
  schoolHoliday,
  beforeARecess,
  weekTomorrow,
  dayOfThatMonth,
  daysFromNamedDay,
  daysBeforeMeeting,
  daysAfterMeeting,
  nthWeekday,
  workingDayOfMonth,
  weekOfDay,
  sittingOnDay,
  namedDay,
  numericDay,
  shortNumericDay,
  meetingAfterNext,
  nextMeetingIn,
  nextMeeting,
  meetingOfMonth,
  nextReport,
  papersOfMonth,
  meetingInMonth,
  takenInMonth,
  meetingOfSeason,
  monthFirstDay,
  whenWeMeet,
  thisTimeNextYear,
  ...lengthRules,
  calendarQuarterRule,
  quarterOfYear,
  financialQuarterRule,
  halfYear,
  schoolTerm,
  bankHoliday,
  season,
  municipalYear,
  namedFinancialYear,
  relativeFinancialYear,
  relativeQuarter,
  byChristmas,
  weekAfterEaster,
  feast,
  newYear,
  withinTheYear,
  namedMonth,
  relativeYear,
  relativeMonth,
  withinTheWeek,
  nextWeeksMeeting,
  namedWeek,
  weekend,
  dayOfAMonth,
  nextWeekday,
  dayOfMeeting,
  hoursAfter,
  namedYear,
  onAnEvent,
  onceDone,
  beforeAnEvent,
  noDate,
]
