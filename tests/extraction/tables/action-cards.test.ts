import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readActionTables } from '../../../src/extraction/tables/action-tables.ts'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'
import { sceneOf } from '../one-sentence.ts'

const read = (...tables: string[][][]) => {
  const { blocks } = buildBlocks(
    tables.flatMap((rows, table) => rows.map((cells) => ({ kind: 'row' as const, text: '', cells, table }))),
  )
  const { proposals, dropped } = readActionTables(blocks, {
    ...sceneOf(),
    meetingOn: plainDate('2024-05-14'),
  })
  return {
    found: proposals.map(({ quote, owner, due, actionNumber }) => [
      quote,
      owner?.text ?? null,
      due?.dueOn ?? null,
      actionNumber ?? null,
    ]),
    dropped: dropped.map(({ quote }) => quote),
  }
}

const card = (status: string) => [
  ['Action ref', '24/7'],
  ['Action', 'Publish the dog plan'],
  ['Lead', 'DCC'],
  ['Target date', '30 June 2024'],
  ['Status', status],
]

describe('an action set out as a card', () => {
  test('is read like a row of a log', () => {
    expect(read(card('Open'))).toEqual({
      found: [['Publish the dog plan', 'DCC', '2024-06-30', '24/7']],
      dropped: [],
    })
    expect(read(card('Open'), card('On track')).found).toHaveLength(2)
  })

  test('is left out with its reason where it is closed and its day is past', () => {
    const closed = card('Closed').with(3, ['Target date', '30 April 2024'])
    expect(read(card('Open'), closed)).toMatchObject({ dropped: ['Publish the dog plan'] })
  })

  test.each([
    [
      ['Task', 'Cost the vans'],
      ['Owner', 'CFO – 3 June 2024'],
      ['Progress', 'Begun'],
      ['Ref', 'A4'],
    ],
    [
      ['Action', 'Cost the vans'],
      ['By whom', 'CFO'],
      ['By when', '3 June 2024'],
    ],
    [
      ['No.', '4', 'Owner', 'CFO'],
      ['Action', 'Cost the vans', '', ''],
      ['Due date', '3/6/24', 'RAG', 'Amber'],
    ],
    [
      ['Description', 'Cost the vans'],
      ['Responsible', 'CFO'],
      ['Deadline', '3 June'],
      ['Position', 'Open'],
    ],
  ])('may have other labels: %j', (...rows) => {
    expect(read(rows).found.map((one) => one.slice(0, 3))).toEqual([['Cost the vans', 'CFO', '2024-06-03']])
  })

  test('may stand below another in one table', () => {
    const both = [...card('Open'), ...card('Open').with(1, ['Action', 'Cost the vans'])]
    expect(read(both).found.map(([quote]) => quote)).toEqual(['Publish the dog plan', 'Cost the vans'])
  })

  test.each([
    [
      ['Report', 'Fleet'],
      ['Action', 'For noting'],
      ['Lead officer', 'CFO'],
    ],
    [
      ['Action required', 'To note the fleet report'],
      ['Lead officer', 'CFO'],
      ['Date', '14 May 2024'],
    ],
    [
      ['Jane Rook', 'PCC'],
      ['Simon Hale', 'DCC'],
      ['Ruth Calder', 'CFO'],
    ],
    [
      ['Date', '14 May 2024'],
      ['Status', 'Draft'],
      ['Owner', 'CFO'],
    ],
    [
      ['Action', ''],
      ['Lead', 'CFO'],
      ['Due date', '3 June 2024'],
    ],
  ])('is none: %j', (...rows) => {
    expect(read(rows).found).toEqual([])
  })
})
