import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

/** Kind of confidence, reason, day due. */
const read = (words: string) => proposed(words).map(([confidence]) => confidence)

describe('a task behind the word "Decision"', () => {
  test.each([
    'Decision: analysts to reconcile the two counts and report in July 2024.',
    'Decision 24/05: the Executive to review the code after twelve months.',
    'Decision – Clerk to write to the owners of the mill.',
    'Outcome: Head of Estates to obtain three quotes.',
    'DECISION: all leads to send their figures to the Board Manager.',
    'Way forward: the two finance teams to agree one format.',
  ])('is taken: %s', (words) => {
    expect(read(words)).toEqual(['likely'])
  })

  test.each([
    'Decision: Board to note.',
    'Decision: the Board to note the report and approve the budget.',
    'Decision 24/03: the Board approved the budget.',
    'Decision: that the report be noted.',
    'Outcome: it was too early to say.',
    'The decision to close the yard was right.',
  ])('is none: %s', (words) => {
    expect(read(words)).not.toContain('likely')
  })
})

describe('what is done besides noting and approving', () => {
  test.each([
    [
      'Resolved: That the Panel supports the proposal, and that the Chairman write to the Mayor by 8 July 2024.',
    ],
    ['The Panel agreed to note that the plan ends on 31 March 2025 and to hold a workshop in October 2024.'],
    ['RESOLVED to approve the accounts and to send them to the auditor by 30 June 2024.'],
    ['It was agreed to note the letter and to arrange a visit before August 2024.'],
    ['Members agreed to receive the report and to seek the views of the parishes by 31 July 2024.'],
  ])('is taken: %s', (words) => {
    expect(read(words)).toEqual(['likely'])
  })

  test('has its own day, whatever day stands in what is noted', () => {
    expect(
      proposed(
        'The Panel agreed to note that the plan ends on 31 March 2025 and to hold a workshop in October 2024.',
      ).map(([, , due]) => due),
    ).toEqual(['2024-10-31'])
  })

  test.each([
    'Resolved: That the Panel supports the proposal and that the report be noted.',
    'The Panel agreed to note the report and to thank the officers.',
    'RESOLVED to approve the accounts and to adopt the policy.',
    'Members agreed to note that the plan ends on 31 March 2025.',
    'It was agreed to receive the report and to support the bid.',
  ])('is not: %s', (words) => {
    expect(read(words)).not.toContain('likely')
  })
})
