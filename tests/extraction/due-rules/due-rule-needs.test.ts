import { describe, expect, it } from 'vitest'
import { orderedRules } from '../../../src/extraction/due-rules/ordered-rules.ts'
import { everyMatch } from '../../../src/extraction/patterns/every-match.ts'
import { dueTables, traps } from './due-phrases.table.ts'

/** Every way in which the rules that name their rarest words say a time. */
const ways = [
  'before the weekend, ahead of this coming weekend, by the weekend',
  'before the week is out, by the time the year was over, before the summer is through, before the month is done',
  'before the quarter is finished, before the year is up, by the close of the week, before the week closes',
  'by close of play tomorrow, the day after tomorrow, the next day. By the following morning. Today and tonight.',
  'It will be done before Cabinet next meets on 12 June. To go to the July Board (12th). By half term.',
  'He will see to it overnight. She will ring tonight.',
  'this morning, this afternoon, this evening, by the end of the day, by end of play, by close of business',
  'by the close of play, by COP, by the COB',
  'this time next year',
  'next time. When we next meet, before the panel meets again, by the time members meet next, next time they meet',
  "at next month's meeting",
  'to the meeting after next, the next board but one, the second session from now, in two meetings’ time',
  "in two meetings' time",
  'by the 15th, on Friday the 2nd, until 23rd and',
  'as soon as is reasonably possible, at their earliest opportunity, when time allows, whenever resources permit',
  'when appropriate, when possible, when available, when ready, at an appropriate juncture, at a later date',
  'at a future meeting, at some point in the future, in the near future, in the longer term, in the meantime',
  'in the fullness of time, in the future, in due course, by return of post, on an ongoing basis',
  'until further notice, over the coming months, in the next few weeks to come, within a few days, over several weeks',
  'in some weeks, over time, to a subsequent full board, for another meeting, by any upcoming date, going forward',
  'moving forwards, shortly, imminently, forthwith, immediately, with immediate effect, without delay',
  'straight away, right away, straightaway, as a matter of urgency, urgently, ASAP, a.s.a.p. soon',
  'it is ongoing. Ongoing. date TBC, TBA, timescale tbd, date to be confirmed. To be arranged',
]

describe('the rarest words of a rule', () => {
  const words = [...ways, ...traps, ...dueTables.flatMap(({ rows }) => rows.map(([said]) => said))]

  it.each(orderedRules.flatMap((rule) => (rule.needs === undefined ? [] : [{ ...rule, needs: rule.needs }])))(
    'stand in all that $id fits',
    ({ pattern, needs }) => {
      const found = words.flatMap((each) => everyMatch(each, pattern).map(([said]) => said))
      expect(found).not.toEqual([])
      expect(found.filter((said) => !needs.test(said))).toEqual([])
    },
  )
})
