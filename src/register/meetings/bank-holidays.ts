import type { Kysely } from 'kysely'
import {
  type AddedHoliday,
  insertHoliday,
  listAddedHolidays,
  loadCalendar,
  withdrawHoliday,
} from '../../../db/added-holidays.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { recordHistory } from '../../../db/history.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type Region, whyQuiet } from '../../calendar/working-days.ts'
import { CodedError, isCoded } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { change } from '../change-commitment.ts'
import { moveDueDate } from '../commitments/extend-due-date.ts'
import { datesMovedBy, type MovedDate } from './holiday-dates.ts'

/**
 * The office adds a bank holiday that was proclaimed late, or is kept here only. No date moves by it. Returns its id.
 * @throws CodedError invalid, when the office is closed on that day anyway.
 */
export const addHoliday = async (
  db: Kysely<Database>,
  { holidayOn, name, region }: { holidayOn: PlainDate; name: string; region: Region },
  by: Actor,
  moment: Moment,
): Promise<string> =>
  await db.transaction().execute(async (db) => {
    if (name.trim() === '') throw new CodedError('invalid', 'Enter what the bank holiday is called')
    const closed = whyQuiet(holidayOn, await loadCalendar(db, region))
    if (closed !== null) throw new CodedError('invalid', `${formatDay(holidayOn)} is ${closed} already`)
    const id = await insertHoliday(db, { holidayOn, name, addedAt: moment.at, addedBy: by.name })
    if (id === undefined)
      throw new CodedError('conflict', `${formatDay(holidayOn)} is a bank holiday already`)
    await note(db, id, 'added the bank holiday', { name, heldOn: holidayOn }, by, moment)
    return id
  })

/** Takes a bank holiday back; due dates that were moved for it stay where they are. */
export const takeBackHoliday = async (
  db: Kysely<Database>,
  id: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const { name, holidayOn } = await getHoliday(db, id)
    if (!(await withdrawHoliday(db, id, { at: moment.at, by: by.name })))
      throw new CodedError('conflict', `${name} has been taken back already.`)
    await note(db, id, 'took the bank holiday back', { name, heldOn: holidayOn }, by, moment)
  })

/** @throws CodedError not-found */
export const getHoliday = async (db: Kysely<Database>, id: string): Promise<AddedHoliday> => {
  const found = (await listAddedHolidays(db)).find((holiday) => holiday.id === id)
  if (found === undefined) throw new CodedError('not-found', 'There is no such bank holiday.')
  return found
}

/** The due dates that the holiday would move, as the register stands; none once it was taken back. */
export const loadMovedDates = async (
  db: Kysely<Database>,
  holiday: AddedHoliday,
  region: Region,
): Promise<readonly MovedDate[]> =>
  holiday.withdrawn === null
    ? datesMovedBy(await listCommitments(db, { closed: 'without' }), holiday, await loadCalendar(db, region))
    : []

/** How many due dates each holiday to come would still move; those that move none are left out. */
export const countMovedDates = async (
  db: Kysely<Database>,
  holidays: readonly AddedHoliday[],
  region: Region,
  today: PlainDate,
): Promise<ReadonlyMap<string, number>> => {
  const ahead = holidays.filter(({ holidayOn, withdrawn }) => withdrawn === null && holidayOn >= today)
  if (ahead.length === 0) return new Map()
  const open = await listCommitments(db, { closed: 'without' })
  const calendar = await loadCalendar(db, region)
  const counts = ahead.map(
    ({ id, holidayOn }) => [id, datesMovedBy(open, { id, holidayOn }, calendar).length] as const,
  )
  return new Map(counts.filter(([, dates]) => dates > 0))
}

/** A new date a person has agreed to, and the version of the commitment they saw it beside. */
export type AgreedDate = { readonly ref: string; readonly version: number; readonly to: PlainDate }

/**
 * Records each agreed date as an extension that the office agreed to because of the holiday: the first date stays
 * (product rule 4), and it is not counted as a slip of the owner's. Says how many were moved, and which were changed
 * by somebody else meanwhile and so left.
 */
export const moveForHoliday = async (
  db: Kysely<Database>,
  holiday: AddedHoliday,
  agreed: readonly AgreedDate[],
  region: Region,
  by: Actor,
  moment: Moment,
): Promise<{ readonly moved: readonly string[]; readonly left: readonly string[] }> => {
  const moved: string[] = []
  const left: string[] = []
  for (const { ref, version, to } of agreed)
    try {
      await change(db, { ref, version }, by, moment, async (db, commitment, record) => {
        const latest = await getHoliday(db, holiday.id)
        const [still] =
          latest.withdrawn === null ? datesMovedBy([commitment], latest, await loadCalendar(db, region)) : []
        if (still?.to !== to) throw new CodedError('conflict', `${ref} was changed meanwhile.`)
        const extension = {
          to,
          askedBy: by.name,
          agreedBy: by.name,
          agreedAtMeetingId: null,
          reason: `New bank holiday: ${latest.name}, ${formatDay(latest.holidayOn)}`,
          holidayId: latest.id,
        }
        await moveDueDate(db, commitment, extension, by, moment, record)
      })
      moved.push(ref)
    } catch (error) {
      // The rest of the list still counts.
      if (!isCoded(error) || error.code !== 'conflict') throw error
      left.push(ref)
    }
  return { moved, left }
}

const note = (
  db: Kysely<Database>,
  subjectId: string,
  act: string,
  detail: Readonly<Record<string, unknown>>,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  recordHistory(db, { at: moment.at, actor: by.name, act, subjectType: 'holiday', subjectId, detail })
