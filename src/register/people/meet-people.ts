import type { Kysely } from 'kysely'
import { type Attendance, listSightings } from '../../../db/meetings.ts'
import {
  endHolding,
  insertHolding,
  insertPerson,
  insertPost,
  listHoldings,
  listPeople,
  listPosts,
  startHoldingEarlier,
  updatePost,
} from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import type { Attendee } from '../../extraction/candidate.ts'
import {
  type Holding,
  isSingleSeat,
  mailFor,
  type Person,
  type Post,
  postFromCapacity,
  sideOf,
  withoutOffice,
} from './posts.ts'

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
  const met: { attendee: Attendee; post: Post | null }[] = []
  const newPosts: string[] = []
  for (const attendee of attendees) {
    const { post, isNew } = await findOrAddPost(db, attendee.capacity, at)
    if (post !== null && isNew) newPosts.push(post.title)
    met.push({ attendee, post })
  }
  for (const { attendee, post } of met) {
    if (post === null || attendee.name === '') continue
    const person = await findOrAddPerson(db, attendee, at)
    // Two at one meeting share the title ("Head of Communications" of either side), whatever it says.
    const alone = met.filter((other) => other.post?.id === post.id).length === 1
    await noteHolding(db, post, person, heldOn, isSingleSeat(post.title) && alone)
    const here = met.filter((other) => other.attendee.name === attendee.name).map((other) => other.post?.id)
    await leaveOtherPosts(db, person, post.side, new Set(here), heldOn)
  }
  const attendance = met.map(({ attendee, post }) => ({ ...attendee, postId: post?.id ?? null }))
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
  // Some minutes write only the code: "DCC" is the Deputy Chief Constable met before, or later.
  const found = posts.find(
    (post) => same(withoutOffice(post.title), named.title) || same(post.code, named.title),
  )
  if (found !== undefined) return { post: found, isNew: false }
  const codeOnly = posts.find((post) => same(post.title, post.code) && same(post.code, named.code))
  if (codeOnly !== undefined) {
    const whole = {
      title: named.title,
      side: sideOf(named.title),
      mail: mailFor(sideOf(named.title), named.title),
    }
    await updatePost(db, codeOnly.id, whole)
    return { post: { ...codeOnly, ...whole }, isNew: false }
  }
  const taken = new Set(posts.map((post) => post.code.toLowerCase()))
  let code = named.code
  for (let n = 2; taken.has(code.toLowerCase()); n++) code = `${named.code}${n}`
  const side = sideOf(named.title)
  const post = await insertPost(
    db,
    { code, title: named.title, side, mail: mailFor(side, named.title), escalatesToPostId: null },
    at,
  )
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

/** `single`: nobody else can hold the post meanwhile, so the others give way. Minutes may come in any order. */
const noteHolding = async (
  db: Kysely<Database>,
  post: Post,
  person: Person,
  heldOn: PlainDate,
  single: boolean,
): Promise<void> => {
  const ofPost = (await listHoldings(db)).filter((holding) => holding.post.id === post.id)
  const own = ofPost.filter((holding) => holding.person.id === person.id)
  if (own.some((holding) => covers(holding, heldOn))) return
  const others = ofPost.filter((holding) => holding.person.id !== person.id)
  const nextOn = single ? await makeRoom(db, others, heldOn) : undefined
  const later = own.find((holding) => holding.fromOn > heldOn)
  // Older minutes put in later: the person was there already.
  if (later !== undefined && (nextOn === undefined || later.fromOn < nextOn))
    await startHoldingEarlier(db, post.id, person.id, heldOn)
  else
    await insertHolding(db, {
      postId: post.id,
      personId: person.id,
      fromOn: heldOn,
      untilOn: nextOn === undefined ? null : addDays(nextOn, -1),
    })
}

/** Somebody who comes in another capacity of the same side has moved, unless later minutes show them in the old one. */
const leaveOtherPosts = async (
  db: Kysely<Database>,
  person: Person,
  side: Post['side'],
  here: ReadonlySet<string | undefined>,
  heldOn: PlainDate,
): Promise<void> => {
  for (const holding of await listHoldings(db)) {
    const { post, fromOn } = holding
    if (holding.person.id !== person.id || post.side !== side || here.has(post.id)) continue
    if (fromOn >= heldOn || !covers(holding, heldOn)) continue
    const seen = await listSightings(db, post.id, heldOn)
    if (seen.some(({ name }) => name.toLowerCase() === person.name.toLowerCase())) continue
    await endHolding(db, post.id, person.id, addDays(heldOn, -1))
  }
}

/** Ends whoever held the seat the day before, lets them return if later minutes show them, and says when the next begins. */
const makeRoom = async (
  db: Kysely<Database>,
  others: readonly Holding[],
  heldOn: PlainDate,
): Promise<PlainDate | undefined> => {
  const begins = others.map((other) => other.fromOn).filter((fromOn) => fromOn > heldOn)
  for (const other of others) {
    const { post, person, fromOn, untilOn } = other
    if (fromOn >= heldOn || !covers(other, heldOn)) continue
    const seen = await listSightings(db, post.id, heldOn)
    const back = seen.find(
      (s) => s.name.toLowerCase() === person.name.toLowerCase() && covers(other, s.heldOn),
    )
    await endHolding(db, post.id, person.id, addDays(heldOn, -1))
    if (back === undefined) continue
    await insertHolding(db, { postId: post.id, personId: person.id, fromOn: back.heldOn, untilOn })
    begins.push(back.heldOn)
  }
  return begins.toSorted()[0]
}

const covers = ({ fromOn, untilOn }: Holding, day: PlainDate): boolean =>
  fromOn <= day && (untilOn === null || untilOn >= day)
