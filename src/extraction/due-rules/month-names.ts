const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Source of a pattern for a month's name or short form. Use with the `i` flag and check with `readMonth`. */
export const monthPattern = `(?:${names.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])`

/** 1 to 12, or undefined. */
export const readMonth = (text: string): number | undefined => {
  const small = text.toLowerCase()
  const found = names.findIndex((name) => name.startsWith(small === 'sept' ? 'sep' : small))
  return found < 0 ? undefined : found + 1
}

/** "March" */
export const monthName = (month: number): string => {
  const name = names[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** "may", "march", "mar" and "dec" in small letters are more often something else than a month. */
export const isSureMonth = (text: string): boolean =>
  /^[A-Z]/.test(text) || (text.length > 3 && text.toLowerCase() !== 'march' && text !== 'sept')
