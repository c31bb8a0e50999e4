import { describe, expect, test } from 'vitest'
import { castOf } from '../../../src/extraction/names/actors.ts'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import { PRESENT, sceneOf } from '../one-sentence.ts'

/** Who is to do what the sentence at `place` says, counted from the end. */
const ownerIn = (words: string, place = -1, scene = sceneOf(words), explicit = false): string | null => {
  const sentence = scene.sentences.at(place)
  if (sentence === undefined) return null
  const proposal = propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: '' })
  return findOwner({ ...proposal, explicit }, scene)?.text ?? null
}

type Case = readonly [words: string, owner: string | null]

/** What the sentence says comes before whoever spoke last. All sentences are invented. */
const ways: readonly { readonly about: string; readonly cases: readonly Case[] }[] = [
  {
    about: 'whoever does one thing and then gives his word',
    cases: [
      ['Cllr Vane was cross. The CFO regretted it and explained that a new lock will be fitted.', 'CFO'],
      ['Cllr Vane was cross. The DCC spoke of the audit, and undertook to send a copy.', 'DCC'],
      ['Cllr Vane was cross. The ACFO shared the worry and advised that it will be mended.', 'ACFO'],
      ['Cllr Vane was cross. The DCC did not dissent and stated that the yard would be swept.', 'DCC'],
      ['Cllr Vane was cross. The CFO knew of it, but offered to look again.', 'CFO'],
      ['The CFO spoke. The DCC asked about the audit and was told that it would be sent.', 'CFO'],
      ['The CFO spoke. Members thanked him and said that a copy would help.', 'CFO'],
      ['The CFO spoke. The panel heard of the audit and confirmed that it would be read.', 'CFO'],
      ['The CFO spoke. The lock was old and reports said that it would be mended.', 'CFO'],
      ['The CFO spoke. It was an old lock and would be mended.', 'CFO'],
    ],
  },
  {
    about: 'whoever agrees in a later clause, or says so in passing',
    cases: [
      ['The Chair said that 38% was poor and the DCC agreed that it ought to be 70% by June.', 'DCC'],
      ['Every van will have one by March and the CFO did not see why that should slip.', 'CFO'],
      ['The lists will be done by May and the ACFO saw no reason for doubt.', 'ACFO'],
      [
        'Cllr Vane spoke. The item was put back, the CFO apologising that it was late; it would be ready by May.',
        'CFO',
      ],
      [
        'Cllr Vane spoke. It was noted, the DCC explaining that two were ill, and would be done by May.',
        'DCC',
      ],
      ['The CFO spoke. The item was put back and it would be ready by May.', 'CFO'],
      ['The CFO spoke. It was late, the Board apologising for that; it would be ready by May.', 'CFO'],
      ['The CFO spoke. It was poor and the panel agreed that it should be 70% by June.', 'CFO'],
      ['The CFO spoke. It will be done by May and nobody saw why it should slip.', 'CFO'],
      ['The CFO spoke. It was put back, explaining why it was late, and will be ready by May.', 'CFO'],
    ],
  },
  {
    about: 'whoever is at work on it',
    cases: [
      ['The CFO spoke. The report is being drafted by the DCC and will be online by June.', 'DCC'],
      ['The CFO spoke. A guide was being prepared by the ACFO, which would be out by June.', 'ACFO'],
      ['The CFO spoke. The form is now being tested by the DCC and should be ready in June.', 'DCC'],
      ['The CFO spoke. The list is being checked by Supt Vane and will be sent in June.', 'Supt Vane'],
      ['The CFO spoke. The plan was being written by the DCC (Crime) and will come in June.', 'DCC'],
      ['The CFO spoke. The report was drafted by the DCC and will be online by June.', 'CFO'],
      ['The CFO spoke. The van was seen by the DCC and will be sold in June.', 'CFO'],
      ['The CFO spoke. The report is being drafted by two clerks and will be online by June.', 'CFO'],
      ['The CFO spoke. The report is being drafted and it will be out in June, by the Board.', 'CFO'],
      ['The CFO spoke. The report is being drafted by hand and will be online by June.', 'CFO'],
    ],
  },
  {
    about: 'whoever answered the question before',
    cases: [
      [
        'In answer to Cllr Vane, who asked why it was shut, the CFO explained the fault. All will be mended.',
        'CFO',
      ],
      [
        'In reply to a question from Cllr Vane as to why it was red, the DCC explained it. All will go.',
        'DCC',
      ],
      ['Asked by Cllr Vane when the yard would open, the ACFO replied in part. All will be told.', 'ACFO'],
      [
        'The CFO said that the gate was old.\n\nWhen will it be mended?\n\nShe said it should be done by June.',
        'CFO',
      ],
      [
        'The DCC said that 57 were left.\n\n"When will it be nil?"\n\nHe said it should be so by June.',
        'DCC',
      ],
      ['In answer to Cllr Vane it was said that the gate was old. All will be mended.', null],
    ],
  },
  {
    about: 'whoever agrees to what is asked in the same sentence',
    cases: [
      ['Members asked for a note on the vans and this was agreed by the DCC.', 'DCC'],
      ['Members asked for a note on the vans, which was accepted by the CFO.', 'CFO'],
      ['Members asked for a note on the vans and it was readily promised by the DCC.', 'DCC'],
      ['Members asked for a note; this was taken on by the CFO.', 'CFO'],
      ['Members asked for a note and that was then confirmed by the DCC for June.', 'DCC'],
      ['Members asked for a note and this was agreed by the Board.', null],
      ['Members asked for a note and this was agreed.', null],
      ['Members asked for a note and it was agreed by all that day.', null],
      ['Members asked for the note that was written by the DCC.', null],
      ['Members asked for a note as this was late by a year.', null],
    ],
  },
  {
    about: 'the officer under another, and not who is above him',
    cases: [
      ["The Commissioner's Head of Policy confirmed that it would be sent.", "Commissioner's Head of Policy"],
      ['The Commissioner’s Chief Executive advised that it would be sent.', 'Chief Executive'],
      ["The Commissioner's Head of Policy, who was there, said that it would be sent.", 'Head of Policy'],
      ["The Commissioner's Treasurer explained that it would be sent.", "Commissioner's Treasurer"],
      ["The Chair's Solicitor stated that it would be sent.", 'Solicitor'],
      ["The Commissioner's diary said that it would be a long day.", null],
      ["The Commissioner's Head of Policy asked when it would be sent.", null],
      ["The Commissioner's predecessor wondered whether it would be sent.", null],
      ["The Commissioner's Head of Policy wondered whether it would be sent.", null],
      ["The Commissioner's predecessor thought that it would be sent.", null],
    ],
  },
  {
    about: 'whoever is charged with it, and not who charges him',
    cases: [
      ['The DCC tasked Supt Vane with bringing a plan to the next board.', 'Supt Vane'],
      ['The PCC charged the CFO with a review of the fleet by June.', 'CFO'],
      ['The CC entrusted the DCC with the talks.', 'DCC'],
      ['The PCC then pressed the Treasurer for a day in June.', 'Treasurer'],
      ['The DCC commissioned Internal Audit to look at it.', null],
      ['The DCC tasked himself with it.', 'DCC'],
      ['The CFO commissioned a review of the fleet.', 'CFO'],
      ['The DCC charged a fee for it.', 'DCC'],
      ['The CFO pressed on with the review.', 'CFO'],
      ['The CFO invited comments by June.', 'CFO'],
    ],
  },
  {
    about: '“he” behind a body that does something else',
    cases: [
      ['The DCC spoke. The vans are being counted by the force and he will share the figures.', 'DCC'],
      ['The CFO spoke. The audit was done by the Board but she would send it round.', 'CFO'],
      ['The DCC spoke. The post is held by the force and he undertook to fill it.', 'DCC'],
      ['The DCC spoke. Work was begun by officers and he will report back.', 'DCC'],
      ['The DCC spoke. A survey is run by the force and he promised to share it.', 'DCC'],
      ['The DCC spoke. The vans will be counted by the force.', 'force'],
      ['The DCC spoke. The vans will be counted by the CFO and he will share the figures.', 'CFO'],
      ['The DCC spoke. The vans will be counted by the force and they will be sold.', 'force'],
      ['The DCC spoke. The vans will be counted by the force and he would welcome that.', 'force'],
      ['The vans will be counted by the force and he will share the figures.', 'force'],
    ],
  },
]

describe('the owner whom the sentence itself names', () => {
  for (const { about, cases } of ways)
    test.each(cases)(`${about}: %s`, (words, owner) => expect(ownerIn(words)).toBe(owner))
})

describe('who answers in the sentence behind a request', () => {
  test.each<Case>([
    ['The CFO spoke. Cllr Vane asked for the figures. The DCC was content to supply them.', 'DCC'],
    ['The CFO spoke. Cllr Vane asked for the figures. The DCC saw no difficulty with this.', 'DCC'],
    ['The CFO spoke. Cllr Vane asked for the figures. DCC to supply.', 'DCC'],
    ['The CFO spoke. Cllr Vane asked for the figures. The DCC said that they were nearly ready.', 'DCC'],
    ['The CFO spoke. Cllr Vane asked for the figures. The DCC agreed.', 'DCC'],
    ['The CFO spoke. Cllr Vane asked for the figures. The Board said that it would read them.', 'CFO'],
    ['The CFO spoke. Cllr Vane asked for the figures. Cllr Pell said that he would too.', 'CFO'],
    ['The CFO spoke. Cllr Vane asked for the figures. The DCC asked for the costs.', 'CFO'],
    ['The CFO spoke. Cllr Vane asked for the figures. The DCC left.', 'CFO'],
    ['The CFO spoke. Cllr Vane asked the Treasurer to send the figures. The DCC agreed.', 'Treasurer'],
  ])('%s', (words, owner) => expect(ownerIn(words, -2)).toBe(owner))
})

describe('a name between commas before the day', () => {
  test.each<Case>([
    ['Quay yard – short note on parking, DCC, by 4 May', 'DCC'],
    ['Paper on vans, CFO, before the June meeting', 'CFO'],
    ['Letter to schools, the Treasurer, by Easter', 'Treasurer'],
    ['List of keys, Head of Policy, end of May', 'Head of Policy'],
    ['Copy of the lease, the DCC, for the next meeting.', 'DCC'],
    ['Note on parking, vans, by 4 May', null],
    ['Note on parking, DCC, seen by 4 people', null],
    ['Note on parking was had from the town, DCC, by 4 May', null],
    ['Note on parking, by 4 May', null],
    ['Note on parking; DCC, by 4 May', null],
  ])('%s', (words, owner) => expect(ownerIn(words)).toBe(owner))
})

describe('NA before what NA is to do', () => {
  test.each<Case>([
    ['NA to write to the school', 'NA'],
    ['NA to bring a note', 'NA'],
    ['NA will send the list', 'NA'],
    ['NA to ask the yard', 'NA'],
    ['NA would draft it', 'NA'],
    ['Owner: N/A', null],
    ['NA', null],
    ['N/A', null],
    ['None to report', null],
    ['TBC', null],
  ])('%s', (words, owner) => {
    const scene = { ...sceneOf(words), cast: castOf(PRESENT.filter(({ initials }) => initials !== 'NA')) }
    expect(ownerIn(words, -1, scene, true)).toBe(owner)
  })
})
