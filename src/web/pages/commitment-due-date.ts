import { listExtensionRequests } from '../../../db/extension-requests.ts'
import { countTimes } from '../../agenda/matter-facts.ts'
import { formatDay, type PlainDate, parsePlainDate } from '../../calendar/plain-date.ts'
import { openRequest } from '../../register/commitments/extension-request.ts'
import { extendDueDate } from '../../register/commitments/extend-due-date.ts'
import { heldMeetingChoices, ownersHolder } from '../forms/choices.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../forms/day-field.ts'
import { onlyProblems, textProblem } from '../forms/forms.ts'
import { shortened } from '../words/words.ts'

type Extension = {
  readonly to: PlainDate
  readonly askedBy: string
  readonly agreedBy: string
  readonly agreedAtMeetingId: string | null
  readonly reason: string
  /** The owner's request that this agrees to; null when nobody asked by a link. */
  readonly requestId: string | null
}

const LONGEST_REASON = 2000
const notAtMeeting = 'Not at a meeting'

/** Moves the due date; the first one stays (product rule 4). */
const dueDateForm: CommitmentForm<Extension> = {
  action: 'due-date',
  title: ({ dueOn }) => (dueOn === null ? 'Give it a due date' : 'Change the due date'),
  button: 'Save the due date',
  fields: [...dayFieldNames('due'), 'asked-by', 'agreed-by', 'agreed-at', 'reason', 'request'],
  // The link beside a request leads here with what was asked for.
  initial: async (commitment, { app, by, moment, query }) => {
    const asked = openRequest(await listExtensionRequests(app.db, commitment.id))
    const request = asked?.id === query.one('request') ? asked : null
    return {
      // Otherwise a day that the register offered.
      ...dayValues('due', request?.askedForOn ?? parsePlainDate(query.one('day')) ?? null),
      'asked-by': request?.statedBy ?? (await ownersHolder(app.db, commitment, moment.today)),
      'agreed-by': by.name,
      'agreed-at': '',
      reason: shortened(request?.reason ?? '', LONGEST_REASON - 1),
      request: request?.id ?? '',
    }
  },
  extras: async (commitment, { app, moment }) => ({
    meetings: await heldMeetingChoices(app.db, moment.today, notAtMeeting),
    kept:
      commitment.baselineDueOn === null
        ? 'This becomes the first date. It stays on record if the date moves later.'
        : `The first date, ${formatDay(commitment.baselineDueOn)}, stays on record.`,
    again:
      commitment.extensions.length === 0
        ? null
        : `The date has been moved ${countTimes(commitment.extensions.length)} already.`,
  }),
  refusal: mustBeOpen,
  parse: async (form, commitment, { app, moment }) => {
    const due = readRequiredDay(form, 'due', { name: 'Due date', missing: 'Enter a due date' })
    const meetings = await heldMeetingChoices(app.db, moment.today, notAtMeeting)
    const problems = onlyProblems([
      'problem' in due ? due.problem : null,
      'day' in due && due.day === commitment.dueOn
        ? { field: 'due-day', text: `The due date is already ${formatDay(due.day)}` }
        : null,
      'day' in due && due.day < commitment.meeting.heldOn
        ? {
            field: 'due-day',
            text: `Due date must be after the meeting of ${formatDay(commitment.meeting.heldOn)}`,
          }
        : null,
      textProblem(form, 'asked-by', {
        missing: 'Enter who asked for the change',
        name: 'Who asked',
        limit: 200,
      }),
      textProblem(form, 'agreed-by', {
        missing: 'Enter who agreed to the change',
        name: 'Who agreed',
        limit: 200,
      }),
      meetings.some(({ value }) => value === form.one('agreed-at'))
        ? null
        : { field: 'agreed-at', text: 'Select a meeting from the list' },
      textProblem(form, 'reason', {
        missing: 'Enter why the date is changed',
        name: 'Reason',
        limit: LONGEST_REASON,
      }),
    ])
    if (problems.length > 0 || 'problem' in due) return { problems }
    return {
      value: {
        to: due.day,
        askedBy: form.one('asked-by'),
        agreedBy: form.one('agreed-by'),
        agreedAtMeetingId: form.one('agreed-at') || null,
        reason: form.one('reason'),
        requestId: form.one('request') || null,
      },
    }
  },
  act: (seen, extension, { app, by, moment }) => extendDueDate(app.db, seen, extension, by, moment),
  done: ({ to }, { ref }) => `${ref} is now due on ${formatDay(to)}.`,
}

export const commitmentDueDateRoutes = commitmentFormRoutes(dueDateForm)
