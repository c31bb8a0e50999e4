import { plainDate } from '../calendar/plain-date.ts'
import type { Sitting } from './sitting.ts'

const day = plainDate

const evaluation = 'An independent evaluation has been commissioned'
const handover = 'the joint handover protocol would be signed'

const at = (heldOn: string): Pick<Sitting, 'series' | 'heldOn'> => ({ series: 'SAB', heldOn: day(heldOn) })

/** The meetings of the Strategic Assurance Board of which there is something to tell. */
export const boardSittings: readonly Sitting[] = [
  {
    ...at('2025-06-18'),
    askedFor: [{ about: evaluation, by: 'Rosalind Thackwray', reason: 'It was to be presented here' }],
    outcomes: [
      {
        about: evaluation,
        kind: 'more-time',
        words: 'The university asked for more time.',
        on: day('2025-11-30'),
      },
      {
        about: handover,
        kind: 'more-time',
        words: 'The trust’s board had not agreed it in time.',
        on: day('2025-09-30'),
      },
    ],
    corrected: [
      {
        foundOn: day('2025-06-23'),
        about: handover,
        kind: 'more-time',
        words: 'The trust’s board had not agreed it in time.',
        on: day('2025-11-30'),
        why: 'The minutes say autumn, which ends in November.',
      },
    ],
  },
  {
    ...at('2025-09-10'),
    outcomes: [
      {
        about: 'Options for Hawkstow will be put to the Commissioner',
        kind: 'delivered',
        words: 'They were put to her in July, and she decided to mend the roof.',
      },
      {
        about: 'from 1 July a sergeant in the control room will review every wait',
        kind: 'delivered',
        words: 'The reviews have been made since 1 July.',
      },
    ],
  },
  {
    ...at('2025-12-10'),
    others: [
      {
        heading: 'The floods at Ambling Vale',
        words: 'The Commissioner wishes to thank those who were out.',
        minutes: 5,
      },
    ],
    outcomes: [
      {
        about: 'invite the ambulance service to a future meeting',
        kind: 'more-time',
        words: 'The Board set a date for it.',
        on: day('2026-03-11'),
      },
      {
        about: handover,
        kind: 'delivered',
        words: 'All three bodies signed it on 28 November.',
      },
    ],
  },
  {
    ...at('2026-03-11'),
    outcomes: [
      {
        about: 'CFO and DBS to bring a plan to close the £6.1m gap',
        kind: 'delivered',
        words: 'The plan was before the budget meeting in January.',
      },
      {
        about: 'invite the ambulance service to a future meeting',
        kind: 'delivered',
        words: 'Two of its managers were at this meeting.',
      },
    ],
  },
  {
    ...at('2026-06-17'),
    outcomes: [
      {
        about: 'The public counter will reopen when the scaffolding comes down',
        kind: 'delivered',
        words: 'The counter opened again on 1 June.',
      },
      {
        about: 'The PCC would revisit this after six months',
        kind: 'delivered',
        words: 'Looked at: 780 hours in May.',
      },
    ],
  },
  {
    ...at('2026-09-23'),
    outcomes: [
      {
        about: 'delivering savings of £4.2m in 2025/26',
        kind: 'part-delivered',
        words: '£4.0m was delivered by 31 March. The balance came from forensic services.',
      },
      {
        about: 'the standard would be met from the end of June 2026',
        kind: 'delivered',
        words: 'No clearance has been more than 28 days past its date since June.',
      },
    ],
  },
]
