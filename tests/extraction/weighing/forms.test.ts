import { describe, expect, test } from 'vitest'
import { formsOf } from '../../../src/extraction/weighing/forms.ts'

const forms = (words: string): string =>
  formsOf(words)
    .map(({ form }) => form)
    .join(' ')

describe('the form of a word', () => {
  test.each([
    ['circulated', 'circulate'],
    ['sends', 'sending'],
    ['reviews', 'reviewed'],
    ['planned', 'plan'],
    ['stopped', 'stop'],
    ['copies', 'copy'],
  ])('is the same for %s and %s', (one, other) => {
    expect(forms(one)).toBe(forms(other))
  })

  test.each([
    ['send', 'share'],
    ['notice', 'note'],
    ['by', 'be'],
    ['review', 'report'],
    ['will', 'would'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(forms(one)).not.toBe(forms(other))
  })

  test.each([
    ['The DCC sends it', 'the WHO send it'],
    ['The Deputy Chief Constable sent it', 'the WHO sent it'],
    ['Mr Orr said so', 'mr WHO said so'],
    ['It is for Kay Roe and NA', 'it is for WHO and WHO'],
    ['Asked the Head of Estates', 'ask the WHO of WHO'],
    ['The Board met in June', 'the board met in MONTH'],
    ['40 of the 1,200 on DAY', '0 of the 0 on DAY'],
  ])('stands for whoever or whatever is named: %s', (words, as) => {
    expect(forms(words)).toBe(as)
  })

  test('keeps the word as it was written', () => {
    expect(formsOf('Circulated to Members').map(({ written }) => written)).toEqual([
      'circulated',
      'to',
      'members',
    ])
  })
})
