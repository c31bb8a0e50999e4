import { describe, expect, test } from 'vitest'
import { planMail } from '../../src/notifications/plan-mail.ts'
import { planMinutes } from '../../src/notifications/plan-minutes.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import {
  aCommitment,
  aMeeting,
  day,
  holdings,
  meetingRefOf,
  people,
  postRefOf,
  posts,
  nothingSaid,
} from '../support/builders.ts'

// A Wednesday, so that no digest is due; the dates are too far off for reminders.
const TODAY = day('2026-03-11')
const march = meetingRefOf(aMeeting({ heldOn: day('2026-03-03') }))

const accepted = (given: Partial<Commitment> = {}): Commitment =>
  aCommitment({ meeting: march, dueOn: day('2027-01-31'), acceptedAt: '2026-03-10T10:00:00.000Z', ...given })

const facts = (commitments: readonly Commitment[], alreadyPlanned: ReadonlySet<string> = new Set()) => ({
  ...nothingSaid,
  commitments,
  meetings: [],
  holdings,
  alreadyPlanned,
  today: TODAY,
})

const told = (...commitments: readonly Commitment[]) =>
  planMinutes(facts(commitments)).messages.map(({ recipient, reason }) => [recipient.name, reason])

describe('who is told of what was accepted yesterday', () => {
  const chief = { owner: postRefOf(posts.chief) }
  test.each<[string, readonly Commitment[], readonly (readonly string[])[]]>([
    [
      'a batch of one set of minutes is one mail for each owner',
      [accepted(), accepted(), accepted(), accepted(chief)],
      [
        ['Callum Reave', '1 commitment from the meeting of 3 March 2026 was added for the Chief Constable'],
        [
          'Delia Marsh',
          '3 commitments from the meeting of 3 March 2026 were added for the Deputy Chief Constable',
        ],
      ],
    ],
    [
      'of two meetings as well',
      [accepted(), accepted({ meeting: meetingRefOf(aMeeting()) })],
      [['Delia Marsh', '2 commitments from 2 meetings were added for the Deputy Chief Constable']],
    ],
    [
      'the first day that is told',
      [accepted({ acceptedAt: '2026-02-25T00:00:00.000Z' })],
      [
        [
          'Delia Marsh',
          '1 commitment from the meeting of 3 March 2026 was added for the Deputy Chief Constable',
        ],
      ],
    ],
  ])('%s', (_, commitments, expected) => {
    expect(told(...commitments)).toEqual(expected)
  })

  test.each<[string, Partial<Commitment>]>([
    ['accepted today, while the reviewer may still be at it', { acceptedAt: '2026-03-11T09:00:00.000Z' }],
    ['accepted longer ago than an outage lasts', { acceptedAt: '2026-02-24T23:59:59.999Z' }],
    ['accepted by the owner’s own holder', { acceptedBy: people.delia.name }],
    ['of an owner tied to no post', { owner: null }],
    ['of a post that receives no mail', { owner: postRefOf(posts.commissioner) }],
    [
      'closed since',
      {
        closure: {
          on: TODAY,
          as: 'withdrawn',
          by: 'Priya Anand',
          reason: 'Said in error',
          supersededByRef: null,
        },
      },
    ],
  ])('nobody of one %s', (_, given) => {
    expect(told(accepted(given))).toEqual([])
  })
})

test('once: the next run has nothing to tell', () => {
  const commitments = [accepted(), accepted()]
  const keys = planMinutes(facts(commitments)).messages.flatMap(({ items }) => items.map((i) => i.itemKey))
  expect(planMinutes(facts(commitments, new Set(keys))).messages).toEqual([])
})

test('on a day with a digest it is one mail, which has the digest’s name', () => {
  const commitments = [accepted(), aCommitment({ dueOn: day('2026-03-20') })]
  const monday = { ...facts(commitments), today: day('2026-03-16') }
  const toDelia = planMail(monday).messages.filter(({ recipient }) => recipient.name === 'Delia Marsh')
  expect(toDelia.map(({ kind, items }) => [kind, items.map(({ rung }) => rung)])).toEqual([
    ['digest', ['due-this-week', 'added-from-minutes']],
  ])
})
