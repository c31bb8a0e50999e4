import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  findOrAddMeeting,
  findOrAddSeries,
  listAttendance,
  listMeetings,
  listSeries,
  listSightings,
  saveAttendance,
  updateMeeting,
} from '../../db/meetings.ts'
import { insertPost } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { attendee } from '../support/minutes.ts'

const AT = '2026-03-02T09:00:00.000Z'
const nothing = { chair: '', theme: '' }

eachDatabase('meetings', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const series = (name = 'Holding to Account') => findOrAddSeries(db, name, AT)
  const meeting = async (on: string, known: { chair: string; theme: string } = nothing, name?: string) =>
    findOrAddMeeting(db, await series(name), day(on), known, AT)

  it('belong to a series, which is the same in any case', async () => {
    const first = await series('Holding to Account')
    expect(await series('HOLDING TO ACCOUNT')).toEqual(first)
    await series('Health and Technology Audit')
    await series('Hate, Theft, Arson')
    expect((await listSeries(db)).map((s) => [s.code, s.name])).toEqual([
      ['HTA3', 'Hate, Theft, Arson'],
      ['HTA2', 'Health and Technology Audit'],
      ['HTA', 'Holding to Account'],
    ])
  })

  it('are one on a day in a series, and are listed in order', async () => {
    const later = await meeting('2026-11-10')
    const first = await meeting('2026-10-13')
    expect((await meeting('2026-10-13')).id).toBe(first.id)
    await meeting('2026-10-13', nothing, 'Assurance Board')
    expect((await listMeetings(db)).map((m) => m.ref)).toEqual([
      'AB-2026-10-13',
      'HTA-2026-10-13',
      'HTA-2026-11-10',
    ])
    expect(later).toMatchObject({ seriesCode: 'HTA', seriesName: 'Holding to Account', cancelledOn: null })
  })

  it('learn their chair and theme later, and keep what they know', async () => {
    await meeting('2026-10-13', { chair: '', theme: 'Custody' })
    expect(await meeting('2026-10-13', { chair: 'Petra Thornbury', theme: 'Roads' })).toMatchObject({
      chair: 'Petra Thornbury',
      theme: 'Custody',
    })
    expect(await listMeetings(db)).toEqual([
      expect.objectContaining({ chair: 'Petra Thornbury', theme: 'Custody' }),
    ])
  })

  it('keep their reference when they are moved, and leave the day to another', async () => {
    const moved = await meeting('2026-10-13')
    await updateMeeting(db, moved, { heldOn: day('2026-10-20') })
    expect((await meeting('2026-10-20')).id).toBe(moved.id)
    expect((await meeting('2026-10-13')).ref).toBe('HTA-2026-10-13-2')
  })

  it('can be cancelled and called again', async () => {
    const planned = await meeting('2026-10-13')
    await updateMeeting(db, planned, { cancelledOn: day('2026-10-01') })
    expect((await listMeetings(db))[0]?.cancelledOn).toBe('2026-10-01')
    await updateMeeting(db, { ...planned, version: 2 }, { cancelledOn: null })
    expect((await listMeetings(db))[0]?.cancelledOn).toBeNull()
  })

  it('know who was there, in the order of the minutes, and forget an earlier list', async () => {
    const { id } = await meeting('2026-10-13')
    const post = await insertPost(
      db,
      {
        code: 'DCC',
        title: 'Deputy Chief Constable',
        side: 'force',
        mail: 'digest',
        escalatesToPostId: null,
      },
      AT,
    )
    const list = [
      { ...attendee('Delia Marsh', 'Deputy Chief Constable (DCC)', 'DCC'), postId: post.id },
      { ...attendee("Owen O'Neill", ''), presence: 'apologies' as const, postId: null },
    ]
    await saveAttendance(db, id, [{ ...attendee('Somebody Else', ''), postId: null }])
    await saveAttendance(db, id, list)
    expect(await listAttendance(db, id)).toEqual(list)
    await saveAttendance(db, id, [])
    expect(await listAttendance(db, id)).toEqual([])
  })

  it('tell when somebody was seen in a post after a day', async () => {
    const post = await insertPost(
      db,
      {
        code: 'DCC',
        title: 'Deputy Chief Constable',
        side: 'force',
        mail: 'digest',
        escalatesToPostId: null,
      },
      AT,
    )
    for (const [on, name] of [
      ['2026-12-08', 'Owen Ash'],
      ['2026-10-13', 'Delia Marsh'],
      ['2026-11-10', 'Delia Marsh'],
    ] as const)
      await saveAttendance(db, (await meeting(on)).id, [{ ...attendee(name, 'DCC'), postId: post.id }])
    expect(await listSightings(db, post.id, day('2026-10-13'))).toEqual([
      { name: 'Delia Marsh', heldOn: '2026-11-10' },
      { name: 'Owen Ash', heldOn: '2026-12-08' },
    ])
  })
})
