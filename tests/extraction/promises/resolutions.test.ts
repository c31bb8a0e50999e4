import { describe, expect, test } from 'vitest'
import { recogniseResolution } from '../../../src/extraction/promises/resolutions.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'
import { proposed } from '../proposed.ts'

describe('a resolution', () => {
  test.each([
    ['RESOLVED – That the CFO write to the trust.', 'RESOLVED – That the CFO write to the trust.'],
    [
      'RESOLVED – That the views be forwarded to the cabinet.',
      'RESOLVED – That the views be forwarded to the cabinet.',
    ],
    ['It was agreed that fleet be added to the agenda.', 'It was agreed that fleet be added to the agenda.'],
    [
      'It was suggested and agreed that a visit be arranged.',
      'It was suggested and agreed that a visit be arranged.',
    ],
    [
      'RESOLVED – That the report be noted and that the CFO provide a note.',
      'RESOLVED – That the report be noted and that the CFO provide a note.',
    ],
    [
      'RESOLVED – That the charge be raised from 1 November 2024.',
      'RESOLVED – That the charge be raised from 1 November 2024.',
    ],
    [
      'Resolved that: (a) the report be noted; (b) a further report be submitted.',
      '(b) a further report be submitted.',
    ],
    [
      'RESOLVED: That the figures be noted, and the Head of Fleet be invited to attend on 18 July.',
      'RESOLVED: That the figures be noted, and the Head of Fleet be invited to attend on 18 July.',
    ],
    [
      'RESOLVED – That the Budget Group (Mr Orme and Mrs Lane) meet with the CFO in June.',
      'RESOLVED – That the Budget Group (Mr Orme and Mrs Lane) meet with the CFO in June.',
    ],
  ])('binds: %s', (words, quote) => {
    expect(firstProposal(recogniseResolution, sceneOf(words))).toMatchObject({ quote, confidence: 'likely' })
  })

  test('has parts on lines of their own', () => {
    const scene = sceneOf(
      'The committee resolved:',
      '1. That the report be noted.',
      '2. That the CFO report back.',
    )
    expect(firstProposal(recogniseResolution, scene)?.quote).toBe('2. That the CFO report back.')
  })

  test('is a list of parts that each say “That”, though no heading says so', () => {
    const scene = sceneOf(
      'a. That the report be noted.',
      'b. That scoping notes be brought to the next meeting.',
    )
    expect(firstProposal(recogniseResolution, scene)?.quote).toBe(
      'b. That scoping notes be brought to the next meeting.',
    )
  })

  test.each([
    'That the Board direct the CFO to forward the budget to the council.',
    'That the CFO obtain three tenders.',
    'That the DCC bring a note to the Board by 31 March 2025.',
  ])('is a lone “That” with somebody and his task: %s', (words) => {
    expect(firstProposal(recogniseResolution, sceneOf(words))?.quote).toBe(words)
  })

  test.each([
    'That the CFO was pleased is clear.',
    'That the DCC brings a note each year is known.',
    'That was what the CFO obtained.',
    'That the figures obtain is not in doubt.',
    'That Board paper was long.',
    'That the Board confirm the minutes of 4 March.',
  ])('is not: %s', (words) => {
    expect(firstProposal(recogniseResolution, sceneOf(words))).toBeNull()
  })

  test('is not one part alone that says “That”', () => {
    const scene = sceneOf('The lease was read.', 'b. That scoping notes be brought to the next meeting.')
    expect(firstProposal(recogniseResolution, scene)).toBeNull()
  })

  test.each([
    'RESOLVED – That the report be noted.',
    'RESOLVED – That Standing Order 12 be amended as printed.',
    'RESOLVED – That Councillor Moss be elected chair.',
    'RESOLVED – That authority be given to the clerk.',
    'RESOLVED – That the press be excluded.',
    'The CFO agreed that the van was old.',
    '(b) the lease be read.',
    'RESOLVED: (a) that the report be noted; and (b) to note the plan.',
  ])('does not bind: %s', (words) => {
    expect(firstProposal(recogniseResolution, sceneOf(words))).toBeNull()
  })
})

describe('a resolution to note or approve, and for somebody to do something besides', () => {
  test.each([
    'Agreed that the report be noted and for the Head of Estates to visit the yard.',
    'Resolved to note the report, and for the DCC to bring the map to members.',
    'It was resolved to accept the first quote and the Clerk to place the order by 28 June.',
    'RESOLVED – That the plan be approved, and that the ferry be brought back to the July meeting.',
    'RESOLVED – That the programme be agreed, and that lanterns be taken on 11 June rather than left out.',
  ])('charges somebody: %s', (words) => {
    expect(proposed(words)).toMatchObject([
      { 0: 'likely', 1: expect.stringMatching(/^It was resolved that it be done\./) },
    ])
  })

  test.each([
    'Resolved that the minutes be approved and the agenda be taken in order.',
    'Resolved to note the report and to thank the Clerk.',
    'It was agreed that the report be noted and that the Board welcomed it.',
    'Resolved that the accounts be approved and the Chair to sign them.',
    'RESOLVED – That the programme be agreed for 2024/25.',
  ])('but not where nothing is left to do: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })
})
