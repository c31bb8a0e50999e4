import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { announcedMeetings } from '../../../src/extraction/meeting/announced-meetings.ts'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const heldOn = plainDate('2024-05-14')

/** The days of the lines, with the body where it is not the own one. */
const days = (text: string, titles: readonly string[] = ['Oxmere Joint Audit Committee']) =>
  announcedMeetings(
    buildBlocks(text.split('\n').map((line) => ({ kind: 'paragraph', text: line }))).blocks,
    heldOn,
    titles,
  ).map(({ heldOn: on, name }) => (name === 'meeting' ? on : `${on} ${name}`))

describe('the days of later sittings', () => {
  test.each([
    ['The meeting is on 10 November.', ['2024-11-10']],
    ['The meeting on Tuesday 11 March 2025 will look at fleet.', ['2025-03-11']],
    ['The committee will meet on 18 September and 11 December 2024.', ['2024-09-18', '2024-12-11']],
    [
      'The committee will meet on 18 September at 2pm in the Old Library and on 11 December.',
      ['2024-09-18', '2024-12-11'],
    ],
    ['Next meeting: 9 July 2024', ['2024-07-09']],
    ['OD to bring costed choices to the 9 July committee', ['2024-07-09']],
    ['It will be ready for the Tuesday 9 July meeting.', ['2024-07-09']],
    ['Next mtg Tues 9th July 7.30', ['2024-07-09']],
    ['DONM 9 July', ['2024-07-09']],
    ['To meet again on 9 July.', ['2024-07-09']],
    ['We next meet on 9 July.', ['2024-07-09']],
    ['The JAC next sits on 9 July.', ['2024-07-09']],
    [
      'Dates of future meetings: 9 July, 8 October and 14 January',
      ['2024-07-09', '2024-10-08', '2025-01-14'],
    ],
    ['The next meetings will be held on 9 July and 8 October.', ['2024-07-09', '2024-10-08']],
    ['7. Dates\nTue 9 July 2024, Tue 8 October 2024', ['2024-07-09', '2024-10-08']],
    ['24/31 Dates for 2024\n12 March, 9 July, 8 October', ['2024-07-09', '2024-10-08']],
    [
      '24/31 FUTURE MEETINGS\n9 July, 8 October 2024 and 14 January 2025, all at 10.00 am.',
      ['2024-07-09', '2024-10-08', '2025-01-14'],
    ],
    ['Sessions in 2025: 11 February, 6 May.', ['2025-02-11', '2025-05-06']],
    ['Forward dates: papers by 2 July; 9 July 2024', ['2024-07-09']],
    ['Calendar of meetings 2024: 9 July; 8 October', ['2024-07-09', '2024-10-08']],
    ['Dates: 14 May, 9 July, 8 October', ['2024-07-09', '2024-10-08']],
    ['Dates: 13 February, 14 May, 9 July', ['2024-07-09']],
    ['Dates for the rest of the year: 9 July (in the annexe), 8 October', ['2024-07-09', '2024-10-08']],
    [
      'Dates: Committee – 9 July, 8 October. Fire Authority – 19 June.',
      ['2024-07-09', '2024-10-08', '2024-06-19 Fire Authority'],
    ],
    [
      'Next meetings\n9 July 2024 – 2pm\n17 September 2024 – training day\n8 October 2024',
      ['2024-07-09', '2024-10-08'],
    ],
    ['Next meetings\nSummer – Thursday 4th July 2024\nAutumn – 8 October', ['2024-07-04', '2024-10-08']],
    ['Dates: summer 4 July; autumn 8 October; spring 11 March', ['2024-07-04', '2024-10-08', '2025-03-11']],
    ['Future meetings: First – 4 July 2024, Second – 8 October 2024', ['2024-07-04', '2024-10-08']],
    ['Future meetings\nJuly 2024: Thursday 4 July\nOctober 2024: 8 October', ['2024-07-04', '2024-10-08']],
    ['Dates of meetings: Q2 – 4 July, Q3 – 8 October', ['2024-07-04', '2024-10-08']],
    ['The Committee’s next meeting is on Thursday, 4 July 2024 at 10.30am.', ['2024-07-04']],
    ['Committee to reconvene on 9 July.', ['2024-07-09']],
    [
      'Members noted that the following meetings had been arranged: 9 July, 8 October 2024.',
      ['2024-07-09', '2024-10-08'],
    ],
    [
      'The dates of the Committee’s meetings in 2024/25 were noted: 9 July, 14 January',
      ['2024-07-09', '2025-01-14'],
    ],
    ['Future dates 9/7/24, 8/10/24', ['2024-07-09', '2024-10-08']],
    ['Meetings 2024: 14 May 9 July 8 October', ['2024-07-09', '2024-10-08']],
    ['The remaining dates for 2024 are 9 July and 8 October.', ['2024-07-09', '2024-10-08']],
    [
      'Work programme\n9 July 2024: Annual report\n8 October 2024: Estates plan',
      ['2024-07-09', '2024-10-08'],
    ],
    ['24/31 Next meeting. 9 July 2024 at 7.30pm.', ['2024-07-09']],
    ['Next ordinary meeting: 9 July 2024', ['2024-07-09']],
    ['Next meeting of the Harbour Trust: 4 July 2024', ['2024-07-04 Harbour Trust']],
    ['The July meeting will be on the 9th.', ['2024-07-09']],
    ['The July meeting has been moved to the 16th.', ['2024-07-16']],
    ['The meeting closed at 9pm. Next: 9 July.', ['2024-07-09']],
    ['DATE & TIME OF NEXT MEETING: 9 July 2024, 10am', ['2024-07-09']],
    ['Proposed dates for 2025 - Jan 14th, Mar 11th', ['2025-01-14', '2025-03-11']],
    ['Diary: Committee 9 July; training 17 September; Committee 8 October', ['2024-07-09', '2024-10-08']],
    ['Dates to note: 9 July JAC, 8 October JAC', ['2024-07-09', '2024-10-08']],
    ['Members will come together again on Tuesday 9 July.', ['2024-07-09']],
    ['The Works Committee will meet again on 9 July.', ['2024-07-09 Works Committee']],
    ['A sub-group meeting on 4 June will go through it.', ['2024-06-04 sub-group meeting']],
    ['The paper goes to the Panel on 4 June.', ['2024-06-04 Panel']],
  ])('are read in: %s', (words, expected) => {
    expect(days(words).toSorted()).toEqual([...expected].toSorted())
  })

  test.each([
    'The meeting of 9 April 2024 was long.',
    'The panel saw the report that is due by 30 June 2024.',
    'The vans were sold on 3 June 2024.',
    'It was recalled that at its meeting on 1 February it had backed the plan.',
    'The minutes of the meeting held on 21 March were agreed.',
    'Dates: the fete is on 8 June.',
    'Dates of birth are to be checked by 8 June.',
    'Key dates: letters go out on 1 November.',
    'Contract up on 30 June. Dates to be agreed.',
    'Date: 14 May 2024. The vans go on 8 June.',
    'Officers to meet on 8 June.',
    'To be held on: 8 June',
    'Dates of the summer show: 8 June, 9 June',
    'Dates: summer fete – 8 June',
    'Dates: spring clean – 8 June; autumn bulbs – 9 October',
    'Dates: first aid – 8 June',
    'Next meetings\nSummer outing – 8 June',
    'Future meetings\nSecond vaccine – 8 June',
    'Programme: piling to start 8 June',
    'The July meeting heard that the 9th would be wet.',
    'Meeting date: Tuesday 14th May',
    'Future meetings will be shorter; the lease ends on 8 June.',
  ])('are not read in: %s', (words) => {
    expect(days(words)).toEqual([])
  })

  test('are counted from a rule of the body, in months without a day of their own', () => {
    expect(
      days(
        'The Committee meets on the second Tuesday of each month except August. The next is on 18 June.',
      ).slice(0, 4),
    ).toEqual(['2024-06-18', '2024-07-09', '2024-09-10', '2024-10-08'])
    expect(days('The Licensing Panel meets on the second Tuesday of each month.')).toEqual([])
    expect(days('Surgeries are held on the second Tuesday of each month.')).toEqual([])
    expect(days('Bins are emptied on the second Tuesday of each month.')).toEqual([])
  })

  test('are read in a column of a table', () => {
    const { blocks } = readText(
      'Meeting date\tItem\tLead\n9 July 2024\tFleet\tCFO\n8 October 2024\tEstates, by 1 August\tCFO\n',
      { fileName: 'plan.txt', sha256: '' },
    )
    expect(announcedMeetings(blocks, heldOn).map((one) => one.heldOn)).toEqual(['2024-07-09', '2024-10-08'])
  })
})
