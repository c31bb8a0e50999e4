import { describe, expect, test } from 'vitest'
import { castOf } from '../../../src/extraction/names/actors.ts'
import { mentionsIn } from '../../../src/extraction/weighing/mentions.ts'
import { PRESENT } from '../one-sentence.ts'

const named = (words: string) => mentionsIn(words, castOf(PRESENT)).map(({ text }) => text)

describe('who may be named', () => {
  test.each([
    ['The DCC told Ms Orr that it was late.', ['The DCC', 'Ms Orr']],
    ['A. Villiers would write to each owner.', ['A. Villiers']],
    ['Lettings figures (G Horn).', ['G Horn']],
    ['Letter to the county (EW, end of June).', ['EW']],
    ['It is with the Head of Fleet and with Kay Roe.', ['Head of Fleet', 'Kay Roe']],
    ['Det Supt Orr and Insp. Vane will visit.', ['Det Supt Orr and Insp. Vane']],
  ])('%s', (words, names) => {
    expect(named(words).map((name) => name.replace(/^the /i, ''))).toEqual(
      names.map((name) => name.replace(/^the /i, '')),
    )
  })

  test.each([
    'It was wet in June.',
    'New Road is closed.',
    'The Crime Plan and the Audit Report were read.',
    'Phase 2 is late.',
    'Fleet',
    'THE VANS AND THE BOATS',
    'Tasks: none.',
    'Findings to go to the county.',
  ])('is nobody in: %s', (words) => {
    expect(named(words)).toEqual([])
  })
})
