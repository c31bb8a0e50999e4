import { expect, test } from 'vitest'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

const notesOn = (...rows: string[]): readonly string[] =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nSimon Hale : Deputy Chief Constable (DCC)\n\n4. Work in hand\n\nSee below.\n\n${rows.join('\n')}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  ).notes

test.each([
  ['tasks beside initials', ['Arrange the visit\tDCC', 'Circulate the rota\tRC']],
  ['tasks beside names', ['Arrange the visit\tSimon Hale', 'Circulate the rota\tDeputy Chief Constable']],
  ['tasks beside days', ['To paint the gate\t30 June 2024', 'To sell the van\tEnd of July']],
  ['tasks beside states', ['Arrange the visit\tOpen', 'Circulate the rota\tIn progress']],
  [
    'a head that nobody knows',
    ['Job\tMate', 'Arrange the visit\tDCC', 'Circulate the rota\tRC', 'Visit the yard\tRC'],
  ],
])('a table of %s is said to look like a list of actions', (_, rows) => {
  const words = rows[0]?.replace('\t', ' | ')
  expect(notesOn(...rows)).toEqual([
    `A table under item 4 looks like a list of actions, but no heading says what its columns hold: its rows were not read as actions. It begins “${words}”.`,
  ])
})

test.each([
  ['a table of actions that was read', ['Action\tOwner', 'Arrange the visit\tDCC', 'Sell the van\tDCC']],
  ['figures', ['Calls\t2023\t2024', '101\t4,000\t4,200', '999\t1,000\t900']],
  ['people', ['Simon Hale\tDeputy Chief Constable', 'Ruth Calder\tChief Finance Officer']],
  ['an agenda', ['Welcome\tDCC\t10.00', 'Budget\tDCC\t10.15', 'Fleet\tDCC\t10.30']],
  ['days of meetings', ['Board\t4 June 2024', 'Panel\t9 July 2024']],
  ['tasks that are marked', ['Action: DCC to paint the gate\tDCC', 'Action: DCC to sell the van\tDCC']],
  ['one row alone', ['Arrange the visit\tDCC']],
])('a table of %s is not', (_, rows) => {
  expect(notesOn(...rows)).toEqual([])
})
