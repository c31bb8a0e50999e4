import type { PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import type { Drafting } from '../register/meetings/drafting.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import type { NotificationFacts } from './facts.ts'
import { agendaKey } from './plan-agendas.ts'

/** An invented draft, sent to a person that morning, onto which a commitment came an hour later. */
export const exampleDraft = (
  meeting: Meeting,
  { id: commitmentId, ref, quote }: Commitment,
  personId: string,
  today: PlainDate,
): Required<Pick<NotificationFacts, 'draftings' | 'agendasTold'>> => {
  const drafting: Drafting = {
    id: 'example-drafting',
    meetingId: meeting.id,
    heldOn: meeting.heldOn,
    draftedOn: today,
    draftedAt: `${today}T05:00:00.000Z`,
    draftedBy: 'Matters Arising',
    matters: [],
    moves: [
      {
        commitmentId,
        ref,
        heading: quote,
        position: 0,
        move: 'came',
        urgency: 'due',
        words: 'Due before this meeting',
        noticedOn: today,
        noticedAt: `${today}T08:00:00.000Z`,
      },
    ],
  }
  return {
    draftings: [drafting],
    agendasTold: new Map([[agendaKey(meeting, personId), `${today}T07:00:00.000Z`]]),
  }
}
