import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const read = (text: string) => readText(text, { fileName: 'minutes.md', sha256: 'ab' })
const shape = (text: string) => read(text).blocks.map(({ kind, text: words }) => `${kind}: ${words}`)

describe('Minutes in Markdown', () => {
  test('are headings, paragraphs, lists and what is bold', () => {
    const { blocks } = read(
      '# Northfold Board #\n\n## 2. **Fleet**\n\nTwo vans were sold.\n\n**Action:** CFO to sell a third.\n\n1. Clerk to book the hall\n2. __Treasurer__ to pay the bill\n\n* One was red.\n+ One was blue.',
    )
    expect(blocks.map(({ kind, text, bold }) => [kind, text, bold])).toEqual([
      ['heading', 'Northfold Board', []],
      ['heading', '2. Fleet', []],
      ['paragraph', 'Two vans were sold.', []],
      ['paragraph', 'Action: CFO to sell a third.', ['Action:']],
      ['paragraph', '1. Clerk to book the hall', []],
      ['paragraph', '2. Treasurer to pay the bill', ['Treasurer']],
      ['list-item', 'One was red.', []],
      ['list-item', 'One was blue.', []],
    ])
  })

  test('are titles with a line under them, and no rules', () => {
    expect(
      shape('Northfold Board\n===============\n\nFleet\n-----\n\nVans were sold.\n\n* * *\n\nThe end.'),
    ).toEqual([
      'heading: Northfold Board',
      'heading: Fleet',
      'paragraph: Vans were sold.',
      'paragraph: The end.',
    ])
  })

  test.each([
    ['bars all round', '| Action | Owner |\n|:---|:-:|\n| **Sell** a van | CFO |\n| Buy a \\| bar | |'],
    ['bars between cells only', 'Action | Owner\n--- | ---\n**Sell** a van | CFO\nBuy a \\| bar |'],
  ])('are tables with %s', (_, table) => {
    const { blocks } = read(`${table}\n\nThe end.`)
    expect(blocks.map(({ kind, cells, bold }) => [kind, cells, bold])).toEqual([
      ['row', ['Action', 'Owner'], []],
      ['row', ['Sell a van', 'CFO'], ['Sell']],
      ['row', ['Buy a | bar', ''], []],
      ['paragraph', [], []],
    ])
  })

  test('keep the words behind a bar too many', () => {
    const { blocks } = read('| Action | Owner |\n|---|---|\n| Sell a van | CFO | or CC |')
    expect(blocks.at(-1)?.cells).toEqual(['Sell a van', 'CFO | or CC'])
  })

  test('tell two tables apart that follow each other', () => {
    const { blocks } = read(
      'Name | Role\n-|-\n\n| Name | Role |\n|---|---|\n| Ann Stone | Clerk |\n\n| Action | Owner |\n|---|---|\n| Sell a van | AS |',
    )
    expect(blocks.filter(({ kind }) => kind === 'row').map(({ table, text }) => [table, text])).toEqual([
      [0, 'Name | Role'],
      [0, 'Ann Stone | Clerk'],
      [1, 'Action | Owner'],
      [1, 'Sell a van | AS'],
    ])
  })

  test.each([
    ['a link', 'See [the plan](https://plan.invalid/a_(b)) **now**.', 'See the plan now.'],
    ['an address in angles', 'See <https://plan.invalid> **now**.', 'See https://plan.invalid now.'],
    ['a picture', '**See** ![Logo](logo.png "The logo")the plan.', 'See the plan.'],
    ['slanted words', '**The** *Northfold* _Gazette_ said so.', 'The Northfold Gazette said so.'],
    ['a footnote’s mark', '**The** plan[^1] was read.', 'The plan was read.'],
    ['code', '**Set** `MATTERS_PORT` to 3100.', 'Set MATTERS_PORT to 3100.'],
    ['words quoted from elsewhere', '> **The** plan was read.', 'The plan was read.'],
    [
      'signs that are to be taken as they stand',
      '**3** \\* 4 \\_is\\_ 12, 1\\. and \\*\\*no\\*\\* bold',
      '3 * 4 _is_ 12, 1. and **no** bold',
    ],
    ['signs written as words', '**Smith** &amp; Sons&nbsp;&ndash; &lt;5%.', 'Smith & Sons – <5%.'],
  ])('read %s as a person would', (_, words, read) => {
    expect(shape(words)).toEqual([`paragraph: ${read}`])
  })

  test('leave out what is struck through, and say so', () => {
    expect(read('**Due** in ~~April~~ May.')).toMatchObject({
      text: 'Due in May.',
      notes: ['Words that are struck through were left out.'],
    })
  })
})

describe('Text that is no Markdown', () => {
  test.each([
    'The file C:\\_board\\minutes was lost.',
    'Footnotes * and ** were read. snake_case_names stay, as do 2 * 3 * 4.',
    'See [the plan](Annex A).',
    'Smith &amp; Sons came.',
    'The yes | no question was asked.',
  ])('keeps its signs: %s', (words) => {
    expect(shape(words)).toEqual([`paragraph: ${words}`])
  })
})
