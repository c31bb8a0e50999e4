import { describe, expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import type { DueReading } from '../../../src/extraction/candidate.ts'
import {
  type DueContext,
  findDuePhrases,
  readDates,
  readDuePhrase,
} from '../../../src/extraction/due-rules/due-phrase.ts'
import { dueTables, traps } from './due-phrases.table.ts'

const meeting = (heldOn: string, more: Partial<DueContext> = {}): DueContext => ({
  meetingOn: plainDate(heldOn),
  nextMeetingOn: null,
  ...more,
})

const october = meeting('2022-10-04')

/** The reading of words that must have one. */
const reading = (words: string, context: DueContext = october): DueReading => {
  const due = readDuePhrase(words, context)
  if (due === null) throw new Error(`No due phrase was found in: ${words}`)
  return due
}

const dueOn = (words: string, context: DueContext = october) => reading(words, context).dueOn

describe('the table of due phrases', () => {
  it('holds at least 200 rows, 60 of them traps and 40 with their working', () => {
    const rows = dueTables.flatMap((table) => table.rows)
    expect(rows.length + traps.length).toBeGreaterThanOrEqual(200)
    expect(traps.length).toBeGreaterThanOrEqual(60)
    expect(rows.filter((row) => row[4] !== undefined).length).toBeGreaterThanOrEqual(40)
  })

  for (const { about, meetingOn, rows } of dueTables) {
    describe(about, () => {
      it.each(rows.map((row) => ({ words: row[0], row })))('$words', ({ row }) => {
        const [words, phrase, day, precision, working] = row
        const due = reading(words, meeting(meetingOn))
        expect({ phrase: due.phrase, dueOn: due.dueOn, precision: due.precision }).toEqual({
          phrase,
          dueOn: day,
          precision,
        })
        if (working !== undefined) expect(due.working).toBe(working)
      })
    })
  }

  it('anchors every reading on the meeting and finds its phrase word for word', () => {
    for (const { meetingOn, rows } of dueTables) {
      for (const [words] of rows) {
        for (const { at, reading: due } of findDuePhrases(words, meeting(meetingOn))) {
          expect(words.slice(at, at + due.phrase.length)).toBe(due.phrase)
          expect(due.anchorOn).toBe(meetingOn)
          expect(due.rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
          expect(due.working).toMatch(/\.$/)
        }
      }
    }
  })
})

describe('words that are no deadline', () => {
  it.each(traps)('%s', (words) => {
    expect(readDuePhrase(words, october)).toBeNull()
  })
})

describe('meetings whose date is known', () => {
  const known = meeting('2022-10-04', {
    nextMeetingOn: plainDate('2022-11-08'),
    meetings: [
      { heldOn: plainDate('2022-07-05'), name: 'Westmarch Assurance Board' },
      { heldOn: plainDate('2022-11-08'), name: 'Westmarch Assurance Board' },
      { heldOn: plainDate('2022-12-01'), name: 'Westmarch Police and Crime Panel' },
      { heldOn: plainDate('2023-04-18'), name: 'Westmarch Assurance Board' },
    ],
  })

  it.each([
    ['The paper will come to the next meeting.', '2022-11-08'],
    ['The paper will come to the next Board.', '2022-11-08'],
    ['The paper will come to the next Assurance Board.', '2022-11-08'],
    ['The paper will come to the next WAB.', '2022-11-08'],
    ['The paper will be put to the next Police and Crime Panel.', '2022-12-01'],
    ['The paper will come to the November meeting.', '2022-11-08'],
    ['The paper will come to the April Board.', '2023-04-18'],
    ['The paper will come to the next Board in November.', '2022-11-08'],
    ['The paper must be ready before the next meeting.', '2022-11-07'],
    ['Papers are to be sent five working days before the next meeting.', '2022-11-01'],
    ['Papers are to be sent a week before the meeting.', '2022-11-01'],
    ['The pack will be sent 2 working days before Tue 7 Apr 2026.', '2026-04-01'],
    ['The next meeting will consider the estates plan.', '2022-11-08'],
    ['Next meeting', '2022-11-08'],
  ])('%s', (words, day) => {
    expect(dueOn(words, known)).toBe(day)
  })

  it('ties a body it does not know to that body, not to its own next meeting', () => {
    const due = reading('The paper will go to the next Ethics Committee.', known)
    expect(due).toMatchObject({ dueOn: null, precision: 'event', event: 'the next Ethics Committee' })
  })

  it("does not take the next meeting's own date for a deadline", () => {
    expect(readDuePhrase('The next meeting will take place on 8 November 2022.', known)).toBeNull()
  })
})

describe('what an honest reader could read otherwise', () => {
  const others = (words: string, context = october) =>
    reading(words, context).otherReadings.map((other) => other.dueOn)

  it.each([
    ['The roof will be mended by year end.', ['2023-03-31']],
    ['The roof will be mended within the year.', ['2023-10-04', '2023-03-31']],
    ['The roof will be mended next Friday.', ['2022-10-07']],
    ['The roof will be mended in Q1 2024.', ['2024-03-31']],
    ['The roof will be mended by 1 October.', ['2022-10-01']],
    ['A plan will be ready by 5 December and the roof mended by 30 January.', ['2022-12-05']],
    ['The roof will be mended by March 23.', ['2023-03-23']],
    ['The roof will be mended by 1 March 2023.', []],
  ])('%s', (words, days) => {
    expect(others(words)).toEqual(days)
  })

  it('offers the nearest day of that name when weekday and date disagree', () => {
    expect(others('The visit will be on Tuesday 2nd November.')).toEqual(['2022-11-01'])
  })
})

describe('how sure the words are', () => {
  it.each([
    ['The tender will go out in early June.', true],
    ['The review will report in the spring.', true],
    ['The tender will go out by the end of June.', false],
    ['The tender will go out by 3 June.', false],
  ])('%s', (words, vague) => {
    expect(reading(words).vague).toBe(vague)
  })
})

describe('deadlines already past when the meeting sat', () => {
  it('keeps one that was bound by "by" and says so', () => {
    const due = reading('Action: Clerk to file the return by 1 March 2022.', meeting('2022-03-04'))
    expect(due.dueOn).toBe('2022-03-01')
    expect(due.working).toContain('already past when the meeting sat')
  })

  it('takes "in" a month gone by for history', () => {
    expect(readDuePhrase('Action: Clerk to note what was filed in March 2021.', october)).toBeNull()
  })
})

describe('working days the bank holiday list does not reach', () => {
  it('gives no day and says why, rather than guess', () => {
    const due = reading('A reply will be given within 10 working days.', meeting('2028-12-20'))
    expect(due).toMatchObject({ dueOn: null, precision: 'none' })
    expect(due.working).toContain('bank holidays are only known from 1 January 2008 to 31 December 2028')
  })

  it('counts by the bank holidays of the office', () => {
    const words = 'A reply will be given within one working day.'
    expect(dueOn(words, meeting('2026-06-12', { calendar: { region: 'scotland', added: [] } }))).toBe(
      '2026-06-16',
    )
    expect(dueOn(words, meeting('2026-06-12'))).toBe('2026-06-15')
  })
})

describe('words as documents give them', () => {
  it.each([
    [
      'The plan will be sent by\u00a031\u00a0March\u00a02023.',
      'by\u00a031\u00a0March\u00a02023',
      '2023-03-31',
    ],
    ['The plan will be sent by 31\n March 2023.', 'by 31\n March 2023', '2023-03-31'],
    ['The plan will be sent by 2 nd  November.', 'by 2 nd  November', '2022-11-02'],
    ['The plan will be sent in 12 months\u2019 time.', 'in 12 months\u2019 time', '2023-10-04'],
    ['The plan will be sent in 3\u20136 months.', 'in 3\u20136 months', '2023-04-04'],
    ['\u{1f4c5} The plan will be sent by Friday.', 'by Friday', '2022-10-07'],
  ])('%j', (words, phrase, day) => {
    expect(reading(words)).toMatchObject({ phrase, dueOn: day })
  })
})

describe('hostile lines', () => {
  const hostile = [
    'may ',
    'March ',
    'by the end of ',
    '12 ',
    '1/1/20 ',
    '1234567890',
    ' ',
    'next ',
    'consultation ',
    'when the ',
    '((((',
    'a',
    'budget for ',
    'in 3 ',
    'October 2022 ',
  ]

  it('cuts words at 1,000 characters', () => {
    const words = `${'so '.repeat(400)}will be sent by 3 June 2023.`
    expect(readDuePhrase(words, october)).toBeNull()
  })

  it.each(hostile)('reads 16,000 characters of %j about as fast as ordinary words', (piece) => {
    const ordinary =
      'The team will send the revised plan to the next meeting by 12 March 2023, in draft. '.repeat(12)
    const words = piece.repeat(Math.ceil(16_000 / piece.length))
    // Generous on purpose: a pattern that backtracks takes thousands of times as long, a busy machine does not.
    const allowed = 40 * Math.max(fastest(ordinary), 0.5)
    expect(fastest(words)).toBeLessThan(allowed)
  })

  /** The best of three runs, in milliseconds: the machine may be busy in the others. */
  const fastest = (words: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now()
        findDuePhrases(words, october)
        return performance.now() - start
      }),
    )
})

describe('a time that binds nobody says why', () => {
  const PAST = 'The words around it tell what was.'
  const cases: readonly (readonly [words: string, phrase: string, because: string, looksBack: boolean])[] = [
    ['The yard was closed in March.', 'in March', PAST, true],
    [
      'Calls have risen since June 2021.',
      'since June 2021',
      'The words before it look back to it or count from it, as “since” and “as at” do.',
      true,
    ],
    [
      'Objections can be made until 30 November.',
      'until 30 November',
      'It says until when something lasts.',
      false,
    ],
    [
      'The lease ends on 3 March 2023.',
      'on 3 March 2023',
      'It says when something takes place, ends or closes, whoever promised what.',
      false,
    ],
    ['The pilot ran for six weeks.', 'for six weeks', 'It says how long something lasts.', true],
    ['Crime fell in the last 12 months.', 'in the last 12 months', 'It tells of a time gone by.', true],
    [
      'The 2023/24 budget was set.',
      'The 2023/24 budget',
      'It says which time a report, a budget or the like is about.',
      true,
    ],
    [
      'Tapes are kept, archived until 2030.',
      'archived until 2030',
      'It says how long something is kept.',
      false,
    ],
    ['The data will be shared every month.', 'every month', 'It comes round again and again.', true],
    [
      'The next meeting will be held on 8 November 2022.',
      'The next meeting will be held on 8 November 2022',
      'It is the date of a meeting, and nothing is to be done by it.',
      false,
    ],
    [
      'The list of 31 June 2023 will be kept.',
      'of 31 June 2023',
      'There is no such day in the calendar.',
      true,
    ],
    ['The visit on 6 September went well.', 'on 6 September', PAST, true],
    ['The lease ran out on 6 September.', 'on 6 September', PAST, true],
    ['He left before them and it closed on 6 September.', 'on 6 September', PAST, true],
    [
      'The grant ends on 3 March 2023.',
      'on 3 March 2023',
      'It says when something takes place, ends or closes, whoever promised what.',
      false,
    ],
  ]
  it.each(cases)('%s', (words, phrase, because, looksBack) => {
    const { binding, found, unbound } = readDates(words, october)
    expect({ binding, found }).toEqual({ binding: null, found: [] })
    expect(unbound).toMatchObject([{ phrase, because, looksBack }])
    expect(words.slice(unbound[0]?.at ?? 0).startsWith(phrase)).toBe(true)
  })

  it('beside one that binds', () => {
    const words = 'What was closed in March will open by May 2023.'
    expect(readDates(words, october)).toMatchObject({
      binding: { dueOn: '2023-05-31' },
      found: [{ reading: { phrase: 'by May 2023' } }],
      unbound: [{ phrase: 'in March', because: PAST, lastOn: '2023-03-31' }],
    })
  })

  it.each(['The 101 service is open 24/7.', 'It cost £4,000 and 45% more.', 'See paragraph 3.2.'])(
    'and what nobody takes for a time is passed in silence: %s',
    (words) => {
      expect(readDates(words, october)).toEqual({ binding: null, found: [], unbound: [] })
    },
  )
})
