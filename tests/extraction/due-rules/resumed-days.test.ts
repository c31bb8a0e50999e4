import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readDuePhrase } from '../../../src/extraction/due-rules/due-phrase.ts'
import { proposed } from '../proposed.ts'

type Case = readonly [words: string, dueOn: string | null]

/** Days of promises that a told verb, a second verb or a second speaker stands before. All sentences are invented. */
const ways: readonly {
  readonly about: string
  readonly due: readonly Case[]
  readonly not: readonly Case[]
}[] = [
  {
    about: 'what somebody would do once he knows what was',
    due: [
      [
        'NA said she would check whether the gate had been ordered and email the ward by 7 June.',
        '2024-06-07',
      ],
      ['He would find out why it had closed and report back by 7 June.', '2024-06-07'],
      ['She will ask who was told and let the Chair know by Friday.', '2024-05-17'],
      ['The DCC would see how many had left and tell the Board on 9 July.', '2024-07-09'],
      ['The Clerk is to ask which bins were emptied and write to the firm by 3 June.', '2024-06-03'],
    ],
    not: [
      ['NA said that the gate had been ordered and arrived on 7 May.', null],
      ['He found out why it had closed and reported it in March.', null],
      ['She asked who was told and let the Chair know in April.', null],
      ['The DCC had seen how many left and told the Board in February.', null],
      ['The Clerk asked which bins were emptied and wrote to the firm in April.', null],
    ],
  },
  {
    about: 'a second thing to be done, told by a bare participle',
    due: [
      ['A guide will be drawn up by the Clerk and sent round by 14 June.', '2024-06-14'],
      ['The rota would be redrawn by NA and put on the wall by 3 June.', '2024-06-03'],
      ['A letter is to be drafted, signed by the Chair and sent by 7 June.', '2024-06-07'],
      ['The map will be checked by the ranger and brought to members on 2 July.', '2024-07-02'],
      ['The list should be agreed by both and then sent out by 28 June.', '2024-06-28'],
    ],
    not: [
      ['A guide was drawn up by the Clerk and sent round in April.', null],
      ['The rota had been redrawn by NA and put on the wall in March.', null],
      ['A letter was drafted, signed by the Chair and sent on 7 May.', null],
      ['The map was checked by the ranger and brought to members in April.', null],
      ['The list had to be agreed by both and was sent out in March.', null],
    ],
  },
  {
    about: 'a thing promised to somebody by a day',
    due: [
      ['The Chief Executive promised members a written answer by 29 July.', '2024-07-29'],
      ['The DCC offered the Panel a briefing in September.', '2024-09-30'],
      ['The CFO promised sight of the draft before Christmas.', '2024-12-24'],
      ['The Treasurer undertook a note on the reserves by 3 June.', '2024-06-03'],
      ['NA promised the school a reply by 3 June.', '2024-06-03'],
    ],
    not: [
      ['The Chief Executive had promised members a written answer by 29 April.', null],
      ['The DCC had offered the Panel a briefing in September.', null],
      ['The answer which was promised came in April.', null],
      ['They offered the club a reduced rent in 2021.', null],
      ['The owner promised on 3 May that it was safe.', null],
    ],
  },
  {
    about: 'next month and next year, with a verb that ends in "in" and in a report of theirs',
    due: [
      ['A text service would be brought in next month.', '2024-06-30'],
      ['The old van would be traded in next month.', '2024-06-30'],
      ['The charge would be brought in next year.', '2025-12-31'],
      ['The work will be done in the next month.', '2024-06-14'],
      ['He will report within the next year.', '2025-05-14'],
    ],
    not: [
      ["It would be borne in mind for next year's report.", null],
      ["More examples will be included in next year's report.", null],
      ["The point would be taken up in next month's newsletter.", null],
      ["It was noted for next year's plan.", null],
      ["The figures for next year's budget were noted.", null],
    ],
  },
  {
    about: 'until when something is to be sent again and again',
    due: [
      ['The Clerk will send the Panel a weekly count up to the end of July.', '2024-07-31'],
      ['The DCC to report numbers fortnightly until the end of August.', '2024-08-31'],
      ['The CFO will provide a monthly return up to March 2025.', '2025-03-31'],
      ['NA to circulate weekly waiting times up to 30 June 2024.', '2024-06-30'],
      ['The firm will supply daily readings until 28 June.', '2024-06-28'],
    ],
    not: [
      ['The scheme ran with figures up to March 2025.', null],
      ['The licence covers them up to the end of July.', null],
      ['The hall will be shut up to 30 June 2024.', null],
      ['The monthly return showed a fall up to March 2024.', null],
      ['Weekly checks were made up to April.', null],
    ],
  },
  {
    about: 'the day after, and a day that was set before the one that binds',
    due: [
      ['NA said a reminder would go out the next day.', '2024-05-15'],
      ['He would let her know by close of business the following day.', '2024-05-15'],
      ['The report that was promised for April would be brought in September.', '2024-09-30'],
      ['The CC agreed to bring the plan, which was due in March, to the July meeting.', '2024-07-31'],
      ['All will be advertised before the year was out.', '2024-12-31'],
    ],
    not: [
      ['He rang the next day.', null],
      ['Staff were back by the next day.', null],
      ['The next day was wet.', null],
      ['The report had been promised for April.', null],
      ['The report is to follow in July and was due to be short.', '2024-07-31'],
    ],
  },
  {
    about: 'the day that whoever agrees names',
    due: [
      [
        'The Panel requested a paper on dogs in August and the DCC agreed to this for the October meeting.',
        '2024-10-31',
      ],
      ['Members asked for a note in July and the CFO promised it for 9 September.', '2024-09-09'],
      ['The Chair asked for the list in June, to which the Clerk agreed by 3 July.', '2024-07-03'],
      ['The Board wanted a visit in July and NA agreed to do so in September.', '2024-09-30'],
      ['The PCC sought a plan in June and the Force agreed to this by 31 July.', '2024-07-31'],
    ],
    not: [
      ['The Panel requested a paper in August and the DCC agreed.', '2024-08-31'],
      ['Members asked for a note in July and the CFO was thanked.', '2024-07-31'],
      ['The Panel requested a paper on dogs for the October meeting.', '2024-10-31'],
      ['The Board asked in March for a visit and NA said it was held on 2 May.', null],
      ['The Panel asked for a paper by 3 June and a talk by 9 July.', '2024-07-09'],
    ],
  },
]

for (const { about, due, not } of ways)
  describe(about, () => {
    const dueIn = (words: string): string | null =>
      readDuePhrase(words, {
        meetingOn: plainDate('2024-05-14'),
        nextMeetingOn: plainDate('2024-06-11'),
      })?.dueOn ?? null
    test.each(due)('is due: %s', (words, dueOn) => {
      expect(dueIn(words)).toBe(dueOn)
    })
    test.each(not)('is not due then: %s', (words, dueOn) => {
      expect(dueIn(words)).toBe(dueOn)
    })
    test('has five of each', () => {
      expect(Math.min(due.length, not.length)).toBeGreaterThanOrEqual(5)
    })
  })

describe('one by a day and the other by another', () => {
  test.each<[words: string, days: readonly (string | null)[]]>([
    ['The first home should open in June, the second before the end of 2024.', ['2024-06-30', '2024-12-31']],
    ['The DCC said one depot will be ready by July, the other in the autumn.', ['2024-07-31', '2024-11-30']],
    ['The hall will be painted in June and the other one by December.', ['2024-06-30', '2024-12-31']],
    ['The first van is due by 30 June and the third by 30 September.', ['2024-06-30', '2024-09-30']],
    ['The CFO will send one list by Friday, another by 3 July.', ['2024-05-17', '2024-07-03']],
  ])('two: %s', (words, days) => {
    expect(proposed(words).map(([, , dueOn]) => dueOn)).toEqual(days)
  })

  test.each<[words: string, proposals: number]>([
    ['The first was opened in April, the second in March.', 0],
    ['Six will be trained in June and the rest by 30 September.', 1],
    ['The DCC will bring the first draft in June.', 1],
    ['The PCC requested a paper on dogs in August and the DCC agreed to this for the October meeting.', 1],
    ['The CFO will send the list and the other papers by 3 July.', 1],
  ])('one or none: %s', (words, proposals) => {
    expect(proposed(words).length).toBeLessThanOrEqual(proposals)
  })
})
