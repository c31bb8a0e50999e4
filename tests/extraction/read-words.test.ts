import { describe, expect, it, test } from 'vitest'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readWords } from '../../src/extraction/read-words.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

const minutes = `Northfold Scrutiny Board

Date: Wednesday 14 January 2026

Present:
Bram Ollerton : Commissioner (PCC)
Ines Quill : Deputy Chief Constable (DCC)
Tam Reed : Chief Constable (CC)

1. Fleet

The DCC was proud of the new vans. She hoped to show them off by the end of March and the CC hoped for sun.

2. Custody

The CC said that it would not happen again. The figures are good.

3. Calls

The CC hoped that 80% of calls would be answered by the end of June.

4. Custody again

The CC said that it would not happen again.

Action | Owner | By when
Send the custody plan to the office | DCC | 27 February 2026

Next meeting: Wednesday 11 March 2026
`
const document = readText(minutes, { fileName: 'board.txt', sha256: '' })
const { header, candidates } = readCommitments(document)
const dated = { ...header, heldOn: plainDate('2026-01-14') }
const read = (quote: string, nth = 0) => readWords(document, dated, candidates, { quote, nth })

describe('words that a person picked', () => {
  test.each([
    ['She hoped to show them off by the end of March', { owner: 'DCC', due: '2026-03-31', item: '1' }],
    ['The CC said that it would not happen again.', { owner: 'CC', due: null, item: '2' }],
    ['the CC hoped for sun', { owner: 'CC', due: null, item: '1' }],
    ['it would not happen again', { owner: 'CC', due: null, item: '2' }],
    [
      'The CC hoped that 80% of calls would be answered by the end of June.',
      { owner: 'CC', due: '2026-06-30', item: '3' },
    ],
  ] as const)('“%s”', (quote, wanted) => {
    const found = read(quote)
    expect({
      owner: found?.owner?.text ?? null,
      due: found?.due?.dueOn ?? null,
      item: found?.place.item,
    }).toEqual(wanted)
  })

  it('say how their date was worked out, from the meeting’s day', () => {
    expect(read('She hoped to show them off by the end of March')?.due).toMatchObject({
      phrase: 'by the end of March',
      anchorOn: '2026-01-14',
      working: expect.stringContaining('31 March 2026'),
    })
  })

  it('keep what the table says beside them', () => {
    expect(read('Send the custody plan to the office')).toMatchObject({
      kind: 'action',
      owner: { text: 'DCC' },
      due: { dueOn: '2026-02-27' },
    })
  })

  it('keep their measure, which with a date makes a target', () => {
    expect(read('The CC hoped that 80% of calls would be answered by the end of June.')).toMatchObject({
      kind: 'target',
      measure: { value: 80, unit: '%' },
    })
  })

  it('stand where the person chose', () => {
    expect(read('The CC said that it would not happen again.', 1)?.place.item).toBe('4')
  })

  it('that do not stand there are not read', () => {
    expect(read('The CC said nothing of the kind.')).toBeNull()
  })
})
