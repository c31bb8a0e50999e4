import { describe, expect, test } from 'vitest'
import { ownerLabel } from '../../src/extraction/owners.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/read-text.ts'

/** Who is to do it and by when, of all that is ticked. */
const ticked = (minutes: string) =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\nChloe Barr : Notes\n\n${minutes}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
    .candidates.filter(({ confidence }) => confidence === 'likely')
    .map(({ owner, due }) => [owner === null ? null : ownerLabel(owner), due?.dueOn ?? null])

describe('tasks of everybody', () => {
  test.each([
    ['All visitors to complete the module by 30 June 2024.', 'All visitors'],
    ['All staff to sign the code by 30 June 2024.', 'All staff'],
    ['Every lead to send figures by 30 June 2024.', 'Every lead'],
    ['Both teams to share their rotas by 30 June 2024.', 'teams'],
    ['Partners to send comments by 30 June 2024.', 'Partners'],
    ['All group leads to bring a draft by 30 June 2024.', 'All group leads'],
  ])('are taken: %s', (words, owner) => {
    expect(ticked(`1. Training\n\n- ${words}`)).toEqual([[owner, '2024-06-30']])
  })

  test.each([
    'All staff were required to read the code.',
    'All governors are expected to train every two years.',
    'All partners encouraged to reply.',
    'All of this is to be seen in the light of the budget.',
    'All those wishing to speak were heard.',
  ])('are not: %s', (words) => {
    expect(ticked(`1. Training\n\n- ${words}`)).toEqual([])
  })
})

test('a first name before a dash owns a task in a list of actions, when the minutes give the whole name', () => {
  expect(ticked('Actions\n\n• Chloe – recruit two younger members, end of September')).toEqual([
    ['Chloe, Notes', '2024-09-30'],
  ])
})

describe('a column headed with the action and whose it is', () => {
  const table = (...cells: string[]) =>
    `<table><tr><th>Item</th><th>Discussion</th><th>Action / Lead</th></tr>${cells
      .map((cell, at) => `<tr><td>${at + 1}</td><td>The item was talked about.</td><td>${cell}</td></tr>`)
      .join('')}</table>`

  test('holds tasks with their owners', () => {
    expect(
      ticked(
        table(
          'Kim Astley to bring figures in July 2024',
          '',
          'All – bids to Lesley Groom by 18 October 2024',
        ),
      ),
    ).toEqual([
      ['Kim Astley', '2024-07-31'],
      ['All', '2024-10-18'],
    ])
  })

  test('holds none where its cells only name people', () => {
    expect(ticked(table('KA', 'LG / KA', 'All'))).toEqual([])
  })
})

describe('days that are told behind an action in a log', () => {
  test('the revised one binds', () => {
    expect(
      ticked(
        'Action log\n\nAction RC-004: Chloe Barr to present options. Original due date 14 May 2024. Revised due date 28 August 2024. Open.',
      ),
    ).toEqual([['Chloe Barr, Notes', '2024-08-28']])
  })

  test('a due date is no task of its own', () => {
    expect(ticked('1. Log\n\nRevised due date 28 August 2024.')).toEqual([])
  })
})

describe('an inspector of the police', () => {
  test.each([
    'The Chief Inspector would provide a list of officers by 30 June 2024.',
    'The Inspector would speak to the owners by 30 June 2024.',
    'Duty inspectors will check each log by 30 June 2024.',
  ])('is nobody outside the meeting: %s', (words) => {
    expect(ticked(`1. Crime\n\n${words}`)).toHaveLength(1)
  })

  test.each([
    'Inspectors will publish their report by 30 June 2024.',
    'The planning inspector would decide by 30 June 2024.',
  ])('but those who come to inspect are: %s', (words) => {
    expect(ticked(`1. Crime\n\n${words}`)).toEqual([])
  })
})

describe('plain promises', () => {
  test.each([
    'The DCC said that the tyre contract would be awarded by 30 June 2024.',
    'The DCC said the aim was to have no overdue checks by 30 June 2024.',
    'The DCC will provide a note on the actuary’s assumptions by 30 June 2024.',
    'The DCC would include a summary in her next quarterly report, due by 30 June 2024.',
    'The Town Clerk to get a price for a lamp by 30 June 2024.',
    'RESOLVED that the DCC report on the yard to the next meeting, to be held on 30 June 2024.',
  ])('are ticked: %s', (words) => {
    expect(ticked(`1. Fleet\n\n${words}`).map(([, due]) => due)).toEqual(['2024-06-30'])
  })

  test.each([
    ['what will not be done', 'The DCC said that the count would not be complete by 30 June 2024.'],
    ['no more than whose it is', 'Decisions: as above. Actions: DCC.'],
    ['a figure in an answer', 'Question 2 – How many are off sick? The DCC said 54 at the end of June.'],
    [
      'what somebody else’s report is',
      'Members noted a letter from the Harbour Commissioners, whose report is to be printed by 30 June 2024.',
    ],
    ['a prize', 'The DCC said that the medal would be awarded on 30 June 2024.'],
  ])('are not: %s', (_, words) => {
    expect(ticked(`1. Fleet\n\n${words}`)).toEqual([])
  })
})
