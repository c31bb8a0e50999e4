import type { Kysely } from 'kysely'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { CommitmentKind } from '../../register/commitments/commitment.ts'
import type { AcceptedParts } from '../../register/review/review-facts.ts'
import { type Choice, postChoices } from './choices.ts'
import { dayFieldNames, dayValues, readRequiredDay } from './day-field.ts'
import type { Fields } from './fields.ts'
import { chosen, onlyProblems, type Problem } from './forms.ts'
import { comparatorChoices, measureFieldNames, measureValues, readMeasureFields } from './measure-fields.ts'
import { kindName } from '../words/words.ts'

/** What a person says of words that are to enter the register: kind, owner, due date and measure. */
export const commitmentFieldNames: readonly string[] = [
  'kind',
  'owner',
  'when',
  ...dayFieldNames('due'),
  ...measureFieldNames,
]

const kinds: readonly CommitmentKind[] = ['action', 'undertaking', 'target', 'revisit']

const kindHints: Record<CommitmentKind, string> = {
  action: 'Given to somebody in the room',
  undertaking: 'Somebody agreed to do or bring something',
  target: 'A measure to reach by a day',
  revisit: 'The office looks again',
}

const whens = [
  { value: 'day', text: 'Yes, it is due on the day below' },
  { value: 'none', text: 'No date was given' },
] as const

/** The fields as they stand before anybody types. Without a kind none is chosen. */
export const commitmentValues = (
  parts: Omit<AcceptedParts, 'kind'> & { readonly kind: CommitmentKind | null },
): Readonly<Record<string, string>> => ({
  kind: parts.kind ?? '',
  owner: parts.ownerPostId ?? '',
  when: parts.dueOn === null ? 'none' : 'day',
  ...dayValues('due', parts.dueOn),
  ...measureValues(parts.measure),
})

/** What `components/commitment-fields.njk` shows beside the form. */
export const commitmentChoices = async (db: Kysely<Database>) => ({
  kinds: kinds.map((value) => ({ value, text: kindName[value], hint: { text: kindHints[value] } })),
  owners: await postChoices(db, 'No post'),
  whens,
  comparators: comparatorChoices,
})

/** A day before the meeting is refused unless it was read there: "already late at the meeting" is a fact. */
export const readCommitmentFields = (
  form: Fields,
  owners: readonly Choice[],
  { heldOn, readDueOn }: { readonly heldOn: PlainDate | null; readonly readDueOn: PlainDate | null },
): { readonly parts: AcceptedParts } | { readonly problems: readonly Problem[] } => {
  const kind = chosen(form.one('kind'), kinds)
  const when = chosen(form.one('when'), ['day', 'none'])
  const due: { day: PlainDate | null } | { problem: Problem } =
    when === 'day'
      ? readRequiredDay(form, 'due', { name: 'Due date', missing: 'Enter a due date' })
      : { day: null }
  const measure = readMeasureFields(form)
  const problems = onlyProblems([
    kind === undefined ? { field: 'kind', text: 'Select what kind of commitment it is' } : null,
    owners.some(({ value }) => value === form.one('owner'))
      ? null
      : { field: 'owner', text: 'Select an owner from the list' },
    when === undefined ? { field: 'when', text: 'Select whether a date was given' } : null,
    'problem' in due ? due.problem : null,
    'day' in due && due.day !== null && heldOn !== null && due.day < heldOn && due.day !== readDueOn
      ? { field: 'due-day', text: `Due date must be after the meeting of ${formatDay(heldOn)}` }
      : null,
    ...('problems' in measure ? measure.problems : []),
  ])
  if (problems.length > 0 || kind === undefined || 'problem' in due || 'problems' in measure)
    return { problems }
  return {
    parts: { kind, ownerPostId: form.one('owner') || null, dueOn: due.day, measure: measure.measure },
  }
}
