import type { Post } from './posts.ts'

/**
 * The post that the minutes' words for an owner mean, through that meeting's attendance (product rule 7): a code
 * ("DCC"), a title, a person's name or initials. Of several owners the first named; null rather than a guess.
 */
export const postForOwner = (
  words: string,
  posts: readonly Post[],
  attendance: readonly Seen[],
): string | null => {
  // Whole first: "Police and Crime Commissioner" is one post, "PCC and CFO" are two.
  const whole = exactly(words, posts, attendance)
  if (whole !== undefined) return whole
  for (const part of words.split(/\s*(?:,|;|\/(?=[A-Z]{2})|&|\+|\band\b|\bor\b)\s*/i)) {
    const found = exactly(part, posts, attendance) ?? loosely(part, posts, attendance)
    if (found !== undefined) return found
  }
  return null
}

type Seen = { readonly name: string; readonly initials: string | null; readonly postId: string | null }

/** The post that was read as the owner: by the minutes' own words, else by what the attendance gives for them. */
export const postOfReading = (
  owner: { readonly text: string; readonly post: string | null } | null,
  posts: readonly Post[],
  attendance: readonly Seen[],
): string | null =>
  owner === null
    ? null
    : (postForOwner(owner.text, posts, attendance) ??
      (owner.post === null ? null : postForOwner(owner.post, posts, attendance)))

/** Undefined when the words name nobody known; null when they could mean two. */
const exactly = (
  words: string,
  posts: readonly Post[],
  attendance: readonly Seen[],
): string | null | undefined => {
  const wanted = fold(words)
  if (wanted === '') return undefined
  return theOne([
    ...posts.filter((p) => fold(p.code) === wanted || fold(p.title) === wanted).map((p) => p.id),
    ...attendance
      .filter((a) => fold(a.initials ?? '') === wanted || fold(a.name) === wanted)
      .map((a) => a.postId),
  ])
}

/** "DCC Marsh", "Ms Marsh": a surname of the meeting, or a code with a name behind it. */
const loosely = (
  words: string,
  posts: readonly Post[],
  attendance: readonly Seen[],
): string | null | undefined => {
  const named = theOne(attendance.filter((a) => endsWithSurname(words, a.name)).map((a) => a.postId))
  const code = posts.find((p) => words.trim().split(/\s+/)[0] === p.code)?.id
  return named ?? code ?? named
}

const theOne = (ids: readonly (string | null)[]): string | null | undefined =>
  new Set(ids).size > 1 ? null : ids[0]

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
