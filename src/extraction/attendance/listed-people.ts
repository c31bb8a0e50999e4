import { isKeyedByName, shapedPeople } from './attendance-shapes.ts'
import type { Attendee } from '../candidate.ts'
import { peopleIn } from './people-list.ts'
import { isName } from '../names/people-names.ts'
import { isWholePost } from './whole-posts.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * The people whom the words of a list name: read as a run of names and posts or, where that tells more, by the shape
 * of every entry.
 */
export const listedPeople = (words: string): readonly Person[] => {
  const [, group = '', rest = ''] = GROUP.exec(words) ?? []
  // "Ann Bell : Ch. Supt, Head of Contact (AB)" is one person, whatever her posts look like.
  const isGroup =
    group !== '' &&
    !isName(group) &&
    !/^[A-Z]{2,5}$/.test(group) &&
    (!isWholePost(group) || group.endsWith('s'))
  const shaped = shapedPeople(isGroup ? rest : words)
  const run = peopleIn(words)
  if (shaped === null) return run
  const [only] = shaped
  const isKeyed = shaped.length === 1 && only !== undefined && isKeyedByName(words, only)
  return isKeyed || told(shaped) > told(run) ? shaped : run
}

/** How much is known of them: people first, then what stands beside their names. */
const told = (people: readonly Person[]): number =>
  people.reduce(
    (sum, { capacity, initials }) => sum + 10 + (capacity === '' ? 0 : 1) + (initials === null ? 0 : 1),
    0,
  )

/** "Officers: ...", "Police | ..." */
const GROUP = /^(\p{Lu}[\p{L} ,&/’'-]{2,40}?)\s*(?::|\s\|)\s+(.+)$/su
