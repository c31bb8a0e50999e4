import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  endHolding,
  findPost,
  insertHolding,
  insertPerson,
  insertPost,
  listHoldings,
  listPeople,
  listPosts,
  startHoldingEarlier,
  updatePerson,
  updatePost,
} from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const AT = '2026-03-02T09:00:00.000Z'

eachDatabase('posts and the people in them', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const aPost = (code: string, title: string) =>
    insertPost(db, { code, title, side: 'force', mail: 'digest', escalatesToPostId: null }, AT)
  const aPerson = (name: string) => insertPerson(db, { name, initials: 'XX', email: '' }, AT)
  const spells = async () =>
    (await listHoldings(db)).map((h) => `${h.post.code} ${h.person.name} ${h.fromOn} ${h.untilOn ?? 'now'}`)

  it('are listed by title and name, as an English reader expects in either database', async () => {
    for (const title of ['chief Constable', 'Élan Officer', 'Deputy', 'Force Solicitor'])
      await aPost(title.toUpperCase(), title)
    for (const name of ['zoe Able', 'Ólaf Berg', 'Owen Ash', 'Peter Cole']) await aPerson(name)
    expect((await listPosts(db)).map((p) => p.title)).toEqual([
      'chief Constable',
      'Deputy',
      'Élan Officer',
      'Force Solicitor',
    ])
    expect((await listPeople(db)).map((p) => p.name)).toEqual([
      'Ólaf Berg',
      'Owen Ash',
      'Peter Cole',
      'zoe Able',
    ])
  })

  it('are found and changed', async () => {
    const post = await aPost('DCC', 'Deputy Chief Constable')
    const person = await aPerson("Owen O'Neill")
    await updatePost(db, post.id, { mail: 'none' })
    await updatePerson(db, person.id, { email: 'owen@westmarch.example' })
    expect(await findPost(db, post.id)).toEqual({ ...post, mail: 'none' })
    expect(await listPeople(db)).toEqual([{ ...person, email: 'owen@westmarch.example' }])
    expect(await findPost(db, 'nobody')).toBeUndefined()
  })

  it('have a code each; a second one is refused', async () => {
    await aPost('DCC', 'Deputy Chief Constable')
    const second = aPost('DCC', 'Director of Custody and Courts')
    await expect(second).rejects.toSatisfy(isUniqueViolation)
    expect(isUniqueViolation(new Error('connection lost'))).toBe(false)
    expect(isUniqueViolation(null)).toBe(false)
  })

  it('hold a post for a time: ending it touches the time that runs then and no other', async () => {
    const post = await aPost('DCC', 'Deputy Chief Constable')
    const [delia, owen] = [await aPerson('Delia Marsh'), await aPerson('Owen Ash')]
    const hold = (personId: string, fromOn: string, untilOn: string | null) =>
      insertHolding(db, {
        postId: post.id,
        personId,
        fromOn: day(fromOn),
        untilOn: untilOn === null ? null : day(untilOn),
      })
    await hold(delia.id, '2020-01-01', '2021-12-31')
    await hold(delia.id, '2023-01-01', null)
    await hold(owen.id, '2022-01-01', null)
    await endHolding(db, post.id, delia.id, day('2023-06-30'))
    expect(await spells()).toEqual([
      'DCC Delia Marsh 2020-01-01 2021-12-31',
      'DCC Owen Ash 2022-01-01 now',
      'DCC Delia Marsh 2023-01-01 2023-06-30',
    ])
    await endHolding(db, post.id, delia.id, day('2023-03-31'))
    await endHolding(db, post.id, delia.id, day('2019-03-31'))
    expect(await spells()).toContain('DCC Delia Marsh 2023-01-01 2023-03-31')
    expect(await spells()).toContain('DCC Delia Marsh 2020-01-01 2021-12-31')
  })

  it('move their first day back one time at a time, when somebody came twice', async () => {
    const post = await aPost('DCC', 'Deputy Chief Constable')
    const delia = await aPerson('Delia Marsh')
    for (const [fromOn, untilOn] of [
      ['2020-01-01', '2020-12-31'],
      ['2023-01-01', null],
    ] as const)
      await insertHolding(db, {
        postId: post.id,
        personId: delia.id,
        fromOn: day(fromOn),
        untilOn: untilOn === null ? null : day(untilOn),
      })
    await startHoldingEarlier(db, post.id, delia.id, day('2019-06-01'))
    await startHoldingEarlier(db, post.id, delia.id, day('2024-06-01'))
    expect(await spells()).toEqual([
      'DCC Delia Marsh 2019-06-01 2020-12-31',
      'DCC Delia Marsh 2023-01-01 now',
    ])
  })
})
