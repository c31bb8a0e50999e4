import { remembered } from '../patterns/remembered.ts'

/** "Meeting", "the full Board": words for whichever body is speaking. */
export const isGeneral = (name: string): boolean => GENERAL.test(name)

const GENERAL =
  /^(?:(?:scheduled|regular|monthly|quarterly|termly|formal|public|full|planned|available|such|ordinary|routine|usual|normal|main|plenary) )*(?:meetings?|mtgs?|board|panel|committee|sessions?|forum|group|sittings?|conference|agenda|board meeting|panel meeting|committee meeting|assurance meeting|holding to account(?: meeting)?|(?:series|cycle|round)(?: of (?:committee |board )?(?:meetings|committees|sittings|sessions))?|(?:committee |meeting )(?:series|cycle|round))$/i

/** What a sentence calls a body that meets, at the end of its words: "The Works Committee", "Next mtg", "We". */
export const BODY_THAT_MEETS =
  "(?:(?:[A-Z][\\w&’'/-]*|of|the|and|for|on|next|full|following|forthcoming|ordinary|special|annual) ){0,7}(?:[Mm]eetings?|[Mm]tgs?|MEETINGS?|[Bb]oard|BOARD|[Pp]anel|PANEL|[Cc]ommittee|COMMITTEE|[Ss]essions?|[Ss]ittings?|[Ff]orum|[Ee]xecutive|[Gg]roup|Council|Cabinet|Authority|[Gg]overnors|[Tt]rustees|[Ww]e|DONM|[A-Z]{2,6}(?=\\s+(?:(?:will|would|next|again|to)\\s+){0,2}(?:meets?|sits?)\\b))"

/** `own` when the words mean the body whose minutes these are, by a general word or one of its titles; else the words. */
export const ownName = (words: string, titles: readonly string[], own: string): string => {
  const name = words
    .replace(/[’']s\b/g, '')
    .replace(BESIDE_THE_NAME, '')
    .replace(NOT_OF_THE_NAME, '')
    .trim()
  if (name === '') return own
  // "After the Panel on 6 February", in the minutes of a meeting that is no panel.
  const kind = KIND.exec(name)?.[0].toLowerCase()
  const isOther =
    !/\bnext\b/i.test(words) && kind !== undefined && titles.length > 0 && !kindsOf(titles).includes(kind)
  return !isOther && isMeantByTitles(name, titles) ? own : name
}

/** "7pm, Annual Parish Meeting will be", "EC/22/25 Date of next meeting". */
const BESIDE_THE_NAME =
  /^.*,\s+|^.*\b(?:dates?|times?|venues?|places?) of (?:the )?|\s+\b(?:will|would|is|are|to|next|again|meets?|sits?|held|on)\b.*$/gi
const NOT_OF_THE_NAME =
  /^\W*(?:(?:date|dates) of (?:the )?|(?:the|our|its|their|this|that|a|an|next|following|forthcoming|future|further|ordinary|and|on|of|for|full|two|three|four)(?![\w’'-])\s*)+|^(?:DONM|we)$|\W+$/gi

/** Whether the body whose minutes have these titles is meant: "the June Board" is not, in minutes of a committee. */
export const isMeantByTitles = remembered((name: string, titles: readonly string[]): boolean => {
  if (titles.some((title) => isCalled(title, name))) return true
  if (!isGeneral(name)) return false
  const kind = KIND.exec(name)?.[0].toLowerCase()
  const kinds = kindsOf(titles)
  return kind === undefined || kinds.length === 0 || kinds.includes(kind)
})

const kindsOf = (titles: readonly string[]): readonly string[] =>
  titles.flatMap((title) => title.toLowerCase().match(KINDS) ?? [])

const KIND = /\b(?:board|panel|committee|forum|group|conference)\b/i
const KINDS =
  /\b(?:board|panel|committee|forum|group|conference|executive|council|cabinet|authority|partnership)\b/g

/** Whether a body of that name is meant: by its initials ("JAC") or by some of its words. */
export const isCalled = (known: string, said: string): boolean => {
  const words = fold(said)
  if (words.length === 0) return false
  const knownWords = fold(known)
  const initials = knownWords.map((word) => word.charAt(0)).join('')
  const withSmallWords = known
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
  if (words.length === 1 && (words[0] === initials || words[0] === withSmallWords)) return true
  // "JAC" in the minutes of the Eastshire Joint Audit Committee: the place is left out.
  if (/^[A-Z]{3,6}$/.test(said.trim()) && initials.endsWith(words[0] ?? '')) return true
  return words.every((word) => knownWords.includes(word))
}

const fold = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/\b(?:the|meeting|meetings|of|and|&)\b/g, ' ')
    .replace(/[^a-z ]/g, ' ')
    .split(' ')
    .filter(Boolean)
