import type { Kysely, Updateable } from 'kysely'
import type { Choice, Choices, FreeItem } from '../src/agenda/choices.ts'
import { newId } from './ids.ts'
import type { AgendaChoicesTable, AgendasTable, Database } from './schema.ts'

/** What people decided about an agenda. */
export const loadChoices = async (
  db: Kysely<Database>,
  { id, groupedBy, itemOrder }: Pick<AgendasTable, 'id' | 'groupedBy' | 'itemOrder'>,
): Promise<Choices> => {
  const rows = await db
    .selectFrom('agendaChoices')
    .selectAll()
    .where('agendaId', '=', id)
    .orderBy('commitmentId')
    .execute()
  const others = await db
    .selectFrom('agendaOtherMatters')
    .select(['id', 'matterKey as key', 'heading', 'words', 'minutes'])
    .where('agendaId', '=', id)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return {
    groupedBy,
    order: JSON.parse(itemOrder) as string[],
    byCommitment: new Map(rows.map((row) => [row.commitmentId, choiceOf(row)])),
    freeItems: others,
  }
}

const choiceOf = (row: AgendaChoicesTable): Choice => ({
  commitmentId: row.commitmentId,
  question: row.question,
  minutes: row.minutes,
  leftOut:
    row.leftOutOn === null
      ? null
      : { on: row.leftOutOn, by: row.leftOutBy ?? '', reason: row.leftOutReason ?? '' },
  askedBack:
    row.askedBackOn === null
      ? null
      : { on: row.askedBackOn, by: row.askedBackBy ?? '', reason: row.askedBackReason ?? '' },
})

type Changes = Omit<Updateable<AgendaChoicesTable>, 'id' | 'agendaId' | 'commitmentId'>

/** Changes what was decided about a commitment; the first decision makes the row. */
export const saveChoice = async (
  db: Kysely<Database>,
  agendaId: string,
  commitmentId: string,
  changes: Changes,
): Promise<void> => {
  await db
    .insertInto('agendaChoices')
    .values({ id: newId(), agendaId, commitmentId, ...changes })
    .onConflict((oc) => oc.columns(['agendaId', 'commitmentId']).doUpdateSet(changes))
    .execute()
}

export const insertOther = async (
  db: Kysely<Database>,
  agendaId: string,
  item: Omit<FreeItem, 'id' | 'key'> & { position: number },
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('agendaOtherMatters')
    .values({ id, agendaId, matterKey: id, ...item })
    .execute()
  return id
}

/** Changes, moves or takes away a matter; one that was taken away stays on record. */
export const updateOther = async (
  db: Kysely<Database>,
  id: string,
  changes: {
    heading?: string
    words?: string
    minutes?: number | null
    position?: number
    removedAt?: string
    removedBy?: string
  },
): Promise<void> => {
  await db.updateTable('agendaOtherMatters').set(changes).where('id', '=', id).execute()
}

/** The next version begins with what was decided for the one before. */
export const copyChoices = async (db: Kysely<Database>, fromId: string, toId: string): Promise<void> => {
  const from = await db.selectFrom('agendas').selectAll().where('id', '=', fromId).executeTakeFirstOrThrow()
  const { groupedBy, itemOrder } = from
  await db.updateTable('agendas').set({ groupedBy, itemOrder }).where('id', '=', toId).execute()
  const rows = await db.selectFrom('agendaChoices').selectAll().where('agendaId', '=', fromId).execute()
  for (const row of rows)
    await db
      .insertInto('agendaChoices')
      .values({ ...row, id: newId(), agendaId: toId })
      .execute()
  const others = await db
    .selectFrom('agendaOtherMatters')
    .selectAll()
    .where('agendaId', '=', fromId)
    .where('removedAt', 'is', null)
    .execute()
  for (const row of others)
    await db
      .insertInto('agendaOtherMatters')
      .values({ ...row, id: newId(), agendaId: toId })
      .execute()
}
