import { addDays, dayOf, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { anyCase } from '../patterns/any-case.ts'
import { nextSuchDay } from './calendar-days.ts'
import { type DueRule, type Settled, settled } from './due-rule.ts'
import { bodyNouns, lead } from './meetings.ts'
import { isSureMonth, monthName, monthPattern, readMonth } from './month-names.ts'
import { weekdayPattern } from './weekday-names.ts'

const ORDINAL = '(?:st|nd|rd|th)'
/** "On the 14th", "which I think is on the 15th": what may stand between a sitting and its day. */
const SAID_OF_IT =
  "(?:that is|that's|i\\.?e\\.?|namely|being|on|falling on|which (?:(?:I|he|she|they) (?:think|believe|thought|believed) )?(?:is|was|will be|would be|falls|fell)(?: on)?),? "
const DAY = `(?<inBracket>\\d{1,2})${ORDINAL}?(?: (?:of )?(?<month2>${monthPattern}))?`
const FIGURES = '(?<figures>\\d{1,2})[/.](?<monthNumber>\\d{1,2})'
/** What is called by the month: "Board", "assurance meeting", "training day"; no words of a sentence. */
const NAME =
  " (?<name>(?:(?!(?:and|or|the|to|will|would|shall|should|is|are|was|were|with|by|on|in|at|for|of|a|an|he|she|they|it|we|this|that|when|which|who|has|have|had|from|as)\\b)[A-Za-z][\\w&'/-]* ?){1,4}?)"

/**
 * "The July Board (12th)", "November's Panel on the 14th", "in May (the 12th)", "the March meeting on 19th March": the day
 * stands behind what the month names, and is that day of that month.
 */
export const sittingOnDay: DueRule = {
  id: 'sitting-on-day',
  pattern: new RegExp(
    anyCase(
      `\\b(?:(?<!-)(?<lead>${lead}|of) )?(?:the |our |its |their |your |his |her |a )?(?:next )?(?<!\\d(?:st|nd|rd|th)?(?: of)? )(?<month>${monthPattern})(?:'s)?(?: (?<year>20[0-4]\\d))?(?:${NAME})?(?: ?\\((?:${SAID_OF_IT})?(?:the )?(?:${FIGURES}|${DAY})(?:[/ ](?:20)?\\d\\d)?\\)|,? ?(?:- )?(?:${SAID_OF_IT})?(?:the )?(?<openly>\\d{1,2})${ORDINAL}(?:(?: of)? (?<month3>${monthPattern}))?(?! (?:of|meeting|board|session|anniversary|floor|place|time|century|year|edition|annual|draft|version|report)\\b)(?![\\w/]))`,
    ),
    'g',
  ),
  needs: /\(\D{0,40}\d{1,2}(?:st|nd|rd|th|[/.]\d{1,2})?\D{0,12}\)|\d(?:st|nd|rd|th)\b/i,
  read: (match, asked) => {
    const said = match.groups ?? {}
    const month = readMonth(said['month'] ?? '')
    if (month === undefined || !isSureMonth(said['month'] ?? '')) return null
    // "March 12th" is the next rule's, and "in May (12)" a number of them.
    if (said['name'] === undefined && !/\(|,/.test(match[0])) return null
    if (said['name'] === undefined && said['inBracket'] !== undefined && !ENDS_AS_DAY.test(match[0]))
      return null
    const again = readMonth(said['month2'] ?? said['month3'] ?? monthName(month))
    if (again !== month || Number(said['monthNumber'] ?? month) !== month) return null
    const number = Number(said['figures'] ?? said['inBracket'] ?? said['openly'])
    const heldOn = dayMeant(said['year'], month, number, asked.meetingOn)
    if (heldOn === undefined) return null
    const after = asked.text.slice(match.index + match[0].length)
    if (said['lead'] === undefined && !TELLS_OF_IT.test(after)) return null
    return dueAtSitting(match[0].trim(), heldOn, said['lead'] ?? '', asked.text.slice(0, match.index))
  },
}

/** "When we next meet (25 January)", "before Cabinet meets on 27 January", "by the next forum (13 June)" */
const JOINED_TO_DAY = ` ?(?:\\((?:${SAID_OF_IT})?|,? (?:- )?${SAID_OF_IT})(?:the )?(?:${weekdayPattern},? )?(?:the )?(?<day>\\d{1,2})${ORDINAL}?(?: of)? (?<month>${monthPattern})(?:,? (?<year>20[0-4]\\d))?\\)?`
const WHO_MEETS = "(?:we|they|it|members|(?:the |our |its )?(?:[A-Za-z][\\w&'-]* ){0,4}?[A-Za-z][\\w&'-]*)"
const MEETS =
  '(?:(?:next )?(?:meets?|met|sits?|sat|gathers?|gathered|convenes?|reconvenes?|is held|was held|takes place|begins?|starts?|opens?|falls|comes round|came round)(?: again| next)?)'

/**
 * A sitting, or another beginning, whose whole day stands behind it: what is to be done "before" it is due the day before.
 */
export const beginningOnDay: DueRule = {
  id: 'beginning-on-day',
  pattern: new RegExp(
    anyCase(
      `(?<!\\b(?:days?|weeks?|months?|fortnight) )\\b(?:(?<when>when|before|until|by the time|by when|in time for when|ahead of when) ${WHO_MEETS} ${MEETS}|(?<lead>${lead}) (?:the |our |its |their |your )?(?:next|following|forthcoming) (?:[\\w&'-]+ ){0,4}?(?:${bodyNouns}))${JOINED_TO_DAY}`,
    ),
    'g',
  ),
  needs: new RegExp(
    `\\b(?:next|following|forthcoming|meets?|met|sits?|sat|gather(?:s|ed)?|convenes?|reconvenes?|held|place|begins?|starts?|opens?|falls|round)\\b.*\\d ?${ORDINAL}?(?: of)? ${monthPattern}`,
    'i',
  ),
  read: (match, { text, meetingOn }) => {
    const said = match.groups ?? {}
    const month = readMonth(said['month'] ?? '')
    if (month === undefined || !isSureMonth(said['month'] ?? '')) return null
    // What was done before it met is past.
    if (!PROMISED.test(text.slice(0, match.index)) && !WILL.test(text.slice(match.index + match[0].length)))
      return null
    const number = Number(said['day'])
    const heldOn = dayMeant(said['year'], month, number, meetingOn)
    if (heldOn === undefined) return null
    return dueAtSitting(
      match[0].trim(),
      heldOn,
      said['lead'] ?? said['when'] ?? '',
      text.slice(0, match.index),
    )
  },
}

const PROMISED = /\b(?:will|would|shall|should|to|agreed|promised|undertook|hoped?)\b|'ll|'d\b/i
const WILL = /\b(?:will|would|shall|should)\b|'ll|'d\b/i

const dueAtSitting = (phrase: string, heldOn: PlainDate, led: string, said: string): Settled => {
  const before =
    /^(?:before|prior to|ahead of|in advance of)/i.test(led) && !(/^before/i.test(led) && LAID.test(said))
  const dueOn = before ? addDays(heldOn, -1) : heldOn
  return settled({
    dueOn,
    precision: 'day',
    working: before
      ? `“${phrase}” means by the day before it, and its day is given, ${formatDay(heldOn)}: ${formatDay(dueOn)}.`
      : `“${phrase}”: its day is given, ${formatDay(heldOn)}.`,
    strength:
      before || /^(?:by|in time for|no later than|not later than)\b/i.test(led) ? 'strong' : 'middling',
  })
}

/** What is put before a meeting is put to it. */
const LAID =
  /\b(?:put|puts|lay|lays|laid|bring|brings|brought|place[sd]?|present(?:s|ed)?|come|go|set|tabled?|heard|considered)(?: (?!and\b|but\b|which\b|will\b|would\b)[\w'-]+){0,4} $/i

const ENDS_AS_DAY = /\d(?:st|nd|rd|th)\)$|\d[/.]\d{1,2}\)$|[a-z]\)$/i
/** "The July Board (12th) will look at it", "July's Board, on the 15th, should have it". */
const TELLS_OF_IT = /^,? (?:will|would|shall|should|to|is to|be|could|must)\b|^[.,;)]? ?$/i

/** Of the year said, else the first such day on or after the meeting. */
const dayMeant = (
  year: string | undefined,
  month: number,
  number: number,
  meetingOn: PlainDate,
): PlainDate | undefined =>
  year === undefined ? nextSuchDay(month, number, meetingOn) : dayOf(Number(year), month, number)
