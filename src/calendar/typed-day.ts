import { dayOf, type PlainDate } from './plain-date.ts'

/** What a person typed for a day: the day, or a sentence that says what is wrong with it. */
export type TypedDay = { readonly day: PlainDate } | { readonly problem: string }

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Reads "2026-03-31", "31/3/2026", "31.03.26" and "31 March 2026". The day comes before the month. */
export const readTypedDay = (text: string): TypedDay => {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso !== null)
    return check(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'Write the year first, then the month.')
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(typed)
  if (numbers !== null) return check(fullYear(numbers[3] ?? ''), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(typed)
  if (words !== null) {
    const month =
      months.findIndex((name) => name.toLowerCase().startsWith((words[2] ?? '').toLowerCase())) + 1
    if (month > 0 && (words[2] ?? '').length >= 3) return check(Number(words[3]), month, Number(words[1]))
  }
  return { problem: `“${typed.slice(0, 40)}” is not a date. Write it as 2026-03-31 or 31/3/2026.` }
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

const check = (
  year: number,
  month: number,
  day: number,
  order = 'Write the day first, then the month.',
): TypedDay => {
  const name = months[month - 1]
  if (name === undefined) return { problem: `There is no month ${month}. ${order}` }
  if (year < 1900 || year > 2199) return { problem: `Check the year: ${year} is not between 1900 and 2199.` }
  const found = dayOf(year, month, day)
  return found === undefined ? { problem: `${year} has no ${day} ${name}.` } : { day: found }
}
