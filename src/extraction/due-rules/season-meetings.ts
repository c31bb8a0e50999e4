import { addDays, formatDay } from '../../calendar/plain-date.ts'
import { anyCase } from '../patterns/any-case.ts'
import { type DueRule, settled } from './due-rule.ts'
import { knownIn } from './known-sittings.ts'
import { bodyNouns, isAlone, isSetOff, lead, naming, notABody } from './meetings.ts'
import { seasonMeant, seasonName } from './seasons.ts'

/**
 * "The spring Executive", "at the autumn session": the sitting in that season when it is known, the last of them when
 * there are several; else as a season, to its last day.
 */
export const meetingOfSeason: DueRule = {
  id: 'season-meeting',
  pattern: new RegExp(
    anyCase(
      `(?:(?<![\\w-])(?<lead>${lead}|in readiness for|in good time for|at the time of) )?(?:the |our |its |their |this |next )?(?:(?-i:[A-Z])[\\w&]*'s )?\\b(?<season>${seasonName})(?:'s)?(?: (?<year>20[0-4]\\d))? (?<name>${naming}(?:${bodyNouns}|(?-i:[A-Z][A-Z&]{2,6})\\b))(?! (?:report|papers?|minutes|update|programme|plan))\\b`,
    ),
    'g',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const name = (said['name'] ?? '').trim()
    const after = asked.text.slice(match.index + match[0].length)
    if (notABody.test(name) || NO_NAME.test(name)) return null
    if (
      said['lead'] === undefined &&
      !isAlone(match, asked) &&
      !isSetOff(asked.text, match) &&
      !/^ (?:will|would|to|should|be)\b/i.test(after)
    )
      return null
    const phrase = match[0].trim()
    const span = seasonMeant(match, asked.meetingOn)
    const season = (said['season'] ?? '').toLowerCase()
    const runs = `the ${season} meant runs from ${formatDay(span.first)} to ${formatDay(span.last)}`
    const before = /^(?:before|prior to|ahead of|in advance of)$/i.test(said['lead'] ?? '')
    const strength = before || /^by$/i.test(said['lead'] ?? '') ? 'strong' : 'middling'
    const dueAt = (day: typeof span.first) => (before ? addDays(day, -1) : day)
    const known = knownIn(span.first, span.last, name, asked)
    const heldOn = known.at(-1)
    if (heldOn === undefined) {
      const dueOn = before ? addDays(span.first, -1) : span.last
      return settled({
        dueOn,
        precision: 'quarter',
        working: `The day of that sitting is not known, and ${runs}, so ${before ? 'the day before it begins' : 'its last day'} is taken, ${formatDay(dueOn)}.`,
        vague: true,
        strength,
      })
    }
    return settled({
      dueOn: dueAt(heldOn),
      precision: 'day',
      working: `“${phrase}”: ${runs}, and ${known.length > 1 ? 'the last meeting in it' : 'the meeting in it'} is on ${formatDay(heldOn)}${before ? `, so by the day before, ${formatDay(dueAt(heldOn))}` : ''}.`,
      vague: known.length > 1,
      otherReadings: known.slice(0, -1).map((day) => ({
        dueOn: dueAt(day),
        working: `That season also has a meeting on ${formatDay(day)}.`,
      })),
      strength,
      looksForward: true,
    })
  },
}

const NO_NAME =
  /\b(?:and|the|to|will|would|is|was|with|by|on|in|at|for|a|an|he|she|they|it|this|that|when|which|has|have|had|term|pressures?)\b/i
