/** Words as they are compared: capitals, white space, dashes and the shape of quote marks do not matter. */
export const foldWords = (words: string): string =>
  words
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/["'`\u00b4\u2018-\u201f\u2032\u2033\u02bc\u00ab\u00bb]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** Their letters and figures alone. */
export const lettersOnly = (words: string): string =>
  foldWords(words)
    .replaceAll(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim()
