import { describe, expect, test } from 'vitest'
import { closedEntries } from '../../../src/extraction/marked/closed-entries.ts'
import { sceneOf } from '../one-sentence.ts'

const closedIn = (...lines: string[]): string[] => {
  const { sentences } = sceneOf(...lines)
  return [...closedEntries(sentences)].map((index) => sentences[index]?.text ?? '')
}

const OLD = '4/2021/P - 6 May 2021 - Moorings. The list to be sent to members.'

describe('an entry among old actions', () => {
  test.each([
    'COMPLETED – the list went to members.',
    'COMPLETE',
    'CLOSED. Nothing is left of it.',
    'Closed: sent in May.',
    'Discharged - see item 4.',
  ])('is closed by its status below: %s', (status) => {
    expect(closedIn(OLD, status)).toEqual([
      '4/2021/P - 6 May 2021 - Moorings.',
      'The list to be sent to members.',
      status.replace(/(?<=CLOSED\.).*/, ''),
    ])
  })

  test.each([
    'IN PROGRESS – the list is being drawn up.',
    'Completed forms are kept at the yard.',
    'COMPLETED in part: the rest will be sent in June.',
    'The closed session followed.',
    'OPEN',
  ])('is not: %s', (status) => {
    expect(closedIn(OLD, status)).toEqual([])
  })

  test('ends where the next begins', () => {
    expect(closedIn(OLD, '5/2021/P - Tides. The table to be shared.', 'COMPLETED')).toEqual([
      '5/2021/P - Tides.',
      'The table to be shared.',
      'COMPLETED',
    ])
  })

  test('is none without a reference', () => {
    expect(closedIn('The list to be sent to members.', 'COMPLETED – it was sent.')).toEqual([])
  })
})
