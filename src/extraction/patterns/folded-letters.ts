import { EDGE } from './edged-strings.ts'

/**
 * Signs in few kinds, so that a table of what follows on each kind stays small: great letters are as small ones,
 * all digits as one, rare letters as others. The same words are always of the same kinds; others seldom are.
 */
const KINDS = [
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ',.;',
  `'’‘-–—`,
  ':?!',
  '/%£&#()[]"“”',
  '0123456789',
  ...'a b c d e f g h i jq k l m n o p r s t u v w xz_ y'.split(' '),
]

/** Any sign that is not named above is of kind 0. */
export const AT_EDGE = 1
export const BLANK = 2
/** From here on are the signs that words are made of. */
export const DIGIT = 7
/** A kind is less than 2 to the power of this. */
export const KIND_BITS = 5

/** The kind of each sign of words, by its code. */
export const kinds = new Uint8Array(0x10000)
for (const [index, signs] of KINDS.entries())
  for (const sign of signs + signs.toUpperCase()) kinds[sign.charCodeAt(0)] = BLANK + index

/** The kind of a sign of what is looked for, where EDGEs stand too. */
export const kindOf = (code: number): number => (code === EDGE_CODE ? AT_EDGE : (kinds[code] ?? 0))
const EDGE_CODE = EDGE.charCodeAt(0)
