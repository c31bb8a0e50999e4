import { describe, expect, it } from 'vitest'
import { doubtsAt, inWords, type TickFacts } from '../../src/operation/judge-clock.ts'

const NOW = '2026-03-31T07:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
const DAY = 24 * 60

/** A register that ticked a minute ago, on a machine that knows it. */
const ordinary: TickFacts = {
  now: NOW,
  databaseNow: null,
  trustedAt: later(-1),
  beats: 500,
  noted: 500,
}

describe('a tick that can be believed', () => {
  it.each<[string, Partial<TickFacts>]>([
    ['an ordinary minute', {}],
    ['the first ever', { trustedAt: '', beats: 0, noted: null }],
    ['after a night off', { trustedAt: later(-10 * 60) }],
    ['after six weeks off', { trustedAt: later(-44 * DAY) }],
    ['a clock put back by a minute, as time servers do', { trustedAt: later(1) }],
    ['another process counted a tick in between', { beats: 507 }],
    ['a second machine that joins one at work', { noted: null, trustedAt: later(-2) }],
    ['a database whose clock is three minutes behind', { databaseNow: later(-3), trustedAt: later(-4) }],
    ['the first tick after a person has begun a new line', { beats: 0, noted: null, trustedAt: later(-90) }],
  ])('%s', (_, given) => {
    expect(doubtsAt({ ...ordinary, ...given })).toEqual([])
  })
})

describe('a tick that cannot', () => {
  it.each<[string, Partial<TickFacts>, readonly string[]]>([
    ['the clock went back an hour', { trustedAt: later(60) }, ['clock-back']],
    ['the clock went back a day', { trustedAt: later(DAY) }, ['clock-back']],
    ['nothing ran for 46 days', { trustedAt: later(-46 * DAY) }, ['gap']],
    ['the clock jumped a year ahead', { trustedAt: later(-365 * DAY) }, ['gap']],
    ['the database says another hour', { databaseNow: later(60), trustedAt: later(59) }, ['clock-differs']],
    ['ahead of the database by six minutes', { databaseNow: later(-6) }, ['clock-differs']],
    ['an older copy of the register', { beats: 499 }, ['restored']],
    ['an older copy of yesterday', { beats: 10, trustedAt: later(-DAY) }, ['restored']],
    ['a copy put on a new machine', { noted: null, trustedAt: later(-DAY) }, ['restored']],
    ['a copy of last year', { beats: 10, trustedAt: later(-365 * DAY) }, ['gap', 'restored']],
  ])('%s', (_, given, causes) => {
    expect(doubtsAt({ ...ordinary, ...given }).map(({ cause }) => cause)).toEqual(causes)
  })

  it('a machine’s wrong clock does not count as a gap where the database knows the time', () => {
    const facts = { ...ordinary, now: later(365 * DAY), databaseNow: NOW }
    expect(doubtsAt(facts)).toEqual([
      {
        cause: 'clock-differs',
        reason: 'The clock of this machine and the database’s are 365 days apart',
      },
    ])
  })
})

it.each([
  [60_000, '1 minute'],
  [6 * 60_000, '6 minutes'],
  [3 * 60 * 60_000, '3 hours'],
  [46 * DAY * 60_000, '46 days'],
])('says %i milliseconds as %s', (milliseconds, words) => {
  expect(inWords(milliseconds)).toBe(words)
})
