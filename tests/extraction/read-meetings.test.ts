import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readMeetings } from '../../src/extraction/read-meetings.ts'
import { wholeExplanation } from '../../src/extraction/whole-explanation.ts'
import { containsQuote } from '../../src/minutes/quoting/quote.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'
import type { ReadingStep } from '../../src/minutes/reading-step.ts'

const set = (day: string, chief: string, action: string, title = 'Fernmoor Oversight Board') =>
  `${title}\n\n${day}\n\nPresent: Ada Quill, Commissioner (PCC); ${chief}, Chief Constable (CC)\n\n1. Custody\n\nThe board heard how the cells at Little Marsh had been painted in the winter.\n\n2. Fleet\n\n${action}\n`
const MARCH = set('Tuesday 4 March 2025', 'Bram Oakes', 'Action: CC to sell the vans in 3 months.')
const APRIL = set('Tuesday 8 April 2025', 'Dora Penn', 'Action: CC to buy the vans in 3 months.')
const UNDATED = set('', 'Dora Penn', 'Action: CC to wash the vans by 1 July 2025.')

const read = (text: string, options = {}, fileName = 'board.txt') => {
  const document = readText(text, { fileName, sha256: '' })
  return { document, ...readMeetings(document, options) }
}

describe('a file with the minutes of several meetings', () => {
  test('gives each its own day, people and dates', () => {
    const { document, readings, notes } = read(`${MARCH}\n${APRIL}`)
    expect(
      readings.map(({ header, candidates }) => [
        header.series,
        header.heldOn,
        header.attendance.map(({ name }) => name),
        candidates.map(({ quote, due, place }) => [quote, due?.dueOn, place]),
      ]),
    ).toEqual([
      [
        'Fernmoor Oversight Board',
        '2025-03-04',
        ['Ada Quill', 'Bram Oakes'],
        [['Action: CC to sell the vans in 3 months.', '2025-06-04', { page: null, item: '2', paragraph: 7 }]],
      ],
      [
        'Fernmoor Oversight Board',
        '2025-04-08',
        ['Ada Quill', 'Dora Penn'],
        [['Action: CC to buy the vans in 3 months.', '2025-07-08', { page: null, item: '2', paragraph: 14 }]],
      ],
    ])
    expect(notes).toEqual([])
    const quotes = readings.flatMap(({ candidates }) => candidates.map(({ quote }) => quote))
    expect(quotes.every((quote) => containsQuote(document.text, quote))).toBe(true)
  })

  test('says where each stands', () => {
    const { document, readings } = read(`${MARCH}\n${APRIL}`)
    expect(readings.map(({ span }) => [span.page, span.paragraph])).toEqual([
      [null, 1],
      [null, 8],
    ])
    const words = readings.map(({ span }) => document.text.slice(span.from, span.to))
    expect(words.map((text) => text.split('\n')[1])).toEqual(['Tuesday 4 March 2025', 'Tuesday 8 April 2025'])
    expect(words.join('\n')).toBe(document.text)
  })

  test('takes the name of the body from the first for those that do not name it', () => {
    const later = set(
      '',
      'Dora Penn',
      'Action: CC to buy a van.',
      'MINUTES OF THE MEETING HELD ON 8 APRIL 2025',
    )
    expect(read(`${MARCH}\n${later}`).readings.map(({ header }) => header.series)).toEqual([
      'Fernmoor Oversight Board',
      'Fernmoor Oversight Board',
    ])
  })

  test('takes a year that stands with no day from the minutes before it, not from the file’s name', () => {
    const january = set('14 January', 'Dora Penn', 'Action: CC to buy a van.')
    const december = set('Tuesday 2 December 2025', 'Bram Oakes', 'Action: CC to sell a van.')
    const { readings } = read(`${december}\n${january}`, {}, 'Board 5 May 2021.txt')
    expect(readings.map(({ header }) => header.heldOn)).toEqual(['2025-12-02', '2026-01-14'])
    expect(readings[1]?.header.heldOnWorking).toBe(
      'The minutes say “14 January”; the year 2026 is from the minutes before these.',
    )
  })

  test('leaves one without a day out, says which and what to do, and takes the others', () => {
    const { readings, notes } = read(`${MARCH}\n${UNDATED}\n${APRIL}`, {}, '2025-03-04 board.txt')
    expect(readings.map(({ header }) => header.heldOn)).toEqual(['2025-03-04', '2025-04-08'])
    expect(notes).toEqual([
      'The minutes that begin at paragraph 8 with “Fernmoor Oversight Board” name no day, so they were left out. Save them as a file of their own and put it in with the date of the meeting.',
    ])
  })

  test('gives the day that was typed to the only one without a day', () => {
    const { readings, notes } = read(`${MARCH}\n${UNDATED}`, { meetingOn: plainDate('2025-05-06') })
    expect(readings.map(({ header }) => header.heldOn)).toEqual(['2025-03-04', '2025-05-06'])
    expect(notes).toEqual([])
  })

  test('says when the day that was typed belongs to none of them', () => {
    const { readings, notes } = read(`${MARCH}\n${APRIL}`, { meetingOn: plainDate('2025-05-06') })
    expect(readings.map(({ header }) => header.heldOn)).toEqual(['2025-03-04', '2025-04-08'])
    expect(notes).toEqual([
      'The date given, 6 May 2025, was not used: the file holds the minutes of several meetings, and it cannot be told which one it belongs to.',
    ])
  })

  test('tells of a sentence which proposal of all it is', () => {
    const { readings } = read(`${MARCH}\n${APRIL}`, { explain: 'the vans in 3 months' })
    const { sentences = [], nearest } = wholeExplanation(readings) ?? {}
    expect(sentences.map(({ candidate, place }) => [candidate, place.paragraph])).toEqual([
      [0, 7],
      [1, 14],
    ])
    expect(nearest).toBeNull()
  })

  test('tells how far its search has come through all of them', () => {
    const long = Array.from({ length: 120 }, (_, index) => `Figure ${index} was noted.`).join('\n\n')
    const steps: ReadingStep[] = []
    read(`${MARCH}\n${long}\n\n${APRIL}\n${long}`, { onStep: (step: ReadingStep) => steps.push(step) })
    const told = steps.map((step) => (step.at === 'search' ? step.done / step.of : Number.NaN))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told[0]).toBe(0)
    expect(new Set(told).size).toBeGreaterThan(4)
    expect(told.at(-1)).toBeGreaterThan(0.75)
    expect(told.at(-1)).toBeLessThanOrEqual(1)
  })

  test('is refused when none of them has a day', () => {
    expect(() => read(`${UNDATED}\n${UNDATED}`)).toThrow(
      'board.txt holds the minutes of 2 meetings, and the date of the meeting was found in none of them. Save each as a file of its own and put it in with its date.',
    )
  })
})

test('a file with one set of minutes is read as before, whatever day is typed', () => {
  const { readings } = read(MARCH, { meetingOn: plainDate('2025-03-05') })
  expect(readings.map(({ header, span }) => [header.heldOn, span.from])).toEqual([['2025-03-05', 0]])
})

const folder = new URL('./minutes/', import.meta.url)
/** Every other one, which is enough of each kind; eastvale writes its year with two digits. */
const offices = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && name !== 'eastvale-bare-initials.txt')
  .filter((_, index) => index % 2 === 0)

describe('the minutes of an office with those of a year later behind them', () => {
  test.each(offices)('%s', (name) => {
    const first = readFileSync(new URL(name, folder), 'utf8')
    const second = first.replaceAll(
      /\b20(\d\d)\b/g,
      (_, year) => `20${String(Number(year) + 1).padStart(2, '0')}`,
    )
    const alone = [first, second].map((text) =>
      readCommitments(readText(text, { fileName: 'm', sha256: '' })),
    )
    const { readings } = read(`${first}\n\n${second}`)
    const found = (all: typeof alone) =>
      all.map(({ header, candidates }) => [
        header.heldOn,
        header.attendance.length,
        candidates.map(({ quote, due, place }) => [quote, due?.dueOn ?? null, place.item]),
      ])
    expect(found([...readings])).toEqual(found(alone))
  })
})
