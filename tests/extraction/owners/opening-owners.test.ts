import { describe, expect, test } from 'vitest'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import { sceneOf } from '../one-sentence.ts'

/** The owner of the last sentence of the last paragraph. */
const ownerIn = (words: readonly string[], explicit = false): string | null => {
  const scene = sceneOf(...words)
  const last = scene.sentences.at(-1)
  if (last === undefined) return null
  return (
    findOwner(propose(last, { kind: 'undertaking', confidence: 'likely', reason: '', explicit }), scene)
      ?.text ?? null
  )
}

describe('whom it is owed to is not the one who owes it', () => {
  test.each([
    ['The CFO said that the Commissioner would have it within ten working days.', 'CFO'],
    ['The DCC was clear that the Board should measure her against that.', 'DCC'],
    ['The CFO said that the Mayor would be given the list by Friday.', 'CFO'],
    ['The DCC told the meeting that the Council could expect to see 95% in June.', 'DCC'],
    ['The CFO confirmed that the Chair will receive a copy.', 'CFO'],
    ['The CC reckoned that the Board could hold him to 85% by June.', 'CC'],
  ])('%s', (words, owner) => {
    expect(ownerIn([words])).toBe(owner)
  })

  test.each([
    ['The DCC said that the Commissioner would have to write to the Mayor.', 'Commissioner'],
    ['The CFO said that the Commissioner would have a word with the Mayor.', 'Commissioner'],
    ['The DCC said that the Chair will hear whether it helps and write.', 'Chair'],
  ])('but: %s', (words, owner) => {
    expect(ownerIn([words])).toBe(owner)
  })
})

describe('the one with whom the sentence opens', () => {
  test.each([
    ['The DCC is carrying the other two and expects to close both by June.', 'DCC'],
    ['NA has the list in hand and means to send it round.', 'NA'],
    ['The CFO reckoned that the rest would be done by June.', 'CFO'],
    ['The DCC predicted that the queue would be gone by June.', 'DCC'],
    ['The CFO wished to see 90% by the end of June.', 'CFO'],
    ['The DCC’s ambition was for nobody to wait longer than a week by June.', 'DCC'],
  ])('%s', (words, owner) => {
    expect(ownerIn([words])).toBe(owner)
  })

  test.each([
    'Officers have been told of it.',
    'Officers had been abstracted to the summer fair.',
    'The Board heard of it and nothing more.',
    'The CFO to the Board of long ago.',
    'The lamps are to be seen in June.',
  ])('nobody: %s', (words) => {
    expect(ownerIn([words])).toBeNull()
  })
})

describe('of two in a sentence, or in two', () => {
  test.each([
    ['The Commissioner expects 95% by June, and the DCC did not demur.', 'DCC'],
    ['The Commissioner invited the DCC to come back with a plan. He agreed to do so in June.', 'DCC'],
    ['The DCC left it with NA to ring the surgeries.', 'NA'],
    ['A note on this is to follow from the CFO.', 'CFO'],
    ['The CFO set out the risks. She would ask the DCC to attend in June.', 'CFO'],
    ['The Board agreed to ask the DCC to attend in June.', 'DCC'],
    ['The DCC’s team will have finished the yard by the end of June.', 'DCC'],
    ['The CFO showed the map. The Commissioner asked her to add the roads.', 'CFO'],
  ])('%s', (words, owner) => {
    expect(ownerIn([words])).toBe(owner)
  })
})

describe('initials that could be a mark', () => {
  test.each([
    ['AP to call a meeting of the village by June.', 'AP'],
    ['AP will find out.', 'AP'],
    ['AP1: NA to find out.', 'NA'],
    ['AP: NA to find out.', 'NA'],
    ['AP 3/24 NA to find out.', 'NA'],
  ])('%s', (words, owner) => {
    expect(ownerIn([words], true)).toBe(owner)
  })
})

describe('he or she', () => {
  test('who answers in notes of questions', () => {
    expect(
      ownerIn([
        'A. The DCC explained that the new operators started in May. He expects it to be under 5% by June.',
      ]),
    ).toBe('DCC')
  })

  test('is no name of an owner', () => {
    expect(ownerIn(['The CFO set out the costs. She would gladly show the draft.'], true)).toBe('CFO')
  })

  test('who gave an order and a figure', () => {
    expect(
      ownerIn([
        'The DCC did not dispute this. She has since instructed that it stop and said that the Board could expect 95% by June.',
      ]),
    ).toBe('DCC')
  })

  test('in a log whose lines carry the day of their meeting', () => {
    expect(ownerIn(['14/9 (c) NA to find a second officer. Start date now 8 June 2024.'])).toBe('NA')
  })
})

test.each([
  ['Every member to read the statement by noon on 24 May.', 'Every member'],
  ['Every division to send its plan.', 'Every division'],
  ['Each visitor is to sign the form.', 'Each visitor'],
])('one and all: %s', (words, owner) => {
  expect(ownerIn([words])).toBe(owner)
})

test.each([
  ['The CC said two had been, and that officers would be out every weekend in June.', 'CC'],
  ['The DCC confirmed that the force would pay.', 'DCC'],
])('who speaks for the force: %s', (words, owner) => {
  expect(ownerIn([words])).toBe(owner)
})

describe('whoever stands behind a mark with a number', () => {
  test.each([
    ['AP1: PSDN to provide the data to members by 12 June.', 'PSDN'],
    ['AP 12 – Youth Lead to book the hall.', 'Youth Lead'],
    ['Action: C. Dunn to send the survey to the group.', 'C. Dunn'],
    ['Action 4: J.T. Orme to write to the county.', 'J.T. Orme'],
    ['ACTION 7 – JR to add it to the log.', 'JR'],
  ])('%s', (words, owner) => {
    expect(ownerIn([words], true)).toBe(owner)
  })

  test.each([
    'AP1: data to be provided to members by 12 June.',
    'AP2: The survey to be sent to the group.',
    'Action: Report to come back in June.',
    'Action 4: Plan to be shared.',
    'ACTION 7 – Update to follow.',
  ])('is nobody: %s', (words) => {
    expect(ownerIn([words], true)).toBeNull()
  })
})
