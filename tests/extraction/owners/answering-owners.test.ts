import { describe, expect, test } from 'vitest'
import { castOf, findActors } from '../../../src/extraction/names/actors.ts'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import { PRESENT, sceneOf } from '../one-sentence.ts'

/** Who is to do what the last sentence says. */
const ownerIn = (words: string): string | null => {
  const scene = sceneOf(words)
  const last = scene.sentences.at(-1)
  if (last === undefined) return null
  return (
    findOwner(propose(last, { kind: 'undertaking', confidence: 'likely', reason: '' }), scene)?.text ?? null
  )
}

type Case = readonly [words: string, owner: string | null]

/** One way in which minutes show who is to do it. All sentences are invented. */
const ways: readonly {
  readonly about: string
  readonly named: readonly Case[]
  readonly not: readonly Case[]
}[] = [
  {
    about: 'whoever answers in the sentence that asks',
    named: [
      ['The PCC asked about the vans; the CFO replied that all would be back by July.', 'CFO'],
      ['Members asked how many were off the road and the DCC said that all would be back by July.', 'DCC'],
      ['The CC queried the lease, and in reply NA advised that it would end in June.', 'NA'],
      [
        'The Chair asked about the cells and the DCC, who had seen them, said that they would be painted.',
        'DCC',
      ],
      ['Members wondered why it was late, but the CFO was confident that it would be done by June.', 'CFO'],
    ],
    not: [
      ['The PCC asked whether the DCC and the CFO had met.', null],
      ['The PCC asked that the DCC write to the school.', 'DCC'],
      ['The PCC asked about the vans and the CFO asked about the bikes.', null],
      ['The PCC asked the CFO to look at the bikes.', 'CFO'],
      ['The PCC asked about the vans, and all will be back by July.', null],
    ],
  },
  {
    about: '“he” and “she”, who are no body',
    named: [
      ['The DCC set out the plan. Members thought it too short. He undertook to bring a longer one.', 'DCC'],
      [
        'The Panel considered a paper by the Head of Fleet. Members praised it. She will publish it.',
        'Head of Fleet',
      ],
      [
        'The CFO said that it was late. Subject to the weather, she hoped that it would be done by May.',
        'CFO',
      ],
      ['It was the DCC’s view that it was late. Once it was paid for, he would see it done by May.', 'DCC'],
      ['There was a presentation from the CFO. When it was over, she would send it round.', 'CFO'],
    ],
    not: [
      ['Members praised it. She will publish it.', null],
      ['The Board liked the plan. He undertook to print it.', null],
      ['Officers met the public. Once it is paid for, he would see it done.', null],
      ['The Panel considered a paper. She will publish it.', null],
      ['The Force had a view. In time, he would change it.', null],
    ],
  },
  {
    about: 'two, of whom one is “he” or “she”',
    named: [
      ['The CFO set out the cuts. She and NA would look again at fuel.', 'CFO and NA'],
      ['The DCC said it was late. He and the CFO will cost it by June.', 'DCC and CFO'],
      ['The CC noted this. And she and the DCC would write to the school.', 'CC and DCC'],
      ['NA had chased it. She and the DCC are to meet the owner.', 'NA and DCC'],
      ['The DCC agreed that it was poor. He and NA agreed to redraw it.', 'DCC and NA'],
    ],
    not: [
      ['He and NA would look again at fuel.', 'NA'],
      ['The CFO set out the cuts. NA would look again at fuel.', 'NA'],
      ['The CFO set out the cuts. She would look again at fuel.', 'CFO'],
      ['The CFO set out the cuts. The DCC and NA would look again at fuel.', 'DCC and NA'],
      ['The CFO set out the cuts. She will ask NA to look again at fuel.', 'CFO'],
    ],
  },
  {
    about: 'whoever sees to it, and not the one he will ask',
    named: [
      ['The CFO agreed that it was late and would arrange for the Clerk to send it.', 'CFO'],
      ['The DCC accepted the point and would ask the Head of Fleet to price it.', 'DCC'],
      ['NA said that it was lost and would get the Clerk to print it again.', 'NA'],
      ['The CC acknowledged this and will ask the DCC to write.', 'CC'],
      ['The CFO explained that it was in hand and would remind the Clerk to send it.', 'CFO'],
    ],
    not: [
      ['The Panel agreed the draft and would ask the CFO to send it.', 'CFO'],
      ['The Board asked the Clerk to send it.', 'Clerk'],
      ['The CFO agreed that the Clerk would send it.', 'Clerk'],
      ['The DCC said that the Head of Fleet would price it.', 'Head of Fleet'],
      ['It was agreed to ask the Clerk to print it again.', 'Clerk'],
    ],
  },
  {
    about: 'whoever stands in the bracket or is asked for a thing',
    named: [
      ['Action 4 is open (NA: share the list with members); it is due by 7 June.', 'NA'],
      ['Action 9 was carried forward (CFO – chase the bank) and should be done by June.', 'CFO'],
      ['The note is outstanding (DCC to send the map).', 'DCC'],
      ['The Board asked NA and the CFO for a short note on the stores.', 'NA and the CFO'],
      ['The PCC asked the DCC for figures on lost keys.', 'DCC'],
    ],
    not: [
      ['Action 4 is open (see page 3: share of the list).', null],
      ['Action 9 was carried forward (June: chase the bank).', null],
      ['The note is outstanding (to be sent).', null],
      ['The PCC asked for figures on lost keys.', null],
      ['The PCC asked the DCC about lost keys.', null],
    ],
  },
  {
    about: 'a post that no list explains',
    named: [
      [
        'Resolved that the Data Protection Lead be invited to attend to explain the delay.',
        'Data Protection Lead',
      ],
      [
        'Agreed that the Senior Risk Owner be invited to the July meeting to report on it.',
        'Senior Risk Owner',
      ],
      ['It was resolved that the Borough Solicitor be asked to write.', 'Borough Solicitor'],
      ['Agreed: that the Reservoir Keeper be requested to open the gate.', 'Reservoir Keeper'],
      ['Agreed that the Harbour Keeper be instructed to mend the gate.', 'Harbour Keeper'],
    ],
    not: [
      ['Resolved that the Green Parade be invited to attend.', null],
      ['Resolved that the Mayor’s Parade be invited to the fair.', null],
      ['Agreed that the Budget be asked about.', null],
      ['Resolved that the Borough Fair be opened.', null],
      ['Agreed that the Town Map be drawn again.', null],
    ],
  },
  {
    about: 'whose aim it is',
    named: [
      ['It was the executive’s aim that none would be open by June.', 'executive'],
      ['It remained the Trust’s ambition that every bed would be filled by May.', 'Trust'],
      ['It is the college’s intention to open by September.', 'college'],
      ['The department’s target is for nine to be seen by May.', 'department'],
      ['4.2 It was the directors’ aim that all would be read.', 'directors'],
    ],
    not: [
      ['It was the Board’s aim that none would be open.', null],
      ['This year’s target is for nine to be seen.', null],
      ['It was an aim that none would be open.', null],
      ['The plan’s aim is for nine to be seen.', null],
      ['It was his aim that none would be open.', null],
    ],
  },
]

describe('who is to do it', () => {
  for (const { about, named, not } of ways) {
    describe(about, () => {
      test.each(named)('%s is for %s', (words, owner) => expect(ownerIn(words)).toBe(owner))
      test.each(not)('%s names %s', (words, owner) => expect(ownerIn(words)).toBe(owner))
    })
  }

  test('has five of each', () => {
    for (const { named, not } of ways) expect(Math.min(named.length, not.length)).toBeGreaterThanOrEqual(5)
  })
})

describe('a post whose field stands behind a dash', () => {
  const firstNamed = (words: string): string | undefined => findActors(words, castOf(PRESENT, words))[0]?.text

  test.each([
    ['The Chief Officer – Resources to add a page.', 'Chief Officer – Resources'],
    ['The Assistant Director – Homes and Land said no.', 'Assistant Director – Homes and Land'],
    ['The Head Solicitor - Property will write.', 'Head Solicitor - Property'],
    ['The Chief Superintendent – Local Policing advised it.', 'Chief Superintendent – Local Policing'],
    ['The Cabinet Member – Roads was asked to write.', 'Cabinet Member – Roads'],
  ])('%s', (words, post) => expect(firstNamed(words)).toBe(post))

  test.each([
    'The Chief Officer – as always – was late.',
    'The Chief Officer – Resources were short.',
    'The Chief Officer said no – Resources are short.',
    'Chief Officer – To add a page.',
    'The Chief Officer – Mr Vane being away – will write.',
  ])('but: %s', (words) => expect(firstNamed(words)).toBe('Chief Officer'))
})
