import { type PlainDate, plainDate } from '../../src/calendar/plain-date.ts'
import type { DueReading } from '../../src/extraction/candidate.ts'
import {
  asAtFirstAttempt,
  type OutboxMessage,
  type PlannedItem,
  type PlannedMessage,
} from '../../src/delivery/message.ts'
import type { Asked } from '../../src/register/commitments/silence.ts'
import type {
  Commitment,
  Extension,
  MeetingRef,
  PostRef,
  ProgressUpdate,
} from '../../src/register/commitments/commitment.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import type { Holding, Person, Post } from '../../src/register/people/posts.ts'

/** A day, for tests: throws when it is not real. */
export const day = (text: string): PlainDate => plainDate(text)

const post = (code: string, title: string, side: Post['side'], mail: Post['mail']): Post => ({
  id: `post-${code.toLowerCase()}`,
  code,
  title,
  side,
  mail,
  escalatesToPostId: null,
})

/** The invented office of Westmarch and its force: the same cast in every test. */
export const posts = {
  commissioner: post('PCC', 'Police and Crime Commissioner', 'office', 'none'),
  policy: post('PO', 'Policy Officer', 'office', 'reminders'),
  chief: post('CC', 'Chief Constable', 'force', 'digest'),
  deputy: post('DCC', 'Deputy Chief Constable', 'force', 'digest'),
  finance: post('CFO', 'Chief Finance Officer', 'force', 'digest'),
} as const

const person = (name: string, initials: string): Person => ({
  id: `person-${initials.toLowerCase()}`,
  name,
  initials,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@westmarch.example`,
})

export const people = {
  petra: person('Petra Thornbury', 'PT'),
  priya: person('Priya Anand', 'PA'),
  callum: person('Callum Reave', 'CR'),
  delia: person('Delia Marsh', 'DM'),
  owen: person("Owen O'Neill", 'OO'),
} as const

/** Everyone in post since 2022. */
export const holdings: readonly Holding[] = (
  [
    [posts.commissioner, people.petra],
    [posts.policy, people.priya],
    [posts.chief, people.callum],
    [posts.deputy, people.delia],
    [posts.finance, people.owen],
  ] as const
).map(([post, person]) => ({ post, person, fromOn: day('2022-01-01'), untilOn: null }))

/** What planning needs to know beside commitments, meetings and holders, where nothing was said by mail so far. */
export const nothingSaid = {
  posts: Object.values<Post>(posts),
  asked: new Map<string, Asked>(),
  warned: new Map<string, PlainDate>(),
  escalateAfter: 10,
} as const

export const aMeeting = (given: Partial<Meeting> = {}): Meeting => {
  const heldOn = given.heldOn ?? day('2025-10-07')
  return {
    id: `meeting-${heldOn}`,
    ref: `HTA-${heldOn}`,
    seriesId: 'series-hta',
    seriesCode: 'HTA',
    seriesName: 'Holding to Account Meeting',
    heldOn,
    chair: people.petra.name,
    theme: '',
    cancelledOn: null,
    ...given,
  }
}

export const meetingRefOf = (meeting: Meeting): MeetingRef => ({
  id: meeting.id,
  ref: meeting.ref,
  seriesName: meeting.seriesName,
  heldOn: meeting.heldOn,
})

export const postRefOf = ({ id, code, title, side }: Post): PostRef => ({ id, code, title, side })

export const aDueReading = (given: Partial<DueReading> = {}): DueReading => ({
  phrase: 'in 6 months',
  anchorOn: day('2025-10-07'),
  rule: 'months-from-meeting',
  precision: 'day',
  dueOn: day('2026-04-07'),
  event: null,
  working: '6 months after the meeting of 7 October 2025 is 7 April 2026.',
  vague: false,
  otherReadings: [],
  ...given,
})

let count = 0

/** An open action of the deputy's, made on 7 October 2025 and due on 7 April 2026, unless told otherwise. */
export const aCommitment = (given: Partial<Commitment> = {}): Commitment => {
  const number = ++count
  const dueOn = given.dueOn === undefined ? day('2026-04-07') : given.dueOn
  return {
    id: `commitment-${number}`,
    ref: `C-${String(number).padStart(4, '0')}`,
    kind: 'action',
    quote: 'Action: DCC to share the custody improvement plan in 6 months.',
    place: { page: 2, item: '3.1', paragraph: 14 },
    documentId: 'document-1',
    meeting: meetingRefOf(aMeeting()),
    owner: postRefOf(posts.deputy),
    ownerText: 'DCC',
    due: dueOn === null ? null : aDueReading({ dueOn }),
    dueOn,
    baselineDueOn: dueOn,
    measure: null,
    extensions: [],
    updates: [],
    readings: [],
    revisits: [],
    closure: null,
    acceptedAt: '2025-10-09T10:00:00.000Z',
    acceptedBy: people.priya.name,
    addedByHandAt: null,
    version: 1,
    ...given,
  }
}

export const anExtension = (from: string, to: string, given: Partial<Extension> = {}): Extension => ({
  from: day(from),
  to: day(to),
  askedBy: 'Delia Marsh',
  agreedBy: 'Petra Thornbury',
  agreedAt: null,
  reason: 'The supplier is late',
  recordedAt: `${from}T09:00:00.000Z`,
  recordedBy: people.priya.name,
  ...given,
})

export const aClaim = (statedOn: string, given: Partial<ProgressUpdate> = {}): ProgressUpdate => ({
  id: `update-${statedOn}`,
  statedOn: day(statedOn),
  statedBy: people.delia.name,
  claim: 'delivered',
  words: 'The plan was shared with the office.',
  settled: null,
  recordedAt: `${statedOn}T09:00:00.000Z`,
  ...given,
})

/** A planned mail as the outbox has it at its first attempt. */
export const inOutbox = (message: PlannedMessage | undefined, plannedOn: PlainDate): OutboxMessage => {
  if (message === undefined) throw new Error('Nothing was planned')
  const refOf = ({ itemKey }: PlannedItem): string => itemKey.match(/C-\d+/)?.[0] ?? ''
  return asAtFirstAttempt(message, plannedOn, refOf)
}

const policyTeam = { name: 'the policy team', address: 'policy@westmarch.example' }

/** What an office's mails are written with. */
export const mailConfig = {
  office: { name: 'Office of the Commissioner', forceName: 'the force', marking: 'OFFICIAL' },
  publicUrl: 'https://register.westmarch.example',
  answers: null,
  mail: {
    transport: { folder: '' },
    from: policyTeam,
    contact: policyTeam,
    sendAt: '08:00',
    escalateAfter: 10,
    agendaDays: 5,
  },
} as const
