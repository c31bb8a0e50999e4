import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeRevisitAgenda, type RevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import { addDays } from '../../src/calendar/plain-date.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { aClaim, anExtension, day, holdings } from '../support/builders.ts'
import {
  agendaOf,
  aQuietOne,
  aRevisit,
  composedOn,
  datedFor,
  meeting,
  oneOfEach,
  sittingOn,
  sittings,
  undated,
} from './example.ts'

const itemsOf = (agenda: RevisitAgenda) => agenda.matters.groups.flatMap((group) => group.items)
const refsOf = (agenda: RevisitAgenda) => itemsOf(agenda).map((item) => item.ref)

const facts = {
  office: 'Westmarch',
  meeting,
  today: composedOn,
  sittings: new Map([[meeting.seriesName, sittings]]),
  holdings,
}

describe('the revisit agenda', () => {
  it('lists the heaviest matter first, grouped by the question it raises, numbered through', () => {
    const agenda = agendaOf(oneOfEach())
    const outline = agenda.matters.groups.map(({ heading, items }) => [
      heading,
      items.map(
        (item) => `${item.number} ${item.heading}: ${item.reasons.map(({ rule }) => rule).join(' ')}`,
      ),
    ])
    expect(outline).toEqual([
      ['Overdue', ['3.1 Return to complaints: office-overdue', '3.2 Share the custody plan: overdue']],
      ['Answers waiting for the office', ['3.3 Bring the estates paper: awaiting-acceptance']],
      [
        'Due at or before this meeting',
        [
          '3.4 CC to write to Eastvale council: due',
          '3.5 Knife crime plan to be looked at again: revisit-fixed',
        ],
      ],
      ['Targets at risk', ['3.6 100% of cases would have full data: will-miss']],
      ['Dates that keep moving', ['3.7 Recruit two vetting officers: slipped']],
      ['Promised without a date', ['3.8 The Harrowdale station review will follow shortly: no-date']],
    ])
    expect(agenda.summary).toBe(
      '8 matters come back: 2 overdue, 1 answer waiting for the office, 2 due at or before this meeting, ' +
        '1 target at risk, 1 whose date keeps moving and 1 promised without a date.',
    )
    expect(agenda.counts).toEqual({ items: 8, openInSeries: 8, minutes: 0, timed: 0 })
  })

  it('puts the longest overdue first, then goes by reference, C-9999 before C-10000', () => {
    const agenda = agendaOf([
      aQuietOne({ ref: 'C-10000', ...datedFor('2025-09-04') }),
      aQuietOne({ ref: 'C-9999', ...datedFor('2025-09-04') }),
      aQuietOne({ ref: 'C-20000', ...datedFor('2025-09-03') }),
    ])
    expect(refsOf(agenda)).toEqual(['C-20000', 'C-9999', 'C-10000'])
  })

  it('lists a commitment once, with all its reasons, heaviest first', () => {
    const troubled = aQuietOne({
      ...datedFor('2025-09-04'),
      baselineDueOn: day('2025-04-30'),
      extensions: [anExtension('2025-04-30', '2025-06-30'), anExtension('2025-06-30', '2025-09-04')],
      revisits: [aRevisit('2025-09-02')],
    })
    const items = itemsOf(agendaOf([troubled]))
    expect(items.map((item) => item.reasons.map(({ rule }) => rule))).toEqual([
      ['office-overdue', 'overdue', 'slipped'],
    ])
  })

  it('states the facts of an item as they stood on the day of composing', () => {
    const [item] = itemsOf(
      agendaOf([
        aQuietOne({
          ref: 'C-0007',
          quote: 'Action: DCC to share the custody plan.',
          ...datedFor('2025-09-04', {
            phrase: 'in 6 months',
            working: '6 months after 4 March 2025 is 4 September 2025.',
          }),
          baselineDueOn: day('2025-04-30'),
          extensions: [anExtension('2025-04-30', '2025-09-04', { agreedAt: sittingOn('2025-03-04') })],
          updates: [
            aClaim('2025-08-20', { claim: 'progress', words: 'Half of it is written.' }),
            aClaim('2025-07-20', {
              settled: {
                on: day('2025-08-01'),
                by: 'Priya Anand',
                as: 'not-accepted',
                reason: 'It is a draft',
              },
            }),
          ],
        }),
      ]),
    )
    expect(item).toMatchObject({
      number: '3.1',
      ref: 'C-0007',
      heading: 'Share the custody plan',
      quote: 'Action: DCC to share the custody plan.',
      place: { page: 2, item: '3.1', paragraph: 14 },
      madeAt: { heldOn: '2025-03-04' },
      owner: { label: 'Deputy Chief Constable', holder: 'Delia Marsh' },
      firstDueOn: '2025-04-30',
      dueOn: '2025-09-04',
      dueWorking:
        'The words of the minutes give another day. “in 6 months”: 6 months after 4 March 2025 is 4 September 2025.',
      extensions:
        '30 April 2025 to 4 September 2025, agreed by Petra Thornbury on 4 March 2025 (The supplier is late). ' +
        'In all 127 days later than first agreed.',
      standing: 'overdue',
      standingWords: 'Overdue by 19 days',
      lastAnswer: { statedOn: '2025-08-20', words: 'Half of it is written.', settledWords: null },
    })
  })

  it('tells a first date that was given later from a move, and leaves out a reason nobody gave', () => {
    const given = anExtension('2025-04-30', '2025-06-30', { from: null, reason: '' })
    const moved = anExtension('2025-06-30', '2025-09-04', { reason: 'One officer left.' })
    const [item] = itemsOf(agendaOf([aQuietOne({ ...datedFor('2025-09-04'), extensions: [given, moved] })]))
    expect(item?.extensions).toBe(
      'Set to 30 June 2025, agreed by Petra Thornbury; ' +
        '30 June 2025 to 4 September 2025, agreed by Petra Thornbury (One officer left).',
    )
  })

  it('says what the office made of the last answer', () => {
    const settled = {
      on: day('2025-08-01'),
      by: 'Priya Anand',
      as: 'not-accepted' as const,
      reason: 'It is a draft',
    }
    const [item] = itemsOf(
      agendaOf([aQuietOne({ ...datedFor('2025-09-04'), updates: [aClaim('2025-07-20', { settled })] })]),
    )
    expect(item?.lastAnswer?.settledWords).toBe('Not accepted on 1 August 2025 by Priya Anand: It is a draft')
  })

  it('names no holder for an empty seat', () => {
    const agenda = composeRevisitAgenda({ ...facts, commitments: [aQuietOne(undated)], holdings: [] })
    expect(itemsOf(agenda)[0]?.owner).toMatchObject({ label: 'Deputy Chief Constable', holder: null })
  })

  it('stands in the frame of the meeting', () => {
    const { before, matters, after } = agendaOf([])
    expect(
      [...before, matters, ...after].map(({ number, title, note }) =>
        `${number} ${title} ${note ?? ''}`.trim(),
      ),
    ).toEqual([
      '1 Apologies for absence',
      '2 Minutes of the last meeting 2 September 2025',
      '3 Matters arising',
      '4 Theme of this meeting Neighbourhood teams',
      '5 Any other business',
      '6 Next meeting 4 November 2025',
    ])
  })

  it('frames the first meeting of a series that the sittings do not know yet', () => {
    const agenda = composeRevisitAgenda({
      ...facts,
      commitments: [],
      sittings: new Map(),
      meeting: { ...meeting, theme: '' },
    })
    expect([...agenda.before, ...agenda.after].map(({ number, note }) => [number, note])).toEqual([
      ['1', ''],
      ['2', ''],
      ['4', ''],
      ['5', 'No date has been fixed'],
    ])
  })

  it.each([
    [[], 'Nothing falls due at this meeting. The register holds no open commitment from earlier meetings.'],
    [
      [aQuietOne(), aQuietOne({ revisits: [aRevisit('2025-12-02')] })],
      'Nothing falls due at this meeting. The register holds 2 open commitments from earlier meetings; the next date is 2 December 2025.',
    ],
    [
      [aQuietOne({ ...undated, meeting: sittingOn('2025-09-02') })],
      'Nothing falls due at this meeting. The register holds 1 open commitment from earlier meetings, with no date to come.',
    ],
  ])('says so when nothing comes back', (commitments, summary) => {
    const agenda = agendaOf(commitments)
    expect(agenda.summary).toBe(summary)
    expect(agenda.matters.groups).toEqual([])
  })

  it('is the same JSON for the same facts, whatever order they come in', () => {
    const commitments = oneOfEach()
    const json = JSON.stringify(agendaOf(commitments))
    expect(JSON.stringify(agendaOf(commitments.toReversed()))).toBe(json)
    expect(JSON.parse(json)).toEqual(agendaOf(commitments))
  })

  it('composed after the meeting, it still shows the day of the meeting', () => {
    const late = composeRevisitAgenda({
      ...facts,
      today: day('2025-11-20'),
      commitments: [aQuietOne(datedFor('2025-10-07'))],
    })
    expect(late.composedOn).toBe('2025-10-07')
    expect(itemsOf(late)[0]?.reasons).toEqual([
      { rule: 'due', words: 'Due on 7 October 2025, the day of this meeting' },
    ])
  })
})

const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(meeting.heldOn, days))

const anyCommitment: fc.Arbitrary<Commitment> = fc
  .record({
    kind: fc.constantFrom('action' as const, 'undertaking' as const, 'target' as const, 'revisit' as const),
    dueOn: fc.option(anyDay),
    revisitOn: fc.option(anyDay),
    claimed: fc.boolean(),
    closed: fc.boolean(),
  })
  .map(({ kind, dueOn, revisitOn, claimed, closed }) =>
    aQuietOne({
      kind,
      ...(dueOn === null ? undated : datedFor(dueOn)),
      revisits: revisitOn === null ? [] : [aRevisit(revisitOn)],
      updates: claimed ? [aClaim('2025-09-01')] : [],
      closure: closed
        ? { on: composedOn, as: 'delivered', by: 'Petra Thornbury', reason: '', supersededByRef: null }
        : null,
    }),
  )

describe('over any register', () => {
  it('nothing due by the meeting is missing, nothing closed is in, nothing is listed twice or without a reason', () => {
    fc.assert(
      fc.property(
        fc.array(anyCommitment, { maxLength: 12 }),
        fc.integer({ min: 0, max: 40 }),
        (register, ahead) => {
          const today = addDays(meeting.heldOn, -ahead)
          const agenda = composeRevisitAgenda({ ...facts, today, commitments: register })
          const listed = refsOf(agenda)
          const open = register.filter((commitment) => commitment.closure === null)
          const due = open.filter(
            ({ dueOn, revisits }) =>
              (dueOn !== null && dueOn <= meeting.heldOn) ||
              revisits.some((r) => r.revisitOn <= meeting.heldOn),
          )
          expect(listed).toEqual(expect.arrayContaining(due.map(({ ref }) => ref)))
          expect(open.map(({ ref }) => ref)).toEqual(expect.arrayContaining(listed))
          expect(new Set(listed).size).toBe(listed.length)
          expect(
            itemsOf(agenda).every((item) => item.reasons.length > 0 && item.question.endsWith('?')),
          ).toBe(true)
          expect(itemsOf(agenda).map(({ number }) => number)).toEqual(listed.map((_, at) => `3.${at + 1}`))
        },
      ),
    )
  })
})
