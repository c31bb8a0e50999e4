import { describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { readActionTables } from '../../src/extraction/action-tables.ts'
import { buildBlocks } from '../../src/minutes/block-builder.ts'
import { sceneOf } from './one-sentence.ts'

const read = (...rows: string[][]) => {
  const { blocks } = buildBlocks(rows.map((cells) => ({ kind: 'row' as const, text: '', cells, table: 0 })))
  const { proposals, dropped } = readActionTables(blocks, {
    ...sceneOf(),
    meetingOn: plainDate('2024-05-14'),
  })
  return {
    proposals: proposals.map(({ quote, owner, due }) => [quote, owner?.text ?? null, due?.dueOn ?? null]),
    dropped: dropped.map(({ quote }) => quote),
  }
}

describe('a table of actions', () => {
  test.each([
    [
      ['Ref', 'Action', 'Owner', 'Due date'],
      ['1', 'Sell a van', 'CFO', '30/06/2024'],
    ],
    [
      ['Action', 'Lead', 'By when'],
      ['Sell a van', 'CFO', 'End of June'],
    ],
    [
      ['No.', 'Action required', 'Responsible officer', 'Target date'],
      ['1', 'Sell a van', 'CFO', '30 June 2024'],
    ],
    [
      ['Date raised', 'Text', 'Lead', 'Deadline', 'Status'],
      ['April', 'Sell a van', 'CFO', '30.06.24', 'Open'],
    ],
    [
      ['Agreed action', 'By whom', 'Timescale'],
      ['Sell a van', 'CFO', '30 June'],
    ],
  ])('is known by its head %s', (head, row) => {
    expect(read(head, row).proposals).toEqual([['Sell a van', 'CFO', '2024-06-30']])
  })

  test.each([
    [
      ['Name', 'Role'],
      ['Ann Stone', 'Clerk'],
    ],
    [
      ['No.', 'Item', 'Page'],
      ['1', 'Fleet', '3'],
    ],
    [
      ['Year', 'Crime', 'Change'],
      ['2023', '4,000', '3%'],
    ],
    [
      ['Action', 'Cost'],
      ['Arson', '4'],
    ],
    [
      ['Risk', 'Score'],
      ['Flood', '12'],
    ],
  ])('is not every table: %s', (head, row) => {
    expect(read(head, row).proposals).toEqual([])
  })

  test('takes the revised date before the first', () => {
    const rows = read(
      ['Action', 'Owner', 'Target date', 'Revised date'],
      ['Sell a van', 'CFO', '1 March 2024', '1 July 2024'],
    )
    expect(rows.proposals).toEqual([['Sell a van', 'CFO', '2024-07-01']])
  })

  test('leaves out what is closed, unless a date still lies ahead', () => {
    const head = ['Action', 'Owner', 'Due', 'Status']
    const rows = read(
      head,
      ['Sell a van', 'CFO', '1 March 2024', 'Complete'],
      ['Buy a van', 'CFO', '1 July 2024', 'Complete: first of two'],
      ['Wash a van', 'CFO', '1 March 2024', 'Not completed'],
    )
    expect(rows.proposals.map(([quote]) => quote)).toEqual(['Buy a van', 'Wash a van'])
    expect(rows.dropped).toEqual(['Sell a van'])
  })

  test('skips rows without an action', () => {
    expect(read(['Action', 'Owner', 'Due'], ['None', '', ''], ['', 'CFO', '']).proposals).toEqual([])
  })
})

describe('the status of an action', () => {
  const log = (due: string, status: string) =>
    read(['Ref', 'Action', 'Owner', 'Due', 'Update / RAG'], ['1', 'Sell a van', 'CFO', due, status]).proposals

  test.each([
    ['31/03/2024', 'Complete – see item 4'],
    ['31/03/2024', 'Delivered 25 March. CLOSE'],
    ['May 2024', 'Complete'],
  ])('closes it: %s, %s', (due, status) => {
    expect(log(due, status)).toEqual([])
  })

  test.each([
    ['30/06/2024', 'Complete save for one', '2024-06-30'],
    ['30/04/2024', 'Awaiting supplier – extend to 30/06/2024', '2024-06-30'],
    ['30/04/2024', 'Not complete', '2024-04-30'],
    ['', 'Amber', null],
  ])('leaves it open: %s, %s', (due, status, dueOn) => {
    expect(log(due, status)).toEqual([['Sell a van', 'CFO', dueOn]])
  })

  test('is read beside a revised date', () => {
    const head = ['Ref', 'Action', 'Owner', 'Due', 'Revised', 'Status']
    expect(read(head, ['1', 'Sell a van', 'CFO', '11/02/24', '30/06/24', 'Open']).proposals).toEqual([
      ['Sell a van', 'CFO', '2024-06-30'],
    ])
  })
})
