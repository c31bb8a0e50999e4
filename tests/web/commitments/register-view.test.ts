import { afterEach, beforeEach, expect, test } from 'vitest'
import { listCommitments } from '../../../db/commitments.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { addDays } from '../../../src/calendar/plain-date.ts'
import { sittingsBySeries } from '../../../src/register/meetings/meetings.ts'
import {
  isAmong,
  type Outlook,
  standingChoices,
  viewRegister,
} from '../../../src/web/commitments/register-view.ts'
import { commitmentRow, seedRegister } from '../../delivery/seeded-register.ts'
import { day } from '../../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { seeded } from '../../support/faults/random.ts'

// What the database counts and finds, against every commitment judged by itself.

const TODAY = day('2026-03-31')
const SIZE = 240

eachDatabase('the register in pages', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001'])
    await fill(register)
  })
  afterEach(() => register.close())

  test('lists and counts by each choice what judging each commitment gives', async () => {
    const { db } = register
    const outlook: Outlook = { today: TODAY, sittings: sittingsBySeries(await listMeetings(db)) }
    const view = await viewRegister(db, outlook)
    const all = await listCommitments(db)
    for (const { value } of standingChoices) {
      const fitting = all.filter((one) => isAmong(value, one, outlook)).map(({ ref }) => ref)
      // Every choice lets some through, or it would prove nothing.
      expect([value, fitting.length > 3]).toEqual([value, true])
      const listed: string[] = []
      for (let offset = 0; ; offset += 50) {
        const { total, rows } = await view.list(value, {}, () => ({ offset, limit: 50 }))
        expect([value, total]).toEqual([value, fitting.length])
        listed.push(...rows.map(({ ref }) => ref))
        if (rows.length < 50) break
      }
      expect([value, listed]).toEqual([value, fitting])
    }
    const open = all.filter(({ closure }) => closure === null)
    for (const choice of [
      'open',
      'overdue',
      'due-soon',
      'awaiting-acceptance',
      'no-date',
      'office-overdue',
    ] as const)
      expect([choice, view.count(choice)]).toEqual([
        choice,
        open.filter((one) => isAmong(choice, one, outlook)).length,
      ])
  })

  test('keeps the rest of the filter', async () => {
    const { db } = register
    const view = await viewRegister(db, { today: TODAY, sittings: new Map() })
    const { rows } = await view.list('overdue', { search: 'radio' }, () => ({ offset: 0, limit: 500 }))
    const expected = (await listCommitments(db, { closed: 'without', search: 'radio' })).filter((one) =>
      isAmong('overdue', one, { today: TODAY, sittings: new Map() }),
    )
    expect(expected.length).toBeGreaterThan(3)
    // A line of the list holds part of what is known of each.
    expect(rows).toHaveLength(expected.length)
    expect(expected).toMatchObject(rows)
  })
})

/** Commitments due within months of today or never, some closed, answered, measured or to be looked at again. */
const fill = async ({ db }: OpenDatabase): Promise<void> => {
  const chance = seeded(7)
  const rows = Array.from({ length: SIZE }, (_, n) => {
    const dueOn = chance.next() < 0.15 ? null : addDays(TODAY, chance.between(-60, 90))
    const isClosed = chance.next() < 0.2
    return {
      ...commitmentRow(`C-${9_900 + n}`),
      ...(dueOn === null ? { duePrecision: 'none' as const, dueRule: 'no-date' } : {}),
      dueOn,
      baselineDueOn: dueOn,
      searchText: chance.pick(['radio cars', 'custody']),
      ...{
        measure: 'radios',
        comparator: 'at-least' as const,
        targetValue: 100,
        unit: '%',
        baselineValue: 20,
      },
      ...(isClosed ? { closedOn: day('2026-03-02'), closedAs: 'delivered' as const, closedBy: 'PA' } : {}),
    }
  })
  await db.insertInto('commitments').values(rows).execute()
  const some = (share: number) => rows.filter(() => chance.next() < share)
  const claims = some(0.2).map(({ id }, n) => ({
    ...{ id: `update-${n}`, commitmentId: id, position: 1, statedOn: day('2026-03-10'), statedBy: 'DM' },
    ...{ claim: chance.pick(['delivered', 'progress'] as const), words: 'Done.', recordedBy: 'PA' },
    recordedAt: '2026-03-10T09:00:00.000Z',
    ...(chance.next() < 0.3
      ? {
          settledOn: day('2026-03-12'),
          settledBy: 'PA',
          settledAs: 'not-accepted' as const,
          settledReason: 'No.',
        }
      : { settledOn: null, settledBy: null, settledAs: null, settledReason: null }),
  }))
  await db.insertInto('progressUpdates').values(claims).execute()
  const readings = some(0.3).map(({ id }, n) => ({
    ...{ id: `reading-${n}`, commitmentId: id, measuredOn: day('2026-02-01'), source: 'Report' },
    ...{ value: chance.between(20, 120), recordedAt: '2026-02-02T09:00:00.000Z', recordedBy: 'PA' },
  }))
  await db.insertInto('targetReadings').values(readings).execute()
  const looks = some(0.3).map(({ id }, n) => ({
    ...{
      id: `look-${n}`,
      commitmentId: id,
      revisitOn: addDays(TODAY, chance.between(-20, 20)),
      reason: 'Look',
    },
    ...(chance.next() < 0.3 ? { doneOn: day('2026-03-30') } : { doneOn: null }),
    ...{ doneAtMeetingId: null, setAt: '2026-02-02T09:00:00.000Z', setBy: 'PA' },
  }))
  await db.insertInto('revisits').values(looks).execute()
}
