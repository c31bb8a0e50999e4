const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Source of a pattern for a weekday before a date, short or long. Use with the `i` flag. */
export const weekdayPattern =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|thu|fri|sat|sun)\\b\\.?'

/** Source for full names only: "Sun" and "Sat" alone are newspapers and verbs. */
export const fullWeekdayPattern = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

/** 1 for Monday to 7 for Sunday, or undefined. */
export const readWeekday = (text: string): number | undefined => {
  const found = names.findIndex((name) => name.startsWith(text.toLowerCase().replace('.', '').slice(0, 3)))
  return found < 0 ? undefined : found + 1
}
