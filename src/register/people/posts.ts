import type { PlainDate } from '../../calendar/plain-date.ts'

export type Post = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly side: 'office' | 'force' | 'partner'
  readonly mail: 'reminders' | 'digest' | 'monthly' | 'none'
  /** The post that is told next when a commitment of this one stays overdue. */
  readonly escalatesToPostId: string | null
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

/** The posts that are told one after the other when a commitment of this one stays overdue. */
export const chainFrom = (postId: string, posts: readonly Post[]): readonly Post[] => {
  const chain: Post[] = []
  const nextOf = (id: string): Post | undefined => {
    const next = posts.find((post) => post.id === id)?.escalatesToPostId ?? null
    return posts.find((post) => post.id === next)
  }
  for (let next = nextOf(postId); next !== undefined && !chain.includes(next); next = nextOf(next.id))
    chain.push(next)
  return chain.filter(({ id }) => id !== postId)
}

/** The titles of a chain that would come back to the post it starts from, that one first and last; else null. */
export const chainBackTo = (
  postId: string,
  nextId: string | null,
  posts: readonly Post[],
): readonly string[] | null => {
  const changed = posts.map((post) => (post.id === postId ? { ...post, escalatesToPostId: nextId } : post))
  const self = changed.find(({ id }) => id === postId)
  const chain = chainFrom(postId, changed)
  if (self === undefined || nextId === null) return null
  return nextId === postId || chain.at(-1)?.escalatesToPostId === postId
    ? [self, ...chain, self].map(({ title }) => title)
    : null
}

/** True for seats that only one person can hold at a time, so a new face ends the old one's time. */
export const isSingleSeat = (title: string): boolean =>
  !/\b(assistant|member|office of|officer of|adviser|(?:district|area|borough) commander)\b/i.test(title) &&
  /\b(chief constable|chief executive|chief finance officer|commissioner|commander|director of|head of)\b/i.test(
    title,
  )

/** A post's code and title out of the words beside a name: "Deputy Chief Constable (DCC)". */
export const postFromCapacity = (capacity: string): { code: string; title: string } | null => {
  const title = withoutOffice(
    capacity
      .replace(/\([^)]*\)/g, ' ')
      // Somebody who acts up sits in the same seat.
      .replace(/^\s*(?:acting|temporary|interim|t\/|a\/)\s*/i, '')
      .replace(RANK_BEFORE_POST, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  if (title === '' || WRITES_ONLY.test(title)) return null
  const bracketed = [...capacity.matchAll(/\(([^)]+)\)/g)].map((m) => (m[1] ?? '').trim())
  const short = bracketed.find((words) => isAbbreviationOf(words, title))
  return { code: short ?? codeFor(title), title }
}

/** "Chief Executive, OPCC", "OPCC Chief Executive": the title says whose it is. "Head of Delivery, OPCC" needs the office. */
export const withoutOffice = (title: string): string => {
  const bare = title.replace(/,\s*OPF?CC$/i, '').replace(/^OPF?CC\s+/i, '')
  return sideOf(bare) === 'office' ? bare : title
}

/** Who takes the minutes of one meeting holds no post by it. */
const WRITES_ONLY = /^(?:minutes?|notes?|(?:minute|note)[ -]?taker)$/i

/** "Ch. Supt, Head of Force Contact": the rank goes with the person, the seat is the head's. */
const RANK_BEFORE_POST =
  /^(?:d\/|t\/|detective |temporary )*(?:ch(?:ief)?\.? (?:supt|superintendent|insp|inspector)|supt|superintendent|insp|inspector|commander)\.?\s*[,–-]\s*(?=(?:head|director|lead|manager|staff officer)\b)/i

/** "DCC" abbreviates "Deputy Chief Constable"; "NK", a person's initials, does not. */
const isAbbreviationOf = (short: string, title: string): boolean => {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  const initials = codeFor(title)
  return (
    letters.length >= 2 &&
    letters[0] === initials[0] &&
    letters.split('').every((letter) => initials.includes(letter))
  )
}

export const codeFor = (title: string): string => {
  const words = title.match(/\p{L}+/gu) ?? []
  const telling = words.filter((w) => !/^(of|the|and|for|to|in)$/i.test(w))
  const initials = telling.map((w) => w[0]?.toUpperCase() ?? '').join('')
  return initials.length >= 2 ? initials : (telling[0] ?? title).slice(0, 6).toUpperCase()
}

const officeWords =
  /\b(commissioner|d?pf?cc|policy|governance|chief executive|ceo|chief finance|monitoring officer|opf?cc|mayor|board member)\b/i
const partnerWords =
  /\b(council|councillor|cllr|panel|probation|fire and rescue|fire service|fire officer|public health|nhs|cps|crown prosecution|university)\b/i

/** Which side of the table a post sits on, judged by its title; a person may change it. */
export const sideOf = (title: string): Post['side'] =>
  // The panel and the councils first: their chief executives and policy officers are not the office's.
  partnerWords.test(title)
    ? 'partner'
    : officeWords.test(title) && !/\bforce\b/i.test(title)
      ? 'office'
      : 'force'

const chiefOfficer =
  /\b(chief constable|chief officer|director|superintendent|ch\.? supt|commander|head of)\b/i

/** Those who lead the office, and nobody who deputises for them, works for them or leads another body. */
const leadsTheOffice =
  /^(?:the )?(?:pf?cc$|(?:police(?:,? fire)?(?: and fire)? and crime )?commissioner\b(?! of|['’])|chief executive\b(?!['’]))(?!.*\b(?:force|college|trust|assistant|support|manager|secretary|adviser|officer to)\b)/i

/**
 * What a newly met post receives until somebody decides: the office's leaders the month's figures, its staff
 * reminders, chief officers a digest, others nothing.
 */
export const mailFor = (side: Post['side'], title: string): Post['mail'] => {
  if (side === 'office' && leadsTheOffice.test(title)) return 'monthly'
  if (side === 'office' && /\b(policy|governance|support|performance|business)\b/i.test(title))
    return 'reminders'
  return side === 'force' && chiefOfficer.test(title) ? 'digest' : 'none'
}
