import {
  AND,
  RANKED_TOGETHER,
  TOGETHER,
  RANKED,
  RANKED_INITIALS,
  TITLES,
  GROUPS,
  FINANCE_CHIEFS,
  CODES,
} from './actor-patterns.ts'
import type { Attendee } from '../candidate.ts'
import { isSubjectOfPaper } from './paper-names.ts'
import { remembered } from '../patterns/remembered.ts'
import { dashedTitles, namesThatAct, shownNames } from './shown-names.ts'
import { initialsOfPosts } from './signed-posts.ts'
import { firstNamesOfDoers, initialsOfSpeakers, namesOfSpeakers, WORDS_TOO } from './speaking-names.ts'

/** Who can be named as the doer in these minutes. */
export type Cast = {
  readonly attendance: readonly Attendee[]
  /** The attendance with what names are compared by. */
  readonly people: readonly Person[]
  /** Short names of the force itself in these minutes: "WMP" when the Chief Constable sits for "(WMP)". */
  readonly forceNames: readonly string[]
  /** What "the Commissioner" is here: a police force may be headed by one of its own. */
  readonly commissioner: 'PCC' | 'PFCC' | null
  /** Finds a doer that words name from its `lastIndex` on. */
  readonly pattern: RegExp
}

export type Person = {
  readonly attendee: Attendee
  readonly initials: string
  readonly firstName: string | null
  readonly title: string
}

/** A doer named in words: one or several ("PCC and CFO"), as written. */
export type Actor = { readonly at: number; readonly text: string }

/** The cast of a meeting; a name counts as a doer when the attendance lists it or its shape is a post's. */
export const castOf = (attendance: readonly Attendee[], minutes = ''): Cast => {
  const known = attendance.flatMap(({ name, initials }) => [
    ...(name === '' ? [] : [escape(withoutTitle(name))]),
    ...(initials === null ? [] : [escape(initials), ...dotted(initials, minutes)]),
    ...(nameInitials(name).length >= 2 ? [escape(nameInitials(name))] : []),
    ...(firstNameOf(name) === null ? [] : [escape(firstNameOf(name) ?? '')]),
    ...withInitialOf(name),
  ])
  const acting = namesThatAct(minutes)
  const signed = [
    ...initialsOfSpeakers(minutes),
    ...initialsOfPosts(minutes),
    ...namesOfSpeakers(minutes),
    ...firstNamesOfDoers(minutes, acting),
    ...shownNames(minutes, acting).map(escape),
  ]
  const forceNames = [...new Set(attendance.flatMap(forceBracket))]
  const one = `(?:${[...dashedTitles(minutes).map(escape), FINANCE_CHIEFS, ...(TOGETHER.test(minutes) ? [RANKED_TOGETHER] : []), RANKED, RANKED_INITIALS, TITLES, GROUPS, ...forceNames.map(escape), ...[...known, ...signed].toSorted((a, b) => b.length - a.length), CODES].join('|')})`
  return {
    attendance,
    people: attendance.map((attendee) => ({
      attendee,
      initials: nameInitials(attendee.name),
      firstName: firstNameOf(attendee.name),
      title: titleWords(attendee.capacity),
    })),
    forceNames,
    commissioner: commissionerOf(attendance, minutes),
    pattern: new RegExp(inFewerLetters(`${one}(?:${AND}(?:the\\s+)?${one}){0,5}(?![\\p{L}\\p{N}])`), 'uy'),
  }
}

/** "J.F." for JF, where the minutes write initials so; the stop behind them may be that of the sentence. */
const dotted = (initials: string, minutes: string): string[] => {
  const written = initials.replaceAll(/./g, '$&.')
  return /^[A-Z]{2,3}$/.test(initials) && minutes.includes(written) ? [escape(written)] : []
}

/** "M Yuill", "M. Yuill": Morag Yuill, where the minutes write her first name in short. */
const withInitialOf = (name: string): string[] => {
  const [, initial, last] =
    /^(\p{Lu})\p{Ll}[\p{L}’'-]*(?: \p{Lu}\.?)? (\p{Lu}[\p{L}’'-]+)$/u.exec(withoutTitle(name)) ?? []
  return initial === undefined || last === undefined ? [] : [`${initial}\\.? ${escape(last)}`]
}

/**
 * Node makes machine code of a pattern for each document's cast, and "any letter there is" some twenty times over
 * takes it longer than reading the minutes does. Letters of the alphabets that names are written in here will do.
 */
const inFewerLetters = (source: string): string =>
  source.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{N}', NUMBERS)

const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u02ec\\u02ee\\u1e00-\\u1eff\\ufb00-\\ufb06'
const NUMBERS = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2089\\u2150-\\u2189\\u2460-\\u249b'

const commissionerOf = (attendance: readonly Attendee[], minutes: string): Cast['commissioner'] => {
  const listed = attendance.find(({ initials }) => /^(?:PCC|PFCC)$/.test(initials ?? ''))?.initials
  if (listed === 'PCC' || listed === 'PFCC') return listed
  if (attendance.some(({ name }) => /^commissioner /i.test(name))) return null
  if (/\bD?PFCC\b|\bpolice,? fire (?:and|&) crime (?:commissioner|panel|plan)\b/i.test(minutes)) return 'PFCC'
  return minutes === '' ||
    /\b(?:D|O)?PCC\b|\bpolice (?:and|&) crime (?:commissioner|panel|plan)\b/i.test(minutes)
    ? 'PCC'
    : null
}

/** The doers named in the words, in order. */
export const findActors = remembered((words: string, cast: Cast): readonly Actor[] =>
  actorsUpTo(words.length, words, cast),
)

/** The doers that begin at `last` or before. */
const actorsUpTo = (last: number, words: string, cast: Cast): Actor[] => {
  const text = words.slice(0, 1000)
  const actors: Actor[] = []
  const end = Math.min(text.length - 1, last)
  let from = 0
  let within = false
  for (let at = 0; at <= end; at += 1) {
    const code = text.charCodeAt(at)
    const before = within
    within = isWordSign(code)
    if (!within || before || at < from || code === STROKE) continue
    cast.pattern.lastIndex = at
    if (!cast.pattern.test(text)) continue
    const found = text.slice(at, cast.pattern.lastIndex)
    if (isSubjectOfPaper(found, text.slice(cast.pattern.lastIndex))) continue
    // "After a word with the Chair, the Clerk will ...": two, and not one of several.
    const apart = found.includes(', the ') && !/, the .*\b(?:and|or)\b/.test(found)
    const clause = OBJECT_OF.test(text.slice(Math.max(0, at - 20), at))
      ? NEXT_CLAUSE.exec(found)?.[0].length
      : undefined
    from = apart ? at + found.indexOf(', the ') : clause === undefined ? cast.pattern.lastIndex : at + clause
    actors.push({ at, text: text.slice(at, from) })
  }
  return actors
}

/** "A word on behalf of the Force, and the Clerk will ...": the first closes its clause. */
const OBJECT_OF = /\b(?:of|to|with|for|by|from|at|on)\s+(?:the\s+)?$/
const NEXT_CLAUSE = /^[^,&/]+(?=,\s+and\s+[^,&]+$)/

/** The doer with which the words begin (after "the", "that", "both the"), and the words behind it. */
export const leadingActor = remembered((words: string, cast: Cast): LeadingActor | null => {
  const lead =
    /^(?:\W|\b(?:that|the|both|either|and|however|but|also|then|so)\b)*/i.exec(words)?.[0].length ?? 0
  const opening = actorsUpTo(0, words.slice(lead), cast)[0]
  if (opening !== undefined) return { actor: opening.text, rest: words.slice(lead + opening.text.length) }
  // "The Director said": some titles are titles only behind "the", which stands before the opening.
  const behind = actorsUpTo(lead, words, cast).find(({ at, text }) => at + text.length > lead)
  return behind === undefined
    ? null
    : {
        actor: words.slice(Math.max(behind.at, lead), behind.at + behind.text.length),
        rest: words.slice(behind.at + behind.text.length),
      }
})

type LeadingActor = { readonly actor: string; readonly rest: string }

/** "Parking outside school - SV to remind them": the words behind a topic, when they open with a doer. */
export const withoutTopic = remembered((words: string, cast: Cast): string => {
  const topic = ANSWER.exec(words)?.[0] ?? (ENDS_TOPIC.test(words) ? TOPIC.exec(words)?.[0] : undefined)
  if (topic === undefined) return words
  const rest = words.slice(topic.length)
  const lead = leadingActor(rest, cast)
  return lead !== null && !/^\W*$/.test(lead.rest) && leadingActor(words, cast) === null ? rest : words
})

/** "A. The Chief Constable replied", "Answer from TM: ..." in notes of questions and answers. */
const ANSWER = /^(?:[QA][.:)]|(?:Answer|Reply|Response) (?:from|by)(?: the)?)\s+(?=\p{Lu})/u

/** Without one there is no topic, and few sentences hold one. */
const ENDS_TOPIC = /(?::|\s[–—-])\s/
const TOPIC =
  /^(?:(?:update|progress|status|position)\b[:\s–-]*)?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}\s*[:–-]\s*|(?:\([\d.]{1,8}\)\s*)?\p{Lu}(?:[^.;:?!–]|\.(?=\d)){2,70}?(?::|\s[–—-])\s+)/iu

/** A doer opens with a word, but not with the second half of "AB/CD". */
const WORD_SIGN = new RegExp(`[/${LETTERS}${NUMBERS}]`)
const STROKE = 47
const COMMON = Array.from({ length: 128 }, (_, code) => WORD_SIGN.test(String.fromCharCode(code)))
const isWordSign = (code: number): boolean => COMMON[code] ?? WORD_SIGN.test(String.fromCharCode(code))

const withoutTitle = (name: string): string =>
  name.replace(
    /^(?:(?:mr|mrs|ms|miss|mx|dr|rev|prof|professor|cllr|councillor|alderman|sir|dame|lord|lady|pc|pcso|pcc|dpcc|cc|dcc|acc|aco|cfo|dcfo|acfo|am|gm|insp|inspector|supt|superintendent|sgt|sergeant|det|asst|ch|chief|commissioner|commander)\.?\s+)+/i,
    '',
  )

/** "Priya Anand-Shah" signs as "PAS" or "PA"; the first form is the one that minutes use most. */
export const nameInitials = (name: string): string =>
  withoutTitle(name)
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .filter((sign) => /\p{Lu}/u.test(sign))
    .join('')

/** "Beth" of "Beth Lowe", as less formal minutes call her; null for names that are words too. */
export const firstNameOf = (name: string): string | null => {
  const [first = '', ...rest] = withoutTitle(name).split(/\s+/)
  return rest.length > 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(first) && !WORDS_TOO.has(first) ? first : null
}

/** A title without what stands in brackets or behind a comma, in small letters. */
export const titleWords = (title: string): string =>
  title
    .replaceAll(/\(.*?\)/g, '')
    .replace(/,.*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The Chief Constable's bracket is his post, his own initials, or else his force. */
const forceBracket = ({ name, capacity }: Attendee): string[] =>
  /\bchief constable\b/i.test(capacity)
    ? [...capacity.matchAll(/\(([A-Z]{2,5})\)/g)]
        .map((found) => found[1] ?? '')
        .filter((words) => !/^(?:T?[AD]?CC|PCC)$/.test(words) && words !== nameInitials(name))
    : []

const escape = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
