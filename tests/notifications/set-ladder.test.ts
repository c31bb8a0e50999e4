import { afterEach, beforeEach, expect, test } from 'vitest'
import { getCommitment } from '../../db/commitments.ts'
import { listHistory } from '../../db/history.ts'
import { listLadderChanges } from '../../db/ladders.ts'
import { usualLadders } from '../../src/notifications/ladder.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { planReminders } from '../../src/notifications/plan-reminders.ts'
import { setCommitmentLadder, setOfficeLadder } from '../../src/notifications/set-ladder.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const clerk = { name: 'Priya Anand', postId: null }
const moment = { at: '2026-03-02T09:30:00.000Z', today: day('2026-03-02') }
const notBefore = { ...usualLadders.action, before: [] }

eachDatabase('choosing when people are told', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002'])
  })
  afterEach(() => register.close())

  /** Who is told of what on Tuesday 31 March, a week before both fall due. */
  const told = async (): Promise<readonly string[]> => {
    const facts = await factsIn(register.db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } })(
      day('2026-03-31'),
    )
    const { messages } = planReminders({ ...facts, alreadyPlanned: new Set(), today: day('2026-03-31') })
    return messages.flatMap(({ items }) => items.map(({ itemKey }) => itemKey.split('/')[1] ?? '')).toSorted()
  }

  test('for all', async () => {
    expect(await told()).toEqual(['C-0001', 'C-0002'])
    await setOfficeLadder(register.db, { name: 'action', ladder: notBefore, seenId: '' }, clerk, moment)
    expect(await told()).toEqual([])
    expect(
      (await listHistory(register.db, 'ladder', 'action')).map(({ actor, act }) => `${actor} ${act}`),
    ).toEqual(['Priya Anand changed when reminders go out'])
  })

  test('and what is chosen already is no choice', async () => {
    const choose = (ladder: typeof notBefore | null, seenId: string) =>
      setOfficeLadder(register.db, { name: 'action', ladder, seenId }, clerk, moment)
    await choose(null, '')
    expect(await listLadderChanges(register.db)).toEqual([])
    await choose(notBefore, '')
    const [chosen] = await listLadderChanges(register.db)
    await choose({ ...notBefore }, chosen?.id ?? '')
    expect(await listLadderChanges(register.db)).toHaveLength(1)
    expect(await listHistory(register.db, 'ladder', 'action')).toHaveLength(1)
  })

  test('for one, with who, when and why in its history', async () => {
    const own = { ladder: notBefore, reason: 'The DCC is on leave' }
    await setCommitmentLadder(register.db, { ref: 'C-0001' }, own, clerk, moment)
    expect(await told()).toEqual(['C-0002'])
    const { id, version } = await getCommitment(register.db, 'C-0001')
    expect(version).toBe(2)
    expect((await listHistory(register.db, 'commitment', id)).at(-1)).toMatchObject({
      at: moment.at,
      actor: 'Priya Anand',
      act: 'gave it reminders of its own',
      detail: { reminders: 'on the day, 7 days after, then every 14 days', reason: 'The DCC is on leave' },
    })
    await setCommitmentLadder(register.db, { ref: 'C-0001' }, { ladder: null, reason: '' }, clerk, {
      ...moment,
      at: '2026-03-02T09:31:00.000Z',
    })
    expect(await told()).toEqual(['C-0001', 'C-0002'])
  })

  test('is refused where nobody would ever be told, without a reason, and on what was changed meanwhile', async () => {
    const never = { before: [], on: 'quiet', firstAfter: null, everyAfter: null } as const
    const one = (given: { ladder: typeof never | typeof notBefore; reason: string }, version = 1) =>
      setCommitmentLadder(register.db, { ref: 'C-0001', version }, given, clerk, moment)
    await expect(one({ ladder: never, reason: 'x' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(one({ ladder: notBefore, reason: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(one({ ladder: notBefore, reason: 'x' }, 7)).rejects.toMatchObject({ code: 'conflict' })
    await setOfficeLadder(register.db, { name: 'action', ladder: notBefore, seenId: '' }, clerk, moment)
    await expect(
      setOfficeLadder(register.db, { name: 'action', ladder: null, seenId: '' }, clerk, moment),
    ).rejects.toMatchObject({ code: 'conflict' })
    const changes = await listLadderChanges(register.db)
    expect(changes).toMatchObject([
      { name: 'action', commitmentId: null, ladder: notBefore, setBy: 'Priya Anand' },
    ])
    await setOfficeLadder(
      register.db,
      { name: 'action', ladder: null, seenId: changes[0]?.id ?? '' },
      clerk,
      moment,
    )
    expect(await listLadderChanges(register.db)).toHaveLength(2)
  })
})
