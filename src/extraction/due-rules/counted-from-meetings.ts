import type { PlainDate } from '../../calendar/plain-date.ts'
import { anyCase } from '../patterns/any-case.ts'
import { countedFrom, unitPattern } from './counting.ts'
import { type Asked, type DueRule, type Settled, settled } from './due-rule.ts'
import { knownNext } from './known-sittings.ts'
import { bodyNouns, naming } from './meetings.ts'
import { countPattern, readCount } from './number-words.ts'

const length = `(?<count>${countPattern}) (?<unit>${unitPattern})(?:'s?)?`

/** "Five working days before the next meeting", "a week ahead of the meeting": counted back from the next sitting. */
export const daysBeforeMeeting: DueRule = {
  id: 'days-before-meeting',
  pattern: new RegExp(
    `\\b(?:(?:at least|no later than|not less than|not later than|a minimum of|by) )?${length} (?:before|prior to|ahead of|in advance of) (?<event>(?:the |each |our )?(?:date of (?:the )?)?(?:next |following )?(?:board |panel |committee )?(?:meeting|board|panel|committee))\\b`,
    'gi',
  ),
  read: (match, asked) => countedFromSitting(match, asked.nextMeetingOn, -1, asked),
}

/** "Two weeks after the next meeting", "within five working days of the next Board". */
export const daysAfterMeeting: DueRule = {
  id: 'days-after-meeting',
  pattern: new RegExp(
    anyCase(
      `\\b(?:(?:within|inside|no later than|not later than|by) )?${length} (?:after|following|of|from) (?<event>(?:the |our )?(?:date of (?:the |our )?)?(?:next|following|forthcoming) (?<name>${naming}(?:${bodyNouns})))\\b`,
    ),
    'g',
  ),
  read: (match, asked) => countedFromSitting(match, knownNext(match.groups?.['name'] ?? '', asked), 1, asked),
}

const countedFromSitting = (
  { 0: phrase, groups: said = {} }: RegExpExecArray,
  heldOn: PlainDate | null,
  sign: 1 | -1,
  { meetingOn, calendar }: Asked,
): Settled | null => {
  const count = readCount(said['count'] ?? '')
  if (count === undefined) return null
  if (heldOn === null || heldOn <= meetingOn)
    return settled({
      dueOn: null,
      precision: 'event',
      event: said['event'] ?? '',
      working: `“${phrase}” is counted ${sign < 0 ? 'back ' : ''}from a meeting whose date is not known yet.`,
      strength: 'strong',
      looksForward: sign < 0,
    })
  const counted = { count, said: said['count'] ?? '', unit: said['unit'] ?? '', sign }
  return { ...countedFrom(heldOn, counted, 'the meeting of ', calendar), looksForward: sign < 0 }
}
