import { describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { announcedMeetings } from '../../src/extraction/announced-meetings.ts'
import { buildBlocks } from '../../src/minutes/block-builder.ts'

const days = (text: string) =>
  announcedMeetings(buildBlocks([{ kind: 'paragraph', text }]).blocks, plainDate('2024-05-14')).map(
    ({ heldOn }) => heldOn,
  )

describe('the days of later sittings', () => {
  test.each([
    ['The meeting is on 10 November.', ['2024-11-10']],
    ['The meeting on Tuesday 11 March 2025 will look at fleet.', ['2025-03-11']],
    ['The board will meet on 18 September and 11 December 2024.', ['2024-09-18', '2024-12-11']],
    ['Next meeting: 9 July 2024', ['2024-07-09']],
  ])('are read in: %s', (words, expected) => {
    expect(days(words)).toEqual(expected)
  })

  test.each([
    'The meeting of 9 April 2024 was long.',
    'The panel saw the report that is due by 30 June 2024.',
    'The vans were sold on 3 June 2024.',
  ])('are not read in: %s', (words) => {
    expect(days(words)).toEqual([])
  })
})
