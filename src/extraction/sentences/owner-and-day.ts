import { isDueCell } from '../due-rules/due-cell.ts'
import { DOING } from '../patterns/wording.ts'

/** An owner and, beside him in the same cell, the day. */
export type OwnerAndDay = { readonly owner: string; readonly day: string }

/**
 * Takes apart a cell that says who and by when: "AB – 12/12/25", "AB by 3 May", "AB (Jan 2026)", "AB" above the
 * day, "30 June: AB". Null where it holds anything else, or one day for one owner and another for the next.
 */
export const ownerAndDay = (cell: string): OwnerAndDay | null => {
  if (cell.length > LONGEST || !/\d|[A-Z]/.test(cell)) return null
  const lines = cell
    .split('\n')
    .map((line) => line.replace(LABEL, '').trim())
    .filter((line) => line !== '')
  const parts = lines.map((line) => (isDay(line) ? { owner: '', day: line } : inOneLine(line)))
  const whole = parts.map((part, at) => part ?? { owner: lines[at] ?? '', day: '' })
  const owners = whole.flatMap(({ owner }) =>
    owner === '' ? [] : [owner.replace(/(?:[,;/&]|\s(?:for|by|at)|\sto (?:action|progress|lead))\s*$/, '')],
  )
  const days = [...new Set(whole.flatMap(({ day }) => (day === '' ? [] : [day])))]
  const owner = owners.join(', ')
  return owners.length > 0 &&
    days.length > 0 &&
    mayBeOne(whole) &&
    NAMES_SOMEBODY.test(owner) &&
    !SAYS_MORE.test(owner)
    ? { owner, day: days.join('\n') }
    : null
}

/** "Owner: AB" over "Due: 3 June" */
const LABEL = /^\s*(?:(?:action )?(?:owner|lead)|by whom|who)\s*:\s*/i

/** Longer cells tell more than an owner and a day. */
const LONGEST = 90

/** Two owners may share a day, and a day may have been put off; "AB 3 May" over "CD 9 May" are two of each. */
const mayBeOne = (parts: readonly OwnerAndDay[]): boolean =>
  new Set(parts.map(({ day }) => day).filter((day) => day !== '')).size === 1 ||
  parts.filter(({ owner }) => owner !== '').length === 1

const inOneLine = (line: string): OwnerAndDay | null => {
  const [, bracketed = '', within = ''] = IN_BRACKET.exec(line) ?? []
  if (bracketed !== '' && isDay(within)) return { owner: bracketed.trim(), day: within }
  for (const { index } of line.matchAll(GAP)) {
    const [before, behind] = [line.slice(0, index).trim(), line.slice(index).replace(GAP_FIRST, '').trim()]
    if (before === '') continue
    if (isDay(behind) && !(NAME_TOO.test(behind) && /\p{Ll}$/u.test(before) && line[index] === ' '))
      return { owner: before, day: behind }
    if (HAS_FIGURES.test(before) && isDay(before) && !isDueCell(behind) && /^\p{Lu}/u.test(behind))
      return { owner: behind, day: before }
  }
  return null
}

const IN_BRACKET = /^(.{2,60}?)\s*[([]([^()[\]]+)[)\]]\W*$/
const GAP = /\s*[–—|;:/,-]?\s+-?|\s*[–—|;:/,]\s*/g
const GAP_FIRST = /^(?:\s*[–—|;:/,-]?\s+-?|\s*[–—|;:/,]\s*)/

/** A day opens with a number, a month or a word of when: "Board" and "of" are words of time only behind one. */
const isDay = (words: string): boolean =>
  DAY_OPENS.test(words) && isDueCell(words) && !/^\W*\d{1,4}\W*$/.test(words)
const DAY_OPENS =
  /^\W*(?:\d|(?:by|due|in|on|before|within|end|mid|early|late|next|no later|asap|tb[acd]|ongoing|immediate(?:ly)?|q[1-4]|w\/?[ce]|spring|summer|autumn|winter|christmas|easter|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/i
/** "Theresa May" */
const NAME_TOO = /^(?:April|May|June|August)$/
const HAS_FIGURES = /\d{1,2}(?:st|nd|rd|th)?(?:[/.]\d|\s+[A-Z][a-z]{2})|[A-Z][a-z]{2,8}\W{1,2}\d{2,4}/

/** Names, initials, posts and bodies are written with capitals, but for a few words. */
const SMALL =
  'of|for|and|the|with|all|both|or|teams?|leads?|officers?|offices?|groups?|members?|force|managers?|head|chair|staff|partners?|director|clerk|secretary'
const NAMED = `(?:\\p{Lu}[\\p{L}\\p{N}.’'()-]*|${SMALL})`
const NAMES_SOMEBODY = new RegExp(`^\\W*${NAMED}(?:[\\s,;/&]+${NAMED}){0,11}\\W*$`, 'u')

/** "AB to send it", "Agreed", "Page": what is done, and nobody who does it. */
const SAYS_MORE = new RegExp(
  `\\bto\\s+[a-z]{2,}|\\b(?:will|would|was|were|is|are|has|have)\\b|\\d{2}|^\\W*(?:(?:${DOING})(?:\\s+(?:the|all|and|of)\\b|\\W*$)|(?:page|item|minutes?|due|raised|agreed|noted|closed?|completed?|done|open|started|received|sent|deferred|in progress|on track|n\\/a|none|tb[acd])\\b)|^(?:the )?(?:next|last|first)\\b`,
  'i',
)
