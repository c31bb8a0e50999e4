import { describe, expect, it } from 'vitest'
import { noRecord } from '../../src/agenda/matter-record.ts'
import { type Occasion, reasonsFor } from '../../src/agenda/selection.ts'
import { day, aClaim, aDueReading, aMeeting, anExtension, meetingRefOf } from '../support/builders.ts'
import {
  aQuietOne,
  aRevisit,
  aTarget,
  composedOn,
  datedFor,
  meeting,
  sittingOn,
  sittings,
  undated,
} from './example.ts'

const occasion: Occasion = {
  seriesName: meeting.seriesName,
  meetingOn: meeting.heldOn,
  asOf: composedOn,
  ownSittings: sittings,
  noDateDays: 90,
  slips: 2,
  askings: 3,
  record: noRecord,
}

const reasonWords = (given: Parameters<typeof aQuietOne>[0], changed: Partial<Occasion> = {}) =>
  reasonsFor(aQuietOne(given), { ...occasion, ...changed }).map(({ words }) => words)

const inMonth = { precision: 'month' } as const

describe('a commitment comes to the meeting of 7 October 2025, composed on 23 September', () => {
  it.each([
    // Due
    ['due on the day of composing', datedFor('2025-09-23'), 'Due on 23 September 2025, before this meeting'],
    ['due the day before', datedFor('2025-10-06'), 'Due on 6 October 2025, before this meeting'],
    [
      'due on the day: in, and not overdue',
      datedFor('2025-10-07'),
      'Due on 7 October 2025, the day of this meeting',
    ],
    // Overdue
    ['late since yesterday', datedFor('2025-09-22'), 'Overdue by 11 working days on the day of the meeting'],
    [
      'late over the August bank holiday',
      datedFor('2025-08-22'),
      'Overdue by 31 working days on the day of the meeting',
    ],
    [
      'late since before the bank holiday lists',
      datedFor('1999-12-31'),
      'Overdue by 9412 days on the day of the meeting (not in working days: bank holidays before 1 January 2008 are not known)',
    ],
    // The office's own duty
    [
      'a revisit for this meeting',
      { revisits: [aRevisit('2025-10-07')] },
      'Revisit fixed for 7 October 2025',
    ],
    [
      'a revisit since the last meeting',
      { revisits: [aRevisit('2025-09-03')] },
      'Revisit fixed for 3 September 2025',
    ],
    [
      'a revisit whose words named a month',
      { kind: 'revisit', ...datedFor('2025-09-30', inMonth) },
      'Revisit fixed for September 2025',
    ],
    [
      'a revisit in the month of this meeting, kept as its last day',
      { kind: 'revisit', ...datedFor('2025-10-31', inMonth) },
      'Revisit fixed for October 2025',
    ],
    [
      'due, and to be looked at again on that very day, as every dated commitment is',
      { ...datedFor('2025-10-03'), revisits: [aRevisit('2025-10-03')] },
      'Due on 3 October 2025, before this meeting',
    ],
    [
      'a revisit that a meeting passed over',
      { revisits: [aRevisit('2025-08-20')] },
      'The office was to look again on 20 August 2025 and the meeting of 2 September 2025 passed without it',
    ],
    [
      'a revisit passed over on its very day',
      { revisits: [aRevisit('2025-09-02')] },
      'The office was to look again on 2 September 2025 and the meeting that day passed without it',
    ],
    [
      'a commitment that is itself a revisit, passed over',
      { kind: 'revisit', ...datedFor('2025-08-31', inMonth) },
      'The office was to look again in August 2025 and the meeting of 2 September 2025 passed without it',
    ],
    // Answers
    [
      'an answer that waits',
      { updates: [aClaim('2025-09-10')] },
      "Answer of 10 September 2025 awaits the office's acceptance",
    ],
    // Slipping
    [
      'moved twice',
      {
        baselineDueOn: day('2025-12-31'),
        extensions: [anExtension('2025-12-31', '2026-03-31'), anExtension('2026-03-31', '2026-06-30')],
      },
      'Date moved twice, by 181 days in all',
    ],
    // No date
    ['no date for 217 days', undated, 'No date given for 217 days, since the meeting of 4 March 2025'],
    [
      'no date for 90 days exactly',
      { ...undated, meeting: sittingOn('2025-07-09') },
      'No date given for 90 days, since the meeting of 9 July 2025',
    ],
  ] as const)('%s', (_case, given, words) => {
    expect(reasonWords(given)).toEqual([words])
  })

  it('when its target will be missed at the pace so far', () => {
    expect(reasonsFor(aTarget(70), occasion).map(({ words }) => words)).toEqual([
      'Target of 100% by 4 March 2026 will be missed at the present pace: 70% on 2 September 2025',
    ])
  })
})

describe('a commitment stays away', () => {
  const closure = {
    on: day('2025-09-01'),
    as: 'delivered' as const,
    by: 'Petra Thornbury',
    reason: '',
    supersededByRef: null,
  }
  const settled = { on: day('2025-09-11'), by: 'Priya Anand', as: 'not-accepted' as const, reason: '' }
  it.each([
    ['due one day after the meeting', datedFor('2025-10-08')],
    ['closed, though overdue', { ...datedFor('2025-09-04'), closure }],
    ['closed, though never dated', { ...undated, closure }],
    ['made at this meeting', { ...datedFor('2025-10-01'), meeting: meetingRefOf(meeting) }],
    ['made at a later meeting', { ...datedFor('2025-10-01'), meeting: sittingOn('2025-11-04') }],
    ['to be looked at again the day after', { revisits: [aRevisit('2025-10-08')] }],
    [
      'looked at again already',
      { revisits: [{ ...aRevisit('2025-09-02'), done: { on: day('2025-09-02'), at: null } }] },
    ],
    ['its answer was not accepted and its date is to come', { updates: [aClaim('2025-09-10', { settled })] }],
    ['a progress note claims nothing', { updates: [aClaim('2025-09-10', { claim: 'progress' as const })] }],
    ['moved once', { extensions: [anExtension('2025-12-31', '2026-06-30')] }],
    [
      'given a first date, then moved once',
      {
        extensions: [
          anExtension('2025-06-01', '2025-12-31', { from: null }),
          anExtension('2025-12-31', '2026-06-30'),
        ],
      },
    ],
    ['no date for 89 days', { ...undated, meeting: sittingOn('2025-07-10') }],
  ])('%s', (_case, given) => {
    expect(reasonWords(given)).toEqual([])
  })

  it('when its target is on its line', () => {
    expect(reasonsFor(aTarget(81), occasion)).toEqual([])
  })
})

describe('the limits an office may move', () => {
  it('no date for 30 days', () => {
    const recent = { ...undated, meeting: sittingOn('2025-09-02') }
    expect(reasonWords(recent)).toEqual([])
    expect(reasonWords(recent, { noDateDays: 30 })).toEqual([
      'No date given for 35 days, since the meeting of 2 September 2025',
    ])
  })

  it('a single later date', () => {
    const moved = { baselineDueOn: day('2026-06-01'), extensions: [anExtension('2026-06-01', '2026-06-30')] }
    expect(reasonWords(moved, { slips: 1 })).toEqual(['Date moved once, by 29 days in all'])
  })
})

describe('reasons stand together', () => {
  it('an answer is not late while the office has it, though its date has passed', () => {
    expect(reasonWords({ ...datedFor('2025-09-04'), updates: [aClaim('2025-09-10')] })).toEqual([
      "Answer of 10 September 2025 awaits the office's acceptance",
      'Its due date, 4 September 2025, has passed',
    ])
  })

  it('late, and a meeting passed without it: both sides owe', () => {
    const late = { ...datedFor('2025-09-01'), revisits: [aRevisit('2025-09-01')] }
    expect(reasonWords(late)).toEqual([
      'The office was to look again on 1 September 2025 and the meeting of 2 September 2025 passed without it',
      'Overdue by 26 working days on the day of the meeting',
    ])
  })

  it('a lateness without a working day is told in days', () => {
    const sunday = { asOf: day('2025-10-05'), meetingOn: day('2025-10-05') }
    expect(reasonWords(datedFor('2025-10-03'), sunday)).toEqual([
      'Overdue by 2 days on the day of the meeting',
    ])
  })

  it('a revisit of another meeting waits for the sitting between', () => {
    const between = { ownSittings: [sittingOn('2025-09-30'), sittingOn('2025-10-07')] }
    expect(reasonWords({ revisits: [aRevisit('2025-09-25')] }, between)).toEqual([
      'Revisit fixed for 25 September 2025',
    ])
  })

  it('a commitment from a series that has stopped says where it comes from', () => {
    const old = meetingRefOf(aMeeting({ heldOn: day('2025-03-04'), seriesName: 'Efficiency Board' }))
    expect(reasonWords({ ...datedFor('2025-10-01'), meeting: old }, { ownSittings: [] })).toEqual([
      'Due on 1 October 2025, before this meeting',
      'Brought here from Efficiency Board, which does not meet in time',
    ])
    expect(reasonWords({ meeting: old }, { ownSittings: [] })).toEqual([])
  })

  it('vague words on timing do not make a revisit of a day into one of a month', () => {
    const due = aDueReading({ precision: 'month', dueOn: day('2025-10-31') })
    expect(reasonWords({ due, revisits: [aRevisit('2025-10-07')] })).toEqual([
      'Revisit fixed for 7 October 2025',
    ])
  })
})

describe('lateness in working days', () => {
  it('leaves out a bank holiday that the office has added', () => {
    const calendar = { region: 'england-and-wales', added: [day('2025-09-30')] } as const
    expect(reasonWords(datedFor('2025-09-22'), { calendar })).toEqual([
      'Overdue by 10 working days on the day of the meeting',
    ])
  })

  it('past the end of the bank holiday lists is told in days, and says why', () => {
    const later = { meetingOn: day('2029-01-09'), asOf: day('2028-12-20') }
    expect(reasonWords(datedFor('2028-12-12'), later)).toEqual([
      'Overdue by 28 days on the day of the meeting (not in working days: bank holidays after 31 December 2028 are not known)',
    ])
  })
})
