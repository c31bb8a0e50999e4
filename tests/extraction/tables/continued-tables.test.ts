import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readActionTables } from '../../../src/extraction/tables/action-tables.ts'
import { buildBlocks, type RawBlock } from '../../../src/minutes/blocks/block-builder.ts'
import { sceneOf } from '../one-sentence.ts'

const row = (table: number, ...cells: string[]): RawBlock => ({ kind: 'row', text: '', cells, table })

const LOG = [
  row(0, 'Ref', 'Action', 'Lead', 'Target date', 'Status'),
  row(0, '24/1', 'Publish the dog plan', 'DCC', '30/06/2024', 'Open'),
]

const read = (...after: RawBlock[]) => {
  const { blocks } = buildBlocks([{ kind: 'heading', text: '4. Log' }, ...LOG, ...after])
  return readActionTables(blocks, { ...sceneOf(), meetingOn: plainDate('2024-05-14') }).proposals.slice(1)
}

describe('a log of actions that goes on in another table', () => {
  test.each([
    [row(1, '24/2', 'Cost the vans', 'CFO', '31/07/2024', 'Open')],
    [row(1, '24/2', 'Cost the vans', 'CFO', '31 July', '')],
    [row(1, '', 'Cost the vans', 'CFO', '31.7.24', 'Awaiting the makers')],
    [row(1, '24/2', 'Cost the vans', 'CFO and NA', 'July 2024', 'In progress')],
    [
      { kind: 'paragraph', text: 'with the Panel' },
      row(1, '24/2', 'Cost the vans', 'CFO', '31/07/2024', 'Open'),
      row(1, 'Key: red is late', '', '', '', ''),
    ],
    [{ kind: 'heading', text: 'Panel' }, row(1, '24/2', 'Cost the vans', 'CFO', '31/07/2024', 'Open')],
  ] as RawBlock[][])('keeps its columns: %j', (...after) => {
    expect(read(...after).map(({ quote, due }) => [quote, due?.dueOn])).toEqual([
      ['Cost the vans', '2024-07-31'],
    ])
    expect(read(...after)[0]?.reason).toContain('“4. Log”')
  })

  test.each([
    [row(1, 'North', 'Vans', '14', '12', '9')],
    [row(1, 'Jane Rook', 'PCC', 'Chair', 'Present', '')],
    [row(1, '24/2', 'Cost the vans', 'CFO', 'The makers were asked', 'Open')],
    [row(1, '24/2', 'Cost the vans', 'CFO', '31/07/2024')],
    [row(1, '24/2', '4', 'CFO', '31/07/2024', 'Open')],
    [row(1, 'R1', 'Theft of vans', '5', '3', 'High')],
  ] as RawBlock[][])('does not go on in: %j', (...after) => {
    expect(read(...after)).toEqual([])
  })
})
