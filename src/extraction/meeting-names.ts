/** "Meeting", "the full Board": words for whichever body is speaking. */
export const isGeneral = (name: string): boolean =>
  /^(?:(?:scheduled|regular|monthly|quarterly|formal|public|full|planned|available|such) )*(?:meetings?|mtgs?|board|panel|committee|session|forum|group|sitting|board meeting|panel meeting|committee meeting|assurance meeting|holding to account(?: meeting)?)$/i.test(
    name,
  )

/** Whether a body of that name is meant: by its initials ("JAC") or by some of its words. */
export const isCalled = (known: string, said: string): boolean => {
  const words = fold(said)
  if (words.length === 0) return false
  const knownWords = fold(known)
  const initials = knownWords.map((word) => word.charAt(0)).join('')
  const withSmallWords = known
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
  if (words.length === 1 && (words[0] === initials || words[0] === withSmallWords)) return true
  return words.every((word) => knownWords.includes(word))
}

const fold = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/\b(?:the|meeting|meetings|of|and|&)\b/g, ' ')
    .replace(/[^a-z ]/g, ' ')
    .split(' ')
    .filter(Boolean)
