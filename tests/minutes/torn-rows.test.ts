import { describe, expect, test } from 'vitest'
import { mendTornRows } from '../../src/minutes/torn-rows.ts'

const HEAD = 'Ref\tAction\tLead\tDue'
const under = (rows: readonly string[], head = HEAD): string[] => mendTornRows([head, ...rows]).slice(1)

describe('rows that a conversion tore', () => {
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
  ])('%s', (_, rows, mended) => {
    expect(under(rows)).toEqual(mended)
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
    ['a blank line between', ['1\tSend the plan', '', 'AB\tMay\tOpen']],
  ])('not %s', (_, rows) => {
    expect(under(rows)).toEqual(rows)
  })

  test('not under a head of something else', () => {
    const rows = ['North\t12\t14\t9', '\tand west\t3\t2']
    expect(under(rows, 'Area\tApril\tMay\tJune')).toEqual(rows)
  })
})
