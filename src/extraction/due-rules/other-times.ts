import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import type { Settled } from './due-rule.ts'
import type { Lead } from './lead.ts'

/** A time that was read, and the words around it. */
export type TimeSaid = {
  readonly text: string
  /** Where the phrase begins, with the words that lead into it. */
  readonly from: number
  readonly to: number
  readonly lead: Lead
  readonly read: Pick<Settled, 'dueOn' | 'precision' | 'vague'>
  readonly yearGuessed: boolean
  readonly meetingOn: PlainDate
}

/** "A short note, rather than waiting for the December meeting": the day that is not waited for. */
export const isNotWaitedFor = ({ text, from }: Pick<TimeSaid, 'text' | 'from'>): boolean =>
  NOT_WAITED_FOR.test(text.slice(0, from))

const NOT_WAITED_FOR =
  /\b(?:rather than|instead of|without|not|sooner than)(?: to)? (?:wait(?:ing)?|leav(?:e|ing)|hold(?:ing)?|delay(?:ing)?|defer(?:ring)?)\b[^.;,]{0,30} ?$|\b(?:rather than|instead of) $/i

/** "Patrols would be stepped up over the summer", "in the course of the year": when something goes on, not by when it is done. */
export const isStretch = ({ text, from, to, lead }: TimeSaid): boolean =>
  (lead.binder === 'over' || lead.part === 'later') &&
  LOOSE_STRETCH.test(text.slice(from, to)) &&
  !IS_DONE.test(text.slice(0, from))

/** A year with a name or a number of its own, "across the financial year", has an end that is kept. */
const LOOSE_STRETCH =
  /^(?:(?:during|throughout|through|across|over)\b(?: the)?(?: course of)?|(?:in|within)(?: the)? course of)(?: the)?(?: (?:whole|entire|rest|remainder)(?: of)?(?: the)?)? (?:(?:calendar )?year|(?:(?:this|next|coming|following) )?(?:spring|summer|autumn|winter)(?: (?:period|holidays?|season|months|recess))?)$/i
/** "The roll-out would be done over the summer", "would give her a copy over the summer": its end is then to be met. */
const IS_DONE =
  /\bbe (?:\w+ly )?(?:done|complet(?:ed|e)|finished|concluded|cleared|ready|in place|sent|circulated|shared|issued|published|supplied|returned|handed over) $|\b(?:give|send|hand|return|circulate|share|submit|supply|issue|forward|let) (?:(?:(?!(?:which|who|that|when|and|but)\b)[\w’'&-]+ ){1,8})$/i

/** "Would look at May again": the month is what is looked at. */
export const isLookedAt = ({ text, from }: TimeSaid): boolean =>
  /^at /i.test(text.slice(from)) && LOOKED.test(text.slice(0, from))

const LOOKED =
  /\b(?:look(?:s|ed|ing)?|glanc(?:e|es|ed|ing)|point(?:s|ed|ing)?|aim(?:s|ed|ing)?)(?: again| back)? $/i

/** "Hopes to hold one sometime next year", "at some point in 2025": no more than that it may be. */
export const isSomeTime = ({ text, from, read }: TimeSaid): boolean =>
  read.precision === 'year' && SOME_TIME.test(text.slice(Math.max(0, from - 30), from + 30))

const SOME_TIME =
  /\b(?:some ?time|at some (?:point|stage|time))(?: (?:in|during|within))?(?: the)? (?:next|this|20)/i

/** "An options paper on the unit after March", "a note on how it would be paid for after March": the time of the subject. */
export const isTimeOfTopic = ({ text, from, lead }: TimeSaid): boolean =>
  lead.binder === 'after' && ON_A_TOPIC.test(text.slice(0, from))

const ON_A_TOPIC =
  /\b(?:papers?|reports?|notes?|options?|plans?|briefings?|updates?|proposals?|strategy|advice|assessments?|discussions?|details|clarity|decisions?|views?|ideas?|questions?|presentations?|thoughts?|scenarios?|forecasts?|letters?) (?:on|about|of|for|as to|regarding|concerning|setting out|covering|explaining|showing|in relation to|in respect of) (?:(?!will\b|shall\b)[^.;]){1,100}$/i

/**
 * "Following the incident in March", said in May, is of the March gone by; so is what was due "by the end of March",
 * and a point "from December".
 */
export const isOfTheOneGoneBy = ({ text, from, read, yearGuessed, meetingOn }: TimeSaid): boolean =>
  yearGuessed &&
  read.dueOn !== null &&
  read.dueOn > addDays(meetingOn, FAR_OFF) &&
  GONE_BEFORE.test(text.slice(0, from).slice(-120) + text.slice(from, from + 5))

const FAR_OFF = 210

const GONE_BEFORE =
  /(?:\b(?:following|after|in the wake of|as a result of|arising from|because of|in view of) (?:the|an?|its|his|her|their|this) (?:[\w'-]+ ){1,5}(?:in|on|at|of)|\b(?:was|were|had been) (?:\w+ly )?(?:due|expected|promised|meant|supposed|scheduled|planned|wanted)(?: (?!but\b|and\b|will\b|would\b|now\b)[\w'-]+){0,6} (?:by|in|at|on|from|befor|for)|\b(?:was|were) to have (?:[\w'-]+ ){1,6}(?:by|in|at|on|befor)|\b(?:actions?|points?|items?|minutes?|meetings?|letters?|recommendations?|quer(?:y|ies)|questions?|reports?|requests?|comments?|matters?)(?: \d+)?(?: (?:arising|outstanding|carried forward))? from)\b[^.;,]{0,4}$/i
