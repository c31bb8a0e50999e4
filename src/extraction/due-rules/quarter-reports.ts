import { financialQuarter, financialYearName, financialYearOf } from '../../calendar/financial-year.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { type DueRule, settled } from './due-rule.ts'
import { quarterSaid, quarterWords } from './quarter-words.ts'

/**
 * "Would show the split in the Q1 2022/23 report": a quarter's report is not out before the quarter ends, and its last
 * day is taken. "The overspend in the Q1 report" is none, nor is the report on a quarter that is over.
 */
export const quarterReport: DueRule = {
  id: 'quarter-report',
  pattern: new RegExp(
    `\\b(?:in|with|within|alongside|from|as part of|for inclusion in) (?:the |its |his |her |their |our )(?:next )?${quarterWords}(?:'s)?(?:,? (?:of |for |in )?(?:20(?<year>[0-4]\\d) ?[/-] ?(?:20)?\\d\\d|(?<short>[0-4]\\d)/[0-4]\\d))?(?:'s)? (?:(?:performance|finance|financial|budget|monitoring|progress|highlight|board|revenue) ){0,2}(?:reports?|returns?|update|papers?|pack|dashboard|scorecard|digest|bulletin|monitoring)\\b(?: onwards?)?`,
    'gi',
  ),
  read: (match, { meetingOn, text }) => {
    const said = match.groups ?? {}
    if (!PROMISED.test(text.slice(0, match.index))) return null
    const named = said['year'] ?? said['short']
    const quarter = quarterSaid(said)
    const begins = named === undefined ? financialYearOf(meetingOn) : 2000 + Number(named)
    const { last } = financialQuarter(begins, quarter)
    if (last < meetingOn) return null
    return settled({
      dueOn: last,
      precision: 'quarter',
      working: `“${match[0]}”: quarter ${quarter} of the financial year ${financialYearName(begins)} ends on ${formatDay(last)}, and its report is not out before.`,
      vague: true,
    })
  },
}

const PROMISED =
  /\b(?:will|would|shall|should|to|may|might|could)(?: (?:also|then|be|try|aim|hope|look|see))* (?!the\b|this\b|members\b)[a-z][^.;]{0,120}$/i
