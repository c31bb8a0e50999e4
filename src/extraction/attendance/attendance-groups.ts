import { isName } from '../names/people-names.ts'
import { everyMatch } from '../patterns/every-match.ts'

/**
 * The lists that stand in one paragraph, each with its own label: "Present: A Bell, C Dunn Officers: E Fox" is two, as
 * conversions leave what stood on two lines. A text with one label or none comes back whole.
 */
export const groupsIn = (text: string): readonly string[] => {
  if (text.length > LONGEST || !text.includes(':')) return [text]
  const within = LISTED_WITHIN.exec(text)
  if (within !== null)
    return [text.slice(0, within.index), text.slice(within.index)].flatMap((part) =>
      part.trim() === '' ? [] : groupsIn(part.trim()),
    )
  if (!OPENS_WITH_LABEL.test(text)) return [text]
  const groups: string[] = []
  let from = 0
  for (const found of everyMatch(text, LABEL_WITHIN)) {
    const at = found.index + (found[1]?.length ?? 0)
    if (!text.slice(from, at).includes(':') || isEndOfName(text.slice(from, at), found[2] ?? '')) continue
    groups.push(text.slice(from, at).trim())
    from = at
  }
  return [...groups, text.slice(from).trim()]
}

/** In characters; a longer paragraph is no list. */
const LONGEST = 1500

/** "Welcome. Present for the force: Chief Constable Ann Bell" */
const LISTED_WITHIN =
  /(?<=[.;)]\s)(?:Present|In attendance|Also present|Attending)(?: (?:for|from|on behalf of) (?:the )?[\w ]{2,30})?:\s/

const OPENS_WITH_LABEL = /^\p{Lu}[\p{L} ,&/’'-]{2,40}(?:\([^()]{1,40}\)\s*)?:/u

/** A label behind a name, a bracket or a full stop: "Constabulary:", "Also attending:", "Maintained secondary:". */
const LABEL_WITHIN =
  /([\p{L})\d.*;,]\s+)(\p{Lu}[\p{L}’'&/-]+(?:\s\p{Ll}[\p{L}’'-]+){0,3}):\s+(?=(?:the\s)?\p{Lu})/gu

/** "Mrs Ann Bell: Chair" names her post; "Luca Hay Constabulary: ..." has a whole name before the label. */
const isEndOfName = (before: string, label: string): boolean => {
  if (A_POST.test(label)) return true
  if (label.includes(' ') || /[.)*;]\s*$/.test(before)) return false
  const last = before.split(/[,;:.]\s|\sand\s/).at(-1) ?? ''
  return !isName(withoutTitles(last)) && !/\)\s*$/.test(last)
}

/** "Control Room Manager: Ann Bell" */
const A_POST =
  /^(?:Manager|Officer|Director|Constable|Commissioner|Executive|Lead|Head|Superintendent|Inspector|Engineer|Accountant|Analyst|Co-?ordinator|Solicitor)$/

const withoutTitles = (words: string): string =>
  words
    .trim()
    .replace(/^(?:(?:mr|mrs|ms|miss|dr|prof|professor|rev|revd|sir|dame|lord|lady)\.?\s+)+/i, '')
    .trim()
