import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Holding, Person, Post } from '../src/register/people/posts.ts'
import { newId } from './ids.ts'
import { keptStatement } from './kept-statement.ts'
import type { Database } from './schema.ts'

const allPosts = keptStatement((db) => db.selectFrom('posts').selectAll())
const allPeople = keptStatement((db) => db.selectFrom('people').selectAll())
const allHeld = keptStatement((db) =>
  db.selectFrom('postHolders').selectAll().orderBy('fromOn').orderBy('id'),
)

export const listPosts = async (db: Kysely<Database>): Promise<readonly Post[]> => {
  const { rows } = await allPosts(db, {})
  return rows
    .map(({ id, code, title, side, mail, escalatesToPostId }) => ({
      id,
      code,
      title,
      side,
      mail,
      escalatesToPostId,
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
}

export const findPost = async (db: Kysely<Database>, id: string): Promise<Post | undefined> =>
  (await listPosts(db)).find((post) => post.id === id)

export const insertPost = async (db: Kysely<Database>, post: Omit<Post, 'id'>, at: string): Promise<Post> => {
  const row = { ...post, id: newId() }
  await db
    .insertInto('posts')
    .values({ ...row, createdAt: at })
    .execute()
  return row
}

export const updatePost = async (
  db: Kysely<Database>,
  id: string,
  changes: Partial<Pick<Post, 'title' | 'side' | 'mail' | 'escalatesToPostId'>>,
): Promise<void> => {
  await db.updateTable('posts').set(changes).where('id', '=', id).execute()
}

export const listPeople = async (db: Kysely<Database>): Promise<readonly Person[]> => {
  const { rows } = await allPeople(db, {})
  return rows
    .map(({ id, name, initials, email }) => ({ id, name, initials, email }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

export const insertPerson = async (
  db: Kysely<Database>,
  person: Omit<Person, 'id'>,
  at: string,
): Promise<Person> => {
  const row = { ...person, id: newId() }
  await db
    .insertInto('people')
    .values({ ...row, createdAt: at })
    .execute()
  return row
}

export const updatePerson = async (
  db: Kysely<Database>,
  id: string,
  changes: Partial<Pick<Person, 'name' | 'initials' | 'email'>>,
): Promise<void> => {
  await db.updateTable('people').set(changes).where('id', '=', id).execute()
}

/** Who has held which post, past holders included, in order of the day they began. `known`: all posts, if read before. */
export const listHoldings = async (
  db: Kysely<Database>,
  known?: readonly Post[],
): Promise<readonly Holding[]> => {
  // One after the other: inside a transaction there is one connection.
  const posts = known ?? (await listPosts(db))
  const people = await listPeople(db)
  const { rows } = await allHeld(db, {})
  const postById = new Map(posts.map((post) => [post.id, post]))
  const personById = new Map(people.map((person) => [person.id, person]))
  return rows.flatMap(({ postId, personId, fromOn, untilOn }) => {
    const post = postById.get(postId)
    const person = personById.get(personId)
    return post !== undefined && person !== undefined ? [{ post, person, fromOn, untilOn }] : []
  })
}

export const insertHolding = async (
  db: Kysely<Database>,
  holding: { postId: string; personId: string; fromOn: PlainDate; untilOn: PlainDate | null },
): Promise<void> => {
  await db
    .insertInto('postHolders')
    .values({ id: newId(), ...holding })
    .execute()
}

/** Ends the time in a post that goes on past `untilOn`, its last day from now on. */
export const endHolding = async (
  db: Kysely<Database>,
  postId: string,
  personId: string,
  untilOn: PlainDate,
): Promise<void> => {
  await db
    .updateTable('postHolders')
    .set({ untilOn })
    .where('postId', '=', postId)
    .where('personId', '=', personId)
    .where('fromOn', '<=', untilOn)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', untilOn)]))
    .execute()
}

/** Moves the first day of the next holding back, when older minutes show the person was already in the post. */
export const startHoldingEarlier = async (
  db: Kysely<Database>,
  postId: string,
  personId: string,
  fromOn: PlainDate,
): Promise<void> => {
  // Only the next one: whoever came back to a post has two, and they must not run together.
  const next = await db
    .selectFrom('postHolders')
    .select('id')
    .where('postId', '=', postId)
    .where('personId', '=', personId)
    .where('fromOn', '>', fromOn)
    .orderBy('fromOn')
    .limit(1)
    .executeTakeFirst()
  if (next !== undefined)
    await db.updateTable('postHolders').set({ fromOn }).where('id', '=', next.id).execute()
}
