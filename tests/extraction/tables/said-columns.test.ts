import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readActionTables } from '../../../src/extraction/tables/action-tables.ts'
import { toldToCome } from '../../../src/extraction/tables/told-to-come.ts'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'
import { sceneOf } from '../one-sentence.ts'

/** The tasks of a table of minutes, each with its owner and its day. */
const read = (...rows: string[][]) => {
  const { blocks } = buildBlocks(rows.map((cells) => ({ kind: 'row' as const, text: '', cells, table: 0 })))
  return readActionTables(blocks, { ...sceneOf(), meetingOn: plainDate('2024-05-14') }).proposals.map(
    ({ quote, owner, due }) => [quote, owner?.text ?? null, due?.dueOn ?? null],
  )
}

describe('a table that names an owner beside what was said', () => {
  test.each([
    [['No', 'Query', 'Reply', 'By whom', 'By when'], 'Not yet known. Costs to be worked up.'],
    [['Ref', 'Topic raised', 'What we heard', 'Lead', 'Due'], 'Costs to be worked up.'],
    [['#', 'Theme', 'Conclusion', 'Owner', 'Timescale'], 'It was late. Costs to be worked up.'],
    [['Q', 'Member', 'Answer given', 'Responsible', 'Deadline'], 'Yes. Costs to be worked up.'],
    [['No.', 'Concern', 'Comments', 'Who', 'When'], 'Costs to be worked up. It was a good session.'],
    [['No.', 'Point made', 'Progress', 'By', 'Due date'], 'Costs to be worked up.'],
  ])('gives what is to come of %j', (head, said) => {
    expect(
      read(
        head,
        ['1', 'Vans', said, 'DCC', '30 June 2024'],
        ['2', 'Drones', 'Two are in use.', '', ''],
        ['3', 'Dogs', 'There are four.', 'NA', ''],
      ),
    ).toEqual([['Costs to be worked up.', 'DCC', '2024-06-30']])
  })

  const inMinutes = (...row: string[]) =>
    read(
      ['', 'Minute', 'Owner', 'Date'],
      ['1', 'Vans. The CFO had taken over from Mr Lyle, and thanked him.', '', ''],
      ['2', 'Fuel cards. The auditors had found three that nobody held.'],
      row,
      ['', 'Mr Hale reminded members that drafts come out in June.'],
    )

  test.each([
    ['Report on unused lanterns', '14/6/24', '2024-06-14'],
    ['Revised statement to members', 'by 30 June', '2024-06-30'],
    ['Letter re the ferry', '1 July 2024', '2024-07-01'],
    ['Costs of the yard', 'June 2024', '2024-06-30'],
    ['Draft papers still to be answered', '31.5.24', '2024-05-31'],
  ])('takes few words with an owner and a day beside them for a task: %s', (said, day, dueOn) => {
    expect(inMinutes('', said, 'CFO', day)).toEqual([[said, 'CFO', dueOn]])
  })

  test.each([
    ['nobody', 'Report on unused lanterns', '', '14/6/24'],
    ['no day', 'Report on unused lanterns', 'CFO', ''],
    ['what is no day', 'Report on unused lanterns', 'CFO', 'Noted'],
    ['more than one sentence', 'It was late. It was a good session.', 'CFO', '14/6/24'],
    ['a long story', `Lanterns ${'and more lanterns '.repeat(8)}were counted`, 'CFO', '14/6/24'],
  ])('but not with %s beside them', (_, said, owner, day) => {
    expect(inMinutes('', said, owner, day)).toEqual([])
  })

  test('takes a column headed "Minute" that holds numbers for a reference', () => {
    expect(
      read(
        ['Minute', 'Action', 'Owner', 'Date'],
        ['4.1', 'Sell a van', 'CFO', '14/6/24'],
        ['4.2', 'Buy a boat', 'DCC', '21/6/24'],
      ),
    ).toEqual([
      ['Sell a van', 'CFO', '2024-06-14'],
      ['Buy a boat', 'DCC', '2024-06-21'],
    ])
  })

  test('needs an owner or a day in the row', () => {
    const head = ['No', 'Query', 'Reply', 'By whom', 'By when']
    const said = 'Figures to be sent to the Panel.'
    expect(read(head, ['1', 'Vans', said, '', ''], ['2', 'Dogs', said, '–', 'n/a'])).toEqual([])
    expect(read(head, ['1', 'Vans', said, '–', '11 June 2024'])).toEqual([[said, null, '2024-06-11']])
  })

  test.each([
    ['Ref', 'Danger', 'Risk', 'Owner'],
    ['Name', 'Organisation', 'Role', 'Lead'],
    ['Item', 'Papers', 'Lead', 'Time'],
    ['No', 'Query', 'Reply'],
    ['Scheme', 'Cost', 'Owner'],
    ['Objective', 'Measure', 'Lead officer'],
  ])('is no such table under %j', (...head) => {
    expect(read(head, ['1', 'Fleet', 'Vans to be replaced.', 'DCC'])).toEqual([])
  })
})

describe('what a cell tells of things to come', () => {
  test.each([
    'Poster to go up in custody.',
    'The Force will look at it.',
    'Provide the split by age.',
    'Figures awaited.',
    'She must reply to the school.',
    'Agreed; survey to start after Easter.',
  ])('is found in: %s', (words) => {
    expect(toldToCome(words)).toBe(words)
  })

  test.each([
    'Not at present.',
    'Review of effectiveness.',
    'Members asked whether it would be sent to schools.',
    'Visits to schools have stopped.',
    'When will the figures be sent?',
    'It was hard to find a driver.',
    'One. Two. Three. The DCC will report back.',
  ])('is not found in: %s', (words) => {
    expect(toldToCome(words)).toBeNull()
  })
})

describe('a column of actions beside the minutes of each item', () => {
  const head = ['Item', 'Discussion', 'Action']
  test.each([
    'DCC to send the list',
    'T/DCC to send the list',
    'CFO (Fire) to send the list',
    'List to be sent to all',
    'Send the list to NA',
  ])('holds a task in few words: %s', (task) => {
    expect(
      read(head, ['1', 'Dogs were discussed.', ''], ['2', 'Vans.', task]).map(([quote]) => quote),
    ).toEqual([task])
  })

  test('holds one task in each line', () => {
    expect(read(head, ['1', 'Vans.', 'DCC to send the list\nCFO to cost the vans'])).toEqual([
      ['DCC to send the list', 'DCC', null],
      ['CFO to cost the vans', 'CFO', null],
    ])
  })

  test.each(['DCC', 'NA / CFO', 'Noted', 'None', 'Item closed', '14 June'])('holds no task: %s', (cell) => {
    expect(read(head, ['1', 'Vans.', cell])).toEqual([])
  })

  test('is no such column beside sums', () => {
    expect(read(['Scheme', 'Cost', 'Action'], ['Vans', '£4m', 'DCC to send the list'])).toEqual([])
  })
})

describe('a column of owners that also says what they are to do', () => {
  const head = ['No', 'Discussion', 'Owner', 'Date']
  const said = 'The draft was late. Members wanted reasons.'

  test.each([
    ['NA to add reasons to the log', 'NA', '30.06.24', '2024-06-30'],
    ['DCC to draft', 'DCC', '1 July 2024', '2024-07-01'],
    ['PCC to write to the trust', 'PCC', '', null],
  ])('gives it: %s', (cell, owner, date, dueOn) => {
    expect(read(head, ['1', said, cell, date])).toEqual([[cell, owner, dueOn]])
  })

  test.each(['NA', 'to the Board', 'DCC to be', 'All of us', 'PCC/DCC'])(
    'has no task of its own: %s',
    (cell) => {
      expect(read(head, ['1', said, cell, ''])).toEqual([])
    },
  )

  test('a date before the owner is the day it was set', () => {
    expect(read(['Date', 'Action', 'Owner'], ['30.06.23', 'Send the map', 'DCC'])).toEqual([
      ['Send the map', 'DCC', null],
    ])
    expect(read(['Action', 'Owner', 'Date'], ['Send the map', 'DCC', '30.06.24'])).toEqual([
      ['Send the map', 'DCC', '2024-06-30'],
    ])
  })
})

describe('findings and the answers to them', () => {
  const rows = [
    ['Stock not counted', 'Agreed. All stock will be counted in June', 'DCC', '30 June 2024'],
    ['Keys left out', 'Done at the visit. Nothing further.', '', ''],
    ['Fridge log missing', 'NA to put a log up in each station', 'NA', 'June 2024'],
  ]

  test.each([
    [['Recommendation', 'Management response', 'Lead', 'Timescale']],
    [['Finding', 'Response', 'Owner', 'Due']],
    [['Issue', 'Response at visit', 'Who', 'When']],
    [['Observation', 'Agreed response', 'Responsible', 'Target date']],
    [['Matter', 'Progress', 'By whom', 'By when']],
  ])('the answers name what is to be done: %j', (head) => {
    expect(read(head, ...rows)).toEqual([
      ['All stock will be counted in June', 'DCC', '2024-06-30'],
      ['NA to put a log up in each station', 'NA', '2024-06-30'],
    ])
  })

  test.each([
    [['Recommendation', 'Update', 'Lead', 'Due']],
    [['Action', 'Response', 'Owner', 'Due']],
    [['Task', 'Progress', 'Who', 'When']],
    [['Issue', 'Progress', 'Who', 'When']],
    [['Agreed action', 'Comments', 'Lead', 'Target']],
  ])('the first column names it itself: %j', (head) => {
    expect(
      read(
        head,
        ['Count the stock', 'Will start with the north', 'DCC', '30 June 2024'],
        ['Put a log up', 'Log is printed', 'NA', 'June 2024'],
      ).map(([quote]) => quote),
    ).toEqual(['Count the stock', 'Put a log up'])
  })
})

describe('a word in place of the day', () => {
  test.each(['Implemented', 'Complete', 'Closed 3/5', 'Done – May', 'Now discharged', 'Superseded'])(
    'closes the action: %s',
    (cell) => {
      expect(
        read(
          ['Rec', 'Agreed action', 'Responsible officer', 'Implementation'],
          ['1', 'Count the stock', 'DCC', cell],
        ),
      ).toEqual([])
    },
  )

  test.each([
    '30 June 2024',
    'Complete by 30 June 2024',
    'Completion due 30 June 2024',
    'June 2024',
    'by 30 June',
  ])('leaves it open: %s', (cell) => {
    expect(
      read(
        ['Rec', 'Agreed action', 'Responsible officer', 'Implementation'],
        ['1', 'Count the stock', 'DCC', cell],
      ),
    ).toEqual([['Count the stock', 'DCC', '2024-06-30']])
  })

  test('“By” is the day where another column names the owner', () => {
    expect(
      read(
        ['Item', 'Agreed', 'Lead', 'By'],
        ['1', 'Count the stock', 'DCC', '31 May'],
        ['2', 'Noted', '-', '-'],
        ['3', 'Noted', '-', '-'],
      ),
    ).toEqual([['Count the stock', 'DCC', '2024-05-31']])
  })
})
