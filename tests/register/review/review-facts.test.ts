import { describe, expect, it, test } from 'vitest'
import type { Measure } from '../../../src/extraction/candidate.ts'
import { countedAs, rejectionWords } from '../../../src/register/review/rejection-reasons.ts'
import {
  type AcceptedParts,
  type Part,
  type ReadParts,
  whatChanged,
} from '../../../src/register/review/review-facts.ts'
import { day } from '../../support/builders.ts'

const calls: Measure = {
  what: 'calls answered',
  comparator: 'at-least',
  value: 80,
  unit: '%',
  baseline: null,
}
const read: ReadParts = { kind: 'action', ownerPostId: 'dcc', dueOn: day('2026-04-07'), measure: calls }
const asRead: AcceptedParts = { ...read, kind: 'action' }

describe('what a person changed of a proposal', () => {
  test.each<[string, Partial<ReadParts>, Partial<AcceptedParts>, readonly Part[]]>([
    ['nothing', {}, {}, []],
    ['a next step became an undertaking, as it must', { kind: 'next_step' }, { kind: 'undertaking' }, []],
    ['a next step became an action', { kind: 'next_step' }, { kind: 'action' }, ['kind']],
    ['an action became a revisit', {}, { kind: 'revisit' }, ['kind']],
    ['another post', {}, { ownerPostId: 'cc' }, ['owner']],
    ['an owner where none was read', { ownerPostId: null }, {}, ['owner']],
    ['no owner where one was read', {}, { ownerPostId: null }, ['owner']],
    ['no owner, as read', { ownerPostId: null }, { ownerPostId: null }, []],
    ['another day', {}, { dueOn: day('2026-04-08') }, ['due date']],
    ['no day where one was read', {}, { dueOn: null }, ['due date']],
    ['no day, as read', { dueOn: null }, { dueOn: null }, []],
    ['the same measure, typed again', {}, { measure: { ...calls } }, []],
    ['another figure', {}, { measure: { ...calls, value: 85 } }, ['measure']],
    ['a figure at the start', {}, { measure: { ...calls, baseline: 61 } }, ['measure']],
    ['no measure', {}, { measure: null }, ['measure']],
    [
      'everything',
      {},
      { kind: 'target', ownerPostId: null, dueOn: null, measure: null },
      ['kind', 'owner', 'due date', 'measure'],
    ],
  ])('%s', (_, reading, accepted, parts) => {
    expect(whatChanged({ ...read, ...reading }, { ...asRead, ...accepted })).toEqual(parts)
  })
})

describe('why it was rejected', () => {
  test.each([
    ['not-a-promise', null, 'Not a promise'],
    ['not-a-promise', '', 'Not a promise'],
    ['only-discussion', 'They only wondered', 'Only discussion: They only wondered'],
    ['other', 'Written twice', 'Written twice'],
    ['not-taken', '', 'Not taken when the review was finished'],
    // Before there were codes.
    [null, 'A remark, not a promise', 'A remark, not a promise'],
    [null, null, null],
  ] as const)('code %s with the words %j reads %j', (code, words, said) => {
    expect(rejectionWords({ code, words })).toBe(said)
  })

  it('counts free words from before there were codes as something else, and silence as nothing', () => {
    expect(countedAs(null, true)).toBe('other')
    expect(countedAs(null, false)).toBeNull()
    expect(countedAs('said-before', false)).toBe('said-before')
  })
})
