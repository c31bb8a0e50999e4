import { formatDay } from '../calendar/plain-date.ts'
import { type Commitment, ownerLabel } from '../register/commitments/commitment.ts'
import { count } from '../register/commitments/standing.ts'
import { headline, type Notice, sections } from './notice.ts'
import type { SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'
import { capitalised } from './reminder-words.ts'

export const minutesWords: SourceWords = {
  plural: 'what is added from minutes',
  why: (reader) => `You get this because you hold the post of ${postsOf(reader)}.`,
  subject: (notices) => (isOnlyMinutes(notices) ? capitalised(whatWasAdded(notices)) : headline(notices)),
  heading: (notices) => (isOnlyMinutes(notices) ? capitalised(whatWasAdded(notices)) : headline(notices)),
  sections,
}

/** "5 commitments from the meeting of 3 March 2026 were added for the Deputy Chief Constable" */
export const whatWasAdded = (
  notices: readonly Notice<Pick<Commitment, 'meeting' | 'owner' | 'ownerText'>>[],
): string => {
  const meetings = new Map(notices.map(({ commitment: { meeting } }) => [meeting.id, meeting]))
  const owners = new Set(notices.map(({ commitment }) => ownerLabel(commitment)))
  const [only] = meetings.values()
  const from =
    only !== undefined && meetings.size === 1
      ? `the meeting of ${formatDay(only.heldOn)}`
      : `${meetings.size} meetings`
  const were = notices.length === 1 ? 'was' : 'were'
  const posts = new Intl.ListFormat('en-GB').format([...owners])
  return `${count(notices.length, 'commitment')} from ${from} ${were} added for the ${posts}`
}

const isOnlyMinutes = (notices: readonly Notice[]): boolean =>
  notices.every(({ section }) => section === 'added-from-minutes' || section === 'added-from-meeting')
