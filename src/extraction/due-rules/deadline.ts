import { addDays } from '../../calendar/plain-date.ts'
import { mayMatch } from '../patterns/sieve.ts'
import { clauseAround } from './clauses.ts'
import { type Asked, looksBack, type Settled, type Unbound, unbound, yielding } from './due-rule.ts'
import type { Lead } from './lead.ts'
import type { Match } from './matching.ts'
import { type Mood, mayTellWhatWas, moodOf } from './mood.ts'
import { isAnOccasion, mayNameAnOccasion } from './occasions.ts'
import {
  isLookedAt,
  isNotWaitedFor,
  isOfTheOneGoneBy,
  isSomeTime,
  isStretch,
  isTimeOfTopic,
  type TimeSaid,
} from './other-times.ts'
import { IS_THE_DAY } from './settle-span.ts'
import { isDayOfTopic } from './topic-days.ts'

/** A reading on trial: does anybody have to meet it? */
export type Trial = {
  readonly match: Match
  readonly read: Settled
  readonly lead: Lead
  readonly mood: () => Mood
  /** Where the phrase begins. */
  readonly from: number
}

/** Why a time that was read binds nobody: it tells when something was, is held, ends or is counted. Null when it binds. */
export const whyUnbound = (trial: Trial, asked: Asked): Unbound | null => {
  const { match, read, lead, mood, from } = trial
  if (asked.alone) return null
  const firm = lead.binder === 'by' || lead.binder === 'before'
  const before = mayGo(asked.text) && BEFORE_IT_GOES.test(asked.text.slice(0, from))
  if (
    read.dueOn !== null &&
    mayNameAnOccasion(asked.text) &&
    isAnOccasion(clauseAround(asked.text, from, match.to), firm || before)
  )
    return OCCASION
  if (isWhose(trial, asked)) return TOPICAL
  if (isNotWaitedFor({ text: asked.text, from })) return NOT_WAITED_FOR
  if (read.looksForward) return null
  if (read.noSuchDay === true && !firm && !(lead.binder === 'at' && mood() === 'promise')) return NO_SUCH_DAY
  // "(by 24/5)" is a deadline, whatever the words outside the brackets tell.
  // "A revised date of 30 June was given": so is one that is called a date.
  const setApart =
    firm &&
    ((asked.text[from - 1] === '(' && asked.text[match.to] === ')') ||
      NEW_DATE.test(asked.text.slice(0, match.from)) ||
      (/^due\b/i.test(asked.text.slice(from)) && isNear(read, asked)))
  const isTheDay = read.dueOn !== null && IS_THE_DAY.test(asked.text.slice(match.to))
  const isHistory = (): boolean =>
    !setApart && !isTheDay && !before && mayTellWhatWas(asked.text) && mood() === 'history'
  if (read.dueOn === null) {
    if (isHistory()) return HISTORY
    return read.precision !== 'event' || mood() === 'promise' ? null : NO_PROMISE
  }
  if (!isTheDay && lead.binder === 'at' && isDayOfTopic(asked.text, from)) return ITS_DAY
  const otherwise = another(timeSaid(trial, asked))
  if (otherwise !== null) return otherwise
  if (isStillToBegin(trial, asked)) return isBareAndGuessed(trial, asked) ? NO_PROMISE : null
  if (isHistory()) return HISTORY
  if (!isTheDay && isBareAndGuessed(trial, asked)) return GUESSED
  if (refersBack(trial, asked)) return EARLIER
  if (isTopical(trial, asked)) return TOPICAL
  if (lead.binder === 'over' && KEPT_UP.test(asked.text.slice(0, from))) return GOES_ON
  // The meeting's own day stands in every heading of its minutes.
  if (read.dueOn === asked.meetingOn && read.precision === 'day')
    return lead.binder !== 'none' || match.outcome.kind === 'settled' ? null : OWN_DAY
  // Past when the meeting sat: only "by" and its kin make that a deadline missed; "in March 2021" is when it was.
  return read.dueOn >= asked.meetingOn || read.strength === 'strong' ? null : PAST
}

/** Words of its own that make it the time of something else. */
const another = (time: TimeSaid): Unbound | null => {
  if (isTimeOfTopic(time) || isLookedAt(time)) return TOPICAL
  if (isStretch(time)) return GOES_ON
  if (isSomeTime(time)) return SOME_TIME
  return isOfTheOneGoneBy(time) ? GONE_BY : null
}

const timeSaid = ({ match, read, lead, from }: Trial, { text, meetingOn }: Asked): TimeSaid => ({
  text,
  from,
  to: match.to,
  lead,
  read,
  yearGuessed: match.outcome.kind === 'span' && match.outcome.yearGuessed,
  meetingOn,
})

/** "Was due 28 June", said in May: said in August it may be the one gone by. */
const isNear = ({ dueOn }: Settled, { meetingOn }: Asked): boolean =>
  dueOn !== null && dueOn > meetingOn && dueOn < addDays(meetingOn, 183)

const NEW_DATE = /\b(?:new|revised|target|later|firm|completion) dates? of $/i

const OCCASION = unbound('It says when something takes place, ends or closes, whoever promised what.')
/** Only the past of the words around it speaks against it. */
export const HISTORY = yielding(looksBack('The words around it tell what was.'))
const NO_PROMISE = yielding(unbound('Nothing around it promises anything.'))
const GUESSED = yielding(
  looksBack('It names no year and nothing around it promises anything, so it may be one gone by.'),
)
const EARLIER = yielding(looksBack('It is the day of an earlier meeting or decision.'))
const TOPICAL = unbound('It says which time the subject covers, not by when something is to be done.')
const NO_SUCH_DAY = looksBack('There is no such day in the calendar.')
const NOT_WAITED_FOR = unbound('It is the time that is not waited for.')
const SOME_TIME = unbound('It says no more than that it may be some time then.')
const GONE_BY = yielding(looksBack('It names no year, and the words before it speak of one gone by.'))
const GOES_ON = unbound('It says how long something goes on.')
const ITS_DAY = unbound('It says when the subject happened or happens, not by when something is to be done.')
const OWN_DAY = looksBack('It is the day of this meeting.')
const PAST = looksBack('It was past when the meeting sat.')

/** Days still to begin, with their year, cannot be history, whatever the tense the minutes are written in. */
const isStillToBegin = ({ match: { outcome } }: Trial, { meetingOn }: Asked): boolean =>
  outcome.kind === 'span' && !outcome.yearGuessed && outcome.first > meetingOn

/** "This month", "next year" or "4 May" without "in" or "by" may be anything; only a promise makes it a deadline. */
const isBareAndGuessed = (
  { match: { outcome, from: at }, lead, mood, from }: Trial,
  { text }: Asked,
): boolean =>
  outcome.kind === 'span' &&
  lead.from === at &&
  (outcome.yearGuessed || /^next/i.test(text.slice(at))) &&
  mood() !== 'promise' &&
  !opensItsClause(text, from)

/** "Options for next year will come in September": whose options, not when they come. */
const isWhose = ({ match, from }: Trial, { text }: Asked): boolean =>
  /^for (?:next|the (?:coming|next)) (?:financial |calendar )?(?:year|quarter|month)\b/i.test(
    text.slice(from),
  ) &&
  (THOUGHT_OF.test(text.slice(0, from)) ||
    (/^[^.;]{0,60}?\b(?:will|would|to)\b/i.test(text.slice(match.to)) &&
      !/\b(?:will|would|to)\b/i.test(text.slice(0, from))))

/** "Would consider this for next year" */
const THOUGHT_OF =
  /\b(?:consider(?:ed)?|think about|look at|bear|borne|kept|keep|note[ds]?)\s+(?:(?:it|this|that|these|them|the [\w' -]{2,40}?)\s+)?(?:again |in mind )?$/i

/** "Further to the meeting on 6 September" and, a month later, "at the visit in September" speak of one that was. */
const refersBack = ({ read, mood, from, lead }: Trial, { text, meetingOn }: Asked): boolean => {
  const before = text.slice(0, from)
  if (decided.test(before) || (AS_SAID.test(before) && THEN.test(text.slice(from)))) return true
  if (!sitting.test(before) || read.dueOn === null) return false
  if (backward.test(before)) return true
  // "To the Board by the end of the year" is a deadline, however far off.
  if (lead.binder === 'by' || lead.binder === 'before') return false
  return read.dueOn > addDays(meetingOn, 270) && !(mood() === 'promise' && broughtTo.test(before))
}

/** "Amend it before it went to the Authority on 16 September", "extend it before the Order ran out on 31 July". */
const BEFORE_IT_GOES =
  /\bbefore (?:(?:the |its |our )?(?:cabinet|council|committee|board|panel|authority|members) (?:considers?|considered|approves?|approved|discuss(?:es|ed)|agree[sd]?|vote[sd]?|takes?|took|receive[sd]?|sees?|saw)\b[^.;]{0,60}|(?:it|they|this|these|he|she|we) (?:went|goes|go|was|were|is|are|leaves?|left|retires?|retired|moves?|moved)\b[^.;]{0,60}|(?:the|an?|our|their|his|her|its) [\w' -]{2,40}? (?:runs?|ran|expires?|expired|lapses?|lapsed|ends?|ended|closes?|closed|breaks?|broke|opens?|opened|starts?|started|begins?|began|leaves?|left|returns?|returned|sits?|sat|meets?|met|goes|go|went)(?: (?:out|up|down|off|live|back))? )$/i
const mayGo = mayMatch(BEFORE_IT_GOES)

/** "Would keep an eye on it over the winter", "patrols would continue through the summer" */
const KEPT_UP =
  /\b(?:keep|keeps|kept|keeping|monitor|monitors|monitored|monitoring|continue|continues|continued|continuing|remain|remains|remaining|watch|watched|watching|stay|stays) (?:[^,.;]{0,60} )?$/i

const sitting =
  /\b(?:meeting|session|board|panel|committee|visit|workshop|event|letter|e-?mail|inspection|hearing|briefing) $/i

/** "Agreed to bring it to this committee in the autumn" */
const broughtTo =
  /(?<!\b(?:was|were|had)\b[^,;.]*)\b(?:(?:bring|return|come|report|submit|present|take|go|update)\b[^,;.]{0,60} to|be (?:considered|reviewed|received|discussed|taken|heard|seen|looked at|brought|reported|put|laid|submitted)\b[^,;.]{0,40} (?:by|before|at|to)) (?:the|this|our|its|a) (?:[\w'-]+ ){0,3}$/i

/** "After the PCC's decision in July": it was taken. */
const decided =
  /\b(?:after|since|following|given|as) [^,;.]{0,40}\b(?:decision|vote|announcement|approval|promise) $/i

/** "As agreed on 12 March", "as it was first asked in June": when it was said. What was "agreed for June" is still to come. */
const AS_SAID =
  /\b(?:as|having|when|since) (?:(?:it|this|that|they|we|was|were|had|has|been|being|previously|already|originally|first|initially|earlier) ){0,4}(?:agreed|requested|promised|asked|noted|discussed|reported|decided|resolved|undertaken|approved|recorded|minuted|raised|stated|said|advised|proposed|recommended|outlined|explained|presented|told|indicated|mentioned|suggested|committed|set out|laid out) (?:(?!(?:to|that|will|would|for|by)\b)[\w'-]+ ){0,5}?$/i
const THEN = /^(?:back )?(?:on|in|at|during)\b/i

/** What somebody will do behind these words is no part of what was. */
const backward =
  /\b(?:further to|following|since|arising (?:from|at)|raised at|as (?:agreed|discussed|noted) at) (?:(?!\b(?:will|would|shall)\b)[^,;.])*$/i

/**
 * "The trends over the summer are to be presented", "the rate for this month is down": the time belongs to the
 * noun before it. It is a time for doing only when the clause opens with it or has promised already.
 */
const isTopical = ({ match, lead, from }: Trial, { text }: Asked): boolean => {
  const loose = lead.binder === 'over' && (match.rule === 'season' || match.rule === 'feast')
  const counted = /^for (?:this|the current) /i.test(text.slice(from)) && lead.part === 'whole'
  return (
    (loose || counted) && !opensItsClause(text, from) && moodOf(text.slice(0, from), from, from) !== 'promise'
  )
}

const opensItsClause = (text: string, from: number): boolean => /(?:^|[.,;:(|-]) ?$/.test(text.slice(0, from))
