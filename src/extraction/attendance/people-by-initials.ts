import { nameInitials } from '../names/actors.ts'
import type { Attendee } from '../candidate.ts'
import { everyMatch } from '../patterns/every-match.ts'
import { isName } from '../names/people-names.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * Prose: "the Chief Constable, A Name (AN), and the Clerk, B Name (BN)". The words between give the post. `besides`
 * reads whom the words name that stand around these: "C Name, Head of Estates (CN)".
 */
export const peopleByInitials = (words: string, besides: (words: string) => readonly Person[]): Person[] => {
  const all = everyMatch(words, NAME_THEN_INITIALS).flatMap((found) => {
    const person = personOf(found[1] ?? '', found[2] ?? '')
    return person === null ? [] : [{ person, from: found.index, to: found.index + found[0].length }]
  })
  const between = (from: number, to: number): string =>
    words
      .slice(from, to)
      .replace(/^(?:\W|\b(?:and|the|for|from)\b)*/i, '')
      .replace(/(?:[\s,;:.–—-]|\s(?:and|&))+$/, '')
  const next = (nth: number): number => all[nth + 1]?.from ?? words.length
  // "A Name (AN), Clerk; B Name (BN), Treasurer": what opens with a name gives the post behind it.
  const behind =
    all.length > 1 &&
    /^\W*$/.test(words.slice(0, all[0]?.from)) &&
    all.every(({ to }, nth) =>
      nth === all.length - 1
        ? /^(?:,|\s?[:–—-])?\s+[A-Z]/.test(words.slice(to))
        : POST_AND_STOP.test(words.slice(to, next(nth))),
    )
  const withPost = ({ name, capacity, initials }: Person, post: string): Person => ({
    ...{ name, initials },
    capacity: capacity !== '' ? capacity : /[.;]/.test(post) ? '' : post,
  })
  if (behind) return all.map(({ person, to }, nth) => withPost(person, between(to, next(nth))))
  const last = all.at(-1)
  if (last === undefined || all.length < 2)
    return all.map(({ person, from }) => withPost(person, between(0, from)))
  return [
    ...all.flatMap(({ person, from }, nth) => {
      const before = all[nth - 1]?.to ?? 0
      // Somebody else who stands in between ends with his bracket: "(EF), and the Treasurer, B Name (BN)".
      const end = words.slice(before, from).lastIndexOf(')') + 1
      const others = end === 0 ? [] : besides(between(before, before + end))
      return [...others, withPost(person, between(others.length > 0 ? before + end : before, from))]
    }),
    ...besides(between(last.to, words.length)),
  ]
}

/** Null where the bracket is not made of the name: "Corporate Development (MD)". */
const personOf = (name: string, initials: string): Person | null => {
  // "CPS Ann Bell (AB)": she is from there.
  const [, office = '', own = ''] = /^([A-Z]{3,6}) (.+ .+)$/.exec(name) ?? []
  if (nameInitials(own) === initials && nameInitials(name) !== initials && isName(own))
    return { name: own, capacity: office, initials }
  return isName(name) && (initials === nameInitials(name) || initials.startsWith(name[0] ?? ' '))
    ? { name, capacity: '', initials }
    : null
}

/** ", Chief Executive; ", behind a name and up to the next one. */
const POST_AND_STOP = /^(?:,|\s?[:–—-])?\s+(?=[A-Z])[^;]{3,80}(?:[,;]|\s(?:and|&))\s+$/

const NAME_THEN_INITIALS = /([A-Z][\p{L}’'-]+(?:\s+[A-Z][\p{L}’'-]+){1,3})\s*\(([A-Z]{2,4})\)/gu
