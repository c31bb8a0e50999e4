import type { PlainDate } from '../calendar/plain-date.ts'
import type { Place } from '../minutes/document.ts'
import type { Cast } from './names/actors.ts'
import type { CandidateKind, DueReading, OwnerReading } from './candidate.ts'
import type { DatesRead } from './due-rules/due-phrase.ts'
import type { Sentence } from './sentences/sentences.ts'

/** What every recogniser and refiner may look at. */
export type Scene = {
  readonly meetingOn: PlainDate
  readonly cast: Cast
  /** The title of the minutes and the list of those present: whose they are and who was there. */
  readonly head?: string
  readonly sentences: readonly Sentence[]
  /** The date that binds the words, read by the due-phrase rules for this meeting. */
  readonly dueIn: (words: string) => DueReading | null
  /** The same with the times that do not bind, and why. */
  readonly datesIn: (words: string) => DatesRead
  /** Told by a recogniser that knew the words and yet passed the sentence on. */
  readonly passedOver?: (near: NearMiss) => void
}

/** Why a recogniser that knew the words of a sentence did not take it, for people who ask. */
export type NearMiss = {
  /** What it took them for, "Somebody agreed to do it."; '' when it looked no further. */
  readonly rule: string
  /** What stood in the way: "It was agreed before this meeting." */
  readonly against: string
  /** The words that stood in the way; '' when something was missing. */
  readonly words: string
}

/** Said where only a date was missing. */
export const NO_DATE = 'No date after the meeting stands in it.'

/** A candidate in the making. What a recogniser leaves open (`undefined`) the refiners work out. */
export type Proposal = {
  readonly quote: string
  readonly place: Place
  /** The sentences that the quote covers, in order; empty for a row of an action table. */
  readonly sentences: readonly Sentence[]
  readonly kind: CandidateKind
  readonly confidence: 'likely' | 'possible'
  readonly reason: string
  /**
   * A rule spoke against it. `firmly`: it was done, refused or none of theirs, as the minutes tell. `perhaps`: its words
   * sound so, and others of its words may weigh more.
   */
  readonly inDoubt?: 'firmly' | 'perhaps'
  /** The minutes treat it as an action, though its words are prose: its owner stands in their action column. */
  readonly minuted?: true
  readonly owner?: OwnerReading | null
  /** How the owner was worked out, in a sentence; left out where the mark or the table names him. */
  readonly ownerWorking?: string
  readonly due?: DueReading | null
  /** The number beside it in a log of actions. */
  readonly actionNumber?: string
  /** Left out where the words themselves bind somebody. */
  readonly byDay?: ByDay
  /** An explicit action outranks prose that says the same. */
  readonly explicit?: boolean
}

/**
 * Found by its day, in words that say no more than that something is ahead or hoped for, is due or expected, or is
 * required.
 */
export type ByDay = 'ahead' | 'due' | 'required'

/** A sentence that looked like a commitment and is none, with the reason in plain words, and the words that show it. */
export type Refusal = {
  readonly refused: string
  readonly words?: string
  /** Words that promise something by a day to come weigh more: it is proposed in doubt. */
  readonly yieldsToDeadline?: true
  /** It speaks against its own clause: another may promise something. */
  readonly ofClause?: boolean
  /** What follows hangs on it, up to a semicolon. */
  readonly reachesOn?: true
  /** The minutes themselves say that it is done. */
  readonly isDone?: true
}

/** Looks at one sentence: a proposal, a refusal that ends the search, or null to let the next one look. */
export type Recogniser = (sentence: Sentence, scene: Scene) => Proposal | Refusal | null

export const isRefusal = (answer: Proposal | Refusal): answer is Refusal => 'refused' in answer

/** A proposal that covers one sentence. */
export const propose = (
  sentence: Sentence,
  said: Pick<Proposal, 'kind' | 'confidence' | 'reason'> & Partial<Proposal>,
): Proposal => ({ quote: sentence.text, place: sentence.place, sentences: [sentence], ...said })

/** The date in the words, when it lies after the meeting. */
export const futureDue = (words: string, scene: Scene): DueReading | null => {
  const due = scene.dueIn(words)
  return due?.dueOn !== undefined && due?.dueOn !== null && due.dueOn > scene.meetingOn ? due : null
}

/** The date in the words when it lies after the meeting, or their tie to a coming sitting whose day is not known yet. */
export const comingDue = (words: string, scene: Scene): DueReading | null => {
  const due = scene.dueIn(words)
  if (due === null) return null
  if (due.dueOn !== null) return due.dueOn > scene.meetingOn ? due : null
  return due.precision === 'event' && /^(?:next-meeting|when-we-next-meet|month-meeting)$/.test(due.rule)
    ? due
    : null
}

/** The sentence that follows in the same paragraph, if any. */
export const nextInParagraph = (sentence: Sentence, scene: Scene): Sentence | undefined => {
  const next = scene.sentences[sentence.index + 1]
  return next?.paragraph === sentence.paragraph ? next : undefined
}
