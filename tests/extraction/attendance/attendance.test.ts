import { describe, expect, test } from 'vitest'
import { readHeader } from '../../../src/extraction/meeting/header.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

/** Those present, "Name | Post | Initials"; "(away)" behind who sent apologies. */
const present = (...lines: readonly string[]): string[] =>
  readHeader(
    readText(['Westmarch Board', '4 October 2022', '', ...lines].join('\n'), {
      fileName: 'm.txt',
      sha256: '',
    }),
  ).attendance.map(
    ({ name, capacity, initials, presence }) =>
      [name, capacity, initials ?? ''].join(' | ') + (presence === 'apologies' ? ' (away)' : ''),
  )

describe('somebody behind the post', () => {
  test.each([
    [
      'In the room: Police and Crime Commissioner (Ann Stone); Chief Constable (Bill Lane-Hart); Head of Contact (Supt Cy Dunn)',
      [
        'Ann Stone | Police and Crime Commissioner | PCC',
        'Bill Lane-Hart | Chief Constable | CC',
        'Supt Cy Dunn | Head of Contact | ',
      ],
    ],
    [
      'COUNCIL: Ferry Manager (Mrs G Pyke), Quay Officer (Mr T Moss)',
      ['Mrs G Pyke | Ferry Manager | ', 'Mr T Moss | Quay Officer | '],
    ],
    [
      'Attending: Head of Assurance, OPFCC, Ann Stone; Lead, Fleet Governance, Bill Lane',
      ['Ann Stone | Head of Assurance, OPFCC | ', 'Bill Lane | Lead, Fleet Governance | '],
    ],
    [
      'Present: Ann Stone (fleet), Group Manager Bill Lane (rescue), Cy Dunn (minutes)',
      ['Ann Stone | (fleet) | ', 'Bill Lane | Group Manager (rescue) | ', 'Cy Dunn | (minutes) | '],
    ],
    ['Present: Supt J Moss, C/Insp M Reed', ['Supt J Moss |  | ', 'C/Insp M Reed |  | ']],
    [
      'Members: PCCs Moss, Pyke. Chief Constables Reed and Hart.',
      [
        'PCC Moss | PCC | ',
        'PCC Pyke | PCC | ',
        'Chief Constable Reed | Chief Constable | ',
        'Chief Constable Hart | Chief Constable | ',
      ],
    ],
    [
      'Present: Ann Stone, Harbour Agency; Bill Lane, Public Health; Cy Dunn, Forum Secretariat',
      ['Ann Stone | Harbour Agency | ', 'Bill Lane | Public Health | ', 'Cy Dunn | Forum Secretariat | '],
    ],
  ])('%s', (line, expected) => {
    expect(present(line)).toEqual(expected)
  })
})

describe('initials', () => {
  test.each([
    [
      'Members: Ann Stone (AS, Chair), Dr Bill Lane (BL)',
      ['Ann Stone | (AS, Chair) | AS', 'Dr Bill Lane | (BL) | BL'],
    ],
    [
      'Members: Ann Stone (Chair) AS / Insp Bill Lane BL / Cy Dunn, Probation CD',
      ['Ann Stone | (Chair) | AS', 'Insp Bill Lane |  | BL', 'Cy Dunn | Probation | CD'],
    ],
  ])('%s', (line, expected) => {
    expect(present(line)).toEqual(expected)
  })

  test('stand in a cell of their own behind the post and the name', () => {
    expect(
      present('Attendees', 'Deputy Mayor (Chair)\tAnn Stone\tAS', 'Policy Officer\tBill Lane\tBL'),
    ).toEqual(['Ann Stone | Deputy Mayor (Chair) | AS', 'Bill Lane | Policy Officer | BL'])
  })
})

describe('several lists in a paragraph', () => {
  test.each([
    [
      'Present: Mr Al Moss (Convener), Mrs Kay Pyke, Dr Lorna Reed Attending: Dr Ros Hart, Medical Director',
      [
        'Mr Al Moss | (Convener) | ',
        'Mrs Kay Pyke |  | ',
        'Dr Lorna Reed |  | ',
        'Dr Ros Hart | Medical Director | ',
      ],
    ],
    [
      'Panel: Simon Moss (Chair), Luca Reed Constabulary: DCC Ann Stone, Lisa Pyke (Data) Secretariat: Emily Hart',
      [
        'Simon Moss | (Chair) | ',
        'Luca Reed |  | ',
        'DCC Ann Stone |  | DCC',
        'Lisa Pyke | (Data) | ',
        'Emily Hart | Secretariat | ',
      ],
    ],
    [
      'Upper schools: L Moss, P Reed Lower schools: J Pyke Officers: G Hart (Head of Finance)',
      ['L Moss |  | ', 'P Reed |  | ', 'J Pyke | Lower schools | ', 'G Hart | (Head of Finance) | '],
    ],
    [
      'Ann Stone welcomed everyone. Present for the force: Chief Constable Bill Lane, ACC Cy Dunn.',
      ['Bill Lane | Chief Constable | CC', 'ACC Cy Dunn |  | ACC'],
    ],
  ])('%s', (line, expected) => {
    expect(present(line)).toEqual(expected)
  })
})

describe('one person a line, whichever line is the longest of the text', () => {
  const business = ['', '1. Boats', 'Action: CD to share the plan by 1 May 2023.']
  test.each([
    [
      'a role behind the post of the first',
      [
        'Present:',
        'Ann Stone (AS), Harbour and Ferries Commissioner (Chair)',
        'Cy Dunn (CD), Deputy Chief Constable',
        'Jo Moss (JM), Head of Audit',
      ],
      [
        'Ann Stone | (AS) Harbour and Ferries Commissioner (Chair) | AS',
        'Cy Dunn | (CD) Deputy Chief Constable | CD',
        'Jo Moss | (JM) Head of Audit | JM',
      ],
    ],
    [
      'the first beside the label',
      ['Present: Ann Stone (AS), Harbour and Ferries Commissioner', 'Cy Dunn (CD), Deputy Chief Constable'],
      [
        'Ann Stone | (AS) Harbour and Ferries Commissioner | AS',
        'Cy Dunn | (CD) Deputy Chief Constable | CD',
      ],
    ],
    [
      'a dash before the post',
      [
        'Present:',
        'Ann Stone – Harbour and Ferries Commissioner for Westmarch',
        'Cy Dunn – Deputy Chief Constable',
      ],
      [
        'Ann Stone | Harbour and Ferries Commissioner for Westmarch | ',
        'Cy Dunn | Deputy Chief Constable | DCC',
      ],
    ],
    [
      'the post first',
      [
        'Present:',
        'Harbour and Ferries Commissioner for Westmarch: Ann Stone',
        'Deputy Chief Constable: Cy Dunn',
      ],
      [
        'Ann Stone | Harbour and Ferries Commissioner for Westmarch | ',
        'Cy Dunn | Deputy Chief Constable | DCC',
      ],
    ],
    [
      'a run that was broken at the width of the page',
      [
        'Present: Ann Stone (AS), Chief Executive; Cy Dunn (CD), Chief',
        'Finance Officer; Jo Moss (JM), Clerk',
      ],
      [
        'Ann Stone | (AS) Chief Executive | AS',
        'Cy Dunn | (CD) Chief Finance Officer | CD',
        'Jo Moss | (JM) Clerk | JM',
      ],
    ],
    [
      'names that a page broke',
      [
        'Present: Councillor Ann Stone (Chair), Councillor Bill Lane and',
        'Councillor Jo Moss, Cy Dunn (Clerk)',
      ],
      [
        'Councillor Ann Stone | (Chair) | ',
        'Councillor Bill Lane |  | ',
        'Councillor Jo Moss |  | ',
        'Cy Dunn | (Clerk) | ',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(present(...lines, ...business)).toEqual(expected)
  })
})

describe('people who fell together on one line', () => {
  test.each([
    [
      'Present: Ann Stone (AS), Harbour and Ferries Commissioner (Chair) Cy Dunn (CD), Deputy Chief Constable',
      ['Ann Stone | Harbour and Ferries Commissioner (Chair) | AS', 'Cy Dunn | Deputy Chief Constable | CD'],
    ],
    [
      'Present: Ann Stone (AS), Harbour and Ferries Commissioner Cy Dunn (CD), Deputy Chief Constable',
      ['Ann Stone | Harbour and Ferries Commissioner | AS', 'Cy Dunn | Deputy Chief Constable | CD'],
    ],
    [
      'Present: Ann Stone (AS) – Clerk Bill Lane (BL) – Head of Audit Jo Moss (JM) – Treasurer',
      ['Ann Stone | Clerk | AS', 'Bill Lane | Head of Audit | BL', 'Jo Moss | Treasurer | JM'],
    ],
    [
      'Present: Ann Stone (AS), Member (Vice Chair) Bill Lane (BL)',
      ['Ann Stone | Member (Vice Chair) | AS', 'Bill Lane |  | BL'],
    ],
    [
      'Present: the Harbour Master, Ann Stone (AS), and the Deputy Clerk, Bill Lane (BL)',
      ['Ann Stone | Harbour Master | AS', 'Bill Lane | Deputy Clerk | BL'],
    ],
    [
      'Present: Ann Stone (AS), the Chief Constable, Bill Lane (BL), and the Clerk, Jo Moss (JM)',
      ['Ann Stone |  | AS', 'Bill Lane | Chief Constable | BL', 'Jo Moss | Clerk | JM'],
    ],
  ])('%s', (line, expected) => {
    expect(present(line)).toEqual(expected)
  })
})

describe('lists without commas or in columns', () => {
  test('a title opens the next name', () => {
    expect(
      present('Present Attending', 'Lord Moss (Chairman) Sir Al Pyke (Accounts) Mrs Kay Reed Mr Cy Hart'),
    ).toEqual([
      'Lord Moss | (Chairman) | ',
      'Sir Al Pyke | (Accounts) | ',
      'Mrs Kay Reed |  | ',
      'Mr Cy Hart |  | ',
    ])
  })

  test('two sides of a table', () => {
    expect(
      present('Management Side\tStaff Side', 'Head of HR (Chair) – Ann Stone\tUnison Secretary – Bill Lane'),
    ).toEqual(['Ann Stone | Head of HR (Chair) | ', 'Bill Lane | Unison Secretary | '])
  })
})

describe('other labels', () => {
  test.each([
    ['PRESENT:- Councillor J. Moss (Chair), Councillors Pyke and Reed', 3],
    ['Sederunt: Councillor Angus Moss (Chairman); Councillors M Pyke, R Reed', 3],
    ['IN THE CHAIR: Alderman R Moss', 1],
    ['Around the table: Ann Stone (Clerk), Bill Lane (Fire)', 2],
    ['On the call: Ann Stone (AS), Bill Lane (BL)', 2],
  ])('%s', (line, count) => {
    expect(present(line)).toHaveLength(count)
  })

  test.each([
    ['Apology: Councillor N Moss', 'Councillor N Moss |  |  (away)'],
    ['ST.7 Apologies – Cllr Moss.', 'Cllr Moss |  |  (away)'],
  ])('%s', (line, away) => {
    expect(present('Present: Ann Stone, Clerk', line)).toEqual(['Ann Stone | Clerk | ', away])
  })
})

describe('nobody', () => {
  test.each([
    'Serial Discussion Responsible',
    'Bus Service: Improvement Plan',
    '23/43 FIRE GOVERNANCE: HIGH-RISE BUILDINGS',
    'NOT PROTECTIVELY MARKED',
    'OFFICIALS IN',
  ])('%s', (line) => {
    expect(present('Present: Ann Stone, Clerk', line)).toEqual(['Ann Stone | Clerk | '])
  })

  test('the head of a numbered item ends the list', () => {
    expect(present('Present: Ann Stone, Clerk', '', '# 12/3 Fleet', '', 'Ann House, Sea Lane')).toEqual([
      'Ann Stone | Clerk | ',
    ])
  })

  test('a post with a colon behind it opens no list', () => {
    expect(present('Present:', 'Control Room Manager: Ann House')).toEqual([
      'Ann House | Control Room Manager | ',
    ])
  })
})
