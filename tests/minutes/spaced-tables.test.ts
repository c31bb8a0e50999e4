import { describe, expect, test } from 'vitest'
import { readText } from '../../src/minutes/read-text.ts'
import { restoreSpacedTables } from '../../src/minutes/spaced-tables.ts'

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
