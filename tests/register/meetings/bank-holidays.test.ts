import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCalendar } from '../../../db/added-holidays.ts'
import { getCommitment } from '../../../db/commitments.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { timesMovedLater } from '../../../src/agenda/matter-facts.ts'
import {
  addHoliday,
  getHoliday,
  loadMovedDates,
  moveForHoliday,
  takeBackHoliday,
} from '../../../src/register/meetings/bank-holidays.ts'
import { extendDueDate } from '../../../src/register/commitments/extend-due-date.ts'
import { seedRegister } from '../../delivery/seeded-register.ts'
import { day } from '../../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'

const clerk = { name: 'Priya Anand', postId: null }
const moment = { at: '2026-03-02T09:30:00.000Z', today: day('2026-03-02') }
const region = 'england-and-wales'

// The seeded commitments fall due on Tuesday 7 April 2026.
eachDatabase('a bank holiday added late', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002', 'C-0003'])
  })
  afterEach(() => register.close())

  const add = (holidayOn: string) =>
    addHoliday(register.db, { holidayOn: day(holidayOn), name: 'Jubilee', region }, clerk, moment)

  test('counts from then on, and moves nothing by itself', async () => {
    const id = await add('2026-04-07')
    expect(await loadCalendar(register.db, region)).toEqual({ region, added: ['2026-04-07'] })
    expect((await getCommitment(register.db, 'C-0001')).dueOn).toBe('2026-04-07')
    const asked = await loadMovedDates(register.db, await getHoliday(register.db, id), region)
    expect(asked.map(({ commitment, to }) => [commitment.ref, to])).toEqual([
      ['C-0001', '2026-04-08'],
      ['C-0002', '2026-04-08'],
      ['C-0003', '2026-04-08'],
    ])
  })

  test.each([
    ['2026-04-04', '4 April 2026 is a Saturday already'],
    ['2026-04-06', '6 April 2026 is a bank holiday already'],
  ])('%s is closed anyway', async (on, message) => {
    await expect(add(on)).rejects.toMatchObject({ code: 'invalid', message })
  })

  test('is added once', async () => {
    await add('2026-04-07')
    await expect(add('2026-04-07')).rejects.toMatchObject({
      message: '7 April 2026 is a bank holiday already',
    })
  })

  test('moves what a person agrees to, keeps the first date and counts no slip', async () => {
    const holiday = await getHoliday(register.db, await add('2026-04-07'))
    const to = day('2026-04-08')
    const version = (await getCommitment(register.db, 'C-0001')).version
    const agreed = [{ ref: 'C-0001', version, to }]
    expect(await moveForHoliday(register.db, holiday, agreed, region, clerk, moment)).toEqual({
      moved: ['C-0001'],
      left: [],
    })
    const moved = await getCommitment(register.db, 'C-0001')
    expect(moved).toMatchObject({ dueOn: '2026-04-08', baselineDueOn: '2026-04-07' })
    expect(moved.extensions).toMatchObject([
      {
        from: '2026-04-07',
        to: '2026-04-08',
        agreedBy: 'Priya Anand',
        reason: 'New bank holiday: Jubilee, 7 April 2026',
        holidayId: holiday.id,
      },
    ])
    expect(timesMovedLater(moved)).toBe(0)
    expect((await listHistory(register.db, 'commitment', moved.id)).at(-1)?.act).toBe('extended the due date')
    expect(
      (await loadMovedDates(register.db, holiday, region)).map(({ commitment }) => commitment.ref),
    ).toEqual(['C-0002', 'C-0003'])
    expect((await checkHistory(register.db)).sound).toBe(true)
  })

  test('leaves what somebody changed meanwhile, and what it did not offer', async () => {
    const holiday = await getHoliday(register.db, await add('2026-04-07'))
    const seen = await getCommitment(register.db, 'C-0001')
    const extension = {
      to: day('2026-05-01'),
      askedBy: 'DCC',
      agreedBy: 'PCC',
      agreedAtMeetingId: null,
      reason: 'Late',
    }
    await extendDueDate(register.db, { ref: 'C-0001' }, extension, clerk, moment)
    const other = await getCommitment(register.db, 'C-0002')
    expect(
      await moveForHoliday(
        register.db,
        holiday,
        [
          { ref: 'C-0001', version: seen.version, to: day('2026-04-08') },
          { ref: 'C-0002', version: other.version, to: day('2027-04-08') },
        ],
        region,
        clerk,
        moment,
      ),
    ).toEqual({ moved: [], left: ['C-0001', 'C-0002'] })
    expect((await getCommitment(register.db, 'C-0002')).dueOn).toBe('2026-04-07')
  })

  test('can be taken back, once, and added again', async () => {
    const id = await add('2026-04-07')
    await takeBackHoliday(register.db, id, clerk, moment)
    expect((await loadCalendar(register.db, region)).added).toEqual([])
    expect(await loadMovedDates(register.db, await getHoliday(register.db, id), region)).toEqual([])
    await expect(takeBackHoliday(register.db, id, clerk, moment)).rejects.toMatchObject({ code: 'conflict' })
    await add('2026-04-07')
    expect((await loadCalendar(register.db, region)).added).toEqual(['2026-04-07'])
  })
})
