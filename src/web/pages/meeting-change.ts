import { loadCalendar } from '../../../db/added-holidays.ts'
import { findLatestIssued } from '../../../db/agendas.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { listHoldings, listPosts } from '../../../db/people.ts'
import { formatDay, formatLongDay } from '../../calendar/plain-date.ts'
import { renewAgendaMail } from '../../notifications/renew-agenda-mail.ts'
import {
  cancelMeeting,
  changeMeeting,
  getMeeting,
  moveMeeting,
  restoreMeeting,
} from '../../register/meetings/change-meeting.ts'
import { chairOf, type KeptMeeting, nextMeeting } from '../../register/meetings/meetings.ts'
import { datesOf, loadDatesToSettle } from '../../register/meetings/settle-dates.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../forms/day-field.ts'
import { onlyProblems, textProblem } from '../forms/forms.ts'
import { aboutMeeting, closedDayWords, meetingPath } from '../words/meeting-words.ts'
import type { Route, Visit } from '../serving/route.ts'
import { type VersionedForm, versionedForm } from '../forms/versioned-form.ts'
import { count } from '../words/words.ts'

/** Who takes the chair, and what the meeting looks at in depth. */
const changeForm: VersionedForm<KeptMeeting, { readonly chair: string; readonly theme: string }> = {
  path: 'change',
  template: 'meeting-change',
  title: () => 'Change the chair and theme',
  fields: ['chair', 'theme'],
  initial: ({ chair, theme }) => ({ chair, theme }),
  extras: async (meeting, { app }) => {
    const post = (await listPosts(app.db)).find(({ id }) => id === meeting.ways?.chairPostId)
    const holder = chairOf({ ...meeting, chair: '' }, await listHoldings(app.db))
    return {
      chairHint:
        post === undefined
          ? 'Leave this empty while nobody knows'
          : `Leave this empty for whoever holds the post of ${post.title}${holder === '' ? '' : `: ${holder}`}`,
    }
  },
  parse: (form) => {
    const problems = onlyProblems([
      textProblem(form, 'chair', { name: 'Chair', limit: 120 }),
      textProblem(form, 'theme', { name: 'Theme', limit: 200 }),
    ])
    return problems.length > 0
      ? { problems }
      : { value: { chair: form.one('chair'), theme: form.one('theme') } }
  },
  act: (version, typed, { app, by, moment, params }) =>
    changeMeeting(app.db, { ref: params.ref ?? '', version }, typed, by, moment),
  done: (_, visit) => leadTo(visit, 'The meeting was changed.'),
}

const moveForm: VersionedForm<KeptMeeting, Parameters<typeof moveMeeting>[2]> = {
  path: 'move',
  template: 'meeting-move',
  title: () => 'Move the meeting to another day',
  fields: [...dayFieldNames('to'), 'reason'],
  initial: () => ({ ...dayValues('to', null), reason: '' }),
  extras: async (meeting, { app }) => ({
    day: formatLongDay(meeting.heldOn),
    ref: meeting.ref,
    isIssued: (await findLatestIssued(app.db, meeting.id)) !== undefined,
  }),
  parse: (form) => {
    const to = readRequiredDay(form, 'to', { name: 'New date', missing: 'Enter the new date of the meeting' })
    const problems = onlyProblems([
      'problem' in to ? to.problem : null,
      textProblem(form, 'reason', { name: 'Why it is moved', limit: 500 }),
    ])
    return problems.length > 0 || 'problem' in to
      ? { problems }
      : { value: { to: to.day, reason: form.one('reason') } }
  },
  act: async (version, move, { app, by, moment, params }) => {
    const ref = params.ref ?? ''
    await moveMeeting(app.db, { ref, version }, move, by, moment)
    await renewAgendaMail(app.db, await getMeeting(app.db, ref), by, moment)
  },
  fieldOf: (message) => (/was changed by somebody/.test(message) ? null : 'to-day'),
  done: async ({ to }, visit) => {
    const { db, config } = visit.app
    const closed = closedDayWords(to, await loadCalendar(db, config.region))
    return await leadTo(
      visit,
      `The meeting was moved to ${formatLongDay(to)}.${closed === null ? '' : ` Check the date: ${closed}`}`,
    )
  },
}

const cancelForm: VersionedForm<KeptMeeting, string> = {
  path: 'cancel',
  template: 'meeting-cancel',
  title: () => 'Cancel the meeting',
  fields: ['reason'],
  initial: () => ({ reason: '' }),
  extras: async (meeting, { app, moment }) => {
    const later = (await listMeetings(app.db)).filter(
      ({ seriesId, heldOn }) => seriesId === meeting.seriesId && heldOn > meeting.heldOn,
    )
    const next = nextMeeting(later, moment.today)
    return {
      day: formatLongDay(meeting.heldOn),
      next: next === undefined ? null : formatLongDay(next.heldOn),
      seriesHref: `/meetings/series/${meeting.seriesCode}`,
    }
  },
  parse: (form) => {
    const problem = textProblem(form, 'reason', {
      missing: 'Enter why the meeting is cancelled',
      name: 'Why it is cancelled',
      limit: 500,
    })
    return problem === null ? { value: form.one('reason') } : { problems: [problem] }
  },
  act: (version, reason, { app, by, moment, params }) =>
    cancelMeeting(app.db, { ref: params.ref ?? '', version }, reason, by, moment),
  done: (_, visit) => leadTo(visit, 'The meeting was cancelled. Nothing will be sent for it.'),
}

const restoreForm: VersionedForm<KeptMeeting, null> = {
  path: 'restore',
  template: 'meeting-restore',
  title: () => 'Undo the cancellation',
  fields: [],
  initial: () => ({}),
  extras: async ({ heldOn, cancelledOn, cancelledBy, cancelledReason }) => ({
    day: formatLongDay(heldOn),
    cancelled:
      cancelledOn === null
        ? null
        : `Cancelled on ${formatDay(cancelledOn)}${cancelledBy === null ? '' : ` by ${cancelledBy}`}${cancelledReason === null ? '' : `: ${cancelledReason}`}`,
  }),
  parse: () => ({ value: null }),
  act: async (version, _, { app, by, moment, params }) => {
    const ref = params.ref ?? ''
    await restoreMeeting(app.db, { ref, version }, by, moment)
    await renewAgendaMail(app.db, await getMeeting(app.db, ref), by, moment)
  },
  done: (_, visit) => leadTo(visit, 'The cancellation was undone.'),
}

/** To the due dates that wait for a decision, where there are any; else back to the meeting. */
const leadTo = async ({ app, moment, params }: Visit, notice: string) => {
  const meeting = await getMeeting(app.db, params.ref ?? '')
  const dates = datesOf(await loadDatesToSettle(app.db, moment.today), meeting.id)
  if (dates.length === 0) return { to: meetingPath(meeting), notice }
  const open = dates.filter(({ to }) => to !== null).length
  const asked =
    open === 0
      ? `${count(dates.length, 'due date waits', 'due dates wait')} for a later meeting.`
      : `${count(open, 'due date was', 'due dates were')} worked out from it: decide on ${open === 1 ? 'it' : 'them'} here.`
  return { to: `${meetingPath(meeting)}/dates`, notice: `${notice} ${asked}` }
}

export const meetingChangeRoutes: readonly Route[] = [
  ...versionedForm(aboutMeeting, changeForm),
  ...versionedForm(aboutMeeting, moveForm),
  ...versionedForm(aboutMeeting, cancelForm),
  ...versionedForm(aboutMeeting, restoreForm),
]
