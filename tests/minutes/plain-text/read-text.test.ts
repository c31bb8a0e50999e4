import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const read = (text: string) => readText(text, { fileName: 'minutes.txt', sha256: 'ab' })
const shape = (text: string) => read(text).blocks.map(({ kind, text: words }) => `${kind}: ${words}`)

describe('plain text', () => {
  test('gives headings, paragraphs and list items with their places', () => {
    const { blocks } = read('2.1 Fleet\n\nTwo vans were sold.\n\n- One was red.\n• One was blue.')
    expect(blocks.map(({ kind, text, place }) => [kind, text, place.item, place.paragraph])).toEqual([
      ['heading', '2.1 Fleet', '2.1', 1],
      ['paragraph', 'Two vans were sold.', '2.1', 2],
      ['list-item', 'One was red.', '2.1', 3],
      ['list-item', 'One was blue.', '2.1', 4],
    ])
  })

  test.each([
    ['081/22 Item 5 - Call handling:', '081/22'],
    ['Item 9 Finance', '9'],
    ['3. Estates', '3'],
    ['4.12 Uniform', '4.12'],
  ])('takes the item number from "%s"', (heading, item) => {
    expect(read(`${heading}\n\nIt was seen.`).blocks.at(-1)?.place.item).toBe(item)
  })

  test('goes on after a page number and before a day', () => {
    const lines = [
      'ACTION: the clerk is to send the list of vans, with their mileage, by Friday',
      '14 June (AP2)',
      '',
      'Page 1 of 3',
      '',
      '2. Estates',
      '',
      'The roof was seen by all the members who came to the visit on that day in',
      'the rain.',
    ]
    expect(shape(lines.join('\n'))).toEqual([
      'paragraph: ACTION: the clerk is to send the list of vans, with their mileage, by Friday 14 June (AP2)',
      'heading: 2. Estates',
      'paragraph: The roof was seen by all the members who came to the visit on that day in the rain.',
    ])
  })

  test('reads rows that only bars part', () => {
    const { blocks } = read('Ref | Action | Owner\n14 | Sell a van | CFO')
    expect(blocks.map(({ kind, cells }) => [kind, ...cells])).toEqual([
      ['row', 'Ref', 'Action', 'Owner'],
      ['row', '14', 'Sell a van', 'CFO'],
    ])
  })

  test.each([
    ['Figures to be sent by 27 th\tAugust.', 'paragraph: Figures to be sent by 27 th August.'],
    ['Figures to be sent by 27th\tAugust.', 'paragraph: Figures to be sent by 27th August.'],
    ['Send figures\tAugust', 'row: Send figures | August'],
  ])('takes a tab within a day for a blank, and any other for a border: %s', (line, wanted) => {
    expect(shape(line)).toEqual([wanted])
  })

  test('keeps a bar in prose', () => {
    expect(shape('The yes | no question was asked.')).toEqual(['paragraph: The yes | no question was asked.'])
  })

  test('keeps a numbered question under its item', () => {
    expect(
      read('080/22 Questions\n\n1. Can the Force publish its figures for each district?').blocks[1]?.place
        .item,
    ).toBe('080/22')
  })

  test('counts items, their parts and the parts of those', () => {
    const lines = [
      '1. Welcome',
      'All were welcomed.',
      '2. Fleet',
      '2.1 Vans',
      '(a) One was sold.',
      '(b) Two were kept.',
      '2.2 Cars',
      'i. One was sold.',
      'ii. Two were kept.',
      '3. Estates',
      'The roof was seen.',
    ]
    expect(read(lines.join('\n\n')).blocks.map(({ place }) => place.item)).toEqual([
      '1',
      '1',
      '2',
      '2.1',
      '2.1 a',
      '2.1 b',
      '2.2',
      '2.2 i',
      '2.2 ii',
      '3',
      '3',
    ])
  })

  test('counts roman parts under their item', () => {
    const { blocks } = read(
      '3 Update\n\ni. The plan was read. ii. The vote was held. iii. The rest was left.',
    )
    expect(blocks.map(({ place }) => place.item)).toEqual(['3', '3 i', '3 ii', '3 iii'])
  })

  test('puts lines of a fixed width together again', () => {
    const text =
      'The chief finance officer told the board that the sale of the old depot would\nbring in enough to pay for the new roof of the garage and the two gates.\n\nNext.'
    expect(shape(text)[0]).toBe(
      'paragraph: The chief finance officer told the board that the sale of the old depot would bring in enough to pay for the new roof of the garage and the two gates.',
    )
  })

  test('leaves the lines of a title apart, however long the first', () => {
    const title = ['Eastmarch Office of the Harbour and Ferries Commissioner', 'Minutes of the Ferry Panel']
    expect(shape([...title, '', 'It sat.'].join('\n'))).toEqual([
      ...title.map((line) => `heading: ${line}`),
      'paragraph: It sat.',
    ])
    const prose = [
      'The Clerk read to all of them who had come the draft of the',
      'Minutes of the last meeting.',
    ]
    expect(shape(prose.join('\n'))).toEqual([`paragraph: ${prose.join(' ')}`])
  })

  test('joins a sentence that a page border broke', () => {
    expect(shape('The lease will be shown to the\n\nboard in June. Then it ends.')).toEqual([
      'paragraph: The lease will be shown to the board in June. Then it ends.',
    ])
  })

  test.each([
    ['The lease was shown.', 'board members left.'],
    ['Fleet', 'the vans were sold.'],
    ['The following were seen:', 'a van'],
  ])('does not join "%s" with "%s"', (first, second) => {
    expect(read(`${first}\n\n${second}`).blocks).toHaveLength(2)
  })

  test('is empty with a note when there are no words', () => {
    expect(read('\n \n')).toMatchObject({ blocks: [], text: '', notes: ['The file has no words.'] })
  })
})

describe('mixed text', () => {
  test('keeps a table with a tab between its cells', () => {
    expect(read('Name\tRole\nAnn Stone\tClerk').blocks).toMatchObject([
      { kind: 'row', cells: ['Name', 'Role'], table: 0 },
      { kind: 'row', cells: ['Ann Stone', 'Clerk'], table: 0 },
    ])
  })

  test('starts a new table at the head of the minutes', () => {
    const tables = read(
      'Name\tRole\nAnn Stone\tClerk\n\nNo.\tItem\tAction\n1\tFleet. Vans were seen.\tAS',
    ).blocks.map(({ table }) => table)
    expect(tables).toEqual([0, 0, 1, 1])
  })

  test('reads a list that was copied out of Word', () => {
    expect(
      shape(
        '1.\tFleet\n\nThese were seen:\n•\tOne van was red.\no\tOne was blue.\n\uf0a7\tOne was green.\n2.1\tTwo vans were sold and one was bought in their place.',
      ),
    ).toEqual([
      'heading: 1. Fleet',
      'paragraph: These were seen:',
      'list-item: One van was red.',
      'list-item: One was blue.',
      'list-item: One was green.',
      'paragraph: 2.1 Two vans were sold and one was bought in their place.',
    ])
  })

  test('takes a layout table apart', () => {
    expect(shape('No.\tItem\t\n2.1\t<p>Fleet</p> <p>Two vans were <i>sold</i>.</p>\t')).toEqual([
      'row: No. | Item | ',
      'heading: 2.1 Fleet',
      'paragraph: Two vans were sold.',
    ])
  })

  test('keeps the owners beside the note', () => {
    expect(read('2\t<p>Fleet</p> <p>Action: sell a van.</p>\t<p>CFO</p>').blocks[0]).toMatchObject({
      kind: 'row',
      cells: ['2', 'Fleet\nAction: sell a van.', 'CFO'],
      place: { item: '2' },
    })
  })

  test('reads bullets without ends and struck words', () => {
    expect(shape('1\t<ul> • One van was red. • One van was <s>green</s> blue.')).toEqual([
      'paragraph: 1 One van was red.',
      'list-item: One van was blue.',
    ])
  })

  const ROWS = [
    ['row', 'Ref', 'Action', 'Owner'],
    ['row', '7', 'Sell a van', 'CFO'],
  ]
  test.each([
    [
      'on one line each',
      '<table>\n<tr><th>Ref</th><th>Action</th><th>Owner</th></tr>\n<tr><td>7</td><td>Sell a van</td><td>CFO</td></tr>\n</table>',
    ],
    [
      'cell by cell',
      '<table>\n<tr>\n<td>Ref</td>\n<td>Action</td>\n<td>Owner</td>\n</tr>\n\n<tr>\n<td>7</td>\n<td>Sell\na van</td>\n<td>CFO</td>\n</tr>\n</table>',
    ],
    [
      'without their table',
      '<tr><td>Ref</td><td>Action</td><td>Owner</td></tr>\n<tr><td>7</td><td>Sell a van</td><td>CFO</td></tr>',
    ],
    ['without ends', '<table>\n<tr><td>Ref<td>Action<td>Owner\n<tr><td>7<td>Sell a van<td>CFO'],
    [
      'with ends that never began',
      '<table><tr><td>Ref</td></td><td>Action</td><td>Owner</td></tr></tr>\n<tr><td>7</td><td>Sell a van</td></td><td>CFO</td></tr></table></td>',
    ],
    [
      'over several columns',
      '<table><tr><td colspan="3">1. Fleet</td></tr><tr><td>Ref</td><td>Action</td><td>Owner</td></tr>\n<tr><td>7</td><td>Sell a van</td><td>CFO</td></tr></table>',
    ],
  ])('reads rows in HTML between lines of words: %s', (_, html) => {
    const { blocks } = read(`Fleet was seen.\n\n${html}\n\nThe vans were red. </td></tr>\nThey left.`)
    expect(blocks.filter(({ kind }) => kind === 'row').map(({ kind, cells }) => [kind, ...cells])).toEqual(
      expect.arrayContaining(ROWS),
    )
    expect(blocks[0]?.text).toBe('Fleet was seen.')
    expect(blocks.slice(-2).map(({ text }) => text)).toEqual(['The vans were red.', 'They left.'])
  })

  test('keeps two tables in HTML apart, and those between tabs too', () => {
    const table = '<table><tr><td>Ref</td><td>Action</td></tr></table>'
    expect(read(`${table}\nOne.\n${table}\nTwo.\nRef\tAction\n`).blocks.map(({ table }) => table)).toEqual([
      0,
      null,
      1,
      null,
      2,
    ])
  })

  test('does not swallow the words after a table that never ends', () => {
    const unclosed = '<table><tr><td>Ref</td><td>Action</td></tr>\nOne was seen.\n\nTwo was seen.'
    expect(read(`${unclosed}\n${unclosed}`).blocks.map(({ text }) => text)).toEqual([
      'Ref | Action',
      'One was seen.',
      'Two was seen.',
      'Ref | Action',
      'One was seen.',
      'Two was seen.',
    ])
  })

  test.each(['•', '▪', '►', '➢', '❖', '\uf0b7', '\uf0a7', '§', '-', 'o'])('knows the bullet %s', (sign) => {
    expect(shape(`Agreed that:\n${sign} One be sold\n${sign} Two be kept`)).toEqual([
      'paragraph: Agreed that:',
      'list-item: One be sold',
      'list-item: Two be kept',
    ])
  })

  test('counts no actions of a log as items', () => {
    const log = 'Ref\tAction\tOwner\tDue\n3\tSell a van\tCFO\tMay\n4\tBuy a van\tCFO\tMay'
    expect(read(`2. Fleet\n\n${log}`).blocks.map(({ place }) => place.item)).toEqual(['2', '2', '2', '2'])
    const minutes = 'No.\tItem\tAction\n3\tFleet was seen.\tCFO\n4\tVans were seen.\tCFO'
    expect(read(`2. Fleet\n\n${minutes}`).blocks.map(({ place }) => place.item)).toEqual(['2', '2', '3', '4'])
  })

  test('reads a text of very many lines', () => {
    const { blocks } = read(`${'Seen.\n\n'.repeat(75_000)}The CFO will sell a van.`)
    expect([blocks.length, blocks.at(-1)?.text]).toEqual([75_001, 'The CFO will sell a van.'])
  })

  test('reads a drawn table and its bold words', () => {
    const { blocks } = read(
      '| Action | Owner |\n|---|---|\n| Sell a van | CFO |\n\n**Action:** CFO to sell a van.',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['row', 'row', 'paragraph'])
    expect(blocks[2]?.bold).toEqual(['Action:'])
  })
})
