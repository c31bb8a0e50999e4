import { type Deed, isVerb } from './deeds.ts'
import type { Proposal } from '../proposal.ts'
import { clashInKind, isForm, type TellingWords, tellingWords } from './telling-words.ts'

/**
 * Whether two proposals with the same verb, owner and day are two promises all the same: each names a thing that
 * the other does not, be it the whole thing ("meet the Federation", "meet Unison"), what is told of it ("the survey
 * results", "the inspection results") or whom it goes to. Who says a promise again in other words keeps more of
 * what it is about than he leaves out.
 */
export const areTwoPromises = (a: Proposal, b: Proposal): boolean => {
  const [ofA, ofB] = [promised(a), promised(b)]
  if (clashInKind(ofA.telling, ofB.telling) || addressOthers(a, b)) return true
  const [onlyA, onlyB] = [leftIn(ofA.things, ofB), leftIn(ofB.things, ofA)]
  const shared = Math.max(ofA.things.length - onlyA.length, ofB.things.length - onlyB.length)
  if (areApart(ofA.telling.deed, ofB.telling.deed, shared > 0)) return true
  const fewer = Math.min(onlyA.length, onlyB.length)
  return fewer > 0 && (fewer >= shared || isExchange(ofA, ofB))
}

/** The minutes name one post here and another there; what the whole force is to do, one of its posts does. */
export const areOfTwoPosts = (a: Proposal, b: Proposal): boolean => {
  const [ofA, ofB] = [postOf(a), postOf(b)]
  return ofA !== null && ofB !== null && ofA !== ofB
}

const postOf = ({ owner }: Proposal): string | null =>
  owner?.from === 'stated' && owner.post !== null && owner.post !== 'Force' ? owner.post : null

/** Who looks at a thing or drafts it will bring it: of one thing, to hand over goes with every deed. */
const areApart = (a: Deed | null, b: Deed | null, isOfOneThing: boolean): boolean =>
  a !== null && b !== null && a !== b && !(isOfOneThing && (a === 'handOver' || b === 'handOver'))

/** "For the Chair of the Panel", "for the Chair of the Council": each names a body or seat that the other does not. */
export const addressOthers = (a: Proposal, b: Proposal): boolean => {
  const [ofA, ofB] = [promised(a).addressed, promised(b).addressed]
  return ofA.some((word) => !ofB.includes(word)) && ofB.some((word) => !ofA.includes(word))
}

/**
 * "DCC to report back in July" under Fleet and again under Custody: words that name nothing mean the item in which
 * they stand. A list of actions at the end repeats them.
 */
export const areOfTwoItems = (a: Proposal, b: Proposal): boolean => {
  const [ofA, ofB] = [a.sentences[0]?.heading ?? '', b.sentences[0]?.heading ?? '']
  if (ofA === ofB || [ofA, ofB].some((heading) => heading === '' || LIST_OF_ACTIONS.test(heading)))
    return false
  return promised(a).things.length === 0 && promised(b).things.length === 0
}

const LIST_OF_ACTIONS = /\b(?:actions?|action points?|summary|decisions?|next steps|matters arising)\b/i

type Promised = {
  readonly telling: TellingWords
  /** Stems of the nouns and names that say what is promised, without those that fit any paper or figure. */
  readonly things: readonly string[]
  /** The same with those. */
  readonly words: readonly string[]
  readonly addressed: readonly string[]
}

const promised = (proposal: Proposal): Promised => {
  const before = known.get(proposal)
  if (before !== undefined) return before
  const { quote, due, owner } = proposal
  const said = withoutFrame(quote)
  const telling = tellingWords(said, [due?.phrase, owner?.text, owner?.post])
  const words = [
    ...tellingWords(said.replace(VERB, ' '), [due?.phrase, owner?.text, owner?.post]).words,
  ].filter((word) => !isVerb(word))
  const found = {
    telling,
    words,
    things: words.filter((word) => !ANY_PAPER.test(word)),
    addressed: [...new Set(said.toLowerCase().match(ADDRESSED) ?? [])],
  }
  known.set(proposal, found)
  return found
}

const known = new WeakMap<Proposal, Promised>()

/** One word stands in the place of another, and all the rest is the same. */
const isExchange = (a: Promised, b: Promised): boolean =>
  (
    [
      [a, b],
      [b, a],
    ] as const
  ).every(([one, other]) => {
    const left = leftIn(one.words, other)
    return left.length === 1 && left.every((word) => one.things.includes(word))
  })

/** The words that the other has in no form and in no place. */
const leftIn = (words: readonly string[], { telling }: Promised): readonly string[] =>
  words.filter(
    (word) =>
      !telling.words.has(word) &&
      ![...telling.words].some((other) => isForm(word, other) || areKin(word, other)),
  )

/** "Inspection" and "inspectors": most of the longer word. */
const areKin = (a: string, b: string): boolean => {
  const length = Math.max(a.length, b.length)
  let same = 0
  while (same < length && a[same] === b[same]) same += 1
  return same >= 6 && same >= length * 0.65
}

/** Without what led to the promise, who spoke, and on what condition. */
const withoutFrame = (quote: string): string =>
  quote
    .replace(ITEM, '')
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(OCCASION, '').replace(SPEAKER, '').replace(CONDITION, ''))
    .join(' ')

const ITEM = /^\W*\d+[a-z]?(?:\.\d+)*[.)]\s+/
const SENTENCE_END = /(?<=[.!?])\s+/

const OCCASION =
  /^\W*(?:following|after|in (?:response|reply|answer) to|given|as|since|because of|in (?:light|view) of)\b[^,;]{3,120},\s+/i
const SPEAKER =
  /^[^,;:]{0,80}?(?<!\b(?:was|were|is|are|be|been)\s)\b(?:asked|enquired|queried|wondered|felt|suggested|requested|wished|wanted|sought|raised|noted|said|confirmed|advised|explained|agreed|undertook|promised|reported|accepted|replied|answered|acknowledged|considered|thought|hoped)\b(?:(?<=\b(?:asked|requested))(?:\s+[\w’'&/-]+){1,5}?(?=\s+to\s))?/i
const CONDITION = /,?\s+\b(?:once|as soon as|subject to|so that|because)\b[^;]*$/i

/** What is done with it: any word after "will", after "to" one with its object or a verb known as one. */
const VERB =
  /\b(?:(?:will|would|shall|should|could|can|must)(?:\s+(?:also|now|then|next|first|all|be|have|been|\w+ly))*|be|been)\s+\p{Ll}\p{L}+|\bto\s+\p{Ll}\p{L}+(?=\s+(?:the|an?|its|their|his|her|this|that|these|those|all|any|each)\b)/gu

/** Words for a paper, a figure or a sight of it, which fit any promise and tell none from another. */
const ANY_PAPER =
  /^(?:result|figur|data|paper|updat|information|note|breakdown|statistic|number|volum|item|agenda|list|copy|cop|copi|level|document|docu|analys|analysi|pack|feedback|finding|find|sight|view|see|seen|aware|content|happy|possibl|process|proces|done|don|new|current|latest|full|final|further|extra|first|later|furth|often|regular|monthly|weekly|quarterly|progres|position|matter|issu|point|way|part|area|whether|befor|after|together|pull|split|added|add|know)$/

const ADDRESSED = /\b(?:board|panel|committee|council|cabinet|chair|clerk)\b/g
