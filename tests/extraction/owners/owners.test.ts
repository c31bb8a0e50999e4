import { describe, expect, test } from 'vitest'
import { castOf, findActors } from '../../../src/extraction/names/actors.ts'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { ownerLabel, ownerOf } from '../../../src/extraction/owners/owners.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import { PRESENT, sceneOf } from '../one-sentence.ts'

const cast = castOf(PRESENT)

const ownerIn = (explicit: boolean, ...paragraphs: Parameters<typeof sceneOf>) => {
  const scene = sceneOf(...paragraphs)
  const last = scene.sentences.at(-1)
  if (last === undefined) return null
  return findOwner(propose(last, { kind: 'action', confidence: 'likely', reason: '', explicit }), scene)
}

describe('a name', () => {
  test.each([
    ['DCC', 'DCC'],
    ['the Deputy Chief Constable', 'DCC'],
    ['Ruth Calder', 'CFO'],
    ['RC', 'CFO'],
    ['Ms Calder', 'CFO'],
    ['the Commissioner', 'PCC'],
    ['PCC and CFO', 'PCC and CFO'],
    ['the Force', 'Force'],
    ['the Deputy Commissioner', 'DPCC'],
    ['D/Chief Supt Ahmadi', 'Policy Officer'],
    ['NA', 'Policy Officer'],
    ['Head of Fleet', null],
    ['XY', null],
  ])('%s is the post %s', (text, post) => {
    expect(ownerOf(text, 'stated', cast)?.post ?? null).toBe(post)
  })

  test.each(['', 'TBC', 'n/a', '-', '3'])('"%s" is nobody', (text) => {
    expect(ownerOf(text, 'stated', cast)).toBeNull()
  })

  test.each([
    ['the Commissioner', 'Commissioner, PCC'],
    ['Ruth Calder', 'Ruth Calder, CFO'],
    ['the Deputy Chief Constable', 'DCC'],
    ['NA', 'NA, Noor Ahmadi, Policy Officer'],
    ['Ms Calder', 'Ms Ruth Calder, CFO'],
    ['Noor', 'Noor Ahmadi, Policy Officer'],
    ['NA and RC', 'NA and RC, Noor Ahmadi and Ruth Calder, Policy Officer and CFO'],
    ['Head of Fleet', 'Head of Fleet'],
  ])('%s is shown as %s', (text, shown) => {
    const owner = ownerOf(text, 'stated', cast)
    expect(owner === null ? null : ownerLabel(owner)).toBe(shown)
  })
})

describe('a rank before the name', () => {
  const present = (name: string, capacity: string) =>
    castOf([{ name, capacity, initials: null, presence: 'present' }])

  test.each([
    ['Det Supt Gil Farrow', '(Crime)', 'Gil Farrow', 'Det Supt (Crime)'],
    ['AM Graham Pole', '(Response)', 'GP', 'AM (Response)'],
    ['Insp Rhodri Cay', 'custody', 'Insp Cay', 'Insp (custody)'],
    ['Commander Ann Bell', '(Westmere)', 'AB', 'Commander (Westmere)'],
    ['DI Cy Dunn', 'Burglary', 'Cy Dunn', 'DI (Burglary)'],
  ])('is the post of %s %s', (name, capacity, said, post) => {
    expect(ownerOf(said, 'stated', present(name, capacity))?.post).toBe(post)
  })

  test.each([
    ['Mr Gil Farrow', '(Crime)', 'Gil Farrow', 'Crime'],
    ['Insp Rhodri Cay', 'Head of Custody', 'Insp Cay', 'Head of Custody'],
    ['Cllr Ann Bell', '(Chair)', 'AB', 'Chair'],
    ['Amy Pole', '(Response)', 'AP', 'Response'],
    ['Commander Ann Bell', 'Borough Commander', 'AB', 'Borough Commander'],
  ])('is not of %s %s', (name, capacity, said, post) => {
    expect(ownerOf(said, 'stated', present(name, capacity))?.post).toBe(post)
  })
})

test('who moved it is no other than he is', () => {
  expect(ownerOf('P. Mansour Seconded: S. Okolie', 'stated', cast)?.text).toBe('P. Mansour')
})

test('a rank and a surname that the whole name holds are shown once', () => {
  const owner = ownerOf(
    'T/ACC Moss',
    'stated',
    castOf([{ name: 'T/ACC Wendy Moss', capacity: 'Local policing', initials: null, presence: 'present' }]),
  )
  expect(owner === null ? null : ownerLabel(owner)).toMatch(/^T\/ACC Wendy Moss(?:,|$)/)
})

describe('who speaks without being listed', () => {
  test.each([
    ['WA asked for a list. WA to share it.', 'WA'],
    ['Ann Stone told the panel of the cost. Ann Stone would share it.', 'Ann Stone'],
    ['The Force CFO to share the list.', 'Force CFO'],
    ['Cllrs Pell and Onslow agreed to help.', 'Cllrs Pell and Onslow'],
    ['Messrs Lane, Orr and Bell will look at it.', 'Messrs Lane, Orr and Bell'],
  ])('counts as a doer: %s', (words, name) => {
    expect(findActors(words, castOf([], words)).at(-1)?.text).toBe(name)
  })
})

describe('the owner', () => {
  test.each([
    ['Action: DCC to share the plan.', 'DCC', 'stated'],
    ['Action: TS/SC to share the plan.', 'TS/SC', 'stated'],
    ['Action: Legal Services to share the plan.', 'Legal Services', 'stated'],
    ['AGREED – that the CFO write to the trust.', 'CFO', 'stated'],
    ['The plan to be redrawn. Status: open / NA', 'NA', 'stated'],
  ])('of an action stands in: %s', (words, text, from) => {
    expect(ownerIn(true, words)).toMatchObject({ text, from })
  })

  test.each([
    ['The DCC said that the CFO would share the plan.', 'CFO', 'stated'],
    ['The DCC confirmed that both the CC and CFO will present it.', 'CC and CFO', 'stated'],
    ['The DCC confirmed that the plan would be shared.', 'DCC', 'inferred'],
    ['Progress will be monitored by the DCC.', 'DCC', 'stated'],
    ['The PCC asked the CFO to share the plan.', 'CFO', 'stated'],
    ['The DCC had no figure but would provide it.', 'DCC', 'stated'],
    ['The CC was confident that the force would be at 80% by June.', 'CC', 'inferred'],
    ['In answer to NA, the CFO said that it would be sent.', 'CFO', 'stated'],
    ['2.1 The CFO spoke of fleet. It would open in June.', 'CFO', 'inferred'],
    ['The CC said it was due in June and members would be invited.', 'CC', 'stated'],
    ['The DCC spoke about fleet. A list will be shared.', 'DCC', 'inferred'],
    ['The DCC said it had begun. The PCC asked to receive a copy.', 'DCC', 'inferred'],
  ])('of prose: %s', (words, text, from) => {
    expect(ownerIn(false, words)).toMatchObject({ text, from })
  })

  test.each([
    'A list will be shared.',
    'The PCC noted that the report would be published.',
    'It was agreed that a visit would be arranged.',
    'The paper is to be considered by the Board.',
    'The PCC would like an update in June.',
  ])('is not guessed: %s', (words) => {
    expect(ownerIn(false, words)).toBeNull()
  })

  test('of answers in a list is the one who answers there', () => {
    const item = (text: string) => ({ kind: 'list-item', text }) as const
    expect(
      ownerIn(false, 'How is it going?', item('The Force have begun.'), item('An app is due in June.')),
    ).toMatchObject({ text: 'Force', from: 'inferred' })
  })
})

test('who sits there for the force is shown by name, the force itself by no other', () => {
  const ofForce = castOf([
    ...PRESENT,
    { name: 'Lou Fenner', capacity: 'Force', initials: 'LF', presence: 'present' },
  ])
  const shown = (text: string): string | null => {
    const owner = ownerOf(text, 'stated', ofForce)
    return owner === null ? null : ownerLabel(owner)
  }
  expect(['LF', 'Lou Fenner', 'the Force'].map(shown)).toEqual([
    'LF, Lou Fenner, Force',
    'Lou Fenner, Force',
    'Force',
  ])
})
