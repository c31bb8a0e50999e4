import { describe, expect, test } from 'vitest'
import { candidatesIn as proposed } from '../candidates-in.ts'
import { ticked as tickedIn } from '../ticked.ts'

const ticked = (words: string) => tickedIn(`1. Fleet\n\n${words}`)
const days = (words: string) => ticked(words).map(([, day]) => day)

describe('a past of the minutes that looks ahead', () => {
  test.each<[words: string, dueOn: string]>([
    ['Over the winter 71% were answered and she expected 90% by January.', '2025-01-31'],
    [
      'The Treasurer said the lease was with the agents and that he expected signature by the end of June.',
      '2024-06-30',
    ],
    [
      'Mr Tarn said the dealer had promised parts, and the queue of 40 should be cleared by the end of July.',
      '2024-07-31',
    ],
    [
      'The Clerk said that drivers were being lent out, and this ought to have been cut by half within six months.',
      '2024-11-14',
    ],
    ['The new garage, originally planned for March, was now to be in use by October 2024.', '2024-10-31'],
    ['Mr Tarn advised that the ambition was 30% by the end of quarter 3.', '2024-12-31'],
    ['It was to be reviewed, and the findings placed before members, by the end of June.', '2024-06-30'],
  ])('is due: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'More were met than they expected in January.',
    'The dealer had promised parts by the end of March.',
    'The target of 30% was met in quarter 3.',
    'It was reviewed, and the findings placed before members, by the end of April.',
    'The garage was open in October 2023 and the Clerk hoped it was liked.',
  ])('is over: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('a day that is set for it', () => {
  test.each<[words: string, dueOn: string]>([
    ['The builder had given 20 June as the finishing date.', '2024-06-20'],
    [
      'The Treasurer accepted both findings, which have an implementation date of 31 July 2024.',
      '2024-07-31',
    ],
    ['A revised date of 31 December 2024 had been agreed with the auditor.', '2024-12-31'],
    [
      'The PCC heard that another yard was being sought by Mr Tarn with a view to having it ready by September.',
      '2024-09-30',
    ],
    ['The Clerk named 3 June as the start date.', '2024-06-03'],
  ])('is due: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'The builder had given 20 vans as the finishing number.',
    'The Treasurer accepted both findings, which have an issue number of 31.',
    'A date was given in June last year.',
    'The yard has a view to the river.',
    'The Clerk named the van Daisy.',
  ])('is none: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('numbers that somebody wants by a day', () => {
  test.each<[words: string, dueOn: string]>([
    ['The PCC said that she wanted 80 more vans in the districts by March 2025.', '2025-03-31'],
    ['The PCC wants women to account for 20% of drivers by April 2025.', '2025-04-30'],
    ['The Board wished for half to be electric by the end of 2024/25.', '2025-03-31'],
    ['Mr Tarn wanted all tanks to be full by Christmas.', '2024-12-24'],
    ['The PCC was looking for a third fewer miles by June 2025.', '2025-06-30'],
  ])('is a target: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'Residents wanted 80 more vans by March 2025.',
    'The PCC had wanted 80 more vans by March 2019.',
    'The PCC did not want 80 more vans by March 2025.',
    'The PCC wanted two or three minutes.',
    'The PCC wanted people to know.',
  ])('is none: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('what is handed out or finished on its day', () => {
  test.each<[words: string, dueOn: string]>([
    ['The scheme will be published on 3 June.', '2024-06-03'],
    ['The final version will be presented for approval on 14 June 2024.', '2024-06-14'],
    ['Training in the use of ramps will finish on 31 July 2024.', '2024-07-31'],
    ['Two posts had been vacant since March, and both were to be filled on 6 June.', '2024-06-06'],
    ['The contract will be awarded on 1 October and begins in April.', '2024-10-01'],
  ])('is due: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'The national survey will be published on 3 June.',
    'The election will finish on 4 July 2024.',
    'The season will finish on 31 July 2024.',
    'The festival will be launched on 8 June.',
    'The new tax rates will be published on 3 June.',
  ])('happens by itself: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('a request, a visit or a look again for a later day', () => {
  test.each<[words: string, dueOn: string | null]>([
    ['A comparison with other fleets was requested for July.', '2024-07-31'],
    ['A review in twelve months was agreed.', '2025-05-14'],
    ['The Panel would like to consider fuel at its meeting in July.', '2024-07-31'],
    ['A note is being written and Mr Tarn is happy for the Board to have sight of it in July.', '2024-07-31'],
    [
      'The Board agreed that the Inspector should bring proposals for the yard to its meeting in June 2024.',
      '2024-06-30',
    ],
    [
      'The PCC asked that the Clerk and the Treasurer test the sums together and come back to her in six weeks.',
      '2024-06-25',
    ],
    ['Mr Tarn said that the land was let but that he would approach the owner for leave.', null],
    ['The Chair asked for the mileage figures. It was a fair point.', null],
  ])('is owed: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'The comparison that was requested is in the papers.',
    'A review was agreed last May.',
    'The plan was agreed.',
    'The Panel would like to thank the drivers.',
    'Mr Tarn is happy for the Board.',
    'The Board agreed that trust takes time to win and may be lost.',
    'The Chair asked for the mileage figures. The Clerk would not have them until the accounts were out.',
  ])('is not: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('what rules ask, once somebody does it by a day', () => {
  test.each([
    'The draft will be published by 30 June in accordance with the regulations.',
    'A report is to be sent to the Minister by the Treasurer, and will be laid by 30 June as the Act requires.',
  ])('is proposed: %s', (words) => {
    expect(proposed(words)).toHaveLength(1)
  })

  test.each([
    'Each force will publish its report by 30 June in accordance with the regulations.',
    'Claims are paid in accordance with the scheme.',
    'The Act requires a report each year.',
    'Returns go in by 31 March as the Act requires.',
    'Vans are kept in accordance with the handbook.',
  ])('is none: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })
})

test('who brings it here makes the outsider’s report a task', () => {
  expect(
    days(
      'The Clerk said the university will deliver its report by 28 June 2024, and she would then bring it here.',
    ),
  ).toEqual(['2024-06-28'])
  expect(ticked('The Clerk said the university will deliver its report by 28 June 2024.')).toEqual([])
})

test('several people each have it to do', () => {
  expect(tickedIn('1. Fleet\n\nJR and CB each to do one night visit before the end of June.')).toEqual([
    ['JR and CB, Jane Rook and Chloe Barr, PCC and Notes', '2024-06-30'],
  ])
})

test('a wish told under future meetings is read; a mere date is not', () => {
  expect(
    tickedIn('3. Future meetings\n\nThe Panel would like to consider fuel at its meeting in July.'),
  ).toHaveLength(1)
  expect(tickedIn('3. Future meetings\n\nThe Panel will sit on 3 July.')).toEqual([])
})

describe('words beside a promise that used to hide it', () => {
  test.each<[words: string, dueOn: string]>([
    ['She answered that 61% had been and that the aim was 85% by the end of the summer term.', '2024-07-31'],
    [
      'Mr Tarn said that the grant ends on 31 March 2025 and that a list of vans at risk will be shared with members by 11 June.',
      '2024-06-11',
    ],
    [
      'The PCC reminded him of the published commitment that half of the fleet be electric by the end of 2027.',
      '2027-12-31',
    ],
    [
      'They are to be back at the yard by 1 November, and he would meet the drivers himself before then.',
      '2024-11-01',
    ],
  ])('is due: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'Mr Tarn said that the grant ends on 31 March 2025 and that members had a list of vans.',
    'The PCC reminded him that half of the fleet was electric by the end of 2022.',
    'Two drivers had been moved to the yard in June.',
    'The groundsman was to mend this.',
    'The drivers could do so by telephone.',
  ])('is none: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })

  test('a deadline shows that what was to be done is not over', () => {
    expect(proposed('The groundsman was to mend this by Friday.').map(({ due }) => due?.dueOn)).toEqual([
      '2024-05-17',
    ])
  })

  test('a hope behind a promise is the second of two', () => {
    expect(
      days(
        'Mr Tarn said that a reminder will be issued on 15 June, and he hoped for 90% when it was repeated in November.',
      ),
    ).toEqual(['2024-06-15', '2024-11-30'])
  })

  test('who heads a team of people is no people in general', () => {
    expect(
      ticked('The Director of People would do this and come back to the PCC with what she found.'),
    ).toHaveLength(1)
    expect(ticked('People would do this and come back.')).toEqual([])
  })

  test('a body that aims for a number owns it', () => {
    expect(ticked('Mr Tarn gave figures. The Service aims for 12,000 visits by 31 March 2025.')).toEqual([
      ['Service', '2025-03-31'],
    ])
  })
})

describe('a deadline in words that speak of what was, or that are refused', () => {
  test.each<[words: string, dueOn: string]>([
    ['JR said the stores would all have been counted by 30 September.', '2024-09-30'],
    [
      'The Clerk agreed that they would be looked over and replaced where needed before Christmas.',
      '2024-12-24',
    ],
    ['Training for eleven drivers will be held on 21 November.', '2024-11-21'],
  ])('is kept: %s', (words, dueOn) => {
    expect(proposed(words).map(({ due }) => due?.dueOn)).toEqual([dueOn])
  })

  test.each([
    ['When the lease ends the yard will be cleared by 30 June.', 'But it says when something runs out.'],
    ['The code takes effect in May and the map will be out by 30 June.', 'But it says when a rule begins.'],
  ])('is shown in doubt: %s', (words, doubt) => {
    const [only] = proposed(words)
    expect([only?.confidence, only?.reason.endsWith(doubt)]).toEqual(['possible', true])
  })

  test.each([
    'Mr Tarn had promised that all three would be in place.',
    'Mr Tarn had promised that all three would be in place by 31 October.',
    'As a rule the map is redrawn by 30 June.',
    'The stores had been counted by 30 April.',
    'Comments on the draft must be in by 30 June.',
    'The consultation closes on 30 June.',
  ])('is none: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })
})
