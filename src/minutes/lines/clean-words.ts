/**
 * Words as a person reads them: white space folded to single blanks, letters that print joins taken apart,
 * and without signs that nobody sees. Programs leave such signs inside words, where a search would stumble
 * over them, and one of the databases refuses some.
 */
export const cleanWords = (words: string): string =>
  isDoubtful(words)
    ? words
        .toWellFormed()
        .replaceAll(LIGATURE, (sign) => sign.normalize('NFKC'))
        .replaceAll(HYPHEN, '-')
        .replaceAll(PICTURE_BULLET, '•')
        .replaceAll(UNSEEN, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    : words

/** Most words have nothing but letters, the usual signs and single blanks, and are clean as they come. */
const isDoubtful = (words: string): boolean =>
  DOUBTFUL.test(words) || words.includes('  ') || words.startsWith(' ') || words.endsWith(' ')

/** Dashes, quotation marks and bullets are the usual signs from U+2012 to U+2027. */
const DOUBTFUL = /[^ -~£\u2012-\u2027]/

/** ﬁ, ﬂ, ﬀ and their kind. */
const LIGATURE = /[\ufb00-\ufb06]/g

/** The sign that is always a hyphen, and the one that lines are not broken at. */
const HYPHEN = /[\u2010\u2011]/g

/** Signs of the fonts Symbol and Wingdings, which Word and PDFs use for the bullets of lists. */
const PICTURE_BULLET = /[\uf076\uf0a7\uf0b7\uf0d8\uf0fc]/g

// The hyphen that shows only at a line's end, blanks of no width, marks of direction, and control signs. The
// joiner of emoji (U+200D) stays.
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]|(?!\s)\p{Cc}/gu
