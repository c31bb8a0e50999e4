import { describe, expect, it } from 'vitest'
import { excerptOf, headingFor } from '../../src/agenda/quote-words.ts'
import { aDueReading, aCommitment } from '../support/builders.ts'

const long =
  'Northfold will publish the full set of response times for every beat and every hour of the day and the night'

describe('the heading of an item', () => {
  it.each([
    ['Action: DCC to share the custody plan.', 'Share the custody plan'],
    ['ACTION 3 – The Deputy Chief Constable will share the custody plan', 'Share the custody plan'],
    ['Agreed action: the DCC agreed to share the custody plan;', 'Share the custody plan'],
    ['I will bring the hate crime figures back.', 'Bring the hate crime figures back'],
    ['Dcc will share it.', 'Share it'],
    // Not a label, not the doer.
    ['Action-planning will start at Eastvale.', 'Action-planning will start at Eastvale'],
    ['The CFO and the DCC will meet Eastvale council.', 'The CFO and the DCC will meet Eastvale council'],
    ['Targets for Northfold to be set.', 'Targets for Northfold to be set'],
    ['Action:', 'Action'],
    // A table row: the cell that says most.
    ['3.1 | Share the custody plan with Harrowdale | DCC | March', 'Share the custody plan with Harrowdale'],
    // The first sentence, and a cut between words that leaves no "of the" at its end.
    ['The plan will be shared with all. It is long.', 'The plan will be shared with all'],
    [long, 'Northfold will publish the full set of response times for every beat…'],
  ])('%s', (quote, heading) => {
    expect(headingFor(aCommitment({ quote, due: null }))).toBe(heading)
  })

  it.each([
    ['Action: DCC to share the plan in 6 months.', 'Share the plan'],
    ['In 6 months the plan is shared.', 'In 6 months the plan is shared'],
    ['in 6 months, all plans are shared.', 'All plans are shared'],
    ['Revisit in 6 months.', 'Revisit in 6 months'],
  ])('leaves out the words on timing: %s', (quote, heading) => {
    expect(headingFor(aCommitment({ quote, due: aDueReading({ phrase: 'in 6 months' }) }))).toBe(heading)
  })

  it('an owner whose name holds signs of a pattern is plain words', () => {
    const quote = 'A/DCC (Ops.) to share the plan'
    expect(headingFor(aCommitment({ quote, ownerText: 'A/DCC (Ops.)' }))).toBe('Share the plan')
    expect(headingFor(aCommitment({ quote, ownerText: 'A/DCC (Ops+' }))).toBe(quote)
  })
})

describe('the words of a quote that a question repeats', () => {
  it.each([
    ['Action: DCC to share the custody plan.', 'DCC to share the custody plan'],
    ['We said “soon”, and meant it.', 'We said “soon”, and meant it'],
    ['4 | CFO to write to Eastvale | CFO', 'CFO to write to Eastvale'],
    ['', ''],
  ])('%s', (quote, excerpt) => {
    expect(excerptOf(quote)).toBe(excerpt)
  })

  it('are one unbroken run of it, also when they are cut', () => {
    const quote = `Action: ${long}; ${long}; ${long}.`
    const excerpt = excerptOf(quote)
    expect(excerpt.length).toBeLessThanOrEqual(241)
    expect(excerpt.endsWith('…')).toBe(true)
    expect(quote).toContain(excerpt.slice(0, -1))
  })
})
