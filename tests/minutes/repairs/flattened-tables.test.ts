import { describe, expect, test } from 'vitest'
import { restoreTables } from '../../../src/minutes/repairs/flattened-tables.ts'

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
    [
      'one column after the other',
      'Action\nShare the plan\nBring costs to the Board\n\nOwner\nNA\nDCC\n\nDue\n3 May\nnext meeting\n\nThe Board rose at ten.',
      ['Share the plan\tNA\t3 May', 'Bring costs to the Board\tDCC\tnext meeting', 'The Board rose at ten.'],
    ],
    [
      'one column after the other, a cell over two lines',
      'Item No.\n4\n5\nAction\nShare the plan with\nthe partners\nBring the costs\nLead\nNA\nDCC\nBy when\nMay\nJune',
      ['4\tShare the plan with the partners\tNA\tMay', '5\tBring the costs\tDCC\tJune'],
    ],
    [
      'numbered rows with an owner and a day over two lines',
      'Ref\nAction\nLead\nDue\nPosition\n\nSB 1\nShare the plan\nNA\n3 May\nOpen\n\nSB 2\nBring the costs\n\nA Hale /\nB Roe\n29 Feb\n2024\nOpen. Begun.\n\nItem 3 Fleet\nAll was well.',
      ['SB 2\tBring the costs\tA Hale / B Roe\t29 Feb 2024\tOpen. Begun.', 'Item 3 Fleet'],
    ],
    [
      'numbered rows with an action over two lines and a gap between any cells',
      'No.\nRaised\nAction\nOwner\nDue\n\n7/24\n\n3 May\nShare the plan with\n\nthe partners\nNA\n\nMay\n8/24\n3 May\n\nBring the costs\nDCC\nJune',
      ['7/24\t3 May\tShare the plan with the partners\tNA\tMay', '8/24\t3 May\tBring the costs\tDCC\tJune'],
    ],
    [
      'numbered rows, the last of them over a line more',
      'No.\nAction\nOwner\nDue\n1\nShare the plan\nNA\nMay\n2\nBring the costs\nHead of\nFleet\nJune\n\nThe Board rose.',
      ['2\tBring the costs\tHead of Fleet\tJune', 'The Board rose.'],
    ],
    [
      'a log whose tasks are its details, with updates of a day',
      'Action no.\nOrigin\nDetail\nLead\nTarget date\nUpdate at 17 April\nStatus\n\n9\nNov 2023\nBoat to be signed for\nDCC\nJan 2024\nSigned 22 January.\nCLOSED\n\n10\nJan 2024\nPublish the figures\nSupt. Noon\nMar 2024, now 31 May 2024\nWith the web team.\nOPEN\n\nThe log was noted.',
      [
        '9\tNov 2023\tBoat to be signed for\tDCC\tJan 2024\tSigned 22 January.\tCLOSED',
        '10\tJan 2024\tPublish the figures\tSupt. Noon\tMar 2024, now 31 May 2024\tWith the web team.\tOPEN',
        'The log was noted.',
      ],
    ],
    [
      'one row with an owner over two lines',
      'No.\nAction\nOwner\nDue\n1\nShare the plan\nA Hale /\nB Roe\nMay',
      ['1\tShare the plan\tA Hale / B Roe\tMay'],
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
    ['columns of other lengths', 'Action\nShare the plan\nBring costs\nOwner\nNA\nDue\n3 May\nJune'],
    ['columns of cells that do not fit', 'Action\nShare it\nBring it\nOwner\nNA\nDCC\nDue\nAt Ayle\nIn Ayle'],
    [
      'titles that are the text’s own',
      'Actions\nThe list was sent.\nUpdate\nIt was agreed.\nOwner\nAll left.',
    ],
    [
      'prose below a number',
      'No.\nAction\nOwner\nDue\n1\nThe plan was shared.\nAll were glad of it.\nSo be it.',
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
