import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readDuePhrase } from '../../../src/extraction/due-rules/due-phrase.ts'

type Case = readonly [words: string, dueOn: string | null]

/** Ways in which a sentence names two times, or one that is not its own. All sentences are invented. */
const ways: readonly {
  readonly about: string
  readonly meetingOn: string
  readonly due: readonly Case[]
  readonly not: readonly Case[]
}[] = [
  {
    about: 'the end of a year or a term whose month the minutes name',
    meetingOn: '2024-05-14',
    due: [
      ['She wants to see 60% by the end of the school year in July.', '2024-07-31'],
      ['It will be ready by the end of the academic year in June.', '2024-06-30'],
      ['NA will visit all by the end of term (June).', '2024-06-30'],
      ['It will be done by the end of the summer term in July.', '2024-07-31'],
      ['It will be paid by the end of the university year in August.', '2024-08-31'],
    ],
    not: [
      ['She wants to see 60% by the end of the school year.', '2024-08-31'],
      ['It will be done by the end of the summer term.', '2024-07-31'],
      ['It will be ready by the end of the academic year.', '2024-08-31'],
      ['It will be done by the end of term at the school in Maytown.', '2024-07-31'],
      ['It will begin in the autumn term.', '2024-12-31'],
    ],
  },
  {
    about: 'the month of what is counted, when it is gone',
    meetingOn: '2024-02-06',
    due: [
      ['The DCC will give the number of officers lent for the marches in December.', null],
      ['NA to send details of the arrests made at the fair in November.', null],
      ['The CFO will supply the cost of the policing of the marches in October.', null],
      ['She will share the results of the survey in December.', null],
      ['He agreed to circulate feedback from the open day in November.', null],
    ],
    not: [
      ['The DCC will give the number of officers lent for the marches in March.', '2024-03-31'],
      ['NA to send details of the arrests in December 2024.', '2024-12-31'],
      ['The results of the survey will be shared in December.', '2024-12-31'],
      ['The CFO will report in October.', '2024-10-31'],
      ['She will bring it in November.', '2024-11-30'],
    ],
  },
  {
    about: 'what “was” means in speech that tells what would be',
    meetingOn: '2024-05-14',
    due: [
      ['A page would be added before the final version was printed in August.', '2024-08-31'],
      ['It would be put off until the new clerk was in post in September.', '2024-09-30'],
      ['She would report once the survey was finished in July.', '2024-07-31'],
      ['He would send it by the time the audit was signed in June.', '2024-06-30'],
      ['It would be held back till the shop was opened in October.', '2024-10-31'],
    ],
    not: [
      ['A page was added before the final version was printed in March.', null],
      ['It would not help that the final version was printed in March.', null],
      ['It would be shown again, since the survey was finished in March.', null],
      ['The shop was closed until the clerk was in post in January.', null],
      ['She had reported once the survey was finished in March.', null],
    ],
  },
  {
    about: 'a thing deferred beside another that is heard',
    meetingOn: '2024-05-14',
    due: [
      [
        'Dogs would be considered at the meeting on 9 July 2024 and that the kennels be deferred until the autumn.',
        '2024-07-09',
      ],
      [
        'It was agreed that the rents be looked at on 3 June and that the lease be put back to September.',
        '2024-06-03',
      ],
      ['The tender will be heard in June and the rota be postponed until October.', '2024-06-30'],
      [
        'It will be discussed on 1 July and consideration of the fees be deferred to the autumn.',
        '2024-07-01',
      ],
      ['NA will write by 7 June and the visit be put off until September.', '2024-06-07'],
    ],
    not: [
      ['It was agreed that the kennels be deferred until September.', '2024-09-30'],
      ['A draft will be sent by 3 June and the final version by 30 July.', '2024-07-30'],
      ['It was agreed that it be written by June and printed by August.', '2024-08-31'],
      ['The tender was heard in March and the rota will be deferred until October.', '2024-10-31'],
      ['It will be deferred until 9 July.', '2024-07-09'],
    ],
  },
  {
    about: 'what is to be had by a day, and what is asked of somebody',
    meetingOn: '2024-02-06',
    due: [
      [
        'Ms Orr will draft it with the help of both her heads and have it on the website before 1 March.',
        '2024-02-29',
      ],
      ['Mr Vane will ask the school for the whole of the file and have them back by 3 March.', '2024-03-03'],
      ['The Board asked NA and the CFO for a note on the stores by 1 March.', '2024-03-01'],
      ['The PCC asked the DCC for more figures by 9 February.', '2024-02-09'],
      ['Members asked Mr Vane for some dates before 1 March.', '2024-02-29'],
    ],
    not: [
      ['The heads have it on the website since 1 February.', null],
      ['Officers have had it on the website since January.', null],
      ['The Board had asked NA for a note in January.', null],
      ['The school asked for its file and has had it since 3 January.', null],
      ['They have sent it on 1 February.', null],
    ],
  },
]

describe('which day is meant', () => {
  for (const { about, meetingOn, due, not } of ways) {
    describe(about, () => {
      const read = (words: string): string | null =>
        readDuePhrase(words, { meetingOn: plainDate(meetingOn), nextMeetingOn: null })?.dueOn ?? null
      test.each(due)('%s is for %s', (words, dueOn) => expect(read(words)).toBe(dueOn))
      test.each(not)('but %s is for %s', (words, dueOn) => expect(read(words)).toBe(dueOn))
    })
  }

  test('has five of each', () => {
    for (const { due, not } of ways) expect(Math.min(due.length, not.length)).toBeGreaterThanOrEqual(5)
  })
})

test('the next conference of a body that calls its sittings so', () => {
  const context = {
    meetingOn: plainDate('2024-05-14'),
    nextMeetingOn: plainDate('2024-07-09'),
    titles: ['Oxmere Accountability Conference'],
  }
  expect(readDuePhrase('NA to bring it to the next conference.', context)?.dueOn).toBe('2024-07-09')
  expect(
    readDuePhrase('NA to bring it to the next conference.', { ...context, titles: ['Oxmere Board'] })?.dueOn,
  ).toBeNull()
})
