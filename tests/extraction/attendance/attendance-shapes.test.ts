import { describe, expect, test } from 'vitest'
import { readHeader } from '../../../src/extraction/meeting/header.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const minutesOf = (...lines: readonly string[]) =>
  readText(['Westmarch Board', '4 October 2022', '', ...lines].join('\n'), { fileName: 'm.txt', sha256: '' })

/** Those listed, "Name | Post | Initials"; without a name where only initials and a post are given. */
const listed = (...lines: readonly string[]): string[] =>
  readHeader(
    minutesOf(...lines, '', '1. Fleet', 'Mr Tarn presented the report. It was noted.'),
  ).attendance.map(({ name, capacity, initials }) => [name, capacity, initials ?? ''].join(' | '))

describe('lines that no heading opens', () => {
  test.each([
    [
      ['AS – Ann Stone, PCC', 'BL – Bill Lane, Chief Constable', 'EF – Esme Fry, OPCC Head of Policy'],
      ['Ann Stone | PCC | AS', 'Bill Lane | Chief Constable | BL', 'Esme Fry | OPCC Head of Policy | EF'],
    ],
    [
      ['PCC - Ann Stone', 'CEX - Cy Dunn', 'HoF - Esme Fry (Head of Fleet)'],
      ['Ann Stone | PCC | PCC', 'Cy Dunn | CEX | CEX', 'Esme Fry | (Head of Fleet) | HoF'],
    ],
    [
      ['Deputy Mayor for Policing: Ann Stone', 'Chief Constable: Bill Lane', 'Scheme manager: Esme Fry'],
      [
        'Ann Stone | Deputy Mayor for Policing | ',
        'Bill Lane | Chief Constable | CC',
        'Esme Fry | Scheme manager | ',
      ],
    ],
    [
      ['KS – PCC', 'HW – Chief Constable', 'PJ – Director, Safer Places'],
      [' | PCC | KS', ' | Chief Constable | HW', ' | Director, Safer Places | PJ'],
    ],
    [
      ['ACO – Simone Brack (SB)', 'CFO – Cy Dunn (CD)'],
      ['Simone Brack | ACO | SB', 'Cy Dunn | CFO | CD'],
    ],
    [
      ['Commissioner – KS', 'Deputy Commissioner – PJ'],
      [' | Commissioner | KS', ' | Deputy Commissioner | PJ'],
    ],
    [
      ['KS (PCC), RB (Chief Constable), EM (note taker)'],
      [' | PCC | KS', ' | Chief Constable | RB', ' | (note taker) | EM'],
    ],
    [
      ['AS = Ann Stone (PCC); BL = CC Bill Lane; JBH = Jo Bell-Hart (CFO)'],
      ['Ann Stone | (PCC) | AS', 'CC Bill Lane |  | BL', 'Jo Bell-Hart | (CFO) | JBH'],
    ],
    [
      ['Ann Stone - PCC', 'Bill Lane - Chief Constable', 'Cy Dunn - Chief Executive'],
      ['Ann Stone | PCC | ', 'Bill Lane | Chief Constable | CC', 'Cy Dunn | Chief Executive | CEO'],
    ],
    [
      ['PCC Ann Stone; CC Bill Lane; Chief of Staff Cy Dunn; notes by Esme Fry'],
      [
        'PCC Ann Stone |  | PCC',
        'CC Bill Lane |  | CC',
        'Cy Dunn | Chief of Staff | ',
        'Esme Fry | (notes) | ',
      ],
    ],
    [
      ['Chair - Cllr A Moss', 'Vice Chair - Cllr B Pyke', 'Clerk - Mrs C Reed'],
      ['Mrs C Reed | Clerk | ', 'Cllr A Moss | Chair | ', 'Cllr B Pyke | Vice Chair | '],
    ],
    [['PCC (KS); CC (BL); Head of Fleet (EF)'], [' | PCC | KS', ' | CC | BL', ' | Head of Fleet | EF']],
  ])('%j', (lines, expected) => {
    expect(listed(...lines)).toEqual(expected)
  })

  test.each([
    // One line may be anything.
    [['AS – Ann Stone, PCC']],
    [['Venue: Stone House', 'Contact officer: Ann Stone', 'Report author: Bill Lane']],
    [['Fleet – update', 'Custody – Chief Inspector to report', 'Estates – none']],
    [['KS: hotspot paper to the June Board', 'PJ: figures to Members']],
    [['Ann Stone: I will send it.', 'Bill Lane: thank you.']],
    [['PCC – Update on Recruitment', 'CC – Performance Report']],
    [['1. AS – Ann Stone, PCC', '2. BL – Bill Lane, Chief Constable']],
    [['Westmarch Police – Strategic Board', 'Office of the Police and Crime Commissioner – Minutes']],
    [['Question 1 (Mr Moss)', 'Question 2 (Ms Reed)']],
    [['Election of Chair: Cllr Moss', 'Election of Vice Chair: Cllr Reed']],
    [['Statement of the Commissioner (Ms Stone)', 'Response of the Chief Constable (Mr Lane)']],
    [['Lead officer: Supt Moss', 'Lead officer: Insp Reed']],
    [['Police report – Inspector Moss', 'Fire report – Station Manager Reed']],
    [['Fleet: Ann Stone', 'Estates: Bill Lane', 'Custody: Cy Dunn']],
    [['HQ – Chief Constable’s Office', 'Force: DCC, ACC Crime, T/ACC Ops', 'MCA: Policy Lead (PL), Analyst']],
    [['Distribution: Chief Constable (BL), Chief Executive (EF)']],
    [['Action: Ann Stone to write', 'Owner: Chief Constable']],
    [['Present: PCC, Chief Constable (CC), Head of Contact (HoC)', '', 'Storm Gladys']],
  ])('name nobody: %j', (lines) => {
    expect(listed(...lines)).toEqual([])
  })
})

describe('entries that show by their shape whom they name', () => {
  test.each([
    [
      'Present: TC (Commissioner), DG (Deputy), HW (Head of Office)',
      [' | Commissioner | TC', ' | Deputy | DG', ' | Head of Office | HW'],
    ],
    [
      'Attending: Chief Constable; ACC (Crime); Director of Fleet (NB); Head of Custody (FW, notes)',
      [' | Director of Fleet | NB', ' | Head of Custody | FW'],
    ],
    [
      'Those present were the Commissioner (Mr Ash), the Chief Constable, the Deputy Chief Constable (DCC) and Ms Lea (Contracts).',
      ['Mr Ash | Commissioner | ', 'Ms Lea | (Contracts) | '],
    ],
    [
      'Attendees: Chief Constable (CC) Bill Lane; Chief of Staff OPCC (CoS) Cy Dunn',
      ['Bill Lane | Chief Constable (CC) | CC', 'Cy Dunn | Chief of Staff OPCC (CoS) | CoS'],
    ],
    [
      'I Láthair: Cllr P. Moss (Cathaoirleach), Supt. B. Hart, Mr. J. Reed (Director of Services)',
      ['Cllr P. Moss | (Cathaoirleach) | ', 'Supt. B. Hart |  | ', 'Mr. J. Reed | (Director of Services) | '],
    ],
    ['Who came: six visitors from East; Sgt Moss; Scheme Administrator', ['Sgt Moss |  | ']],
    ['In the room: PCC, CC, Supt Moss, Chief Exec, Governance Officer', ['Supt Moss |  | ']],
    ['Attended: Ann Stone (Chair), T/ACC Moss', ['Ann Stone | (Chair) | ', 'T/ACC Moss |  | T/ACC']],
    ['Attended by: Ann Stone (Chair), Cy Dunn (Fleet)', ['Ann Stone | (Chair) | ', 'Cy Dunn | (Fleet) | ']],
    [
      'Present; Cllrs. M. Moss (chair), P Pyke. Clerk, Mrs S Hart',
      ['Cllr M. Moss | (chair) | ', 'Cllr P Pyke |  | ', 'Mrs S Hart | Clerk | '],
    ],
    ['Employer representatives: Ms O Moss, Cllr V Pyke', ['Ms O Moss |  | ', 'Cllr V Pyke |  | ']],
    [
      'PRESENT Provost Moss, Councillors Pyke and Reed',
      ['Provost Moss |  | ', 'Councillor Pyke |  | ', 'Councillor Reed |  | '],
    ],
    [
      'Attending: Larch District Council (Ms Moss), Probation (Mr Pyke)',
      ['Ms Moss | Larch District Council | ', 'Mr Pyke | Probation | '],
    ],
    ['Attended - ACC Vic Moss (VM), CPS Ann Stone (AS)', ['ACC Vic Moss |  | VM', 'Ann Stone | CPS | AS']],
    [
      'The meeting was attended by the Commissioner (Ms Moss), the Chief Constable (Mr Lane) and Ms Lea (Contracts).',
      ['Ms Moss | Commissioner | ', 'Mr Lane | Chief Constable | CC', 'Ms Lea | (Contracts) | '],
    ],
    [
      'Attendance: Commissioner (KS), Chief Constable (BL) and minutes by EF',
      [' | Commissioner | KS', ' | Chief Constable | BL', ' | (minutes) | EF'],
    ],
    // A comma before the post parts nobody in two.
    [
      'Present: Ann Stone, Chief Executive (AS), Bill Lane, Head of Estates (BL)',
      ['Ann Stone | Chief Executive (AS) | AS', 'Bill Lane | Head of Estates (BL) | BL'],
    ],
  ])('%s', (line, expected) => {
    expect(listed(line)).toEqual(expected)
  })

  test.each([
    'Present: PCC, CC, Head of Contact (HoC), ACC (Crime), Deputy Mayor for Policing (DM)',
    'Present: Chief Executive (OPCC), Head of Crime (MPS), Director of Estates (HQ)',
    'Attended: forty residents and the local press',
    'Present: Members, RP, SD and MO',
    'For: Councillor Moss, Councillor Pyke',
  ])('nobody: %s', (line) => {
    expect(listed(line)).toEqual([])
  })

  test('a group stands in a cell or before a stroke', () => {
    expect(
      listed(
        'Members | Ms Moss (Chair), Mr Pyke',
        '',
        'Police | Deputy Chief Constable, Chief Superintendent Reed',
      ),
    ).toEqual(['Ms Moss | (Chair) | ', 'Mr Pyke |  | ', 'Chief Superintendent Reed |  | '])
  })
})

test('who is known by initials and a post answers as that post', () => {
  const { header, candidates } = readCommitments(
    minutesOf(
      'Present: TC (Commissioner), HW (Chief Constable)',
      '',
      '1. Fleet',
      'HW will send TC the plan by 30 November 2022.',
    ),
  )
  expect(candidates.map(({ owner }) => owner)).toEqual([expect.objectContaining({ text: 'HW', post: 'CC' })])
  expect(header.chair).toBeNull()
})

test('a rank before a post is no person of its own', () => {
  expect(
    listed(
      'Present:',
      'Ann Bell : Ch. Supt, Head of Contact (AB)',
      'Cy Dunn : D/Chief Supt, Head of Standards (CD)',
    ),
  ).toEqual([
    'Ann Bell | Ch. Supt, Head of Contact (AB) | AB',
    'Cy Dunn | D/Chief Supt, Head of Standards (CD) | CD',
  ])
})

test('who takes the notes stands at the end of the list', () => {
  expect(listed('Attendees: PCC – Ann Stone; CEO – Cy Dunn; CC – Bill Lane; Notes – LW')).toEqual([
    'Ann Stone | PCC | PCC',
    'Cy Dunn | CEO | CEO',
    'Bill Lane | CC | CC',
    ' | (notes) | LW',
  ])
})
