import { describe, expect, test } from 'vitest'
import { isCutOff } from '../../../src/minutes/lines/cut-off.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

describe('a sentence that was cut', () => {
  test.each([
    ['Action: the Clerk to paint the ferry by 28', 'November 2025.'],
    ['The gates will be mended before Friday 3rd', 'of June, weather allowing.'],
    ['The pier is shut between the 4 and 19', 'March for repairs.'],
    ['It was agreed that by the end of March', '2026 all boats would be painted.'],
    ['The crew is to be trained in early-April', '2026, as the rules ask.'],
    ['The Clerk was to write to the Home', 'Office about the ferry.'],
    ['The letter will go to the Deputy', 'Chief Constable in May.'],
    ['The Board thanked the Police and', 'Crime Commissioner for coming.'],
    ['The paper goes back to the Audit', 'Committee in June.'],
    ['The Board wished to see a rise to', '95% of boats on time.'],
    ['Repairs to the pier came to a cost of', '£1.2m, which was noted.'],
    ['All boats are to be mended by', '9 January 2026.'],
  ])('%s / %s', (before, after) => {
    expect(isCutOff(before, after)).toBe(true)
  })

  test.each([
    ['The ferry sails at ten past 4', 'March is the month for it.'],
    ['The pier was shut in Westmarch Bay on 4', 'Matters for the Board'],
    ['The gates were mended at the end of March', 'The boats were next.'],
    ['Boats were counted again in March', '2026. Fleet'],
    ['Reports and papers for', '3. Fleet'],
    ['Members went on to talk of', '4 Estates'],
    ['Visitors were shown the lovely Home', 'Farm was thanked.'],
    ['Minutes 28', 'November was wet.'],
    ['PAGE OF THE CROWN', 'Court was used.'],
    ['The ferry sailed on time.', '28 November 2025 was dry.'],
    ['The Clerk was to write to the', 'Actions'],
  ])('not: %s / %s', (before, after) => {
    expect(isCutOff(before, after)).toBe(false)
  })

  test.each([
    ['a page number', ['', 'Page 1 of 3', '']],
    ['a head', ['2 of 9', 'OFFICIAL', 'Ferry Board – 4 March 2025']],
    ['blank lines', ['', '']],
  ])('is put together again over %s', (_, between) => {
    const cuts = [
      ['The Clerk undertook to paint the ferry by 28', 'November 2025.'],
      ['It was agreed that by the end of March', '2026 all boats would be painted.'],
      ['Action: the Clerk to write to the Home', 'Office by 9 January 2026.'],
    ]
    const lines = cuts.flatMap(([before = '', after = '']) => [before, ...between, after, ''])
    const { text } = readText(['Ferry Board – 4 March 2025', 'OFFICIAL', '', ...lines].join('\n'), {
      fileName: 'm.txt',
      sha256: '',
    })
    expect(text.split('\n')).toEqual(expect.arrayContaining(cuts.map((cut) => cut.join(' '))))
  })
})
