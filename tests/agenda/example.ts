import { composeRevisitAgenda, type RevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import type { DueReading } from '../../src/extraction/candidate.ts'
import type { Commitment, MeetingRef } from '../../src/register/commitments/commitment.ts'
import {
  aClaim,
  aCommitment,
  aDueReading,
  aMeeting,
  anExtension,
  day,
  holdings,
  meetingRefOf,
  postRefOf,
  posts,
} from '../support/builders.ts'

/** The meeting of these tests, held on Tuesday 7 October 2025; agendas are composed two weeks before. */
export const meeting = aMeeting({ theme: 'Neighbourhood teams' })
export const composedOn = day('2025-09-23')

export const sittingOn = (text: string): MeetingRef => meetingRefOf(aMeeting({ heldOn: day(text) }))

export const sittings = ['2025-03-04', '2025-09-02', '2025-10-07', '2025-11-04'].map(sittingOn)

export const datedFor = (text: string, given: Partial<DueReading> = {}) => ({
  dueOn: day(text),
  baselineDueOn: day(text),
  due: aDueReading({ phrase: 'by then', working: 'By then.', dueOn: day(text), ...given }),
})

export const undated = { dueOn: null, baselineDueOn: null, due: null } as const

export const aRevisit = (text: string) => ({
  id: `revisit-${text}`,
  revisitOn: day(text),
  reason: '',
  done: null,
})

/** A commitment of the meeting in March 2025 that is not due before next summer: it stays away by itself. */
export const aQuietOne = (given: Partial<Commitment> = {}): Commitment =>
  aCommitment({ meeting: sittingOn('2025-03-04'), ...datedFor('2026-06-30'), ...given })

/** Measured at 62%, 100% wanted: five months on it should be near 81%. */
export const aTarget = (latest: number, given: Partial<Commitment> = {}): Commitment =>
  aQuietOne({
    kind: 'target',
    quote: 'The Chief Constable expected that by then 100% of cases would have full data.',
    owner: postRefOf(posts.chief),
    ownerText: 'CC',
    ...datedFor('2026-03-04'),
    measure: { what: 'cases with full data', comparator: 'at-least', value: 100, unit: '%', baseline: 62 },
    readings: [{ measuredOn: day('2025-09-02'), value: latest, source: 'Performance pack' }],
    ...given,
  })

/** One commitment for each rule, the lightest first. */
export const oneOfEach = (): readonly Commitment[] => [
  aQuietOne({
    quote: 'The Harrowdale station review will follow shortly.',
    owner: null,
    ownerText: null,
    ...undated,
  }),
  aQuietOne({
    quote: 'ACTION: DCC to recruit two vetting officers.',
    baselineDueOn: day('2025-04-30'),
    extensions: [anExtension('2025-04-30', '2025-12-31'), anExtension('2025-12-31', '2026-06-30')],
  }),
  aTarget(70),
  aQuietOne({ quote: 'Knife crime plan to be looked at again.', revisits: [aRevisit('2025-10-01')] }),
  aQuietOne({ quote: 'CC to write to Eastvale council.', ...datedFor('2025-10-03') }),
  aQuietOne({
    quote: 'The CFO will bring the estates paper.',
    owner: postRefOf(posts.finance),
    updates: [
      aClaim('2025-09-18', {
        statedBy: "Owen O'Neill",
        words: 'It went out with <script>the pack</script>.',
      }),
    ],
  }),
  aQuietOne({ quote: 'Action: DCC to share the custody plan.', ...datedFor('2025-09-04') }),
  aQuietOne({ quote: 'Return to complaints.', kind: 'revisit', ...datedFor('2025-08-29') }),
]

export const agendaOf = (commitments: readonly Commitment[]): RevisitAgenda =>
  composeRevisitAgenda({
    office: 'Office of the Commissioner for Westmarch',
    meeting,
    today: composedOn,
    commitments,
    sittings: new Map([[meeting.seriesName, sittings]]),
    holdings,
  })
