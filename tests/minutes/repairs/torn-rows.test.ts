import { describe, expect, test } from 'vitest'
import { mendTornRows } from '../../../src/minutes/repairs/torn-rows.ts'

const HEAD = 'Ref\tAction\tLead\tDue'
const under = (rows: readonly string[], head = HEAD): string[] => mendTornRows([head, ...rows]).slice(1)

describe('rows that a conversion tore', () => {
  test.each(['Min.', 'Para.', 'Ref.', 'No.', 'App.'])(
    'are mended under a head that opens with “%s”',
    (first) => {
      const head = `${first}\tAction\tLead\tDue`
      expect(under(['1\tSend the plan\tAB\tMay', '\tto all members'], head)).toEqual([
        '1\tSend the plan to all members\tAB\tMay',
      ])
    },
  )

  test.each([
    [
      'cells broken at the width of their column',
      ['1\tSend the plan\tAB\tMay', '\tto all members\t\t'],
      ['1\tSend the plan to all members\tAB\tMay'],
    ],
    [
      'cells that end with their words',
      ['1\tStock to be counted in all\tHead of Fleet\tMay', '\tstations', '\tand depots'],
      ['1\tStock to be counted in all stations and depots\tHead of Fleet\tMay'],
    ],
    [
      'a line break before a cell, of a row that has room for it',
      ['1\tSend the plan to members', '\tAB\tMay'],
      ['1\tSend the plan to members\tAB\tMay'],
    ],
    [
      'a line break before each of two cells',
      ['1\tSend the plan to members', '\tAB', '\t\tMay'],
      ['1\tSend the plan to members\tAB\tMay'],
    ],
    [
      'two cells that go on',
      ['1\tRefresh the\tInsp Hill\tMay', '\trota\t(North)\t2024'],
      ['1\tRefresh the rota\tInsp Hill (North)\tMay 2024'],
    ],
    [
      'a capital within the words',
      ['1\tWrite up learning from\tAB\tMay', "\tMayor's Day\t\t"],
      ["1\tWrite up learning from Mayor's Day\tAB\tMay"],
    ],
    [
      'the rest of the last cell, a tab too few before it',
      ['1\tSend the plan\tAB\tLate, extended to 12', '\t\tJune'],
      ['1\tSend the plan\tAB\tLate, extended to 12 June'],
    ],
    [
      'a line break within a cell',
      ['1\tSend the plan', 'to all members\tAB\tMay', '2\tCount the stock\tCD\tJune'],
      ['1\tSend the plan to all members\tAB\tMay', '2\tCount the stock\tCD\tJune'],
    ],
    [
      'a line break between cells',
      ['1\tSend the plan to all members', 'AB\tMay', ''],
      ['1\tSend the plan to all members\tAB\tMay', ''],
    ],
    [
      'a number alone on its line',
      ['4/23', 'Send the plan', 'to all\tAB\tMay', ''],
      ['4/23\tSend the plan to all\tAB\tMay', ''],
    ],
    [
      'a break within the last cell',
      ['1\tSend the plan\tAB\tMoved at his wish to', 'the end of June', 'Next: the stock.'],
      ['1\tSend the plan\tAB\tMoved at his wish to the end of June', 'Next: the stock.'],
    ],
    [
      'breaks within two cells, the last among them',
      ['1\tSend the plan to', 'all members\tAB\tMoved to the', 'end of June', '2\tCount\tCD\tMay'],
      ['1\tSend the plan to all members\tAB\tMoved to the end of June', '2\tCount\tCD\tMay'],
    ],
    [
      'a page that ends within a cell',
      ['1\tSend the plan to', '', '', 'all members\tAB\tMay'],
      ['1\tSend the plan to all members\tAB\tMay'],
    ],
    [
      'what goes on below the heading of its item',
      [
        '1\tFleet',
        '\tThe head of fleet told members\tCosts to\tHead of',
        '\tthat vans are old\tbe sent\tFleet',
      ],
      ['1\tFleet', '\tThe head of fleet told members that vans are old\tCosts to be sent\tHead of Fleet'],
    ],
    [
      'last cells that stand below all rows',
      [
        '1\tSend the plan to',
        'all members',
        '2\tCount the stock',
        '\t\tAB\tMay',
        '\t\tHead of Fleet\tJune',
        '',
      ],
      ['1\tSend the plan to all members\tAB\tMay', '2\tCount the stock\tHead of Fleet\tJune', ''],
    ],
  ])('%s', (_, rows, mended) => {
    expect(under(rows)).toEqual(mended)
  })

  test.each([
    [
      'a line break within a cell, beside rows that are whole',
      ['1\tSend the plan\tAB\tMay', '2\tCount the stock\tHead of', 'fleet\tJune', '3\tMend it\tCD\tMay'],
      ['1\tSend the plan\tAB\tMay', '2\tCount the stock\tHead of fleet\tJune', '3\tMend it\tCD\tMay'],
    ],
    [
      'notes that the end of a page cut',
      ['4/23\tAB told members how the stock is\t', '', 'counted. A list would help.\tAB by May'],
      ['4/23\tAB told members how the stock is counted. A list would help.\tAB by May'],
    ],
  ])('without a head: %s', (_, rows, mended) => {
    expect(mendTornRows(rows)).toEqual(mended)
  })

  test.each([
    ['lines below a lone row', ['1\tSend the plan\tHead of', 'fleet\tJune']],
    ['rows of several widths', ['1\tSend it\tHead of', 'fleet\tJune', '2\tCount\tAB', '3\tMend\tA\tMay']],
    ['notes that end before the page does', ['4/23\tAll was counted.\t', '', 'a list would help\tAB']],
    ['notes with an action beside them', ['4/23\tAB told how the stock is\tAB', '', 'counted, he said\tCD']],
    ['a number and its story', ['1\tSend the plan', 'and so on']],
  ])('not without a head: %s', (_, rows) => {
    expect(mendTornRows(rows)).toEqual(rows)
  })

  test('a table that is drawn', () => {
    const head = '| Ref | Action | Lead | Due |'
    const rows = [
      '|---|---|---|---|',
      '| 1 | Bring a paper on | AB | May |',
      '|   | the lease        |    |     |',
    ]
    expect(under(rows, head)).toEqual([rows[0], '| 1 | Bring a paper on the lease | AB | May |'])
  })

  test.each([
    ['two tasks under one number', ['1\tSend the plan\tAB\tMay', '\tCount the stock\tCD\tJune']],
    ['a second task behind a stop', ['1\tSend the plan.\tAB\tMay', '\tCars to be cleaned\t\t']],
    ['a second task with a deed', ['1\tSend the plan\tAB\tMay', '\tWrite to the council\t\t']],
    ['a row that lacks cells', ['1\tNoted', '2\tSend the plan\tAB\tMay']],
    ['prose below the table', ['1\tSend the plan\tAB\tMay', 'The meeting closed at noon.', '\tand so on']],
    ['more cells below than rows', ['1\tSend the plan', '\t\tAB\tMay', '\t\tCD\tJune']],
    [
      'a new sentence below the heading of its item',
      ['1\tFleet', '\tTold all.\tA\tB', '\tVans are old\tC\tD'],
    ],
    ['a blank line between', ['1\tSend the plan', '', 'AB\tMay\tOpen']],
  ])('not %s', (_, rows) => {
    expect(under(rows)).toEqual(rows)
  })

  test('not under a head of something else', () => {
    const rows = ['North\t12\t14\t9', '\tand west\t3\t2']
    expect(under(rows, 'Area\tApril\tMay\tJune')).toEqual(rows)
  })
})
