import { addDays, formatDay, type PlainDate, plainDate } from '../calendar/plain-date.ts'
import type { Closure, Commitment, MeetingRef, ProgressUpdate } from '../register/commitments/commitment.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import type { Holding, Person, Post } from '../register/people/posts.ts'
import { exampleDraft } from './example-draft.ts'
import type { NotificationFacts } from './facts.ts'

const day = plainDate

/** The first office day of its week: the day after Easter Monday. */
export const EXAMPLE_DAY: PlainDate = day('2026-04-07')

/** Names under .example lead nowhere, so that nobody takes a preview's links for those of their own register. */
export const exampleSettings = {
  officeName: 'Office of the Police and Crime Commissioner for Westmarch',
  publicUrl: 'https://register.westmarch.example',
  contact: { name: 'the policy team', address: 'policy@westmarch.example' },
} as const

/** An invented office on one day on which every kind of mail has something to say. */
export const exampleFacts = (): NotificationFacts => ({
  ...exampleDraft(april, dueInApril, 'example-IP', EXAMPLE_DAY),
  commitments,
  meetings,
  holdings,
  posts: [...new Map(holdings.map(({ post }) => [post.id, post])).values()],
  asked: new Map(),
  warned: new Map([['escalation/C-0019/warning-1/2026-03-10', day('2026-03-17')]]),
  escalateAfter: 10,
})

const post = (code: string, title: string, side: Post['side'], mail: Post['mail']): Post => ({
  id: `example-${code}`,
  code,
  title,
  side,
  mail,
  escalatesToPostId: null,
})
const commissioner = post('PCC', 'Police and Crime Commissioner', 'office', 'monthly')
const policy = post('PO', 'Policy Officer', 'office', 'reminders')
const chief = post('CC', 'Chief Constable', 'force', 'digest')
const deputy: Post = {
  ...post('DCC', 'Deputy Chief Constable', 'force', 'digest'),
  escalatesToPostId: chief.id,
}

const person = (name: string, initials: string): Person => ({
  id: `example-${initials}`,
  name,
  initials,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@westmarch.example`,
})

const holdings: readonly Holding[] = [
  { post: commissioner, person: person('Petra Thornbury', 'PT'), fromOn: day('2022-01-01'), untilOn: null },
  { post: policy, person: person('Isla Penhallick', 'IP'), fromOn: day('2022-01-01'), untilOn: null },
  { post: chief, person: person('Callum Reave', 'CR'), fromOn: day('2022-01-01'), untilOn: null },
  {
    post: deputy,
    person: person('Omar Haldane', 'OH'),
    fromOn: day('2022-01-01'),
    untilOn: day('2026-03-22'),
  },
  { post: deputy, person: person('Delia Marsh', 'DM'), fromOn: day('2026-03-23'), untilOn: null },
]

const meeting = (heldOn: string, theme = ''): Meeting => ({
  id: `example-${heldOn}`,
  ref: `HTAM-${heldOn}`,
  seriesId: 'example-series',
  seriesCode: 'HTAM',
  seriesName: 'Holding to Account Meeting',
  heldOn: day(heldOn),
  chair: 'Petra Thornbury',
  theme,
  cancelledOn: null,
})
const october = meeting('2025-10-07')
const march = meeting('2026-03-03')
const april = meeting('2026-04-14', 'Impact of budget investment')
const meetings: readonly Meeting[] = [october, march, april]

const refOf = ({ id, ref, seriesName, heldOn }: Meeting): MeetingRef => ({ id, ref, seriesName, heldOn })

const commitment = (
  ref: string,
  quote: string,
  dueOn: string | null,
  given: Partial<Commitment> & { readonly meeting?: MeetingRef } = {},
): Commitment => {
  const at = given.meeting ?? refOf(october)
  return {
    id: `example-${ref}`,
    ref,
    kind: 'action',
    quote,
    place: { page: 2, item: '3.1', paragraph: 14 },
    documentId: null,
    meeting: at,
    owner: deputy,
    ownerText: 'DCC',
    due:
      dueOn === null
        ? null
        : {
            phrase: `by ${formatDay(day(dueOn))}`,
            anchorOn: at.heldOn,
            rule: 'stated-day',
            precision: 'day',
            dueOn: day(dueOn),
            event: null,
            working: `${formatDay(day(dueOn))} is the day that was said.`,
            vague: false,
            otherReadings: [],
          },
    dueOn: dueOn === null ? null : day(dueOn),
    baselineDueOn: dueOn === null ? null : day(dueOn),
    measure: null,
    extensions: [],
    updates: [],
    readings: [],
    revisits: [],
    closure: null,
    acceptedAt: '2025-10-10T10:00:00.000Z',
    acceptedBy: 'Isla Penhallick',
    addedByHandAt: null,
    version: 1,
    ...given,
  }
}

const answer = (
  statedOn: string,
  words: string,
  settled: ProgressUpdate['settled'] = null,
): ProgressUpdate => ({
  id: `example-answer-${statedOn}`,
  statedOn: day(statedOn),
  statedBy: 'Delia Marsh',
  claim: 'delivered',
  words,
  settled,
  recordedAt: `${statedOn}T10:00:00.000Z`,
})

const settledOn = day('2026-04-02')
const closure: Closure = {
  on: settledOn,
  as: 'delivered',
  by: 'Isla Penhallick',
  reason: 'The letter was received.',
  supersededByRef: null,
}
const fromMarch = { meeting: refOf(march), acceptedAt: '2026-04-02T10:00:00.000Z' }

const dueInApril = commitment(
  'C-0030',
  'Action: DCC to send the breakdown of abandoned calls by hour and day.',
  '2026-04-07',
)

const commitments: readonly Commitment[] = [
  commitment(
    'C-0019',
    'Action: DCC to bring the figures on stop and search by ward by 10 March 2026.',
    '2026-03-10',
  ),
  commitment(
    'C-0021',
    'Action: DCC to write to the health trust about liaison nurses by 31 March 2026.',
    '2026-03-31',
    {
      updates: [
        answer('2026-03-30', 'The letter went today; a copy is attached.', {
          on: settledOn,
          by: 'Isla Penhallick',
          as: 'accepted',
          reason: 'The letter was received.',
        }),
      ],
      closure,
    },
  ),
  commitment(
    'C-0024',
    'The DCC undertook that all 140 vetting cases would be decided by the end of April.',
    '2026-04-30',
    {
      kind: 'undertaking',
      updates: [
        answer('2026-03-31', 'All but nine of the 140 cases are decided.', {
          on: settledOn,
          by: 'Isla Penhallick',
          as: 'not-accepted',
          reason: 'Nine cases are still open. All 140 were promised.',
        }),
      ],
    },
  ),
  commitment('C-0027', 'Action: DCC to share the custody improvement plan with the office.', '2026-04-14', {
    baselineDueOn: day('2026-01-31'),
    extensions: [
      {
        from: day('2026-01-31'),
        to: day('2026-04-14'),
        askedBy: 'Omar Haldane',
        agreedBy: 'Petra Thornbury',
        agreedAt: null,
        reason: 'The supplier was late with the figures.',
        recordedAt: '2026-01-20T10:00:00.000Z',
        recordedBy: 'Isla Penhallick',
      },
    ],
  }),
  commitment(
    'C-0028',
    'The DCC would bring the estates options to the board by the end of March.',
    '2026-03-31',
    {
      kind: 'undertaking',
    },
  ),
  commitment('C-0029', 'Action: DCC to arrange a visit to the control room in due course.', null),
  dueInApril,
  commitment('C-0031', 'Action: DCC to circulate the review of the mounted section.', '2026-03-27', {
    updates: [answer('2026-04-01', 'Circulated to all members of the board.')],
  }),
  commitment(
    'C-0033',
    'The DCC expected the joint handover protocol to be signed by the autumn.',
    '2026-11-30',
    {
      kind: 'undertaking',
    },
  ),
  commitment(
    'C-0041',
    'Action: DCC to bring a costed plan for the domestic abuse desk to the June meeting.',
    '2026-06-09',
    fromMarch,
  ),
  commitment(
    'C-0042',
    'Action: DCC to give each ward councillor a named contact by the end of April.',
    '2026-04-30',
    fromMarch,
  ),
  commitment(
    'C-0043',
    'The DCC said that 80% of 101 calls would be answered within 30 seconds by September.',
    '2026-09-30',
    {
      ...fromMarch,
      kind: 'undertaking',
    },
  ),
  commitment(
    'C-0044',
    'Action: CC to report back on the recruitment of detectives.',
    addDays(EXAMPLE_DAY, 30),
    {
      ...fromMarch,
      owner: chief,
      ownerText: 'CC',
    },
  ),
]
