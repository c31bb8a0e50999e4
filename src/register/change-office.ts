import type { Kysely } from 'kysely'
import { type HistoryEntry, recordHistory } from '../../db/history.ts'
import { addMeeting, findOrAddSeries, listMeetings } from '../../db/meetings.ts'
import {
  endHolding,
  insertHolding,
  insertPerson,
  insertPost,
  listHoldings,
  listPeople,
  listPosts,
  updatePerson,
  updatePost,
} from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import { addDays, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from './actor.ts'
import { chainBackTo, holdersOn, type Person, type Post } from './people/posts.ts'
import { frameOfNewSeries } from './meetings/series.ts'

/** A sitting to come, in a series that is known or new. Returns its reference. */
export const planMeeting = async (
  db: Kysely<Database>,
  planned: { seriesName: string; heldOn: PlainDate; theme: string },
  by: Actor,
  moment: Moment,
): Promise<string> => {
  try {
    return await db.transaction().execute(async (db) => {
      const series = await findOrAddSeries(db, planned.seriesName, moment.at, frameOfNewSeries)
      const meetings = await listMeetings(db)
      const taken = meetings.find(
        ({ seriesId, heldOn }) => seriesId === series.id && heldOn === planned.heldOn,
      )
      if (taken !== undefined)
        throw new CodedError(
          'conflict',
          taken.cancelledOn === null
            ? `${series.name} already has a meeting on ${formatDay(planned.heldOn)}`
            : `The meeting of ${series.name} on ${formatDay(planned.heldOn)} was cancelled. Undo its cancellation (${taken.ref}) instead of planning another`,
        )
      const known = { chair: '', theme: planned.theme, among: meetings }
      const { id, ref } = await addMeeting(db, series, planned.heldOn, known, moment.at)
      await note(db, 'meeting', id, 'planned the meeting', { ref, ...planned }, by, moment)
      return ref
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new CodedError('conflict', 'Somebody else planned a meeting at the same moment. Try again')
  }
}

/** @throws CodedError conflict, when another post has the code or the title. */
export const addPost = async (
  db: Kysely<Database>,
  post: Omit<Post, 'id'>,
  by: Actor,
  moment: Moment,
): Promise<string> =>
  await db.transaction().execute(async (db) => {
    await mustBeFree(db, post)
    const { id } = await insertPost(db, post, moment.at)
    await note(db, 'post', id, 'added the post', post, by, moment)
    return id
  })

/** @throws CodedError conflict, when another post has the title; invalid, when the chain would come back to it. */
export const changePost = async (
  db: Kysely<Database>,
  id: string,
  changes: Pick<Post, 'title' | 'side' | 'mail' | 'escalatesToPostId'>,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    await mustBeFree(db, changes, id)
    const posts = await listPosts(db)
    const round = chainBackTo(id, changes.escalatesToPostId, posts)
    if (round !== null)
      throw new CodedError(
        'invalid',
        `Overdue commitments would come back to this post: ${round.join(', then ')}. Select another post to tell next, or nobody`,
      )
    await updatePost(db, id, changes)
    const next = posts.find((post) => post.id === changes.escalatesToPostId)
    const detail = { ...changes, ...(next === undefined ? {} : { tellsNext: next.title }) }
    await note(db, 'post', id, 'changed the post', detail, by, moment)
  })

export const changePerson = async (
  db: Kysely<Database>,
  id: string,
  changes: Pick<Person, 'name' | 'email'>,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    await updatePerson(db, id, changes)
    await note(db, 'person', id, 'changed the person', changes, by, moment)
  })

/**
 * A person takes a post from a day on. `takesOver`: whoever holds it leaves the day before; otherwise they share it.
 * @throws CodedError invalid, when the day is not after the one on which the present holder began.
 */
export const appointHolder = async (
  db: Kysely<Database>,
  post: Pick<Post, 'id' | 'title'>,
  appointment: {
    personId: string | null
    name: string
    email: string
    fromOn: PlainDate
    takesOver: boolean
  },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const { fromOn, takesOver } = appointment
    const person =
      appointment.personId === null
        ? await addPerson(db, appointment, moment.at)
        : (await listPeople(db)).find(({ id }) => id === appointment.personId)
    if (person === undefined) throw new CodedError('invalid', 'Choose a person from the list.')
    const holders = (await listHoldings(db)).filter((h) => h.post.id === post.id)
    if (holdersOn(holders, fromOn).some((h) => h.person.id === person.id))
      throw new CodedError('invalid', `${person.name} already holds this post on ${formatDay(fromOn)}`)
    for (const holder of holders.filter((h) => takesOver && h.untilOn === null)) {
      if (holder.fromOn >= fromOn)
        throw new CodedError(
          'invalid',
          `${holder.person.name} began on ${formatDay(holder.fromOn)}. Enter a later day`,
        )
      await endHolding(db, post.id, holder.person.id, addDays(fromOn, -1))
    }
    await insertHolding(db, { postId: post.id, personId: person.id, fromOn, untilOn: null })
    await note(db, 'post', post.id, 'appointed a holder', { holder: person.name, from: fromOn }, by, moment)
  })

const addPerson = async (
  db: Kysely<Database>,
  { name, email }: { name: string; email: string },
  at: string,
): Promise<Person> => {
  const initials = name
    .split(/\s+/)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('')
  return await insertPerson(db, { name, initials, email }, at)
}

const mustBeFree = async (
  db: Kysely<Database>,
  wanted: { code?: string; title: string },
  exceptId = '',
): Promise<void> => {
  const others = (await listPosts(db)).filter(({ id }) => id !== exceptId)
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  if (others.some(({ title }) => same(title, wanted.title)))
    throw new CodedError('conflict', `There is already a post called ${wanted.title}`)
  if (others.some(({ code }) => wanted.code !== undefined && same(code, wanted.code)))
    throw new CodedError('conflict', `There is already a post with the code ${wanted.code}`)
}

const note = (
  db: Kysely<Database>,
  subjectType: HistoryEntry['subjectType'],
  subjectId: string,
  act: string,
  detail: Readonly<Record<string, unknown>>,
  by: Actor,
  moment: Moment,
): Promise<void> => recordHistory(db, { at: moment.at, actor: by.name, act, subjectType, subjectId, detail })
