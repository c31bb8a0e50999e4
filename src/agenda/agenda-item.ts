import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import {
  awaitsMinutes,
  type Commitment,
  type CommitmentKind,
  type Extension,
  type MeetingRef,
  ownerLabel,
  type ProgressUpdate,
} from '../register/commitments/commitment.ts'
import { type Holding, holderOn } from '../register/people/posts.ts'
import {
  countDays,
  describeStanding,
  type Standing,
  slippageDays,
  standing,
} from '../register/commitments/standing.ts'
import type { Choice } from './choices.ts'
import type { Matter } from './draw-matters.ts'
import { lastAnswer } from './matter-facts.ts'
import { capitalised, headingFor } from './quote-words.ts'
import type { Reason } from './selection.ts'
import { suggestedQuestion } from './suggested-question.ts'

/** One commitment on the paper: facts as they stood on the day of composing, and sentences ready to print. */
export type AgendaItem = {
  /** "3.2": the second of the matters under item 3 of the agenda. */
  readonly number: string
  readonly commitmentId: string
  /** "C-0042" */
  readonly ref: string
  readonly kind: CommitmentKind
  readonly heading: string
  /** Exactly the words of the minutes, or as they were recorded at the meeting. */
  readonly quote: string
  readonly place: Commitment['place']
  /** Where the words were recorded at the meeting and its minutes have not given theirs; left out for all others. */
  readonly notInMinutesYet?: true
  readonly madeAt: MeetingRef
  readonly owner: {
    readonly postId: string | null
    readonly label: string
    /** Today's post-holder; null when the seat is empty or no post is known. */
    readonly holder: string | null
  }
  readonly firstDueOn: PlainDate | null
  readonly dueOn: PlainDate | null
  /** How the words said give the first date, or another day or none; null when nothing was said on timing. */
  readonly dueWorking: string | null
  /** Every move of the date in one line; null when it never moved. */
  readonly extensions: string | null
  readonly standing: Standing
  readonly standingWords: string
  readonly lastAnswer: {
    readonly statedOn: PlainDate
    readonly statedBy: string
    readonly claim: ProgressUpdate['claim']
    readonly words: string
    /** What the office made of it; null while it waits, or when there is nothing to accept. */
    readonly settledWords: string | null
  } | null
  readonly reasons: readonly Reason[]
  /** The meetings in a row that had it on their agenda and ended without an outcome, the earliest first. */
  readonly carriedFrom: readonly MeetingRef[]
  /** The one suggested, or what a person made of it. */
  readonly question: string
  /** Time allotted; null for none. */
  readonly minutes: number | null
}

/** What an item needs beside its commitment. `asOf`: the day whose facts are shown. */
export type ItemContext = {
  readonly number: string
  readonly meetingOn: PlainDate
  readonly asOf: PlainDate
  readonly holdings: readonly Holding[]
  readonly choice: Choice | undefined
}

export const composeItem = (matter: Matter, context: ItemContext): AgendaItem => {
  const { commitment, reasons, carriedFrom } = matter
  const { number, meetingOn, asOf, holdings, choice } = context
  const { owner } = commitment
  return {
    number,
    commitmentId: commitment.id,
    ref: commitment.ref,
    kind: commitment.kind,
    heading: headingFor(commitment),
    quote: commitment.quote,
    place: commitment.place,
    ...(awaitsMinutes(commitment) ? { notInMinutesYet: true as const } : {}),
    madeAt: commitment.meeting,
    owner: {
      postId: owner?.id ?? null,
      label: ownerLabel(commitment),
      holder: owner === null ? null : (holderOn(holdings, owner.id, asOf)?.person.name ?? null),
    },
    firstDueOn: commitment.baselineDueOn,
    dueOn: commitment.dueOn,
    dueWorking: workingWords(commitment),
    extensions: extensionsLine(commitment),
    standing: standing(commitment, asOf),
    standingWords: describeStanding(commitment, asOf),
    lastAnswer: answerOf(commitment),
    reasons,
    carriedFrom,
    question: choice?.question ?? suggestedQuestion(commitment, meetingOn),
    minutes: choice?.minutes ?? null,
  }
}

const workingWords = ({ due, baselineDueOn }: Commitment): string | null => {
  if (due === null) return null
  const working = due.working.includes(due.phrase) ? due.working : `“${due.phrase}”: ${due.working}`
  // A person may agree to another day than the words give; the paper then shows both.
  const isOther = due.dueOn !== null && due.dueOn !== baselineDueOn
  return isOther ? `The words of the minutes give another day. ${working}` : working
}

const extensionsLine = (commitment: Commitment): string | null => {
  if (commitment.extensions.length === 0) return null
  const days = slippageDays(commitment)
  const total = days > 0 ? ` In all ${countDays(days)} later than first agreed.` : ''
  return `${capitalised(commitment.extensions.map(extensionWords).join('; '))}.${total}`
}

const extensionWords = ({ from, to, agreedBy, agreedAt, reason }: Extension): string => {
  const moved = from === null ? `set to ${formatDay(to)}` : `${formatDay(from)} to ${formatDay(to)}`
  const where = agreedAt === null ? '' : ` on ${formatDay(agreedAt.heldOn)}`
  const why = reason.replace(/[\s.;]+$/, '')
  return `${moved}, agreed by ${agreedBy}${where}${why === '' ? '' : ` (${why})`}`
}

const answerOf = (commitment: Commitment): AgendaItem['lastAnswer'] => {
  const answer = lastAnswer(commitment)
  if (answer === null) return null
  const { statedOn, statedBy, claim, words, settled } = answer
  return { statedOn, statedBy, claim, words, settledWords: settled === null ? null : settledWords(settled) }
}

const settledWords = ({ as, on, by, reason }: NonNullable<ProgressUpdate['settled']>): string => {
  const verdict = `${as === 'accepted' ? 'Accepted' : 'Not accepted'} on ${formatDay(on)} by ${by}`
  return reason === '' ? verdict : `${verdict}: ${reason}`
}
