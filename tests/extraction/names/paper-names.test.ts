import { expect, it } from 'vitest'
import { isNameOfPaper, isSubjectOfPaper } from '../../../src/extraction/names/paper-names.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const ownerIn = (words: string): string | null => {
  const minutes = `Westmarch Board\n\nDate: 14 May 2024\n\nPresent:\nCallum Reave : Chief Constable (CC)\nDelia Marsh : Deputy Chief Constable (DCC)\n\n1. Fleet\n\n${words}\n`
  const { candidates } = readCommitments(readText(minutes, { fileName: 'a.txt', sha256: '' }))
  return candidates[0]?.owner?.text ?? null
}

it.each([
  ['The CC advised that the KPI report would be shared by 8 June.', 'CC'],
  ['The DCC confirmed that the RTC review, now in draft, would be issued by 8 June.', 'DCC'],
  ['The CC said that the OSR plan would be sent to members by 8 June.', 'CC'],
  ['The DCC confirmed that the IT review would be shared by June.', 'DCC'],
  ['The Chief Constable said that PCSO plans were late and promised a note by 8 June.', 'Chief Constable'],
  ['The PSD annual report will be circulated by 8 June.', null],
  ['It was agreed that the Estates review be shared by 8 June.', null],
  ['ACTION: HR plan to be sent to members by 3 June.', null],
])('a name in front of a paper is no owner: %s', (words, owner) => {
  expect(ownerIn(words)).toBe(owner)
})

it.each([
  ['It was agreed that the PMO report to the Board by 8 June.', 'PMO'],
  ['It was agreed that the Treasurer report by 8 June.', 'Treasurer'],
  ['It was agreed that the Curator review the list by 8 June.', 'Curator'],
  ['PSD to report by 8 June.', 'PSD'],
  ['HR would publish the strategy by 8 June.', 'HR'],
  ['ICT will send the plan by 8 June.', 'ICT'],
])('who does it stays its owner: %s', (words, owner) => {
  expect(ownerIn(words)).toBe(owner)
})

it.each([' report would be sent', ' plans were late', ' review, in draft, is due', ' plan to be sent'])(
  'is followed by what becomes of the paper: %s',
  (behind) => {
    expect(isNameOfPaper(behind)).toBe(true)
  },
)

it.each([
  ' report by June',
  ' plans to be ready',
  ' review, amend and issue it',
  ' will report',
  ' plan the visit',
])('is followed by what somebody does: %s', (behind) => {
  expect(isNameOfPaper(behind)).toBe(false)
  expect(isSubjectOfPaper('PSD', behind)).toBe(false)
})
