import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { findOrAddSeries, listMeetings, listSeries } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import {
  addSittings,
  changeFrame,
  changeSeries,
  getSeries,
  loadProposals,
  setRhythm,
} from '../../../src/register/meetings/change-series.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import type { Rhythm } from '../../../src/register/meetings/rhythm.ts'
import type { FrameItem } from '../../../src/register/meetings/series.ts'
import { day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { clerk, someMinutes } from '../../support/minutes.ts'

const now = momentOn('2026-03-02')
const region = 'england-and-wales'
const firstMondays: Rhythm = { every: 'months', count: 1, nth: 1, weekday: 1, firstMonth: 1 }

eachDatabase('a series of meetings', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
    await importMinutes(db, someMinutes(), clerk, now)
  })
  afterEach(() => register.close())

  const seen = async () => ({ code: 'HTAM', version: (await getSeries(db, 'HTAM')).version })
  const as = { name: 'Holding to Account Meeting', code: 'HTAM', chairPostId: null, papersDays: null }

  test('begins with the items of a new series', async () => {
    expect((await getSeries(db, 'htam')).standingItems?.map(({ title }) => title)).toEqual([
      'Apologies for absence',
      'Minutes of the last meeting',
      'Matters arising and revisits',
      'Holding to account',
      'Questions from board members',
      'Any other business',
      'Next meeting',
    ])
  })

  test('takes another name and code, and minutes under the earlier name still come to it', async () => {
    const chair = (await listPosts(db)).find(({ code }) => code === 'PCC')
    const wanted = { name: 'Accountability Board', code: 'AB', chairPostId: chair?.id ?? '', papersDays: 7 }
    await changeSeries(db, await seen(), wanted, clerk, now)
    await importMinutes(db, someMinutes({ heldOn: day('2025-11-04') }), clerk, now)
    expect(await listSeries(db)).toMatchObject([{ ...wanted, formerNames: ['Holding to Account Meeting'] }])
    expect((await listMeetings(db)).map(({ ref, seriesName }) => [ref, seriesName])).toEqual([
      ['HTAM-2025-10-07', 'Accountability Board'],
      ['AB-2025-11-04', 'Accountability Board'],
    ])
    const { id, version } = await getSeries(db, 'AB')
    expect((await listHistory(db, 'series', id)).at(-1)?.detail).toEqual({
      series: 'HTAM',
      name: 'Accountability Board',
      code: 'AB',
      chair: 'Police and Crime Commissioner',
      papersDays: 7,
    })
    // Back again, the name it has is no former one.
    await changeSeries(db, { code: 'AB', version }, as, clerk, now)
    expect((await getSeries(db, 'HTAM')).formerNames).toEqual(['Accountability Board'])
  })

  test.each<[string, Partial<typeof as>, string, string]>([
    ['another’s name', { name: 'ethics panel' }, 'conflict', 'There is already a series called Ethics Panel'],
    ['another’s code', { code: 'EP' }, 'conflict', 'There is already a series with the code EP'],
  ])('does not take %s', async (_, change, code, message) => {
    await findOrAddSeries(db, 'Ethics Panel', now.at)
    await expect(changeSeries(db, await seen(), { ...as, ...change }, clerk, now)).rejects.toMatchObject({
      code,
      message,
    })
  })

  test('does not take a name that another had, nor an unknown chair', async () => {
    const { code, version } = await findOrAddSeries(db, 'Ethics Panel', now.at)
    const renamed = { ...as, name: 'Standards Panel', code }
    await changeSeries(db, { code, version }, renamed, clerk, now)
    await expect(
      changeSeries(db, await seen(), { ...as, name: 'Ethics Panel' }, clerk, now),
    ).rejects.toMatchObject({
      message: 'Standards Panel was once called Ethics Panel, and minutes under that name go there',
    })
    const unknown = { ...as, chairPostId: 'nobody' } as unknown as typeof as
    await expect(changeSeries(db, await seen(), unknown, clerk, now)).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('proposes days by its rhythm, and plans those that a person chose, each once', async () => {
    expect(await loadProposals(db, await getSeries(db, 'HTAM'), region, now.today)).toEqual([])
    await setRhythm(db, await seen(), firstMondays, clerk, now)
    expect(await listMeetings(db)).toHaveLength(1)
    const days = ['2026-04-07', '2026-05-05', '2026-06-02'].map(day)
    // 1 June is a Monday and no holiday: the second of June was never proposed.
    expect(await addSittings(db, 'HTAM', { days, region }, clerk, now)).toEqual({
      added: ['2026-04-07', '2026-05-05'],
      left: ['2026-06-02'],
    })
    expect(await addSittings(db, 'HTAM', { days, region }, clerk, now)).toMatchObject({
      added: [],
      left: days,
    })
    const planned = (await listMeetings(db)).slice(1)
    expect(planned.map(({ ref }) => ref)).toEqual(['HTAM-2026-04-07', 'HTAM-2026-05-05'])
    expect(await listHistory(db, 'meeting', planned[0]?.id ?? '')).toMatchObject([
      { act: 'planned the meeting', detail: { reason: 'Every month, on the first Monday' } },
    ])
    expect(await checkHistory(db)).toMatchObject({ sound: true })
  })

  test('has its standing items changed, as long as the matters keep one place', async () => {
    const without = (frame: readonly FrameItem[]) => frame.filter(({ kind }) => kind !== 'matters')
    await expect(
      changeFrame(db, await seen(), { to: without, act: 'removed a standing item', item: 'x' }, clerk, now),
    ).rejects.toMatchObject({ code: 'invalid' })
    const first = (frame: readonly FrameItem[]): readonly FrameItem[] => [
      { kind: 'item', title: 'Welcome' },
      ...frame,
    ]
    await changeFrame(
      db,
      await seen(),
      { to: first, act: 'added a standing item', item: 'Welcome' },
      clerk,
      now,
    )
    expect((await listMeetings(db))[0]?.ways?.standingItems?.[0]?.title).toBe('Welcome')
  })

  test('tells the second of two people', async () => {
    const both = await seen()
    await setRhythm(db, both, firstMondays, clerk, now)
    await expect(setRhythm(db, both, null, clerk, now)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Holding to Account Meeting was changed by somebody else/),
    })
    expect((await getSeries(db, 'HTAM')).rhythm).toEqual(firstMondays)
  })
})
