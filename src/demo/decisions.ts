import { type PlainDate, plainDate } from '../calendar/plain-date.ts'
import type { CommitmentKind } from '../register/commitments/commitment.ts'
import type { RejectionCode } from '../register/review/rejection-reasons.ts'

/**
 * What the invented office decides on the proposals of its minutes. `about` is a run of words that stands in one
 * proposal's quote. What is not told of is taken as the ticks stand: likely ones are accepted, the others left, or
 * rejected when the review is finished.
 */
export type Decisions = {
  readonly rejected: readonly {
    readonly about: string
    readonly code: RejectionCode
    readonly words: string
  }[]
  /** Accepted, likely or not, with what was put right, if anything; an owner by the code of the post. */
  readonly putRight: readonly {
    readonly about: string
    readonly kind?: CommitmentKind
    readonly owner?: string
    readonly dueOn?: PlainDate | null
  }[]
  /** Reviews of meetings before this day are finished; null finishes none. */
  readonly finishedBefore: PlainDate | null
  /** Not decided yet, so that there is a review to look at. */
  readonly left: readonly { readonly about: string }[]
  /** Left at first, and accepted on a later day. */
  readonly late: readonly { readonly about: string; readonly on: PlainDate }[]
  /** Exact words of the minutes that no proposal held. */
  readonly added: readonly { readonly words: string; readonly kind: CommitmentKind }[]
}

export const noDecisions: Decisions = {
  rejected: [],
  putRight: [],
  finishedBefore: null,
  left: [],
  late: [],
  added: [],
}

export const decisions: Decisions = {
  rejected: [
    {
      about: 'a further intake begins training in November',
      code: 'not-a-promise',
      words: '',
    },
    { about: 'assurance that savings were real', code: 'only-discussion', words: '' },
    {
      about: 'national proposal to allow clearances to be carried over',
      code: 'somebody-elses',
      words: 'A national proposal, which the Force answered',
    },
    { about: 'plans to spend £1.9m of the extra funding', code: 'only-discussion', words: '' },
    { about: 'Sixteen leave in the next two months', code: 'not-a-promise', words: 'A forecast of numbers' },
    { about: 'mounted section’s stables', code: 'other', words: 'Nothing that the office follows' },
    { about: 'The average wait to be booked in is 23 minutes', code: 'not-a-promise', words: '' },
    { about: 'he supported that date and would move staff', code: 'said-before', words: '' },
    { about: 'The roof can be mended for £680,000', code: 'not-a-promise', words: '' },
    { about: 'The date by which 80% was to be reached', code: 'said-before', words: '' },
    { about: 'came down to 33 minutes in September', code: 'not-a-promise', words: '' },
    { about: 'The DCC was pleased and would like it to carry on', code: 'only-discussion', words: '' },
    { about: 'closures has come down from four to three', code: 'already-done', words: '' },
    { about: 'an intake of 22 begins on 23 March', code: 'not-a-promise', words: '' },
    { about: 'She would rather be told a late date', code: 'only-discussion', words: '' },
    { about: 'The PCC was not content to take this from a note', code: 'not-a-promise', words: '' },
    { about: 'The PCC will hear more in April as planned', code: 'said-before', words: '' },
  ],
  putRight: [
    { about: 'PCC to revisit ethnicity recording in 6 months', kind: 'revisit' },
    { about: 'A full workforce plan, with leavers by length of service', owner: 'DP' },
    { about: 'how the views of patients might be gathered' },
    { about: 'PCC to revisit ethnicity recording at the October meeting', kind: 'revisit' },
    { about: 'Next steps include a joint workshop' },
    { about: 'PCC to revisit victim satisfaction in 6 months', kind: 'revisit' },
    { about: 'PCC to revisit victim satisfaction in six months', kind: 'revisit' },
    {
      about: 'The trial will be evaluated by the end of the financial year',
      kind: 'undertaking',
      owner: 'DCC',
    },
    { about: 'The public counter will reopen when the scaffolding comes down' },
    { about: 'the DCC and the trust to hold a joint event', owner: 'DCC' },
    { about: 'SD to draw up the questions for October', dueOn: null },
  ],
  finishedBefore: plainDate('2026-09-23'),
  left: [
    { about: 'For 2026/27 the savings target is £2.4m' },
    { about: 'The sale of the Thornmarket annexe' },
    { about: 'TW will correct the date on page four' },
  ],
  late: [{ about: 'SO to arrange for the PCC to visit Quarry Lane', on: plainDate('2025-12-01') }],
  added: [
    { words: 'The CC said that it would not happen again.', kind: 'undertaking' },
    {
      words: 'a visit by members to the control room to see the domestic abuse desk at work',
      kind: 'undertaking',
    },
  ],
}
