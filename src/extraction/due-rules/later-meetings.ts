import { formatDay } from '../../calendar/plain-date.ts'
import { anyCase } from '../patterns/any-case.ts'
import { type DueRule, settled } from './due-rule.ts'
import { knownOnes } from './known-sittings.ts'
import { isAlone, lead } from './meetings.ts'

/** "To the meeting after next", "the next Board but one", "in two meetings' time": the second of the known sittings. */
export const meetingAfterNext: DueRule = {
  id: 'meeting-after-next',
  pattern: new RegExp(
    anyCase(
      `(?:(?<![\\w-])(?<lead>${lead}) )?(?:the |our )?(?:(?<name>meeting|board|panel|committee|session|sitting|forum) after next|next (?<name2>meeting|board|panel|committee|session|sitting|forum) but one|second (?<name3>meeting|board|panel|committee|session|sitting|forum) from now)\\b|\\bin two meetings' time\\b`,
    ),
    'g',
  ),
  needs: / after next| but one|from now|two meetings/i,
  read: (match, asked) => {
    const said = match.groups ?? {}
    const name = said['name'] ?? said['name2'] ?? said['name3'] ?? 'meeting'
    const after = asked.text.slice(match.index + match[0].length)
    if (
      said['lead'] === undefined &&
      !/^in /i.test(match[0]) &&
      !isAlone(match, asked) &&
      !/^ (?:will|would|to|should)\b/.test(after)
    )
      return null
    const phrase = match[0].trim()
    const heldOn = knownOnes(name, asked)[1]
    return heldOn === undefined
      ? settled({
          dueOn: null,
          precision: 'event',
          event: `the ${name} after next`,
          working: `“${phrase}” is tied to the ${name} after next, whose date is not known yet.`,
          looksForward: true,
        })
      : settled({
          dueOn: heldOn,
          precision: 'day',
          working: `“${phrase}”: the second meeting to come is on ${formatDay(heldOn)}.`,
          looksForward: true,
        })
  },
}
