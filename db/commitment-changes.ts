import type { Insertable, Kysely, Updateable } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import { CodedError } from '../src/errors.ts'
import { newId } from './ids.ts'
import { askForLook } from './next-looks.ts'
import type {
  CommitmentsTable,
  Database,
  ExtensionsTable,
  ProgressUpdatesTable,
  RevisitsTable,
  TargetReadingsTable,
} from './schema.ts'

export const insertCommitment = async (
  db: Kysely<Database>,
  row: Omit<Insertable<CommitmentsTable>, 'id' | 'version'>,
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('commitments')
    .values({ ...row, id, version: 1 })
    .execute()
  await askForLook(db, id)
  return id
}

/**
 * Changes a commitment that is still at the version the caller saw, and raises the version. Whatever else is recorded
 * of it comes with such a change, so that planning looks at it again.
 * @throws CodedError conflict, when somebody else changed it meanwhile.
 */
export const changeCommitment = async (
  db: Kysely<Database>,
  seen: { readonly id: string; readonly ref: string; readonly version: number },
  changes: Omit<Updateable<CommitmentsTable>, 'version'> = {},
): Promise<void> => {
  const result = await db
    .updateTable('commitments')
    .set({ ...changes, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw new CodedError(
      'conflict',
      `${seen.ref} was changed by somebody else while you were working on it. Check the latest version, then make your change again.`,
    )
  await askForLook(db, seen.id)
}

type New<T> = Omit<Insertable<T>, 'id'>

type TakenBack = Pick<ExtensionsTable, 'takenBackAt' | 'takenBackBy' | 'takenBackReason'>

/** The next move of the due date. It comes with a change of the commitment, so that nobody else takes its place. */
export const insertExtension = async (
  db: Kysely<Database>,
  row: Omit<New<ExtensionsTable>, 'position' | keyof TakenBack>,
): Promise<void> => {
  const { before } = await db
    .selectFrom('extensions')
    .select((eb) => eb.fn.countAll<number>().as('before'))
    .where('commitmentId', '=', row.commitmentId)
    .executeTakeFirstOrThrow()
  const notTakenBack = { takenBackAt: null, takenBackBy: null, takenBackReason: null }
  await db
    .insertInto('extensions')
    .values({ ...row, ...notTakenBack, id: newId(), position: before })
    .execute()
}

/** The first date of this commitment does not count any more. */
export const takeBackExtension = async (
  db: Kysely<Database>,
  commitmentId: string,
  takenBack: TakenBack,
): Promise<void> => {
  await db
    .updateTable('extensions')
    .set(takenBack)
    .where('commitmentId', '=', commitmentId)
    .where('fromOn', 'is', null)
    .where('takenBackAt', 'is', null)
    .execute()
}

/** An answer that came over the network brings the id it was sent with, so that sending it twice records it once. */
export const insertUpdate = async (
  db: Kysely<Database>,
  row: New<ProgressUpdatesTable>,
  id: string = newId(),
): Promise<string> => {
  await db
    .insertInto('progressUpdates')
    .values({ ...row, id })
    .execute()
  return id
}

/** Settles a claim once; false when it was settled already. */
export const settleUpdate = async (
  db: Kysely<Database>,
  id: string,
  settlement: Required<
    Pick<Updateable<ProgressUpdatesTable>, 'settledOn' | 'settledBy' | 'settledAs' | 'settledReason'>
  >,
): Promise<boolean> => {
  const result = await db
    .updateTable('progressUpdates')
    .set(settlement)
    .where('id', '=', id)
    .where('settledOn', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export const insertTargetReading = async (
  db: Kysely<Database>,
  row: New<TargetReadingsTable>,
): Promise<void> => {
  await db
    .insertInto('targetReadings')
    .values({ ...row, id: newId() })
    .execute()
}

export const insertRevisit = async (db: Kysely<Database>, row: New<RevisitsTable>): Promise<void> => {
  await db
    .insertInto('revisits')
    .values({ ...row, id: newId() })
    .execute()
}

/** Marks a planned return as done; false when it was already. */
export const finishRevisit = async (
  db: Kysely<Database>,
  id: string,
  done: { doneOn: PlainDate; doneAtMeetingId: string | null },
): Promise<boolean> => {
  const result = await db
    .updateTable('revisits')
    .set(done)
    .where('id', '=', id)
    .where('doneOn', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Moves a planned return that is still to come. */
export const moveRevisit = async (
  db: Kysely<Database>,
  id: string,
  to: { revisitOn: PlainDate; reason: string },
): Promise<void> => {
  await db.updateTable('revisits').set(to).where('id', '=', id).where('doneOn', 'is', null).execute()
}
