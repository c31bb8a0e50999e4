import { expect, test } from 'vitest'
import type { Extension } from '../../src/register/commitment.ts'
import { slipsOf } from '../../src/register/slips.ts'
import { aCommitment, anExtension } from '../support/builders.ts'

test.each<[string, readonly Extension[], number]>([
  ['more time', [anExtension('2026-04-07', '2026-05-07'), anExtension('2026-05-07', '2026-06-07')], 2],
  ['an earlier date', [anExtension('2026-04-07', '2026-03-07')], 0],
  ['a first date', [anExtension('2026-04-07', '2026-05-07', { from: null })], 0],
  ['a new bank holiday', [anExtension('2026-04-07', '2026-04-08', { holidayId: 'jubilee' })], 0],
  ['a meeting that moved', [anExtension('2026-04-14', '2026-04-21', { movedMeetingId: 'april' })], 0],
])('%s counts as a slip as often as the owner was given more time', (_, extensions, slips) => {
  expect(slipsOf(aCommitment({ extensions }))).toHaveLength(slips)
})
