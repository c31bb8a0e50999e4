import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listHistory } from '../../../db/history.ts'
import { findOrAddMeeting, findOrAddSeries, listMeetings } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { cancelMeeting, moveMeeting } from '../../../src/register/meetings/change-meeting.ts'
import { planMeeting } from '../../../src/register/change-office.ts'
import { addSittings, getSeries, setRhythm } from '../../../src/register/meetings/change-series.ts'
import { day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { clerk } from '../../support/minutes.ts'

const now = momentOn('2026-03-02')
const region = 'england-and-wales'

// SQLite lets one after the other in; on PostgreSQL both are at work at once.
eachDatabase('two people at one moment', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    const { db } = register
    const series = await findOrAddSeries(db, 'Holding to Account', now.at)
    await findOrAddMeeting(db, series, day('2026-04-14'), { chair: '', theme: '' }, now.at)
  })
  afterEach(() => register.close())

  /** What became of both: one has done it, and the other is told so in a sentence. */
  const both = async (act: (db: Kysely<Database>, which: number) => Promise<unknown>) => {
    const settled = await Promise.allSettled([0, 1].map((which) => act(register.db, which)))
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toMatchObject([{ code: 'conflict' }])
  }

  test('plan the same meeting once', async () => {
    // The first round opens the second connection; from then on they meet in the middle.
    for (const on of ['2026-05-12', '2026-06-09', '2026-07-14', '2026-08-11']) {
      const planned = { seriesName: 'Holding to Account', heldOn: day(on), theme: '' }
      await both((db) => planMeeting(db, planned, clerk, now))
    }
    expect(await listMeetings(register.db)).toHaveLength(5)
  })

  test('move or cancel a meeting as one of them wants', async () => {
    const seen = { ref: 'HTA-2026-04-14', version: 1 }
    await both((db, which) =>
      which === 0
        ? moveMeeting(db, seen, { to: day('2026-04-21'), reason: '' }, clerk, now)
        : cancelMeeting(db, seen, 'Flood', clerk, now),
    )
    const [meeting] = await listMeetings(register.db)
    const acts = (await listHistory(register.db, 'meeting', meeting?.id ?? '')).map(({ act }) => act)
    expect(acts).toEqual([meeting?.cancelledOn === null ? 'moved the meeting' : 'cancelled the meeting'])
  })

  test('plan the proposed days once', async () => {
    const { db } = register
    const { version } = await getSeries(db, 'HTA')
    const rhythm = { every: 'months', count: 1, nth: 2, weekday: 2, firstMonth: 1 } as const
    await setRhythm(db, { code: 'HTA', version }, rhythm, clerk, now)
    const days = ['2026-05-12', '2026-06-09'].map(day)
    await Promise.allSettled([0, 1].map(() => addSittings(db, 'HTA', { days, region }, clerk, now)))
    expect((await listMeetings(db)).map(({ heldOn }) => heldOn)).toEqual(['2026-04-14', ...days])
  })
})
