import { expect, test } from 'vitest'
import { ownerLabel } from '../../../src/extraction/owners/owners.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

/** What is ticked of two sentences at a meeting of 14 May 2024: the words quoted, and whose it is. */
const takenOn = (words: string) =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\nSimon Hale : Deputy Chief Constable (DCC)\nAnn Moss : Member\n\n1. Custody\n\n${words}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
    .candidates.filter(({ confidence }) => confidence === 'likely')
    .map(({ quote, owner }) => [quote, owner === null ? null : ownerLabel(owner)])

test.each([
  'The PCC would like to see the visits counted by ward. The DCC had no objection.',
  'Ann Moss suggested that the item come back in the autumn. The DCC was agreeable.',
  'Ann Moss wondered whether a note could be sent to members. The DCC said that it could.',
  'The PCC wanted the form rewritten. The DCC gave his word.',
  'Ann Moss said it would help to have the costs by ward. The DCC accepted this.',
  'Could we have the figures by station? The DCC said yes.',
  'The PCC proposed that members see each report in draft. The DCC did not demur.',
  'Ann Moss asked if a visit could be arranged. DCC: yes, no problem.',
  'The PCC felt that the map should be redrawn. The DCC assured her that it would be.',
  'Ann Moss asked for copies of the letters. The DCC undertook to do so.',
])('the answer takes it on: %s', (words) => {
  expect(takenOn(words)).toEqual([[words, 'DCC']])
})

test.each([
  'Ann Moss thought that the sign should be moved. Agreed.',
  'The PCC suggested that the list be printed. This was agreed.',
])('it is agreed, and nobody is named: %s', (words) => {
  expect(takenOn(words).map(([quote]) => quote)).toEqual([words])
})

test.each([
  'The PCC asked if he could trust the figures. The DCC said that he could.',
  'Ann Moss asked whether the posts would be filled from within. The DCC said yes.',
  'The PCC would like to see the visits counted by ward. The DCC did not agree.',
  'Ann Moss suggested that the item come back. The DCC noted the point.',
  'The PCC proposed that the minutes be approved. Agreed.',
  'Ann Moss proposed that Cllr Tarn be elected Chair. This was agreed.',
  'Could you explain the dip? The DCC said he could.',
  'The PCC wanted the form rewritten. The DCC explained how long it is.',
  'The PCC thanked the team. The DCC agreed.',
  'Ann Moss felt that morale was low. The DCC agreed.',
  'Ann Moss suggested that the dip was seasonal. The DCC agreed.',
  'The PCC asked for assurance that the savings were real. The DCC gave that assurance.',
  'Ann Moss proposed a vote of thanks. Agreed.',
])('nothing is taken on: %s', (words) => {
  expect(takenOn(words)).toEqual([])
})
