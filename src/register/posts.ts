import type { PlainDate } from '../calendar/plain-date.ts'

export type Post = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly side: 'office' | 'force' | 'partner'
  readonly mail: 'reminders' | 'digest' | 'none'
}

export type Person = {
  readonly id: string
  readonly name: string
  readonly initials: string
  /** '' until somebody gives one. */
  readonly email: string
}

/** A person in a post between two days, both included. */
export type Holding = {
  readonly post: Post
  readonly person: Person
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate | null
}

/** Who held a post on a day. When two overlap, the one who came later. */
export const holderOn = (holdings: readonly Holding[], postId: string, day: PlainDate): Holding | undefined =>
  holdings
    .filter((h) => h.post.id === postId && h.fromOn <= day && (h.untilOn === null || h.untilOn >= day))
    .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]

/** Everyone who holds a post on a day; several may share one ("Policy Officer"). */
export const holdersOn = (holdings: readonly Holding[], day: PlainDate): readonly Holding[] =>
  holdings.filter((h) => h.fromOn <= day && (h.untilOn === null || h.untilOn >= day))

/** True for seats that only one person can hold at a time, so a new face ends the old one's time. */
export const isSingleSeat = (title: string): boolean =>
  !/\b(assistant|member|officer of|adviser)\b/i.test(title) &&
  /\b(chief constable|chief executive|chief finance officer|commissioner|commander|director of|head of)\b/i.test(
    title,
  )

/** A post's code and title out of the words beside a name: "Deputy Chief Constable (DCC)". */
export const postFromCapacity = (capacity: string): { code: string; title: string } | null => {
  const title = capacity
    .replace(/\([^)]*\)/g, ' ')
    // Somebody who acts up sits in the same seat.
    .replace(/^\s*(?:acting|temporary|interim|t\/|a\/)\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (title === '') return null
  const bracketed = [...capacity.matchAll(/\(([^)]+)\)/g)].map((m) => (m[1] ?? '').trim())
  const short = bracketed.find((words) => isAbbreviationOf(words, title))
  return { code: short ?? codeFor(title), title }
}

/** "DCC" abbreviates "Deputy Chief Constable"; "NK", a person's initials, does not. */
const isAbbreviationOf = (short: string, title: string): boolean => {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  const initials = codeFor(title)
  return letters.length >= 2 && letters[0] === initials[0] && [...letters].every((l) => initials.includes(l))
}

const codeFor = (title: string): string => {
  const words = title.match(/\p{L}+/gu) ?? []
  const telling = words.filter((w) => !/^(of|the|and|for|to|in)$/i.test(w))
  const initials = telling.map((w) => w[0]?.toUpperCase() ?? '').join('')
  return initials.length >= 2 ? initials : (telling[0] ?? title).slice(0, 6).toUpperCase()
}

const officeWords =
  /\b(commissioner|policy|governance|chief executive|chief finance|monitoring officer|panel|opcc|opfcc|mayor|board member)\b/i
const partnerWords =
  /\b(council|councillor|probation|fire|health|cps|crown prosecution|university|panel member)\b/i

/**
 * The post that the minutes' words for an owner mean, through that meeting's attendance (product rule 7): a code
 * ("DCC"), a title, a person's name or initials. Of several owners the first named; null rather than a guess.
 */
export const postForOwner = (
  words: string,
  posts: readonly Post[],
  attendance: readonly { name: string; initials: string | null; postId: string | null }[],
): string | null => {
  for (const part of words.split(/\s*(?:,|;|\/(?=[A-Z]{2})|&|\+|\band\b|\bor\b)\s*/i)) {
    const wanted = fold(part)
    if (wanted === '') continue
    const attendee = attendance.find(
      (a) =>
        a.postId !== null &&
        (fold(a.initials ?? '') === wanted || fold(a.name) === wanted || endsWithName(part, a.name)),
    )
    const post = posts.find((p) => fold(p.code) === wanted || fold(p.title) === wanted)
    const found =
      post?.id ?? attendee?.postId ?? posts.find((p) => part.trim().split(/\s+/)[0] === p.code)?.id
    if (found !== undefined && found !== null) return found
  }
  return null
}

const fold = (words: string): string =>
  words
    .replace(/^\s*(?:the|acting|temporary|interim|t\/|a\/)\s*/i, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** "ACC Reave" names Robin Reave. */
const endsWithName = (words: string, name: string): boolean => {
  const surname = name.trim().split(/\s+/).at(-1) ?? ''
  return (
    surname.length > 2 &&
    new RegExp(`\\b${surname.replace(/[^\p{L}\p{N}'-]/gu, '')}$`, 'u').test(words.trim())
  )
}

/** Which side of the table a post sits on, judged by its title; a person may change it. */
export const sideOf = (title: string): Post['side'] =>
  officeWords.test(title) && !/\bassistant chief constable|force\b/i.test(title)
    ? 'office'
    : partnerWords.test(title)
      ? 'partner'
      : 'force'

const chiefOfficer =
  /\b(chief constable|chief officer|director|superintendent|ch\.? supt|commander|head of)\b/i

/** What a newly met post receives until somebody decides: staff reminders, chief officers a digest, others nothing. */
export const mailFor = (side: Post['side'], title: string): Post['mail'] => {
  if (side === 'office' && /\b(policy|governance|support|performance|business)\b/i.test(title))
    return 'reminders'
  return side === 'force' && chiefOfficer.test(title) ? 'digest' : 'none'
}
