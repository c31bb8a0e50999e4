import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { containsQuote } from '../../src/minutes/quoting/quote.ts'
import { readMinutes } from '../../src/minutes/read-minutes.ts'
import {
  inHtml,
  inMarkdown,
  inOpenDocument,
  inPdf,
  inRichText,
  inText,
  inWord,
  type Part,
} from './in-every-format.ts'

const minutes: readonly Part[] = [
  { title: 'Northfold Scrutiny Board' },
  { words: 'Tuesday 4 February 2025' },
  { words: 'Chair: Agnes Tarn' },
  {
    rows: [
      ['Name', 'Capacity'],
      ['Agnes Tarn', 'Police and Crime Commissioner (PCC)'],
      ['Bram Holloway', 'Chief Constable (CC)'],
      ['Cleo Vane', 'Deputy Chief Constable (DCC)'],
      ['Dora Finch', 'Chief Finance Officer (CFO)'],
    ],
  },
  { item: 1, heading: 'Call handling' },
  {
    words:
      'The CC told the Board that emergency calls were answered in twenty-five seconds on average – half a minute sooner than in the autumn – and that “no caller” would wait for more than ten seconds by March 2026.',
  },
  {
    bold: 'Action:',
    words:
      ' DCC to bring a follow-up report on the non-emergency calls of the northern districts to the Board by 30 May 2025.',
  },
  {
    bullets: [
      'The CFO agreed to circulate the budget for body-worn video, of £1.2m, before the next meeting of the Board.',
      'Members thanked the volunteers who had given up their evenings to visit people held in custody.',
    ],
  },
  { item: 2, heading: 'Estates' },
  {
    words:
      'The Board noted that the depot’s lease ends in 2027. The CFO undertook to share the medium-term estates plan with the Board in six months’ time.',
  },
  { item: 3, heading: 'Agreed actions' },
  {
    rows: [
      ['Action', 'Owner', 'Due'],
      ['Publish the report of the custody visitors', 'CC', '31 March 2025'],
      ['Write to the co-operative about the depot\nand copy in the CFO', 'DCC', '14 April 2025'],
    ],
  },
  { words: 'Date of the next meeting: Tuesday 1 April 2025' },
]

const formats: readonly (readonly [mediaType: string, name: string, (parts: readonly Part[]) => Buffer])[] = [
  ['docx', 'board.docx', inWord],
  ['odt', 'board.odt', inOpenDocument],
  ['rtf', 'board.rtf', inRichText],
  ['pdf', 'board.pdf', inPdf],
  ['html', 'board.html', inHtml],
  ['text', 'board.txt', inText],
  ['text', 'board.md', inMarkdown],
]

const read = async (name: string, contents: Buffer) => {
  const document = await readMinutes(name, contents)
  const { header, candidates } = readCommitments(document)
  return { document, header, candidates }
}

describe('The same minutes say the same in every format', () => {
  test('what they promise is known', async () => {
    const { candidates } = await read('board.docx', inWord(minutes))
    const likely = candidates.filter(({ confidence }) => confidence === 'likely')
    expect(likely.map(({ quote, owner, due }) => [owner?.text, due?.dueOn, quote.slice(0, 30)])).toEqual([
      ['CC', '2026-03-31', 'The CC told the Board that eme'],
      ['DCC', '2025-05-30', 'Action: DCC to bring a follow-'],
      ['CFO', '2025-03-31', 'The CFO agreed to circulate th'],
      ['CFO', '2025-08-04', 'The CFO undertook to share the'],
      ['CC', '2025-03-31', 'Publish the report of the cust'],
      ['DCC', '2025-04-14', 'Write to the co-operative abou'],
    ])
  })

  test.each(formats)('%s: %s', async (mediaType, name, write) => {
    const first = await read('board.docx', inWord(minutes))
    const other = await read(name, write(minutes))
    expect(other.document.mediaType).toBe(mediaType)
    expect(other.document.notes).toEqual([])
    expect(other.header).toEqual(first.header)
    const said = ({ candidates }: typeof first) =>
      candidates.map(({ quote, kind, owner, due, confidence, place }) => ({
        quote,
        kind,
        owner: owner?.text,
        due: due?.dueOn,
        confidence,
        item: place.item,
      }))
    expect(said(other)).toEqual(said(first))
    for (const { quote } of first.candidates) expect(containsQuote(other.document.text, quote)).toBe(true)
  })
})
