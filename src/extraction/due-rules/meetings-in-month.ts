import { anyCase } from '../patterns/any-case.ts'
import type { DueRule } from './due-rule.ts'
import { bodyNouns, lead, notABody, sittingOfMonth } from './meetings.ts'
import { isSureMonth, monthPattern, readMonth } from './month-names.ts'

/**
 * "To the Board in June", "when the Panel meets in June": its day, when that sitting is known; otherwise the month is
 * read by itself.
 */
export const meetingInMonth: DueRule = {
  id: 'meeting-in-month',
  pattern: new RegExp(
    anyCase(
      `\\b(?<!\\b(?:further|following|since|arising|agreed|raised|discussed) )(?<lead>${lead}|when|by the time) (?:the |our |its |their )?(?<name>(?:(?-i:[A-Z][\\w&'-]*) (?:of |and )?){0,5}?(?:${bodyNouns}|(?-i:[A-Z][A-Z&]{1,6}))|(?-i:it|we|members|they))(?: meeting)?(?: next| again)?(?: (?:meets?|sits?)(?: next| again)?| to be held| planned| scheduled| due)? (?:in|of) (?<month>${monthPattern})(?:,? (?<year>20[0-4]\\d))?`,
    ),
    'g',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const month = readMonth(said['month'] ?? '')
    const name = (said['name'] ?? '').trim()
    if (month === undefined || !isSureMonth(said['month'] ?? '') || notABody.test(name)) return null
    const isPronoun = /^(?:it|we|members|they)$/.test(name)
    if (isPronoun && !/ (?:meets?|sits?)\b/.test(match[0])) return null
    if (!PROMISED.test(asked.text.slice(0, match.index))) return null
    const reading = sittingOfMonth(match, month, isPronoun ? 'meeting' : name, false, asked)
    return reading.precision === 'day' ? { ...reading, looksForward: false } : null
  },
}

/**
 * "This will be tabled in June", "In September the Board will take a first look": a sitting does, and when one is known in
 * that month, on its day.
 */
export const takenInMonth: DueRule = {
  id: 'taken-in-month',
  pattern: new RegExp(
    anyCase(
      `(?<=\\b(?<!\\b(?:was|were|been|had|has|have) (?:\\w+ )?)(?:tabled|(?:brought|come|comes|coming|bring|go|going|report|reported)(?: \\w+){0,2}? back(?: here)?|(?:brought|come|comes|taken) here|back (?:here|with us)|before us)(?: again)? )(?<lead>in|for) (?<month>${monthPattern})(?:,? (?<year>20[0-4]\\d))?(?= ?(?:$|[.,;)])| (?:and|with|so|when|once|for)\\b)|^(?:in|for) (?<opening>${monthPattern})(?=,? (?:the|this) (?:(?-i:[A-Z])[\\w&-]* ){0,4}(?:${bodyNouns}) (?:will|would|is to|shall)\\b)`,
    ),
    'g',
  ),
  needs: /tabled|back|considered here|before us|^(?:in|for) /i,
  read: (match, asked) => {
    const said = match.groups ?? {}
    const name = said['month'] ?? said['opening'] ?? ''
    const month = readMonth(name)
    if (month === undefined || !isSureMonth(name)) return null
    if (said['opening'] === undefined && !PROMISED.test(asked.text.slice(0, match.index))) return null
    const reading = sittingOfMonth(match, month, 'meeting', false, asked)
    return reading.precision === 'day' ? reading : null
  },
}

const PROMISED = /\b(?:will|would|shall|should|must|to|be|action|asked|requested|'ll|'d)\b/i
