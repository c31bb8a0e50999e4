import {
  addDays,
  dayOf,
  endOfMonth,
  formatDay,
  formatMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { anyCase } from '../patterns/any-case.ts'
import { type Asked, type DueRule, type Settled, settled } from './due-rule.ts'
import { isSureMonth, monthName, monthPattern, readMonth } from './month-names.ts'
import { isPutOff } from './put-off.ts'
import { knownIn, knownNext } from './known-sittings.ts'

// Short forms of posts and offices are not bodies that meet: "the April DCC update" is no sitting.
export const notABody =
  /^(?:CC|DCC|T?\/?ACC|PCC|DPCC|CFO|CEO|OPCC|HMICFRS|HMIC|UK|CSP|MP|MPs|PC|IT|HR|HQ|FOI|KPI|KPIs|NHS|IOPC|NPCC|MOJ|MoJ|HO)$/
export const bodyNouns =
  '(?:series|cycle|round) of (?:meetings|committees|sittings)|meetings?|mtgs?|board|panel|committee|session|forum|group|cabinet|sitting|(?<=\\b(?:next|following|forthcoming) )conference|executive(?! (?:members?|directors?|officers?|summary|team))|assembly|briefing|one-to-one|catch[- ]up|governance|council|agenda'
export const lead =
  'at|attend|attending|to|for|by|before|until|till|in|into|within|prior to|ahead of|in advance of|in time for|on|from|at or before|no later than|not later than|by no later than|on or before|by the time of'
/** "By: next meeting", "Deadline: June Board": a label under an action. */
const label = '(?:by|by when|due|due date|due by|deadline|target date|timescales?|timeframe|completion date):'
export const naming = "(?:[A-Za-z][A-Za-z&'-]* ){0,6}?"

/** "The next meeting", "the next Board": that sitting's day when it is known, else tied to it. */
export const nextMeeting: DueRule = {
  id: 'next-meeting',
  pattern: new RegExp(
    anyCase(
      `(?:(?<![\\w-])(?<lead>${lead}|${label}) (?:(?:consideration|discussion|review|approval|inclusion) at )?(?:the |our |your |its |their |a |his |her )?(?:agenda (?:for|of) (?:the )?)?(?:(?<whose>(?:(?-i:[A-Z])[\\w&-]* (?:and |of |for )?){0,5}?(?:${bodyNouns}|authority|partnership))'s )?)?(?<!\\bdate of (?:the )?)\\b(?<which>next|following|forthcoming) (?<name>${naming}(?:${bodyNouns}|(?-i:[A-Z][A-Z&]{1,6})\\b))(?: after next)?(?: (?:in|on) the agenda)?`,
    ),
    'g',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const name = (said['name'] ?? '').trim()
    if (
      notABody.test(name.split(' ').at(-1) ?? '') ||
      /\b(?:steps?|weeks?|months?|years?|quarters?|days?|phase)\b/i.test(name)
    )
      return null
    // As a subject ("the next meeting will consider ...") it still says when, but only with a verb of business.
    if (
      said['lead'] === undefined &&
      !isAlone(match, asked) &&
      !TOLD_IT.test(asked.text.slice(0, match.index)) &&
      !/^ (?:will|would|to|should|is to|shall) (?:consider|discuss|receive|review|look|focus|cover|include|hear|be (?:asked|given|provided|updated))/i.test(
        asked.text.slice(match.index + match[0].length),
      )
    )
      return null
    // "Put before the next meeting" is put to it.
    const laid = /\b(?:put|laid|brought|placed|come|go|set|lay|bring|place) $/i.test(
      asked.text.slice(0, match.index),
    )
    const before = !laid && /^(?:before|prior to|ahead of|in advance of)$/i.test(said['lead'] ?? '')
    const strong = before || /^(?:by|in time for|no later than|.*:)$/i.test(said['lead'] ?? '')
    const heldOn = knownNext(said['whose'] ?? name, asked)
    return meetingReading(match[0].trim(), `the next ${name}`, heldOn, before, strong ? 'strong' : 'middling')
  },
}

/** "Will let the next Forum know", "to tell the next meeting": who sits then is told then. */
const TOLD_IT =
  /\b(?:to|will|would|and) (?:then |also )?(?:let|tell|inform|update|advise|brief|show|give|ask|remind|address) (?:the |our |its )?$/i

/** "At the April meeting", "the April FDG", "our May 2024 Board": its day when known, else the month's last day. */
export const meetingOfMonth: DueRule = {
  id: 'month-meeting',
  pattern: new RegExp(
    anyCase(
      `\\b(?:(?<!-)(?<lead>${lead}) )?(?:the |our |your |its |their |a )?(?:[\\w&]+'s )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${monthPattern})(?:'s)?(?: (?<year>20[0-4]\\d))? (?<name>${naming}(?:${bodyNouns}|(?-i:[A-Z][A-Z&]{1,6})\\b))(?! (?:report|papers?|minutes|update))`,
    ),
    'g',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const month = readMonth(said['month'] ?? '')
    const name = (said['name'] ?? '').trim()
    if (month === undefined || !/^[A-Z]/.test(said['month'] ?? '') || !isSureMonth(said['month'] ?? ''))
      return null
    if (
      said['day'] !== undefined ||
      notABody.test(name.split(' ').at(-1) ?? '') ||
      /\b(?:and|the|to|will|would|is|was|with|by|on|in|at|for|of a|a|an|he|she|they|it|this|that|when|which|officers?|chief|has|have)\b/i.test(
        name.replace(/ (?:of|and) (?=[A-Z])/g, ' '),
      )
    )
      return null
    if (
      said['lead'] === undefined &&
      !isAlone(match, asked) &&
      !isSetOff(asked.text, match) &&
      !/^ (?:(?:will|would|to|should|be)\b|(?:could|can|may|might) expect\b)/i.test(
        asked.text.slice(match.index + match[0].length),
      )
    )
      return null
    const looksForward = isPutOff(asked.text.slice(0, match.index))
    return sittingOfMonth(match, month, name, looksForward, asked)
  },
}

/** "To the next JAC in April", "at our next meeting in May 2024": as if it said "the April JAC". */
export const nextMeetingIn: DueRule = {
  id: 'next-meeting-in-month',
  pattern: new RegExp(
    anyCase(
      `(?<lead>${lead}) (?:the |our |your |its |their |a )?(?:next|following|forthcoming) (?<name>${naming}(?:${bodyNouns}|(?-i:[A-Z][A-Z&]{1,6})))(?: meeting)? (?:in|of) (?<month>${monthPattern})(?:,? (?<year>20[0-4]\\d))?`,
    ),
    'g',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const month = readMonth(said['month'] ?? '')
    const name = (said['name'] ?? '').trim()
    if (
      month === undefined ||
      !/^[A-Z]/.test(said['month'] ?? '') ||
      notABody.test(name.split(' ').at(-1) ?? '')
    )
      return null
    return sittingOfMonth(match, month, name, true, asked)
  },
}

/** The day of that month's sitting when it is known, else the month's last day, until somebody plans one. */
export const sittingOfMonth = (
  match: RegExpExecArray,
  month: number,
  name: string,
  looksForward: boolean,
  asked: Asked,
): Settled => {
  const { meetingOn } = asked
  const said = match.groups ?? {}
  const phrase = match[0].trim()
  const year =
    said['year'] === undefined
      ? month >= monthOf(meetingOn)
        ? yearOf(meetingOn)
        : yearOf(meetingOn) + 1
      : Number(said['year'])
  const first = dayOf(year, month, 1) as PlainDate
  const heldOn = knownIn(first, endOfMonth(first), name, asked).at(0) ?? null
  const before = /^(?:before|prior to|ahead of|in advance of)$/i.test(said['lead'] ?? '')
  const strength = before || /^by$/i.test(said['lead'] ?? '') ? 'strong' : 'middling'
  if (heldOn !== null)
    return meetingReading(phrase, `the ${monthName(month)} ${name}`, heldOn, before, strength)
  const last = before ? addDays(first, -1) : endOfMonth(first)
  const working = before
    ? `The day of that sitting is not known, so “${phrase}” is taken as before ${formatMonth(first)} begins, ${formatDay(last)}.`
    : `The day of that sitting is not known, so the last day of ${formatMonth(first)} is taken, ${formatDay(last)}.`
  return settled({ dueOn: last, precision: 'month', working, strength, looksForward })
}

/** "May JAC", "June meeting": a cell that holds nothing else. */
export const isAlone = (match: RegExpExecArray, { text, alone }: Asked): boolean =>
  alone || match[0].trim() === text.replace(/[\s.]+$/, '')

/** "Clerk to draft the policy – June meeting": it stands apart at the end of what is to be done. */
export const isSetOff = (text: string, match: RegExpExecArray): boolean =>
  /\bto [a-z]+\b[^.;]*[-,:([|;] ?$/.test(text.slice(0, match.index)) &&
  /^ ?(?:$|[.;)\]|])/.test(text.slice(match.index + match[0].length))

const someMeet = 'we|members|they|it'
const bodyThatMeets =
  '(?:the |our |this )?(?<body>(?:(?-i:[A-Z])[\\w&-]* (?:and |of |for )?){0,5}?(?:board|panel|committee|group|forum|authority|council|partnership|executive|meeting|(?-i:[A-Z]{3,6})))'
const MEETS = 'meets?|met|sits?|sat|convene[sd]?|reconvene[sd]?|gather(?:s|ed)?'

/** "When we next meet", "before the Board next met", "next time round": the next sitting of the series. */
export const whenWeMeet: DueRule = {
  id: 'when-we-next-meet',
  pattern: new RegExp(
    anyCase(
      `\\bnext time(?: (?:round|around|out))?(?= ?(?:$|[.,;()]|please\\b))|\\b(?<lead>when|before|until|by the time|by when|in time for when) (?:${someMeet}|${bodyThatMeets}) (?:next )?(?:${MEETS})(?: again| next)?\\b(?! (?:with|the|him|her|them|an?)\\b)|\\bnext time (?:${someMeet}|${bodyThatMeets.replace('?<body>', '?:')}) (?:${MEETS})\\b|\\b(?:at|to|for|by|before|ahead of) next month'?s (?:meeting|board|panel|committee)\\b`,
    ),
    'g',
  ),
  needs: /next time|\b(?:meets?|met|sits?|sat|convene[sd]?|reconvene[sd]?|gather(?:s|ed)?)\b|next month/i,
  read: (match, asked) => {
    const [phrase] = match
    if (!/next|again|reconvene/i.test(phrase)) return null
    const before = /^(?:before|ahead)/i.test(phrase)
    const name = match.groups?.['body'] ?? 'meeting'
    const reading = meetingReading(phrase, 'the next meeting', knownNext(name, asked), before, 'middling')
    // "When they next met, nothing had changed" may tell what was.
    return { ...reading, looksForward: !PAST_SITTING.test(phrase) }
  },
}

const PAST_SITTING = / (?:met|sat|convened|reconvened|gathered)\b/i

export const meetingReading = (
  phrase: string,
  event: string,
  heldOn: PlainDate | null,
  before: boolean,
  strength: Settled['strength'],
): Settled => {
  if (heldOn === null) {
    const working = `“${phrase}” is tied to ${event}, whose date is not known yet.`
    return settled({ dueOn: null, precision: 'event', event, working, strength, looksForward: true })
  }
  const dueOn = before ? addDays(heldOn, -1) : heldOn
  const working = before
    ? `“${phrase}” means by the day before it, and that meeting is on ${formatDay(heldOn)}: ${formatDay(dueOn)}.`
    : `“${phrase}”: that meeting is on ${formatDay(heldOn)}.`
  return settled({ dueOn, precision: 'day', working, strength, looksForward: true })
}
