import { describe, expect, it } from 'vitest'
import { isCoded } from '../../../src/errors.ts'
import { readFields } from '../../../src/web/forms/fields.ts'

describe('a form’s fields', () => {
  it.each([
    ['blanks at the ends', '  Delia Marsh \n', 'Delia Marsh'],
    ['blanks that cannot be seen', '\u200B\uFEFF \u2060', ''],
    ['a line break inside, as browsers send it', 'one\r\ntwo', 'one\ntwo'],
    ['an emoji that is joined by such a blank', '👩\u200D🚒', '👩\u200D🚒'],
    ['Welsh letters', 'Tŷ Ŵyn', 'Tŷ Ŵyn'],
    ['an apostrophe', "O'Neill", "O'Neill"],
  ])('keep what was typed but %s', (_, typed, kept) => {
    expect(readFields({ words: typed }).one('words')).toBe(kept)
  })

  it('are empty when they were not sent', () => {
    expect(readFields(undefined).one('words')).toBe('')
    expect(readFields({}).all('accept')).toEqual([])
  })

  it('may come more than once only where a form of ours has a list', () => {
    expect(readFields({ accept: ['a', 'b'] }, ['accept']).all('accept')).toEqual(['a', 'b'])
    expect(refusal({ reason: ['a', 'b'] })).toBe('invalid')
  })

  it.each([
    ['a prototype', JSON.parse('{"__proto__": "1"}') as object],
    ['a bracketed name', { 'a[__proto__]': '1' }],
    ['a nested object', { reason: { deep: '1' } }],
    ['a thousand fields', Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, '1']))],
    ['a repeated field', { reason: Array.from({ length: 1000 }, () => '1') }],
    ['a NUL', { reason: 'a\0b' }],
    ['half a character', { reason: 'a\uD800b' }],
    ['a very long text', { reason: 'a'.repeat(20_001) }],
  ])('are refused as a whole with %s', (_, sent) => {
    expect(refusal(sent)).toBe('invalid')
  })
})

const refusal = (sent: object): string => {
  try {
    readFields(sent)
    return 'accepted'
  } catch (error) {
    return isCoded(error) ? error.code : 'another error'
  }
}
