import { describe, expect, test } from 'vitest'
import { recogniseAnnounced } from '../../../src/extraction/marked/announced-lists.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

const line = (text: string) => ({ kind: 'list-item', text }) as const

describe('a line below what announces it', () => {
  test.each([
    ['In the discussion the CFO undertook to:', 'Confirm the number of vans;', 'CFO', 'undertaking'],
    ['The DCC agreed to –', 'Write to the trust on parking', 'DCC', 'undertaking'],
    ['The Panel asked the Chief Constable to:', 'Share the survey.', 'Chief Constable', 'undertaking'],
    ['The Panel agreed to –', 'receive an update when the pilot has ended.', undefined, 'revisit'],
    ['RESOLVED – That the Panel:', 'receives a further report in six months;', undefined, 'revisit'],
    ['Resolved: that the Committee', 'asks the Clerk to arrange a visit.', 'Clerk', 'undertaking'],
    ['RESOLVED – That the Board:', 'invite the provider to its autumn session.', undefined, 'undertaking'],
  ])('%s %s', (above, below, owner, kind) => {
    const found = firstProposal(recogniseAnnounced, sceneOf(above, line(below)))
    expect(found).toMatchObject({ quote: below, kind, confidence: 'likely' })
    expect(found?.owner?.text).toBe(owner)
  })

  test.each([
    ['The Panel agreed to –', 'note the report.'],
    ['RESOLVED – That the Panel:', 'approves the scheme;'],
    ['RESOLVED – That the Authority:', 'set a council tax of £84 for a Band D property.'],
    ['The following were present:', 'Share Lane, member'],
    ['The DCC gave these figures:', 'Provide 40 vans a year'],
    ['Key points of the report:', 'Review of vetting was complete'],
    ['The Panel agreed the programme.', 'Confirm the number of vans;'],
  ])('is no promise: %s %s', (above, below) => {
    expect(firstProposal(recogniseAnnounced, sceneOf(above, line(below)))).toBeNull()
  })

  test('counts by its own letter where it has no bullet', () => {
    const scene = sceneOf('The DCC undertook to:', '(a) share the plan;', '(b) speak to the trust.')
    expect(recogniseAnnounced(scene.sentences[2] as never, scene)).toMatchObject({ confidence: 'likely' })
  })
})
