import type { Proposal } from '../proposal.ts'
import { FEW_WORDS, HALF, quoteIndex, type Share } from './shared-words.ts'
import { clash, onlyIn, type TellingWords, tellingWords } from './telling-words.ts'
import { addressOthers, areOfTwoItems, areOfTwoPosts, areTwoPromises } from './two-promises.ts'

/** A proposal that said nothing new, and the position among the kept of the one that says the same. */
export type Repeat = { readonly proposal: Proposal; readonly of: number }

/**
 * Each commitment once: a request that the action after it restates gives way to the action, and of two
 * proposals in nearly the same words the fuller one stays.
 */
export const mergeRepeats = (
  proposals: readonly Proposal[],
): { readonly kept: readonly Proposal[]; readonly repeats: readonly Repeat[] } => {
  const kept: Proposal[] = []
  const index = quoteIndex()
  /** Where each of those kept begins. */
  const openings: number[] = []
  const repeats: Repeat[] = []
  // A row repeats one action, so an action that has its row takes no second one in looser words.
  const hasRow = new Set<number>()
  const sameQuote = (proposal: Proposal): number => {
    const at = index.placeOf(proposal.quote)
    const other = kept[at]
    return other !== undefined && areOfTwoItems(other, proposal) ? -1 : at
  }
  for (const proposal of proposals) {
    const words = contentWords(proposal.quote)
    const opening = openingOf(proposal)
    const sharing = index.sharing(words, (place) => isNear(openings[place], opening))
    const firstLike = (isSame: (other: Proposal, share: Share, at: number) => boolean): number => {
      let first = -1
      for (const { at, share } of sharing) {
        const other = kept[at]
        if ((first < 0 || at < first) && other !== undefined && isSame(other, share, at)) first = at
      }
      return first
    }
    const clearly =
      words.size < FEW_WORDS
        ? sameQuote(proposal)
        : firstLike((other, share) => saysTheSame(other, proposal, share))
    const at =
      clearly >= 0
        ? clearly
        : firstLike((other, share, place) => !hasRow.has(place) && isLooseRow(other, proposal, share))
    const other = kept[at]
    if (other === undefined) {
      index.put(kept.length, proposal.quote, words)
      openings.push(opening)
      kept.push(proposal)
      continue
    }
    if (isRow(proposal) || isRow(other)) hasRow.add(at)
    const better = weight(proposal) > weight(other) && !isRow(proposal)
    if (better) {
      kept[at] = { ...proposal, ...fill(proposal, other) }
      index.put(at, proposal.quote, words)
      openings[at] = opening
    } else kept[at] = { ...other, ...fill(other, proposal) }
    repeats.push({ proposal: better ? other : proposal, of: at })
  }
  return { kept, repeats }
}

/** The one that stays takes over what only the other one knew. */
const fill = (winner: Proposal, loser: Proposal): Partial<Proposal> => ({
  ...(!isKnown(winner.owner) && isKnown(loser.owner)
    ? { owner: loser.owner, ownerWorking: FROM_REPEAT }
    : {}),
  ...(isKnown(loser.due) && (!isKnown(winner.due) || isVaguer(winner.due, loser.due))
    ? { due: loser.due }
    : {}),
  ...(winner.actionNumber === undefined && loser.actionNumber !== undefined
    ? { actionNumber: loser.actionNumber }
    : {}),
})

const FROM_REPEAT = 'Named where the same is said in other words.'

/** No day at all, or a month where the other has the day. */
const isVaguer = (due: NonNullable<Proposal['due']>, other: NonNullable<Proposal['due']>): boolean =>
  other.dueOn !== null && (due.dueOn === null || (due.precision !== 'day' && other.precision === 'day'))

const isKnown = <Part>(part: Part | null | undefined): part is Part => part !== null && part !== undefined

const weight = (proposal: Proposal): number =>
  (proposal.explicit === true ? 8 : 0) +
  (proposal.confidence === 'likely' ? 4 : 0) +
  (isKnown(proposal.due) ? 2 : 0) +
  (isKnown(proposal.owner) ? 1 : 0)

/** A row of the log keeps this much of the action's words, or it is another action. */
const FEWER_WORDS = 0.6

const saysTheSame = (a: Proposal, b: Proposal, { ofShorter, ofLonger }: Share): boolean => {
  if (differ(a.due?.dueOn, b.due?.dueOn) && !isSameMonth(a.due, b.due)) return false
  if (areOfTwoItems(a, b)) return false
  const nearlyAll = ofLonger >= 0.8
  // Two posts may be given the same task, each for itself.
  const isOfEach = a.explicit === true && b.explicit === true && differ(ownerKey(a), ownerKey(b))
  if (nearlyAll && (isOfEach || areOfTwoPosts(a, b))) return false
  // A closing summary or the log repeats an action in fewer words.
  const inTheLog = isRow(a) !== isRow(b) && !differ(ownerKey(a), ownerKey(b)) && ofShorter >= FEWER_WORDS
  if ((nearlyAll || inTheLog) && !areAboutTwoThings(a, b)) return true
  // Right before an explicit action, its request says it in fewer of the same words.
  const [action, request] = a.explicit === true ? [a, b] : [b, a]
  const restates = action.explicit === true && request.explicit !== true && request.kind === 'undertaking'
  // "... and will forward it": what is promised stands in the action.
  if (restates && areNeighbours(a, b) && ONLY_IT.test(request.quote) && ownerKey(a) === ownerKey(b))
    return true
  return (
    restates &&
    areNeighbours(a, b) &&
    ofShorter >= HALF &&
    shareMoreThanOwner(a, b) &&
    !areTwoPromises(action, request)
  )
}

/** "Head of Prevention – lesson packs" and "The Head of Prevention will visit the schools": one owner, two things. */
const shareMoreThanOwner = (a: Proposal, b: Proposal): boolean => {
  const ofOwner = contentWords(`${a.owner?.text ?? ''} ${b.owner?.text ?? ''}`)
  const ofB = contentWords(b.quote)
  return [...contentWords(a.quote)].some((word) => ofB.has(word) && !ofOwner.has(word))
}

/**
 * However many words two proposals share, one may be about Hawkstow and the other about Thornmarket: each names
 * something that the other does not. A repeat only leaves words out.
 */
const areAboutTwoThings = (a: Proposal, b: Proposal): boolean => {
  const [ofA, ofB] = [tellingWordsOf(a), tellingWordsOf(b)]
  return (
    clash(ofA, ofB) || addressOthers(a, b) || (onlyIn(ofA, ofB).length > 0 && onlyIn(ofB, ofA).length > 0)
  )
}

/** The log may name the thing in words of its own; then the same owner and the same day must vouch for it. */
const isLooseRow = (a: Proposal, b: Proposal, { ofShorter }: Share): boolean => {
  if (isRow(a) === isRow(b) || !isKnown(ownerKey(a)) || ownerKey(a) !== ownerKey(b)) return false
  if (!isKnown(a.due?.dueOn) || a.due.dueOn !== b.due?.dueOn) return false
  return ofShorter >= FEWER_WORDS && !areTwoPromises(a, b)
}

const tellingWordsOf = (proposal: Proposal): TellingWords => {
  const before = known.get(proposal)
  if (before !== undefined) return before
  const { quote, due, owner } = proposal
  const telling = tellingWords(quote, [due?.phrase, owner?.text, owner?.post])
  known.set(proposal, telling)
  return telling
}

/** A proposal is held against several others. */
const known = new WeakMap<Proposal, TellingWords>()

/** A row of a table of actions. */
const isRow = ({ sentences, explicit }: Proposal): boolean => explicit === true && sentences.length === 0

/** One names the day, the other only the month that holds it. */
const isSameMonth = (one: Proposal['due'], other: Proposal['due']): boolean =>
  one?.dueOn?.slice(0, 7) === other?.dueOn?.slice(0, 7) && one?.precision !== other?.precision

const ONLY_IT =
  /\b(?:will|would)\s+(?:provide|circulate|share|send|supply|bring|forward|email|obtain|get) (?:this|it|that|them|these|those)\W*$/i

/** Both known, and not the same. */
const differ = (one: string | null | undefined, other: string | null | undefined): boolean =>
  isKnown(one) && isKnown(other) && one !== other

const ownerKey = ({ owner }: Proposal): string | undefined => owner?.post ?? owner?.text

const areNeighbours = (a: Proposal, b: Proposal): boolean => isNear(openingOf(a), openingOf(b))

/** The position of the first sentence; rows of tables have none, and stand beside nothing. */
const openingOf = ({ sentences }: Proposal): number => sentences[0]?.index ?? Number.NaN

const isNear = (one: number | undefined, other: number): boolean => Math.abs((one ?? Number.NaN) - other) <= 3

const COMMON = new Set(
  'the a an and or of to in on for with by at from that this these those it its is are was were be been will would shall should has have had as their his her they he she we our action actions asked requested agreed provide provided pcc cc dcc commissioner force board any all also which who further'.split(
    ' ',
  ),
)

const contentWords = (quote: string): Set<string> =>
  new Set(
    (quote.toLowerCase().match(/[a-z0-9%£]+/g) ?? [])
      .filter((word) => word.length > 1 && !COMMON.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  )
