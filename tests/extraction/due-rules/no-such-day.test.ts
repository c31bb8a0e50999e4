import { describe, expect, it } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { dayIn, dueIn } from './dates-in.ts'

describe('a day that the calendar lacks', () => {
  it.each([
    ['The Warden will write by 31 June.', 'by 31 June'],
    ['The Warden will write before the 31st of September 2024.', 'before the 31st of September 2024'],
    ['The Warden will write on 30 February.', 'on 30 February'],
    ['The Warden will write by 29 February 2025.', 'by 29 February 2025'],
    ['The Warden will write by 31/06/2024.', 'by 31/06/2024'],
    ['The Warden will write by 31/06.', 'by 31/06'],
    ['31/06/2024', '31/06/2024'],
  ])('is kept as words without a day: %s', (words, phrase) => {
    expect(dueIn(words)).toMatchObject({ phrase, dueOn: null, precision: 'none' })
  })

  it.each([
    'The list of 31 June will be kept.',
    'The Board met on 31 June 2023.',
    'Since 31 June the gate was shut.',
    'The Warden will speak to the paper dated 31 June.',
    'By 45/60 the count was over.',
  ])('binds nobody where no deadline is meant: %s', (words) => {
    expect(dueIn(words)).toBeNull()
  })

  it('gives way to a day that there is', () => {
    expect(dayIn('The Warden will write by 31 June, and in any case by 10 July.')).toBe('2024-07-10')
  })

  it('stands with what is proposed, and its working says why', () => {
    const { candidates } = readCommitments(
      readText(
        'Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nSimon Hale : Deputy Chief Constable (DCC)\n\n1. Custody\n\nThe DCC will provide a note by 31 June.\n',
        { fileName: 'board.txt', sha256: '' },
      ),
    )
    expect(candidates.map(({ due }) => [due?.phrase, due?.dueOn, due?.working])).toEqual([
      ['by 31 June', null, '“31 June” gives no date: there is no such day in the calendar.'],
    ])
  })
})

describe('the working of a part of a month', () => {
  it.each([
    ['no later than the first week of July', 'the seventh day of its first week is 7 July 2024.'],
    ['in the second week of June 2024', 'the seventh day of its second week, 14 June 2024.'],
    ['in the first half of July', 'the last day of its first half is 15 July 2024.'],
  ])('is a sentence: %s', (phrase, end) => {
    expect(dueIn(`The Warden will write ${phrase}.`)?.working.endsWith(end)).toBe(true)
  })
})
