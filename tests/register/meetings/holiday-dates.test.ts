import { describe, expect, test } from 'vitest'
import type { Commitment } from '../../../src/register/commitments/commitment.ts'
import { datesMovedBy } from '../../../src/register/meetings/holiday-dates.ts'
import { aCommitment, aDueReading, anExtension, day } from '../../support/builders.ts'

// Monday 15 June 2026 is proclaimed a bank holiday.
const holiday = { id: 'holiday-1', holidayOn: day('2026-06-15') }
const calendar = { region: 'england-and-wales', added: [holiday.holidayOn] } as const

const counted = (rule: string, anchorOn: string, dueOn: string, working: string): Partial<Commitment> => ({
  dueOn: day(dueOn),
  due: aDueReading({ rule, anchorOn: day(anchorOn), dueOn: day(dueOn), working }),
})

const movedTo = (given: Partial<Commitment>) =>
  datesMovedBy([aCommitment(given)], holiday, calendar).map(({ to }) => to)

describe('a bank holiday added on Monday 15 June 2026', () => {
  test.each<[string, Partial<Commitment>, readonly string[]]>([
    ['due that day: the next working day', { dueOn: day('2026-06-15') }, ['2026-06-16']],
    ['due the day before, a Sunday: left alone', { dueOn: day('2026-06-14') }, []],
    ['due the day after: left alone', { dueOn: day('2026-06-16') }, []],
    [
      'ten working days counted across it',
      counted(
        'working-days-from-meeting',
        '2026-06-09',
        '2026-06-23',
        '10 working days after the meeting of 9 June 2026 is 23 June 2026.',
      ),
      ['2026-06-24'],
    ],
    [
      'counted up to the Friday, so that the next is the Monday after',
      counted(
        'working-days-from-meeting',
        '2026-06-12',
        '2026-06-19',
        '5 working days after the meeting of 12 June 2026 is 19 June 2026.',
      ),
      ['2026-06-22'],
    ],
    [
      'counted to that very day',
      counted(
        'working-days-from-meeting',
        '2026-06-08',
        '2026-06-15',
        '5 working days after the meeting of 8 June 2026 is 15 June 2026.',
      ),
      ['2026-06-16'],
    ],
    [
      'counted before it',
      counted(
        'working-days-from-meeting',
        '2026-06-01',
        '2026-06-12',
        '9 working days after the meeting of 1 June 2026 is 12 June 2026.',
      ),
      [],
    ],
    [
      'counted after it',
      counted(
        'working-days-from-meeting',
        '2026-06-15',
        '2026-06-22',
        '5 working days after the meeting of 15 June 2026 is 22 June 2026.',
      ),
      [],
    ],
    [
      'counted back across it from a meeting: earlier',
      counted(
        'days-before-meeting',
        '2026-05-12',
        '2026-06-11',
        '5 working days before the meeting of 18 June 2026 is 11 June 2026.',
      ),
      ['2026-06-10'],
    ],
    [
      'counted back to that very day',
      counted(
        'days-before-meeting',
        '2026-05-12',
        '2026-06-15',
        '3 clear days before the meeting of 18 June 2026 is 15 June 2026.',
      ),
      ['2026-06-12'],
    ],
    [
      'counted from a day that was said',
      counted(
        'days-from-named-day',
        '2026-05-12',
        '2026-06-17',
        'five working days after 10 June 2026 is 17 June 2026.',
      ),
      ['2026-06-18'],
    ],
    [
      'counted in weeks across it: left alone',
      counted(
        'weeks-from-meeting',
        '2026-06-09',
        '2026-06-23',
        '2 weeks after the meeting of 9 June 2026 is 23 June 2026.',
      ),
      [],
    ],
    [
      'counted across it and moved since: left alone',
      {
        ...counted(
          'working-days-from-meeting',
          '2026-06-09',
          '2026-06-23',
          '10 working days after the meeting of 9 June 2026 is 23 June 2026.',
        ),
        dueOn: day('2026-07-14'),
        extensions: [anExtension('2026-06-23', '2026-07-14')],
      },
      [],
    ],
    [
      'whatever was counted then, it moves by this one day',
      counted(
        'working-days-from-meeting',
        '2026-06-09',
        '2026-06-25',
        '10 working days after the meeting of 9 June 2026 is 25 June 2026.',
      ),
      ['2026-06-26'],
    ],
    [
      'moved for it already',
      {
        dueOn: day('2026-06-15'),
        extensions: [anExtension('2026-06-15', '2026-06-16', { holidayId: holiday.id })],
      },
      [],
    ],
    ['without a date', { dueOn: null }, []],
    [
      'closed',
      {
        dueOn: day('2026-06-15'),
        closure: {
          on: day('2026-05-01'),
          as: 'delivered',
          by: 'Priya Anand',
          reason: '',
          supersededByRef: null,
        },
      },
      [],
    ],
  ])('%s', (_, given, to) => {
    expect(movedTo(given)).toEqual(to)
  })

  test('before Easter the next working day is after all of it', () => {
    const thursday = { id: 'holiday-2', holidayOn: day('2026-04-02') }
    const [moved] = datesMovedBy([aCommitment({ dueOn: day('2026-04-02') })], thursday, {
      region: 'england-and-wales',
      added: [thursday.holidayOn],
    })
    expect(moved?.to).toBe('2026-04-07')
  })
})
