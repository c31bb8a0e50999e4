import { describe, expect, test } from 'vitest'
import { ownerLabel } from '../../../src/extraction/owners/owners.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { chooseOwner } from '../../../src/extraction/weighing/whose.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

/** Whose the last proposal of a paragraph is. */
const ownerOf = (words: string): string | null => {
  const { candidates } = readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\nSimon Hale : Deputy Chief Constable (DCC)\nOdile Marsh : Head of Assurance\n\n1. Fleet\n\n${words}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
  const owner = candidates.at(-1)?.owner ?? null
  return owner === null ? null : ownerLabel(owner)
}

describe('whose it is, by how those named in it and near it are named', () => {
  test.each([
    ['Guide on keys to be issued to members. (Head of Legal)', 'Head of Legal'],
    ['Lettings figures to be with Directors by 20 December (G Horn).', 'G Horn'],
    ['Y Rudge had drafted it and would finalise it before it is sent to the DCC in July.', 'Y Rudge'],
    [
      'Mr Hale took these on board and the finished text is to be issued with the minutes.',
      'Mr Simon Hale, DCC',
    ],
    ["SG advised that the broker's paper had slipped and would now be with members by 28 June.", 'SG'],
    [
      'Odile Marsh told the Board of the backlog. The leaflet would be circulated to the Board by 28 June.',
      'Odile Marsh, Head of Assurance',
    ],
    [
      'The Commissioner wanted the log shared; Ms Marsh was content for it to come in July.',
      'Ms Odile Marsh, Head of Assurance',
    ],
  ])('%s', (words, owner) => {
    expect(ownerOf(words)).toBe(owner)
  })

  test.each([
    'It was said and New Road will be closed by 30 June.',
    'It was agreed that the Estates review be shared by 8 June.',
    'The Crime Plan will be published by 28 June.',
    'The Board agreed that a survey would be carried out by 28 June.',
    'Action 5 (New): advertise for two wardens.',
    'Action: Sale of Old Bridewell to complete on 2 August.',
    'Action: Findings to go to the county by 2 August.',
  ])('is nobody’s in: %s', (words) => {
    expect(ownerOf(words)).toBeNull()
  })
})

describe('of those who may own it', () => {
  const one = (weight: number, more: Partial<Parameters<typeof chooseOwner>[0][number]> = {}) => ({
    weight,
    isByRule: false,
    isStated: false,
    isNobody: false,
    ...more,
  })
  const byRule = one(1, { isByRule: true })

  test('the likeliest is chosen where the rules found nobody', () => {
    expect(chooseOwner([one(0), one(2), one(1)])?.weight).toBe(2)
    expect(chooseOwner([])).toBeNull()
  })

  test('whom the rules found stays, but for one who is much likelier', () => {
    expect(chooseOwner([byRule, one(1.9)])).toBe(byRule)
    expect(chooseOwner([byRule, one(2.1)])?.weight).toBe(2.1)
  })

  test('whom the rules found named as the doer stays longer', () => {
    const named = one(1, { isByRule: true, isStated: true })
    expect(chooseOwner([named, one(2.9)])).toBe(named)
    expect(chooseOwner([named, one(3.1)])?.weight).toBe(3.1)
  })

  test('nobody is chosen only where that is likelier by some way', () => {
    const nobody = one(1, { isNobody: true })
    expect(chooseOwner([nobody, one(0.6)])?.isNobody).toBe(false)
    expect(chooseOwner([nobody, one(0.4)])).toBe(nobody)
  })
})
