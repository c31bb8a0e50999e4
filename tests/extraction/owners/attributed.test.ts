import { describe, expect, test } from 'vitest'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import { sceneOf } from '../one-sentence.ts'

/** Who is to do what the last of the sentences says. */
const ownerIn = (words: string): string | null => {
  const scene = sceneOf(words)
  const last = scene.sentences.at(-1)
  if (last === undefined) return null
  const proposal = propose(last, { kind: 'undertaking', confidence: 'likely', reason: '' })
  return findOwner(proposal, scene)?.text ?? null
}

type Case = readonly [words: string, owner: string | null]

/** One way in which minutes show who answers for it. All sentences are invented. */
const ways: readonly {
  readonly about: string
  readonly named: readonly Case[]
  readonly not: readonly Case[]
}[] = [
  {
    about: 'whoever says it, behind what is said',
    named: [
      ['Every file will be read again by 31 July, said the Head of Vetting.', 'Head of Vetting'],
      [
        'Older vans will be fitted with cameras, the Head of Fleet confirmed in answer to Mr Pell.',
        'Head of Fleet',
      ],
      ['Waits are to come down by June, the DCC said.', 'DCC'],
      ['Arrears would be below 3% by March, said the Bursar, who was content to be held to that.', 'Bursar'],
      ['It was confirmed by the CFO that the new team would be full by May.', 'CFO'],
    ],
    not: [
      ['Waits are to come down by June, it was said.', null],
      ['The lamp would be mended by June, and nobody said more.', null],
      ['Waits are to come down by June, members were told.', null],
      ['The roof will be dry by June, rain or shine.', null],
      ['It was confirmed by letter that the new team would be full by May.', null],
    ],
  },
  {
    about: 'whoever says it, in a later clause',
    named: [
      ['The lamp was out and Ms Vane advised that it would be mended within four weeks.', 'Ms Vane'],
      ['The PCC asked for the rate to be sent to her and the CC was content to do that.', 'CC'],
      ['The DCC saw no harm in it and said Ms Vane would be given a pass.', 'DCC'],
      ['Members sought a note and the CFO was happy to provide one.', 'CFO'],
      ['The gate stuck, but Mr Pell confirmed that it would be oiled.', 'Mr Pell'],
    ],
    not: [
      ['The lamp was out and Ms Vane had gone home; it would be mended.', null],
      ['The gate stuck and it would be oiled.', null],
      ['The Panel saw no harm in it and said that it would be mended.', null],
      ['The lamp was out and it was said that it would be mended.', null],
      ['The gate stuck, and nobody confirmed that it would be oiled.', null],
    ],
  },
  {
    about: 'who is named behind "by", "from" and in the bracket at the end',
    named: [
      ['Four visitors are to be recruited by the scheme manager by the end of August.', 'scheme manager'],
      ['A written answer would be sent by 25 June by the CC.', 'CC'],
      ['The Board would receive a further report from the CFO in September.', 'CFO'],
      ['The twelve posts will be filled by the end of October (ACC Local Policing).', 'ACC Local Policing'],
      ['A glossary will be added to the papers by the secretariat.', 'secretariat'],
    ],
    not: [
      ['The posts will be filled by the end of October (see item 4).', null],
      ['The ditch would be cleared by hand.', null],
      ['The posts will be filled by the end of October (twelve of them).', null],
      ['The bid will be sent by post.', null],
      ['The pond will be fed by rain.', null],
    ],
  },
  {
    about: 'a role or department that no list explains',
    named: [
      ['The custody inspector assured visitors that the clock would be mended.', 'custody inspector'],
      ['The safeguarding governor will revisit the record.', 'safeguarding governor'],
      ['Professional Standards are to tell complainants why.', 'Professional Standards'],
      ['The lead governor for SEND will visit the base.', 'lead governor for SEND'],
      ['Area Manager Costello will feed the comments back.', 'Area Manager Costello'],
    ],
    not: [
      ['The officer would be given advice.', null],
      ['The sergeant will ask them.', null],
      ['The report will show it.', null],
      ['Standards will rise.', null],
      ['The new model will help.', null],
    ],
  },
  {
    about: 'they who were named just before',
    named: [
      ['MP and AS are going to the show. It was agreed that they would give a talk.', 'MP and AS'],
      ['Two members had not read it. Both are to do so by 30 June.', 'Two members'],
      ['The DCC and the CFO had met. They would write to the bank.', 'DCC and the CFO'],
      [
        'Three governors were new. All three are to be trained, and they would visit in June.',
        'Three governors',
      ],
      ['LW and RT had the list. They agreed to ring round.', 'LW and RT'],
    ],
    not: [
      ['The lamps were out. They would be mended.', null],
      ['Two lamps were out. Both are to be mended.', null],
      ['The rain came. They would be late.', null],
      ['Talks were held. They would go on.', null],
      ['Two members had read it. It was agreed that it would be sent.', null],
    ],
  },
  {
    about: 'who gets it, or is enabled by it, does not do it',
    named: [
      ['NA advised that a draft would be with the CC by June so that the Force could comment.', 'NA'],
      ['The CFO said that the DCC would be given the figures.', 'CFO'],
      ['NA confirmed that Ms Vane would be sent the form.', 'NA'],
      ['The CC said that the CFO would be told in June.', 'CC'],
      ['The DCC will hold the file until the CFO could sign it.', 'DCC'],
    ],
    not: [
      ['The DCC said that the CFO would send it.', 'CFO'],
      ['NA said that Ms Vane would write.', 'Ms Vane'],
      ['The CFO would give it to the DCC.', 'CFO'],
      ['NA to be given the file.', 'NA'],
      ['The CC agreed that NA should send it.', 'NA'],
    ],
  },
]

for (const { about, named, not } of ways)
  describe(about, () => {
    test.each(named)('finds the owner: %s', (words, owner) => {
      expect(ownerIn(words)).toBe(owner)
    })
    test.each(not)('does not mistake: %s', (words, owner) => {
      expect(ownerIn(words)).toBe(owner)
    })
    test('has five of each', () => {
      expect(Math.min(named.length, not.length)).toBeGreaterThanOrEqual(5)
    })
  })
