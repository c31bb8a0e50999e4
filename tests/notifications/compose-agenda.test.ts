import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { OutboxMessage } from '../../src/delivery/message.ts'
import { mailWriting } from '../../src/mail-writing.ts'
import { composer } from '../../src/notifications/compose.ts'
import type { NotificationFacts } from '../../src/notifications/facts.ts'
import { planAgendas } from '../../src/notifications/plan-agendas.ts'
import {
  aCommitment,
  aMeeting,
  day,
  holdings,
  people,
  nothingSaid,
  inOutbox,
  mailConfig,
} from '../support/builders.ts'
import { unzip } from '../agenda/unzip.ts'

const { render, settings, agendas } = mailWriting(
  mailConfig,
  fileURLToPath(new URL('../../templates', import.meta.url)),
)

const april = aMeeting({ heldOn: day('2026-04-14'), theme: 'Custody' })
const factsOf = (given: Partial<NotificationFacts> = {}): NotificationFacts => ({
  commitments: [aCommitment({ ref: 'C-0042', dueOn: day('2026-03-19') })],
  meetings: [april],
  holdings,
  ...nothingSaid,
  ...given,
})

const message = (given: Partial<OutboxMessage> = {}): OutboxMessage => {
  const [planned] = planAgendas({
    ...factsOf(),
    alreadyPlanned: new Set(),
    today: day('2026-04-07'),
  }).messages
  return { ...inOutbox(planned, day('2026-04-07')), ...given }
}

const compose = (facts: NotificationFacts, today = '2026-04-07', given: Partial<OutboxMessage> = {}) =>
  composer(() => Promise.resolve(facts), render, settings, agendas)(message(given), day(today))

describe('the mail that brings the agenda', () => {
  test('says what comes back and why, and brings the Word file and the day', async () => {
    const composed = await compose(factsOf())
    if ('suppress' in composed) throw new Error(composed.suppress)
    expect(composed.address).toBe('priya.anand@westmarch.example')
    expect(composed.body.subject).toBe('Revisit agenda: Holding to Account Meeting, 14 April 2026')
    const text = composed.body.text.replace(/\s+/g, ' ')
    expect(text).toContain('1 matter comes back: 1 overdue.')
    expect(text).toContain('Overdue by 16 working days on the day of the meeting')
    expect(text).toContain('https://register.westmarch.example/meetings/HTA-2026-04-14')
    expect(composed.attachments?.map(({ fileName }) => fileName)).toEqual([
      'revisit-agenda-HTA-2026-04-14.docx',
      'meeting.ics',
    ])
    const word = unzip(composed.attachments?.[0]?.contents ?? Buffer.alloc(0))
    expect(String(word.get('word/document.xml'))).toContain('C-0042')
  })

  test('goes when nothing falls due, and says so', async () => {
    const composed = await compose(factsOf({ commitments: [] }))
    if ('suppress' in composed) throw new Error(composed.suppress)
    expect(composed.body.text).toContain('Nothing falls due at this meeting.')
    expect(composed.attachments).toHaveLength(2)
  })

  test('is written from the register as it stands when it goes', async () => {
    const composed = await compose(
      factsOf({ commitments: [aCommitment({ ref: 'C-0077', dueOn: day('2026-04-08') })] }),
      '2026-04-09',
    )
    expect('body' in composed && composed.body.text).toContain('C-0077')
  })

  test('makes no second file when its words are frozen', async () => {
    const composed = await compose(factsOf(), '2026-04-07', { body: { subject: 'x', text: 'x', html: 'x' } })
    expect(composed).not.toHaveProperty('attachments')
  })

  test('stays short when a hundred matters come back', async () => {
    const hundred = Array.from({ length: 100 }, (_, n) =>
      aCommitment({ ref: `C-${1000 + n}`, dueOn: day('2026-03-19') }),
    )
    const composed = await compose(factsOf({ commitments: hundred }))
    if ('suppress' in composed) throw new Error(composed.suppress)
    expect(composed.body.text).toContain('and 85 more, which the attached agenda holds.')
    expect(Buffer.byteLength(composed.body.html)).toBeLessThan(102_000)
  })
})

test.each<[string, Partial<NotificationFacts>, string, string]>([
  [
    'the meeting was moved',
    { meetings: [{ ...april, heldOn: day('2026-04-21') }] },
    '2026-04-07',
    'The meeting was moved to 21 April 2026',
  ],
  [
    'it was cancelled',
    { meetings: [{ ...april, cancelledOn: day('2026-04-06') }] },
    '2026-04-07',
    'The meeting was cancelled on 6 April 2026',
  ],
  ['it has been held', {}, '2026-04-15', 'The meeting of 14 April 2026 has been held'],
  ['it is gone', { meetings: [] }, '2026-04-07', 'The meeting is no longer in the register'],
  [
    'the reader left the post',
    { holdings: holdings.map((h) => (h.person === people.priya ? { ...h, untilOn: day('2026-04-05') } : h)) },
    '2026-04-07',
    'Priya Anand no longer holds a post that receives agendas',
  ],
  [
    'the reader has no address any more',
    { holdings: holdings.map((h) => ({ ...h, person: { ...h.person, email: '' } })) },
    '2026-04-07',
    'Priya Anand has no email address',
  ],
])('nothing goes when %s', async (_, given, today, why) => {
  expect(await compose(factsOf(given), today)).toEqual({ suppress: why })
})
