/** Crude on purpose: the forms of one word fall together, and what else falls together is rare. */
export const stem = (word: string): string => {
  if (/\d/.test(word) || word.length < 4) return word.replaceAll(',', '')
  const cut = word
    .replace(/(?:ations|ation)$/, 'at')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ments|ment|ings|ing|ed|es|s)$/, '')
    .replace(/e$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  return cut.length < 3 ? word : cut
}
