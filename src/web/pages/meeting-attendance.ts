import { type Attendance, listAttendance } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { dayIn, formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import {
  addAttendee,
  changeAttendee,
  removeAttendee,
  type TypedAttendee,
} from '../../register/meetings/change-attendance.ts'
import { listRemovals } from '../../register/people/attendance-removals.ts'
import type { KeptMeeting } from '../../register/meetings/meetings.ts'
import { postChoices } from '../forms/choices.ts'
import type { Fields } from '../forms/fields.ts'
import { chosen, onlyProblems, type Problem, textProblem } from '../forms/forms.ts'
import { aboutMeeting, meetingPath } from '../words/meeting-words.ts'
import { page, type Route, type Visit } from '../serving/route.ts'
import { type VersionedForm, versionedForm } from '../forms/versioned-form.ts'

const path = '/meetings/:ref/attendance'

const listRoute: Route = {
  method: 'GET',
  path,
  section: 'meetings',
  handle: async (visit) => {
    const meeting = await aboutMeeting.load(visit)
    const titles = new Map((await listPosts(visit.app.db)).map(({ id, title }) => [id, title]))
    const own = `${meetingPath(meeting)}/attendance`
    return page('meeting-attendance', {
      title: 'Attendance',
      caption: aboutMeeting.caption(meeting),
      backLink: aboutMeeting.back(meeting),
      addHref: `${own}/add`,
      people: (await listAttendance(visit.app.db, meeting.id)).map((one, position) => ({
        name: one.name || one.capacity,
        post: one.postId === null ? one.capacity || 'No post' : (titles.get(one.postId) ?? one.capacity),
        initials: one.initials ?? 'None',
        presence: presenceName[one.presence],
        from: one.setBy === undefined ? 'Read in the minutes' : `Put here by ${one.setBy}`,
        changeHref: `${own}/${position}`,
        removeHref: `${own}/${position}/remove`,
      })),
      removed: [...(await listRemovals(visit.app.db, meeting.id)).values()].map(({ name, by, at }) => ({
        name,
        words: `Removed by ${by} on ${formatDay(dayIn(visit.app.config.timeZone, at))}`,
      })),
    })
  },
}

const presenceName = { present: 'Present', apologies: 'Sent apologies' } as const

type Typed = Omit<TypedAttendee, 'capacity'> & { readonly capacity: string }

const line = {
  template: 'meeting-attendee',
  fields: ['name', 'post', 'role', 'initials', 'presence'],
  extras: async (_: KeptMeeting, { app }: Visit) => ({
    posts: await postChoices(app.db, 'None of these'),
    presences: Object.entries(presenceName).map(([value, text]) => ({ value, text })),
  }),
  parse: (form: Fields): { readonly value: Typed } | { readonly problems: readonly Problem[] } => {
    const presence = chosen(form.one('presence'), ['present', 'apologies'])
    const problems = onlyProblems([
      textProblem(form, 'name', { missing: 'Enter the person’s name', name: 'Name', limit: 120 }),
      textProblem(form, 'role', { name: 'Role', limit: 160 }),
      /^[\p{L}/&.’' -]{0,12}$/u.test(form.one('initials'))
        ? null
        : { field: 'initials', text: 'Initials must be 12 letters or fewer, such as DM or T/ACC' },
      presence === undefined ? { field: 'presence', text: 'Select whether they were there' } : null,
    ])
    if (problems.length > 0 || presence === undefined) return { problems }
    return {
      value: {
        name: form.one('name'),
        postId: form.one('post') || null,
        capacity: form.one('role'),
        initials: form.one('initials') || null,
        presence,
      },
    }
  },
  fieldOf: (message: string) =>
    /in the list already/.test(message) ? 'name' : /from the list/.test(message) ? 'post' : null,
  back: (meeting: KeptMeeting) => ({ text: 'Attendance', href: `${meetingPath(meeting)}/attendance` }),
}

/** The title of the chosen post stands beside the name where no other words were typed. */
const withTitle = async ({ app }: Visit, typed: Typed): Promise<TypedAttendee> => {
  if (typed.postId === null) return typed
  const post = (await listPosts(app.db)).find(({ id }) => id === typed.postId)
  if (post === undefined) throw new CodedError('invalid', 'Select a post from the list')
  return { ...typed, capacity: typed.capacity || `${post.title} (${post.code})` }
}

const listOf = ({ params }: Visit): string => `/meetings/${params.ref ?? ''}/attendance`

const addForm: VersionedForm<KeptMeeting, Typed> = {
  ...line,
  path: 'attendance/add',
  title: () => 'Add a person',
  initial: () => ({ name: '', post: '', role: '', initials: '', presence: 'present' }),
  act: async (version, typed, visit) => {
    const { app, by, moment, params } = visit
    await addAttendee(app.db, { ref: params.ref ?? '', version }, await withTitle(visit, typed), by, moment)
  },
  done: async ({ name }, visit) => ({ to: listOf(visit), notice: `${name} was added.` }),
}

const changeForm: VersionedForm<KeptMeeting, Typed> = {
  ...line,
  path: 'attendance/:position',
  title: () => 'Change a line of the attendance',
  initial: async (meeting, visit) => {
    const { name, postId, capacity, initials, presence } = await lineAt(meeting, visit)
    return { name, post: postId ?? '', role: capacity, initials: initials ?? '', presence }
  },
  act: async (version, typed, visit) => {
    const { app, by, moment, params } = visit
    const seen = { ref: params.ref ?? '', version }
    const before = await lineAt(await aboutMeeting.load(visit), visit)
    // The words beside the name belonged to the post it had.
    const isStale = typed.postId !== before.postId && typed.capacity === before.capacity
    const attendee = await withTitle(visit, isStale ? { ...typed, capacity: '' } : typed)
    await changeAttendee(app.db, seen, { ...attendee, position: positionIn(visit) }, by, moment)
  },
  done: async ({ name }, visit) => ({ to: listOf(visit), notice: `The line of ${name} was changed.` }),
}

const removeForm: VersionedForm<KeptMeeting, null> = {
  path: 'attendance/:position/remove',
  template: 'meeting-attendee-remove',
  title: () => 'Remove a line of the attendance',
  fields: [],
  initial: () => ({}),
  extras: async (meeting, visit) => {
    const { name, capacity, presence } = await lineAt(meeting, visit)
    return { name: name || capacity, about: `${capacity || 'No post'}. ${presenceName[presence]}.` }
  },
  parse: () => ({ value: null }),
  act: (version, _, visit) => {
    const { app, by, moment, params } = visit
    return removeAttendee(app.db, { ref: params.ref ?? '', version }, positionIn(visit), by, moment)
  },
  done: async (_, visit) => ({ to: listOf(visit), notice: 'The line was removed.' }),
  back: line.back,
}

const positionIn = ({ params }: Visit): number => {
  if (/^\d{1,4}$/.test(params.position ?? '')) return Number(params.position)
  throw noSuchLine()
}

const lineAt = async ({ id }: KeptMeeting, visit: Visit): Promise<Attendance> => {
  const found = (await listAttendance(visit.app.db, id))[positionIn(visit)]
  if (found === undefined) throw noSuchLine()
  return found
}

const noSuchLine = (): CodedError =>
  new CodedError('not-found', 'There is no such line in the attendance. Somebody may have removed it.')

/** Who was there or sent apologies, with the post and the initials that the minutes use (product rule 7). */
export const meetingAttendanceRoutes: readonly Route[] = [
  listRoute,
  ...versionedForm(aboutMeeting, addForm),
  ...versionedForm(aboutMeeting, changeForm),
  ...versionedForm(aboutMeeting, removeForm),
]
