import { describe, expect, test } from 'vitest'
import { candidatesIn } from '../candidates-in.ts'
import { dayIn } from './dates-in.ts'

type Case = readonly [words: string, dueOn: string | null]

/** Said on 14 May 2024. All sentences are invented. */
const families: readonly {
  readonly about: string
  readonly due: readonly Case[]
  readonly not: readonly Case[]
}[] = [
  {
    about: 'a day set off by commas, which belongs to what follows it',
    due: [
      [
        'Stock checks had been started and that, by the end of August, every store will have been counted.',
        '2024-08-31',
      ],
      ['The survey was late but, by 30 June, all the answers would be in.', '2024-06-30'],
      ['She said that the forms had been lost and, by July, new ones would be sent.', '2024-07-31'],
      [
        'By September, the DCC said, all the sergeants who had joined since January would have been trained.',
        '2024-09-30',
      ],
      ['By 28 June, the clerk who was appointed in April will have met every parish.', '2024-06-28'],
    ],
    not: [
      ['Stock checks had been started and, by the end of April, every store had been counted.', null],
      ['By April, the DCC said, all the sergeants had been trained.', null],
      ['The survey was late but, by 30 March, all the answers were in.', null],
      ['The forms were lost and, by March, new ones had been sent.', null],
      ['In April, the DCC who is now at Fellmoor visited the school.', null],
    ],
  },
  {
    about: 'what somebody has done for him',
    due: [
      [
        'The ACC regretted this and undertook to have the outstanding forms checked and a letter sent to all before 13 July.',
        '2024-07-12',
      ],
      ['The CFO will have the two lists compared and the result circulated by 28 June.', '2024-06-28'],
      ['He agreed to get the locks changed and the keys returned by 31 May.', '2024-05-31'],
      ['The Clerk was to have all the files boxed and a list made by 5 June.', '2024-06-05'],
      ['She would see the drains cleared and the yard swept by 7 June.', '2024-06-07'],
    ],
    not: [
      ['The ACC said that he had the outstanding forms checked and a letter sent by 13 March.', null],
      ['The two lists were compared and the result was circulated by 28 March.', null],
      ['He had the locks changed and the keys were returned by April.', null],
      ['The Clerk thanked those who boxed the files and made a list in March.', null],
      ['She saw the drains cleared and the yard swept in April.', null],
    ],
  },
  {
    about: 'what takes until a day, and what only lasts until it',
    due: [
      ['It would take until the end of January, provided that no more posts fell vacant.', '2025-01-31'],
      ['Clearing the arrears will probably take until 30 September.', '2024-09-30'],
      ['The sifting is expected to take until July.', '2024-07-31'],
      ['It will take the force until October to move out.', '2024-10-31'],
      ['Members have been given until 31 May to reply.', '2024-05-31'],
      ['The lease runs until 15 December, after which a report will go to Cabinet in March.', '2025-03-31'],
    ],
    not: [
      ['It took until the end of February to clear the arrears.', null],
      ['The lease runs until 15 December.', null],
      ['The road will be shut until 30 September.', null],
      ['The pilot had run since February and would go on until 30 September.', null],
      ['Cover will be as now until July.', null],
    ],
  },
  {
    about: 'a stretch over which something goes on',
    due: [
      ['The roll-out would be done over the summer.', '2024-08-31'],
      ['The stores will be moved during August.', '2024-08-31'],
      [
        'All will be visited over the summer and a list given to the Board by the end of August.',
        '2024-08-31',
      ],
      ['The level is to be met across the financial year.', '2025-03-31'],
      ['Two more will follow during the next financial year.', '2026-03-31'],
    ],
    not: [
      ['Patrols would be stepped up over the summer.', null],
      ['The force hopes to bring the figure down over the course of the year.', null],
      ['Two of the vans would be sold in the course of the winter.', null],
      ['Officers will be busy throughout the winter.', null],
      ['The DCC hopes to hold a session sometime next year.', null],
      ['The scheme would report at some point next year.', null],
    ],
  },
  {
    about: 'the time of a subject, and one that is not waited for',
    due: [
      [
        'The CFO to prepare, for 10 September, a note on how the unit would be paid for after March.',
        '2024-09-10',
      ],
      ['A short note to be sent by 28 June, rather than waiting for the December meeting.', '2024-06-28'],
      ['The CFO will write after 30 June.', '2024-07-01'],
      ['An options paper on the unit after March to come to the September Board.', '2024-09-30'],
      ['The matter was to come to the December meeting.', '2024-12-31'],
    ],
    not: [
      ['A paper on policing after March 2025 to be prepared by the CFO.', null],
      ['The CFO to prepare a note on how the unit would be paid for after March.', null],
      ['Options for the fleet after July to be drawn up.', null],
      ['A note to be sent rather than waiting for the December meeting.', null],
      ['She would write at once instead of leaving it to the July Board.', null],
    ],
  },
  {
    about: 'what somebody had found, told, or settled on before',
    due: [
      [
        'He undertook to look into it and to report what he had found to the last session (20 October).',
        '2024-10-20',
      ],
      ['The DCC will tell the Board what she learned by 28 June.', '2024-06-28'],
      ['The CFO was to set out what it had cost in the July report.', '2024-07-31'],
      ['A new count is needed, and we settled on doing one in the second half of the year.', '2024-12-31'],
      ['It was short notice and members decided on holding the visit in July.', '2024-07-31'],
    ],
    not: [
      ['The DCC told the Board what she had learned in March.', null],
      ['He had looked into it and reported what he found in October.', null],
      ['The Board had settled on holding the visit in March.', null],
      ['It was what they had agreed in April.', null],
      ['The clerk wrote down what it had cost in July.', null],
    ],
  },
  {
    about: 'a paper that somebody is given over a season, and what only goes on over it',
    due: [
      ['Mr Pell volunteered to go through it and give Ms Vane a marked copy over the summer.', '2024-08-31'],
      ['The CFO agreed to send all members the new form over the summer.', '2024-08-31'],
      ['The clerk will circulate the draft over the summer.', '2024-08-31'],
      ['A draft would be circulated over the autumn.', '2024-11-30'],
      ['The DCC will submit the bid in the course of the summer.', '2024-08-31'],
    ],
    not: [
      ['Patrols would be stepped up over the summer.', null],
      ['The sergeant will visit the farms over the summer.', null],
      ['Members who were sent the form will look at it over the summer.', null],
      ['The team would be busy over the autumn.', null],
      ['The DCC will keep watch on it in the course of the summer.', null],
    ],
  },
  {
    about: 'a month that is looked at, and one in which somebody looks',
    due: [
      ['Mr Pell would look at it again in July.', '2024-07-31'],
      ['The Board will look at the plan at the July meeting.', '2024-07-31'],
      ['Mrs Orme would look again by June.', '2024-06-30'],
      ['The Panel will look back at it in October.', '2024-10-31'],
      ['Mr Pell disagreed but would look again in July.', '2024-07-31'],
    ],
    not: [
      ['Mr Pell disagreed but would look at July again.', null],
      ['The DCC will look at August, which is always low.', null],
      ['She would look again at June.', null],
      ['The analyst is looking at September.', null],
      ['He pointed at July as the worst of them.', null],
    ],
  },
  {
    about: 'the likely time within a stretch',
    due: [
      ['A new measure would come to the Board in the new municipal year, most probably July.', '2024-07-31'],
      ['The paper will come in the second half of the year, probably in September.', '2024-09-30'],
      ['The plan will be shared by the end of the year (ideally 1 November).', '2024-11-01'],
      ['The audit would be done in 2025, likely in March.', '2025-03-31'],
      ['It will be finished by the autumn, perhaps on 30 September.', '2024-09-30'],
    ],
    not: [
      ['The plan will be drafted by July and shared by the end of the year.', '2024-12-31'],
      ['The audit would be done by the end of 2025, and not by March.', '2025-12-31'],
      ['The paper will come in July, probably with one for 2025.', '2024-07-31'],
      ['It will be shared in the autumn, most probably by post.', '2024-11-30'],
      [
        'It will be shared by the end of the year, most probably by the CFO, whose review ends in July.',
        '2024-12-31',
      ],
    ],
  },
  {
    about: 'a month gone by, given up or never reached',
    due: [
      [
        'The force had intended to launch in April, but following the fire in March it would launch in October.',
        '2024-10-31',
      ],
      ['The clerk had hoped to write in June but would now do so in July.', '2024-07-31'],
      ['The review was due by the end of June.', '2024-06-30'],
      ['Following the audit in July a plan will be drawn up.', '2024-07-31'],
      ['The pack will show it from September.', '2024-09-30'],
    ],
    not: [
      ['The review was due by the end of March.', null],
      ['Following the fire in March a plan will be drawn up.', null],
      ['In respect of Action Point 3 from February, a date for the visit was still to be found.', null],
      ['The force would have launched in October had the funds been there.', null],
      ['Had the software been delivered by June the saving would have been £40,000.', null],
      ['If the roof had been mended by July it would have cost less.', null],
    ],
  },
]

describe('times of other things', () => {
  for (const { about, due, not } of families)
    describe(about, () => {
      test.each([...due, ...not])('%s %s', (words, dueOn) => expect(dayIn(words)).toBe(dueOn))
    })
})

describe('a quarter from which something is shown', () => {
  test.each([
    ['Analyst to add the rate to the pack from Q3 onwards.', '2020-12-31'],
    ['Analyst to add the rate to the pack from Q4 onwards.', '2021-01-01'],
    ['The audit of vetting is to come forward from Q4 2020/21 by 30 November.', '2020-11-30'],
  ])('%s %s', (words, dueOn) => expect(dayIn(words, '2020-11-19')).toBe(dueOn))
})

describe('before an event whose day is said above', () => {
  test.each([
    ['The pay gap must be published by 30 June. DCC to amend the note before publication.', '2024-06-29'],
    ['The bid is to be submitted on 28 June. CFO to check the sums before submission.', '2024-06-27'],
    ['The scheme will be launched on 1 July. CFO to print the cards before the launch.', '2024-06-30'],
    ['The system goes live on 3 June. DCC to train the desk before going live.', '2024-06-02'],
    [
      'The new rules will be implemented on 1 August. CFO to brief all staff before implementation.',
      '2024-07-31',
    ],
  ])('%s %s', (words, dueOn) => expect(lastDue(words)).toBe(dueOn))

  test.each([
    'The pay gap was 6%. DCC to amend the note before publication.',
    'The pay gap was published on 30 March. DCC to amend the note before publication.',
    'The pay gap must be published by July. DCC to amend the note before publication.',
    'The bid is to be submitted on 28 June. CFO to check the sums before publication.',
    'The show opens on 1 July. CFO to print the cards before the launch.',
  ])('but not %s', (words) => expect(lastDue(words)).toBeNull())
})

const lastDue = (words: string): string | null => candidatesIn(words).at(-1)?.due?.dueOn ?? null
