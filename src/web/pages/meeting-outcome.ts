import { getCommitment } from '../../../db/commitments.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { correctOutcome, getOutcome } from '../../agenda/correct-outcome.ts'
import { outcomeNames, outcomeWords } from '../../agenda/outcomes.ts'
import { headingFor } from '../../agenda/quote-words.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { builtOn, firstDateGiven } from '../../register/commitments/first-dates.ts'
import { findMeeting, type Meeting } from '../../register/meetings/meetings.ts'
import { agendaCaption } from '../agenda/agenda-draft.ts'
import { versionSeen } from '../forms/commitment-form.ts'
import { dayValues } from '../forms/day-field.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  textProblem,
  typedInto,
} from '../forms/forms.ts'
import { outcomeChoices, outcomeFieldNames, readOutcome } from '../forms/outcome-fields.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { formatInstant } from '../words/words.ts'

const path = '/meetings/:ref/outcomes/:commitment'

/** Puts right an outcome that was recorded wrongly. What was recorded first stays on record. */
export const meetingOutcomeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    section: 'meetings',
    handle: async (visit) => {
      const { meeting, commitment } = await subjectOf(visit)
      const { ref } = commitment
      const { outcome, words, newOn, agreedBy } = await getOutcome(visit.app.db, meeting, ref)
      const form = freshForm({
        [`outcome-${ref}`]: outcome,
        [`words-${ref}`]: words,
        ...dayValues(`on-${ref}`, newOn),
        [`agreed-${ref}`]: agreedBy ?? meeting.chair,
        [`by-${ref}`]: commitment.closure?.supersededByRef ?? '',
        reason: '',
      })
      return await show(visit, form, 200)
    },
  },
  {
    method: 'POST',
    path,
    section: 'meetings',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const { meeting, commitment } = await subjectOf(visit)
      const { ref } = commitment
      const again = (problems: readonly Problem[], status: number) =>
        show(visit, failedForm(typedInto(form, [...outcomeFieldNames(ref), 'reason']), problems), status)
      const read = readOutcome(form, ref, meeting.heldOn)
      const reason = textProblem(form, 'reason', {
        missing: 'Enter what was wrong with it',
        name: 'What was wrong',
        limit: 2000,
      })
      if ('problems' in read || reason !== null)
        return await again([...('problems' in read ? read.problems : []), ...onlyProblems([reason])], 400)
      return await doOrShowAgain(async () => {
        const seen = { ref, version: versionSeen(form, commitment) }
        const correction = { outcome: read.outcome, reason: form.one('reason') }
        await correctOutcome(app.db, meeting, seen, correction, by, moment)
        const now = outcomeNames[read.outcome.kind]
        return seeOther(
          `/meetings/${meeting.ref}/outcomes`,
          `The outcome of ${ref} was put right. It is now: ${now}.`,
        )
      }, again)
    },
  },
]

/** @throws CodedError not-found */
const subjectOf = async ({
  app,
  params,
}: Visit): Promise<{ readonly meeting: Meeting; readonly commitment: Commitment }> => {
  const meeting = findMeeting(await listMeetings(app.db), params.ref ?? '')
  if (meeting === undefined) throw new CodedError('not-found', `There is no meeting ${params.ref ?? ''}.`)
  return { meeting, commitment: await getCommitment(app.db, params.commitment ?? '') }
}

/** What becomes of a first date that the outcome gave; null when it gave none. */
const firstDateWords = async (
  { app, moment }: Visit,
  commitment: Commitment,
  { outcome, newOn }: Awaited<ReturnType<typeof getOutcome>>,
): Promise<string | null> => {
  const given = firstDateGiven(commitment)
  if (outcome !== 'more-time' || given === null || given.to !== newOn) return null
  const built = await builtOn(app.db, commitment, given, moment.today)
  const said = `This outcome gave ${commitment.ref} its first date, ${formatDay(given.to)}.`
  return built === null
    ? `${said} It is taken back, so that no date is given until the right outcome, or somebody later, gives one.`
    : `${said} It stays, because ${built}; another date is recorded as a move from it.`
}

const show = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  // Read again: after a conflict the page shows both as they are now.
  const { meeting, commitment } = await subjectOf(visit)
  const { ref } = commitment
  const recorded = await getOutcome(visit.app.db, meeting, ref)
  const { timeZone } = visit.app.config
  const line = (said: Parameters<typeof outcomeWords>[0] & { recordedAt: string; recordedBy: string }) =>
    `${outcomeWords(said)}. Recorded by ${said.recordedBy}, ${formatInstant(said.recordedAt, timeZone)}.`
  return page(
    'meeting-outcome',
    {
      title: `Put the outcome of ${ref} right`,
      caption: agendaCaption(meeting),
      form,
      ref,
      heading: headingFor(commitment),
      href: `/commitments/${ref}`,
      version: String(commitment.version),
      recorded: line(recorded),
      correction: recorded.correction,
      before: recorded.before.toReversed().map(line),
      firstDate: await firstDateWords(visit, commitment, recorded),
      kinds: outcomeChoices,
      backLink: { text: 'Record outcomes', href: `/meetings/${meeting.ref}/outcomes` },
    },
    status,
  )
}
