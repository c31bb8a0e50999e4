import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listCandidates } from '../../../db/candidates.ts'
import { listHistory } from '../../../db/history.ts'
import { listAttendance, listMeetings } from '../../../db/meetings.ts'
import { insertPost, listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { listRemovals } from '../../../src/register/people/attendance-removals.ts'
import {
  addAttendee,
  changeAttendee,
  removeAttendee,
} from '../../../src/register/meetings/change-attendance.ts'
import { getMeeting } from '../../../src/register/meetings/change-meeting.ts'
import { planMeeting } from '../../../src/register/change-office.ts'
import { acceptCandidate } from '../../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import { day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, atTheTable, clerk, someMinutes } from '../../support/minutes.ts'

const now = momentOn('2026-03-02')
const OCTOBER = 'HTAM-2025-10-07'

/** "JB" is nobody whom these minutes list. */
const forJb = aCandidate({
  quote: 'Action: JB to circulate the rota by December.',
  owner: { text: 'JB', from: 'stated', post: null },
})

eachDatabase('the attendance of a meeting', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const seen = async (ref = OCTOBER) => ({ ref, version: (await getMeeting(db, ref)).version })
  const listed = async (ref = OCTOBER) => await listAttendance(db, (await getMeeting(db, ref)).id)
  const post = async (code: string) => (await listPosts(db)).find((one) => one.code === code)?.id ?? ''
  const headOfContact = async () =>
    await insertPost(
      db,
      { code: 'HFC', title: 'Head of Force Contact', side: 'force', mail: 'digest', escalatesToPostId: null },
      now.at,
    )
  const jo = (postId: string | null) => ({
    name: 'Jo Brand',
    capacity: 'Head of Force Contact',
    initials: 'JB',
    presence: 'present' as const,
    postId,
  })
  const owners = async (documentId: string) =>
    (await listCandidates(db, documentId)).map(({ ownerPostId }) => ownerPostId)

  test('gains a line, and proposals that wait find their owner by it; one that was decided stays', async () => {
    const minutes = someMinutes({}, [forJb, { ...forJb, quote: 'Action: JB to report back.' }])
    const { documentId } = await importMinutes(db, minutes, clerk, now)
    expect(await owners(documentId)).toEqual([null, null])
    const [decided] = await listCandidates(db, documentId)
    await acceptCandidate(db, decided?.id ?? '', {}, clerk, now)
    const { id } = await headOfContact()
    await addAttendee(db, await seen(), jo(id), clerk, now)
    expect(await owners(documentId)).toEqual([null, id])
    expect((await listed()).at(-1)).toEqual({ ...jo(id), setBy: 'Priya Anand' })
    const history = await listHistory(db, 'meeting', (await getMeeting(db, OCTOBER)).id)
    expect(history.at(-1)).toMatchObject({
      act: 'added to the attendance',
      detail: { name: 'Jo Brand', initials: 'JB', presence: 'present' },
    })
  })

  test('has a line changed, which does not undo what the minutes gave by themselves', async () => {
    // The minutes say only further down who NN is.
    const forNn = aCandidate({ owner: { text: 'NN', from: 'stated', post: 'DCC' } })
    const { documentId } = await importMinutes(db, someMinutes({}, [forNn]), clerk, now)
    const before = await owners(documentId)
    expect(before).toEqual([await post('DCC')])
    const [, , , dcc] = await listed()
    const changed = {
      ...jo(await post('DCC')),
      name: dcc?.name ?? '',
      initials: 'DM',
      presence: 'apologies' as const,
    }
    await changeAttendee(db, await seen(), { ...changed, position: 3 }, clerk, now)
    expect((await listed())[3]).toEqual({ ...changed, setBy: 'Priya Anand' })
    expect(await owners(documentId)).toEqual(before)
  })

  test('loses a line, and the others keep their order', async () => {
    await importMinutes(db, someMinutes(), clerk, now)
    await removeAttendee(db, await seen(), 1, clerk, now)
    expect((await listed()).map(({ name }) => name)).toEqual(
      atTheTable.filter((_, at) => at !== 1).map(({ name }) => name),
    )
    await expect(removeAttendee(db, await seen(), 9, clerk, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('does not get a removed line back from a later version, until a person adds it again', async () => {
    await importMinutes(db, someMinutes(), clerk, now)
    await removeAttendee(db, await seen(), 1, clerk, now)
    const [, cc] = await listed()
    const renamed = { ...jo(cc?.postId ?? null), name: 'Callum Reeve', initials: 'CC' }
    await changeAttendee(db, await seen(), { ...renamed, position: 1 }, clerk, now)
    const names = async () => (await listed()).map(({ name }) => name)
    const left = ['Petra Thornbury', 'Callum Reeve', 'Delia Marsh', "Owen O'Neill"]
    expect(await names()).toEqual(left)
    const again = (version: string) =>
      importMinutes(db, someMinutes({}, [forJb], { text: `${version}. ${forJb.quote}` }), clerk, now)
    await again('Approved')
    expect((await names()).toSorted()).toEqual(left.toSorted())
    await addAttendee(db, await seen(), { ...jo(null), name: 'Priya Anand', initials: 'PA' }, clerk, now)
    await again('Signed')
    expect((await names()).toSorted()).toEqual([...left, 'Priya Anand'].toSorted())
    expect([...(await listRemovals(db, (await getMeeting(db, OCTOBER)).id)).values()]).toEqual([
      { name: 'Callum Reave', by: 'Priya Anand', at: now.at },
    ])
  })

  test('gives a name to initials and a post, and a later version does not add them anew', async () => {
    const present = {
      name: '',
      capacity: 'Head of Force Contact',
      initials: 'JB',
      presence: 'present',
    } as const
    await importMinutes(db, someMinutes({ attendance: [...atTheTable, present] }, [forJb]), clerk, now)
    const line = (await listed()).find(({ initials }) => initials === 'JB')
    expect(line).toMatchObject({ name: '', capacity: 'Head of Force Contact' })
    const position = (await listed()).findIndex(({ initials }) => initials === 'JB')
    await changeAttendee(db, await seen(), { ...jo(line?.postId ?? null), position }, clerk, now)
    const later = someMinutes({ attendance: [...atTheTable, present] }, [forJb], {
      text: `Approved. ${forJb.quote}`,
    })
    await importMinutes(db, later, clerk, now)
    expect((await listed()).filter(({ initials }) => initials === 'JB')).toEqual([
      expect.objectContaining({ name: 'Jo Brand' }),
    ])
  })

  test('names nobody twice', async () => {
    await importMinutes(db, someMinutes(), clerk, now)
    const again = { ...jo(null), name: 'delia marsh' }
    await expect(addAttendee(db, await seen(), again, clerk, now)).rejects.toMatchObject({
      message: 'delia marsh is in the list already',
    })
    await expect(
      changeAttendee(db, await seen(), { ...again, position: 0 }, clerk, now),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('kept before the minutes came resolves their initials, and stays where a person has spoken', async () => {
    const planned = { seriesName: 'Holding to Account Meeting', heldOn: day('2026-04-14'), theme: '' }
    const ref = await planMeeting(db, planned, clerk, now)
    const { id } = await headOfContact()
    await addAttendee(db, await seen(ref), jo(id), clerk, now)
    const delia = { ...jo(null), name: 'Delia Marsh', initials: 'DEM' }
    await addAttendee(db, await seen(ref), delia, clerk, now)
    const stale = await seen(ref)
    const minutes = someMinutes({ heldOn: day('2026-04-14'), chair: null }, [forJb])
    const { documentId } = await importMinutes(db, minutes, clerk, momentOn('2026-04-16'))
    expect(await owners(documentId)).toEqual([id])
    expect((await listed(ref)).map(({ name, initials, setBy }) => [name, initials, setBy])).toEqual([
      ['Petra Thornbury', 'PCC', undefined],
      ['Priya Anand', 'PA', undefined],
      ['Callum Reave', 'CC', undefined],
      ['Delia Marsh', 'DEM', 'Priya Anand'],
      ["Owen O'Neill", 'CFO', undefined],
      ['Jo Brand', 'JB', 'Priya Anand'],
    ])
    // Whoever had the list before them sees that it is another one now.
    await expect(removeAttendee(db, stale, 0, clerk, now)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('tells the second of two people', async () => {
    await importMinutes(db, someMinutes(), clerk, now)
    const both = await seen()
    await removeAttendee(db, both, 0, clerk, now)
    await expect(removeAttendee(db, both, 0, clerk, now)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/was changed by somebody else/),
    })
    expect((await listMeetings(db)).map(({ id }) => id)).toHaveLength(1)
    expect(await listed()).toHaveLength(4)
  })
})
