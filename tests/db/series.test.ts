import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertKeptDate, insertMove, listKeptDates, listMoves } from '../../db/meeting-moves.ts'
import {
  findOrAddMeeting,
  findOrAddSeries,
  listMeetings,
  listSeries,
  updateMeeting,
} from '../../db/meetings.ts'
import { insertPost } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { updateSeries } from '../../db/series.ts'
import { frameOfNewSeries, usualFrame } from '../../src/register/meetings/series.ts'
import { takeIn } from '../support/minutes.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const AT = '2026-03-02T09:00:00.000Z'

eachDatabase('a series', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const nothing = { chair: '', theme: '' }

  it('meets as it always has until somebody chooses, and its meetings say nothing of it', async () => {
    const series = await findOrAddSeries(db, 'Holding to Account', AT)
    const planned = await findOrAddMeeting(db, series, day('2026-04-14'), nothing, AT)
    expect(await listSeries(db)).toEqual([series])
    expect(series).toMatchObject({ rhythm: null, standingItems: null, papersDays: null, version: 1 })
    expect(planned).not.toHaveProperty('ways')
    expect(await listMeetings(db)).toEqual([planned])
  })

  it('keeps all of its ways, and every meeting of it knows those that concern it', async () => {
    const { id: chairPostId } = await insertPost(
      db,
      { code: 'PCC', title: 'Commissioner', side: 'office', mail: 'none', escalatesToPostId: null },
      AT,
    )
    const series = await findOrAddSeries(db, 'Holding to Account', AT, frameOfNewSeries)
    await findOrAddMeeting(db, series, day('2026-04-14'), nothing, AT)
    const changes = {
      chairPostId,
      papersDays: 7,
      rhythm: { every: 'weeks', count: 6, from: day('2026-04-14') },
      standingItems: usualFrame,
      formerNames: ['Monthly Assurance'],
    } as const
    await updateSeries(db, series, changes)
    expect(await listSeries(db)).toEqual([{ ...series, ...changes, version: 2 }])
    expect((await listMeetings(db))[0]?.ways).toEqual({
      chairPostId,
      papersDays: 7,
      standingItems: usualFrame,
    })
    await updateSeries(db, { ...series, version: 2 }, { rhythm: null, papersDays: null })
    expect((await listSeries(db))[0]).toMatchObject({ rhythm: null, papersDays: null, version: 3 })
  })

  it('is found by a name that it had before, unless another has that name now', async () => {
    const series = await findOrAddSeries(db, 'Monthly Assurance', AT)
    await updateSeries(db, series, { name: 'Assurance Board', formerNames: ['Monthly Assurance'] })
    expect((await findOrAddSeries(db, 'MONTHLY assurance', AT)).id).toBe(series.id)
    const other = await findOrAddSeries(db, 'Ethics Panel', AT)
    await updateSeries(db, other, { name: 'Monthly Assurance' })
    expect((await findOrAddSeries(db, 'Monthly Assurance', AT)).id).toBe(other.id)
  })

  it('refuses the second of two who changed the same version, and so does a meeting', async () => {
    const series = await findOrAddSeries(db, 'Holding to Account', AT)
    const planned = await findOrAddMeeting(db, series, day('2026-04-14'), nothing, AT)
    await updateSeries(db, series, { papersDays: 7 })
    await expect(updateSeries(db, series, { papersDays: 8 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Holding to Account was changed by somebody else/),
    })
    await updateMeeting(db, planned, { theme: 'Custody' })
    await expect(updateMeeting(db, planned, { theme: 'Roads' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^HTA-2026-04-14 was changed by somebody else/),
    })
    expect((await listMeetings(db))[0]).toMatchObject({ theme: 'Custody', version: 2 })
  })

  it('puts minutes to the meeting that sat when a cancelled one has the same day', async () => {
    const series = await findOrAddSeries(db, 'Holding to Account', AT)
    const first = await findOrAddMeeting(db, series, day('2026-04-14'), nothing, AT)
    const second = await findOrAddMeeting(db, series, day('2026-04-21'), nothing, AT)
    await updateMeeting(db, first, { cancelledOn: day('2026-03-02') })
    await updateMeeting(db, second, { heldOn: day('2026-04-14') })
    expect((await findOrAddMeeting(db, series, day('2026-04-14'), nothing, AT)).id).toBe(second.id)
  })

  it('keeps the moves of a meeting in order, and each refusal once', async () => {
    await takeIn(db)
    const { id: commitmentId } = await db.selectFrom('commitments').select('id').executeTakeFirstOrThrow()
    const [planned] = await listMeetings(db)
    const meetingId = planned?.id ?? ''
    const move = { meetingId, reason: 'Flood', movedAt: AT, movedBy: 'Priya Anand' }
    const first = { ...move, fromOn: day('2026-04-14'), toOn: day('2026-04-21') }
    const second = { ...move, fromOn: day('2026-04-21'), toOn: day('2026-04-14') }
    await insertMove(db, first)
    await insertMove(db, second)
    expect(await listMoves(db)).toEqual([first, second])
    const kept = { commitmentId, meetingId, toOn: day('2026-04-21') }
    const said = { keptAt: AT, keptBy: 'Priya Anand' }
    expect(await insertKeptDate(db, { ...kept, ...said })).toBe(true)
    expect(await insertKeptDate(db, { ...kept, ...said })).toBe(false)
    expect(await listKeptDates(db)).toEqual([kept])
  })
})
