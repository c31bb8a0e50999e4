import { describe, expect, test } from 'vitest'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'
import { withWholeDays } from '../../../src/minutes/repairs/broken-days.ts'

describe('a day that broke in a narrow cell', () => {
  test.each([
    ['30/06/20\n24', '30/06/2024'],
    ['30/06/20 24', '30/06/2024'],
    ['28.02.\n2025', '28.02.2025'],
    ['28/02/\n25', '28/02/25'],
    ['30/ 06/2024', '30/06/2024'],
    ['12-07-20 24', '12-07-2024'],
    ['3 June 20\n24', '3 June 2024'],
    ['3 Septem\nber 2024', '3 September 2024'],
    ['CFO\n3 June\n2024', 'CFO\n3 June 2024'],
    ['NA\n30/06/20\n24', 'NA\n30/06/2024'],
    ['Open, next seen 31/03/20 25', 'Open, next seen 31/03/2025'],
  ])('%j', (cell, whole) => {
    expect(withWholeDays(cell)).toBe(whole)
  })

  test.each([
    '30/06/2024',
    '30/06/20\n25/07/24',
    '30.06.20 25.07.20',
    '30/06/20\n1 July 2020',
    '30/06/20 25 vans',
    '30 June 31 July 2024 2025',
    'May be 4',
    '3 June\n20 vans',
    '3 June\n4 July 2024',
    'No. 3/20 24/6/24',
    'The vans were seen on 30/06/20 24 of them in the north and the rest elsewhere',
  ])('is none in: %j', (cell) => {
    expect(withWholeDays(cell)).toBe(cell)
  })
})

const cellsOf = (...rows: string[][]) =>
  buildBlocks(rows.map((cells) => ({ kind: 'row' as const, text: '', cells, table: 0 }))).blocks.map(
    ({ cells }) => cells,
  )

describe('a row that was cut in two', () => {
  const head = ['Ref', 'Action', 'Lead', 'Due', 'Status']
  const above = ['1', 'Share the plan for dogs', 'DCC', '30/06/2024', 'Open']

  test.each(['with the Panel', 'and its members, too', 'yearly'])('is made whole by: %s', (rest) => {
    const whole = `Share the plan for dogs ${rest}`
    expect(cellsOf(head, above, ['', rest, '', '', ''])).toEqual([
      head,
      ['1', whole, 'DCC', '30/06/2024', 'Open'],
    ])
  })

  test.each([
    ['', 'With the Panel', '', '', ''],
    ['', 'with the Panel', 'CFO', '', ''],
    ['2', 'with the Panel', '', '', ''],
    ['', 'a) with the Panel', '', '', ''],
    ['', '', 'and the Panel', '', 'late'],
  ])('stays as it is above: %j', (...below) => {
    expect(cellsOf(head, above, below)).toEqual([head, above, below])
  })

  test('stays as it is where its words are at an end', () => {
    const ended = ['1', 'Share the plan.', 'DCC', '30/06/2024', 'Open']
    const below = ['', 'with the Panel', '', '', '']
    expect(cellsOf(head, ended, below)).toEqual([head, ended, below])
  })
})
