/**
 * A sentence was cut between the two, whatever the second opens with: a day stands before its month, a month before
 * its year, half a name before the rest, or a word that something must follow before an amount.
 */
export const isCutOff = (before: string, after: string): boolean => {
  const end = before.slice(-ENOUGH)
  const start = after.slice(0, ENOUGH)
  if (!THREE_WORDS.test(before)) return false
  if (DAY.test(end)) return MONTH.test(start)
  if (MONTH_LAST.test(end)) return YEAR.test(start)
  if (AWAITS.test(end)) return AMOUNT.test(start)
  return SMALL_WORD.test(before) && HALVES.some(([half, rest]) => half.test(end) && rest.test(start))
}

/** The words end in one that something must follow: "to write to the". */
export const awaitsMore = (before: string): boolean =>
  THREE_WORDS.test(before) && AWAITS.test(before.slice(-ENOUGH))

/** In characters: what stands further from the cut tells nothing. */
const ENOUGH = 60
export const THREE_WORDS = /^\S+\s+\S+\s+\S/
const SMALL_WORD = /\s[a-z]{2,}\s/

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

/** "by 28", "on Friday 3rd"; "Page 28" and "7.28" are none. */
const DAY =
  /\b(?:by|on|before|until|till|from|to|for|of|the|and|between|than|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)\s(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/i
const MONTH = new RegExp(`^(?:of\\s)?${MONTHS}\\b`)

/** "by the end of March", "on 4 March" */
const MONTH_LAST = new RegExp(
  `\\b(?:by|on|before|until|in|from|to|for|of|during|since|(?:early|late|mid)|\\d{1,2}(?:st|nd|rd|th)?)[\\s-]${MONTHS},?$`,
  'i',
)
const YEAR = /^(?:19|20)\d{2}\b(?![.)]\d|[.)]\s+[A-Z])/

const AWAITS =
  /\s(?:the|an?|of|to|by|from|with|for|at|in|on|into|through|between|within|about|that|their|its|our|his|her)$/
/** "12 officers", "95% of calls", "£1.2m": "3. Fleet" and "4 Estates" number an item. */
const AMOUNT = new RegExp(
  `^(?:£|\\d[\\d,.]*(?:%|[mk]\\b)?\\s+[a-z]|(?:19|20)\\d{2}\\b[^.)]|\\d{1,2}(?:st|nd|rd|th)?\\s${MONTHS}\\b)`,
)

/** The two halves of names that minutes are full of. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bHome$/, /^(?:Office|Secretary)\b/],
  [/\b(?:Deputy|Assistant|Temporary|Acting|Interim)$/, /^(?:Chief|Police|Mayor|Commissioner|Director)\b/],
  [/\bChief$/, /^(?:Constable|Executive|Officer|Finance|Fire|Inspector|Superintendent|Operating)\b/],
  [/\bFinance$/, /^(?:Officer|Director|Committee|Panel|Team)\b/],
  [/\bPolice and$/, /^Crime\b/],
  [/\bCrime$/, /^(?:Commissioner|Panel|Plan|Agency)\b/],
  [/\bCrown$/, /^(?:Prosecution|Court)\b/],
  [/\bProsecution$/, /^Service\b/],
  [/\b(?:County|City|Borough|District|Parish|Town)$/, /^Council\b/],
  [
    /\b(?:Audit|Executive|Scrutiny|Governance|Assurance|Accountability|Performance|Strategic|Ethics|Partnership)$/,
    /^(?:Committee|Board|Panel|Group|Partnership)\b/,
  ],
  [/\b(?:Criminal|Youth)$/, /^Justice\b/],
  [/\bJustice$/, /^(?:Board|Service|Partnership|Secretary)\b/],
  [/\bFire and$/, /^Rescue\b/],
]
