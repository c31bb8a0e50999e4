import { foldQuote } from '../../minutes/quoting/quote.ts'
import { type Cast, nameInitials, type Person, titleWords } from '../names/actors.ts'
import type { Attendee, OwnerReading } from '../candidate.ts'
import { shortFormOf, shortFormOfWhole } from '../names/post-names.ts'
import { remembered } from '../patterns/remembered.ts'

/** The owner as the minutes name it, with the post that the meeting's attendance gives for that name. */
export const ownerOf = (named: string, from: OwnerReading['from'], cast: Cast): OwnerReading | null => {
  const text = tidy(named)
  if (
    text === '' ||
    (PLACEHOLDER.test(text) && !cast.people.some((one) => namedBy(text)(one) || one.initials === text))
  )
    return null
  const name = wholeName(text, cast)
  return { text, from, post: postOf(text, cast), ...(name === null ? {} : { name }) }
}

const PLACEHOLDER = /^(?:n\/?a|none|tbc|tba|-+|–|—|\?|\d+)$/i

/**
 * The owner as a list shows it: "the Commissioner", "WMP" and the like by their post; initials and names with the
 * whole name and the post that the meeting's attendance gives for them: "NV, Nora Vance, Director of Education".
 */
export const ownerLabel = (owner: OwnerReading): string => {
  const { post } = owner
  const text = withWholeName(owner)
  if (post === null) return text
  const commissioner = /^(?:the )?((?:deputy )?commissioner)$/i.exec(text)?.[1]
  if (commissioner !== undefined)
    return `${commissioner.replace(/^\p{L}/u, (letter) => letter.toUpperCase())}, ${post}`
  const isPerson =
    owner.name !== undefined ||
    INITIALS.test(text) ||
    / [A-Z][\p{L}’'-]+$/u.test(text) ||
    /^[A-Z][a-z]+$/.test(text)
  if (
    (post === 'Force' && (!isPerson || IS_A_FORCE.test(text))) ||
    /\b(?:commissioner|chief constable|staff office)\b/i.test(text)
  )
    return post
  return isPerson && !sameWords(text, post) ? `${text}, ${post}` : text
}

/** "NV, Nora Vance"; "Mr Nash" of the list's Theo Nash is "Mr Theo Nash". */
const withWholeName = ({ text, name }: OwnerReading): string => {
  if (name === undefined) return text
  const title = TITLE.exec(text)?.[0] ?? ''
  return text.slice(title.length) !== '' && !TITLE.test(name) && name.endsWith(` ${text.slice(title.length)}`)
    ? `${title}${name}`
    : isWithin(text, name)
      ? name
      : `${text}, ${name}`
}

/** "T/ACC Moss" of the list's "T/ACC Wendy Moss" */
const isWithin = (text: string, name: string): boolean => {
  const words = name.split(' ')
  return text.split(' ').every((word) => words.includes(word))
}

const TITLE =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Rev|Revd|Canon|Father)\.? )+/

/** Of people called by less than the list has: their whole names, joined as they were. Null of posts. */
const wholeName = remembered((text: string, cast: Cast): string | null => {
  const names = text.split(SEVERAL).map((part, index) => {
    if (index % 2 === 1) return part
    const bare = withoutStops(part.trim().replace(/(?:’s|'s)$/, ''))
    const found =
      byOwnMark(bare, cast) ?? byInitials(bare, cast) ?? bySurname(bare, cast) ?? byFirstName(bare, cast)
    return found === undefined || !HAS_FIRST_NAME.test(found.name.replace(TITLE, '')) ? null : found.name
  })
  if (names.some((name) => name === null)) return null
  const whole = names.join('')
  return whole === text ? null : whole
})

/** "L Jupp" says no more than "Councillor Jupp". */
const HAS_FIRST_NAME = /\p{L}{2,}[.’'\p{L}-]* (?:\p{L}\.? )?\p{Lu}[\p{L}’'-]+$/u

/** "HaG" or "PO'R", which no post is called. */
const byOwnMark = (said: string, { attendance }: Cast): Attendee | undefined =>
  /[a-z’']/.test(said) ? attendance.find(({ initials }) => initials === said) : undefined

const IS_A_FORCE = /\b(?:force|constabulary|police|service)$/i
const INITIALS = /^(?:[A-Z]{2,4}|(?:[A-Z]\.){2,3})$/

/** "Deputy Chief Constable" is the DCC: to say both says nothing more. */
const sameWords = (text: string, post: string): boolean => {
  const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{L}+/gu) ?? []
  const [said, seat] = [wordsOf(text), wordsOf(post)]
  return (
    said.every((word) => seat.includes(word)) ||
    seat.every((word) => said.includes(word)) ||
    shortFormOf(text) === post
  )
}

const tidy = (named: string): string =>
  foldQuote(named)
    .replace(
      /^(?:(?:action|owner|lead(?! (?:governor|member|nurse|trustee|visitor))|by|for|the|both|to|by the)\b[:\s–-]*)+/i,
      (lead) => (STAYS.test(named.trim()) ? lead : ''),
    )
    .replace(/\s+(?:Seconded|Moved|Carried)\b.*$/, '')
    .replace(/[\s.,;:–—-]+$/, '')
    .replace(/^(?:[A-Z]\.){1,2}[A-Z]$/, (initials) => `${initials}.`)
    .replace(/(?:’|')s$/, '')
    .replace(/^[([]([^()[\]]+)[)\]]$/, '$1')
    .trim()

/** "The Force", and people whose initials are words. */
const STAYS = /^(?:(?:[Tt]he [Ff]orce|THE FORCE|BY)$|TO(?=$|\s*[/,&]|\s+and\b))/

/** The short form for one name; several names give their short forms joined as they were. Null when unknown. */
const postOf = remembered((text: string, cast: Cast): string | null => {
  const parts = text.split(SEVERAL)
  const names = parts.filter((_, index) => index % 2 === 0)
  const posts = names.map((name) => onePost(name.trim(), cast))
  if (names.length === 1) return posts[0] ?? null
  // "Chief Finance Officer, Force" is one of the list.
  const seat = cast.attendance.map(seatOf).find((one) => one.toLowerCase() === text.toLowerCase())
  if (seat !== undefined) return seat
  return posts.every((post) => post !== null) ? posts.join(/\bor\b/.test(text) ? ' or ' : ' and ') : null
})

const SEVERAL =
  /(\s*(?:,|&|(?<!\b[ATD])\/(?![A-Z]{2,3}C\b)|\band\b(?! Crime| Fire)|\bor\b)\s*|\.(?=[A-Z]{2}))/

const onePost = (name: string, cast: Cast): string | null => {
  const bare = withoutStops(name.replace(/^the\s+/i, '').replace(/(?:’s|'s)$/, ''))
  if (/^(?:force|constabulary)$/i.test(bare) || cast.forceNames.includes(bare)) return 'Force'
  const attendee =
    calledBy(bare, cast) ?? byInitials(bare, cast) ?? bySurname(bare, cast) ?? byFirstName(bare, cast)
  if (attendee !== undefined) return seatOf(attendee)
  if (/^commissioner$/i.test(bare)) return cast.commissioner
  if (/^deputy commissioner$/i.test(bare)) return cast.commissioner === null ? null : `D${cast.commissioner}`
  return shortFormOf(bare) ?? soleDirector(bare, cast)
}

/** "J.F." is the JF of the list. */
const withoutStops = (name: string): string =>
  /^(?:[A-Z]\.){2,3}$/.test(name) ? name.replaceAll('.', '') : name

/** The seat, not the person in it: "NV" is the Director of Education, and "DCC" a post already. */
const seatOf = ({ name, capacity, initials }: Attendee): string => {
  const seat = capacity
    .replaceAll(/\(([^()]*)\)/g, (bracket, words: string) => (words === initials ? '' : bracket))
    .replaceAll(/\s+/g, ' ')
    .replace(new RegExp(`\\s${initials ?? '-'}$`), '')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
  // "Det Supt Gil Farrant (Crime)" is a Det Supt, and Crime is where.
  const rank = RANK.exec(name)?.[1]
  if (rank !== undefined && AREA.test(seat)) return `${rank} ${seat.startsWith('(') ? seat : `(${seat})`}`
  const bracket = /\(([^()]{4,60})\)/.exec(capacity)?.[1]
  if (seat === '' || /^\([^()]*\)$/.test(seat))
    return bracket !== undefined && bracket !== initials ? bracket : (initials ?? name)
  return name === '' ||
    initials === null ||
    initials === nameInitials(name) ||
    !/^(?:[TD]\/)?[A-Z]{2,5}$/.test(initials)
    ? (shortFormOfWhole(seat) ?? seat)
    : initials
}

const RANK =
  /^((?:T\/)?(?:AM|GM|SM|WM|(?:Det(?:ective)? |D\/)?(?:Ch(?:ief)? |C\/)?(?:Supt|Superintendent|Insp|Inspector)|CS|DCI|DI|CI|Sgt|Sergeant|Commander|ACO|AC))\.?\s/
/** A place or a field of work, and no post of its own. */
const AREA =
  /^\(?(?!.*\b(?:Head|Director|Chair|Lead|Manager|Officer|Commander|Secretary|Clerk)\b)[A-Za-z][A-Za-z &-]{2,30}\)?$/

/** "The Director" in minutes that list one director only. */
const soleDirector = (said: string, { attendance }: Cast): string | null => {
  if (!/^director$/i.test(said)) return null
  const directors = attendance.filter(({ capacity }) => /\bdirector\b/i.test(capacity))
  const [only] = directors
  return only !== undefined && directors.length === 1 ? (only.initials ?? only.capacity) : null
}

/** "The Assistant Chief Constable" in minutes that list two of them is neither. */
const calledBy = (said: string, { people }: Cast): Attendee | undefined => {
  const called = people.filter(namedBy(said))
  const own = called.find(({ attendee }) => attendee.initials === said || attendee.name === said) ?? called[0]
  const seats = new Set(called.map(({ attendee }) => attendee.capacity))
  return own?.attendee.initials === said || seats.size < 2 ? own?.attendee : undefined
}

const namedBy = (said: string): ((person: Person) => boolean) => {
  const small = said.toLowerCase()
  const saidTitle = titleWords(said)
  const office = / office$/i.test(said) ? `${saidTitle}r` : null
  return ({ attendee: { name, initials }, title }) =>
    said === initials ||
    small === name.toLowerCase() ||
    (said.length > 5 && title === saidTitle) ||
    // "Staff office" for the "Staff Officer", who is the whole of it.
    title === office
}

const byInitials = (said: string, { people }: Cast): Attendee | undefined => {
  if (!/^[A-Z]{2,4}$/.test(said)) return undefined
  const holders = people.filter(({ initials }) => initials === said)
  return holders.length === 1 ? holders[0]?.attendee : undefined
}

const byFirstName = (said: string, { people }: Cast): Attendee | undefined => {
  const holders = people.filter(({ firstName }) => firstName === said)
  return holders.length === 1 ? holders[0]?.attendee : undefined
}

const bySurname = (said: string, { attendance }: Cast): Attendee | undefined => {
  const surname = /([A-Z][\p{L}’'-]+)$/u.exec(said)?.[1]
  if (surname === undefined || said === surname.toUpperCase()) return undefined
  const holders = attendance.filter(({ name }) => name.endsWith(` ${surname}`))
  return holders.length === 1 ? holders[0] : undefined
}
