import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../src/extraction/candidate.ts'
import { readMeasure } from '../../../src/extraction/measures/measures.ts'

const said = (measure: Measure | null): string | null =>
  measure === null
    ? null
    : [measure.what, measure.comparator, measure.value, measure.unit, measure.baseline ?? 'no start'].join(
        ' | ',
      )

type Family = {
  readonly family: string
  readonly rows: readonly (readonly [words: string, measure: string])[]
}

const families: readonly Family[] = [
  {
    family: 'more of what is done is wanted, whatever it is done to',
    rows: [
      [
        'The team will settle 70% of overdue claims by May.',
        'overdue claims settled | at-least | 70 | % | no start',
      ],
      [
        'One in three late returns would be chased by May.',
        'late returns chased | at-least | 33.3 | % | no start',
      ],
      [
        'The solved rate for arson would be 14% by May.',
        'solved rate for arson | at-least | 14 | % | no start',
      ],
      [
        'Satisfaction of theft victims would be 81% by May.',
        'Satisfaction of theft victims | at-least | 81 | % | no start',
      ],
      ['Half of vacant plots would be let by May.', 'vacant plots let | at-least | 50 | % | no start'],
      // What befalls them is not.
      ['2% of parcels would be lost by May.', 'parcels lost | at-most | 2 | % | no start'],
      [
        'One in ten reviews would be overdue by May.',
        'reviews that are overdue | at-most | 10 | % | no start',
      ],
      [
        'The error rate for returns would be 3% by May.',
        'error rate for returns | at-most | 3 | % | no start',
      ],
      [
        'The cost of attended alarms would be £90,000 below budget and overtime costs would be 4% by May.',
        'overtime costs | at-most | 4 | % | no start',
      ],
      [
        'Trust among tenants would be no lower than 60% by May.',
        'Trust among tenants | at-least | 60 | % | no start',
      ],
      ['Sickness among drivers would be 4% by May.', 'Sickness among drivers | at-most | 4 | % | no start'],
    ],
  },
  {
    family: 'fewer or more of something is a change',
    rows: [
      ['The town will have 15% fewer lost dogs by May.', 'lost dogs | at-least | 15 | % less | 0'],
      ['There would be 30 fewer thefts a week by May.', 'thefts | at-least | 30 | thefts a week less | 0'],
      ['The Trust will have 60 more wardens by May.', 'wardens | at-least | 60 | wardens more | 0'],
      ['Fuel use would be 12% lower by May.', 'Fuel use | at-least | 12 | % less | 0'],
      ['The panel would see 20% more reports by May.', 'reports | at-least | 20 | % more | 0'],
      // Those that are added are counted.
      [
        'The Trust would recruit an additional 40 wardens and 90 officers by May.',
        'additional wardens | at-least | 40 | wardens | no start',
      ],
      [
        'The Trust would recruit an additional 40 officers by May.',
        'additional officers | at-least | 40 | officers | no start',
      ],
      [
        'The Trust would recruit a further 40 traffic officers by May.',
        'further traffic officers | at-least | 40 | officers | no start',
      ],
    ],
  },
  {
    family: 'the name keeps what belongs to it',
    rows: [
      [
        'The clearance rate for arson would rise from 8.5% to 11% within 12 months.',
        'clearance rate for arson | at-least | 11 | % | 8.5',
      ],
      [
        'He said that in 2025 compliance with the code would reach 90%.',
        'compliance with the code | at-least | 90 | % | no start',
      ],
      [
        'The DCC agreed that attendance at case conferences would be at least 85% by May.',
        'attendance at case conferences | at-least | 85 | % | no start',
      ],
      [
        'The CFO expected the rate of return on loans to be 4% by May.',
        'rate of return on loans | at-least | 4 | % | no start',
      ],
      [
        'The DCC would lift the average mark for written work from 55% to 65% by May.',
        'average mark for written work | at-least | 65 | % | 55',
      ],
      [
        'The Force would reach 88% compliance with the code by May.',
        'compliance with the code | at-least | 88 | % | no start',
      ],
      // Who acts is not measured.
      ['The Director of Estates will reach 60% by May.', 'the figure | at-least | 60 | % | no start'],
      ['ACC / Head of Custody to reach 60% by May.', 'the figure | at-least | 60 | % | no start'],
      ['The Chief Constable wished to reach 310 by May.', 'the figure | at-least | 310 |  | no start'],
      ['By May it should be over 65%.', 'the figure | at-least | 65 | % | no start'],
      [
        'The Trust stood at 812 drivers and is on track to reach 850 by May.',
        'the figure | at-least | 850 |  | no start',
      ],
    ],
  },
  {
    family: 'how often something is done is measured by what is done',
    rows: [
      [
        'Alarms would be reset within 5 minutes 85% of the time by May.',
        'Alarms reset within 5 minutes | at-least | 85 | % of the time | no start',
      ],
      ['Notes would be kept in 80% of cases by May.', 'Notes kept | at-least | 80 | % of cases | no start'],
      [
        'The DCC said that two officers would attend in at least 80% of cases.',
        'two officers attend | at-least | 80 | % of cases | no start',
      ],
      [
        'A reply would be sent on 95% of occasions by May.',
        'reply sent | at-least | 95 | % of occasions | no start',
      ],
      [
        'An interpreter would be present for 75% of interviews by May.',
        'interpreter present | at-least | 75 | % of interviews | no start',
      ],
      // Those that it is done to are measured themselves.
      ['75% of cases would be closed by May.', 'cases closed | at-least | 75 | % | no start'],
      ['The team would close 75% of cases by May.', 'cases closed | at-least | 75 | % | no start'],
    ],
  },
  {
    family: 'what a change leads to says more than the change',
    rows: [
      [
        'The plan is to double the number of cadets to 240 by May.',
        'cadets | at-least | 240 | cadets | no start',
      ],
      [
        'The Trust would increase its volunteers by 30 to 160 by May.',
        'volunteers | at-least | 160 | volunteers | no start',
      ],
      [
        'Trust in the service would rise by 6 points to 71%.',
        'Trust in the service | at-least | 71 | % | no start',
      ],
      ['The detection rate would double to 16% by May.', 'detection rate | at-least | 16 | % | no start'],
      [
        'The Trust was 31 drivers short of its target of 870 and would meet it by May.',
        'drivers | at-least | 870 | drivers | no start',
      ],
    ],
  },
  {
    family: 'what will have been done',
    rows: [
      [
        '75% of drivers will have completed the course by May.',
        'drivers that have completed the course | at-least | 75 | % | no start',
      ],
      ['All 40 vans would have been painted by May.', 'vans painted | at-least | 40 | vans | no start'],
      [
        '75% of depots would have a named lead by May.',
        'depots with a named lead | at-least | 75 | % | no start',
      ],
      ['All 40 vans would be ready by May.', 'vans that are ready | at-least | 40 | vans | no start'],
      ['The CFO would find savings of £3m by May.', 'savings | at-least | 3000000 | £ | no start'],
    ],
  },
  {
    family: 'from where it stands to where it is to be',
    rows: [
      [
        'The Trust would cut the average time to mend a broken lamp from 9 days to 3 days by May.',
        'average time to mend a broken lamp | at-most | 3 | days | 9',
      ],
      [
        'The CFO would cut the queue of claims from 1,100 to below 300 by May.',
        'queue of claims | at-most | 300 | claims | 1100',
      ],
      [
        'The DCC said that 48% of returns were late and he would reach 20%.',
        'returns that are late | at-most | 20 | % | 48',
      ],
      [
        '240 of the 600 radios had been swapped, and all 600 would be swapped by May.',
        'radios swapped | at-least | 600 | radios | 240',
      ],
      [
        'The DCI would fill 6 of the 11 vacant desk posts by May.',
        'vacant desk posts filled (of 11) | at-least | 6 | posts | no start',
      ],
      ['Borrowing would not exceed £9 million by May.', 'Borrowing | at-most | 9000000 | £ | no start'],
      ['The strength would be 640 FTE by May.', 'strength | at-least | 640 | FTE | no start'],
    ],
  },
  {
    family: 'all but some, half of it, some of the many',
    rows: [
      [
        'All but two of the 18 depots would have a ramp by May.',
        'depots with a ramp (of 18) | at-least | 16 |  | no start',
      ],
      ['Half the vans would be electric by May.', 'vans that are electric | at-least | 50 | % | no start'],
      [
        'Of the 44 actions 30 were closed and the rest would be by May.',
        'actions closed | at-least | 44 | actions | 30',
      ],
      [
        'Eight of the 20 depots were compliant and all would be by May.',
        'depots compliant | at-least | 20 |  | 8',
      ],
      [
        'The Head of Estates will have sold four of the seven spare garages by May.',
        'spare garages sold (of 7) | at-least | 4 |  | no start',
      ],
      // A part of the year is none.
      [
        'The DCC would be away for half the year and 60% of posts filled.',
        'posts filled | at-least | 60 | % | no start',
      ],
    ],
  },
  {
    family: 'one thing as a share of another',
    rows: [
      [
        'Arrears would be no more than 3% of the rent due by May.',
        'Arrears | at-most | 3 | % of the rent due | no start',
      ],
      [
        'The Trust would raise its reserves to 6% of net income by May.',
        'reserves | at-least | 6 | % of net income | no start',
      ],
      [
        'Women would make up 45% of the workforce by May.',
        'Women | at-least | 45 | % of the workforce | no start',
      ],
      [
        'The CIO will keep the website open 98% of the time.',
        'website open | at-least | 98 | % of the time | no start',
      ],
      ['Staff turnover would be 12% by May.', 'Staff turnover | at-most | 12 | % | no start'],
    ],
  },
  {
    family: 'beside another time, or from small numbers',
    rows: [
      ['Thefts would be 10% below the 2019 level by May.', 'Thefts | at-least | 10 | % less | no start'],
      [
        'The DCC would raise the number of vans at each depot from two to four by May.',
        'vans at each depot | at-least | 4 |  | 2',
      ],
      [
        'The wait for a permit would come down from 11 weeks to 6 by May.',
        'wait for a permit | at-most | 6 | weeks | 11',
      ],
      [
        'The share of forms sent online would grow to one in four by May.',
        'forms sent online | at-least | 25 | % | no start',
      ],
      [
        'The Trust will keep reserves of at least 4% of income.',
        'reserves | at-least | 4 | % of income | no start',
      ],
      [
        '80% of wardens would be trained to drive at night by May.',
        'wardens trained to drive at night | at-least | 80 | % | no start',
      ],
    ],
  },
  {
    family: 'money and time',
    rows: [
      [
        'The Trust would borrow no more than £7m in 2025/26.',
        'amount borrowed | at-most | 7000000 | £ | no start',
      ],
      [
        'The Trust would spend at least £3m on play areas by May.',
        'amount spent on play areas | at-least | 3000000 | £ | no start',
      ],
      ['The taxi bill would fall by £60,000 by May.', 'taxi bill | at-least | 60000 | £ less | 0'],
      ['A further £80,000 would be saved by May.', 'amount saved | at-least | 80000 | £ | no start'],
      [
        'The average time to let a garage would be 12 days by May.',
        'average time to let a garage | at-most | 12 | days | no start',
      ],
      [
        'The Trust would cut sickness to 6 days per person by May.',
        'sickness | at-most | 6 | days per person | no start',
      ],
      [
        'The Trust would see 80% of new patients within three weeks by May.',
        'new patients within three weeks | at-least | 80 | % | no start',
      ],
      [
        'The chair would have no complaints older than 6 months by May.',
        'complaints older than 6 months | at-most | 0 | complaints | no start',
      ],
    ],
  },
]

describe.each(families)('$family', ({ rows }) => {
  it.each(rows)('%s', (words, measure) => {
    expect(said(readMeasure(words))).toBe(measure)
  })
})

describe('a figure that only names what is written or talked about', () => {
  it.each([
    'The DCC will report on the 3% rent rise by December.',
    'The CFO will provide detail of the 4% contingency by July.',
    'The Head of Fleet will bring a paper on the 12% fuel surcharge.',
    'The Treasurer will explain the 2% bank charge by June.',
    'The ACC will explain why 30% of tests had failed by June.',
    'The CFO to model a 2% and a 4% pay award for July.',
    'The Trust will implement the 2% pay award by June.',
    'The DCC will circulate a breakdown of the 6% by district.',
    'The CFO to have options costed at 1%, 2% and 3%.',
    'The DCC will provide a list of claims waiting over 30 days.',
    'The clerk will find a hall by half term.',
    'The DCC will provide a timetable for the store to hold 300 exhibits by May.',
    'The Head of People will list depots with fewer than twelve staff.',
    'It currently runs at 16% and a return will be made each month.',
    'The auditor believed it to be under 3% and would confirm this in May.',
    'The clerk will show those who are under eighteen.',
    'The scheme will start at all 27 depots and stations in May.',
    'The CFO would prepare a budget on a 2% rent rise.',
    'The DCC will write to the 30% of drivers who had not replied.',
    'The CFO will report on the £4m overspend in May.',
    'The lender will agree a loan for projects over £50,000.',
  ])('sets no target: %s', (words) => {
    expect(readMeasure(words)).toBeNull()
  })

  it.each([
    'The DCC will report in June and 90% of tests would be passed by then.',
    'The DCC will meet the 90% target by June.',
    'The report said that 90% of tests would be passed by June.',
    'The DCC will provide training, which 90% of drivers would pass by June.',
    'The DCC will show that 90% of tests are to be passed by June.',
  ])('but one does in: %s', (words) => {
    expect(readMeasure(words)?.value).toBe(90)
  })
})
