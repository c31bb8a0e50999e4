import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

/** "Owner | day | quote" of all that is ticked at a meeting of 14 May 2024. */
const ticked = (...lines: readonly string[]): readonly string[] =>
  readCommitments(
    readText(
      `Fellmoor Board\n14 May 2024\n\nPresent:\nJane Rook (JR), Commissioner\nSimon Hale (SH), Clerk\nTom Orr (TO), Fleet\n\n1. Fleet\n\nThe vans were seen in the yard, and nothing was found wrong with any of them.\n${lines.join('\n')}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
    .candidates.filter(({ confidence }) => confidence === 'likely')
    .map(({ quote, owner, due }) => `${owner?.text ?? 'nobody'} | ${due?.dueOn ?? 'no day'} | ${quote}`)

describe('a task above the lines of its owner and its day', () => {
  test.each([
    [['Circulate the list of vans', 'SH', '31 May'], 'SH | 2024-05-31 | Circulate the list of vans'],
    [
      ['Options for the depot, with costs', 'TO', 'July 2024'],
      'TO | 2024-07-31 | Options for the depot, with costs',
    ],
    [
      ['Dip sample findings to be shared with JR', 'SH', '11 June'],
      'SH | 2024-06-11 | Dip sample findings to be shared with JR',
    ],
    [
      ['Letter to the district about the lease', 'SH', 'ASAP'],
      'SH | no day | Letter to the district about the lease',
    ],
    [
      ['Plan of the yard, fully costed', 'Clerk', '03/06/24'],
      'Clerk | 2024-06-03 | Plan of the yard, fully costed',
    ],
    [
      ['Plan of the yard, fully costed', 'TO', 'In time for', '11 June Board'],
      'TO | 2024-06-11 | Plan of the yard, fully costed',
    ],
  ])('%j', (lines, expected) => {
    expect(ticked(...lines)).toEqual([expected])
  })

  test.each([
    [['The vans were all in service', 'SH', '31 May']],
    [['Date of next meeting', 'HQ', '11 June 2024']],
    [['Circulation of the list', 'SH', '31 March 2024']],
    [['List of the vans', 'SH', 'Noted']],
    [['Questions on the lease:', 'SH', '31 May']],
    [['Depot', 'SH', '31 May']],
  ])('not %j', (lines) => {
    expect(ticked(...lines)).toEqual([])
  })
})

describe('a task above lines that say how it stands', () => {
  test.each([
    [['Analysts to compare the two lists', 'Status: in progress / TO', 'Due: 28/06/24'], 'TO | 2024-06-28'],
    [['Clerk to write to the district', 'Owner: SH', 'Due: 11 June 2024', 'Status: open'], 'SH | 2024-06-11'],
    [['4/24 Circulate the figures to members', 'Lead: TO', 'By when: June 2024'], 'TO | 2024-06-30'],
    [['Bring the plan of the yard back', 'Responsible officer: SH', 'Deadline: 3 June'], 'SH | 2024-06-03'],
    [['Prices to be sought for new vans', 'Status: not started / SH'], 'SH | no day'],
  ])('%j', (lines, expected) => {
    expect(ticked('', ...lines).map((said) => said.replace(/ \| [^|]*$/, ''))).toEqual([expected])
  })

  test.each([
    [['Clerk to write to the district', 'Status: completed 2/5']],
    [['Analysts to compare the two lists', 'Status: closed / TO', 'Due: 28/04/24']],
    [['Circulate the figures to members', 'Owner: SH', 'Status: discharged']],
    [['The report is with the Home Office.', 'Status: awaiting others / SH', 'Due: not known']],
    [['The depot was shut in April.', 'Status: noted', 'Lead: SH']],
  ])('not %j', (lines) => {
    expect(ticked('', ...lines)).toEqual([])
  })
})

describe('a task and, behind a dash, whose it is', () => {
  test.each([
    ['7/1 Amend the list as discussed – Head of Legal', 'Head of Legal | no day'],
    ['Circulate the figures to members – SH', 'SH | no day'],
    ['3. Draft a reply to the district - Clerk', 'Clerk | no day'],
    ['Check hinges on both gates – TO – 4 June', 'TO | 2024-06-04'],
    ['Provide breakdown of costs – Simon Hale', 'Simon Hale | no day'],
    ['Review the lease - DCC', 'DCC | no day'],
  ])('%s', (line, expected) => {
    expect(ticked('', line).map((said) => said.replace(/ \| [^|]*$/, ''))).toEqual([expected])
  })

  test.each([
    'Report to the Board – Clerk',
    'Review of the lease – Clerk',
    'Update on vans – SH',
    'Confirm the minutes – Clerk',
    'Circulate the figures – see item 4',
    'Draft budget – SH',
  ])('not %s', (line) => {
    expect(ticked('', line)).toEqual([])
  })
})

test.each([
  ['ACTION JK – table of the four schemes, for 11 June', 'JK'],
  ['ACTION SH - figures to members', 'SH'],
  ['Action TO: list of the vans', 'TO'],
])('a mark, initials and a thing: %s', (line, owner) => {
  expect(ticked('', line).map((said) => said.split(' | ')[0])).toEqual([owner])
})
