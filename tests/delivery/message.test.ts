import { describe, expect, test } from 'vitest'
import {
  MAX_ATTEMPTS,
  messageIdFor,
  messageState,
  messageStateName,
  nextAttemptAt,
  plusMilliseconds,
} from '../../src/delivery/message.ts'

const NOW = '2026-03-31T08:00:00.000Z'
const fresh = { sentAt: null, failedAt: null, suppressedAt: null, leasedUntil: '', attempts: 0 }

test.each([
  ['nothing has happened yet', fresh, 'planned', 'Planned'],
  [
    'a worker holds it',
    { ...fresh, attempts: 1, leasedUntil: '2026-03-31T08:01:00.000Z' },
    'sending',
    'Being sent',
  ],
  [
    'its worker has died',
    { ...fresh, attempts: 1, leasedUntil: '2026-03-31T07:59:00.000Z' },
    'retry',
    'Waiting to try again',
  ],
  ['it was refused for now', { ...fresh, attempts: 3 }, 'retry', 'Waiting to try again'],
  ['the server took it', { ...fresh, attempts: 1, sentAt: NOW }, 'sent', 'Sent'],
  ['it was given up', { ...fresh, attempts: 9, failedAt: NOW }, 'failed', 'Not sent'],
  ['nothing in it held any more', { ...fresh, attempts: 1, suppressedAt: NOW }, 'suppressed', 'Not needed'],
] as const)('when %s', (_, message, state, name) => {
  expect(messageState(message, NOW)).toBe(state)
  expect(messageStateName(state)).toBe(name)
})

describe('when a mail is tried again', () => {
  test.each([
    [1, '2026-03-31T08:00:00.000Z', '2026-03-31T08:01:00.000Z'],
    [2, '2026-03-31T08:01:00.000Z', '2026-03-31T08:06:00.000Z'],
    [3, '2026-03-31T08:06:00.000Z', '2026-03-31T08:21:00.000Z'],
    [4, '2026-03-31T08:21:00.000Z', '2026-03-31T09:21:00.000Z'],
    [5, '2026-03-31T09:21:00.000Z', '2026-03-31T10:21:00.000Z'],
    [40, '2026-04-02T07:00:00.000Z', '2026-04-02T08:00:00.000Z'],
    [40, '2026-04-02T07:00:00.001Z', null],
    [5, '2026-04-02T08:00:00.000Z', null],
    [4, '2026-04-09T08:00:00.000Z', '2026-04-09T09:00:00.000Z'],
    [1, '2026-04-09T08:00:00.000Z', '2026-04-09T08:01:00.000Z'],
  ])('after attempt %i at %s: %s', (attempts, now, next) => {
    expect(nextAttemptAt({ plannedAt: NOW, attempts }, now)).toBe(next)
  })

  test('a server that always says later is given up within 48 hours and long before the last resort', () => {
    let now: string | null = NOW
    let attempts = 0
    while (now !== null) {
      attempts++
      const next = nextAttemptAt({ plannedAt: NOW, attempts }, now)
      if (next === null) break
      now = next
    }
    expect(now <= plusMilliseconds(NOW, 48 * 3_600_000)).toBe(true)
    expect(attempts).toBe(51)
    expect(attempts).toBeLessThan(MAX_ATTEMPTS)
  })
})

test('the Message-ID depends on the key alone and ends in the sender’s domain', () => {
  const id = messageIdFor('reminder/x', 'register@westmarch.example')
  expect(id).toMatch(/^<[0-9a-f]{32}@westmarch\.example>$/)
  expect(messageIdFor('reminder/x', 'register@westmarch.example')).toBe(id)
  expect(messageIdFor('reminder/y', 'register@westmarch.example')).not.toBe(id)
})
