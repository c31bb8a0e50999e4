import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

/** What is due of each proposal in a record of actions that has no heading over its columns. */
const due = (...rows: string[]) =>
  readCommitments(
    readText(
      `Oxmere Board\n14 May 2024\n\nPresent: Jane Rook (JR), Simon Hale (SH)\n\n1. Fleet\n\nThe vans were seen.\n\n3. Record\n\n${rows.join('\n')}\n\nNext meeting: 9 July 2024\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  ).candidates.map(({ quote, due: read }) => [quote, read?.dueOn ?? null])

describe('the day of a task in the row it stands in', () => {
  test.each([
    [
      '4/12\tHale\tWrite to the makers of the vans on the timing of the spares for the north\tOngoing – letter in draft; to go by mid-June',
      '2024-06-15',
    ],
    [
      '4/12\tHale\tWrite to the makers of the vans on the timing of the spares for the north\tIn hand, quotes to be in by 3 June',
      '2024-06-03',
    ],
    [
      '4/12\tHale\tWrite to the makers of the vans on the timing of the spares for the north\tPending. Reply expected in August',
      '2024-08-31',
    ],
    [
      '4/12\tWrite to the makers of the vans on the timing of the spares for the north\tSH\tJune 2024',
      '2024-06-30',
    ],
    [
      '4/12\tWrite to the makers of the vans on the timing of the spares for the north\tSH\t3 June',
      '2024-06-03',
    ],
    [
      '4/12\tWrite to the makers of the vans on the timing of the spares for the north\tSH\tJuly Board',
      '2024-07-09',
    ],
    [
      '4/12\tWrite to the makers of the vans on the timing of the spares for the north\tSH\tNext meeting',
      '2024-07-09',
    ],
  ])('%s', (row, on) => {
    expect(due(row)).toContainEqual([
      'Write to the makers of the vans on the timing of the spares for the north',
      on,
    ])
  })

  test.each([
    '4/12\tWrite to the makers of the vans on the timing of the spares for the north\tSH\tMarch 2024',
    '4/12\tWrite to the makers of the vans on the timing of the spares for the north\tSH\tPage 3',
    '4/12\tWrite to the makers of the vans on the timing of the spares for the north\tSH\tJune 2024\tAugust 2024',
    '4/12\tHale\tWrite to the makers of the vans on the timing of the spares for the north\tOngoing – letter in draft with the Chair of the panel',
    '4/12\tHale\tWrite to the makers of the vans on the timing of the spares for the north\tThe makers open a new works in Derby on 3 June 2024',
  ])('is unknown in: %s', (row) => {
    expect(
      due(row)
        .filter(([quote]) => quote?.startsWith('Write'))
        .map(([, on]) => on),
    ).toEqual([null])
  })
})
