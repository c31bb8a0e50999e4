import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { listCandidates, type NewCandidate } from '../../db/candidates.ts'
import type { Database } from '../../db/schema.ts'
import type { Attendee, Candidate, MeetingHeader } from '../../src/extraction/candidate.ts'
import type { ReadMinutes } from '../../src/extraction/read-minutes-file.ts'
import type { Actor } from '../../src/register/actor.ts'
import { acceptCandidate, type ReviewEdits } from '../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { aDueReading, day, people } from './builders.ts'
import { momentOn } from './clock.ts'

/** The clerk of Westmarch: holds no post that owns anything. */
export const clerk: Actor = { name: people.priya.name, postId: null }

export const attendee = (name: string, capacity: string, initials: string | null = null): Attendee => ({
  name,
  capacity,
  initials,
  presence: 'present',
})

/** Who sat at the table of Westmarch in October 2025. */
export const atTheTable: readonly Attendee[] = [
  attendee('Petra Thornbury', 'Police and Crime Commissioner (PCC)', 'PCC'),
  attendee('Priya Anand', 'Policy Officer (PA)', 'PA'),
  attendee('Callum Reave', 'Chief Constable (CC)', 'CC'),
  attendee('Delia Marsh', 'Deputy Chief Constable (DCC)', 'DCC'),
  attendee("Owen O'Neill", 'Chief Finance Officer (CFO)', 'CFO'),
]

export const aCandidate = (given: Partial<Candidate> = {}): Candidate => ({
  quote: 'Action: DCC to share the custody improvement plan in 6 months.',
  place: { page: 2, item: '3.1', paragraph: 14 },
  kind: 'action',
  owner: { text: 'DCC', from: 'stated', post: 'DCC' },
  due: aDueReading(),
  measure: null,
  confidence: 'likely',
  reason: 'Marked “Action:”.',
  ...given,
})

/** A candidate as it is kept before anybody has decided on it. */
export const aNewCandidate = (candidate: Candidate, meetingId: string, position = 0): NewCandidate => ({
  ...candidate,
  ownerPostId: null,
  meetingId,
  position,
  decision: null,
  rewordsCommitmentId: null,
  decidedInDocumentId: null,
})

/** Minutes of Westmarch's meeting of 7 October 2025 with one action, unless told otherwise; `text` holds every quote. */
export const someMinutes = (
  given: Partial<MeetingHeader> = {},
  candidates: readonly Candidate[] = [aCandidate()],
  file: { text?: string; name?: string } = {},
): ReadMinutes => {
  const header: MeetingHeader = {
    series: 'Holding to Account Meeting',
    heldOn: day('2025-10-07'),
    heldOnWorking: 'The minutes say Tuesday 7 October 2025.',
    chair: 'Petra Thornbury',
    nextMeetingOn: null,
    nextMeetingTheme: null,
    attendance: atTheTable,
    ...given,
  }
  const text =
    file.text ?? [`${header.series} of ${header.heldOn}`, ...candidates.map((c) => c.quote)].join('\n')
  const contents = Buffer.from(text)
  return {
    document: {
      fileName: file.name ?? `minutes-${header.heldOn}.txt`,
      mediaType: 'text',
      sha256: createHash('sha256').update(contents).digest('hex'),
      blocks: [],
      text,
      notes: [],
    },
    contents,
    readings: [
      {
        span: { page: null, paragraph: 1, from: 0, to: text.length },
        passages: [],
        header,
        candidates,
        dropped: [],
        notes: [],
      },
    ],
    readerVersion: '0.1.0+test',
  }
}

/** Puts minutes in and accepts what stands in them; the references, in the order of the minutes. */
export const takeIn = async (
  db: Kysely<Database>,
  minutes: ReadMinutes = someMinutes(),
  edits: ReviewEdits = {},
): Promise<readonly string[]> => {
  const { documentId } = await importMinutes(db, minutes, clerk, momentOn('2025-10-09'))
  const refs: string[] = []
  for (const { id } of await listCandidates(db, documentId))
    refs.push(await acceptCandidate(db, id, edits, clerk, momentOn('2025-10-09')))
  return refs
}
