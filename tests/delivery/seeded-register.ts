import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { day, holdings, people, posts } from '../support/builders.ts'

const AT = '2025-10-09T10:00:00.000Z'

/** The cast in their posts, one meeting held on 7 October 2025, and commitments of the deputy due on 7 April 2026. */
export const seedRegister = async (db: Kysely<Database>, refs: readonly string[]): Promise<void> => {
  const createdAt = AT
  await db
    .insertInto('posts')
    .values(Object.values(posts).map((post) => ({ ...post, createdAt })))
    .execute()
  await db
    .insertInto('people')
    .values(Object.values(people).map((person) => ({ ...person, createdAt })))
    .execute()
  await db
    .insertInto('postHolders')
    .values(
      holdings.map(({ post, person, fromOn, untilOn }) => ({
        id: `${post.id}-${person.id}`,
        postId: post.id,
        personId: person.id,
        fromOn,
        untilOn,
      })),
    )
    .execute()
  await db
    .insertInto('meetingSeries')
    .values({ id: 'series-hta', code: 'HTA', name: 'Holding to Account Meeting', createdAt })
    .execute()
  await db
    .insertInto('meetings')
    .values({
      id: 'meeting-1',
      ref: 'HTA-2025-10-07',
      seriesId: 'series-hta',
      heldOn: day('2025-10-07'),
      chair: 'Petra Thornbury',
      theme: '',
      cancelledOn: null,
      createdAt,
    })
    .execute()
  await db
    .insertInto('commitments')
    .values(refs.map((ref) => commitmentRow(ref)))
    .execute()
}

export const commitmentRow = (ref: string) => ({
  id: `commitment-${ref}`,
  ref,
  kind: 'action' as const,
  quote: 'Action: DCC to share the custody improvement plan in 6 months.',
  page: 2,
  item: '3.1',
  paragraph: 14,
  documentId: null,
  documentSha256: null,
  meetingId: 'meeting-1',
  madeOn: day('2025-10-07'),
  ownerPostId: posts.deputy.id,
  ownerText: 'DCC',
  dueOn: day('2026-04-07'),
  baselineDueOn: day('2026-04-07'),
  duePhrase: 'in 6 months',
  dueAnchorOn: day('2025-10-07'),
  dueRule: 'months-from-meeting',
  duePrecision: 'day' as const,
  dueEvent: null,
  dueWorking: '6 months after the meeting of 7 October 2025 is 7 April 2026.',
  dueOtherReadings: '[]',
  measure: null,
  comparator: null,
  targetValue: null,
  unit: null,
  baselineValue: null,
  acceptedAt: AT,
  acceptedBy: 'Priya Anand',
  closedOn: null,
  closedAs: null,
  closedBy: null,
  closedReason: null,
  supersededById: null,
  searchText: '',
  version: 1,
})

/** Closes a commitment the short way. */
export const closeCommitment = async (db: Kysely<Database>, ref: string, on: string): Promise<void> => {
  await db
    .updateTable('commitments')
    .set({ closedOn: day(on), closedAs: 'delivered', closedBy: 'Priya Anand', closedReason: 'Done' })
    .where('ref', '=', ref)
    .execute()
}
