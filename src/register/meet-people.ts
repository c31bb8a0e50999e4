import type { Kysely } from 'kysely'
import type { Attendance } from '../../db/meetings.ts'
import {
  endHolding,
  insertHolding,
  insertPerson,
  insertPost,
  listHoldings,
  listPeople,
  listPosts,
  startHoldingEarlier,
} from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { Attendee } from '../extraction/candidate.ts'
import { isSingleSeat, mailFor, type Person, type Post, postFromCapacity, sideOf } from './posts.ts'

/**
 * Learns posts and their holders from who attended (product rule 7): a new face in a single seat takes over from
 * the meeting's day, and the one before held it until the day before. Addresses are never guessed.
 */
export const meetPeople = async (
  db: Kysely<Database>,
  attendees: readonly Attendee[],
  heldOn: PlainDate,
  at: string,
): Promise<{ attendance: readonly Attendance[]; newPosts: readonly string[] }> => {
  const attendance: Attendance[] = []
  const newPosts: string[] = []
  for (const attendee of attendees) {
    const { post, isNew } = await findOrAddPost(db, attendee.capacity, at)
    if (post !== null && isNew) newPosts.push(post.title)
    if (post !== null && attendee.name !== '') {
      const person = await findOrAddPerson(db, attendee, at)
      await noteHolding(db, post, person, heldOn)
    }
    attendance.push({ ...attendee, postId: post?.id ?? null })
  }
  return { attendance, newPosts }
}

const findOrAddPost = async (
  db: Kysely<Database>,
  capacity: string,
  at: string,
): Promise<{ post: Post | null; isNew: boolean }> => {
  const named = postFromCapacity(capacity)
  if (named === null) return { post: null, isNew: false }
  const posts = await listPosts(db)
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const found = posts.find((post) => same(post.title, named.title))
  if (found !== undefined) return { post: found, isNew: false }
  const taken = new Set(posts.map((post) => post.code.toLowerCase()))
  let code = named.code
  for (let n = 2; taken.has(code.toLowerCase()); n++) code = `${named.code}${n}`
  const side = sideOf(named.title)
  const post = await insertPost(db, { code, title: named.title, side, mail: mailFor(side, named.title) }, at)
  return { post, isNew: true }
}

const findOrAddPerson = async (db: Kysely<Database>, attendee: Attendee, at: string): Promise<Person> => {
  const found = (await listPeople(db)).find((p) => p.name.toLowerCase() === attendee.name.toLowerCase())
  if (found !== undefined) return found
  const initials = attendee.name
    .split(/\s+/)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('')
  return await insertPerson(db, { name: attendee.name, initials, email: '' }, at)
}

const noteHolding = async (
  db: Kysely<Database>,
  post: Post,
  person: Person,
  heldOn: PlainDate,
): Promise<void> => {
  const ofPost = (await listHoldings(db)).filter((holding) => holding.post.id === post.id)
  const own = ofPost.filter((holding) => holding.person.id === person.id)
  const current = own.find(
    (holding) => holding.fromOn <= heldOn && (holding.untilOn === null || holding.untilOn >= heldOn),
  )
  if (current !== undefined) return
  // Older minutes put in later: the person was there already.
  const later = own.find((holding) => holding.fromOn > heldOn)
  const others = ofPost.filter((holding) => holding.person.id !== person.id)
  if (
    later !== undefined &&
    !(isSingleSeat(post.title) && others.some((o) => o.fromOn > heldOn && o.fromOn < later.fromOn))
  ) {
    await startHoldingEarlier(db, post.id, person.id, heldOn)
    return
  }
  let untilOn: PlainDate | null = null
  if (isSingleSeat(post.title)) {
    for (const other of others)
      if (other.fromOn < heldOn && other.untilOn === null)
        await endHolding(db, post.id, other.person.id, addDays(heldOn, -1))
    const next = others
      .filter((other) => other.fromOn > heldOn)
      .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0]
    untilOn = next === undefined ? null : addDays(next.fromOn, -1)
  }
  await insertHolding(db, { postId: post.id, personId: person.id, fromOn: heldOn, untilOn })
}
