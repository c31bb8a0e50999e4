import { formatDay, formatMonth, type PlainDate } from '../calendar/plain-date.ts'
import { type Commitment, openClaim } from '../register/commitments/commitment.ts'
import { figure } from '../register/restatements/figures.ts'
import { countTimes, dayOrMonth, missedTarget, revisitsToDo, timesMovedLater } from './matter-facts.ts'
import { excerptOf } from './quote-words.ts'

/**
 * A question that can be read out as it stands. It repeats what was said, states the fact that brings the
 * commitment back, and asks. Every word of substance is a field of the commitment.
 */
export const suggestedQuestion = (commitment: Commitment, meetingOn: PlainDate): string =>
  [opening(commitment), lookAgain(commitment, meetingOn), ask(commitment, meetingOn), askForOwner(commitment)]
    .filter((sentence) => sentence !== '')
    .join(' ')

const opening = (commitment: Commitment): string => {
  const month = formatMonth(commitment.meeting.heldOn)
  return `In ${month} ${whoTookItOn(commitment)}: “${excerptOf(commitment.quote)}”.`
}

const whoTookItOn = (commitment: Commitment): string => {
  const { kind } = commitment
  if (kind === 'revisit') return 'the meeting set out to come back to this'
  const owner = spokenOwner(commitment)
  if (owner === null) return `this ${kind} was recorded`
  return kind === 'undertaking' ? `${owner} gave this undertaking` : `${owner} took on this ${kind}`
}

/** "the Chief Constable"; the minutes' own words, such as initials, stay as they are, but for "the Force" in a sentence. */
const spokenOwner = ({ owner, ownerText }: Commitment): string | null => {
  if (owner === null) return ownerText?.replace(/^(?:The\s|(?=Force$))/, 'the ') ?? null
  return /^the\s/i.test(owner.title) ? owner.title : `the ${owner.title}`
}

/** Said when the office's own day, not the owner's, brings the commitment back. */
const lookAgain = (commitment: Commitment, meetingOn: PlainDate): string => {
  const revisit = commitment.kind === 'revisit' ? undefined : revisitsToDo(commitment)[0]
  const ownerIsFirst = commitment.dueOn !== null && commitment.dueOn <= meetingOn
  return revisit === undefined || revisit.revisitOn > meetingOn || ownerIsFirst
    ? ''
    : `The office fixed ${formatDay(revisit.revisitOn)} to look again.`
}

const ask = (commitment: Commitment, meetingOn: PlainDate): string => {
  if (openClaim(commitment) !== null) return askToSettle(commitment)
  if (commitment.kind === 'target' || commitment.measure !== null) return askForFigure(commitment, meetingOn)
  if (commitment.kind === 'revisit') return askWhatChanged(commitment)
  return commitment.dueOn === null
    ? askForDate(commitment)
    : askWhetherDone(commitment, commitment.dueOn, meetingOn)
}

const askToSettle = (commitment: Commitment): string => {
  const claim = openClaim(commitment)
  if (claim === null) return ''
  const words = excerptOf(claim.words)
  const answer =
    words === ''
      ? `On ${formatDay(claim.statedOn)} it was reported as delivered.`
      : `The answer of ${formatDay(claim.statedOn)} was: “${words}”.`
  return `${answer} What shows that it is done, and does the office accept it?`
}

const askForFigure = (commitment: Commitment, meetingOn: PlainDate): string => {
  const { measure, dueOn, quote } = commitment
  const what =
    measure !== null || /%|per cent/i.test(quote) ? 'What is the figure now' : 'What is the position now'
  const last = lastFigure(commitment, meetingOn)
  if (dueOn === null) return `${last}No date was given. ${what}, and by what day will the target be met?`
  if (dueOn < meetingOn) {
    return `${last}The target fell due on ${formatDay(dueOn)}. ${what}, and if it is not met, by what day will it be?`
  }
  return missedTarget(commitment, meetingOn) === null
    ? `${last}${what}?`
    : `${last}${what}, and what will bring it to the target by ${formatDay(dueOn)}?`
}

const lastFigure = ({ measure, readings }: Commitment, meetingOn: PlainDate): string => {
  const last = readings
    .filter((reading) => reading.measuredOn <= meetingOn)
    .toSorted((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1))
    .at(-1)
  return last === undefined
    ? ''
    : `The last figure given was ${figure(last.value, measure?.unit ?? '')} on ${formatDay(last.measuredOn)}. `
}

const askWhatChanged = (commitment: Commitment): string => {
  const revisit = revisitsToDo(commitment)[0]
  const fixed =
    revisit === undefined
      ? 'No date was given.'
      : `It was fixed for ${dayOrMonth(revisit.revisitOn, commitment)}.`
  return `${fixed} What has changed since ${formatMonth(commitment.meeting.heldOn)}?`
}

const askForDate = ({ due }: Commitment): string => {
  if (due !== null && due.event !== null) {
    return `It was tied to “${due.event}”. Has that happened, and by what day will it be done?`
  }
  return due === null || due.phrase === ''
    ? 'No date was given. By what day will it be done?'
    : `The only words on timing were “${due.phrase}”. By what day will it be done?`
}

const askWhetherDone = (commitment: Commitment, dueOn: PlainDate, meetingOn: PlainDate): string => {
  const { baselineDueOn } = commitment
  const times = timesMovedLater(commitment)
  const moved =
    times >= 2 && baselineDueOn !== null
      ? `It was first due on ${formatDay(baselineDueOn)} and its date has moved ${countTimes(times)}. `
      : ''
  if (dueOn < meetingOn) {
    return `${moved}It was due on ${formatDay(dueOn)}. Is it done, and if not, by what day will it be?`
  }
  if (dueOn === meetingOn)
    return `${moved}It is due on the day of this meeting. Is it done, and what shows it?`
  const question = moved === '' ? 'What has been done so far?' : 'Will that date be kept?'
  return `${moved}It ${moved === '' ? 'falls' : 'now falls'} due on ${formatDay(dueOn)}. ${question}`
}

const askForOwner = ({ owner, ownerText, kind }: Commitment): string =>
  owner === null && ownerText === null && kind !== 'revisit' ? 'Who will answer for it?' : ''
