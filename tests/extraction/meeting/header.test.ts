import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readHeader } from '../../../src/extraction/meeting/header.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const header = (text: string, fileName = 'minutes.txt') =>
  readHeader(readText(text, { fileName, sha256: '' }))

describe('the date of the meeting', () => {
  test.each([
    ['Notes of the meeting held on Tuesday 4th October, 2022', '2022-10-04'],
    ['Westmarch Board\nApproved minutes of the meeting held on 4 March 2025', '2025-03-04'],
    ['Westmarch Board\n22 June 2023 – draft minutes subject to approval on 21 September', '2023-06-22'],
    [
      'Westmarch Board\n17 June 2021 — draft minutes, to be confirmed\nSeen on 6 September 2021',
      '2021-06-17',
    ],
    ['Westmarch Board\nMinutes 20 Oct 2022 (version 1.0, approved by the chair)', '2022-10-20'],
    ['Westmarch Board 27th Mar 25  DRAFT', '2025-03-27'],
    ['Westmarch Board\nJune 2018 (held Thursday 21st)\nSeen on 4 May.', '2018-06-21'],
    ['Westmarch Board 1:1\n9th February 2021 (by phone)', '2021-02-09'],
    [
      'Westmarch Board – November 2022 – Notes\nDate: Monday 14th November, 9.30am Chair: Jo Fenn Notes: Al Dunn, Engagement and Policy Venue: the Show Office at the Old Yard, where the gate is locked after ten and the bell must be rung by all who come late to it, as was said',
      '2022-11-14',
    ],
    ['Westmarch Board\n26 September 2024\nStatus | Date\ndate of 31.1.25 requested', '2024-09-26'],
    [
      'Westmarch Forum\nPosted in: Notes\nThursday 6 March 2025, Cattle Suite. Around 45 people came. On the panel were the Deputy Commissioner, the inspector of the task team, the sergeant who leads on the wild birds and Bea Corry of the Alliance of all who farm.',
      '2025-03-06',
    ],
    ['Westmarch Board\nDate: 11.10.24', '2024-10-11'],
    ['Westmarch Board\nDate\t11/10/2024', '2024-10-11'],
    ['Westmarch Board\nMeeting date: January 9th 2024', '2024-01-09'],
    ['WESTMARCH BOARD – 5TH MARCH 2021 – MINUTES', '2021-03-05'],
    ['Westmarch Board\nHeld on Monday, the 3rd of April 2023', '2023-04-03'],
    ['Westmarch Board 2 nd November 2022', '2022-11-02'],
    ['Westmarch Board\nMINUTES – 1 4 th June 2 022', '2022-06-14'],
    ['Westm arch Board M inutes 2 1.10.21', '2021-10-21'],
    ['Westmarch Board\nHeld on Monday 3 1st of January 202 2', '2022-01-31'],
    ['Westmarch Board\nItem 1 4th June 2022', '2022-06-04'],
    ['Westmarch Board\nPage 2 3.6.22', '2022-06-03'],
    ['Westmarch Board meeting, 4 June 2022 1 of 2', '2022-06-04'],
    [
      'Westmarch Board – Pay Committee – 15 Mar 22\n\nChair: Jo Fenn\nA rise by the end of May 2024.',
      '2022-03-15',
    ],
    ['Westmarch Board 15 March 22 – Notes\nIn 2020 it was so.', '2022-03-15'],
    ['Westmarch Board (15th Mar 22)\nIn 2020 it was so.', '2022-03-15'],
    ['Westmarch Board Tues 15 Mar 22\n\nIn 2020 it was so.', '2022-03-15'],
    ['Westmarch Board minutes 2020\n\n15 March 22 Dock Road', '2020-03-15'],
    ['Westmarch Board minutes 2020\n\n15 March 10.30am', '2020-03-15'],
    ['Westmarch Board minutes 2020\n\n15 March 14 members sat', '2020-03-15'],
    ['Westmarch Board minutes 2020\n\n15 March 18:30', '2020-03-15'],
    ['Westmarch Board minutes 2020\n\n15 March 10 – 12 noon', '2020-03-15'],
    ['Minutes of the Westmarch Board held on 15thFebruary 2010', '2010-02-15'],
    ['Westmarch Board\nTuesday 12th\n\nMarch 2024', '2024-03-12'],
    ['Westmarch Board April 2021 – Notes\nDate: Tuesday 27th April, 2pm', '2021-04-27'],
    ['Westmarch Board December 2022 – Notes\nDate: Tuesday 10th January', '2023-01-10'],
    [
      'Westmarch Board\nMinutes of the meeting held on 3 May 2022 were agreed.\nMeeting of 7 June 2022',
      '2022-06-07',
    ],
    ['Agenda item\n\nMinutes of the meeting held on 3 May 2022\n\nMinutes:\n\n7 June 2022', '2022-06-07'],
    [
      'Meeting documents\n\nMinutes\n\nOf the meeting held on 3 May 2022\n\nMinutes:\n\nWestmarch Board, 7 June 2022',
      '2022-06-07',
    ],
    [
      'Westmarch Board\n\n7 June 2022\n\nMembers saw the list of actions from the meeting of 3 May 2022.',
      '2022-06-07',
    ],
    [
      'Westmarch Board\n\nMeeting of 7 June 2022\n\nThe July meeting had moved to Thursday 14 July 2022.',
      '2022-06-07',
    ],
    [
      'Westmarch Commissioner\nHolding to account: notes from 20th September 2022\n\nLast updated 4 October 2022',
      '2022-09-20',
    ],
    ['Westmarch Board\nMeeting of 7 June 2022\nPublished on 1 July 2022', '2022-06-07'],
    ['Published: 1 July 2022\nPage updated Friday 8 July 2022\nWestmarch Board, 7 June 2022', '2022-06-07'],
    ['Westmarch Board\nRecord from Tuesday 7 June 2022\nDate of issue: 20 June 2022', '2022-06-07'],
    ['Westmarch Board, 7 June 2022\nNotes from 3 May 2022 were agreed.', '2022-06-07'],
  ])('is read from: %s', (text, day) => {
    expect(header(text).heldOn).toBe(day)
  })

  test.each([
    ['Westmarch Board\nNext meeting: 4 July 2023', 'board-2023-06-06.txt', '2023-06-06'],
    ['Westmarch Board\nMatters were seen.', 'Westmarch 20240513 minutes.pdf', '2024-05-13'],
    ['Westmarch Board\nWednesday 10 January', 'Minutes January 2024.docx', '2024-01-10'],
  ])('falls back on the name of the file: %s', (text, file, day) => {
    expect(header(text, file).heldOn).toBe(day)
  })

  test.each([
    'Westmarch Board\nNotes of the last meeting 17th December 2024\nApproved.',
    'Westmarch Board\nThe accounts for the year to 31 March 2023 were seen.',
    'Westmarch Board\nDate of next meeting: 4 July 2023',
    'Westmarch Board\nNo date is given.',
    'Westmarch Board\nLast updated 4 October 2022',
    'Westmarch Board\nThe duty applies from 4 October 2022',
    'Westmarch Board\nUploaded on Tuesday 4 October 2022',
    'Westmarch Board\nDate of issue: 4 October 2022',
    'Westmarch Board\nReview date: 4 October 2022',
    'Westmarch Board\n2. Minutes of 4 March 2024\nAgreed.',
  ])('is not taken from another day: %s', (text) => {
    expect(header(text).heldOn).toBeNull()
  })

  test('is kept when its weekday disagrees, and the working says so', () => {
    expect(header('Westmarch Board\nThursday 4 October 2022')).toMatchObject({
      heldOn: '2022-10-04',
      heldOnWorking:
        'The minutes say “Thursday 4 October 2022”. The weekday does not agree: 4 October 2022 was a Tuesday.',
    })
  })

  test('not from the day on which its words were pasted in', () => {
    expect(header('Westmarch Board', 'Pasted on 2 March 2026.txt').heldOn).toBeNull()
    expect(header('Westmarch Board\n4 October', 'Pasted on 2 March 2026.txt').heldOn).toBeNull()
    expect(header('Westmarch Board', 'Board on 2 March 2026.txt').heldOn).toBe('2026-03-02')
  })

  test('can be given, and a difference is said', () => {
    const document = readText('Westmarch Board\n4 October 2022', { fileName: 'm', sha256: '' })
    expect(readHeader(document, { meetingOn: plainDate('2022-10-05') })).toMatchObject({
      heldOn: '2022-10-05',
      heldOnWorking: 'The date given was 5 October 2022. The minutes themselves read as 4 October 2022.',
    })
  })
})

describe('the meeting', () => {
  test.each([
    ['Quarterly Oversight Meeting June 2021– Meeting Notes', 'Quarterly Oversight Meeting'],
    ['MINUTES OF THE EASTVALE POLICE AND CRIME PANEL HELD ON 4 MAY 2023', 'Eastvale Police and Crime Panel'],
    ['Eastvale Ethics Committee 14/05/2024', 'Eastvale Ethics Committee'],
    ['Eastvale PCC – Governance Board\t\t\tOFFICIAL', 'Eastvale PCC – Governance Board'],
    ['OFFICIAL – SENSITIVE\nEastvale Governance Board', 'Eastvale Governance Board'],
    ['NOT PROTECTIVELY MARKED\nEastvale Governance Board – Action notes', 'Eastvale Governance Board'],
    ['Official Opening Committee', 'Official Opening Committee'],
    ['Approved minutes of the Eastvale Ethics Committee 14/05/2024', 'Eastvale Ethics Committee'],
  ])('is named by "%s"', (title, series) => {
    expect(header(title).series).toBe(series)
  })

  test.each([
    ['Board\n4 May 2023\nChair: Edie Marlow', 'Edie Marlow'],
    ['Board\n4 May 2023\nChair:\t\tEdie Marlow', 'Edie Marlow'],
    ['Board\n4 May 2023\nPresent: Mrs O Bray (Chair), Mr T Coe', 'Mrs O Bray'],
    [
      'Board\n4 May 2023\nName\tRole\tPresent\nEdie Marlow\tPolice and Crime Commissioner (Chair)\tYes',
      'Edie Marlow',
    ],
    ['Board\n4 May 2023\nPresent: Mr A Stone (Chair), B Lane', 'Mr A Stone'],
    ['Board\n4 May 2023\nPresent:\nAnn Stone, Vice Chair\nBill Lane, Chair', 'Bill Lane'],
  ])('has its chair in: %s', (text, chair) => {
    expect(header(text).chair).toBe(chair)
  })

  test('has the theme of the next one without the sentence after it', () => {
    const text =
      'Board\n4 October 2022\n\nFleet was seen.\n\nNext meeting\n5 January 2023. Theme: Fleet. (The one after is on 2 March 2023.)'
    expect(header(text).nextMeetingTheme).toBe('Fleet')
  })

  test.each([
    ['24.12 Date & venue: 28 June 2024, HQ.', '2024-06-28'],
    ['Minutes (draft – to be agreed 5 July 2024)', '2024-07-05'],
    ['9. Date and time: 28 June 2024, 2pm', '2024-06-28'],
    ['Next time = 28 June.', '2024-06-28'],
  ])('has the next one behind: %s', (line, on) => {
    expect(header(`Governance Board\n14 May 2024\n\n1. Fleet was seen.\n\n${line}`).nextMeetingOn).toBe(on)
  })

  test('is not dated by what will be held later', () => {
    const text =
      'Board\nMinutes of the Board meeting held on Monday 4th March 2024 at 7.30pm in the hall by the river\n\nOpen day\n\nThis will be held on Monday 22nd April 2024.'
    expect(header(text).heldOn).toBe('2024-03-04')
  })

  test('is not announced by an action that is due at the next one', () => {
    const text =
      'Board\n4 October 2022\n\nAction: CFO to bring the costs to the next meeting\nAction: CC to write by 1 December 2022'
    expect(header(text).nextMeetingOn).toBeNull()
  })

  test('is not announced by the label of an action, whatever days stand around it', () => {
    const text =
      'Board\n4 October 2022\n\nAB to send the figures. Due: 16.11.22\nAction 4/22: AB to amend it. By: next meeting\nAction 5: AB to ring him. Deadline: 30/11/2022'
    expect(header(text).nextMeetingOn).toBeNull()
  })

  test('is not misled by an action log behind the announcement', () => {
    const text = `Scrutiny Panel\n\n7 October 2024\n\n9. Next meeting\n\nMonday 11 November 2024. Theme: Fleet\n\nSummary of actions\n\nAttend the next meeting by 13 January 2025\n`
    expect(header(text)).toMatchObject({ nextMeetingOn: '2024-11-11', nextMeetingTheme: 'Fleet' })
  })

  test.each([
    ['9. Dates: 6 December 2022; 31 January 2023; 14 March 2023', '2022-12-06'],
    ['Meeting dates for 2023: 12 January, 25 May, 24 September', '2023-01-12'],
    ['Dates of future meetings: 8 September, 3 November and 19 January', '2022-11-03'],
    ['Forthcoming meetings – 1 November 2022 and 10 January 2023', '2022-11-01'],
    ['Meeting dates 2022-23: 6 September, 8 November, 7 February', '2022-11-08'],
    ['The Committee adjourned at 11.50 to Thursday, 8th December.', '2022-12-08'],
    ['The meeting was adjourned until 18 October 2022.', '2022-10-18'],
    ['9. Dates\n\n6 December, 7 March', '2022-12-06'],
    ['Sessions in 2023: 10 January, 18 April', '2023-01-10'],
    ['Next mtg Tues 6th December 7.30', '2022-12-06'],
    ['DONM 6 December 2022', '2022-12-06'],
  ])('is followed by the first of the days ahead in: %s', (line, on) => {
    expect(header(`Harbour Board\n4 October 2022\n\nThe quay was seen.\n\n${line}`).nextMeetingOn).toBe(on)
  })

  test.each([
    'Dates: the display of dates on letters was seen.',
    'The Committee adjourned at 11.50.',
    'The hearing was adjourned to 8 December, and the officer suspended.',
    'Key dates: letters go out on 1 November 2022.',
    'Dates for the diary: summer fair 3 June 2023',
    'The Board noted that the inquest had been adjourned until 12 January 2023.',
    'The dates of the last meetings: 6 September 2022 and 5 July 2022',
  ])('is followed by none that is known from: %s', (line) => {
    expect(header(`Harbour Board\n4 October 2022\n\nThe quay was seen.\n\n${line}`).nextMeetingOn).toBeNull()
  })

  test('announces the next one with its theme', () => {
    const text =
      'Board\n4 October 2022\n\nFleet was seen.\n\n4. Confirmation of next meeting\nThursday 5 th January\nThematic – Fleet'
    expect(header(text)).toMatchObject({ nextMeetingOn: '2023-01-05', nextMeetingTheme: 'Fleet' })
  })
})

describe('attendance', () => {
  const people = (text: string) =>
    header(`Board\n4 May 2023\n\n${text}\n\n1. Minutes\nAgreed.`).attendance.map(
      ({ name, capacity, initials, presence }) => [name, capacity, initials, presence].join(' | '),
    )

  test.each([
    ['Present:\nAB – Ann Bell, Chief Executive', ['Ann Bell | Chief Executive | AB | present']],
    ['Present:\nAnn Bell (Chief Executive) AB', ['Ann Bell | (Chief Executive) | AB | present']],
    ['Present:\nAnn Bell [AB], Chief Executive', ['Ann Bell | (AB) Chief Executive | AB | present']],
    ['Present:\nAnn Bell / AB', ['Ann Bell |  | AB | present']],
    ['Present:\nAB Ann Bell Chief Executive', ['Ann Bell | Chief Executive | AB | present']],
    ['Present:\nDirector, Estates: Ann Bell (AB)', ['Ann Bell | Director, Estates (AB) | AB | present']],
    ['Present:\nAnn Bell, Clerk (via Teams)', ['Ann Bell | Clerk |  | present']],
    ['Present:\nAnn Bell, Clerk, by telephone', ['Ann Bell | Clerk |  | present']],
    ['Present:\nAnn Bell, Clerk (items 1-4)', ['Ann Bell | Clerk |  | present']],
    [
      'Present: Ann Bell (AB) – Clerk, Cy Dunn (CD) – Treasurer',
      ['Ann Bell | Clerk | AB | present', 'Cy Dunn | Treasurer | CD | present'],
    ],
    ['Present:\nAnn Bell (AB), Chief Executive', ['Ann Bell | (AB) Chief Executive | AB | present']],
    ['Present:\nAnn Bell (AB) Chief Executive', ['Ann Bell | (AB) Chief Executive | AB | present']],
    [
      'Present: Ann Bell (AB), Deputy Chief Executive; Cy Dunn (CD), Police and Crime Commissioner',
      [
        'Ann Bell | (AB) Deputy Chief Executive | AB | present',
        'Cy Dunn | (CD) Police and Crime Commissioner | CD | present',
      ],
    ],
    [
      'Present: Ann Bell (AB), Clerk, Cy Dunn (CD), Treasurer',
      ['Ann Bell | Clerk | AB | present', 'Cy Dunn | Treasurer | CD | present'],
    ],
    [
      'Present: the Clerk, Ann Bell (AB), and the Treasurer, Cy Dunn (CD)',
      ['Ann Bell | Clerk | AB | present', 'Cy Dunn | Treasurer | CD | present'],
    ],
    ['Attendance:\tAnn Stone\tChief Constable (CC)', ['Ann Stone | Chief Constable (CC) | CC | present']],
    [
      'Attendees:\nAnn Stone\t:\tDeputy Chief Constable',
      ['Ann Stone | Deputy Chief Constable | DCC | present'],
    ],
    [
      'Attendees:\nAnn Stone, Police and Crime Commissioner (OPCC) Bill Lane, Chief Executive (OPCC)',
      [
        'Ann Stone | Police and Crime Commissioner (OPCC) | PCC | present',
        'Bill Lane | Chief Executive (OPCC) | CEO | present',
      ],
    ],
    [
      'Present: Ann Stone (AS), Bill Lane (BL)',
      ['Ann Stone |  | AS | present', 'Bill Lane |  | BL | present'],
    ],
    [
      'Present were the Clerk, Ann Stone (AS), and the Treasurer, Bill Lane (BL).',
      ['Ann Stone | Clerk | AS | present', 'Bill Lane | Treasurer | BL | present'],
    ],
    [
      'Apologies were received from Ann Stone and Bill Lane.',
      ['Ann Stone |  |  | apologies', 'Bill Lane |  |  | apologies'],
    ],
    ['Name\tRole\nAnn Stone\tClerk', ['Ann Stone | Clerk |  | present']],
    [
      'Name\tRole\tPresent\nAnn Stone\tClerk\tYes\nBill Lane\tTreasurer\tApologies',
      ['Ann Stone | Clerk |  | present', 'Bill Lane | Treasurer |  | apologies'],
    ],
    // Rooms and houses in a post or a name are no places.
    [
      'Present:\nControl Room Manager: Ann House\nBill Hall, Custody Suite Lead\nCy Chamber, Head of Estates and Buildings',
      [
        'Ann House | Control Room Manager |  | present',
        'Bill Hall | Custody Suite Lead |  | present',
        'Cy Chamber | Head of Estates and Buildings |  | present',
      ],
    ],
    [
      'Present: Cllrs B Moss (Chair), Pyke, Hart-Lane and Mrs O Reed. Clerk: Jo Dunn. 3 members of the public.',
      [
        'Cllr B Moss | (Chair) |  | present',
        'Cllr Pyke |  |  | present',
        'Cllr Hart-Lane |  |  | present',
        'Mrs O Reed |  |  | present',
        'Jo Dunn | Clerk |  | present',
      ],
    ],
    [
      'Present: Cllr Ann Moss (Chair), Cllrs Pyke, Reed and Mrs Hart; Messrs Dunn and Lane',
      [
        'Cllr Ann Moss | (Chair) |  | present',
        'Cllr Pyke |  |  | present',
        'Cllr Reed |  |  | present',
        'Mrs Hart |  |  | present',
        'Mr Dunn |  |  | present',
        'Mr Lane |  |  | present',
      ],
    ],
    [
      'Councillors Moss (Chairman) Pyke, Reed',
      [
        'Councillor Moss | (Chairman) |  | present',
        'Councillor Pyke |  |  | present',
        'Councillor Reed |  |  | present',
      ],
    ],
    [
      'PRESENT: Councillor Moss in the Chair; Councillors Pyke, Reed. Apologies from Councillor Hart.',
      [
        'Councillor Moss | (Chair) |  | present',
        'Councillor Pyke |  |  | present',
        'Councillor Reed |  |  | present',
      ],
    ],
    [
      'Panel members: 7 present. Police: Insp. Ann Stone, Sgt Bill Lane (custody).',
      ['Insp. Ann Stone |  |  | present', 'Sgt Bill Lane | (custody) |  | present'],
    ],
    [
      'Chair: Ann Stone. Vice Chair: Bill Lane',
      ['Ann Stone | Chair |  | present', 'Bill Lane | Vice Chair |  | present'],
    ],
    [
      'Present: A. Pyke, B. Moss, Mrs. O. Reed, R. & S. Hart, C. Dunn',
      [
        'A. Pyke |  |  | present',
        'B. Moss |  |  | present',
        'Mrs. O. Reed |  |  | present',
        'C. Dunn |  |  | present',
      ],
    ],
    [
      'Who was there\nInsp Ann Stone : Westmarch Police\nBill Lane : Faith Forum',
      ['Insp Ann Stone | Westmarch Police |  | present', 'Bill Lane | Faith Forum |  | present'],
    ],
    [
      'Constabulary: A Stone (Chief Constable), B Lane (DCC), C Pyke (Head of Finance, Estates)',
      [
        'A Stone | (Chief Constable) | CC | present',
        'B Lane | (DCC) | DCC | present',
        'C Pyke | (Head of Finance, Estates) |  | present',
      ],
    ],
    [
      'Present: Flo Garth (Council, Chair), Hal Ibbs (Fire)',
      ['Flo Garth | (Council, Chair) |  | present', 'Hal Ibbs | (Fire) |  | present'],
    ],
  ])('is read from: %s', (text, expected) => {
    expect(people(text)).toEqual(expected)
  })

  test.each([
    'Fleet was seen by Ann Stone.',
    'Chair: Ann Stone',
    'Minutes: Ann Stone, Clerk',
    'Apologies: none',
    'Present: a quorum',
    'Venue: Committee Room 2, Beacon House',
    'VENUE: Beacon House, Committee Room 2',
    'Location: Main Hall, Sea Lane',
    'Held at: The Council Chamber, Wren Court',
    'Present:\nCommittee Room 2, Beacon House',
    'Attendees:\nBeacon House – Conference Suite B',
    'In attendance:\nTraining Room, Mallard Court',
    'Present:\nMs Stone: Thank you, Chair. I want to praise the officers who found the boy.',
    'Councillors were reminded of the code. Bill Lane left.',
    'The Chair thanked Councillors Moss, Pyke and Reed.',
    'Apologies:\n- Thirdly Exercise Lantern, which was the largest of its kind that this coast has seen, took up two hundred officers for a week in May, and the Chair thanked them.',
  ])('is not read from: %s', (text) => {
    expect(people(text)).toEqual([])
  })
})

describe('minutes pasted from a message', () => {
  const head = 'From: Clerk, Jo\nSent: 20 October 2025 09:14\nTo: Harbour Panel\nSubject: '
  test.each([
    [
      'FW: Minutes - Ferry Board - 14 October 2025\n\nDear all,\n\nPlease see the minutes of the Panel.\n\nFerry and Harbour Board\n14 October 2025',
      'Ferry and Harbour Board',
      '2025-10-14',
    ],
    [
      'RE: FW: draft minutes: Ferry Board, 14 October 2025\n\nDear all,\n\n1. Boats\nTwo boats were sold.',
      'Ferry Board',
      '2025-10-14',
    ],
    [
      'Notes\n\nFerry Committee\nMinutes of the meeting held on 13 October 2025\nTwo boats were sold.',
      'Ferry Committee',
      '2025-10-13',
    ],
    [
      'minutes\nAttachments: Ferry Board 3 May 2024.docx\n\nHarbour Forum – 14 October 2025\nTwo boats were sold.',
      'Harbour Forum',
      '2025-10-14',
    ],
    ['Minutes\n\nTwo boats were sold.\nThe Harbour Panel thanked them.', 'Meeting', null],
  ])('are called and dated by what stands below: %j', (rest, series, heldOn) => {
    expect(header(`${head}${rest}`)).toMatchObject({ series, heldOn })
  })

  test.each([
    ['Ferry Board\nDate: 14 October 2025\nSubject: Boats', 'Ferry Board'],
    ['Subject: Harbour Board\n14 October 2025', 'Subject: Harbour Board'],
    ['From: the Clerk\nHarbour Board, 14 October 2025', 'Harbour Board'],
  ])('are not meant by a line or two of such words: %j', (text, series) => {
    expect(header(text)).toMatchObject({ series, heldOn: '2025-10-14' })
  })
})
