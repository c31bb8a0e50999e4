import { stemsOf } from '../../extraction/restated/telling-words.ts'
import { referencesIn } from '../commitments/action-number.ts'
import { type Rarity, rarityIn } from './rarity.ts'
import { type Earlier, type Told, told } from './same-promise.ts'

/** Part of a text that is looked at as one: a paragraph with the heading it stands under. */
export type Passage = { readonly from: number; readonly to: number; readonly words: string }

/**
 * Which passages speak of each commitment: they name it, or hold most of what it is about. What is reported as done
 * counts as well, which is no promise said again; so this asks for less than `samePromise`, of the same words.
 */
export const mentionsIn = (
  passages: readonly Passage[],
  commitments: readonly Earlier[],
): ReadonlyMap<string, readonly Passage[]> => {
  const asked = commitments.map((commitment) => ({ ...told(commitment), ref: commitment.ref }))
  const holding = new Map<string, number>()
  for (const { things } of asked) for (const word of things) holding.set(word, (holding.get(word) ?? 0) + 1)
  const rarity = rarityIn(commitments.length, holding)
  const read = passages.map((passage) => ({ passage, things: wordsOf(passage.words) }))
  return new Map(
    asked.map((one) => [
      one.ref,
      read.flatMap(({ passage, things }) =>
        referencesIn(passage.words).includes(one.ref) || speaksOf(one, things, rarity) ? [passage] : [],
      ),
    ]),
  )
}

/**
 * Thresholds. Minutes tell of a matter in other words than its action: of what it is about they keep most, and the
 * rarest of it. A title alone ("Custody") is a topic and not the matter, unless the matter is about nothing else.
 */
const MOST = 0.6
const TELLING = 0.95
const ONE_TELLING = 0.5

const speaksOf = ({ things }: Pick<Told, 'things'>, said: ReadonlySet<string>, rarity: Rarity): boolean => {
  const shared = [...things].filter((word) => said.has(word))
  const [weight, all] = [weightOf(shared, rarity), weightOf([...things], rarity)]
  if (all === 0) return false
  if (all < TELLING) return shared.length === things.size && weight >= ONE_TELLING
  return weight >= TELLING && weight / all >= MOST
}

const weightOf = (words: readonly string[], rarity: Rarity): number =>
  words.reduce((total, word) => total + rarity(word), 0)

const wordsOf = (words: string): ReadonlySet<string> => new Set(stemsOf(words))

/** The paragraphs of a text, each with the heading above it: "3.2 Custody plan" says what "It was agreed" is about. */
export const passagesOf = (text: string): readonly Passage[] => {
  const passages: Passage[] = []
  let heading = ''
  let from = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    const to = from + line.length + 1
    if (words !== '') passages.push({ from, to, words: `${heading} ${words}`.trim() })
    if (isHeading(words)) heading = words
    from = to
  }
  return passages
}

const isHeading = (words: string): boolean =>
  words !== '' && words.length <= 80 && !/[.;:?!,]$/.test(words) && !words.includes(' | ')
