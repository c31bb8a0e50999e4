import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'
import type { MinutesDocument } from '../../../src/minutes/document.ts'
import { pagesToBlocks } from '../../../src/minutes/pdf/pdf-blocks.ts'
import type { Piece, Rule } from '../../../src/minutes/pdf/pdf-lines.ts'
import { readDocx } from '../../../src/minutes/docx/read-docx.ts'
import { readHtml } from '../../../src/minutes/html/read-html.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const file = { fileName: 'log', sha256: '' }
const HEAD = [
  'Fernmoor Oversight Board',
  'Tuesday 4 March 2025',
  'Present: Ada Quill, Commissioner (PCC); Bram Oakes, Chief Constable (CC); Cato Lunn, Chief Finance Officer (CFO)',
  '1. Action log',
]
const FOOT = ['2. Custody', 'Members noted the report.']
const LOG = [
  ['Reference', 'Origin', 'Action', 'Lead / owner', 'Target date', 'Revised date', 'Status', 'Update'],
  [
    '24/31',
    '3 December 2024',
    'Share the staffing plan',
    'CC',
    '31/01/2025',
    '30/06/2025',
    'Open',
    'Draft done',
  ],
  ['24/32', '3 December 2024', 'Brief on the drones', 'CC', '28/02/2025', '', 'Closed', 'Briefing held'],
  [
    '24/33',
    '3 December 2024',
    'Publish the strategy',
    'CFO',
    '28/02/2025',
    '',
    'Recommend closure',
    'Online',
  ],
  ['25/01', '7 January 2025', 'Report on the overtime', 'CFO', '31/05/2025', '', 'Green', 'Under way'],
  ['25/02', '7 January 2025', 'Write to the council', 'CC', '14/02/2025', '', 'Blue', 'Letter sent'],
  ['25/03', '7 January 2025', 'Set out the sampling', 'CC', '', '', 'Amber', 'With the lead'],
  ['25/04', '7 January 2025', 'Renew the lease', 'CFO', '30/09/2025', '', 'Complete', 'Signed for a year'],
]

const rows = (cells: (row: readonly string[]) => string) => LOG.map(cells).join('\n')
const text = (log: string) => readText([...HEAD, '', log, '', ...FOOT].join('\n'), file)
const htmlRows = rows((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)

const inWord = async (): Promise<MinutesDocument> => {
  const paragraph = (words: string) => new Paragraph(words)
  const table = new Table({
    rows: LOG.map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
    ),
  })
  const children = [...HEAD.map(paragraph), table, ...FOOT.map(paragraph)]
  return await readDocx(await Packer.toBuffer(new Document({ sections: [{ children }] })), file)
}

/** A page with lines of words 5 points a sign wide; with rules round each cell, or with white space between them. */
const inPdf = (bordered: boolean): MinutesDocument => {
  const WIDTH = 135
  const at = (x: number, y: number, words: string): Piece => ({
    text: words,
    x,
    y,
    width: words.length * 5,
    size: 10,
    bold: false,
  })
  const top = 240
  const pieces = [
    ...HEAD.map((words, index) => at(20, 140 + index * 24, words)),
    ...LOG.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell === '' ? [] : [at(24 + column * WIDTH, top + 14 + row * 20, cell)],
      ),
    ),
    ...FOOT.map((words, index) => at(20, top + LOG.length * 20 + 60 + index * 24, words)),
  ]
  const right = 20 + 8 * WIDTH
  const bottom = top + LOG.length * 20
  const rules: Rule[] = [
    ...Array.from({ length: LOG.length + 1 }, (_, row) => ({
      x1: 20,
      x2: right,
      y1: top + row * 20,
      y2: top + row * 20,
    })),
    ...Array.from({ length: 9 }, (_, column) => ({
      x1: 20 + column * WIDTH,
      x2: 20 + column * WIDTH,
      y1: top,
      y2: bottom,
    })),
  ]
  const pages = [{ width: 1140, height: 800, pieces, rules: bordered ? rules : [] }]
  return { ...file, ...buildBlocks(pagesToBlocks(pages).blocks), mediaType: 'pdf', notes: [] }
}

describe('a log of actions says the same in every format', () => {
  test.each<[string, () => MinutesDocument | Promise<MinutesDocument>]>([
    [
      'a web page',
      () => readHtml([...HEAD.map((p) => `<p>${p}</p>`), `<table>${htmlRows}</table>`].join(''), file),
    ],
    ['HTML among lines of text', () => text(`<table>\n${htmlRows}\n</table>`)],
    ['rows of HTML without their table', () => text(htmlRows)],
    ['bars', () => text(rows((row) => `| ${row.join(' | ')} |`))],
    [
      'bars with a rule under the head',
      () =>
        text(rows((row) => `| ${row.join(' | ')} |`).replace('\n', '\n|---|---|---|---|---|---|---|---|\n')),
    ],
    ['tabs', () => text(rows((row) => row.join('\t')))],
    [
      'tabs over two pages',
      () => text(rows((row) => row.join('\t')).replace('\n25/01', '\n\nPage 1 of 2\n\f\n25/01')),
    ],
    ['Word', inWord],
    ['PDF with borders', () => inPdf(true)],
    ['PDF without borders', () => inPdf(false)],
  ])('%s', async (_, document) => {
    const { candidates, dropped } = readCommitments(await document())
    expect(
      candidates.map(({ quote, owner, due, confidence }) => [
        quote,
        owner?.text ?? null,
        due?.dueOn ?? null,
        due?.otherReadings.map(({ dueOn }) => dueOn) ?? [],
        confidence,
      ]),
    ).toEqual([
      ['Share the staffing plan', 'CC', '2025-06-30', ['2025-01-31'], 'likely'],
      ['Report on the overtime', 'CFO', '2025-05-31', [], 'likely'],
      ['Set out the sampling', 'CC', null, [], 'likely'],
      ['Renew the lease', 'CFO', '2025-09-30', [], 'likely'],
    ])
    expect(dropped.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['Brief on the drones', 'Publish the strategy', 'Write to the council']),
    )
  })
})
