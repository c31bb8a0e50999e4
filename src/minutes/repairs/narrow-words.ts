/**
 * The same words at one byte for each sign, where their signs allow it. Words cut out of a text that holds a single "’"
 * keep two bytes for each as all of it does, and are slower to search, to fold and to compare.
 */
export const narrow = (words: string): string =>
  WIDE.test(words) ? words : Buffer.from(words, 'latin1').toString('latin1')

const WIDE = /[\u0100-\uffff]/
