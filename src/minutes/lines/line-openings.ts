/** What stands before a task that was ticked, however the minutes drew the box. */
export const TICKED = '☑ '

/** "14 February (AP2)": a day with its month goes on with the line before; it is no item's number. */
export const opensWithDay = (words: string): boolean => DAY.test(words)

/** "Page 2 of 3", "2 | P a g e", "OFFICIAL – 2 of 3": printed on the paper, part of nobody's sentence. */
export const isPageNumber = (words: string): boolean => !opensWithOtherLetter(words) && PAGE.test(words)

/** Any but the "p" of "page" or the "o" of "OFFICIAL", as nearly every line does. */
const opensWithOtherLetter = (words: string): boolean => {
  const small = words.charCodeAt(0) | 32
  return small >= 97 && small <= 122 && small !== 112 && small !== 111
}

const DAY =
  /^\d{1,2}(?:st|nd|rd|th)?\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i
const PAGE =
  /^\W*(?:official(?:\W+sensitive)?\W+)?(?:page\W+\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|\d{1,3}\s*(?:of|\/)\s*\d{1,3}|\d{1,3}\W+p\s?a\s?g\s?e)\W*$/i
