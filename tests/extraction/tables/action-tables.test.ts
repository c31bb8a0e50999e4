import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readActionTables } from '../../../src/extraction/tables/action-tables.ts'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'
import { sceneOf } from '../one-sentence.ts'

const read = (...rows: string[][]) => {
  const { blocks } = buildBlocks(rows.map((cells) => ({ kind: 'row' as const, text: '', cells, table: 0 })))
  const { proposals, dropped } = readActionTables(blocks, {
    ...sceneOf(),
    meetingOn: plainDate('2024-05-14'),
  })
  return {
    proposals: proposals.map(({ quote, owner, due }) => [quote, owner?.text ?? null, due?.dueOn ?? null]),
    dates: proposals.map(
      ({ due }) =>
        [due?.dueOn, due?.otherReadings.map(({ dueOn, working }) => [dueOn, working]) ?? []] as const,
    ),
    doubts: proposals.map(({ confidence, reason }) => [confidence, reason]),
    dropped: dropped.map(({ quote }) => quote),
  }
}

const readUnder = (heading: string, ...rows: string[][]) => {
  const { blocks } = buildBlocks([
    { kind: 'heading' as const, text: heading },
    ...rows.map((cells) => ({ kind: 'row' as const, text: '', cells, table: 0 })),
  ])
  const { proposals, dropped } = readActionTables(blocks, {
    ...sceneOf(),
    meetingOn: plainDate('2024-05-14'),
  })
  return {
    found: proposals.map(({ quote, owner, due, confidence }) => [
      quote,
      owner?.text ?? null,
      due?.dueOn ?? null,
      confidence,
    ]),
    dropped: dropped.map(({ quote }) => quote),
  }
}

describe('a list of actions that no row heads', () => {
  test.each([
    [
      'its owners before its actions',
      ['PC-01', 'CFO', 'Overtime by division in the next report', 'Closed – see Appendix C'],
      ['PC-02', 'NA', 'Letter to the inspectors on the timing', 'Ongoing – to issue by mid-June'],
      [['Letter to the inspectors on the timing', 'NA', '2024-06-15', 'likely']],
    ],
    [
      'its owners behind its actions',
      ['3/24', 'Options for the workshop', 'CFO', 'Outstanding'],
      ['4/24', 'Outcome of the pay consultation', 'NA', 'In progress – now 3 July'],
      [
        ['Options for the workshop', 'CFO', null, 'likely'],
        ['Outcome of the pay consultation', 'NA', '2024-07-03', 'likely'],
      ],
    ],
    [
      'a day for each',
      ['Damp policy for the whole estate', 'CFO', 'July'],
      ['Programme of the away day', 'NA', '30 May'],
      [
        ['Damp policy for the whole estate', 'CFO', '2024-07-31', 'likely'],
        ['Programme of the away day', 'NA', '2024-05-30', 'likely'],
      ],
    ],
    [
      'days on which it came among days on which it is due, and tasks of two words',
      ['AP1 March', 'Fleet strategy', 'CFO', 'Due 24 June 2024', 'Open'],
      ['AP2 March', 'Overtime split', 'NA', 'Received 17 March', 'Closed'],
      [['Fleet strategy', 'CFO', '2024-06-24', 'likely']],
    ],
    [
      'no owners, but what became of it',
      ['4/9', 'NA to find a second officer', 'Ongoing'],
      ['4/9', 'CFO to circulate the audit', 'Completed on 2 May'],
      [['NA to find a second officer', 'NA', null, 'likely']],
    ],
    [
      'a head in words of its own',
      ['Number', 'Action in brief', 'Whose'],
      ['81', 'Survey of the members to be commissioned', 'DCC'],
      [['Survey of the members to be commissioned', 'DCC', null, 'likely']],
    ],
  ])('is read by what its cells hold: %s', (_, first, second, found) => {
    const more = first[0] === 'Number' ? [['82', 'Thanks to be passed on', 'CFO']] : []
    expect(readUnder('3. Summary of actions', first, second, ...more).found).toEqual([
      ...found,
      ...(more.length === 0 ? [] : [['Thanks to be passed on', 'CFO', null, 'likely']]),
    ])
  })

  test.each<[string, string, ...string[][]]>([
    ['under another heading', '3. Staffing', ['Sell a van', 'CFO', 'July'], ['Buy a boat', 'NA', 'June']],
    ['of one row', 'Actions', ['Sell a van', 'CFO', 'July']],
    ['of figures', 'Actions', ['2022', '4,000', '3%'], ['2023', '4,100', '2%']],
    ['of names', 'Actions', ['Ann Stone', 'Clerk'], ['Bo Pike', 'Chair']],
    ['of words without owners or states', 'Actions', ['Vans', 'A good year'], ['Boats', 'A bad year']],
  ])('is no table %s', (_, heading, ...rows) => {
    expect(readUnder(heading, ...rows).found).toEqual([])
  })

  test('is only possible where it is of an earlier meeting and says nothing of its state', () => {
    const { found } = readUnder(
      'Actions brought forward',
      ['1', 'NA to find a second officer', 'Ongoing'],
      ['2', 'CFO to find a therapist', 'In post since March'],
      ['3', 'CFO to sell a van', 'Outstanding'],
    )
    expect(found.map((row) => row[3])).toEqual(['likely', 'possible', 'likely'])
  })
})

describe('a column of decisions and actions', () => {
  const head = ['Ref', 'Subject', 'Decision / action', 'Resp.', 'Due']
  test.each([
    ['1', 'Minutes', 'Approved', '', ''],
    ['2', 'Contract', 'The board AGREED to award to the first bidder.', '', ''],
    ['3', 'Chapel', 'Was sold at auction in March.', '', ''],
    ['4', 'Report', 'Report noted', 'CFO', ''],
    ['5', 'Vans', 'See item 2.2', 'CFO', ''],
  ])('holds no action in: %s %s %s', (...row) => {
    expect(read(head, row).proposals).toEqual([])
  })

  test.each([
    ['6', 'Vans', 'Sell a van', 'CFO', '30/06/24'],
    ['7', 'Vans', 'Noted. CFO to sell a van', 'CFO', '30/06/24'],
    ['8', 'Vans', 'A van will be sold', '', '30/06/24'],
  ])('holds one in: %s %s %s', (...row) => {
    expect(read(head, row).proposals).toHaveLength(1)
  })
})

test('a cell that tells all that was said of an item is prose, though an owner stands beside it', () => {
  const story =
    'The Chair asked about vans. The DCC said that two were old. They are parked outside. The DCC will sell one.'
  expect(read(['No.', 'Item', 'Owner'], ['2', story, 'DCC']).proposals).toEqual([])
  const log = 'Action log\nA3 was closed. A5 was closed as well, since the policy had gone out.'
  expect(read(['No.', 'Item', 'Owner'], ['2', log, 'DCC']).proposals).toEqual([])
  expect(read(['No.', 'Item', 'Owner'], ['2', 'Sell a van', 'DCC']).proposals).toHaveLength(1)
})

describe('text that goes on behind a table of actions', () => {
  const head = ['No.', 'Action', 'Owner', 'Due', 'Status']
  const row = ['1', 'Sell a van', 'CFO', '30/06/24', 'Open']

  test.each([
    ['3', 'Report of the Director'],
    ['3.1', 'The Director said that new rules would begin on 1 July.'],
    ['6', 'Next meeting: 25 June 2024'],
  ])('is no row of it: %s %s', (...cells) => {
    expect(read(head, row, [...cells]).proposals).toHaveLength(1)
  })

  test('but a row without its last cells is', () => {
    expect(read(head, row, ['2', 'Buy a boat', 'NA']).proposals).toHaveLength(2)
  })
})

test.each([
  ['Action Reference', 'Report / Action', 'Lead'],
  ['Ref.', 'Action summary', 'To be progressed by'],
  ['No', 'Action', 'Resp.'],
])('a head may say %s, %s, %s', (...head) => {
  expect(read([...head], ['1', 'Sell a van', 'CFO']).proposals).toEqual([['Sell a van', 'CFO', null]])
})

test('"Complete" may stand where the owner would', () => {
  expect(read(['Item', 'What', 'By when', 'Who'], ['4', 'Sell a van', '–', 'Complete']).dropped).toEqual([
    'Sell a van',
  ])
})

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

  test.each([
    ['Target date', 'Revised date'],
    ['Original due date', 'Revised target date'],
    ['Due', 'Extended to'],
    ['Deadline', 'New deadline'],
    ['Target completion date', 'Current due date'],
    ['By when', 'Revised'],
  ])(
    'takes the revised date before the first, and keeps the first as another reading: %s, %s',
    (first, revised) => {
      const { dates } = read(
        ['Action', 'Owner', first, revised],
        ['Sell a van', 'CFO', '1 March 2024', '1 July 2024'],
      )
      expect(dates).toEqual([
        ['2024-07-01', [['2024-03-01', 'The date before it was revised: 1 March 2024.']]],
      ])
    },
  )

  test.each([
    ['October 2024', 'Open – report will come to Committee on 3 October 2024.', '2024-10-03'],
    ['Oct 2024', 'Postponed by the strike. Now to come on 3 October.', '2024-10-03'],
    ['October 2024', 'In hand, due on 17/10/2024', '2024-10-17'],
    ['June 2024', 'To be put to members on 11 June', '2024-06-11'],
    ['July 2024', 'Open. Will be with the CFO by 5 July.', '2024-07-05'],
    ['October 2024', 'Open – makers seen on 3 April 2024.', '2024-10-31'],
    ['October 2024', 'Open – interim note to come on 3 September 2024.', '2024-10-31'],
    ['1 October 2024', 'Open – sale on 3 October 2024.', '2024-10-01'],
    ['May 2024', 'Open – makers written to on 3 May 2024.', '2024-05-31'],
    ['October 2024', 'Open.', '2024-10-31'],
  ])('a day in the status within the month that is due: %s, %s', (due, status, dueOn) => {
    expect(
      read(['Action', 'Owner', 'Due', 'Status'], ['Sell a van', 'CFO', due, status]).dates.map(([on]) => on),
    ).toEqual([dueOn])
  })

  test('takes the last of the dates that stand under each other in a cell', () => {
    const { dates } = read(
      ['Action', 'Owner', 'Target date', 'Revised date'],
      ['Sell a van', 'CFO', '1 March 2024', '1 June 2024\n1 August 2024'],
    )
    expect(dates.map(([on, others]) => [on, others.map(([other]) => other)])).toEqual([
      ['2024-08-01', ['2024-06-01', '2024-03-01']],
    ])
  })

  test('knows the columns of a whole log, in any order', () => {
    const head = [
      'Reference',
      'Origin',
      'Action',
      'Lead / owner',
      'Target date',
      'Revised date',
      'Status',
      'Update',
    ]
    const row = [
      '24/7',
      '9 April 2024',
      'Sell a van',
      'CFO',
      '30/04/2024',
      '30/06/2024',
      'Open',
      'Advert done.',
    ]
    const order = [6, 2, 5, 0, 7, 3, 1, 4]
    const shuffled = (cells: string[]) => order.map((at) => cells[at] ?? '')
    expect(read(head, row).proposals).toEqual([['Sell a van', 'CFO', '2024-06-30']])
    expect(read(shuffled(head), shuffled(row)).proposals).toEqual([['Sell a van', 'CFO', '2024-06-30']])
  })

  test.each([
    'Action lead',
    'Lead/Owner',
    'Owner(s)',
    'Lead officer / owner',
    'Responsible officer',
    'SRO',
    'Action holder',
  ])('finds its owners under "%s"', (owner) => {
    expect(read(['Action', owner, 'Due'], ['Sell a van', 'CFO', '1 July 2024']).proposals).toEqual([
      ['Sell a van', 'CFO', '2024-07-01'],
    ])
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

  test('counts no "next" of a closed task from this meeting, but keeps a day that it names', () => {
    const rows = read(
      ['Action', 'Owner', 'Status'],
      ['Report on vans in the next three months', 'CFO', 'Closed'],
      ['Bring the list of vans to the next meeting', 'CFO', 'Closed'],
      ['Sell the vans by 1 July 2024', 'CFO', 'Closed'],
    )
    expect(rows.proposals.map(([quote]) => quote)).toEqual(['Sell the vans by 1 July 2024'])
    expect(rows.dropped.length).toBe(2)
  })

  test('keeps what is closed but names a day to come, for a person to judge', () => {
    const rows = read(
      ['Action', 'Owner', 'Due', 'Status', 'Update'],
      ['Sell a van', 'CFO', '1 March 2024', 'Closed', 'Sold. The buyer is to report by 1 July 2024.'],
      ['Wash a van', 'CFO', '1 March 2024', 'Closed', 'Washed on 1 March 2024.'],
    )
    expect(rows.proposals).toEqual([['Sell a van', 'CFO', '2024-07-01']])
    expect(rows.doubts).toEqual([
      ['possible', 'A row of a table of actions. It is marked as closed, but names a day to come.'],
    ])
  })

  test('leaves out what has a day of closing in a column of its own', () => {
    const rows = read(
      ['Action', 'Owner', 'Due', 'Date closed'],
      ['Sell a van', 'CFO', '1 March 2024', '28/02/2024'],
      ['Buy a van', 'CFO', '1 March 2024', ''],
    )
    expect(rows.proposals.map(([quote]) => quote)).toEqual(['Buy a van'])
  })

  test('reads green by its date where nothing says what green means', () => {
    const rows = read(
      ['Action', 'Owner', 'Due', 'RAG'],
      ['Sell a van', 'CFO', '1 March 2024', 'Green'],
      ['Buy a van', 'CFO', '1 July 2024', 'Green'],
      ['Wash a van', 'CFO', '', 'Green'],
    )
    expect(rows.proposals.map(([quote]) => quote)).toEqual(['Buy a van', 'Wash a van'])
    expect(rows.doubts.map(([confidence]) => confidence)).toEqual(['likely', 'possible'])
    expect(rows.dropped).toEqual(['Sell a van'])
  })

  test('reads green as on track where blue is for what is closed', () => {
    const rows = read(
      ['Action', 'Owner', 'Due', 'BRAG'],
      ['Sell a van', 'CFO', '1 March 2024', 'Green'],
      ['Buy a van', 'CFO', '1 March 2024', 'Blue'],
    )
    expect(rows.proposals.map(([quote]) => quote)).toEqual(['Sell a van'])
    expect(rows.dropped).toEqual(['Buy a van'])
  })

  test('is not a table of the discussion with a column of notes', () => {
    expect(
      read(['No.', 'Item', 'Notes', 'Action'], ['1', 'Fleet', 'The vans were seen.', 'CFO']).proposals,
    ).toEqual([])
  })

  test('skips rows without an action', () => {
    expect(read(['Action', 'Owner', 'Due'], ['None', '', ''], ['', 'CFO', '']).proposals).toEqual([])
  })

  test.each([
    'No new actions',
    'No further actions agreed',
    'Nil',
    'Nothing to report',
    'No other open actions',
    'None arising',
    'None identified',
  ])('and a row that says so: %s', (cell) => {
    expect(read(['Action', 'Owner'], [cell, '']).proposals).toEqual([])
  })

  test.each([
    'No cell to be left unlocked',
    'Nil return to be sent to the Ministry',
    'None of the keys to be copied',
    'New actions to be logged by the DCC',
    'Nothing to be bought before a price is known',
    'No further calls to go unanswered',
  ])('but not one that tells what not to do: %s', (cell) => {
    expect(read(['Action', 'Owner'], [cell, 'DCC']).proposals).toHaveLength(1)
  })
})

describe('recommendations with what was answered to them', () => {
  const answered = (response: string) =>
    read(
      ['No.', 'Recommendation of the Group', 'Response', 'Lead / timescale'],
      ['1', 'That lanterns be put up on the bridge', response, 'Head of Estates, Dec 2024'],
    )

  test.each(['ACCEPTED', 'Accepted. Design under way.', 'Agreed', 'Partially accepted', 'Supported', ''])(
    'are to be carried out: %s',
    (response) => {
      expect(answered(response).proposals).toEqual([
        ['That lanterns be put up on the bridge', 'Head of Estates', '2024-12-31'],
      ])
    },
  )

  test.each([
    'REJECTED. Cost est. £1m.',
    'Not accepted',
    'Not a matter for the Authority. Passed to the county.',
    'Declined, as it was last year',
    'No action proposed',
  ])('are left out where they were not accepted: %s', (response) => {
    expect(answered(response)).toMatchObject({
      proposals: [],
      dropped: ['That lanterns be put up on the bridge'],
    })
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

describe('the number of an action in the log', () => {
  const numberIn = (head: string, cell: string) => {
    const rows = [
      [head, 'Action', 'Owner'],
      [cell, 'Sell a van', 'CFO'],
    ]
    const { blocks } = buildBlocks(rows.map((cells) => ({ kind: 'row' as const, text: '', cells, table: 0 })))
    return readActionTables(blocks, { ...sceneOf(), meetingOn: plainDate('2024-05-14') }).proposals[0]
      ?.actionNumber
  }

  test.each([
    ['Ref', '9/2022/P'],
    ['No.', '27'],
    ['Action no.', 'HTA-27'],
    ['Reference', 'SAB 41'],
    ['#', '#622'],
    ['Ref', 'M-10-01'],
  ])('is kept beside it: %s %s', (head, cell) => {
    expect(numberIn(head, cell)).toBe(cell)
  })

  test.each([
    ['Date raised', '14/05/2024'],
    ['Agenda item', '3.2'],
    ['Meeting', 'April'],
    ['Ref', ''],
    ['Lead officer', '27'],
  ])('is none of these: %s %s', (head, cell) => {
    expect(numberIn(head, cell)).toBeUndefined()
  })
})

describe('a column headed "By"', () => {
  test.each([
    [
      'names owners beside a day',
      ['No', 'Action', 'By', 'Due'],
      ['1', 'Order the signs', 'CFO', '30 June 2024'],
    ],
    [
      'names owners alone',
      ['No', 'Action', 'By', 'Update'],
      ['1', 'Order the signs', 'CFO', 'Quotes sought'],
    ],
    ['names days', ['No', 'Action', 'Owner', 'By'], ['1', 'Order the signs', 'CFO', '30 June 2024']],
  ])('%s', (_, head, row) => {
    expect(read(head, row).proposals).toEqual([
      ['Order the signs', 'CFO', row.includes('30 June 2024') ? '2024-06-30' : null],
    ])
  })
})
