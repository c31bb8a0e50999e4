import type { StoredCandidate } from '../../../db/candidates.ts'
import { listOutcomes, type RecordedOutcome } from '../../../db/agenda-outcomes.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { countTimes, timesMovedLater } from '../../agenda/matter-facts.ts'
import { loadSaidBefore } from '../../agenda/said-before.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { awaitsMinutes, type Commitment } from '../../register/commitments/commitment.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import { madeWords } from '../../register/restatements/restatement-reason.ts'
import type { FormView } from '../forms/forms.ts'
import { type RecordedView, recordedView, takenDownView } from './recorded-outcome.ts'
import { datesWords, restatementHref } from './restatement-view.ts'
import { type Answer, page, type Visit } from '../serving/route.ts'
import { aroundProposal, getWaiting } from './waiting-proposal.ts'
import { placeWords, sourcePlace } from '../words/words.ts'

/** A proposal that waits, its meeting, and the commitment that it may say again. */
export type RestatedProposal = {
  readonly candidate: StoredCandidate
  readonly meeting: Meeting
  readonly commitment: Commitment
  /** What was recorded of it at the proposal's meeting; null when nothing was. */
  readonly outcome: RecordedOutcome | null
}

/**
 * What the page is about, out of its address and `of`, a reference in the query or the form.
 * @throws CodedError not-found; conflict, when the proposal is decided.
 */
export const getRestated = async (visit: Visit): Promise<RestatedProposal> => {
  const candidate = await getWaiting(visit)
  const ref = visit.form.one('of') || visit.query.one('of')
  const commitment = await findByRef(visit, ref)
  if (commitment === undefined) throw new CodedError('not-found', `There is no commitment ${ref}.`)
  const meeting = (await listMeetings(visit.app.db)).find(({ id }) => id === candidate.meetingId)
  if (meeting === undefined) throw new Error(`Candidate ${candidate.id} has no meeting`)
  const outcome =
    (await listOutcomes(visit.app.db, meeting.id)).find(
      ({ commitmentId }) => commitmentId === commitment.id,
    ) ?? null
  return { candidate, meeting, commitment, outcome }
}

export const findByRef = async ({ app }: Visit, typed: string): Promise<Commitment | undefined> =>
  (await listCommitments(app.db, { refs: [typed.trim().toUpperCase()] }))[0]

/** A page about both sayings, with what it asks under them. */
export const restatedPage = async (
  visit: Visit,
  { candidate, meeting, outcome, ...before }: RestatedProposal,
  {
    template,
    form,
    status,
    asks,
  }: {
    template: string
    form: FormView
    status: number
    asks: (commitment: Commitment) => { readonly title: string } & Readonly<Record<string, unknown>>
  },
): Promise<Answer> => {
  // Read again: after a conflict the page shows the commitment as it is now, with that version.
  const commitment = (await findByRef(visit, before.commitment.ref)) ?? before.commitment
  const { ref, closure } = commitment
  const { candidate: view, ...around } = await aroundProposal(visit, candidate)
  const found = (await loadSaidBefore(visit.app.db, [candidate])).get(candidate.id) ?? []
  const dueOn = candidate.due?.dueOn ?? null
  return page(
    template,
    {
      ...around,
      form,
      quote: candidate.quote,
      source: `${meeting.seriesName}, ${formatDay(meeting.heldOn)}, ${placeWords(candidate.place)}. ${view.owner.words}. ${view.due.words}.`,
      earlier: {
        ref,
        href: `/commitments/${ref}`,
        quote: commitment.quote,
        made: madeWords({
          kind: commitment.kind,
          ownerName: commitment.owner?.title ?? commitment.ownerText,
          meeting: commitment.meeting,
        }),
        source: `${commitment.meeting.seriesName}, ${sourcePlace(commitment)}.`,
      },
      facts: [
        ...found.filter(({ earlier }) => earlier.ref === ref).map(({ likeness }) => likeness),
        ...datesWords({ dueOn, meeting }, { ...commitment, closed: closure }),
        ...movedBefore(commitment),
      ],
      recorded: recordedOf({ candidate, meeting, commitment, outcome }, view.owner.words, visit),
      version: String(commitment.version),
      otherHref: restatementHref(candidate),
      ...asks(commitment),
    },
    status,
  )
}

/** Whether these are the minutes of a promise that was taken down at their meeting. */
export const isTakenDown = ({
  meeting,
  commitment,
}: Pick<RestatedProposal, 'meeting' | 'commitment'>): boolean =>
  awaitsMinutes(commitment) && commitment.meeting.id === meeting.id

const recordedOf = (restated: RestatedProposal, owner: string, { app }: Visit): RecordedView | null => {
  const { candidate, commitment, outcome } = restated
  const said = { dueOn: candidate.due?.dueOn ?? null, ownerPostId: candidate.ownerPostId, owner }
  const { ref, baselineDueOn } = commitment
  const earlier = {
    ...{ ref, baselineDueOn, ownerPostId: commitment.owner?.id ?? null },
    ownerName: commitment.owner?.title ?? commitment.ownerText,
  }
  if (outcome !== null) return recordedView(said, earlier, outcome, app.config.timeZone)
  return isTakenDown(restated) ? takenDownView(said, earlier) : null
}

/** From a page that asks for more, back to what it is. */
export const backToWays = ({ candidate, commitment }: RestatedProposal) => ({
  text: `Is this ${commitment.ref} said again?`,
  href: restatementHref(candidate, commitment.ref),
})

/** Product rule 4: the second move is marked. */
const movedBefore = (commitment: Commitment): readonly string[] => {
  const times = timesMovedLater(commitment)
  return times === 0 || commitment.closure !== null
    ? []
    : [`The date has moved ${countTimes(times)} already: another move is marked on the agenda.`]
}
