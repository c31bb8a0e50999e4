import type { Kysely } from 'kysely'
import { listOutcomes } from '../../../db/agenda-outcomes.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { SamePromise } from '../../register/restatements/same-promise.ts'
import { type RecordedView, recordedView, takenDownView } from './recorded-outcome.ts'

/**
 * What was recorded at the meeting of a proposal about the commitment it may say again; null for most. The outcomes
 * of the meetings are read once for a whole review.
 */
export const makeRecordedBeside = async (
  db: Kysely<Database>,
  meetingIds: readonly string[],
  timeZone: string,
): Promise<(found: SamePromise | undefined) => RecordedView | null> => {
  const outcomes = new Map<string, Awaited<ReturnType<typeof listOutcomes>>>()
  for (const id of new Set(meetingIds)) outcomes.set(id, await listOutcomes(db, id))
  const titles = new Map((await listPosts(db)).map(({ id, title }) => [id, title]))
  return (found) => {
    if (found === undefined) return null
    const { said, earlier } = found
    const words = {
      dueOn: said.dueOn,
      ownerPostId: said.ownerPostId,
      owner: titles.get(said.ownerPostId ?? '') ?? '',
    }
    const outcome = outcomes.get(said.meeting.id)?.find(({ commitmentId }) => commitmentId === earlier.id)
    if (outcome !== undefined) return recordedView(words, earlier, outcome, timeZone)
    return earlier.takenDown && earlier.meeting.id === said.meeting.id ? takenDownView(words, earlier) : null
  }
}
