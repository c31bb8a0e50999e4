import { stemsOf } from '../../extraction/restated/telling-words.ts'
import { actionNumberOf, referencesIn } from '../commitments/action-number.ts'
import { type Rarity, rarityIn } from './rarity.ts'
import { type Earlier, type SamePromise, type Saying, samePromise, type Told, told } from './same-promise.ts'

/**
 * For each saying the commitments that it may repeat, the surest first; none for a saying that repeats none.
 * The commitments are gone through once, for the words of the sayings only, and each saying is then compared with
 * the few that share its rarer words: 100 sayings beside 10,000 commitments are no million comparisons.
 */
export const findRestatements = <S extends Saying>(
  sayings: readonly S[],
  commitments: readonly Earlier[],
): ReadonlyMap<S, readonly SamePromise[]> => {
  const asked = sayings.map((saying) => [saying, told(saying)] as const)
  const index = indexOf(commitments, new Set(asked.flatMap(([, { things }]) => [...things])))
  const read = new Map<Earlier, Told & { readonly saying: Earlier }>()
  const readOnce = (commitment: Earlier) => {
    const known = read.get(commitment) ?? { ...told(commitment), saying: commitment }
    read.set(commitment, known)
    return known
  }
  return new Map(
    asked.map(([saying, said]) => [
      saying,
      worthReading(said, index)
        .flatMap((commitment) => samePromise(said, readOnce(commitment), index.rarity) ?? [])
        .toSorted(surestFirst)
        .slice(0, SHOWN),
    ]),
  )
}

const surestFirst = (a: SamePromise, b: SamePromise): number => {
  if (a.sure !== b.sure) return a.sure === 'likely' ? -1 : 1
  return b.score - a.score || (a.earlier.ref < b.earlier.ref ? -1 : 1)
}

/** As many as a person can compare at a glance. */
const SHOWN = 3
/** Those that share less than these have too little in common. */
const READ_CLOSELY = 20
/** A promise said again keeps some of its rarest words; the others ("report") stand in thousands. */
const LEADING = 6

type Index = {
  /** The commitments that hold a word of the sayings. */
  readonly holding: ReadonlyMap<string, readonly Earlier[]>
  readonly byRef: ReadonlyMap<string, Earlier>
  readonly byNumber: ReadonlyMap<string, readonly Earlier[]>
  readonly rarity: Rarity
}

const indexOf = (commitments: readonly Earlier[], wanted: ReadonlySet<string>): Index => {
  const holding = new Map<string, Earlier[]>([...wanted].map((word) => [word, []]))
  const byNumber = new Map<string, Earlier[]>()
  for (const commitment of commitments) {
    for (const word of new Set(stemsOf(commitment.quote))) holding.get(word)?.push(commitment)
    const number = actionNumberOf(commitment.quote, commitment.actionNumber)
    if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), commitment])
  }
  const counts = new Map([...holding].map(([word, holders]) => [word, holders.length]))
  return {
    holding,
    byNumber,
    byRef: new Map(commitments.map((commitment) => [commitment.ref, commitment])),
    rarity: rarityIn(commitments.length, counts),
  }
}

/** The commitments that it names, and those that share the most of its rarest words. */
const worthReading = ({ saying, things, number }: Told, index: Index): readonly Earlier[] => {
  const rarest = [...things].toSorted((a, b) => index.rarity(b) - index.rarity(a)).slice(0, LEADING)
  const shared = new Map<Earlier, number>()
  for (const word of rarest)
    for (const holder of index.holding.get(word) ?? [])
      shared.set(holder, (shared.get(holder) ?? 0) + index.rarity(word))
  const closest = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, READ_CLOSELY)
  const named = referencesIn(saying.quote).flatMap((ref) => index.byRef.get(ref) ?? [])
  const numbered = number === null ? [] : (index.byNumber.get(number) ?? [])
  return [...new Set([...named, ...numbered, ...closest.map(([commitment]) => commitment)])]
}
