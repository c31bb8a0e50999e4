import { expect, test } from 'vitest'
import { compareAgendas } from '../../src/agenda/compare-agendas.ts'
import { changeLines } from '../../src/agenda/item-lines.ts'
import { whyGone } from '../../src/agenda/why-gone.ts'
import type { LeftOutMatter } from '../../src/agenda/omissions.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { aClaim, anExtension, day } from '../support/builders.ts'
import { agendaOf, aQuietOne, aRevisit, datedFor, meeting, sittingOn } from './example.ts'

const since = day('2025-09-02')
const leftOut = (reason: string): LeftOutMatter => ({
  commitmentId: 'c',
  ref: 'C-0001',
  heading: 'The plan',
  reasons: [],
  due: true,
  by: 'Priya Anand',
  on: since,
  reason,
})

test.each<[string, Commitment | undefined, LeftOutMatter | undefined, string]>([
  [
    'a person left it out',
    aQuietOne(),
    leftOut('Heard in March.'),
    'Left out by Priya Anand: Heard in March',
  ],
  ['a person left it out without a reason', aQuietOne(), leftOut(''), 'Left out by Priya Anand'],
  ['no commitment brought it', undefined, undefined, 'Taken off'],
  [
    'it was closed',
    aQuietOne({
      closure: { on: day('2025-09-20'), as: 'part-delivered', by: 'PT', reason: '', supersededByRef: null },
      extensions: [anExtension('2025-09-04', '2026-06-30')],
    }),
    undefined,
    'Closed on 20 September 2025: part delivered',
  ],
  [
    'its date was moved past the meeting',
    aQuietOne({ extensions: [anExtension('2025-09-04', '2026-06-30')] }),
    undefined,
    'Its date was moved to 30 June 2026, agreed by Petra Thornbury',
  ],
  [
    'its date was moved and the meeting comes after it all the same',
    aQuietOne({ ...datedFor('2025-10-01'), extensions: [anExtension('2025-09-04', '2025-10-01')] }),
    undefined,
    'Nothing brings it back to this meeting',
  ],
  [
    'it is not to come yet',
    aQuietOne({ notBeforeOn: day('2026-01-01') }),
    undefined,
    'Not to come back before 1 January 2026',
  ],
  [
    'it may come again from the day of the meeting',
    aQuietOne({ notBeforeOn: meeting.heldOn }),
    undefined,
    'Nothing brings it back to this meeting',
  ],
  [
    'the office looked again',
    aQuietOne({ revisits: [{ ...aRevisit('2025-09-15'), done: { on: day('2025-09-16'), at: null } }] }),
    undefined,
    'The office looked at it again on 16 September 2025',
  ],
  [
    'the office looked again before the earlier paper',
    aQuietOne({ revisits: [{ ...aRevisit('2025-08-15'), done: { on: day('2025-08-16'), at: null } }] }),
    undefined,
    'Nothing brings it back to this meeting',
  ],
  [
    'its owner answered',
    aQuietOne({ updates: [aClaim('2025-09-12', { claim: 'progress', statedBy: 'Delia Marsh' })] }),
    undefined,
    'Answered on 12 September 2025 by Delia Marsh',
  ],
  [
    'its owner answered long before',
    aQuietOne({ updates: [aClaim('2025-08-12', { claim: 'progress' })] }),
    undefined,
    'Nothing brings it back to this meeting',
  ],
])('a matter is gone because %s', (_, commitment, left, words) => {
  expect(whyGone({ commitment, leftOut: left }, meeting, since)).toBe(words)
})

test('against the last agenda: what is new, what came back, what is gone and why', () => {
  const due = { ...datedFor('2025-09-04') }
  const [fresh, back, gone, stays] = [aQuietOne(due), aQuietOne(due), aQuietOne(due), aQuietOne(due)]
  const closure = {
    on: day('2025-09-20'),
    as: 'delivered' as const,
    by: 'PT',
    reason: '',
    supersededByRef: null,
  }
  const changes = compareAgendas(
    agendaOf([gone, stays]),
    agendaOf([fresh, back, stays]),
    'the agenda of 2 September 2025',
    {
      commitments: new Map([[gone.id, { ...gone, closure }]]),
      lastStoodAt: new Map([
        [back.id, sittingOn('2025-03-04')],
        [stays.id, sittingOn('2025-03-04')],
      ]),
    },
  )
  const lines = changeLines({ changes }).map(({ heading, lines }) => [heading, lines.length, lines[0]])
  expect(lines).toEqual([
    ['Added', 1, expect.stringMatching(`^${fresh.ref}, .*Overdue by 23 working days`)],
    ['Back again', 1, expect.stringMatching(`^${back.ref}, .*Last on the agenda of 4 March 2025\\. Overdue`)],
    ['Taken out', 1, expect.stringMatching(`^${gone.ref}, .*Closed on 20 September 2025: delivered`)],
  ])
})
