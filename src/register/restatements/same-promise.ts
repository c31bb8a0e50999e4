import { daysBetween, type PlainDate } from '../../calendar/plain-date.ts'
import type { CandidateKind, Measure } from '../../extraction/candidate.ts'
import { isDeed } from '../../extraction/restated/deeds.ts'
import { onlyIn, type TellingWords, tellingWords } from '../../extraction/restated/telling-words.ts'
import { actionNumberOf, goesOn, referencesIn } from '../commitments/action-number.ts'
import type { ClosedAs, MeetingRef } from '../commitments/commitment.ts'
import { isOutOfQuestion, owners } from './out-of-question.ts'
import type { Rarity } from './rarity.ts'
import { sharedWords, whySame } from './restatement-reason.ts'
import { inOneForm, looksBack, reportsDone, tellsHowFar } from './restating-words.ts'

/** A promise as it was said at one meeting, as far as two of them are compared. */
export type Saying = {
  readonly quote: string
  readonly kind: CandidateKind
  readonly ownerPostId: string | null
  /** The post's title, or else the minutes' own words; null when nobody was named. */
  readonly ownerName: string | null
  /** The owner's words in the minutes, which are left out of the comparison. */
  readonly ownerText: string | null
  readonly duePhrase: string | null
  /** For a commitment, the day that holds now. */
  readonly dueOn: PlainDate | null
  readonly measure: Measure | null
  /** The number beside it in a log of actions. */
  readonly actionNumber: string | null
  readonly meeting: MeetingRef
  readonly documentId: string | null
}

/** A commitment of the register that a later saying may repeat. */
export type Earlier = Saying & {
  readonly id: string
  readonly ref: string
  readonly baselineDueOn: PlainDate | null
  readonly closed: { readonly on: PlainDate; readonly as: ClosedAs } | null
  /** Taken down at its meeting, and its minutes have not given it their words yet. */
  readonly takenDown?: true
}

/**
 * `later` is a slip (product rule 13); `first`: the commitment had no date and these words give one (rule 3);
 * `none`: these words give no date.
 */
export type DateRelation = 'same' | 'later' | 'earlier' | 'first' | 'none'

export type SamePromise = {
  readonly said: Saying
  readonly earlier: Earlier
  readonly sure: 'likely' | 'possible'
  readonly date: DateRelation
  /** 'Same words as C-0042 (“…”), promised by the Deputy Chief Constable on 4 October 2022.' */
  readonly why: string
  /** The same without the quote, for where it stands beside: 'Same words as C-0042.' */
  readonly likeness: string
  readonly score: number
}

/** A saying with what tells it from others, worked out once. */
export type Told = {
  readonly saying: Saying
  readonly words: TellingWords
  /** What it is about: the words that are no deed. "Find out and let him know" is about nothing. */
  readonly things: ReadonlySet<string>
  readonly number: string | null
}

export const told = (saying: Saying): Told => {
  const aside = [saying.duePhrase, saying.ownerText, saying.ownerName]
  const telling = tellingWords(inOneForm(saying.quote), aside)
  const words = new Set([...telling.words].filter((word) => !tellsHowFar(word)))
  return {
    saying,
    words: { ...telling, words },
    things: new Set([...words].filter((word) => !isDeed(word))),
    number: actionNumberOf(saying.quote, saying.actionNumber),
  }
}

/**
 * Whether a saying repeats a commitment, and how that is known. Reference and action number settle it; otherwise
 * the words that both have are weighed by how rare they are here, and owner, day and measure speak for or against.
 */
export const samePromise = (
  said: Told,
  before: Told & { readonly saying: Earlier },
  rarity: Rarity,
): SamePromise | null => {
  const earlier = before.saying
  if (isOneReading(said.saying, earlier)) return null
  if (reportsDone(said.saying.quote)) return null
  const remark = owners(said.saying, earlier) === 'other' ? ' It names another owner.' : ''
  const answer = (sure: SamePromise['sure'], score: number, opening: string): SamePromise => ({
    said: said.saying,
    earlier,
    sure,
    date: dateRelation(said.saying, earlier),
    why: `${whySame(opening, earlier)}${remark}`,
    likeness: `${opening} ${earlier.ref}.${remark}`,
    score,
  })
  if (referencesIn(said.saying.quote).includes(earlier.ref)) return answer('likely', 3, 'Names')
  const shared = [...said.things].filter((word) => before.things.has(word))
  const weight = sum(shared, rarity)
  if (sameNumber(said, before) && shared.some((word) => rarity(word) >= BARELY_TELLING))
    return answer('likely', 2, `Same action number, ${said.saying.actionNumber ?? said.number}, as`)
  if (isOutOfQuestion(said, before)) return null
  const score = weigh(said, before, weight, rarity)
  if (
    score >= POSSIBLE &&
    (tellEnough(said, before, shared, rarity) ||
      (isPutBack(said, before, shared) && weight >= ONE_TELLING_WORD))
  ) {
    const isSure = score >= LIKELY && tellEnough(said, before, shared, rarity)
    if (!isSure || owners(said.saying, earlier) === 'other' || otherNumber(said, before))
      return answer('possible', score, `Shares ${sharedWords(said.saying.quote, shared, rarity)} with`)
    const isLiteral = said.words.plain === before.words.plain
    return answer('likely', score, isLiteral ? 'Same words as' : 'Nearly the same words as')
  }
  const figure = sameRareFigure(said, before, rarity)
  return figure === null ? null : answer('possible', POSSIBLE, `Gives the same figure, ${figure}, as`)
}

/**
 * Thresholds. The score is the mean of two shares of weight: of the shorter one's things that the other has, and
 * of both together; a log repeats an action in fewer words, so neither alone will do. In the table of cases
 * (tests/register/restatements/same-promise.table.ts) what repeats a promise scores 0.85 and more, and another action on the
 * same topic 0.58 and less, where it has not fallen out before by its figure, place, month or deed. Between them
 * it is shown as possible, since to miss a slip costs more than to be asked once.
 */
const POSSIBLE = 0.65
const LIKELY = 0.78
/** Weights of words, as rarity.ts has them: in a register of 2,000, one promise in a hundred holds a word of 0.55. */
const BARELY_TELLING = 0.25
const ONE_TELLING_WORD = 0.5
const TWO_TELLING_WORDS = 0.95

/**
 * Enough to go by: one word alone ("backlog") is a topic, and a place alone ("Ambling Vale would follow") is not
 * what was promised there. Where the owner says all of it again, words that are common in a large register will do.
 */
const tellEnough = (said: Told, before: Told, shared: readonly string[], rarity: Rarity): boolean => {
  const things = shared.filter((word) => !said.words.names.some((name) => name.word === word))
  const weight = sum(shared, rarity)
  const larger = Math.max(sum(said.things, rarity), sum(before.things, rarity))
  const isAllAgain =
    owners(said.saying, before.saying) === 'same' && shared.length > 1 && weight >= larger * 0.9
  return (
    (weight >= TWO_TELLING_WORDS && sum(things, rarity) >= ONE_TELLING_WORD) ||
    (isAllAgain && weight >= ONE_TELLING_WORD)
  )
}

/** "The fleet plan had slipped": its owner tells it in fewer of the same words. */
const isPutBack = (said: Told, before: Told, shared: readonly string[]): boolean =>
  shared.length > 1 &&
  shared.length === said.things.size &&
  looksBack(said.saying.quote) &&
  owners(said.saying, before.saying) === 'same'

const weigh = (said: Told, before: Told, shared: number, rarity: Rarity): number => {
  const [ofSaid, ofBefore] = [sum(said.things, rarity), sum(before.things, rarity)]
  const words = (shared / Math.min(ofSaid, ofBefore) + (2 * shared) / (ofSaid + ofBefore)) / 2
  const bothHaveMore =
    onlyIn(said.words, before.words).length > 0 && onlyIn(before.words, said.words).length > 0
  const owner = { same: 0.05, other: -0.2, unknown: 0 }[owners(said.saying, before.saying)]
  return (
    words +
    owner +
    (bothHaveMore ? -0.2 : 0) +
    (said.saying.dueOn !== null && said.saying.dueOn === before.saying.dueOn ? 0.05 : 0) +
    (said.saying.measure !== null && before.saying.measure !== null ? 0.05 : 0) +
    (looksBack(said.saying.quote) ? 0.05 : 0)
  )
}

/** Two proposals of one meeting's minutes were compared when these were read. A file may hold several meetings. */
const isOneReading = (a: Saying, b: Saying): boolean =>
  a.documentId !== null && a.documentId === b.documentId && a.meeting.id === b.meeting.id

const sameNumber = (said: Told, before: Told): boolean =>
  said.number !== null &&
  said.number === before.number &&
  said.saying.meeting.seriesName === before.saying.meeting.seriesName &&
  (goesOn(said.number) || said.saying.meeting.id === before.saying.meeting.id)

/** The office itself counts them as two. */
const otherNumber = (said: Told, before: Told): boolean =>
  said.number !== null &&
  before.number !== null &&
  said.number !== before.number &&
  goesOn(said.number) &&
  goesOn(before.number) &&
  schemeOf(said.number) === schemeOf(before.number)

/** "SAB47" and "36" are counted apart. */
const schemeOf = (number: string): string => number.replaceAll(/\d+/g, '0')

/**
 * "The ACC remained confident of 168", "72% would be reached": of what was promised little is said again but a
 * figure that few promises have.
 */
const sameRareFigure = (said: Told, before: Told, rarity: Rarity): string | null => {
  if (owners(said.saying, before.saying) !== 'same') return null
  const { words, figures } = said.words
  const isBare = [...words].every((word) => isDeed(word) || /\d/.test(word))
  if (!isBare && !looksBack(said.saying.quote)) return null
  const figure = figures.find(
    ({ sort, word }) =>
      before.words.figures.some((other) => other.sort === sort && other.word === word) &&
      rarity(written(sort, word)) >= RARE_FIGURE,
  )
  return figure === undefined ? null : written(figure.sort, figure.word)
}

const written = (sort: string, figure: string): string => (sort === 'share' ? `${figure}%` : figure)

const RARE_FIGURE = 0.6

export const dateRelation = (said: Pick<Saying, 'dueOn'>, earlier: Pick<Saying, 'dueOn'>): DateRelation => {
  if (said.dueOn === null) return 'none'
  if (earlier.dueOn === null) return 'first'
  const days = daysBetween(earlier.dueOn, said.dueOn)
  return days === 0 ? 'same' : days > 0 ? 'later' : 'earlier'
}

const sum = (words: Iterable<string>, rarity: Rarity): number => {
  let total = 0
  for (const word of words) total += rarity(word)
  return total
}
