import { type PlainDate, plainDate } from '../calendar/plain-date.ts'

/**
 * Words of a later meeting that say an earlier promise again: with a date agreed to by the office, or with the
 * one it has. What was recorded of it at that meeting stands.
 */
export type Restatement = {
  readonly words: string
  readonly of: string
  readonly moved: { readonly to: PlainDate; readonly reason: string } | null
}

const day = plainDate

const ethnicity = 'he would expect 95% of records'
const calls = '80% of 101 calls would be answered'
const vetting = 'the backlog would be removed altogether'
const handover = 'the joint handover protocol would be signed'
const satisfaction = 'overall satisfaction should be at 72%'
/** As it was taken down at the meeting, before the minutes gave it their words. */
const figures = 'DCC to send the PCC all figures on ethnicity recording since October 2024'
const sergeants = 'no more than one sergeant in ten'

export const restatements: readonly Restatement[] = [
  {
    words: 'Invite the ambulance service to the Board',
    of: 'invite the ambulance service to a future meeting',
    moved: null,
  },
  {
    words: 'The costed proposal for a fourth desk is expected before the new year',
    of: 'come back with a costed proposal for the desk',
    moved: { to: day('2025-12-31'), reason: 'The quantity surveyor has reported.' },
  },
  {
    words: 'he expected to be there by October',
    of: ethnicity,
    moved: null,
  },
  {
    words: 'the full evaluation would be ready in November',
    of: 'An independent evaluation has been commissioned',
    moved: null,
  },
  {
    words: 'He would share it with the PCC in January',
    of: 'An independent evaluation has been commissioned',
    moved: null,
  },
  {
    words: 'DCC to send the PCC a full set of figures since October 2024',
    of: figures,
    moved: null,
  },
  {
    words: 'savings of £4.2m would be delivered in this financial year',
    of: 'delivering savings of £4.2m in 2025/26',
    moved: null,
  },
  {
    words: 'remained confident of 168 by March 2027',
    of: 'would rise to 168 by March 2027',
    moved: null,
  },
  {
    words: 'he now expected 80% to be reached by the end of September',
    of: calls,
    moved: null,
  },
  {
    words: 'the Force would be answering 80% of 101 calls within 30 seconds by Easter',
    of: calls,
    moved: null,
  },
  {
    words: 'The CC said that 95% of records would hold self-defined ethnicity by the end of March',
    of: ethnicity,
    moved: null,
  },
  {
    words: 'The CC expected 95% of records to hold self-defined ethnicity by the end of June',
    of: ethnicity,
    moved: null,
  },
  {
    words: 'the backlog would be cleared by the end of October',
    of: vetting,
    moved: { to: day('2025-10-31'), reason: 'Two researchers left in May.' },
  },
  {
    words: 'She now expected it to be signed by autumn',
    of: handover,
    moved: null,
  },
  {
    words: '72% would be reached by the end of the financial year',
    of: satisfaction,
    moved: null,
  },
  {
    words: '10% would be reached by the end of September',
    of: sergeants,
    moved: null,
  },
]
