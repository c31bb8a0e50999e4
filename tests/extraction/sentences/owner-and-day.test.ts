import { describe, expect, test } from 'vitest'
import { ownerAndDay } from '../../../src/extraction/sentences/owner-and-day.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readHtml } from '../../../src/minutes/html/read-html.ts'

describe('a cell of an owner and a day', () => {
  test.each([
    ['NA\n30 June 2024', 'NA', '30 June 2024'],
    ['CFO – 12/06/24', 'CFO', '12/06/24'],
    ['DCC by 19 July 2024', 'DCC', 'by 19 July 2024'],
    ['NA (Sept 2024)', 'NA', 'Sept 2024'],
    ['1/7/24: CFO', 'CFO', '1/7/24'],
    ['June Carter 12/6', 'June Carter', '12/6'],
    ['Head of Estates, end of July', 'Head of Estates', 'end of July'],
    ['CC and the Panel by July', 'CC and the Panel', 'by July'],
    ['NA\nCFO\n9 July', 'NA, CFO', '9 July'],
    ['DCC\n9 July\n1 August', 'DCC', '9 July\n1 August'],
    ['Chief Constable – next meeting', 'Chief Constable', 'next meeting'],
    ['Owner: NA\nDue: 3 June', 'NA', 'Due: 3 June'],
    ['CFO for July meeting', 'CFO', 'July meeting'],
    ['NA to action by 3 June', 'NA', 'by 3 June'],
    ['NA 12-Jun-24', 'NA', '12-Jun-24'],
    ['NA -12/6/24', 'NA', '12/6/24'],
    ['NA – ongoing', 'NA', 'ongoing'],
    ['CFO/30.06.24', 'CFO', '30.06.24'],
    ['Fleet team\nQ3 2024/25', 'Fleet team', 'Q3 2024/25'],
  ])('%j', (cell, owner, day) => {
    expect(ownerAndDay(cell)).toEqual({ owner, day })
  })

  test.each([
    'NA',
    'NA/CFO',
    '30 June 2024',
    'Ongoing',
    'Teresa May',
    'May Board',
    'NA 3 June\nCFO 9 July',
    'Closed 3 May',
    'Raised 3 May 2024',
    'Page 3',
    'PC 1234',
    'ACC (Crime)',
    'NA to send by 3 June',
    '1 June – 3 June',
    'Ann Bell-Jones',
  ])('is not: %j', (cell) => {
    expect(ownerAndDay(cell)).toBeNull()
  })
})

/** Owner and day of what a table of the rows proposes, at a meeting of 14 May 2024. */
const read = (...rows: string[][]) => {
  const html = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${cell.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
  )
  const { candidates } = readCommitments(
    readHtml(
      `<h1>Oxmere Board</h1><p>Meeting of 14 May 2024</p><p>Present: Jane Rook (JR), Simon Hale (SH)</p><table>${html.join('')}</table>`,
      { fileName: 'board.html', sha256: '' },
    ),
  )
  return candidates.map(({ owner, due }) => [owner?.text ?? null, due?.dueOn ?? null])
}

const story = 'The vans are old. Two stood still in March. They were sold in April. They cost a good deal.'

describe('a column that holds owners and days', () => {
  test.each([
    'Action by',
    'Action',
    'Action / By when',
    'Owner and date',
    'Action by (date)',
    'Who and when',
    'By when',
    'Lead / date',
  ])('is told by its cells under %j', (title) => {
    expect(
      read(
        ['Item', 'Discussion', title],
        ['1', 'Vans. JR will send the list of vans to the Board.', 'JR\n30 June 2024'],
        ['2', 'Dogs. SH to bring a paper on dogs to the Board.', 'SH – 12/7/24'],
        ['3', 'Boats. SH agreed to share the plan for boats with the Board.', 'SH'],
      ),
    ).toEqual([
      ['JR', '2024-06-30'],
      ['SH', '2024-07-12'],
      ['SH', null],
    ])
  })

  test('gives its day to the one it names, where a row is read as prose', () => {
    expect(
      read(
        ['Item', 'Discussion', 'Notes'],
        ['1', `${story} JR will send the list of vans to the Board.`, 'JR – 30 June 2024'],
        ['2', `${story} JR agreed to share the figures for dogs with the Board.`, 'SH – 12/7/24'],
      ),
    ).toEqual([
      ['JR', '2024-06-30'],
      ['JR', null],
    ])
  })

  test('names nobody for what somebody else says in the note beside it', () => {
    expect(
      read(
        ['Item', 'Discussion', 'Notes'],
        [
          '1',
          `${story} JR said that nine vans in ten would be mended in a year’s time.`,
          'SH – 30 June 2024',
        ],
      ),
    ).toEqual([['JR', '2025-05-14']])
  })

  test('may say the task above its day', () => {
    expect(
      read(
        ['Item', 'Discussion', 'Action'],
        ['1', 'Vans. The list was late.', 'JR to send the list\n30 June 2024'],
        ['2', 'Dogs. There are four.', 'SH to send a paper on dogs\nJR to cost two boats'],
      ),
    ).toEqual([
      ['JR', '2024-06-30'],
      ['SH', null],
      ['JR', null],
    ])
  })

  test('gives way to the day that the task names within its month', () => {
    expect(
      read(
        ['No', 'Action', 'Owner', 'When'],
        ['1', 'Send the list by 12 June', 'SH', 'June 2024'],
        ['2', 'Send the map by 12 June', 'JR', 'July 2024'],
      ),
    ).toEqual([
      ['SH', '2024-06-12'],
      ['JR', '2024-07-31'],
    ])
  })

  test('holds no day where the days of two columns run together', () => {
    expect(
      read(
        ['No', 'Action', 'Owner', 'When'],
        ['1', 'Send the list', 'SH', '30 June 31 July 2024 2024'],
        ['2', 'Send the map', 'JR', '30 June 2024\n31 July 2024'],
      ),
    ).toEqual([
      ['SH', null],
      ['JR', '2024-07-31'],
    ])
  })

  test.each([
    [
      ['No', 'Action', 'Status'],
      ['1', 'Fleet Review (June 2024)', 'Open'],
      ['2', 'Estates Plan – July 2024', 'Open'],
    ],
    [
      ['Topic', 'Action', 'Lead'],
      ['Dogs', 'Kennel Strategy – June 2024', 'SH'],
      ['Vans', 'Fleet Plan', 'JR'],
    ],
  ])('is no column of tasks with a day behind each: %j', (...rows) => {
    expect(read(...rows)).toHaveLength(2)
    expect(read(...rows).map(([owner]) => owner)).not.toContain('Fleet Review')
    expect(read(...rows).map(([owner]) => owner)).not.toContain('Kennel Strategy')
  })
})
