import { listCommitments } from '../../../db/commitments.ts'
import { type NewOutcome, recordOutcomes } from '../../agenda/record-outcomes.ts'
import { CodedError } from '../../errors.ts'
import { type Choice, postChoices } from '../forms/choices.ts'
import type { Fields } from '../forms/fields.ts'
import { doOrShowAgain, failedForm, freshForm, type Problem, typedInto } from '../forms/forms.ts'
import { madeFieldNames, MOST_MADE, readMade, slotsOf, type TypedMade } from '../forms/made-fields.ts'
import { type MadeReading, readMadeWords } from '../forms/made-readings.ts'
import { outcomeFieldNames, readOutcome } from '../forms/outcome-fields.ts'
import { type OutcomesWaiting, outcomesWaiting } from '../agenda/outcomes-waiting.ts'
import { outcomesPage } from '../agenda/outcomes-view.ts'
import { type Route, seeOther, type Visit } from '../serving/route.ts'
import { count } from '../words/words.ts'

const path = '/meetings/:ref/outcomes'

/** What became of each matter on the agenda of a meeting that was held, and what was promised there, in one pass. */
export const meetingOutcomesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    section: 'meetings',
    handle: async (visit) =>
      outcomesPage(
        await outcomesWaiting(visit),
        { form: freshForm(), slots: 1, readings: [], owners: await ownersOf(visit) },
        200,
      ),
  },
  {
    method: 'POST',
    path,
    section: 'meetings',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const waiting = await outcomesWaiting(visit)
      const owners = await ownersOf(visit)
      const refs = waiting.matters.map(({ item }) => item.ref)
      const made = readMade(form, waiting.meeting, { owners, matters: refs })
      const readings: MadeReading[] = []
      for (const one of made.made) readings.push(await readMadeWords(visit, waiting.meeting, one))
      const again = async (problems: readonly Problem[], status: number, slots = slotsOf(form)) => {
        const typed = typedInto(form, [...refs.flatMap(outcomeFieldNames), ...madeNames(slots)])
        const now = status === 409 ? await outcomesWaiting(visit) : waiting
        return outcomesPage(now, { form: failedForm(typed, problems), slots, readings, owners }, status)
      }
      if (form.one('act') === 'another') return await again([], 200, Math.min(MOST_MADE, slotsOf(form) + 1))
      const read = refs.map((ref) => readMatter(form, ref, waiting, made.made))
      const outcomes = read.flatMap((one) => ('outcome' in one ? (one.outcome ?? []) : []))
      const problems = [
        ...read.flatMap((one) => ('problems' in one ? one.problems : [])),
        ...(await successorProblems(visit, outcomes)),
        ...waiting.settled
          .filter((ref) => form.one(`outcome-${ref}`) !== '')
          .map((ref) => ({ field: null, text: `${ref} has its outcome already, or was closed meanwhile` })),
        ...made.problems,
        ...readings.flatMap((reading) => reading.problems),
      ]
      if (problems.length > 0) return await again(problems, 400)
      if (outcomes.length + readings.length === 0)
        return await again([{ field: null, text: nothingSaid(waiting) }], 400)
      return await doOrShowAgain(
        async () => {
          const record = { outcomes, made: readings.map((reading) => reading.made) }
          const entered = await recordOutcomes(app.db, waiting.meeting, record, by, moment)
          return seeOther(`/meetings/${waiting.meeting.ref}/outcomes`, doneWords(outcomes.length, entered))
        },
        again,
        (message) => {
          const ref = refs.find((one) => message.startsWith(one))
          return ref === undefined ? null : `outcome-${ref}`
        },
      )
    },
  },
]

const ownersOf = async ({ app }: Visit): Promise<readonly Choice[]> =>
  await postChoices(app.db, 'Nobody was named')

const madeNames = (slots: number): readonly string[] =>
  Array.from({ length: slots }, (_, index) => madeFieldNames(index + 1)).flat()

/** Null for a matter that was left as it is. */
const readMatter = (
  form: Fields,
  ref: string,
  { meeting }: OutcomesWaiting,
  made: readonly TypedMade[],
): { readonly outcome: NewOutcome | null } | { readonly problems: readonly Problem[] } => {
  const replacing = made.findIndex(({ replaces }) => replaces === ref)
  const typed = form.one(`outcome-${ref}`)
  if (typed === '' && replacing < 0) return { outcome: null }
  // Whoever says that a new commitment replaces it has said what became of it.
  const version = versionOf(form, ref)
  if (typed === '')
    return {
      outcome: {
        ...{ ref, version, kind: 'superseded', words: form.one(`words-${ref}`) },
        ...{ on: null, agreedBy: '', replacedBy: replacing },
      },
    }
  const read = readOutcome(form, ref, meeting.heldOn)
  if ('problems' in read) return read
  const { kind, replacedBy } = read.outcome
  const field = `outcome-${ref}`
  if (replacing >= 0 && kind !== 'superseded')
    return {
      problems: [
        {
          field,
          text: `${ref}: new commitment ${made[replacing]?.n ?? ''} replaces it, so its outcome is that it is superseded`,
        },
      ],
    }
  if (kind === 'superseded' && (replacedBy === '') === replacing < 0)
    return {
      problems: [
        {
          field: `by-${ref}`,
          text:
            replacing < 0
              ? `${ref}: enter the reference of what replaces it, or select it at a new commitment below`
              : `${ref}: either ${replacedBy} replaces it or a new commitment does, not both`,
        },
      ],
    }
  return {
    outcome: { ...read.outcome, ref, version, replacedBy: replacing < 0 ? replacedBy : replacing },
  }
}

const versionOf = (form: Fields, ref: string): number => {
  const version = Number(form.one(`version-${ref}`))
  if (Number.isInteger(version) && version > 0) return version
  throw new CodedError(
    'conflict',
    `The form did not say which version of ${ref} it was made for. Send it again.`,
  )
}

/** A reference that is typed wrongly is said at its field, with everything else that is wrong. */
const successorProblems = async (
  { app }: Visit,
  outcomes: readonly NewOutcome[],
): Promise<readonly Problem[]> => {
  const named = outcomes.flatMap(({ ref, replacedBy }) =>
    typeof replacedBy === 'string' && replacedBy !== '' ? [{ ref, replacedBy }] : [],
  )
  const known = new Set(
    (await listCommitments(app.db, { refs: named.map(({ replacedBy }) => replacedBy) })).map(
      (found) => found.ref,
    ),
  )
  return named.flatMap(({ ref, replacedBy }) =>
    known.has(replacedBy) && replacedBy !== ref
      ? []
      : [
          {
            field: `by-${ref}`,
            text: `${ref}: there is no other commitment ${replacedBy}. Check the reference`,
          },
        ],
  )
}

const nothingSaid = ({ matters }: OutcomesWaiting): string =>
  matters.length === 0
    ? 'Enter at least one new commitment'
    : 'Select the outcome of at least one matter, or enter a new commitment'

const doneWords = (outcomes: number, entered: readonly string[]): string =>
  [
    ...(outcomes === 0 ? [] : [`${count(outcomes, 'outcome')} ${outcomes === 1 ? 'was' : 'were'} recorded.`]),
    ...(entered.length === 0
      ? []
      : [`${count(entered.length, 'new commitment')} entered the register: ${entered.join(', ')}.`]),
  ].join(' ')
