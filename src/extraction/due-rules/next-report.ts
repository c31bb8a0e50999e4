import { formatDay } from '../../calendar/plain-date.ts'
import { anyCase } from '../patterns/any-case.ts'
import { type DueRule, settled } from './due-rule.ts'
import { knownNext } from './known-sittings.ts'
import { sittingOfMonth } from './meetings.ts'
import { monthPattern, readMonth } from './month-names.ts'

/** "From the next report onwards", "in her next update": reports come to a meeting, the next one to the next, when it is known. */
export const nextReport: DueRule = {
  id: 'next-report',
  pattern:
    /\b(?:(?:from|in|with|for) (?:the|its|his|her|their|our|your)|(?<=\b(?:asked|agreed|wished|wanted|requested|suggested) that )the) next (?:(?:quarterly|monthly|regular|routine|performance|progress|finance|monitoring|written|verbal|officer|highlight|budget) ){0,3}(?:report|update|paper|dashboard|scorecard|briefing|performance pack|report pack)\b(?: onwards?| forward| and thereafter)?/gi,
  read: ([phrase], asked) => {
    const heldOn = knownNext('meeting', asked)
    if (heldOn === null) return null
    return settled({
      dueOn: heldOn,
      precision: 'day',
      working: `“${phrase}”: a report comes to a meeting, and the next one is on ${formatDay(heldOn)}.`,
      vague: true,
      looksForward: true,
    })
  },
}

/** "With the June papers", "from the October edition": what goes out for that month's sitting. */
export const papersOfMonth: DueRule = {
  id: 'month-papers',
  pattern: new RegExp(
    anyCase(
      `(?:with|in|for|among|(?:with effect |as )?from|starting with) (?:the |their |its )?(?<month>${monthPattern})(?: (?<year>20[0-4]\\d))? (?:(?:board|panel|committee|meeting) )?(?:papers|pack|agenda|bundle|edition|issue|newsletter|bulletin|digest)\\b(?: onwards?)?`,
    ),
    'g',
  ),
  read: (match, asked) => {
    const month = readMonth(match.groups?.['month'] ?? '')
    if (month === undefined || !/^[A-Z]/.test(match.groups?.['month'] ?? '')) return null
    return sittingOfMonth(match, month, 'meeting', false, asked)
  },
}
