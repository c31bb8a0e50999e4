import type { Kysely } from 'kysely'
import { listMeetings } from '../../../db/meetings.ts'
import { listHoldings, listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { holderOn } from '../../register/people/posts.ts'

/** One line of a list to choose from. */
export type Choice = { readonly value: string; readonly text: string }

/** The meetings that have been held, the latest first, under "not at a meeting". */
export const heldMeetingChoices = async (
  db: Kysely<Database>,
  today: PlainDate,
  none: string,
): Promise<readonly Choice[]> => [
  { value: '', text: none },
  ...(await listMeetings(db))
    .filter(({ heldOn, cancelledOn }) => heldOn <= today && cancelledOn === null)
    .toReversed()
    .map(({ id, heldOn, seriesName }) => ({ value: id, text: `${formatDay(heldOn)}, ${seriesName}` })),
]

export const postChoices = async (db: Kysely<Database>, none: string): Promise<readonly Choice[]> => [
  { value: '', text: none },
  ...(await listPosts(db)).map(({ id, title, code }) => ({ value: id, text: `${title} (${code})` })),
]

/** Who speaks for the commitment's owner today; '' when nobody is known. */
export const ownersHolder = async (
  db: Kysely<Database>,
  commitment: Commitment,
  today: PlainDate,
): Promise<string> =>
  commitment.owner === null
    ? ''
    : (holderOn(await listHoldings(db), commitment.owner.id, today)?.person.name ?? '')
