import type { Kysely } from 'kysely'
import { listWaitingOwners, setOwnerPost } from '../../../db/candidate-owners.ts'
import { type Attendance, listAttendance, saveAttendance, updateMeeting } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { attendanceActs, foldName } from '../people/attendance-removals.ts'
import { changeSeen, type SeenMeeting } from './change-meeting.ts'
import { postForOwner } from '../people/named-owners.ts'

/** One line of the list as a person gives it. */
export type TypedAttendee = Pick<Attendance, 'name' | 'capacity' | 'initials' | 'presence' | 'postId'>

/** Somebody was there, or sent apologies, whom the list does not have. */
export const addAttendee = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  attendee: TypedAttendee,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeList(db, seen, by, moment, (list) => ({
    list: [...list, { ...attendee, setBy: by.name }],
    act: 'added',
    about: attendee,
  }))

/** `position`: the line's place in the list at the version the person saw. */
export const changeAttendee = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  { position, ...attendee }: TypedAttendee & { readonly position: number },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeList(db, seen, by, moment, (list) => {
    const before = mustBeThere(list, position)
    const isRenamed = foldName(before.name) !== foldName(attendee.name)
    return {
      list: list.with(position, { ...attendee, setBy: by.name }),
      act: 'changed',
      about: attendee,
      ...(isRenamed ? { nameBefore: before.name } : {}),
    }
  })

/** No later version of the minutes brings the line back; a person can add it again. */
export const removeAttendee = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  position: number,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeList(db, seen, by, moment, (list) => ({
    list: list.toSpliced(position, 1),
    act: 'removed',
    about: mustBeThere(list, position),
  }))

/** What was read gives way where a person has spoken; their other lines stay behind it. */
export const withPersonsWord = (
  read: readonly Attendance[],
  before: readonly Attendance[],
): readonly Attendance[] => {
  const set = before.filter(({ setBy }) => setBy !== undefined)
  const byName = new Map(set.map((one) => [foldName(one.name), one]))
  const names = new Set(read.map(({ name }) => foldName(name)))
  return [
    ...read.flatMap((one) =>
      one.name === '' ? (isNamed(one, set) ? [] : [one]) : [byName.get(foldName(one.name)) ?? one],
    ),
    ...set.filter(({ name }) => !names.has(foldName(name))),
  ]
}

/** A line of initials and a post alone, to which a person has since given the name. */
const isNamed = ({ initials }: Attendance, set: readonly Attendance[]): boolean =>
  initials !== null && set.some((one) => one.initials === initials)

type Changed = {
  readonly list: readonly Attendance[]
  readonly act: keyof typeof attendanceActs
  readonly about: TypedAttendee
  /** What the line was called, when it has another name now. */
  readonly nameBefore?: string
}

const changeList = async (
  db: Kysely<Database>,
  seen: SeenMeeting,
  by: Actor,
  moment: Moment,
  change: (list: readonly Attendance[]) => Changed,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, meeting, record) => {
    const { list, act, about, nameBefore } = change(await listAttendance(db, meeting.id))
    const names = list.map(({ name }) => foldName(name))
    if (act !== 'removed' && names.filter((one) => one === foldName(about.name)).length > 1)
      throw new CodedError('conflict', `${about.name} is in the list already`)
    await updateMeeting(db, meeting)
    await saveAttendance(db, meeting.id, list)
    await resolveAgain(db, meeting.id, list)
    const { name, capacity, initials, presence } = about
    await record(attendanceActs[act], {
      ...{ name, title: capacity, initials, presence },
      ...(nameBefore === undefined ? {} : { nameBefore }),
    })
  })

/** The proposals that still wait for a person name their owners by this list: "DM to report back". */
const resolveAgain = async (
  db: Kysely<Database>,
  meetingId: string,
  attendance: readonly Attendance[],
): Promise<void> => {
  const posts = await listPosts(db)
  for (const { id, ownerText, ownerPostId } of await listWaitingOwners(db, meetingId)) {
    const found = postForOwner(ownerText, posts, attendance)
    // What the minutes gave by themselves is not lost for want of a line here.
    if (found !== null && found !== ownerPostId) await setOwnerPost(db, id, found)
  }
}

const mustBeThere = (list: readonly Attendance[], position: number): Attendance => {
  const found = list[position]
  if (found === undefined) throw new CodedError('not-found', 'There is no such line in the attendance.')
  return found
}
