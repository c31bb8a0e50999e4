import { describe, expect, it } from 'vitest'
import { deedOf, isDeed } from '../../../src/extraction/restated/deeds.ts'
import { clash, onlyIn, tellingWords } from '../../../src/extraction/restated/telling-words.ts'

const words = (quote: string, ...aside: readonly string[]) => [...tellingWords(quote, aside).words].join(' ')

describe('what tells one promise from another', () => {
  it('is neither the label, the owner, the day nor the words of any minutes', () => {
    expect(
      words(
        'ACTION #28 – DCC to share the custody plan with the Board by the end of June.',
        'DCC',
        'by the end of June',
      ),
    ).toBe('shar custody plan')
    expect(words('The CC said that he expected 95% of records to hold self-defined ethnicity.', 'CC')).toBe(
      '95% record hold self defin ethnicity',
    )
  })

  it('is one stem in all forms', () => {
    for (const [one, other] of [
      ['evaluating evaluated evaluation', 'evaluat'],
      ['improvement improving improved', 'improv'],
      ['policies policy', 'policy'],
      ['figures figure', 'figur'],
      ['planned plans plan', 'plan'],
    ] as const)
      expect(words(one)).toBe(other)
  })

  it('an owner’s letters within another word stay', () => {
    expect(words('ACC to open the canteen', 'CC')).toBe('acc open canteen')
  })

  it('knows figures, names and periods by their sorts', () => {
    const told = tellingWords(
      'ACC to cut 14 posts and £1.9m at Quarry Lane, 5% of the 2025/26 budget, as the March figures say.',
      ['ACC'],
    )
    expect(told.figures).toEqual([
      { sort: 'share', word: '5' },
      { sort: 'money', word: '£1.9m' },
      { sort: 'count', word: '14' },
    ])
    expect(told.names.map(({ word }) => word)).toEqual(['quarry', 'lan'])
    expect(told.periods).toEqual([
      { sort: 'month', word: 'mar' },
      { sort: 'year', word: '2025' },
    ])
  })

  it.each([
    'Plan to be brought to the April meeting.',
    'Plan to be brought in June for decision.',
    'Plan to be brought by 31 January 2026.',
    'He may be asked.',
  ])('a month that only says when is no part of the thing: %s', (quote) => {
    expect(tellingWords(quote, []).periods).toEqual([])
  })

  it('a title in capitals names nobody', () => {
    expect(tellingWords('Agree The Treasury Indicators With The Auditor', []).names).toEqual([])
  })
})

describe('two promises', () => {
  const told = (quote: string) => tellingWords(quote, ['DCC'])

  it.each([
    ['figures for March', 'figures for April'],
    ['the desk in Hawkstow', 'the desk in Thornmarket'],
    ['savings of £4m', 'savings of £5m'],
    ['80% of calls', '90% of calls'],
    ['DCC to draft the plan', 'DCC to publish the plan'],
    ['the Q1 report', 'the Q2 report'],
    ['the 2025 survey', 'the 2026 survey'],
  ])('clash: %s, %s', (one, other) => {
    expect(clash(told(one), told(other))).toBe(true)
  })

  it.each([
    ['the desk in Hawkstow', 'the desk'],
    ['80% of 101 calls', '80% of calls'],
    ['DCC to share the plan', 'The plan will be circulated'],
    ['80% of calls', '80 officers'],
    ['80% of calls', '80 per cent of calls'],
    ['the figures for March', 'the figures by March'],
    ['DCC to take the plan forward', 'DCC to publish the plan'],
  ])('do not clash: %s, %s', (one, other) => {
    expect(clash(told(one), told(other))).toBe(false)
  })

  it('what only one of them names is no form of a word of the other, and no deed', () => {
    const [one, other] = [
      told('DCC to circulate the improvement plan for beds'),
      told('DCC to share the plan to improve vans'),
    ]
    expect(onlyIn(one, other)).toEqual(['bed'])
    expect(onlyIn(other, one)).toEqual(['van'])
  })
})

describe('the deed', () => {
  it.each([
    ['DCC to share the plan.', 'handOver'],
    ['Share the plan', 'handOver'],
    ['The plan will be circulated by June.', 'handOver'],
    ['MO to write to the trust.', 'contact'],
    ['The evaluation is to be published.', 'publish'],
    ['The counter would close in June.', 'end'],
    ['A new counter would then open.', 'begin'],
    ['CFO to procure the vans.', 'buy'],
    ['ACC to look into the delays.', 'lookAt'],
  ])('%s %s', (quote, deed) => {
    expect(deedOf(quote)).toBe(deed)
  })

  it.each([
    'Stop and search figures by ward',
    'The Force would have 2,240 officers.',
    'DCC to take the plan forward.',
    'The report on the review of custody',
  ])('is not said by: %s', (quote) => {
    expect(deedOf(quote)).toBeNull()
  })

  it('words for things are no deeds', () => {
    expect(['shar', 'review', 'arrang', 'find'].filter(isDeed)).toHaveLength(4)
    expect(['plan', 'custody', 'backlog', 'visit'].filter(isDeed)).toEqual([])
  })
})
