import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const read = (sentence: string) => {
  const present =
    'Present: Bram Oakes, Chief Constable (CC); Cora Pell, Deputy Chief Constable (DCC); Dev Ames, Chief Finance Officer (CFO); Ed Roe, Assistant Chief Constable (ACC)'
  const text = `Harrowdale Board\n14 May 2024\n\n${present}\n\n1. Fleet\n\n${sentence}`
  return readCommitments(readText(text, { fileName: 'm', sha256: '' })).candidates.map((candidate) => [
    candidate.confidence,
    candidate.owner?.text ?? null,
    candidate.due?.dueOn ?? null,
  ])
}

describe('a promise in another clause than what binds nobody', () => {
  test.each([
    [
      'Funding for the mechanics ends on 31 March 2025 and the DCC will bring options before then.',
      'DCC',
      '2025-03-30',
    ],
    ['The grant runs out in September, so the ACC will seek new money by July.', 'ACC', '2024-07-31'],
    ['The CC thanked the ACC, who will publish the tyre survey by 28 June.', 'ACC', '2024-06-28'],
    ['There was a discussion about brakes and the ACC will report by 28 June.', 'ACC', '2024-06-28'],
    ['The DCC, who is retiring in July, will hand over the fleet plan by 28 June.', 'DCC', '2024-06-28'],
    ['The minutes were agreed and the CFO will publish them by 28 June.', 'CFO', '2024-06-28'],
    ['Forty of the vans had been fitted, with the rest in use by March 2025.', null, '2025-03-31'],
    ['Two depots had been painted; the others by 30 August 2024.', null, '2024-08-30'],
    ['The detection rate for theft offences would rise to 20% by March 2025.', null, '2025-03-31'],
    ['The proportion of urgent calls answered would increase to 95% by March 2025.', null, '2025-03-31'],
  ])('is proposed: %s', (sentence, owner, dueOn) => {
    expect(read(sentence)).toEqual([['likely', owner, dueOn]])
  })

  test.each([
    ['ACC Roe offered to visit the yard and to tell members what drivers had said.', 'ACC Roe'],
    [
      'Where drivers had been moved, families had been told; the DCC agreed to give the Board the numbers.',
      'DCC',
    ],
    ['The CFO, who had told the Board that the till was closed, will send a note round.', 'CFO'],
    ['The Board had been told that the ramps were safe; the DCC undertook to have them weighed.', 'DCC'],
    ['The DCC promised to show members the log in which this had been stated.', 'DCC'],
  ])('is proposed beside what had been said: %s', (sentence, owner) => {
    expect(read(sentence)).toEqual([['likely', owner, null]])
  })

  test.each([
    'The Board had been told that the DCC would bring options.',
    'The CFO had said that the ramps were safe.',
    'It had been promised that the CFO would send a note round.',
    'The DCC had undertaken to weigh the ramps.',
    'The CC was on leave until July and the DCC will deputise.',
  ])('is none where it was said before: %s', (sentence) => {
    expect(read(sentence).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })

  test('is shown when it goes on with what would have run out', () => {
    expect(
      read('It was noted that the trial, due to end on 28 June, would be extended to 30 September 2024.'),
    ).toEqual([['possible', null, '2024-09-30']])
  })

  test.each([
    'Funding for the mechanics ends on 31 March 2025 and nobody was surprised.',
    'The CC thanked the ACC, who would be missed after 28 June.',
    'The CC thanked the ACC, who will retire in July.',
    'The lease, which expires on 28 June, will lapse.',
    'Vehicle crime would rise by 5% by March 2025.',
    'The rate of inflation would fall by March 2025.',
    'At the last meeting the grant was said to run out and the DCC would bring options by May.',
  ])('is none where the other clause promises nothing: %s', (sentence) => {
    expect(read(sentence).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })
})

describe('a remark behind a listed task', () => {
  const listed = (line: string) => {
    const text = `Harrowdale Board\n14 May 2024\n\n1. Fleet\n\nActions\n\n- ${line}`
    const { candidates } = readCommitments(readText(text, { fileName: 'm', sha256: '' }))
    return candidates.map(({ owner }) => owner?.text)
  }

  test.each([
    ['Ref 9 - DCC to explain the rota - to be taken in June, sergeant on leave - OPEN', 'DCC'],
    ['CFO to send the list - manager away until July, clerk on holiday', 'CFO'],
    ['ACC to price the ramps (surveyor on sick leave)', 'ACC'],
    ['AP4: Clerk to book the hall, caretaker on annual leave', 'Clerk'],
    ['DCC to mend the gate – OPEN', 'DCC'],
  ])('leaves it standing, with its owner: %s', (line, owner) => {
    expect(listed(line)).toEqual([owner])
  })

  test.each([
    'DCC is on leave in June',
    'The sergeant is on holiday, so the DCC had nothing to add',
    'DCC to explain the rota - closed',
    'DCC to report on vans by 28 June – complete',
  ])('is no task: %s', (line) => {
    expect(listed(line)).toEqual([])
  })
})
