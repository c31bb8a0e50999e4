import { listLadderChanges } from '../../../db/ladders.ts'
import type { Ladder } from '../../notifications/ladder.ts'
import { lastChange, officeLadder } from '../../notifications/ladder-book.ts'
import { ladderSubjects, ladderWords } from '../../notifications/ladder-words.ts'
import { ladderNameOf, setCommitmentLadder } from '../../notifications/set-ladder.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import type { Fields } from '../forms/fields.ts'
import { chosen, onlyProblems, type Problem, textProblem } from '../forms/forms.ts'
import { ladderFieldNames, ladderValues, readDays, readLadder } from '../forms/ladder-fields.ts'
import type { Visit } from '../serving/route.ts'

type Reminders = { readonly ladder: Ladder | null; readonly reason: string }

/** When people are told of this one commitment; it may differ from all others, with a reason. */
const remindersForm: CommitmentForm<Reminders> = {
  action: 'reminders',
  title: () => 'Change its reminders',
  button: 'Save the reminders',
  fields: ['as', 'every', ...ladderFieldNames, 'reason'],
  initial: async (commitment, visit) => {
    const { usual, own } = await laddersOf(commitment, visit)
    return {
      as: own === undefined ? 'usual' : 'own',
      every: '',
      ...ladderValues(own?.ladder ?? usual),
      reason: own?.reason ?? '',
    }
  },
  extras: async (commitment, visit) => {
    const { name, usual } = await laddersOf(commitment, visit)
    return { usual: ladderWords(usual), isDated: commitment.dueOn !== null, day: ladderSubjects[name].day }
  },
  refusal: mustBeOpen,
  parse: async (form, commitment, visit) => {
    const { usual } = await laddersOf(commitment, visit)
    const read = readChoice(form, commitment, usual)
    const problems = [
      ...('problems' in read ? read.problems : []),
      ...onlyProblems([
        form.one('as') === 'usual'
          ? null
          : textProblem(form, 'reason', {
              missing: 'Enter why this commitment has its own reminders',
              name: 'Reason',
              limit: 2000,
            }),
      ]),
    ]
    if (problems.length > 0 || 'problems' in read) return { problems }
    return { value: { ladder: read.ladder, reason: form.one('reason') } }
  },
  act: (seen, reminders, { app, by, moment }) => setCommitmentLadder(app.db, seen, reminders, by, moment),
  done: ({ ladder }, { ref }) =>
    ladder === null
      ? `${ref} has the usual reminders again.`
      : `${ref} has its own reminders: ${ladderWords(ladder)}.`,
}

export const commitmentRemindersRoutes = commitmentFormRoutes(remindersForm)

/** What applies to all of its kind, and what was chosen for this one. */
const laddersOf = async (commitment: Commitment, { app }: Visit) => {
  const changes = await listLadderChanges(app.db, commitment.id)
  const name = ladderNameOf(commitment)
  const own = lastChange(changes, name, commitment.id)
  return { name, usual: officeLadder(changes, name), own: own?.ladder === null ? undefined : own }
}

const readChoice = (
  form: Fields,
  commitment: Commitment,
  usual: Ladder,
): { readonly ladder: Ladder | null } | { readonly problems: readonly Problem[] } => {
  const name = ladderNameOf(commitment)
  const isDated = commitment.dueOn !== null
  const as = chosen(form.one('as'), ['usual', 'every', 'own', ...(isDated ? (['not-before'] as const) : [])])
  if (as === undefined) return { problems: [{ field: 'as', text: 'Select when people are reminded' }] }
  if (as === 'usual') return { ladder: null }
  if (as === 'not-before') return { ladder: { ...usual, before: [] } }
  if (as === 'own') return readLadder(form, name)
  const every = readDays(form.one('every'))
  return typeof every === 'number'
    ? { ladder: { before: [], on: isDated ? 'told' : 'quiet', firstAfter: every, everyAfter: every } }
    : { problems: [{ field: 'every', text: 'Days between must be a whole number from 1 to 365' }] }
}
