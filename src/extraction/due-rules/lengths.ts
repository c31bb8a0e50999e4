import {
  addDays,
  addMonths,
  addYears,
  dayOfMonth,
  formatDay,
  type PlainDate,
} from '../../calendar/plain-date.ts'
import {
  addWorkingDays,
  hasHolidaysFor,
  holidaysBeginOn,
  holidaysEndOn,
} from '../../calendar/working-days.ts'
import { type Asked, type DueRule, notDueBecause, type Settled, settled } from './due-rule.ts'
import { countPattern, readCount } from './number-words.ts'

type Unit = 'hour' | 'working day' | 'day' | 'week' | 'month' | 'year'

/** "In 12 months' time", "within 3 to 6 months", "over the next two years", "ten working days": counted from the meeting. */
export const lengthRules: readonly DueRule[] = [
  {
    id: 'working-days-from-meeting',
    pattern: lengthPattern('(?:working|business|clear) days?'),
    read: reader('working day'),
  },
  { id: 'hours-from-meeting', pattern: lengthPattern('(?:working )?hours?|hrs?'), read: reader('hour') },
  { id: 'days-from-meeting', pattern: lengthPattern('(?:calendar )?days?'), read: reader('day') },
  { id: 'weeks-from-meeting', pattern: lengthPattern('weeks?|wks?|fortnights?'), read: reader('week') },
  { id: 'months-from-meeting', pattern: lengthPattern('(?:calendar )?months?|mths?'), read: reader('month') },
  { id: 'years-from-meeting', pattern: lengthPattern('years?|yrs?'), read: reader('year') },
]

function lengthPattern(unit: string): RegExp {
  const lead =
    'give (?:me|us|him|her|them)|allow (?:me|us|him|her|them)|in|within|inside|over|during|for|after|by|throughout|across|no later than|not later than|not more than|no more than'
  // Without one of these a length needs a count.
  const next = 'next|coming|following|forthcoming|upcoming|ensuing'
  const hedge =
    'approximately|approx\\.?|about|around|roughly|another|a further|the space of|the course of|up to|at most|a maximum of|a period of|say'
  return new RegExp(
    `(?<![\\w'-])(?:(?<lead>${lead}) )?(?:(?:${hedge}) ){0,2}(?:(?:the |these )?(?<next>${next}) )?(?:(?<low>${countPattern}) ?(?:-|to|or|\\/) ?)?(?:(?<count>${countPattern}|half an?|(?:a|one) year and a half(?= years?)|one and a half)|(?<=\\b(?:${next}) ))(?:(?<=\\d)|\\s?)(?<unit>${unit})\\b(?<time>'s|s'|')?(?: (?<ahead>time(?! (?:of|to|for|in)\\b)|from now|from today|from the (?:date of (?:the|this) )?meeting|(?:of|after) (?:the|this|today's) (?:meeting|date)(?! (?:of|on))|of today(?!'s)|hence))?`,
    'gi',
  )
}

function reader(unit: Unit): DueRule['read'] {
  return (match, asked) => {
    const said = match.groups ?? {}
    const after = asked.text.slice(match.index + match[0].length)
    const ahead = said['ahead'] !== undefined
    const next = said['next'] !== undefined
    // "In the next month" counts one; "next month" alone names the month and belongs to another rule.
    const counted =
      said['count'] ??
      (next &&
      said['lead'] !== undefined &&
      !/^(?:by|no|not)/i.test(said['lead']) &&
      !/s$/i.test(said['unit'] ?? '') &&
      // "Brought in next month", "for next year's report": only "the next month" is a length.
      (!/^(?:in|for)$/i.test(said['lead']) || /^\w+ (?:the|these) /i.test(match[0]))
        ? 'one'
        : undefined)
    const isLed = bindsForward(said, asked.alone)
    if (counted === undefined || (!isLed && !AFTER_EVENT.test(after))) return null
    if (isNoLength(unit, match[0], asked.text.slice(0, match.index), after, ahead)) return NO_DEADLINE
    const count = countOf(counted, match[0], unit)
    if (count === undefined) return null
    const event = /^ (?:of|after|following|from) (?:the )?(?!the meeting)([a-z][^,.;]{2,80})/i.exec(after)
    if (event !== null && !ahead && unit !== 'year') return countedFromAnEvent(match[0], event[0])
    if (/^ of\b/.test(after) && !ahead) return NO_DEADLINE
    return countedFromMeeting(unit, count, match[0], asked, {
      strength:
        /^(?:within|inside|no|not|by|give|allow)\b/i.test(said['lead'] ?? '') || ahead || asked.alone
          ? 'strong'
          : 'middling',
      looksForward: next || ahead || asked.alone,
      range: said['low'] !== undefined,
    })
  }
}

/** "Three months after go-live" */
const AFTER_EVENT =
  /^ after (?:the |its |their )?(?:[\w-]+ ){0,2}?(?:go-live|launch|opening|start|publication|introduction|completion|implementation|handover|appointment|adoption|approval|election|move)s?\b/i

const NO_DEADLINE = notDueBecause('It says how long something lasts, or takes as a rule.')

const bindsForward = (said: Record<string, string | undefined>, alone: boolean): boolean => {
  if (alone || said['ahead'] !== undefined) return true
  if (said['lead'] === undefined) return false
  return /^(?:in|within|inside|after|no|not|give|allow)/i.test(said['lead']) || said['next'] !== undefined
}

// "90% within 20 working days" is a standard of service; "a six month pilot" and "six months into" name a spell.
const isNoLength = (unit: Unit, phrase: string, before: string, after: string, ahead: boolean): boolean =>
  (!ahead &&
    /^(?:'?s?)? ?-?(?:period|pilot|trial|window|cycle|intervals?|contract|programme|plan\b|strategy|old|sentence|notice|extension|cohort|blocks?|into|review\b|basis|rolling|moving|average|target)\b/i.test(
      after,
    )) ||
  (unit === 'hour' && !ahead && (ALWAYS.test(before) || !/^(?:within|inside|no|not)\b/i.test(phrase))) ||
  ((unit === 'day' || unit === 'working day') &&
    /(?:%|per cent|\b(?:complaints|calls|requests|enquiries|queries|emails|letters|correspondence|applications|cases|incidents|invoices)\b)[^,;.]*$/i.test(
      before,
    ))

/** Hours are mostly a standard of service: whom it is given to, how often, and calls that are answered. */
const ALWAYS =
  /(?:%|per cent|\b(?:complain\w*|calls?|callers?|requests?|enquir\w+|victims?|witness\w*|detainees?|cases?|incidents?|crimes?|reports? of|applica\w+|all|any|each|every|always|usually|must|should|is|are|was|were|in|seen|answered|resolved)\b)[^,;.]*$/i

const countOf = (counted: string, phrase: string, unit: Unit): number | undefined => {
  if (/^half/i.test(counted)) return unit === 'year' ? 0.5 : undefined
  if (/^one and a half/i.test(counted)) return unit === 'year' ? 1.5 : undefined
  const count = readCount(counted)
  return count !== undefined && unit === 'week' && /fortnight/i.test(phrase) ? count * 2 : count
}

const countedFromAnEvent = (phrase: string, event: string): Settled =>
  settled({
    dueOn: null,
    precision: 'event',
    event: event.trim().replace(/^(?:of|after|following|from) /i, ''),
    working: `“${(phrase + event).trim()}” is counted from something that has no date yet.`,
    looksForward: false,
  })

type Said = Pick<Settled, 'strength' | 'looksForward'> & { readonly range: boolean }

const countedFromMeeting = (
  unit: Unit,
  count: number,
  phrase: string,
  asked: Asked,
  said: Said,
): Settled | null => {
  const { meetingOn } = asked
  const { strength, looksForward } = said
  const months = Math.round(count * 12)
  const [amount, name] = unit === 'year' && !Number.isInteger(count) ? [months, 'month'] : [count, unit]
  if (amount > longest[unit]) return null
  const counted = `${amount} ${name}${amount === 1 ? '' : 's'} after the meeting of ${formatDay(meetingOn)}`
  const dueOn = dayAfter(unit, count, asked)
  if (dueOn === null) {
    const working = `${counted} cannot be counted: bank holidays are only known from ${formatDay(holidaysBeginOn)} to ${formatDay(holidaysEndOn)}.`
    return settled({ dueOn, precision: 'none', working, strength, looksForward })
  }
  const clamped = (unit === 'month' || unit === 'year') && dayOfMonth(dueOn) !== dayOfMonth(meetingOn)
  const working = `${said.range ? `“${phrase.trim()}” runs to the later of the two: ` : ''}${counted} is ${formatDay(dueOn)}${clamped ? ', the last day of that month' : ''}.`
  return settled({
    dueOn,
    precision: 'day',
    working,
    strength,
    looksForward,
    vague: /couple|about|around|approx|roughly/i.test(phrase),
  })
}

// Longer than this is a retention period, a sentence or a slip of the pen, not a promise.
const longest: Readonly<Record<Unit, number>> = {
  hour: 96,
  'working day': 260,
  day: 400,
  week: 110,
  month: 120,
  year: 15,
}

const dayAfter = (unit: Unit, count: number, { meetingOn, calendar }: Asked): PlainDate | null => {
  switch (unit) {
    case 'working day':
      // Twice the count and a month of days covers every weekend and holiday the count can meet.
      return hasHolidaysFor(meetingOn) && hasHolidaysFor(addDays(meetingOn, count * 2 + 31))
        ? addWorkingDays(meetingOn, count, calendar)
        : null
    case 'hour':
      return addDays(meetingOn, Math.ceil(count / 24))
    case 'day':
      return addDays(meetingOn, count)
    case 'week':
      return addDays(meetingOn, count * 7)
    case 'month':
      return addMonths(meetingOn, count)
    default:
      return Number.isInteger(count)
        ? addYears(meetingOn, count)
        : addMonths(meetingOn, Math.round(count * 12))
  }
}
