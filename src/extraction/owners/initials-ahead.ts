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

/** "Pathway on a page to be drafted (CH, IQ) – first version 30 April", though no list of those present explains them. */
export const initialsBehindTask = (words: string): string | null => BEHIND_TASK.exec(words)?.[1] ?? null

const BEHIND_TASK =
  /\bto be (?:\w+ly )?[a-z]+(?:ed|en|wn|ught|ne|lt|nt|pt|ut)(?: (?:up|out|back|round|again))? \(([A-Z]{2,4}(?:\s*[,/&]\s*[A-Z]{2,4}){0,4})\)/

/** "FH didn’t have that to hand but will find out" */
export const initialsWhoWill = (words: string): string | null => WHO_WILL.exec(words)?.[1] ?? null

const WHO_WILL =
  /^(?!(?:IT|HR|PC|PS|UK|EU|GP|AI|TV)\b)([A-Z]{2,3}) (?:didn['’]t|did not|had not|hadn['’]t|could not|couldn['’]t|was unable to|was not (?:sure|able to)|does not|doesn['’]t)\b[^.;]{2,100}?\b(?:but|and) (?:he |she |they )?(?:will|would|agreed to|undertook to|offered to|promised to) /
