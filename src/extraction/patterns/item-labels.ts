/** The words without the number or letter they stand under: "2.", "(b)", "3.1", "14/23". */
export const withoutLabel = (words: string): string => (opensAWord(words) ? words : words.replace(LABEL, ''))

/** A great letter and then no second one and no digit, as nearly every sentence opens and no label does. */
const opensAWord = (words: string): boolean => isGreat(words.charCodeAt(0)) && !isSign(words.charCodeAt(1))

const isGreat = (code: number): boolean => code >= 65 && code <= 90
const isSign = (code: number): boolean => isGreat(code) || (code >= 48 && code <= 57)

/** A quote is what was said: the item's own number, "7.2", is its place and not its words. */
export const withoutItemNumber = (quote: string): string =>
  quote.replace(/^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{Lu})/u, '')

/** Without the day of an earlier meeting and the letter of its action: "14/9 (a) AB to write". */
export const withoutDatedLabel = (words: string): string => words.replace(DATED_LABEL, '')

const DATED_LABEL = /^\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\s*\([a-z]{1,2}\)\s+/

const LABEL =
  /^\W*(?:\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+(?:[–—-]\s+)?|\d{1,2}[a-h]\s+(?=[A-Z])|[A-Z]{2,6}[/-]\d{1,4}(?:[/-]\d{1,4})?\s*[:.–-]\s+|\d{1,4}\/\d{2,4}(?:\/[A-Z]{1,2})?\s*[:.–-]?\s+(?:\([a-z]\)\s+)?|\d{1,3}\/\d\s+(?:\([a-z]\)\s+)?(?=[A-Z])|\d{1,4}\s+[–—-]\s+(?=[A-Z])|\d{4}-\d{1,2}\/\d{1,3}\s+|(?=[\w/-]{0,16}\d)[A-Z0-9]{2,10}(?:[-/][A-Z0-9]{1,6}){1,3}\s*[:–]\s+)?/
