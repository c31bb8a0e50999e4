import { expect, it } from 'vitest'
import type { Measure } from '../../../src/extraction/candidate.ts'
import { findRestatements } from '../../../src/register/restatements/find-restatements.ts'
import type { Earlier, Saying } from '../../../src/register/restatements/same-promise.ts'
import { day } from '../../support/builders.ts'

/** The words, the phrase of the day in them, the day, and the share that they set. */
type Said = readonly [quote: string, phrase: string, dueOn: string, share?: number | undefined]

const share = (value: number): Measure => ({
  what: '',
  comparator: 'at-least',
  value,
  unit: '%',
  baseline: null,
})

const saying = ([quote, phrase, dueOn, value]: Said, heldOn: string): Saying => ({
  quote,
  kind: 'undertaking',
  ownerPostId: 'post-DCC',
  ownerName: 'Deputy Chief Constable',
  ownerText: 'DCC',
  duePhrase: phrase,
  dueOn: day(dueOn),
  measure: value === undefined ? null : share(value),
  actionNumber: null,
  meeting: { id: heldOn, ref: heldOn, seriesName: 'Holding to Account Meeting', heldOn: day(heldOn) },
  documentId: heldOn,
})

const PLAN: Said = [
  'The DCC agreed to produce a revised boats strategy by 30 June 2025.',
  'by 30 June 2025',
  '2025-06-30',
]
const FORENSIC: Said = [
  'The DCC expected 100% of stolen phones to be searched within a month.',
  'within a month',
  '2025-04-08',
  100,
]
const FLEET: Said = [
  'The DCC undertook to publish the horse replacement plan by May.',
  'by May',
  '2025-05-31',
]
const KENNELS: Said = ['The DCC will sell the Millbrook kennels by May.', 'by May', '2025-05-31']
const SHOTGUNS: Said = [
  'The DCC agreed to review the shotgun renewals backlog by May.',
  'by May',
  '2025-05-31',
]
const RADIOS: Said = [
  'The DCC hoped that half of radios would be encrypted by May.',
  'by May',
  '2025-05-31',
  50,
]
const PROMISED = [PLAN, FORENSIC, FLEET, KENNELS, SHOTGUNS, RADIOS]

/** Those of the six that the words may repeat, the surest first, as accepted in March and said again in September. */
const offered = (words: string, value?: number) => {
  const said = saying([`${words} by December 2025.`, 'by December 2025', '2025-12-31', value], '2025-09-09')
  const register: readonly Earlier[] = PROMISED.map((promised) => ({
    ...saying(promised, '2025-03-11'),
    id: promised[0],
    ref: promised[0],
    baselineDueOn: day(promised[2]),
    closed: null,
  }))
  const found = findRestatements([said], register).get(said) ?? []
  return found.map(({ earlier, sure, date }) => [earlier.quote, sure, date])
}

it.each([
  ['The DCC explained that the new boats strategy had been delayed and would be ready', PLAN],
  ['The DCC apologised that the boats strategy was late; it would be finished', PLAN],
  ['The DCC now hoped that every stolen phone would be searched', FORENSIC],
  ['The DCC said all stolen phones would be searched', FORENSIC],
  ['The sale of the Millbrook kennels had been held up and would complete', KENNELS],
  ['The DCC said the review of the shotgun renewals backlog would now be finished', SHOTGUNS],
] as const)('is offered as a slip: %s', (words, [promised]) => {
  expect(offered(words)).toEqual([[promised, 'likely', 'later']])
})

it('is offered when half has become 50%', () => {
  expect(offered('The DCC expected 50% of radios to be encrypted', 50)).toEqual([
    [RADIOS[0], 'likely', 'later'],
  ])
})

it('is offered in doubt when its owner tells of the delay in fewer words', () => {
  expect(offered('The DCC said the horse plan had slipped and would be out')).toEqual([
    [FLEET[0], 'possible', 'later'],
  ])
})

it.each([
  'The DCC explained that the new people strategy had been delayed and would be ready',
  'The DCC would bring the boats insurance figures',
  'The DCC hoped that every caller would be searched',
  'The DCC said the roof of the Millbrook kennels had leaked and would be mended',
  'The DCC said the review of the horses would now be finished',
  'The DCC said that the radios plan had slipped and would be out',
  'The DCC will write to the health trust about beds',
  'The DCC said that it had been delayed and would be ready',
])('is not offered, though of the same owner: %s', (words) => {
  expect(offered(words)).toEqual([])
})
