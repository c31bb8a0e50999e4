/** Why a person turned a proposal down. `not-taken`: left over when the review was finished in one step. */
export type RejectionCode =
  | 'not-a-promise'
  | 'already-done'
  | 'said-before'
  | 'somebody-elses'
  | 'only-discussion'
  | 'not-taken'
  | 'other'

/** `words` in the person's own, '' when the code says it all. */
export type Rejection = { readonly code: RejectionCode; readonly words: string }

const names: Record<RejectionCode, string> = {
  'not-a-promise': 'Not a promise',
  'already-done': 'Already done',
  'said-before': 'Said before',
  'somebody-elses': 'Somebody else’s',
  'only-discussion': 'Only discussion',
  'not-taken': 'Not taken when the review was finished',
  other: 'Something else',
}

export const rejectionName = (code: RejectionCode): string => names[code]

/**
 * What was kept of a rejection, in words. Reasons given before there were codes are the person's own words alone,
 * as are those for something else. Null when no reason was kept.
 */
export const rejectionWords = ({
  code,
  words,
}: {
  readonly code: RejectionCode | null
  readonly words: string | null
}): string | null => {
  const own = words === null || words === '' ? null : words
  if (code === null || code === 'other') return own
  return own === null ? names[code] : `${names[code]}: ${own}`
}

/** The code that a kept reason counts under; reasons without one are free words: something else. */
export const countedAs = (code: RejectionCode | null, hasWords: boolean): RejectionCode | null =>
  code ?? (hasWords ? 'other' : null)
