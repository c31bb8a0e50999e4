import { describe, expect, test } from 'vitest'
import { candidatesIn as proposed } from '../candidates-in.ts'
import { ticked as tickedIn } from '../ticked.ts'

const ticked = (words: string) => tickedIn(`1. Fleet\n\n${words}`)
const days = (words: string) => ticked(words).map(([, day]) => day)

describe('a promise beside words of another kind', () => {
  test.each<[words: string, dueOn: string | null]>([
    ['Ms Orme did not wish to name them in public session but offered to give members the list.', null],
    ['Members agreed that a public meeting will be held at the depot on 21 October 2024.', '2024-10-21'],
    [
      'The Clerk accepted this; the wording would be altered before Cabinet considered the draft on 11 July.',
      '2024-07-11',
    ],
    [
      'Cllr Dunn asked what was being done about old vans; two were left and Mr Tarn hoped to see both gone by June.',
      '2024-06-30',
    ],
    ['Ms Orme hopes new drivers can start in September.', '2024-09-30'],
    [
      'They asked that the manager of the yard appear before them in July. The Treasurer agreed.',
      '2024-07-31',
    ],
    ['A paper on night cover would be put before the Panel when the trial ended.', null],
    [
      'It asked the Clerk to produce a guide to the fees, to be out when the scale takes effect on 1 October 2024.',
      '2024-10-01',
    ],
    ['Mr Tarn said the rules allow it, and a costed option will come to the Board in July.', '2024-07-31'],
  ])('is ticked: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'The fees were discussed in public session.',
    'A meeting of the Panel will be held at the depot on 21 October 2024.',
    'Cabinet considered the draft on 11 April.',
    'Cllr Dunn asked whether Mr Tarn hoped to see both gone by June.',
    'They asked that the minutes be agreed.',
    'The scale takes effect on 1 October 2024.',
    'Mr Tarn said the rules allow it.',
    'The Clerk asked what would bring it down.',
    'The vans would pass to the Commissioner under the scheme.',
    'AP 6 was discharged: the map was sent with the papers.',
    'CB: phone and front counters remain.',
  ])('is none: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('two promises for two days in one sentence', () => {
  test.each([
    [
      'The map will be drawn in July 2024 by CB and will go to the Board in October 2024.',
      '2024-07-31',
      '2024-10-31',
    ],
    [
      'Mr Tarn replied that trackers will be fitted by 30 June 2024, and he was looking for a saving of 8% in 2025/26.',
      '2024-06-30',
      '2026-03-31',
    ],
    [
      'The list would be sent round in June and would come to the Board in September.',
      '2024-06-30',
      '2024-09-30',
    ],
  ])('are two: %s', (words, first, second) => {
    expect(days(words)).toEqual([first, second])
  })

  test.each([
    'The yard will be painted and will be swept by June 2024.',
    'The yard will be handed over and opened in October 2024.',
    'Mr Tarn will write and will ring by 30 June 2024.',
  ])('are one: %s', (words) => {
    expect(days(words)).toHaveLength(1)
  })
})

test('each of two tells its own day', () => {
  expect(
    proposed('The yard will be handed over in July 2024 and will open in October 2024.').map(
      ({ reason, due }) => reason.includes(`“${due?.phrase}”`),
    ),
  ).toEqual([true, true])
})

test('a group named in small letters behind a mark owns the task', () => {
  expect(ticked('Action: officials to seek a note on vans by district.')).toEqual([['officials', null]])
  expect(ticked('Action: both forces to send figures by 3 June.')).toEqual([['forces', '2024-06-03']])
})

describe('what somebody meant to reach by a day', () => {
  test.each<[words: string, dueOn: string]>([
    ['The Chief Officer wished to reach 300 by March 2025.', '2025-03-31'],
    ['The service aimed to bring the average to 8.5 days by March 2025.', '2025-03-31'],
    [
      'Ms Orme said that seven shifts were lost in the year to March; the goal for 2025/26 is 6.5.',
      '2026-03-31',
    ],
    ['Ms Orme sought to halve the queue by the financial year end.', '2025-03-31'],
    ['Mr Tarn intended to clear the yard before the financial year end.', '2025-03-31'],
    ['The PCC hoped to see the queue cut by the July session.', '2024-07-31'],
    ["The PCC wanted to see the queue cut by the panel's July session.", '2024-07-31'],
  ])('is a target: %s', (words, dueOn) => {
    expect(days(words)).toEqual([dueOn])
  })

  test.each([
    'The Chief Officer had wished to reach 300 by March 2019.',
    'The service aimed to bring comfort.',
    'The target for 2022/23 was missed by two.',
    'The goal for 2023/24 was met.',
    'Mr Tarn did not intend to clear the yard by June.',
    'The club, which sought to raise money by June, has closed.',
    'Ms Orme meant to return the call.',
  ])('is none: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('what others do, told beside', () => {
  test.each([
    'He replied that the rest belong to the county council, which will switch them on in December.',
    'The road lies with the district council, which is to resurface the road in June.',
    'The supplier is to release a new version of the software in February 2025.',
    'The Commissioner will take office on 22 November.',
    'Audit Scotland will publish its overview on 29 June 2024.',
    'Cllr Dunn asked for a note on the vans. Note to be sent to nobody.',
  ])('is not ticked: %s', (words) => {
    expect(ticked(words).filter(([, day]) => day !== null)).toEqual([])
  })

  test.each([
    'The supplier will deliver the vans to the yard in February 2025.',
    'The PCC asked the county council, which will meet us in June, for a map by 3 June.',
    'The Clerk will take the chairs to the tip by 3 June.',
  ])('is: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })

  test('a request that the next line marks as an action is told once', () => {
    expect(
      ticked(
        'The PCC asked for an options paper on the yard.\n\nAction: CC to submit the options paper by 20 June 2024.',
      ),
    ).toHaveLength(1)
  })
})
