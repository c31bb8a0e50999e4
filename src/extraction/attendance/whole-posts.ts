// What is a post and nothing else, and what is short for it.

/** "Deputy Chief Constable", "Director, Safer Communities", "ACC (Operations)": a title in whole, without a name. */
export const isWholePost = (words: string): boolean =>
  words.length <= LONGEST &&
  TITLE.test(words) &&
  POST.test(words.replaceAll(/\([^()]*\)/g, '')) &&
  !RANK_AND_NAME.test(words) &&
  !MEETING.test(words)

/** In characters. */
const LONGEST = 80

/** Words with capitals, and small ones that join them. */
const TITLE =
  /^(?:the\s+)?(?:T\/)?\p{Lu}[\p{L}’'&/-]*(?:,?\s+(?:(?:of|for|and|to|the|&|in|with)\s+)*\(?\p{Lu}[\p{L}’'&/-]*\)?)*(?:\s+(?:officer|manager|lead|director|executive|support|representative|administrator|adviser|taker))*$/u

const POST =
  /\b(?:(?:D|A)?P?F?CC|D?ACC|DCC|CFO|CEO|Commissioner|Constable|Mayor|Officer|Director|Manager|Executive|Exec|Head|Chair(?:man|woman|person)?|Clerk|Treasurer|Secretary|Superintendent|Supt|Inspector|Insp|Sergeant|Commander|Lead|Deputy|Adviser|Advisor|Analyst|Auditor|Solicitor|Accountant|Administrator|Co-?ordinator|Minister|Leader|Chief of Staff|Assistant|Prosecutor|Governor|Principal|Registrar|Rector|Representative|Member|Master|Warden|Secretariat|[Nn]ote [Tt]aker|[Mm]inute [Tt]aker)s?\b/iu

const RANK_AND_NAME =
  /\b(?:Superintendent|Supt|Inspector|Insp|Sergeant|Sgt|Commander|Cllrs?|Councillors?|Mr|Mrs|Ms|Dr)\.? \p{Lu}/u

/** What stands at the head of minutes beside posts, and what an agenda says of them. */
const MEETING =
  /^(?:question|election|appointment|statement|response|presentation|motion|petition|vote|report)\b|\b(?:(?<!head of )offices?|meeting|board|minutes of|agenda|update|report|review|apologies|matters arising|appointment|recruitment|introduction|welcome|performance (?:report|meeting)|accountability|statement|budget|plan)s?$/i

/** "HoC" is short for "Head of Contact", "CEX" for "Chief Executive"; "FW" for neither. */
export const abbreviates = (short: string, title: string): boolean => {
  const letters = short.match(/\p{L}/gu) ?? []
  if (letters.length < 2 || title === '') return false
  const last = letters.length > 2 ? '.*' : '.*\\b'
  const source = letters
    .map((letter, at) => (at === 0 ? '\\b' : at === letters.length - 1 ? last : '.*\\b') + letter)
    .join('')
  return new RegExp(source, 'i').test(title)
}
