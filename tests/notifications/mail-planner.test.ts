import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordHistory } from '../../db/history.ts'
import { forgetLookGrounds } from '../../db/next-looks.ts'
import { type Clock, fixedClock } from '../../src/clock.ts'
import type { LoadFacts } from '../../src/notifications/facts.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { mailPlanner } from '../../src/notifications/mail-planner.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { people } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const TUESDAY = '2026-03-31'

eachDatabase('planning again and again', (open) => {
  let register: OpenDatabase
  let clock: Clock & { set(instant: string): void }
  /** What happens once, while the register is being read. */
  let meanwhile = (): Promise<void> => Promise.resolve()
  let reads: number
  let plan: ReturnType<typeof mailPlanner>

  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002'])
    await record('commitment')
    clock = fixedClock(`${TUESDAY}T07:00:00.000Z`)
    reads = 0
    plan = planner(register)
  })
  afterEach(() => register.close())

  const planner = ({ db }: Pick<OpenDatabase, 'db'>) => {
    const read = factsIn(db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } })
    const loadFacts: LoadFacts = async (...asked) => {
      reads += 1
      const facts = await read(...asked)
      await meanwhile()
      meanwhile = () => Promise.resolve()
      return facts
    }
    return mailPlanner({
      db,
      clock,
      timeZone: 'Europe/London',
      loadFacts,
      senderAddress: 'register@westmarch.example',
    })
  }

  const record = (subjectType: 'commitment' | 'message') =>
    register.db.transaction().execute((db) =>
      recordHistory(db, {
        at: `${TUESDAY}T06:00:00.000Z`,
        actor: 'Priya Anand',
        act: 'did something',
        subjectType,
        subjectId: 'commitment-C-0001',
        detail: {},
      }),
    )

  const at = (time: string, day = TUESDAY) => {
    clock.set(`${day}T${time}:00.000Z`)
    return plan()
  }

  test('reads the register once while nothing happens, and mails going out are nothing', async () => {
    expect((await plan()).messageIds).toHaveLength(2)
    await record('message')
    expect((await at('07:15')).messageIds).toEqual([])
    await record('message')
    expect((await at('07:30')).messageIds).toEqual([])
    expect(reads).toBe(1)
  })

  test('reads it again when something was recorded, whatever mails were recorded after it', async () => {
    await plan()
    await at('07:15')
    await register.db.deleteFrom('messageItems').execute()
    await register.db.deleteFrom('messages').execute()
    await forgetLookGrounds(register.db)
    await record('commitment')
    await record('message')
    expect((await at('07:30')).messageIds).toHaveLength(2)
    await at('07:45')
    expect(reads).toBe(2)
  })

  test('plans what was recorded while it was reading', async () => {
    meanwhile = () => record('commitment')
    await plan()
    await at('07:15')
    expect(reads).toBe(2)
    await at('07:30')
    expect(reads).toBe(2)
  })

  test.each([
    ['another day', '07:00', '2026-04-01'],
    ['an hour later, for what nothing tells of', '08:00', TUESDAY],
    ['when the clock was set back', '06:30', TUESDAY],
  ])('reads it again on %s', async (_, time, day) => {
    await plan()
    await at(time, day)
    expect(reads).toBe(2)
  })

  test('reads it again after an older copy was put back', async () => {
    await plan()
    await record('commitment')
    await at('07:15')
    await register.db.deleteFrom('history').where('seq', '>', 1).execute()
    await at('07:30')
    expect(reads).toBe(3)
  })

  test('says each time who cannot be reached', async () => {
    await register.db.updateTable('people').set({ email: '' }).where('id', '=', people.priya.id).execute()
    const { unreachable } = await plan()
    expect(unreachable.map(({ name }) => name)).toEqual(['Priya Anand'])
    expect((await at('07:15')).unreachable).toEqual(unreachable)
    expect(reads).toBe(1)
  })

  test('after a plan that broke off makes another', async () => {
    const broken = mailPlanner({
      db: register.db,
      clock,
      timeZone: 'Europe/London',
      loadFacts: () => {
        reads += 1
        return Promise.reject(new Error('The server went away'))
      },
      senderAddress: 'register@westmarch.example',
    })
    await expect(broken()).rejects.toThrow('went away')
    await expect(broken()).rejects.toThrow('went away')
    expect(reads).toBe(2)
  })
})
