import { CODES } from '../names/actor-patterns.ts'
import { nameInitials } from '../names/actors.ts'
import { personOf } from './attendee-line.ts'
import type { Attendee } from '../candidate.ts'
import { peopleIn } from './people-list.ts'
import { BRACKET, bareName, isName } from '../names/people-names.ts'
import { shortFormOf } from '../names/post-names.ts'
import { abbreviates, isWholePost } from './whole-posts.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * The people of a line of which every entry shows by its own shape that it belongs to a list: "JW – Judith Warne,
 * PCC", "HW – Chief Constable", "RB (Chief Constable), Head of Finance (FW) and Ms Rowe (Commissioning)". Null where
 * one entry does not, or where nothing but bare names stand there. Who is known by initials and post alone has ''
 * for a name.
 */
export const shapedPeople = (line: string): Person[] | null => {
  const words = line
    .slice(0, LONGEST)
    .trim()
    .replace(/(?<![A-Z])\.$/, '')
  const whole = keyed(words) ?? keyBehind(words)
  if (whole !== null) return [whole]
  const pieces = piecesOf(words)
  const entries = pieces.map((piece) =>
    entryOf(piece.replace(/^(?:(?:and|also)\s+)?(?:the\s+)?/i, '').trim()),
  )
  const signed = entries.filter((entry) => entry?.shape === 'signed')
  const doubtful = signed.length === 1 && entries.length > 1 && isLong(signed[0]?.person?.initials ?? '')
  return entries.length > 0 &&
    !doubtful &&
    !isTorn(entries.flatMap((entry) => (entry?.person ? [entry.person] : []))) &&
    entries.every((entry) => entry !== null) &&
    entries.some((entry) => entry?.shape === 'telling' || entry?.shape === 'signed')
    ? entries.flatMap((entry) => (entry?.person ? [entry.person] : []))
    : null
}

/** "Ann Bell, Chief Executive (AB)": a comma stood before the post, and it is all one person. */
const isTorn = (people: readonly Person[]): boolean =>
  people.some(
    ({ name, initials }) => name === '' && people.some((other) => nameInitials(other.name) === initials),
  )

/** In characters; a longer line is no list. */
const LONGEST = 1000

/** `signed`: a post with initials in its bracket, which a body's may be too; `plain`: read as well without the rest. */
type Entry = { readonly shape: 'telling' | 'signed' | 'plain'; readonly person: Person | null }

const entryOf = (words: string): Entry | null => {
  const told =
    keyed(words) ??
    keyBehind(words) ??
    ranked(words) ??
    initialsAndPost(words) ??
    codedPostAndName(words) ??
    postAndTitled(words) ??
    noteTaker(words)
  if (told !== null) return { shape: 'telling', person: told }
  const signed = postAndInitials(words)
  if (signed !== null) return { shape: 'signed', person: signed }
  const [one, ...others] = personOf(words)
  if (one !== undefined && others.length === 0)
    return { shape: TITLED_SURNAME.test(one.name) ? 'telling' : 'plain', person: one }
  return [
    isWholePost(words),
    CODE.test(words),
    HEADS.test(words),
    SHORT.test(words),
    isPostInBracket(words),
  ].includes(true)
    ? { shape: 'plain', person: null }
    : null
}

/** Semicolons part people before commas do; neither does within brackets. */
const piecesOf = (words: string): string[] =>
  words.includes(';')
    ? words.split(/;\s*(?![^(]*\))/).filter((piece) => piece.trim() !== '')
    : words
        .split(/(?:,\s*|\s+and\s+)(?:and\s+)?(?![^(]*\))(?!Crime\b|Crime,)/)
        .filter((piece) => piece.trim() !== '')

const SHORT = /^(?:[A-Z]{2,4}|(?:[A-Z]\.){2,3}|[A-Z][a-z]?[A-Z]{1,2})$/
/** Initials of a person: four letters are a word or a body. */
const KEY = /^(?:[A-Z]{2,3}|(?:[A-Z]\.){2,3}|[A-Z][a-z]?[A-Z]{1,2})$/
const CODE = new RegExp(`^(?:T/|D/)?(?:${CODES})(?:\\s*\\([^()]{2,40}\\))?$`)
/** "six visitors from East", "4 members of the public" */
const HEADS =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some)\s+\p{Ll}[^.:]{3,60}$/u
const TITLED_SURNAME =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Cllr|Councillor|(?:Ch(?:ief)? )?(?:Supt|Superintendent|Insp|Inspector)|Sgt|Sergeant)\.?\s+)\p{Lu}[\p{L}’'-]+$/u

/** "JW – Judith Warne, PCC", "J.F. - James Fairfax", "HoC = Gail Mott (Head of Contact)", "HW – Chief Constable" */
const keyed = (words: string): Person | null => {
  const [, key = '', rest = ''] = KEYED.exec(words) ?? []
  if (key === '' || SAYS.test(rest) || OFFICES.test(key) || ANOTHER_KEY.test(rest)) return null
  const [, first = '', post = ''] = /^([^,(]+?)\s*(?:,\s*|(?=\())(.+)$/s.exec(rest) ?? [rest, rest, '']
  const name = bareName(first)
  const holder = isName(name) ? { name, capacity: post.trim() } : onlyOne(personOf(rest))
  const short = undotted(key)
  const isPost = isWholePost(rest) && !isName(name) && (holder === null || rest.includes(','))
  if (holder !== null && (!isPost || nameInitials(holder.name) === short)) {
    const isOwn = nameInitials(holder.name) === short
    if (isOwn) return { ...holder, initials: short }
    return peopleIn(rest).length < 2 && isPostKey(key, holder.capacity) ? behindCode(key, holder) : null
  }
  return isPost &&
    !GROUP_OF_POSTS.test(words) &&
    KEY.test(key) &&
    !CODE.test(key) &&
    !abbreviates(short, rest)
    ? { name: '', capacity: rest, initials: short }
    : null
}

const KEYED =
  /^((?:T\/)?[A-Z][A-Za-z]{0,3}[A-Z](?: \([A-Z][A-Za-z ]{2,20}\))?|(?:[A-Z]\.){2,3}[A-Z]?)\s*(?:\s[–—-]|=|:)\s+(\p{Lu}.{2,90})$/su
/** Somebody behind one of them is of it, and does not hold it. */
const OFFICES = /^(?:OPF?CC|PMO|HR|ICT|IT|PSD|IAG|CPS|NHS|MPS|GMP|WMP|BTP|NPS|HMCTS)$/
/** Several people in one line. */
const ANOTHER_KEY = /[;=]|[,)]\s*[A-Z.]{2,5}\s*(?:[–—-]\s|:)/
/** "MCA: Policy Lead (PL), Analyst" */
const GROUP_OF_POSTS = /^[A-Z]{3,}:|\),/
const SAYS =
  /\b(?:will|would|is|are|was|were|has|have|had|to|said|asked|noted|reported|we|you|they|this|that)\s/

/** "Commissioner – AB", "Chief Constable: C.D." */
const keyBehind = (words: string): Person | null => {
  const [, post = '', key = ''] = /^(\p{Lu}[^:–—]{3,60}?)\s*(?:\s[–—-]|:)\s+([A-Z.]{2,6})$/u.exec(words) ?? []
  return isWholePost(post) &&
    KEY.test(key) &&
    !CODE.test(key) &&
    !BODIES.test(key) &&
    !abbreviates(undotted(key), post)
    ? { name: '', capacity: post, initials: undotted(key) }
    : null
}

/** A code of the usual ones, or one that the post behind the name spells: "HoC – Gail Mott, Head of Contact". */
const isPostKey = (key: string, capacity: string): boolean =>
  CODE.test(key) || /^ACC \(/.test(key) || abbreviates(key, capacity.replaceAll(/[()]/g, ''))

const behindCode = (key: string, { name, capacity }: Pick<Attendee, 'name' | 'capacity'>): Person => {
  // "ACO – Simone Brack (SB)": her own initials, and what she is stands before.
  const own = /^\(([A-Z]{2,4})\)$/.exec(capacity)?.[1]
  if (own !== undefined && own === nameInitials(name)) return { name, capacity: key, initials: own }
  return {
    name,
    capacity: /^\(?(?:Chair(?:man)?|minutes|notes|OPF?CC)\)?$/i.test(capacity)
      ? `${key}${capacity.startsWith('(') ? ' ' : ', '}${capacity}`
      : capacity === ''
        ? key
        : capacity,
    initials: key.replace(/ \(.*$/, ''),
  }
}

/** "T/ACC Boyle", "Group Commander Tait" */
const ranked = (words: string): Person | null => {
  const [, rank = '', name = ''] = RANKED.exec(words) ?? []
  return isName(`Mr ${name}`) && !FIELD.test(name)
    ? { name: words, capacity: '', initials: /^[A-Z/]+$/.test(rank) ? rank : null }
    : null
}

/** "T/ACC Ops" is a post. */
const FIELD =
  /^(?:Ops|Protective|Specialist|Investigations?|Neighbourhoods?|Justice|Territorial|Response|Change|Custody|Corporate|People)$/

const RANKED =
  /^((?:T\/|D\/)?(?:PF?CC|CC|DCC|ACC|ACO|D?CFO|ACFO)|(?:Group|Area|Station|Watch|Crew|Borough) (?:Manager|Commander)) (\p{Lu}\p{Ll}[\p{L}’'-]+)$/u

/** "RB (Chief Constable)", "EM (note taker)" */
const initialsAndPost = (words: string): Person | null => {
  const [, key = '', bracket = ''] = /^([A-Z.]{2,6})\s*\(([^()]{2,60})\)$/.exec(words) ?? []
  if (!SHORT.test(key) || CODE.test(key)) return null
  const isRole =
    /^(?:(?:vice[- ]|deputy )?chair\w*|(?:note|minute)[- ]?taker|notes|minutes|clerk|secretary)$/i.test(
      bracket,
    )
  if (isRole) return { name: '', capacity: `(${bracket})`, initials: undotted(key) }
  return isWholePost(bracket) || CODE.test(bracket)
    ? { name: '', capacity: bracket, initials: undotted(key) }
    : null
}

/** "Head of Finance (FW)", "Head of Policy (KL, minutes)"; "Chief Constable (CC)" is the post and its short form. */
const postAndInitials = (words: string): Person | null => {
  const [, post = '', short = ''] =
    /^(\p{Lu}.{1,70}?)\s*\(([A-Z]{2,3}|(?:[A-Z]\.){2,3})(?:,\s*(?:chair|minutes|notes))?\)$/u.exec(words) ??
    []
  return (CODE.test(post) || isWholePost(post.replaceAll(BRACKET, '').trim())) &&
    !CODE.test(short) &&
    !BODIES.test(short) &&
    !abbreviates(short, post)
    ? { name: '', capacity: post, initials: undotted(short) }
    : null
}

/** "minutes by EF", "notes by Esme Fry" */
const noteTaker = (words: string): Person | null => {
  const [, task = '', who = ''] =
    /^(minutes|notes)(?:(?: taken)? by|\s*[–—:-])\s+(.{2,40})$/i.exec(words) ?? []
  if (isName(who)) return { name: who, capacity: `(${task.toLowerCase()})`, initials: null }
  return KEY.test(who) && !CODE.test(who)
    ? { name: '', capacity: `(${task.toLowerCase()})`, initials: undotted(who) }
    : null
}

/** A post with something else in its bracket: "Deputy Chief Constable (DCC)", "Chief Constable (Chair)". */
const isPostInBracket = (words: string): boolean =>
  /\([^()]{2,40}\)$/.test(words) && isWholePost(bareName(words))

/** Bodies and places behind a post. */
const BODIES =
  /^(?:HQ|HO|HR|IT|UK|EU|NI|CJ|PS|MP|MPS|GMP|WMP|BTP|CPS|NHS|NCA|LPA|JAC|CSP|PCP|PCT|LA|CA|FRS|FRA|ICB|NPS|CRC|YOT|YJS|DWP|MOJ)$/

/** "Chief Constable (CC) Mike Dorne", "Chief of Staff OPCC (CoS) Will Penrose" */
const codedPostAndName = (words: string): Person | null => {
  const [, post = '', code = '', name = ''] =
    /^(\p{Lu}.{3,70}?)\s*\(([A-Za-z/&]{2,6})\)\s+(\p{Lu}.{4,40})$/u.exec(words) ?? []
  return isWholePost(post) && isName(name) && abbreviates(code, post)
    ? { name, capacity: `${post} (${code})`, initials: code }
    : null
}

/** "Commissioner (Mr Ashby)", "Larchford District Council (Ms Hume)" */
const postAndTitled = (words: string): Person | null => {
  const [, post = '', name = ''] =
    /^(\p{Lu}[^():;,]{2,60}?)\s*\(((?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Councillor)\.?\s[^()]{2,40})\)$/u.exec(
      words,
    ) ?? []
  return isName(name) && !isName(post) ? { name, capacity: post, initials: shortFormOf(post) } : null
}

const onlyOne = (people: readonly Person[]): Pick<Attendee, 'name' | 'capacity'> | null => {
  const [one] = people
  return one !== undefined && people.length === 1 ? { name: one.name, capacity: one.capacity } : null
}

const undotted = (short: string): string => short.replaceAll('.', '')

const isLong = (initials: string): boolean => initials.length > 2

/** "T.G. - Trevor Gale, RSM Fenwick": initials and the name that they are of. */
export const isKeyedByName = (words: string, { name, initials }: Person): boolean =>
  name !== '' && initials === nameInitials(name) && undotted(KEYED.exec(words)?.[1] ?? '') === initials
