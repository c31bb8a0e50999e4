import { describe, expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { dayIn, dueIn } from '../due-rules/dates-in.ts'

describe('a time counted from an event on a named day', () => {
  it.each([
    ['The Clerk will write within two weeks of the survey on 3 June 2024.', '2024-06-17'],
    ['The Clerk will write within a fortnight of the survey on 03/06/2024.', '2024-06-17'],
    ['The pack will go out five working days before the hearing on 25 June 2024.', '2024-06-18'],
    ['The pack will go out a week before the Board on 25 June.', '2024-06-18'],
    ['The pack will go out a week before the next meeting (25 June 2024).', '2024-06-18'],
    ['He will report two months after the ballot on 4 July 2024.', '2024-09-04'],
    ['A reply is due within 28 days of receiving the notice on 3 June 2024.', '2024-07-01'],
    ['A reply is due within 28 days of receipt of the notice dated 3 June 2024.', '2024-07-01'],
    ['A reply will be sent within 20 days of 3 June 2024.', '2024-06-23'],
    ['A review will follow six months after the pool opening on 1 June.', '2024-12-01'],
    ['It will be settled within a year of the handover of the site on 1 July 2024.', '2025-07-01'],
    ['A reply is due within six weeks of the visit on 8 April.', '2024-05-20'],
    ['A review will follow three weeks after it opens on 1 June.', '2024-06-22'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it.each([
    ['Two weeks after the launch he will report on 3 June 2024.', '2024-06-03'],
    ['In the two weeks before the opening on 3 June 2024 signs will be put up.', '2024-06-02'],
    ['The Clerk will write before the hearing on 25 June 2024.', '2024-06-24'],
    ['A note will go out after the ballot on 4 July 2024.', '2024-07-04'],
    ['The two members of staff will report on 3 June 2024.', '2024-06-03'],
    ['The minutes were ready three weeks after the meeting of 10 April.', null],
    ['It was settled within a week of the storm on 3 June 2023.', null],
  ])('is not counted where nothing is: %s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })
})

describe('a time counted from the next meeting', () => {
  const known = { nextMeetingOn: plainDate('2024-06-25') }

  it.each([
    ['The Clerk will write two weeks after the next meeting.', '2024-07-09'],
    ['The Clerk will write within five working days of the next meeting.', '2024-07-02'],
    ['The Clerk will write a month after our next Board.', '2024-07-25'],
    ['The Clerk will write two weeks before the next meeting.', '2024-06-11'],
    ['The Clerk will write within two weeks of the meeting.', '2024-05-28'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words, '2024-05-14', known)).toBe(dueOn)
  })

  it('says what is counted', () => {
    expect(
      dueIn('The Clerk will write two weeks after the next meeting.', '2024-05-14', known)?.working,
    ).toBe('two weeks after the meeting of 25 June 2024 is 9 July 2024.')
  })

  it.each([
    ['The Clerk will write two weeks after the next meeting.', 'the next meeting'],
    ['The Clerk will write two weeks before the next meeting.', 'the next meeting'],
  ])('waits for its day: %s', (words, event) => {
    expect(dueIn(words)).toMatchObject({ dueOn: null, precision: 'event', event })
  })

  it('waits for another body’s', () => {
    expect(
      dueIn('The Clerk will write a week after the next Bridge Panel.', '2024-05-14', known),
    ).toMatchObject({
      dueOn: null,
      precision: 'event',
    })
  })
})
