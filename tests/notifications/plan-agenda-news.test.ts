import { expect, test } from 'vitest'
import type { NotificationFacts } from '../../src/notifications/facts.ts'
import { planAgendaNews } from '../../src/notifications/plan-agenda-news.ts'
import { agendaKey } from '../../src/notifications/plan-agendas.ts'
import type { Drafting } from '../../src/register/meetings/drafting.ts'
import { aCommitment, aMeeting, day, holdings, nothingSaid, people } from '../support/builders.ts'

const april = aMeeting({ heldOn: day('2026-04-14') })
const came = aCommitment({ ref: 'C-0042', dueOn: day('2026-04-10') })
const drafting: Drafting = {
  id: 'drafting',
  meetingId: april.id,
  heldOn: april.heldOn,
  draftedOn: day('2026-04-07'),
  draftedAt: '2026-04-07T05:00:00.000Z',
  draftedBy: 'Matters Arising',
  matters: [],
  moves: [
    {
      commitmentId: came.id,
      ref: came.ref,
      heading: 'The plan',
      words: 'Due on 10 April 2026, before this meeting',
      position: 0,
      move: 'came',
      urgency: 'due',
      noticedOn: day('2026-04-08'),
      noticedAt: '2026-04-08T05:00:00.000Z',
    },
  ],
}
const told = (at: string) => new Map([[agendaKey(april, people.priya.id), at]])

const plan = (
  given: Partial<NotificationFacts> = {},
  planned: readonly string[] = [],
  today = '2026-04-08',
) =>
  planAgendaNews({
    ...nothingSaid,
    commitments: [came],
    meetings: [april],
    holdings,
    draftings: [drafting],
    agendasTold: told('2026-04-07T07:00:00.000Z'),
    alreadyPlanned: new Set(planned),
    today: day(today),
    ...given,
  }).messages

test('what is due and came onto a draft is told to whoever had the draft', () => {
  expect(plan().map(({ recipient, items }) => [recipient.name, items])).toEqual([
    [
      'Priya Anand',
      [
        {
          commitmentId: came.id,
          rung: 'agenda-news',
          reason:
            'new on the agenda of 14 April 2026, drafted on 7 April 2026: due on 10 April 2026, before this meeting',
          itemKey: `agenda-news/${april.id}/2026-04-14/C-0042/person-pa`,
        },
      ],
    ],
  ])
})

test.each<[string, Partial<NotificationFacts>, readonly string[], string]>([
  ['they were told of it', {}, [`agenda-news/${april.id}/2026-04-14/C-0042/person-pa`], '2026-04-08'],
  ['their draft has not gone yet', { agendasTold: new Map() }, [], '2026-04-08'],
  ['their draft told of it', { agendasTold: told('2026-04-08T05:00:00.000Z') }, [], '2026-04-08'],
  [
    'it was closed',
    {
      commitments: [
        {
          ...came,
          closure: { on: day('2026-04-08'), as: 'delivered', by: '', reason: '', supersededByRef: null },
        },
      ],
    },
    [],
    '2026-04-08',
  ],
  ['the meeting was moved', { meetings: [{ ...april, heldOn: day('2026-04-21') }] }, [], '2026-04-08'],
  [
    'the meeting was cancelled',
    { meetings: [{ ...april, cancelledOn: day('2026-04-08') }] },
    [],
    '2026-04-08',
  ],
  ['the meeting is over', {}, [], '2026-04-15'],
  ['it was no news', { draftings: [{ ...drafting, matters: drafting.moves }] }, [], '2026-04-08'],
])('nobody is told when %s', (_, given, planned, today) => {
  expect(plan(given, planned, today)).toEqual([])
})

const issued = {
  agendaId: 'agenda-1',
  meetingId: april.id,
  number: 'HTA/2026/1',
  version: 1,
  issuedAt: '2026-04-07T09:00:00.000Z',
  moves: drafting.moves,
}

test('what came after the agenda was issued is told to whoever gets agendas, with what there is to do', () => {
  const facts = { draftings: [], agendasTold: new Map(), issuedAgendas: [issued] }
  expect(
    plan(facts).map(({ recipient, items }) => [recipient.name, items.map(({ reason }) => reason)]),
  ).toEqual([
    [
      'Priya Anand',
      [
        'not on the agenda of 14 April 2026, since it came after version 1 of HTA/2026/1 was issued: due on 10 April 2026, before this meeting',
      ],
    ],
  ])
  for (const none of [
    { ...facts, meetings: [{ ...april, cancelledOn: day('2026-04-08') }] },
    { ...facts, meetings: [{ ...april, heldOn: day('2026-04-07') }] },
    {
      ...facts,
      commitments: [{ ...came, acceptedBy: 'Priya Anand', acceptedAt: '2026-04-07T10:00:00.000Z' }],
    },
    {
      ...facts,
      issuedAgendas: [
        {
          ...issued,
          moves: [
            ...drafting.moves,
            ...drafting.moves.map((one) => ({ ...one, position: 1, move: 'left' as const })),
          ],
        },
      ],
    },
  ])
    expect(plan(none)).toEqual([])
})
