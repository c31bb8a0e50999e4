import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { recordRevisit } from '../../register/commitments/look-again.ts'
import { heldMeetingChoices } from '../forms/choices.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { dayFieldNames, dayValues, readDay, readRequiredDay } from '../forms/day-field.ts'
import { onlyProblems } from '../forms/forms.ts'

type Revisit = {
  readonly doneOn: PlainDate
  readonly atMeetingId: string | null
  readonly nextOn: PlainDate | null
}

const notAtMeeting = 'Not at a meeting'

/** The office looked again: its own duty is done, whether or not the force's is (product rule 6). */
const revisitForm: CommitmentForm<Revisit> = {
  action: 'revisit',
  title: () => 'Record a revisit',
  button: 'Record the revisit',
  fields: [...dayFieldNames('done'), 'meeting', ...dayFieldNames('next')],
  initial: async (_, { moment }) => ({
    ...dayValues('done', moment.today),
    meeting: '',
    ...dayValues('next', null),
  }),
  extras: async (_, { app, moment }) => ({
    meetings: await heldMeetingChoices(app.db, moment.today, notAtMeeting),
  }),
  refusal: mustBeOpen,
  parse: async (form, commitment, { app, moment }) => {
    const done = readRequiredDay(form, 'done', {
      name: 'Date',
      missing: 'Enter the date the office looked again',
    })
    const next = readDay(form, 'next', 'Next date')
    const meetings = await heldMeetingChoices(app.db, moment.today, notAtMeeting)
    const doneOn = 'day' in done ? done.day : null
    const nextOn = 'day' in next ? next.day : null
    const problems = onlyProblems([
      'problem' in done ? done.problem : null,
      doneOn !== null && doneOn > moment.today
        ? { field: 'done-day', text: 'Date must be today or in the past' }
        : null,
      doneOn !== null && doneOn < commitment.meeting.heldOn
        ? {
            field: 'done-day',
            text: `Date must be after the meeting of ${formatDay(commitment.meeting.heldOn)}`,
          }
        : null,
      meetings.some(({ value }) => value === form.one('meeting'))
        ? null
        : { field: 'meeting', text: 'Select a meeting from the list' },
      'problem' in next ? next.problem : null,
      doneOn !== null && nextOn !== null && nextOn <= doneOn
        ? { field: 'next-day', text: 'Next date must be after the date the office looked again' }
        : null,
    ])
    if (problems.length > 0 || doneOn === null) return { problems }
    return { value: { doneOn, atMeetingId: form.one('meeting') || null, nextOn } }
  },
  act: (seen, revisit, { app, by, moment }) => recordRevisit(app.db, seen, revisit, by, moment),
  done: ({ doneOn, nextOn }) =>
    `The revisit of ${formatDay(doneOn)} was recorded.${nextOn === null ? '' : ` The office looks again on ${formatDay(nextOn)}.`}`,
}

export const commitmentRevisitRoutes = commitmentFormRoutes(revisitForm)
