import { describe, expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readDuePhrase } from '../../../src/extraction/due-rules/due-phrase.ts'

type Habit = {
  /** How people write, in a clerk's words. */
  readonly about: string
  readonly meetingOn: string
  readonly due: readonly (readonly [words: string, phrase: string, dueOn: string | null])[]
  /** Words of the same kind that must not be read so: without a day, or with another one. */
  readonly not: readonly (readonly [words: string, dueOn?: string | null])[]
}

const habits: readonly Habit[] = [
  {
    about: 'a day and a month in figures, in a cell or after a word that expects a day',
    meetingOn: '2024-10-08',
    due: [
      ['31/1', '31/1', '2025-01-31'],
      ['14/10', '14/10', '2024-10-14'],
      ['By 3/12', 'By 3/12', '2024-12-03'],
      ['The Clerk to reply no later than 5pm on 3/12.', 'no later than 5pm on 3/12', '2024-12-03'],
      ['Mr Oxley to send the plans by 29/11.', 'by 29/11', '2024-11-29'],
      ['The new rota will be used from 1/12.', 'from 1/12', '2024-12-01'],
    ],
    not: [
      ['3/12 of the posts are vacant and will be advertised.'],
      ['31/1 The minutes were read and it will be noted.'],
      ['45/13'],
      ['Stations will be open 24/7.'],
      ['The team won 2/3 of its cases and will go on.'],
    ],
  },
  {
    about: 'a day of the month without “the”',
    meetingOn: '2023-03-07',
    due: [
      ['The Chair would draft the letter by 24th.', 'by 24th', '2023-03-24'],
      ['All comments to be with the Clerk by the 22nd.', 'by the 22nd', '2023-03-22'],
      ['The Clerk will reply no later than 5th.', 'no later than 5th', '2023-04-05'],
      ['Returns to be sent before 31st so that they can be checked.', 'before 31st', '2023-03-30'],
      ['Cllr Vale will open the hall on 18th at noon.', 'on 18th', '2023-03-18'],
    ],
    not: [
      ['The force will be ranked by 3rd place.'],
      ['It was the 4th of its kind and would be kept.'],
      ['The 22nd patrol will be led by 2nd Lieutenant Rowe.'],
      ['The office will move to 5th Avenue.'],
      ['Results will improve on 3rd quartile forces.'],
    ],
  },
  {
    about: 'hours, when somebody promises them',
    meetingOn: '2023-04-26',
    due: [
      ['The Staff Officer to send the figures within 48 hours.', 'within 48 hours', '2023-04-28'],
      ['She would write to the Panel within 24 hours.', 'within 24 hours', '2023-04-27'],
      ['Mr Hale will confirm within 72 hours.', 'within 72 hours', '2023-04-29'],
      ['The Clerk to circulate a note within the next 48 hours.', 'within the next 48 hours', '2023-04-28'],
      [
        'The statement will be put out no later than 36 hours from now.',
        'no later than 36 hours from now',
        '2023-04-28',
      ],
    ],
    not: [
      ['Calls are answered within 48 hours.'],
      ['Every victim will be contacted within 24 hours.'],
      ['A text will go out in 24 hours.'],
      ['90% of crimes will be resolved within 72 hours.'],
      ['Complaints will be logged within 48 hours.'],
      ['The desk will be open for 24 hours.'],
    ],
  },
  {
    about: 'a quarter of next year: the calendar’s unless money or a number says otherwise',
    meetingOn: '2020-11-17',
    due: [
      [
        'They will be closed in the first quarter of next year.',
        'in the first quarter of next year',
        '2021-03-31',
      ],
      [
        'The review will end in the second quarter of next year.',
        'in the second quarter of next year',
        '2021-06-30',
      ],
      [
        'The site will open by the final quarter of next year.',
        'by the final quarter of next year',
        '2021-12-31',
      ],
      [
        'It will be done in the third quarter of next calendar year.',
        'in the third quarter of next calendar year',
        '2021-09-30',
      ],
      ['A paper will come in the first quarter of 2022.', 'in the first quarter of 2022', '2022-03-31'],
    ],
    not: [
      ['It will be closed in Q1 next year.', '2021-06-30'],
      ['It will be closed in the first quarter of next financial year.', '2021-06-30'],
      ['It will be closed in the fourth quarter.', '2021-03-31'],
      ['It will be closed in Q4 2020/21.', '2021-03-31'],
      ['It will be closed in Q2 2021/22.', '2021-09-30'],
    ],
  },
  {
    about: 'a first time in a month, from which something goes on',
    meetingOn: '2024-02-01',
    due: [
      ['The forward plan is to be issued quarterly from April 2024.', 'from April 2024', '2024-04-30'],
      ['A dashboard will go to members, beginning in March.', 'beginning in March', '2024-03-31'],
      ['There will be a monthly newsletter from June.', 'from June', '2024-06-30'],
      ['One risk will be looked at in each paper, starting in May.', 'starting in May', '2024-05-31'],
      ['The new form will be used with effect from July 2024.', 'with effect from July 2024', '2024-07-31'],
    ],
    not: [
      ['The new form will be used from 8 April 2024.', '2024-04-08'],
      ['The desk will be staffed from May onwards.', '2024-05-01'],
      ['There will be one on each shift from the start of April.', '2024-04-01'],
      ['The unit will be staffed from the end of June.', '2024-06-30'],
      ['The post has been vacant since March and will be filled by May.', '2024-05-31'],
    ],
  },
  {
    about: 'what is given again and again until a day',
    meetingOn: '2020-11-17',
    due: [
      [
        'She would provide the Commissioner with weekly figures until the end of January.',
        'until the end of January',
        '2021-01-31',
      ],
      ['The CFO will send a monthly note to the Panel until March.', 'until March', '2021-03-31'],
      ['The Board will be updated each month until June 2021.', 'until June 2021', '2021-06-30'],
      ['Mr Hale to report fortnightly until 31 December.', 'until 31 December', '2020-12-31'],
      ['The Clerk will circulate the log weekly until Easter.', 'until Easter', '2021-04-04'],
    ],
    not: [
      ['The pilot will run until the end of January.'],
      ['Mr Hale will stay in post until March.'],
      ['The weekly market will be held in the square until June.'],
      ['The grant is guaranteed until March 2021.'],
      ['The road will be closed until 5 December.'],
    ],
  },
  {
    about: 'before a recess, whose day the reader cannot know',
    meetingOn: '2023-11-23',
    due: [
      ['A report will be scheduled before the winter recess.', 'before the winter recess', null],
      ['A report will be scheduled ahead of the spring recess.', 'ahead of the spring recess', null],
      ['The accounts will be laid ahead of the winter recess.', 'ahead of the winter recess', null],
      ['The review is to be finished by the spring recess.', 'by the spring recess', null],
      ['The lights will be mended in time for the autumn break.', 'in time for the autumn break', null],
      [
        'The Bill will be read before Parliament rises for the winter recess.',
        'before Parliament rises for the winter recess',
        null,
      ],
    ],
    not: [
      ['A report will come before the summer.', '2024-05-31'],
      ['A report will come by the end of the summer.', '2024-08-31'],
      ['The accounts will be laid ahead of the Christmas recess.', '2023-12-24'],
      ['A report will come in the spring.', '2024-05-31'],
      ['Members had gone home before the summer recess.'],
    ],
  },
  {
    about: 'a weekend given by its days',
    meetingOn: '2025-08-28',
    due: [
      [
        'The cutover is planned for the weekend of 8/9 November.',
        'for the weekend of 8/9 November',
        '2025-11-09',
      ],
      [
        'The move will take place over the weekend of 4 and 5 October.',
        'over the weekend of 4 and 5 October',
        '2025-10-05',
      ],
      [
        'The lines will be switched on the weekend of 13 September.',
        'on the weekend of 13 September',
        '2025-09-13',
      ],
      [
        'The desks to be moved by the weekend of 1-2 November 2025.',
        'by the weekend of 1-2 November 2025',
        '2025-11-02',
      ],
      [
        'The work will be done during the weekend of the 20th September.',
        'during the weekend of the 20th September',
        '2025-09-20',
      ],
    ],
    not: [
      ['The weekend of the fair was busy.'],
      ['The cutover was done on the weekend of 2 August 2025.'],
      ['Patrols had been doubled over the weekend of 9 and 10 August.'],
      ['The whole weekend of events will be reviewed.'],
      ['It rained on the weekend of the parade and nobody will forget it.'],
    ],
  },
  {
    about: 'which month or year the subject has, not when it is done',
    meetingOn: '2023-11-14',
    due: [
      ['The purchase was deferred to 2024/25 and will be made then.', 'to 2024/25', '2025-03-31'],
      ['The CC will confirm in 2024/25 how many vehicles are left.', 'in 2024/25', '2025-03-31'],
      ['The figures will be sent by December.', 'by December', '2023-12-31'],
      ['The number of stops will be given in January.', 'in January', '2024-01-31'],
      ['Mr Hale to supply the list for March by 1 December.', 'by 1 December', '2023-12-01'],
    ],
    not: [
      ['Mr Hale agreed to confirm the number of vehicles deferred into 2024/25.'],
      ['The CFO will list the schemes slipped to 2024/25.'],
      ['The CFO will set out the sums carried forward into 2024/25.'],
      ['Supply the number of Section 60 authorisations by borough for August and September;'],
      ['The CC to give the volume of phase 2 calls by district for June.'],
    ],
  },
  {
    about: 'when something was asked for, not when it is due',
    meetingOn: '2024-05-14',
    due: [
      ['The paper asked for in October would come in June.', 'in June', '2024-06-30'],
      ['An update was asked for in October.', 'in October', '2024-10-31'],
      ['The PCC asked for a note in October.', 'in October', '2024-10-31'],
      ['The paper asked for in March will be sent by 3 June.', 'by 3 June', '2024-06-03'],
      ['Members asked for the figures by October.', 'by October', '2024-10-31'],
    ],
    not: [
      ['A report asked for in October has not come.'],
      ['The CFO to provide the figures asked for in October.'],
      ['The list asked for on 3 March will be sent.'],
      ['The note asked for back in January is to be found.'],
      ['The map asked for in early February 2024 will be drawn.'],
    ],
  },
  {
    about: 'names in short before a full stop, and commas after figures',
    meetingOn: '2022-06-16',
    due: [
      [
        'She would take this up and let Cllr. Dabb have an answer within two weeks.',
        'within two weeks',
        '2022-06-30',
      ],
      ['The CC would meet Mr. Rowe and agree the plan by 1 July.', 'by 1 July', '2022-07-01'],
      ['He will ask for a note from Supt. Vane by July.', 'by July', '2022-07-31'],
      ['Out to consultation until 27/6, the final text to be published August.', 'August', '2022-08-31'],
      ['It has been to consultation, closing 20 June, and will be adopted in July.', 'in July', '2022-07-31'],
    ],
    not: [
      ['Cllr. Dabb had an answer within two weeks.'],
      ['The consultation closes on 1 July.'],
      ['Mr. Rowe had left. The plan was sent in May 2022.'],
      ['In 2021, the plan was agreed.'],
      ['Dr. Vale joined in June 2021, after the review.'],
    ],
  },
  {
    about: 'a target set beside what was reached, and later in a month that was named',
    meetingOn: '2021-02-25',
    due: [
      ['The DCC reported 1,702 officers against a target of 1,720 by 31 March.', 'by 31 March', '2021-03-31'],
      ['The rate was 61%; the target is 70% by June.', 'by June', '2021-06-30'],
      ['The target for new posts was set at 40 by the end of May.', 'by the end of May', '2021-05-31'],
      [
        'It was due to be considered by the Estates Board later that month.',
        'later that month',
        '2021-02-28',
      ],
      ['A second paper would come back later in that month.', 'later in that month', '2021-02-28'],
    ],
    not: [
      ['The DCC reported 1,702 officers in January 2021.'],
      ['The target of 90% was met in March 2020.'],
      ['The target had been missed by March.'],
      ['That month the figures rose.'],
      ['He was told of it later that month.'],
    ],
  },
  {
    about: 'a meeting in short, and an intake of a month',
    meetingOn: '2024-12-10',
    due: [
      [
        'Cllr Flint will inspect the plots in the new year and bring a list to the March mtg.',
        'to the March mtg',
        '2025-03-31',
      ],
      ['The Clerk to bring this to the February mtg.', 'to the February mtg', '2025-02-28'],
      ['The vacancies are to be filled through the January intake.', 'through the January', '2025-01-31'],
      ['The shortfall is to be resolved through March.', 'through March', '2025-03-31'],
      [
        'The lighting is to go in before the Christmas switch-on on 12 December.',
        'before the Christmas switch-on on 12 December',
        '2024-12-11',
      ],
    ],
    not: [
      ['The mtg ended at nine.'],
      ['The Xmas switch-on will be fun.'],
      ['They walked through the March wind.'],
      ['The Christmas market will be seen as a success.'],
      ['Last mtg the Clerk was away.'],
    ],
  },
  {
    about: 'before something that is held or decided in those days',
    meetingOn: '2019-05-01',
    due: [
      [
        'He asked for a note to reach him before the decision in September.',
        'before the decision in September',
        '2019-08-31',
      ],
      [
        'The CFO will set out the options ahead of budget setting in February.',
        'ahead of budget setting in February',
        '2020-01-31',
      ],
      [
        'The Clerk to mend the gate before the village AGM on 4 July.',
        'before the village AGM on 4 July',
        '2019-07-03',
      ],
      ['The draft would be amended prior to sign-off in July.', 'prior to sign-off in July', '2019-06-30'],
      [
        'The plan will be shared in advance of the elections in October.',
        'in advance of the elections in October',
        '2019-09-30',
      ],
    ],
    not: [
      ['The CC will write before the lease ends on 30 November.', '2019-11-30'],
      ['The CFO will be presenting the plan before the Panel on 3 June.', '2019-06-03'],
      ['It would be brought before Members in the week beginning 3 June.', '2019-06-07'],
      ['The Clerk is to amend it before it went to Council on 6 July.', '2019-07-06'],
      ['The plan will be shared by the Board in October.', '2019-10-31'],
    ],
  },
  {
    about: 'weeks, months and years in short, and “within the week”',
    meetingOn: '2019-05-01',
    due: [
      ['It will be done in 2 wks.', 'in 2 wks', '2019-05-15'],
      ['AB to do it in next 6-8 wks', 'in next 6-8 wks', '2019-06-26'],
      ['The plan to be ready in 3 mths.', 'in 3 mths', '2019-08-01'],
      ['The Clerk to close the log by EOM.', 'by EOM', '2019-05-31'],
      ['The note will be ready within the week.', 'within the week', '2019-05-08'],
      ['The note will be ready inside the fortnight.', 'inside the fortnight', '2019-05-15'],
      [
        'The note will be ready by the end of the calendar month.',
        'by the end of the calendar month',
        '2019-05-31',
      ],
    ],
    not: [
      ['He has served 2 yrs and will stay.'],
      ['The course lasts 6 wks and will be run again.'],
      ['It was done in 2 wks.'],
      ['The EOM report was noted.'],
      ['Within the week of the fair there will be noise.'],
    ],
  },
  {
    about: 'which part of a month',
    meetingOn: '2019-05-01',
    due: [
      ['The draft to be ready by 1st week in July.', 'by 1st week in July', '2019-07-07'],
      [
        'The draft will be ready in the first two weeks of July.',
        'in the first two weeks of July',
        '2019-07-14',
      ],
      [
        'The draft will be ready in the first few weeks of June.',
        'in the first few weeks of June',
        '2019-06-15',
      ],
      ['The Clerk to finish it - end Sep 19', 'end Sep 19', '2019-09-30'],
      ['The post is to be filled by the start of June.', 'by the start of June', '2019-06-01'],
      ['The form is to be in place for the start of June.', 'for the start of June', '2019-06-01'],
      ['The post is to be filled before the start of June.', 'before the start of June', '2019-05-31'],
    ],
    not: [
      ['The first few weeks of April were quiet.'],
      ['The draft will be ready on 19 Sep.', '2019-09-19'],
      ['The draft will be ready in Sep 19.', '2019-09-30'],
      ['The first two weeks will be hard.'],
      ['The draft will be ready before year-end.', '2019-12-31'],
    ],
  },
  {
    about: 'the second Friday of a month, and a weekday beside its number',
    meetingOn: '2019-05-01',
    due: [
      ['The Clerk to reply by the second Friday in June.', 'by the second Friday in June', '2019-06-14'],
      ['The Board will sit again by the first Monday of July.', 'by the first Monday of July', '2019-07-01'],
      ['It will be ready on the last Friday of May.', 'on the last Friday of May', '2019-05-31'],
      [
        'The list will be sent by the 3rd Wednesday in January 2020.',
        'by the 3rd Wednesday in January 2020',
        '2020-01-15',
      ],
      ['The list will be sent by Tuesday 7th.', 'by Tuesday 7th', '2019-05-07'],
      ['The list will be sent by Tues.', 'by Tues', '2019-05-07'],
      ['The list to be sent COP Friday.', 'COP Friday', '2019-05-03'],
    ],
    not: [
      ['The Panel meets on the first Monday of each month.'],
      ['The second Friday was wet.'],
      ['The first Monday of March 2019 was busy.'],
      ['The list was sent by Tues.'],
      ['On the last Friday of April 2019 the gate was broken.'],
    ],
  },
  {
    about: 'a week by figures, and the following week or month',
    meetingOn: '2019-05-01',
    due: [
      ['The Clerk to reply w/c 3/6', 'w/c 3/6', '2019-06-07'],
      ['The Clerk to reply w/b 10/6.', 'w/b 10/6', '2019-06-14'],
      ['It is to be in place by the following March.', 'by the following March', '2020-03-31'],
      ['It is to be in place by the following week.', 'by the following week', '2019-05-10'],
      ['It is to be in place by next April.', 'by next April', '2020-04-30'],
    ],
    not: [
      ['It is to be in place in the following months.', null],
      ['It will be looked at following March 2020.', '2020-04-01'],
      ['Work was done w/c 15/4/2019.'],
      ['It followed the March plan.'],
      ['The following week’s rota is full.'],
    ],
  },
  {
    about: 'counted from the meeting in other words',
    meetingOn: '2019-05-01',
    due: [
      [
        'A plan would be ready within three months of today’s date.',
        'within three months of today’s date',
        '2019-08-01',
      ],
      ['A plan would be ready within 3 months of this date.', 'within 3 months of this date', '2019-08-01'],
      ['A plan would be ready 21 days after the meeting.', '21 days after the meeting', '2019-05-22'],
      ['A plan would be ready between now and Christmas.', 'between now and Christmas', '2019-12-25'],
      ['A plan would be ready not before 1 July.', 'not before 1 July', '2019-07-01'],
      ['A plan would be ready no earlier than 1 July.', 'no earlier than 1 July', '2019-07-01'],
    ],
    not: [
      ['A plan would be ready within three months of appointment.', null],
      ['The notes were ready 21 days after the meeting of 2 April.'],
      ['Between 2 and 5 plans would be ready.'],
      ['A plan was ready on 1 April 2019.'],
      ['It was cold between Christmas and Easter.'],
    ],
  },
  {
    about: 'a sitting by its day, or set apart at the end of the task',
    meetingOn: '2019-05-01',
    due: [
      ['The Clerk to bring it to the 12 June Cabinet.', 'to the 12 June', '2019-06-12'],
      ['A report will be presented to the 12th June 2019 meeting.', 'to the 12th June 2019', '2019-06-12'],
      ['The Clerk to draft the policy – June meeting', 'June meeting', '2019-06-30'],
      ['The CFO to revise the paper, July Board.', 'July Board', '2019-07-31'],
      ['The CFO to report to the meeting to be held on 12 June.', 'on 12 June', '2019-06-12'],
      ['She will write before next month’s meeting.', 'before next month’s meeting', null],
    ],
    not: [
      ['The June meeting was lively.'],
      ['The post was open from 3 May to 12 June.'],
      ['The meeting was held on 12 June 2018.'],
      ['The next meeting to be held on 12 June.'],
      ['He spoke of the plan, June meeting notes and costs.'],
    ],
  },
  {
    about: 'what others do upon it, and days that were named before',
    meetingOn: '2024-12-10',
    due: [
      ['The Clerk to order it this week, delivery expected w/c 6 January.', 'this week', '2024-12-13'],
      [
        'The CC will write by 20 December, with a reply expected in February.',
        'by 20 December',
        '2024-12-20',
      ],
      ['Mr Hale to send the form on Friday, decision due 31 January.', 'on Friday', '2024-12-13'],
      ['The author hopes to finish by Halloween.', 'by Halloween', '2025-10-31'],
      ['She will let them know by return.', 'by return', null],
    ],
    not: [
      ['The plan will be drafted in January, and agreed by 28 February.', '2025-02-28'],
      ['The Director was asked to bring forward the end of the work, presently 30 June 2025.'],
      ['Delivery is expected w/c 6 January.', '2025-01-10'],
      ['The work, originally June 2025, will be done by May 2025.', '2025-05-31'],
      ['He will return by car.'],
    ],
  },
]

describe('deadlines as people write them in passing', () => {
  for (const { about, meetingOn, due, not } of habits) {
    const read = (words: string) =>
      readDuePhrase(words, { meetingOn: plainDate(meetingOn), nextMeetingOn: null })
    describe(about, () => {
      it.each(due)('%s', (words, phrase, dueOn) => {
        const found = read(words)
        expect({ phrase: found?.phrase, dueOn: found?.dueOn }).toEqual({ phrase, dueOn })
      })
      it.each(not.map(([words, dueOn]) => ({ words, dueOn })))('not so: $words', ({ words, dueOn }) => {
        expect(read(words)?.dueOn).toBe(dueOn)
      })
    })
  }

  it('has five sentences of each habit, and five that are none', () => {
    for (const { due, not } of habits) expect(Math.min(due.length, not.length)).toBeGreaterThanOrEqual(5)
  })
})
