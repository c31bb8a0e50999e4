import { isNameOfPaper } from '../names/paper-names.ts'
import { DOING } from '../patterns/wording.ts'

/** "JA and RT to produce a position": together, though only one is in the list of those present. */
export const severalInitials = (words: string): string | null =>
  /^([A-Z]{2,4}(?:\s*(?:,|&|\/|\band\b|\bor\b)\s*[A-Z]{2,4}){1,4})\s+(?:to|will|would|(?:are|intend|hope|aim|plan|expect|agreed|offered|undertook) to)\s+[a-z]/.exec(
    words,
  )?.[1] ?? null

/** "LH – confirm that the screens were tested", "DCC, paper to May meeting", "KL send a note to the yard" */
export const initialsAhead = (words: string): string | null => {
  const named = INITIALS_AHEAD.exec(words)?.[1]
  return named === undefined || isNameOfPaper(words.slice(named.length)) ? null : named
}
const INITIALS_AHEAD = new RegExp(
  `^([A-Z]{2,5}(?:\\s*[/,&]\\s*[A-Z]{2,5}){0,3})(?:\\s*(?:,|[:–—-])\\s+[a-z]|\\s+${DOING}\\s+[a-z])`,
)
