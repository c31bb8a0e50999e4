import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHeader } from '../../../src/extraction/meeting/header.ts'
import { splitMeetings } from '../../../src/extraction/meeting/split-meetings.ts'
import { readHtml } from '../../../src/minutes/html/read-html.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const file = { fileName: 'minutes.txt', sha256: '' }
const split = (text: string) => splitMeetings(readText(text, file).blocks)
/** The first words and the day of each set. */
const sets = (text: string) =>
  split(text).map((blocks) => [
    blocks[0]?.text,
    readHeader({ ...readText('', file), blocks }, { after: null }).heldOn,
  ])

const ITEMS = `1. Welcome

The Chair welcomed everybody to the meeting and thanked the staff of the hall for opening it.

2. Custody

The Chief Constable said that the cells at Little Marsh had been painted in the winter.

Action: CC to bring the costs to the Board by 1 June 2025.

3. Fleet

Members noted the report on the vans, and asked that it be shorter the next time.`
const PRESENT = 'Present: Ada Quill, Commissioner (PCC); Bram Oakes, Chief Constable (CC)'
const board = (day: string, more = '') =>
  `Fernmoor Oversight Board\n\n${day}\n\n${PRESENT}\n\n${ITEMS}${more}`
const MARCH = board('Tuesday 4 March 2025')

describe('a new set of minutes begins', () => {
  test.each([
    ['at the body’s name with another day, people and items', board('Tuesday 8 April 2025')],
    [
      'at "minutes of the meeting held on"',
      `Minutes of the meeting of the Fernmoor Oversight Board held on 8 April 2025\n\n${PRESENT}\n\n${ITEMS}`,
    ],
    [
      'at a title that does not name the body',
      `MINUTES OF THE MEETING HELD ON TUESDAY 8 APRIL 2025\n\n${PRESENT}\n\n${ITEMS}`,
    ],
    [
      'without those present, where the items count anew',
      `Fernmoor Oversight Board – Minutes\n8 April 2025\n\n${ITEMS}`,
    ],
    [
      'without numbers, where people are listed',
      `Fernmoor Oversight Board\n8 April 2025\n\n${PRESENT}\n\nThe Board heard how the ferry had been mended and painted by its own crew.`,
    ],
    [
      'with neither, where the title says what it is',
      'Fernmoor Oversight Board\nMinutes of the meeting of 8 April 2025\n\nThe Board heard how the ferry had been mended and painted by its own crew.',
    ],
    [
      'at another body’s minutes',
      `Fernmoor Audit Committee\nMinutes\n8 April 2025\n\n${PRESENT}\n\n${ITEMS}`,
    ],
    ['under a marking', `OFFICIAL\n\n${board('Tuesday 8 April 2025')}`],
    [
      'where the list of those present is a table',
      `Fernmoor Oversight Board\nDate\t8 April 2025\nName\tRole\nAda Quill\tCommissioner\nBram Oakes\tChief Constable\n\n${ITEMS}`,
    ],
    ['with the day after the people', `Fernmoor Oversight Board\n${PRESENT}\nDate: 8 April 2025\n\n${ITEMS}`],
    [
      'with its year in the title only',
      `Fernmoor Oversight Board April 2025 – Minutes\nDate: Tuesday 8 April\n${PRESENT}\n\n${ITEMS}`,
    ],
  ])('%s', (_, next) => {
    const found = sets(`${MARCH}\n\n${next}`)
    expect(found.map(([, day]) => day)).toEqual(['2025-03-04', '2025-04-08'])
    expect(found[1]?.[0]).toBe(
      next
        .replace(/^(Date: .*)$/m, '$1')
        .split('\n')[0]
        ?.replaceAll(/\s+/g, ' '),
    )
  })

  test('after the day of the next meeting and an annex', () => {
    const march = board(
      '4 March 2025',
      '\n\n4. Date of next meeting\n\n8 April 2025\n\nAnnex A – Terms of reference\n\nThe Board oversees the force and meets each month in public.',
    )
    expect(sets(`${march}\n\n${board('8 April 2025')}`)).toHaveLength(2)
  })

  test('after a log of actions', () => {
    const log = '\n\nAction log\n\nRef\tAction\tOwner\tStatus\n1\tPaint the cells\tCC\tOpen'
    expect(sets(`${board('4 March 2025', log)}\n\n${board('8 April 2025')}`)).toHaveLength(2)
  })

  test('twelve times in a year, the newest first or last', () => {
    const days = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}-07`)
    const year = (order: readonly string[]) =>
      order.map((day) => board(day.split('-').reverse().join('/'))).join('\n\n')
    expect(sets(year(days)).map(([, day]) => day)).toEqual(days)
    expect(sets(year(days.toReversed())).map(([, day]) => day)).toEqual(days.toReversed())
  })

  test('without a day of its own, where people and items begin again', () => {
    expect(sets(`${MARCH}\n\nFernmoor Oversight Board\nMinutes\n\n${PRESENT}\n\n${ITEMS}`)).toEqual([
      ['Fernmoor Oversight Board', '2025-03-04'],
      ['Fernmoor Oversight Board', null],
    ])
  })

  test('behind a cover that lists what follows', () => {
    const cover =
      'Fernmoor Oversight Board\nCollected minutes\nPublished on 9 January 2026\nContents\n4 March 2025\n8 April 2025\nPrinted for the office\nAll rights kept\n\n'
    const found = sets(`${cover}${MARCH}\n\n${board('8 April 2025')}`)
    expect(found.map(([, day]) => day)).toEqual(['2025-03-04', '2025-04-08'])
  })
})

describe('one set of minutes stays whole', () => {
  test.each([
    [
      'that names the day of the next meeting',
      board(
        '4 March 2025',
        '\n\n4. Date of next meeting\n\nFernmoor Oversight Board, Tuesday 8 April 2025, 10am, Town Hall',
      ),
    ],
    [
      'that lists the agenda of the next meeting',
      board(
        '4 March 2025',
        '\n\nNext meeting\n\nFernmoor Oversight Board, 8 April 2025\n\n1. Welcome\n\n2. Fleet\n\n3. Estates',
      ),
    ],
    [
      'in which earlier minutes are approved',
      `Fernmoor Oversight Board\n4 March 2025\n${PRESENT}\n\n1. Welcome\n\nAll were welcomed to the hall by its keeper, who lit the fire.\n\nMinutes of the meeting of the Fernmoor Oversight Board held on 4 February 2025\n\nThe minutes were agreed as a correct record.\n\n3. Fleet\n\nMembers noted it.`,
    ],
    [
      'in which earlier minutes are gone through',
      `Minutes of the Fernmoor Oversight Board held on 4 March 2025\n${PRESENT}\n\n1. Welcome\n\nAll were welcomed to the hall by its keeper, who lit the fire.\n\nMinutes of the Fernmoor Oversight Board held on 4 February 2025\n\nMembers went through them page by page.\n\n3. Fleet\n\nMembers saw it.`,
    ],
    [
      'with a log of actions by meeting',
      board(
        '4 March 2025',
        '\n\nAction log\n\nFernmoor Oversight Board – 4 February 2025\n\n1. CC to paint the cells.\n2. PCC to see them.\n\nFernmoor Oversight Board – 7 January 2025\n\n1. CC to sell the vans.\n2. PCC to wave.',
      ),
    ],
    [
      'with an annex',
      board(
        '4 March 2025',
        `\n\nAnnex A\n\nFernmoor Standards Panel\nMinutes of the meeting held on 11 February 2025\n\n${PRESENT}\n\n${ITEMS}`,
      ),
    ],
    [
      'with the terms of reference of its body',
      board(
        '4 March 2025',
        '\n\nAppendix 1: Terms of reference\n\nFernmoor Oversight Board\n\nMembers: Ada Quill, Commissioner; Bram Oakes, Chief Constable\n\n1. Purpose\n\nThe Board oversees the force.\n\n2. Meetings\n\nIt meets monthly.',
      ),
    ],
    [
      'with a table of meeting dates',
      board(
        '4 March 2025',
        '\n\n4. Dates of meetings\n\nMeeting\tDate\nFernmoor Oversight Board\t8 April 2025\nFernmoor Oversight Board\t6 May 2025\nFernmoor Audit Committee\t13 May 2025',
      ),
    ],
    [
      'with the same head on every page',
      [
        'Fernmoor Oversight Board\nTuesday 4 March 2025',
        PRESENT,
        '1. Welcome\n\nAll were welcomed to the hall by its keeper, who lit the fire.',
        'Fernmoor Oversight Board Tuesday 4 March 2025',
        '2. Fleet\n\nMembers noted the vans, and asked for fewer of them.',
        'Fernmoor Oversight Board Tuesday 4 March 2025',
        '1. A first point was made.\n\n2. A second point was made.',
      ].join('\n\n'),
    ],
    [
      'in two parts, one of them in private',
      `${MARCH}\n\nFernmoor Oversight Board – Private session\n4 March 2025\n\n${PRESENT}\n\n${ITEMS}`,
    ],
    [
      'that tells of other bodies',
      board(
        '4 March 2025',
        '\n\n4. Feedback\n\nPolice and Crime Panel\n\nThe Panel met on 11 February 2025 and asked about the vans.\n\nEthics Committee, 18 February 2025\n\nThe Committee saw the vans.',
      ),
    ],
    [
      'whose list of people comes again for one item',
      board(
        '4 March 2025',
        '\n\n4. Ethics Committee\n\nIn attendance: Cato Lunn, Clerk; Dora Penn, Member\n\nThe Committee’s report was seen on 11 March 2025.',
      ),
    ],
    [
      'whose lists count from 1 under every item',
      board(
        '4 March 2025',
        '\n\n4. Questions to the Board\n\n1. Why are the vans red?\n\n2. Why are they few?',
      ),
    ],
  ])('%s', (_, text) => {
    expect(split(text)).toHaveLength(1)
  })

  test.each(readdirSync(new URL('../minutes/', import.meta.url)).filter((name) => !name.endsWith('.json')))(
    'of every office: %s',
    (name) => {
      const words = readFileSync(new URL(`../minutes/${name}`, import.meta.url), 'utf8')
      const { blocks } = name.endsWith('.html') ? readHtml(words, file) : readText(words, file)
      expect(splitMeetings(blocks)).toEqual([blocks])
    },
  )
})

test('page and paragraph stay those of the file, and items are counted afresh', () => {
  const [march = [], april = []] = split(`${MARCH}\n\n${board('8 April 2025')}`)
  const paragraphs = [...march, ...april].map(({ place }) => place.paragraph)
  expect(paragraphs).toEqual(paragraphs.map((_, index) => index + 1))
  const items = (blocks: typeof march) => [...new Set(blocks.map(({ place }) => place.item))]
  expect(items(march)).toEqual([null, '1', '2', '3'])
  expect(items(april)).toEqual([null, '1', '2', '3'])
})
