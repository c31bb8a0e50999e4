import { type PlainDate, plainDate } from '../calendar/plain-date.ts'

/**
 * What happened to the promises of the invented minutes after they were made. `about` is a run of words that
 * stands in one commitment's quote and no other, or its reference.
 */
export type Event = {
  readonly on: PlainDate
  readonly about: string
  readonly what:
    | { readonly kind: 'reported'; readonly words: string }
    | { readonly kind: 'claimed'; readonly words: string }
    | { readonly kind: 'accepted' }
    | { readonly kind: 'not-accepted'; readonly reason: string }
    | { readonly kind: 'extended'; readonly to: PlainDate; readonly reason: string }
    | { readonly kind: 'comes-before'; readonly days: number; readonly reason: string }
    | { readonly kind: 'measured'; readonly value: number; readonly source: string }
  /** True when nothing tells of it: it does not happen once a meeting has closed the matter. */
  readonly isHabit?: boolean
}

const day = plainDate

const reported = (on: string, about: string, words: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'reported', words },
})

/** The owner says it is done, and the office accepts it some days later. */
const delivered = (on: string, about: string, words: string, acceptedOn: string): readonly Event[] => [
  { on: day(on), about, what: { kind: 'claimed', words } },
  { on: day(acceptedOn), about, what: { kind: 'accepted' } },
]

const claimed = (on: string, about: string, words: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'claimed', words },
})

const notAccepted = (on: string, about: string, reason: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'not-accepted', reason },
})

const extended = (on: string, about: string, to: string, reason: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'extended', to: day(to), reason },
})

const measured = (on: string, about: string, value: number, source: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'measured', value, source },
})

const comesBefore = (on: string, about: string, days: number, reason: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'comes-before', days, reason },
})

const ethnicity = 'he would expect 95% of records'

export const events: readonly Event[] = [
  ...delivered(
    '2024-10-24',
    'write to the scheme manager by Friday 25th October',
    'The letter went to the scheme manager today; a copy is attached.',
    '2024-10-28',
  ),
  ...delivered(
    '2024-11-11',
    'breakdown of abandoned calls by hour and day',
    'The breakdown by hour and day was sent to the office.',
    '2024-11-19',
  ),
  measured('2025-01-14', ethnicity, 76, 'Holding to Account Meeting, January 2025'),
  reported(
    '2025-01-06',
    'extend the mandatory field',
    'Live in three areas; Ambling Vale waits for a fix to the app.',
  ),
  ...delivered(
    '2025-03-06',
    'extend the mandatory field',
    'The field is mandatory in all four policing areas.',
    '2025-03-12',
  ),
  ...delivered(
    '2025-03-05',
    'Ambling Vale would follow by the end of February',
    'Ambling Vale went live on 5 March.',
    '2025-03-12',
  ),
  ...delivered(
    '2025-02-13',
    'revised contact improvement plan',
    'The revised plan with monthly milestones was sent to the policy officer.',
    '2025-02-18',
  ),
  ...delivered(
    '2025-01-30',
    'breakdown of arrest rates by policing area',
    'The breakdown was circulated to members of the Board.',
    '2025-02-06',
  ),
  ...delivered(
    '2025-02-03',
    'Present the review of rape investigation standards',
    'The review was presented to the Commissioner on 31 January.',
    '2025-02-06',
  ),
  ...delivered(
    '2025-02-26',
    'final medium-term financial plan',
    'The plan was considered at the extraordinary meeting on 26 February.',
    '2025-03-03',
  ),
  ...delivered(
    '2025-03-11',
    'month by month forecast of the vetting backlog',
    'The forecast was tabled at the March meeting.',
    '2025-03-17',
  ),
  claimed('2025-04-02', 'all 140 would be decided', 'All but nine of the 140 cases are decided.'),
  notAccepted('2025-04-09', 'all 140 would be decided', 'Nine cases are still open. All 140 were promised.'),
  ...delivered(
    '2025-05-20',
    'all 140 would be decided',
    'The last of the 140 cases was decided on 16 May.',
    '2025-05-27',
  ),
  ...delivered(
    '2025-07-29',
    'The Commissioner will take a decision on Hawkstow',
    'The roof is to be mended. The decision was published today.',
    '2025-08-01',
  ),
  ...delivered('2025-07-28', 'send the interim figures to all members', 'Sent to all members.', '2025-08-04'),
  ...delivered(
    '2025-08-21',
    'a written handover of all open actions',
    'The handover note lists 31 open actions and who holds each.',
    '2025-08-26',
  ),
  measured('2025-05-13', ethnicity, 83, 'Holding to Account Meeting, May 2025'),
  measured('2025-11-11', ethnicity, 88, 'Holding to Account Meeting, November 2025'),
  measured('2026-03-10', ethnicity, 92, 'Holding to Account Meeting, March 2026'),
  comesBefore('2025-11-20', ethnicity, 30, 'The Commissioner wants to hear before the date passes.'),
  ...delivered(
    '2025-12-04',
    'the figures for the roads policing unit',
    'Sent to the policy officer.',
    '2025-12-09',
  ),
  ...delivered(
    '2025-12-08',
    'SO to arrange for the PCC to visit Quarry Lane',
    'The PCC was at Quarry Lane on the night of Saturday 6 December.',
    '2025-12-15',
  ),
  ...delivered(
    '2025-10-06',
    'The ACC will set out which gangs bring drugs',
    'The paper was sent to members in confidence.',
    '2025-10-10',
  ),
  ...delivered(
    '2025-12-23',
    'every one of the 41 would be decided',
    'All 41 were decided by 22 December.',
    '2026-01-07',
  ),
  ...delivered(
    '2026-01-13',
    'come back with a costed proposal for the desk',
    'The proposal, with costs for three years, went to the PCC on 12 January.',
    '2026-01-20',
  ),
  ...delivered(
    '2026-02-02',
    'An independent evaluation has been commissioned',
    'The evaluation went to the Commissioner today.',
    '2026-02-06',
  ),
  ...delivered(
    '2026-02-27',
    'a named contact, by 27 February 2026',
    'Each ward councillor has a named contact.',
    '2026-03-04',
  ),
  ...delivered(
    '2026-04-02',
    'undertook to telephone the PCC with the final number',
    'The Chief Constable telephoned on 2 April: 2,236 officers.',
    '2026-04-07',
  ),
  ...delivered(
    '2026-05-19',
    'a forecast of promotions, by rank',
    'The forecast by rank was sent ahead of the May meeting.',
    '2026-05-26',
  ),
  measured('2026-06-30', ethnicity, 93, 'Force performance pack, June 2026'),
  reported('2026-07-02', ethnicity, 'June closed at 93%. The roads policing unit is the gap.'),
  measured('2026-09-08', ethnicity, 94, 'Holding to Account Meeting, September 2026'),
  ...delivered(
    '2026-03-26',
    'draft a letter for the PCC',
    'The letter was signed and sent on 26 March.',
    '2026-03-30',
  ),
  extended(
    '2026-04-21',
    'lighting would be put in by the end of May',
    '2026-07-31',
    'The contractor could not begin before June.',
  ),
  claimed(
    '2026-06-29',
    'lighting would be put in by the end of May',
    'The lighting was switched on last week; photographs are attached.',
  ),
  claimed(
    '2026-09-30',
    'CEX to write to the trust about the suite',
    'The letter went to the trust on 29 September; a copy is attached.',
  ),
  claimed('2026-09-29', 'send the PCC a full set of figures', 'The figures since October 2024 are attached.'),
  reported(
    '2026-09-16',
    'no more than 500 a month',
    'August was 712 hours. The health trust has added two assessors.',
  ),
]
