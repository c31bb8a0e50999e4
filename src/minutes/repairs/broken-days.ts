/**
 * A day that broke at the end of a narrow cell's line, made whole: "30/11/20" over "24", "28/02/" over "2025",
 * "3 June 20" over "24", "3 June" over "2024", "Septem" over "ber". Longer cells hold prose, where figures may
 * follow a day.
 */
export const withWholeDays = (cell: string): string => {
  if (cell.length > LONGEST || !/\s/.test(cell) || !/\d/.test(cell)) return cell
  return cell
    .replaceAll(CENTURY_ALONE, '$1$2')
    .replaceAll(WITHOUT_YEAR, '$1$2')
    .replaceAll(WITHOUT_MONTH, '$1$2')
    .replaceAll(YEAR_BELOW, '$1 ')
    .replaceAll(MONTH_IN_TWO, (words, start: string, end: string) =>
      MONTHS.has((start + end).toLowerCase()) ? start + end : words,
    )
}

const LONGEST = 60

/** What follows is the year's end, and no day of its own and no count of something. */
const ENDS = '(?![\\d/.]|-\\d|\\s+\\p{Ll})'
const DAY_AND_MONTH = '(?<![\\d/.-])\\d{1,2}(?:/\\d{1,2}/|\\.\\d{1,2}\\.|-\\d{1,2}-)'
const CENTURY_ALONE = new RegExp(
  `(${DAY_AND_MONTH}(?:19|20)|\\b[A-Z][a-z]{2,8} (?:19|20))\\s+(\\d\\d)${ENDS}`,
  'gu',
)
const WITHOUT_YEAR = new RegExp(`(${DAY_AND_MONTH})\\s+((?:19|20)?\\d\\d)${ENDS}`, 'gu')
const WITHOUT_MONTH = /((?<![\d/.-])\d{1,2}[/-])\s+(\d{1,2}[/-](?:19|20)?\d\d(?![\d/-]))/g
/** "12 June" over "2024": two lines, and one day. */
const YEAR_BELOW =
  /(\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?)\n(?=(?:19|20)\d\d(?!\d))/g
const MONTH_IN_TWO = /\b([A-Z][a-z]{1,7})\s+([a-z]{1,7})\b(?!\s+[a-z])/g
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april june july august september october november december'.split(' '),
)
