import { addMonths, endOfMonth, monthOf, type PlainDate } from '../../calendar/plain-date.ts'
import { nthWeekdayOf, WEEKDAY_PLACES } from '../due-rules/nth-weekdays.ts'
import { monthPattern, readMonth } from '../due-rules/month-names.ts'
import { fullWeekdayPattern, readWeekday } from '../due-rules/weekday-names.ts'
import { BODY_THAT_MEETS, ownName } from '../names/meeting-names.ts'

/**
 * The days of the year after a meeting on which a body sits by its own rule: "The Board meets on the third Wednesday
 * of each month", "second Tuesday of every month except August".
 */
export const regularSittings = (
  words: string,
  heldOn: PlainDate,
  titles: readonly string[],
): readonly PlainDate[] => {
  if (!words.includes(' month')) return []
  const rule = RULE.exec(words)
  const said = rule?.groups
  if (rule === null || said === undefined) return []
  const body = /^meeting/i.test(rule[0]) ? 'meeting' : BODY.exec(words.slice(0, rule.index))?.[0]
  if (body === undefined || ownName(body, titles, OWN) !== OWN) return []
  const weekday = readWeekday(said['weekday'] ?? '')
  if (weekday === undefined) return []
  const without = new Set(
    (said['except'] ?? '')
      .split(/[\s,]+/)
      .flatMap((word) => (/^[A-Z]/.test(word) ? (readMonth(word) ?? []) : [])),
  )
  const first = `${heldOn.slice(0, 8)}01` as PlainDate
  return Array.from({ length: 13 }, (_, ahead) => addMonths(first, ahead)).flatMap((month) => {
    const day = nthWeekdayOf(month, weekday, (said['place'] ?? '').toLowerCase())
    return day <= heldOn || day > endOfMonth(month) || without.has(monthOf(month)) ? [] : [day]
  })
}

const OWN = 'own'
const BODY = new RegExp(`${BODY_THAT_MEETS}\\s*(?:is|are|will be)?\\s*$`)

const RULE = new RegExp(
  `\\b(?:meets?|sits?|met|meetings? (?:is|are|will be|take place|takes place|to be)(?: now)?(?: held)?|held)(?: monthly| normally| usually| always)?(?: on)? the (?<place>${Object.keys(WEEKDAY_PLACES).join('|')}|last) (?<weekday>${fullWeekdayPattern}) (?:of|in) (?:the|each|every) month(?:,? \\(?(?:except|excluding|but not|other than|apart from)(?: in| for)? (?<except>(?:${monthPattern}|[\\s,]|and)+))?`,
  'i',
)
