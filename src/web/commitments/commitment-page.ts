import type { StoredDocument } from '../../../db/documents.ts'
import type { RecordedEntry } from '../../../db/history.ts'
import type { Restatement } from '../../../db/restatements.ts'
import { countTimes } from '../../agenda/matter-facts.ts'
import { headingFor } from '../../agenda/quote-words.ts'
import { daysBetween, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { OfficeCalendar } from '../../calendar/working-days.ts'
import { messageState, messageStateName, type OutboxMessage } from '../../delivery/message.ts'
import type { Actor } from '../../register/actor.ts'
import { agreedMoves } from '../../register/commitments/agreed-moves.ts'
import {
  type Commitment,
  type MeetingRef,
  ownerLabel,
  type ProgressUpdate,
} from '../../register/commitments/commitment.ts'
import { type Holding, holderOn } from '../../register/people/posts.ts'
import { type Asked, silenceWords } from '../../register/commitments/silence.ts'
import { countDays, describeStanding, slippageDays } from '../../register/commitments/standing.ts'
import { type AnswerFacts, answeringView } from '../answering/answer-links-view.ts'
import type { LadderChange } from '../../notifications/ladder-book.ts'
import { remindersWords } from '../words/reminders-words.ts'
import { actionLinks } from './commitment-actions.ts'
import { dueDateWords, standingTag } from '../words/commitment-words.ts'
import { dutyWords } from './duty-words.ts'
import { historyLines } from './history-lines.ts'
import { measureView } from '../words/measure-words.ts'
import { quietDayWords } from '../words/quiet-day.ts'
import { saidAgainLine } from '../review/restatement-view.ts'
import { addedByHandWords, nothingSaid } from '../review/source-view.ts'
import { count, kindName, shortened, sourcePlace } from '../words/words.ts'
import type { wordingView } from '../review/wording-view.ts'

export type CommitmentFacts = {
  readonly commitment: Commitment
  readonly document: StoredDocument | null
  /** Where its words can be looked for in the minutes of its meeting; null when it has them, or there are none. */
  readonly findWordsHref: string | null
  readonly holdings: readonly Holding[]
  /** The meetings of its series, held and planned. */
  readonly sittings: readonly MeetingRef[]
  readonly history: readonly RecordedEntry[]
  readonly messages: readonly OutboxMessage[]
  /** How often the owner was asked in vain. */
  readonly asked: Asked | undefined
  readonly ladders: readonly LadderChange[]
  readonly calendar: OfficeCalendar
  readonly restatements: readonly Restatement[]
  readonly seeAlso: readonly { readonly ref: string; readonly quote: string }[]
  /** What later versions of its minutes say. */
  readonly wording: ReturnType<typeof wordingView>
  readonly answering: AnswerFacts
}

/** Everything the register knows of one commitment, in finished sentences. */
export const commitmentPage = (
  facts: CommitmentFacts,
  {
    by,
    today,
    now,
    timeZone,
    answersServed,
  }: { by: Actor; today: PlainDate; now: string; timeZone: string; answersServed: boolean },
) => {
  const { commitment, document, holdings, sittings, history, messages, restatements, seeAlso } = facts
  const { ref, quote, owner, closure } = commitment
  const answering = answeringView(facts.answering, {
    ...{ commitment, holdings, messages, today, timeZone },
    served: answersServed,
  })
  return {
    title: `${ref} ${headingFor(commitment)}`,
    caption: `${kindName[commitment.kind]} ${ref}`,
    heading: headingFor(commitment),
    quote,
    source: `${commitment.meeting.seriesName}, ${formatDay(commitment.meeting.heldOn)}, ${sourcePlace(commitment)}${commitment.actionNumber === undefined ? '' : `, action ${commitment.actionNumber}`}`,
    meetingHref: `/meetings/${commitment.meeting.ref}`,
    file: document === null ? null : { name: document.fileName, href: `/minutes/${document.id}/file` },
    addedByHand: addedByHandWords(commitment, timeZone),
    findWordsHref: facts.findWordsHref,
    wording: facts.wording,
    standing: standingTag(commitment, today),
    owner: {
      label: ownerLabel(commitment),
      holder: holderWords(commitment, holdings, today),
      asNamed:
        owner !== null && commitment.ownerText !== null && commitment.ownerText !== owner.title
          ? `The minutes say “${commitment.ownerText}”.`
          : null,
    },
    due: dueView(commitment),
    quietDay: quietDayWords(commitment, facts.calendar, today),
    reminders: closure === null ? remindersWords(commitment, facts.ladders) : null,
    extensions: commitment.extensions.map((extension) => ({
      from: extension.from === null ? 'No date' : formatDay(extension.from),
      to: formatDay(extension.to),
      by: extension.from === null ? 'first date' : movedBy(extension.from, extension.to),
      who: `Asked by ${extension.askedBy || 'nobody named'}, agreed by ${extension.agreedBy || 'nobody named'}${
        extension.agreedAt === null ? '' : ` at the meeting of ${formatDay(extension.agreedAt.heldOn)}`
      }`,
      reason: extension.reason,
      putsRight: extension.correctionReason ?? null,
    })),
    restatements: restatements.map((said) => ({
      on: formatDay(said.meeting.heldOn),
      quote: said.quote,
      line: saidAgainLine(said.meeting, said.dueOn),
      href: `/minutes/${said.documentId}#proposal-${said.candidateId}`,
      file: said.fileName,
    })),
    seeAlso: seeAlso.map(({ ref, quote }) => ({ ref, quote: shortened(quote, 100) })),
    measure: measureView(commitment, today),
    revisits: commitment.revisits.map((revisit) => ({
      on: formatDay(revisit.revisitOn),
      reason: revisit.reason,
      ...dutyWords(commitment, revisit, sittings, today),
    })),
    answers: commitment.updates
      .toReversed()
      .map((update) => ({ ...answerView(update), ...answering.of(update.id) })),
    answering,
    silence: asSentence(silenceWords(commitment, facts.asked, today)),
    closure:
      closure === null
        ? null
        : {
            words: `${describeStanding(commitment, today)}, by ${closure.by}.`,
            reason: closure.reason,
            successor: closure.supersededByRef,
          },
    mails: mailsOf(commitment, messages, now),
    history: historyLines(history, timeZone),
    actions: actionLinks(commitment, by, facts.wording.open !== null),
  }
}

const SHOWN_MAILS = 5

/** The latest in view, the others folded away: an old commitment has dozens. */
const mailsOf = (commitment: Commitment, messages: readonly OutboxMessage[], now: string) => {
  const mails = messages.map((message) => ({
    href: `/mail/${message.id}`,
    on: formatDay(message.plannedOn),
    to: message.recipient.name,
    reason: message.items.find((item) => item.commitmentId === commitment.id)?.reason ?? message.reason,
    state: messageStateName(messageState(message, now)),
  }))
  const earlier = mails.slice(SHOWN_MAILS)
  return {
    latest: mails.slice(0, SHOWN_MAILS),
    earlier,
    earlierWords: count(earlier.length, 'earlier mail'),
  }
}

const holderWords = (
  { owner, closure }: Commitment,
  holdings: readonly Holding[],
  today: PlainDate,
): string | null => {
  if (owner === null) return null
  const day = closure?.on ?? today
  const holder = holderOn(holdings, owner.id, day)
  const when = closure === null ? 'today' : `on ${formatDay(day)}`
  return holder === undefined
    ? `Nobody is known to hold this post ${when}.`
    : `Held ${when} by ${holder.person.name}.`
}

export const dueView = (commitment: Commitment) => {
  const { due, baselineDueOn, dueOn } = commitment
  const slip = slippageDays(commitment)
  return {
    words: dueDateWords(commitment),
    slipped:
      slip === 0 || baselineDueOn === null
        ? null
        : `${slip > 0 ? `${countDays(slip)} later` : `${countDays(-slip)} earlier`} than the first date, ${formatDay(baselineDueOn)}. Moved ${countTimes(agreedMoves(commitment.extensions).length)}.`,
    working: due?.working ?? (dueOn === null ? nothingSaid(commitment) : null),
    said: due === null || due.phrase === '' ? null : due.phrase,
    countedFrom: due === null ? null : formatDay(due.anchorOn),
    rule: due === null ? null : ruleWords(due.rule),
    precision: due === null ? null : precisionWords[due.precision],
    vague: due?.vague ?? false,
    event: due?.event ?? null,
    otherReadings: (due?.otherReadings ?? []).map((reading) => ({
      on: formatDay(reading.dueOn),
      working: reading.working,
    })),
  }
}

const precisionWords = {
  day: 'To the day',
  month: 'To the month',
  quarter: 'To the quarter',
  year: 'To the year',
  event: 'Tied to something without a date',
  none: 'No day is fixed',
} as const

/** "months-from-meeting" reads "Months from meeting". */
const ruleWords = (rule: string): string => {
  const words = rule.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const answerView = ({ claim, statedBy, statedOn, words, settled }: ProgressUpdate) => {
  const waits = claim === 'delivered' ? 'Awaiting acceptance by the office.' : null
  return {
    claim: claim === 'delivered' ? 'Says it is delivered' : 'Progress',
    by: `${statedBy}, ${formatDay(statedOn)}`,
    words,
    settled: settled === null ? waits : settledWords(settled),
  }
}

const settledWords = ({ as, by, on, reason }: NonNullable<ProgressUpdate['settled']>): string =>
  `${as === 'accepted' ? 'Accepted' : 'Not accepted'} by ${by} on ${formatDay(on)}${reason === '' ? '.' : `: ${reason}`}`

const movedBy = (from: PlainDate, to: PlainDate): string => {
  const days = daysBetween(from, to)
  return days < 0 ? `${countDays(-days)} earlier` : `${countDays(days)} later`
}

const asSentence = (words: string): string | null =>
  words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
