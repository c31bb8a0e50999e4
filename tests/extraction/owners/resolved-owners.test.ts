import { expect, it } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const HEAD =
  'Westmarch Board\n\nDate: 14 May 2024\n\nPresent:\nCallum Reave : Chief Constable (CC)\nDelia Marsh : Deputy Chief Constable (DCC)\nTom Hythe : Head of Estates (TH)\n\n1. Fleet\n\n'

const ownerIn = (...paragraphs: readonly string[]): string | null => {
  const document = readText(`${HEAD}${paragraphs.join('\n\n')}\n`, { fileName: 'a.txt', sha256: '' })
  return readCommitments(document).candidates.at(-1)?.owner?.text ?? null
}

const BEFORE = 'The Chief Constable reported that response times were steady.'

it.each([
  'It was agreed that a poster would be sent to all schools by 30 November.',
  'It was resolved that the figures be published by 30 November.',
  'The Board agreed that a survey would be carried out by 30 November.',
  '4.2 It was decided that new signs would be put up by 30 November.',
  'Agreed that the guide would be reissued by 30 November.',
])('what is resolved in a paragraph of its own is not for whoever spoke above: %s', (words) => {
  expect(ownerIn(BEFORE, words)).toBeNull()
})

it.each([
  [
    'in the paragraph of the speaker',
    [`${BEFORE} It was agreed that a poster would be sent by 30 November.`],
  ],
  ['with “he”', [BEFORE, 'It was agreed that he would send a poster by 30 November.']],
  ['by his own word', [BEFORE, 'A poster would be sent to all schools by 30 November.']],
])('and is his %s', (_, paragraphs) => {
  expect(ownerIn(...paragraphs)).toBe('Chief Constable')
})

it.each([
  ["It was noted that Mr Hythe's team would publish the survey in August.", 'Mr Hythe'],
  ['Members were told that the DCC’s staff would publish the survey in August.', 'DCC'],
  ['Northmoor Constabulary will bring in new vests by December.', 'Northmoor Constabulary'],
  ['By December Northmoor Police will bring in new vests.', 'Northmoor Police'],
  ['Northmoor and Southmoor Council would publish the survey in August.', 'Northmoor and Southmoor Council'],
])('whoever is named goes before the one who spoke last: %s', (words, owner) => {
  expect(ownerIn(`${BEFORE} ${words}`)).toBe(owner)
})
