import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { changeCommitment } from '../../db/commitment-changes.ts'
import { recordHistory } from '../../db/history.ts'
import { insertLadderChange, listLadderChanges } from '../../db/ladders.ts'
import type { Database } from '../../db/schema.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { change, mustBeOpen, type Seen } from '../register/change-commitment.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import type { Ladder, LadderName } from './ladder.ts'
import { lastChange } from './ladder-book.ts'
import { ladderSubjects, ladderWords } from './ladder-words.ts'

/**
 * The office chooses when people are told of one kind of thing; null goes back to the usual days. `seenId`: the choice
 * the person saw, '' for none.
 * @throws CodedError conflict, when somebody else chose meanwhile; invalid, when nobody would ever be told.
 */
export const setOfficeLadder = async (
  db: Kysely<Database>,
  { name, ladder, seenId }: { name: LadderName; ladder: Ladder | null; seenId: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    mustTell(name, ladder)
    // What is chosen already is no choice, and nothing for the history.
    const chosen = lastChange(await listLadderChanges(db), name, null)
    if ((chosen?.id ?? '') === seenId && isDeepStrictEqual(chosen?.ladder ?? null, ladder)) return
    // The history's row is taken first, so of two who choose at once the second sees the first.
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: ladder === null ? 'went back to the usual reminders' : 'changed when reminders go out',
      subjectType: 'ladder',
      subjectId: name,
      detail: { about: ladderSubjects[name].title, reminders: ladder === null ? '' : ladderWords(ladder) },
    })
    const latest = lastChange(await listLadderChanges(db), name, null)
    if ((latest?.id ?? '') !== seenId)
      throw new CodedError(
        'conflict',
        'Somebody else changed these reminders while you were working on them. Check them, then make your change again.',
      )
    await insertLadderChange(db, {
      name,
      commitmentId: null,
      ladder,
      reason: '',
      setOn: moment.today,
      setAt: moment.at,
      setBy: by.name,
    })
  })

/** The ladder of the date of one commitment, or of its lack of one. */
export const ladderNameOf = ({ dueOn, kind }: Pick<Commitment, 'dueOn' | 'kind'>): LadderName =>
  dueOn === null ? 'no-date' : kind

/**
 * A person chooses when people are told of one commitment, and says why; null: as of all others again.
 * @throws CodedError conflict, when it is closed or was changed meanwhile; invalid, without a reason.
 */
export const setCommitmentLadder = async (
  db: Kysely<Database>,
  seen: Seen,
  { ladder, reason }: { ladder: Ladder | null; reason: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    const name = ladderNameOf(commitment)
    mustTell(name, ladder)
    if (ladder !== null && reason.trim() === '')
      throw new CodedError('invalid', 'Enter why this commitment has its own reminders.')
    await changeCommitment(db, commitment)
    await insertLadderChange(db, {
      name,
      commitmentId: commitment.id,
      ladder,
      reason,
      setOn: moment.today,
      setAt: moment.at,
      setBy: by.name,
    })
    await record(
      ladder === null ? 'gave it the usual reminders again' : 'gave it reminders of its own',
      ladder === null ? {} : { reminders: ladderWords(ladder), reason },
    )
  })

/** Nothing is forgotten by leaving a form empty. Of a revisit that nobody announces, the missed one still tells. */
const mustTell = (name: LadderName, ladder: Ladder | null): void => {
  if (ladder === null || name === 'revisit-ahead') return
  if (ladder.before.length === 0 && ladder.on === 'quiet' && ladder.firstAfter === null)
    throw new CodedError('invalid', 'Enter at least one day, or nobody would be reminded.')
}
