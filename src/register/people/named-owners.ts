import { partsOfOwner } from './owner-parts.ts'
import { codeFor, type Post } from './posts.ts'

/** Who was at the meeting, by the names that its minutes use. */
export type Seen = {
  readonly name: string
  readonly initials: string | null
  readonly postId: string | null
}

/** Whom the minutes' words for an owner name. */
export type NamedOwners = {
  /** The post it is filed under unless a person chooses another; null rather than a guess. */
  readonly postId: string | null
  /** Each owner as written, when the words name more than one; else none. */
  readonly several: readonly { readonly words: string; readonly postId: string | null }[]
  /** True for "the CC or the DCC": one of them, and the minutes do not say which. */
  readonly oneOf: boolean
  /** The posts that one name or title fits alike; else none. */
  readonly couldBe: readonly string[]
}

const NOBODY: NamedOwners = { postId: null, several: [], oneOf: false, couldBe: [] }

/**
 * Whom the words mean, through that meeting's attendance (product rule 7): a code ("DCC"), a title, a person's name
 * or initials. Of several owners the first named leads; of two for choice, or two whom one title fits, none.
 */
export const namedOwners = (
  words: string,
  posts: readonly Post[],
  attendance: readonly Seen[],
): NamedOwners => {
  // Whole first: "Police and Crime Commissioner" is one post, "PCC and CFO" are two.
  const whole = exactly(words, posts, attendance)
  if (whole.length > 0) return one(whole)
  const { parts, oneOf } = partsOfOwner(words)
  const read = parts.map((part) => {
    const exact = exactly(part.words, posts, attendance)
    return { ...part, ids: exact.length > 0 ? exact : loosely(part.words, posts, attendance) }
  })
  const owners = read.filter(({ ids, looksLikeOwner }) => ids.length > 0 || looksLikeOwner)
  const known = read.filter(({ ids }) => ids.length > 0)
  const different = new Set(owners.map(({ words, ids }) => (ids.length === 1 ? ids[0] : null) ?? words))
  if (parts.length < 2 || different.size < 2) return one(known[0]?.ids ?? [])
  return {
    postId: oneOf ? null : one(known[0]?.ids ?? []).postId,
    several: owners.map(({ words, ids }) => ({ words, postId: one(ids).postId })),
    oneOf,
    couldBe: [],
  }
}

/** The post alone: see `namedOwners`. */
export const postForOwner = (
  words: string,
  posts: readonly Post[],
  attendance: readonly Seen[],
): string | null => namedOwners(words, posts, attendance).postId

type OwnerRead = { readonly text: string; readonly post: string | null } | null

/** Who was read as the owner: by the minutes' own words, else by what the attendance gives for them. */
export const ownersOfReading = (
  owner: OwnerRead,
  posts: readonly Post[],
  attendance: readonly Seen[],
): NamedOwners => {
  if (owner === null) return NOBODY
  const named = namedOwners(owner.text, posts, attendance)
  return owner.post === null || named.postId !== null || named.oneOf || named.couldBe.length > 0
    ? named
    : { ...named, postId: postForOwner(owner.post, posts, attendance) }
}

/** The post alone: see `ownersOfReading`. */
export const postOfReading = (
  owner: OwnerRead,
  posts: readonly Post[],
  attendance: readonly Seen[],
): string | null => ownersOfReading(owner, posts, attendance).postId

const one = (ids: readonly (string | null)[]): NamedOwners => {
  const [only, other] = ids
  if (other === undefined) return { ...NOBODY, postId: only ?? null }
  const posts = ids.filter((id) => id !== null)
  return { ...NOBODY, couldBe: posts.length > 1 ? posts : [] }
}

/** The posts that the words name; null stands for somebody of the meeting who holds none. Empty when nobody is known. */
const exactly = (
  words: string,
  posts: readonly Post[],
  attendance: readonly Seen[],
): readonly (string | null)[] => {
  const wanted = fold(words)
  if (wanted === '') return []
  const signed = attendance.filter((a) => fold(a.initials ?? '') === wanted || fold(a.name) === wanted)
  const titled = posts.filter((p) => fold(p.code) === wanted || fold(p.title) === wanted).map(({ id }) => id)
  const here = signed.map(({ postId }) => postId)
  // "(ACC)" beside one name says whose short form it is, whoever else has the same title.
  if (here.length > 0) return distinct([...titled, ...here])
  return distinct(alike(wanted, titled, posts, attendance))
}

/**
 * "CFO" where the office has one and the force another: those with the same title who were there, else all of them.
 * Another body's post counts only when nobody else has the title.
 */
const alike = (
  wanted: string,
  titled: readonly string[],
  posts: readonly Post[],
  attendance: readonly Seen[],
): readonly string[] => {
  const seats = posts.filter(({ id, title }) => {
    if (titled.includes(id)) return true
    const plain = plainTitle(title)
    if (plain === title) return false
    // "ACC Crime" says which of them.
    const names = [plain, codeFor(plain), title.replace(plain, codeFor(plain))]
    return names.some((name) => fold(name) === wanted)
  })
  const ours = seats.filter(({ side }) => side !== 'partner')
  const fitting = ours.length > 0 ? ours : seats
  const there = fitting.filter(({ id }) => attendance.some(({ postId }) => postId === id))
  return (there.length > 0 ? there : fitting).map(({ id }) => id)
}

/** The title without whose or which it is: "Assistant Chief Constable" of "Assistant Chief Constable, Crime". */
const plainTitle = (title: string): string =>
  title
    .replace(/^(?:OPF?CC|Force) (?=\p{Lu})/u, '')
    .replace(/\s*(?:,|\s[–—-])\s.*$/, '')
    .replace(SHARED_RANK, '$1')

/** Titles that several hold at a time, each with a field of work behind it. */
const SHARED_RANK =
  /^(Assistant Chief (?:Constable|Officer)|Chief Finance Officer|(?:Chief )?Superintendent|Chief Inspector) [(\p{Lu}].*$/u

/** "DCC Marsh", "Ms Marsh": a surname of the meeting, or a code with a name behind it. */
const loosely = (
  words: string,
  posts: readonly Post[],
  attendance: readonly Seen[],
): readonly (string | null)[] => {
  const named = distinct(attendance.filter((a) => endsWithSurname(words, a.name)).map(({ postId }) => postId))
  const [first = ''] = words
    .trim()
    .replace(/^[TA]\//, '')
    .split(/\s+/)
  const coded = posts.some(({ code }) => code === first) ? exactly(first, posts, attendance) : []
  return named.length === 1 && named[0] !== null ? named : coded.length > 0 ? coded : named
}

const distinct = <Id>(ids: readonly Id[]): readonly Id[] => [...new Set(ids)]

const fold = (words: string): string =>
  words
    .replace(/^\s*(?:the\s+)?(?:(?:acting|temporary|interim)\b|t\/|a\/)?\s*/i, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** "ACC Reave" names Robin Reave. */
const endsWithSurname = (words: string, name: string): boolean => {
  const straight = (text: string) => text.trim().replaceAll('\u2019', "'")
  const surname = straight(name).split(/\s+/).at(-1) ?? ''
  const before = straight(words).slice(0, -surname.length)
  return surname.length > 2 && straight(words).endsWith(surname) && !/\p{L}$/u.test(before)
}
