import { describe, expect, test } from 'vitest'
import { readText } from '../../src/minutes/read-text.ts'

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
      'paragraph: Page 1 of 3',
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

  test('keeps a bar in prose', () => {
    expect(shape('The yes | no question was asked.')).toEqual(['paragraph: The yes | no question was asked.'])
  })

  test('keeps a numbered question under its item', () => {
    expect(
      read('080/22 Questions\n\n1. Can the Force publish its figures for each district?').blocks[1]?.place
        .item,
    ).toBe('080/22')
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

  test('reads a drawn table and its bold words', () => {
    const { blocks } = read(
      '| Action | Owner |\n|---|---|\n| Sell a van | CFO |\n\n**Action:** CFO to sell a van.',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['row', 'row', 'paragraph'])
    expect(blocks[2]?.bold).toEqual(['Action:'])
  })
})
