import { formatDay } from '../calendar/plain-date.ts'
import type { MinutesDocument } from '../minutes/document.ts'
import { nearestTo } from '../minutes/quoting/nearest-sentence.ts'
import { findWords } from './asked-words.ts'
import type { Candidate, ExplainedSentence, Explanation } from './candidate.ts'
import type { Outcome, Trace } from './extract.ts'
import { IS_DOER, namedIn } from './owners/named-people.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { NO_DATE, type NearMiss, type Refusal } from './proposal.ts'
import { LOOKED_FOR } from './recognisers.ts'
import type { Sentence } from './sentences/sentences.ts'
import { IN_A_CELL, reasonAgainst } from './why-left-out.ts'

/**
 * Why the words are proposed or not, out of what was decided while the document was read: every sentence that
 * holds them, or the sentence that comes nearest when none does.
 */
export const explain = (
  document: MinutesDocument,
  read: { readonly candidates: readonly Candidate[]; readonly trace: Trace },
  words: string,
): Explanation => {
  const pieces = piecesOf(document, read.trace)
  const found = findWords(pieces, words)
  const nearest = found.length > 0 ? null : nearestTo(pieces, words)
  return {
    words,
    sentences: found.slice(0, MOST).map((piece) => explainPiece(piece, read)),
    more: Math.max(0, found.length - MOST),
    nearest: nearest === null ? null : { quote: nearest.text, place: nearest.place },
  }
}

/** A word that stands everywhere explains nothing: more of the words are asked for. */
const MOST = 20

type Read = Parameters<typeof explain>[1]

const explainPiece = (piece: Piece, read: Read): ExplainedSentence => {
  const { text: quote, place, heading } = piece
  const outcome = outcomeOf(piece, read.trace)
  const answer = outcome === undefined ? explainSilence(piece, read) : explainOutcome(outcome, read)
  return {
    quote,
    place,
    heading,
    ...answer,
    // The date of a proposal has been told with its working.
    dates: (piece.kind === 'sentence' ? datesConsidered(quote, read) : []).filter(
      (date) => !answer.reasons.some((reason) => reason.endsWith(date)),
    ),
    owners: piece.kind === 'sentence' && !piece.listsPeople ? ownersConsidered(piece.sentence, read) : [],
  }
}

type Answer = Omit<ExplainedSentence, 'quote' | 'place' | 'heading' | 'dates' | 'owners'>

const explainSilence = (piece: Piece, read: Read): Answer => {
  const refusal = against(piece, read)
  const verdict =
    piece.kind === 'sentence' && !piece.listsPeople ? read.trace.verdicts[piece.sentence.index] : undefined
  const noRuleSpoke = piece.kind === 'sentence' && verdict !== undefined && verdict.refusal === null
  return {
    outcome: 'left out',
    candidate: null,
    answer: `It is not proposed. ${refusal.refused}`,
    reasons: [
      ...shownBy(refusal),
      ...(noRuleSpoke ? alsoMissing(piece.sentence, verdict.nearMisses, refusal, read) : []),
    ],
    lookedFor: noRuleSpoke ? LOOKED_FOR : [],
  }
}

const against = (piece: Piece, { trace: { scene, tables, verdicts } }: Read): Refusal => {
  if (piece.kind === 'cell') return IN_A_CELL
  if (piece.kind === 'sentence')
    return piece.listsPeople
      ? LISTS_PEOPLE
      : reasonAgainst(piece.sentence, verdicts[piece.sentence.index], scene)
  const closed = tables.dropped.find(({ place }) => place.paragraph === piece.place.paragraph)
  return closed === undefined ? HEAD_OF_TABLE : { refused: closed.reason }
}

const LISTS_PEOPLE: Refusal = { refused: 'It is part of the list of those present.' }
const HEAD_OF_TABLE: Refusal = { refused: 'It is the head of a table of actions: it names the columns.' }

/** The proposal that the piece went into, if any; one that stands before one that was merged. */
const outcomeOf = (piece: Piece, { outcomes }: Trace): Outcome | undefined => {
  const holds = ({ proposal: { sentences, place } }: Outcome): boolean =>
    piece.kind === 'sentence'
      ? sentences.includes(piece.sentence)
      : piece.kind === 'row' && sentences.length === 0 && place.paragraph === piece.place.paragraph
  return outcomes.find((one) => !one.isRepeat && holds(one)) ?? outcomes.find(holds)
}

const explainOutcome = ({ proposal, candidate, isRepeat }: Outcome, { candidates, trace }: Read): Answer => {
  const proposed = candidate === null ? undefined : candidates[candidate]
  if (candidate === null || proposed === undefined)
    return {
      outcome: 'left out',
      candidate: null,
      answer: 'It is not proposed. It was recognised, but its words do not stand unbroken in the minutes.',
      reasons: [`Recognised because: ${proposal.reason}`],
      lookedFor: [],
    }
  if (isRepeat)
    return {
      outcome: 'repeated',
      candidate,
      answer: 'It is not proposed by itself: another proposal says the same in other words.',
      reasons: [`Recognised because: ${proposal.reason}`, `Kept: “${proposed.quote}”`],
      lookedFor: [],
    }
  const kept =
    trace.outcomes.find((one) => !one.isRepeat && one.candidate === candidate)?.proposal ?? proposal
  return {
    outcome: 'proposed',
    candidate,
    answer:
      proposal.sentences.length > 1
        ? `It is part of a proposal that quotes ${proposal.sentences.length} sentences.`
        : 'It is proposed.',
    reasons: [
      `Proposed because: ${proposed.reason}`,
      `${KINDS[proposed.kind]}; ${proposed.confidence === 'likely' ? 'likely' : 'only possible, for a person to judge'}.`,
      `Owner: ${ownerOf(proposed, kept.ownerWorking)}`,
      `Due: ${dueOf(proposed)}`,
    ],
    lookedFor: [],
  }
}

const KINDS = {
  action: 'An action',
  undertaking: 'An undertaking',
  target: 'A target',
  revisit: 'A revisit',
  next_step: 'A next step',
} as const

const ownerOf = ({ owner }: Candidate, working: string | undefined): string =>
  owner === null
    ? 'nobody is named.'
    : `${owner.text}${owner.post === null || owner.post === owner.text ? '' : ` (${owner.post})`}. ${
        working ?? 'Named with the mark, or in the column of owners.'
      }`

const dueOf = ({ due }: Candidate): string =>
  due === null
    ? 'no date was given.'
    : `${due.dueOn === null ? 'no day' : formatDay(due.dueOn)}. ${due.working}`

/** The words that show the reason. */
const shownBy = ({ words = '' }: Refusal): string[] =>
  words === '' ? [] : [`The words that show it: “${shortened(words)}”.`]

const shortened = (words: string): string =>
  words.length <= 120 ? words.trim() : `${words.slice(0, 120).replace(/\s+\S*$/, '')}…`

/** What else kept a sentence from being proposed when no rule spoke against it. */
const alsoMissing = (
  sentence: Sentence,
  nearMisses: readonly NearMiss[],
  { refused }: Refusal,
  { trace: { scene } }: Read,
): string[] => {
  const near = nearMisses
    .filter(({ rule }) => rule !== '')
    .map(({ rule, against, words }) =>
      against === NO_DATE
        ? `With a date after the meeting it would have been proposed as: ${rule}`
        : `It was nearly proposed as: ${rule}${against === refused ? '' : ` ${against}${words === '' ? '' : ` (“${shortened(words)}”)`}`}`,
    )
  const dated = scene.dueIn(sentence.text) !== null || refused === NO_DATE
  return [
    ...new Set([
      ...near,
      ...(namedIn(sentence, scene).some(({ part }) => part === IS_DOER)
        ? []
        : ['It names nobody who is to do something.']),
      ...(dated ? [] : ['No date by which something is to be done stands in it.']),
    ]),
  ]
}

const datesConsidered = (words: string, { trace: { scene } }: Read): string[] => {
  const { binding, found, unbound } = scene.datesIn(words)
  return [
    ...found.map(({ reading: { phrase, working, dueOn } }) =>
      [
        working.includes(phrase) ? working : `“${phrase}”: ${working}`,
        ...(phrase === binding?.phrase ? [] : ['Another time in the sentence binds before it.']),
        ...(dueOn !== null && dueOn <= scene.meetingOn ? ['It is not after the meeting.'] : []),
      ].join(' '),
    ),
    ...unbound.map(({ phrase, because }) => `“${phrase}” does not bind. ${because}`),
  ]
}

const ownersConsidered = (sentence: Sentence, { trace: { scene } }: Read): string[] =>
  namedIn(sentence, scene).map(
    ({ text, post, part }) => `${text}${post === null || post === text ? '' : ` (${post})`}: ${part}.`,
  )
