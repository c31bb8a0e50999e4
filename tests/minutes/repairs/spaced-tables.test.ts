import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { restoreSpacedLists } from '../../../src/minutes/repairs/spaced-lists.ts'
import { restoreSpacedTables } from '../../../src/minutes/repairs/spaced-tables.ts'

const restored = (...lines: string[]): string[] => restoreSpacedTables(lines).filter((line) => line !== '')

describe('a table whose cells spaces part', () => {
  test.each([
    [
      'not under their titles',
      [
        'Minute    Action    Owner    Deadline',
        '3/24    Share the plan with the partners    F. Orr    7 June 2024',
      ],
      '3/24\tShare the plan with the partners\tF. Orr\t7 June 2024',
    ],
    [
      'wrapped onto the next line',
      [
        'Ref     Action                      Owner   By when',
        '1/24    Share the plan with all     NA      3 June',
        '        of the partners',
      ],
      '1/24\tShare the plan with all of the partners\tNA\t3 June',
    ],
    [
      'with an empty cell',
      [
        'Ref     Action                      Owner   By when',
        '1/24    Bring the costs                     next meeting',
      ],
      '1/24\tBring the costs\t\tnext meeting',
    ],
    [
      'after a rule and a blank line',
      ['Action           Owner  Due', '------           -----  ---', '', 'Bring the costs  DCC    June 2024'],
      'Bring the costs\tDCC\tJune 2024',
    ],
    [
      'of notes, with whose action they are',
      [
        'Serial      Discussion                             Responsible',
        '',
        '14/32       Fleet. The DCC was cross that the       A Penn',
        '            vans had not come.',
        '                            3',
        '14/33       Legal services. It was sealed.',
      ],
      '14/32\tFleet. The DCC was cross that the vans had not come.\tA Penn',
    ],
    [
      'under titles with colons',
      ['Action:    Lead:    Status:', 'Bring the costs    DCC    open'],
      'Bring the costs\tDCC\topen',
    ],
  ])('is put back: %s', (_, lines, row) => {
    expect(restored(...lines)).toContain(row)
  })

  test.each([
    ['prose with wide gaps', ['The action   was   done.', 'Bring the costs  DCC    June 2024']],
    ['a head without an action', ['Item    Owner    Deadline', 'Bring the costs    DCC    June 2024']],
    ['two titles', ['Action    Owner', 'Bring the costs    DCC']],
    ['no rows', ['Action    Owner    Due', 'The meeting closed at noon.']],
    [
      'rows of other shapes',
      ['Action    Owner    Due', 'Bring the costs    DCC    The hall was full of people'],
    ],
  ])('but nothing else is: %s', (_, lines) => {
    expect(restored(...lines)).toEqual(lines)
  })

  test('ends where prose goes on', () => {
    expect(
      restored('Action    Owner    Due', 'Bring the costs    DCC    June 2024', 'Next meeting    14 June').at(
        -1,
      ),
    ).toBe('Next meeting    14 June')
  })

  test('is read as rows', () => {
    const { blocks } = readText(
      'Notes\n\nAction    Owner    Due\nBring the costs    DCC    June 2024\n\nThe meeting closed.\n',
      { fileName: 'notes.txt', sha256: '' },
    )
    expect(blocks.filter(({ kind }) => kind === 'row').map(({ cells }) => cells)).toEqual([
      ['Action', 'Owner', 'Due'],
      ['Bring the costs', 'DCC', 'June 2024'],
    ])
  })
})

describe('a list of actions whose cells spaces part, under no head', () => {
  test.each([
    ['ACTIONS ARISING', '1 Share the plan    NF    10 April', '1\tShare the plan\tNF\t10 April'],
    ['1   Actions review', '3/18   Share the plan   NF   Done', '3/18\tShare the plan\tNF\tDone'],
    ['Action points', 'Share the plan  NF/TC  June', 'Share the plan\tNF/TC\tJune'],
    ['**Record of actions**', '(a)   Share the plan   NF', '(a)\tShare the plan\tNF'],
    [
      '5. Actions carried forward',
      '2/9  NF to share the plan  Ongoing',
      '2/9\tNF to share the plan\tOngoing',
    ],
  ])('is put back: %s', (heading, line, row) => {
    expect(restoreSpacedLists([heading, '', line, line])).toEqual([heading, '', row, row, ''])
  })

  test('and what is wrapped goes back to its cell', () => {
    const lines = ['Actions', '1   Share the plan   NF', '    with all', '2   Sell a van       TC']
    expect(restoreSpacedLists(lines)).toEqual([
      'Actions',
      '',
      '1\tShare the plan with all\tNF',
      '2\tSell a van\tTC',
      '',
    ])
  })

  test.each([
    ['under another heading', ['Present', 'Ann Stone   Clerk   AS', 'Bo Pike   Chair   BP']],
    ['of one line', ['Actions', '1   Share the plan   NF', 'The meeting closed.']],
    ['of lines of other shapes', ['Actions', '1   Share the plan   NF', 'Sell  a  van  now']],
    ['of prose', ['Actions', 'The DCC will sell a van.', 'The CFO will buy a boat.']],
    ['of two cells', ['Actions', 'Share the plan   NF', 'Sell a van   TC']],
  ])('but nothing else is: %s', (_, lines) => {
    expect(restoreSpacedLists(lines)).toEqual(lines)
  })
})
