import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  isVersionOf,
  paperKind,
  paperState,
  SAME_MINUTES,
  textLikeness,
} from '../../../src/register/minutes/text-likeness.ts'

const folder = new URL('../../extraction/minutes/', import.meta.url)
const offices = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** Every `nth` word is another one. */
const withChanges = (text: string, nth: number) => {
  let count = 0
  return text.replace(/\S+/g, (word) => (++count % nth === 0 ? `other${count}` : word))
}

const paper = (text: string, fileName = 'paper.txt') => ({ fileName, text })

const MINUTES = `Fernmoor Oversight Board
Minutes of the meeting held on 4 March 2025
Present: Ada Quill, Commissioner (PCC); Bram Oakes, Chief Constable (CC)
1. Custody
The Chief Constable told the Board that the cells at Little Marsh had been painted over the winter.
Action: CC to share the custody improvement plan by the end of June 2025.
2. Fleet
Members asked why eleven vans were off the road at once. The Chief Constable would look into it.
Action: CC to report on the vans to the next meeting.`

describe('versions of one set of minutes', () => {
  it('are alike though every tenth word was changed', () => {
    const alike = offices.map((text) => textLikeness(withChanges(text, 10), text))
    expect(Math.min(...alike)).toBeGreaterThan(SAME_MINUTES)
  })

  it.each([
    ['a word put right', MINUTES.replace('eleven', 'twelve')],
    ['a new item', `${MINUTES}\n3. Estates\nThe roof of the depot was seen by all members on their visit.`],
    ['approved', MINUTES.replace('Minutes of', 'Approved minutes of').replaceAll('\n', '\n\n')],
    ['in other capitals', MINUTES.toUpperCase()],
  ])('are known: %s', (_, text) => {
    expect(isVersionOf(paper(text), paper(MINUTES))).toBe(true)
  })
})

describe('another paper of the meeting is no version', () => {
  const [, , , , , action = '', , , other = ''] = MINUTES.split('\n')
  it.each([
    [
      'a log of its actions',
      `Fernmoor Oversight Board\nAction log\n4 March 2025\n${MINUTES.split('\n').slice(3).join('\n')}`,
    ],
    ['its actions alone', `Fernmoor Oversight Board\n4 March 2025\n${action}\n${other}`],
    ['its agenda', 'Fernmoor Oversight Board\nAgenda\n4 March 2025\n1. Custody\n2. Fleet'],
    [
      'its second part',
      `${MINUTES.split('\n').slice(0, 3).join('\n')}\n1. A claim\nThe claim of a former officer was settled for the sum that the insurers had named.\n2. A lease\nThe lease of the yard was renewed for five years at the rent that was asked.`,
    ],
    [
      'a report to it',
      'Report to the Fernmoor Oversight Board of 4 March 2025\nThe cells at Little Marsh were painted over the winter at a cost of £9,000, of which half was for the paint.',
    ],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(isVersionOf(paper(text), paper(MINUTES))).toBe(false)
  })

  it.each(['Action log March 2025.docx', 'board_log.txt', 'Open actions.pdf'])(
    'nor one whose file says what it is: %s',
    (fileName) => {
      expect(isVersionOf(paper(MINUTES, fileName), paper(MINUTES))).toBe(false)
      expect(isVersionOf(paper(MINUTES, `Minutes and ${fileName}`), paper(MINUTES))).toBe(true)
    },
  )

  it('nor are the minutes of two boards', () => {
    const pairs = offices.slice(1).map((text, index) => textLikeness(text, offices[index] ?? ''))
    expect(Math.max(...pairs)).toBeLessThan(0.2)
  })
})

it.each([
  ['Board\nAction log\n1', 'log'],
  ['Board – Action Tracker', 'log'],
  ['Summary of actions from the Board', 'log'],
  ['Board\nAGENDA\n1. Welcome', 'agenda'],
  ['Board\nMinutes\nAgenda item 1', 'minutes'],
  ['Board\nThe action of the play was swift.', 'minutes'],
])('%j is a paper of its kind: %s', (text, kind) => {
  expect(paperKind(paper(text))).toBe(kind)
})

it.each([
  ['board.docx', 'Board\nDRAFT minutes', 'draft'],
  ['board_draft_v2.docx', 'Board', 'draft'],
  ['board.docx', 'Minutes (subject to approval)', 'draft'],
  ['board-approved.pdf', 'Board', 'approved'],
  ['board.pdf', 'Confirmed minutes of the Board', 'approved'],
  ['board.pdf', 'Board\nThe Commissioner confirmed that the roof was sound.', null],
  ['board.pdf', 'Minutes of the Board', null],
])('%s, %j calls itself %s', (fileName, text, state) => {
  expect(paperState({ fileName, text })).toBe(state)
})
