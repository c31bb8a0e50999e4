import { nameInitials } from '../names/actors.ts'
import type { Attendee } from '../candidate.ts'
import { everyMatch } from '../patterns/every-match.ts'
import { bareName, isName } from '../names/people-names.ts'
import { isWholePost } from './whole-posts.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * "A Name (AN), Clerk (Chair) B Name (BN), Treasurer": lines that fell together, so that nothing parts a post from the
 * next name. None unless each is followed by a whole post; behind the last there may be nothing where a bracket closed
 * a post before.
 */
export const peopleWithPostsBehind = (words: string): Person[] => {
  const all = everyMatch(words, NAME_THEN_INITIALS).flatMap((found) => {
    const [whole, names = '', initials = ''] = found
    const name = names.split(/\s+/).slice(-initials.length).join(' ')
    return isName(name) && nameInitials(name) === initials
      ? [{ name, initials, from: found.index + names.lastIndexOf(name), to: found.index + whole.length }]
      : []
  })
  if (all.length < 2 || all[0]?.from !== 0) return []
  const gaps = all.map(({ to }, nth) => words.slice(to, all[nth + 1]?.from))
  const last = gaps.at(-1) ?? ''
  const isClosed = gaps.slice(0, -1).some((gap) => gap.trimEnd().endsWith(')'))
  return gaps.slice(0, -1).every(isPost) && (isPost(last) || (isClosed && last.trim() === ''))
    ? all.map(({ name, initials }, nth) => ({ name, capacity: postIn(gaps[nth] ?? ''), initials }))
    : []
}

const isPost = (gap: string): boolean =>
  /^(?:,|\s?[–—-])\s+\p{Lu}/u.test(gap) && !/[,;]\s*$/.test(gap) && isWholePost(bareName(postIn(gap)))
const postIn = (gap: string): string => gap.replace(/^[\s,–—-]+|[\s.]+$/g, '')

const NAME_THEN_INITIALS = /([A-Z][\p{L}’'-]+(?:\s+[A-Z][\p{L}’'-]+){1,3})\s*\(([A-Z]{2,4})\)/gu
