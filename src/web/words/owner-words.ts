import type { OwnerReading } from '../../extraction/candidate.ts'
import { ownersOfReading, type NamedOwners, type Seen } from '../../register/people/named-owners.ts'
import type { Post } from '../../register/people/posts.ts'

/** An owner as it was read, in finished sentences. `notes`: what a person must know before it is filed. */
export type OwnerWords = {
  readonly words: string
  readonly more: string | null
  readonly notes: readonly string[]
}

/** Whose it will be, as the minutes name them; `postId` is the post it is tied to, if any. */
export const ownerWords = (
  { owner, postId }: { readonly owner: OwnerReading | null; readonly postId: string | null },
  posts: readonly Post[],
  attendance: readonly Seen[],
): OwnerWords => {
  const post = posts.find(({ id }) => id === postId)
  if (owner === null) return { words: post?.title ?? 'No owner named', more: null, notes: [] }
  const how = owner.from === 'stated' ? 'named in the minutes' : 'worked out, not named as the doer'
  const notes = notesOf(owner.text, ownersOfReading(owner, posts, attendance), post, posts)
  return post === undefined
    ? { words: `“${owner.text}”`, more: `${how}; not tied to a post yet`, notes }
    : { words: post.title, more: `“${owner.text}”, ${how}`, notes }
}

/** Nobody is chosen silently of several owners, nor of several posts with one title. */
const notesOf = (
  text: string,
  { several, oneOf, couldBe }: NamedOwners,
  post: Post | undefined,
  posts: readonly Post[],
): readonly string[] => {
  const titleOf = (id: string | null): string | undefined => posts.find((one) => one.id === id)?.title
  const titles = couldBe.flatMap((id) => titleOf(id) ?? [])
  const filed =
    post === undefined
      ? 'It will be filed under no post unless you choose one.'
      : `It will be filed under ${post.title} unless you choose another.`
  if (several.length > 0) {
    const names = several.map(({ words, postId }) => titleOf(postId) ?? `“${words}”`)
    const named = oneOf
      ? `The minutes leave it between ${inOneLine(names, 'and')}.`
      : `The minutes name more than one: ${inOneLine(names, 'and')}.`
    return [named, `${filed} The register keeps the words.`]
  }
  return titles.length === 0 ? [] : [`“${text}” could be ${inOneLine(titles, 'or')}.`, filed]
}

/** Titles have commas of their own: "Assistant Chief Constable, Crime; Head of Estates and Chief Constable". */
const inOneLine = (names: readonly string[], last: 'and' | 'or'): string => {
  const comma = names.some((name) => name.includes(','))
  return names.length === 2
    ? names.join(comma ? `; ${last} ` : ` ${last} `)
    : `${names.slice(0, -1).join(comma ? '; ' : ', ')}${comma ? ';' : ''} ${last} ${names.at(-1) ?? ''}`
}
