import { describe, expect, it } from 'vitest'
import type { MailHold } from '../../db/mail-holds.ts'
import type { OperationFacts } from '../../src/operation/finding.ts'
import { judge } from '../../src/operation/findings.ts'
import { day } from '../support/builders.ts'

const NOW = '2026-03-30T09:00:00.000Z'
const ago = (minutes: number): string => new Date(Date.parse(NOW) - minutes * 60_000).toISOString()
const server = { askedAt: ago(5), answeredAt: ago(5), downSince: '', askAgainAt: '', why: '' }

const wellKept: OperationFacts = {
  now: NOW,
  databaseNow: ago(0),
  commitments: 12,
  tickedAt: ago(1),
  runs: [{ job: 'plan-mail', error: null, outcome: 'planned' }],
  outbox: { waiting: 0, due: 0, oldestDueAt: null, unsent: 0 },
  mailServer: server,
  mailFolder: null,
  holds: [],
  unreachable: [],
  comesBack: [],
  holidaysEndOn: day('2028-12-31'),
  inHalfAYear: day('2026-09-29'),
  today: day('2026-03-30'),
}

const hold = (given: Partial<MailHold> = {}): MailHold => ({
  id: 'h',
  cause: 'person',
  reason: 'Wrong minutes',
  begunAt: ago(60),
  begunBy: 'Priya Anand',
  confirmedAt: null,
  confirmedBy: null,
  send: null,
  endedAt: null,
  endedBy: null,
  ...given,
})

it('an office in which all is well has nothing to look at', () => {
  expect(judge(wellKept).filter(({ state }) => state !== 'good')).toEqual([])
})

describe('what somebody should look at or put right', () => {
  it.each<[string, Partial<OperationFacts>, string, string, RegExp]>([
    ['no tick yet', { tickedAt: '' }, 'worker', 'look', /has not run yet/],
    ['no tick for three beats', { tickedAt: ago(4) }, 'worker', 'bad', /last ran 4 minutes ago/],
    ['clocks an hour apart', { databaseNow: ago(60) }, 'clock', 'bad', /60 minutes apart/],
    [
      'a job that failed',
      { runs: [{ job: 'plan-mail', error: 'disk full', outcome: null }] },
      'jobs',
      'bad',
      /plan-mail failed when it last ran: disk full/,
    ],
    ['a pause', { holds: [hold()] }, 'holds', 'look', /Priya Anand has paused all mail: Wrong minutes\./],
    [
      'a restore',
      { holds: [hold({ cause: 'restored' })] },
      'holds',
      'bad',
      /until somebody says what is to go/,
    ],
    [
      'a word that was given',
      { holds: [hold({ cause: 'gap', confirmedAt: NOW })] },
      'holds',
      'look',
      /goes again/,
    ],
    [
      'a refused login',
      { mailServer: { ...server, downSince: ago(125), why: '535 no' } },
      'mail-server',
      'bad',
      /for 2 hours now: 535 no/,
    ],
    [
      'a mail server never asked',
      { mailServer: { ...server, askedAt: '' } },
      'mail-server',
      'look',
      /not been asked/,
    ],
    ['no mail server', { mailFolder: 'data/mail' }, 'mail-server', 'look', /written to data\/mail/],
    [
      'mails that wait too long',
      { outbox: { waiting: 3, due: 2, oldestDueAt: ago(180), unsent: 0 } },
      'outbox',
      'look',
      /3 mails wait to be sent, the oldest for 3 hours/,
    ],
    [
      'a mail given up',
      { outbox: { waiting: 0, due: 0, oldestDueAt: null, unsent: 1 } },
      'not-delivered',
      'look',
      /1 mail of the last 14 days reached nobody/,
    ],
    ['no address', { unreachable: ['Ines Quill (DCC)'] }, 'addresses', 'look', /Ines Quill/],
    [
      'mail that came back',
      { comesBack: [{ address: 'a@b.example', reason: '' }] },
      'returned-mail',
      'look',
      /a@b\.example/,
    ],
    [
      'a failed sign of life',
      { runs: [{ job: 'heartbeat', error: 'no answer', outcome: null }] },
      'heartbeat',
      'look',
      /failed: no answer/,
    ],
    [
      'bank holidays that run out',
      { holidaysEndOn: day('2026-08-31') },
      'holidays',
      'look',
      /until 31 August 2026 only/,
    ],
    [
      'bank holidays that ran out',
      { holidaysEndOn: day('2025-12-31') },
      'holidays',
      'bad',
      /Install a newer version/,
    ],
  ])('%s', (_, given, name, state, words) => {
    const findings = judge({ ...wellKept, ...given })
    expect(findings.filter((finding) => finding.state !== 'good')).toEqual([
      expect.objectContaining({ name, state, words: expect.stringMatching(words) }),
    ])
  })

  it('a monitor learns states and counts, and nobody’s name', () => {
    const findings = judge({
      ...wellKept,
      holds: [hold()],
      unreachable: ['Ines Quill (DCC)'],
      comesBack: [{ address: 'a@b.example', reason: 'gone' }],
    })
    const told = JSON.stringify(findings.map(({ name, state, facts }) => ({ name, state, facts })))
    expect(told).not.toMatch(/Priya|Quill|@|Wrong minutes/)
  })
})
