import type { Kysely } from 'kysely'
import type { Choices, Grouping } from '../src/agenda/choices.ts'
import type { RevisitAgenda } from '../src/agenda/revisit-agenda.ts'
import type { MeetingRef } from '../src/register/commitments/commitment.ts'
import { loadChoices } from './agenda-choices.ts'
import { newId } from './ids.ts'
import type { AgendasTable, Database } from './schema.ts'

/** A version that may still be changed. */
export type Draft = {
  readonly id: string
  readonly version: number
  readonly revision: number
  readonly choices: Choices
}

/** A version that was issued, word for word. */
export type IssuedAgenda = {
  readonly id: string
  readonly version: number
  readonly revision: number
  readonly number: string
  readonly issuedAt: string
  readonly issuedBy: string
  readonly paper: RevisitAgenda
}

export const findOpenDraft = async (db: Kysely<Database>, meetingId: string): Promise<Draft | undefined> => {
  const row = await db
    .selectFrom('agendas')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, version, revision } = row
  return { id, version, revision, choices: await loadChoices(db, row) }
}

/** What people decided in the latest version, issued or not. */
export const findChoices = async (db: Kysely<Database>, meetingId: string): Promise<Choices | undefined> => {
  const row = await db
    .selectFrom('agendas')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : await loadChoices(db, row)
}

/** The versions of a meeting's agenda that were issued, the earliest first. */
export const listIssued = async (
  db: Kysely<Database>,
  meetingId: string,
): Promise<readonly IssuedAgenda[]> => {
  const rows = await db
    .selectFrom('agendas')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'issued')
    .orderBy('version')
    .execute()
  return rows.map(issuedOf)
}

export const findLatestIssued = async (
  db: Kysely<Database>,
  meetingId: string,
): Promise<IssuedAgenda | undefined> => {
  const row = await db
    .selectFrom('agendas')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'issued')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : issuedOf(row)
}

type Row = { readonly [K in keyof AgendasTable]: AgendasTable[K] }

const issuedOf = ({ id, version, revision, number, issuedAt, issuedBy, paper }: Row): IssuedAgenda => ({
  id,
  version,
  revision,
  number: number ?? '',
  issuedAt: issuedAt ?? '',
  issuedBy: issuedBy ?? '',
  paper: JSON.parse(paper ?? '{}') as RevisitAgenda,
})

/** A new version to work on. Of two who begin the same one, the second breaks the unique key. */
export const insertDraft = async (
  db: Kysely<Database>,
  draft: { meetingId: string; version: number; revision: number; startedAt: string; startedBy: string },
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('agendas')
    .values({ ...draft, id, state: 'draft', groupedBy: 'reason', itemOrder: '[]' })
    .execute()
  return id
}

/** Claims the right to change a draft that is still as the caller saw it; false when it is not. */
export const claimRevision = async (db: Kysely<Database>, id: string, seen: number): Promise<boolean> => {
  const result = await db
    .updateTable('agendas')
    .set({ revision: seen + 1 })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('revision', '=', seen)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export const updateDraft = async (
  db: Kysely<Database>,
  id: string,
  changes: { groupedBy?: Grouping; order?: readonly string[] },
): Promise<void> => {
  const { groupedBy, order } = changes
  await db
    .updateTable('agendas')
    .set({
      ...(groupedBy === undefined ? {} : { groupedBy }),
      ...(order === undefined ? {} : { itemOrder: JSON.stringify(order) }),
    })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}

/** Freezes a draft. Nothing changes it afterwards. */
export const freezeDraft = async (
  db: Kysely<Database>,
  id: string,
  issue: { number: string; issuedAt: string; issuedBy: string; paper: RevisitAgenda },
): Promise<void> => {
  const { paper } = issue
  await db
    .updateTable('agendas')
    .set({ ...issue, paper: JSON.stringify(paper), state: 'issued' })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
  const items = paper.matters.groups.flatMap((group) => group.items)
  for (let from = 0; from < items.length; from += 200)
    await db
      .insertInto('agendaItems')
      .values(
        items.slice(from, from + 200).map(({ commitmentId, number }) => ({
          id: newId(),
          agendaId: id,
          commitmentId,
          itemNumber: number,
        })),
      )
      .execute()
}

/** The meetings on whose agenda each commitment stood, as it was issued last. Cancelled meetings never sat. */
export const listStood = async (
  db: Kysely<Database>,
): Promise<readonly { readonly commitmentId: string; readonly at: MeetingRef }[]> => {
  const issued = await db
    .selectFrom('agendas')
    .innerJoin('meetings', 'meetings.id', 'agendas.meetingId')
    .innerJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select([
      'agendas.id as agendaId',
      'meetings.id',
      'meetings.ref',
      'meetingSeries.name as seriesName',
      'meetings.heldOn',
    ])
    .where('agendas.state', '=', 'issued')
    .where('meetings.cancelledOn', 'is', null)
    .orderBy('agendas.version')
    .execute()
  // A later version takes the place of the earlier ones.
  const latest = new Map(issued.map((row) => [row.id, row]))
  const byAgenda = new Map([...latest.values()].map((row) => [row.agendaId, row]))
  const ids = [...byAgenda.keys()]
  const stood: { commitmentId: string; at: MeetingRef }[] = []
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('agendaItems')
      .select(['agendaId', 'commitmentId'])
      .where('agendaId', 'in', ids.slice(from, from + 500))
      .execute()
    for (const { agendaId, commitmentId } of rows) {
      const row = byAgenda.get(agendaId)
      if (row === undefined) continue
      const { id, ref, seriesName, heldOn } = row
      stood.push({ commitmentId, at: { id, ref, seriesName, heldOn } })
    }
  }
  return stood
}
