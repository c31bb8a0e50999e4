import { describe, expect, test } from 'vitest'
import { restoreTables } from '../../src/minutes/flattened-tables.ts'

const lines = (text: string): string[] => text.split('\n')

describe('a table that came out as one cell a line', () => {
  test.each([
    [
      'rows set off by blank lines',
      'Issue\nOwner\nAction\nDeadline\n\nVans\nDCC\nShare the plan\n31/10/2018\n\nRoofs\nHead of Estates\nBring costs to the Board\nASAP',
      ['Vans\tDCC\tShare the plan\t31/10/2018', 'Roofs\tHead of Estates\tBring costs to the Board\tASAP'],
    ],
    [
      'every cell set off',
      'Action\n\nLead\n\nBy when\n\nShare the plan\n\nNA\n\nJune 2024\n\nBring the costs\n\nDCC\n\nnext meeting',
      ['Share the plan\tNA\tJune 2024', 'Bring the costs\tDCC\tnext meeting'],
    ],
    [
      'no blank lines at all',
      'Ref\nAction\nOwner\n1/24\nShare the plan\nNA\n2/24\nBring the costs\nDCC',
      ['1/24\tShare the plan\tNA', '2/24\tBring the costs\tDCC'],
    ],
    [
      'an action of two lines',
      'No.\nAction\nOwner\nDue date\n\n1\nShare the plan with the\npartners\nNA\n3 May',
      ['1\tShare the plan with the partners\tNA\t3 May'],
    ],
    [
      'heads with colons and stars',
      '**Action:**\n**Owner:**\n**Target date:**\n\nShare the plan\nNA\nongoing',
      ['Share the plan\tNA\tongoing'],
    ],
  ])('is put back: %s', (_, text, rows) => {
    expect(restoreTables(lines(text))).toEqual(expect.arrayContaining(rows))
  })

  test.each([
    ['headings of items', 'Action\nUpdate\nThe list was sent.\nIt was agreed.'],
    ['a head without an owner or a date', 'Issue\nAction\nStatus\nVans\nShare the plan\nOpen'],
    ['two titles only', 'Owner\nAction\nDCC\nShare the plan'],
    [
      'cells that do not fit',
      'Action\nOwner\nDeadline\nShare the plan\nThe owner will. Be found later\nnever said',
    ],
    ['prose below', 'Item\nAction\nOwner\n\nThe Board met at ten.'],
  ])('is not made out of %s', (_, text) => {
    expect(restoreTables(lines(text))).toEqual(lines(text))
  })

  test('ends where the prose begins', () => {
    const text = 'Action\nOwner\nDeadline\n\nShare the plan\nNA\n3 May\n\nDate of next meeting: 4 June 2024.'
    expect(restoreTables(lines(text)).at(-1)).toBe('Date of next meeting: 4 June 2024.')
  })
})
