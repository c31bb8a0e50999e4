import { countTimes } from '../../agenda/matter-facts.ts'
import { formatDay, type PlainDate, parsePlainDate } from '../../calendar/plain-date.ts'
import { extendDueDate } from '../../register/extend-due-date.ts'
import { heldMeetingChoices, ownersHolder } from '../choices.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../commitment-form.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../day-field.ts'
import { onlyProblems, textProblem } from '../forms.ts'

type Extension = {
  readonly to: PlainDate
  readonly askedBy: string
  readonly agreedBy: string
  readonly agreedAtMeetingId: string | null
  readonly reason: string
}

const notAtMeeting = 'Not at a meeting'

/** Moves the due date; the first one stays (product rule 4). */
const dueDateForm: CommitmentForm<Extension> = {
  action: 'due-date',
  title: ({ dueOn }) => (dueOn === null ? 'Give it a due date' : 'Change the due date'),
  button: 'Save the due date',
  fields: [...dayFieldNames('due'), 'asked-by', 'agreed-by', 'agreed-at', 'reason'],
  initial: async (commitment, { app, by, moment, query }) => ({
    // A day that the register offered.
    ...dayValues('due', parsePlainDate(query.one('day')) ?? null),
    'asked-by': await ownersHolder(app.db, commitment, moment.today),
    'agreed-by': by.name,
    'agreed-at': '',
    reason: '',
  }),
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
      textProblem(form, 'reason', { missing: 'Enter why the date is changed', name: 'Reason', limit: 2000 }),
    ])
    if (problems.length > 0 || 'problem' in due) return { problems }
    return {
      value: {
        to: due.day,
        askedBy: form.one('asked-by'),
        agreedBy: form.one('agreed-by'),
        agreedAtMeetingId: form.one('agreed-at') || null,
        reason: form.one('reason'),
      },
    }
  },
  act: (seen, extension, { app, by, moment }) => extendDueDate(app.db, seen, extension, by, moment),
  done: ({ to }, { ref }) => `${ref} is now due on ${formatDay(to)}.`,
}

export const commitmentDueDateRoutes = commitmentFormRoutes(dueDateForm)
