/**
 * How the invented force keeps the promises that the story does not tell of: most are kept within days of their
 * date, some weeks late, and one in ten not at all. `number` is the commitment's; the same number does the same.
 */
export const habit = (number: number): { readonly daysAfterDue: number } | null => {
  const digit = (number * 7 + 3) % 10
  if (digit === 9) return null
  return { daysAfterDue: digit >= 7 ? 20 + digit : digit - 4 }
}

/** How long the office takes to accept an answer. */
export const ACCEPTED_AFTER_DAYS = 6
