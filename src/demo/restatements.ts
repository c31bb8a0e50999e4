import { type PlainDate, plainDate } from '../calendar/plain-date.ts'

/** Words of a later meeting that say an earlier promise again: with a date agreed to, or with the one it has. */
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
const sergeants = 'no more than one sergeant in ten'

export const restatements: readonly Restatement[] = [
  {
    words: 'Invite the ambulance service to the Board',
    of: 'invite the ambulance service to a future meeting',
    moved: { to: day('2026-03-11'), reason: 'The Board set a date for it.' },
  },
  {
    words: 'The costed proposal for a fourth desk is expected before the new year',
    of: 'come back with a costed proposal for the desk',
    moved: { to: day('2025-12-31'), reason: 'The quantity surveyor has reported.' },
  },
  {
    words: 'Action: PCC to revisit victim satisfaction in six months.',
    of: 'Action: PCC to revisit victim satisfaction in 6 months.',
    moved: { to: day('2027-03-08'), reason: 'The office did not look again in November 2025.' },
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
    moved: { to: day('2025-09-30'), reason: 'The training plan was worked out again.' },
  },
  {
    words: 'the Force would be answering 80% of 101 calls within 30 seconds by Easter',
    of: calls,
    moved: { to: day('2026-04-05'), reason: 'The new telephone system was late.' },
  },
  {
    words: 'The CC said that 95% of records would hold self-defined ethnicity by the end of March',
    of: ethnicity,
    moved: { to: day('2026-03-31'), reason: 'The roads policing unit had not been included.' },
  },
  {
    words: 'The CC expected 95% of records to hold self-defined ethnicity by the end of June',
    of: ethnicity,
    moved: { to: day('2026-06-30'), reason: 'The March figure was 90%.' },
  },
  {
    words: 'the backlog would be cleared by the end of October',
    of: vetting,
    moved: { to: day('2025-10-31'), reason: 'Two researchers left in May.' },
  },
  {
    words: 'She now expected it to be signed by autumn',
    of: handover,
    moved: { to: day('2025-11-30'), reason: 'The trust’s board had not agreed it.' },
  },
  {
    words: '72% would be reached by the end of the financial year',
    of: satisfaction,
    moved: { to: day('2027-03-31'), reason: 'The year closed at 69%.' },
  },
  {
    words: '10% would be reached by the end of September',
    of: sergeants,
    moved: { to: day('2026-09-30'), reason: 'The promotion process was paused.' },
  },
]
