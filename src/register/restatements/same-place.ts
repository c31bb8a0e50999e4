import type { PlainDate } from '../../calendar/plain-date.ts'
import { wordFinder } from '../../minutes/quoting/find-words.ts'
import { mentionsIn, passagesOf } from './mentions.ts'
import { dateRelation, type Earlier, type SamePromise, type Saying } from './same-promise.ts'

/** What was recorded of a commitment at the meeting whose minutes are looked at. */
export type RecordedDate = { readonly earlier: Earlier; readonly on: PlainDate | null }

/**
 * "It was agreed to extend to 31 March" names nothing that could be compared: what it is about stands in its
 * paragraph or above it. Such a saying is matched with an outcome of that meeting when the minutes speak of the
 * commitment there, and it gives the day that was recorded or speaks of more time.
 */
export const matchByPlace = <S extends Saying>(
  sayings: readonly S[],
  recorded: readonly RecordedDate[],
  text: string,
): ReadonlyMap<S, readonly SamePromise[]> => {
  const mentions = mentionsIn(
    passagesOf(text),
    recorded.map(({ earlier }) => earlier),
  )
  const find = wordFinder(text)
  return new Map(
    sayings.map((said) => {
      const [place] = find(said.quote)
      return [
        said,
        place === undefined ? [] : recorded.flatMap((one) => matchOf(said, one, place.from, mentions)),
      ]
    }),
  )
}

const matchOf = (
  said: Saying,
  { earlier, on }: RecordedDate,
  at: number,
  mentions: ReturnType<typeof mentionsIn>,
): readonly SamePromise[] => {
  const isHere = mentions.get(earlier.ref)?.some(({ from, to }) => from <= at && at < to) ?? false
  const givesIt = on !== null && said.dueOn === on
  if (!isHere || (!givesIt && !MORE_TIME.test(said.quote))) return []
  const how = givesIt ? 'gives the date that was recorded for it' : 'speaks of more time'
  const likeness = `It stands where the minutes speak of ${earlier.ref}, and ${how}.`
  return [
    { said, earlier, sure: 'possible', date: dateRelation(said, earlier), why: likeness, likeness, score: 0 },
  ]
}

const MORE_TIME =
  /\b(?:exten(?:d|ds|ded|ding|sion)|more time|longer|(?:new|revised|later) (?:date|deadline|timescale)|put back|moved (?:back )?to|defer(?:red)?|postponed?)\b/i
