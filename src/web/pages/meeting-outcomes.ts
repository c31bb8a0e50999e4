import { listOutcomes } from '../../../db/agenda-outcomes.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { itemLabel } from '../../agenda/item-lines.ts'
import type { AgendaItem } from '../../agenda/agenda-item.ts'
import { type Outcome, type OutcomeKind, recordOutcomes } from '../../agenda/record-outcomes.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { count } from '../../register/standing.ts'
import { type AgendaDraft, agendaCaption, getAgendaDraft, itemsOf } from '../agenda-draft.ts'
import { dayFieldNames, readRequiredDay } from '../day-field.ts'
import {
  chosen,
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  textProblem,
  typedInto,
} from '../forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../route.ts'

/** As many as one form may hold; the rest follow when these are recorded. */
const AT_ONCE = 25

const path = '/meetings/:ref/outcomes'

const kinds: readonly (readonly [OutcomeKind, string])[] = [
  ['delivered', 'Accepted as delivered'],
  ['part-delivered', 'Closed as part delivered'],
  ['not-delivered', 'Closed as not delivered'],
  ['withdrawn', 'Withdrawn'],
  ['more-time', 'More time until a new date'],
  ['revisit', 'To be looked at again on a day'],
  ['noted', 'Discussed, stays as it is'],
]

/** What became of each matter on the agenda of a meeting that was held, recorded in one pass. */
export const meetingOutcomesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    section: 'meetings',
    handle: async (visit) => await show(visit, await waiting(visit), freshForm(), 200),
  },
  {
    method: 'POST',
    path,
    section: 'meetings',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const before = await waiting(visit)
      const names = before.matters.flatMap(({ item }) => fieldsOf(item.ref))
      const again = async (problems: readonly Problem[], status: number) =>
        await show(visit, await waiting(visit), failedForm(typedInto(form, names), problems), status)
      const read = before.matters.map(({ item }) => readOutcome(visit, before, item.ref))
      const problems = [
        ...read.flatMap((one) => ('problems' in one ? one.problems : [])),
        ...before.settled
          .filter((ref) => form.one(`outcome-${ref}`) !== '')
          .map((ref) => ({ field: null, text: `${ref} has its outcome already, or was closed meanwhile` })),
      ]
      const outcomes = read.flatMap((one) => ('outcome' in one ? (one.outcome ?? []) : []))
      if (problems.length > 0) return await again(problems, 400)
      if (outcomes.length === 0)
        return await again([{ field: null, text: 'Select the outcome of at least one matter' }], 400)
      return await doOrShowAgain(
        async () => {
          await recordOutcomes(app.db, before.meeting, outcomes, by, moment)
          return seeOther(
            `/meetings/${before.meeting.ref}/outcomes`,
            `${count(outcomes.length, 'outcome')} ${outcomes.length === 1 ? 'was' : 'were'} recorded.`,
          )
        },
        again,
        (message) => {
          const ref = before.matters.find(({ item }) => message.includes(item.ref))?.item.ref
          return ref === undefined ? null : `outcome-${ref}`
        },
      )
    },
  },
]

type Waiting = Pick<AgendaDraft, 'meeting'> & {
  /** Open matters of the issued agenda without an outcome, with the version of the commitment. */
  readonly matters: readonly { readonly item: AgendaItem; readonly version: number }[]
  readonly more: number
  /** The references of the others on the agenda. */
  readonly settled: readonly string[]
  readonly recorded: readonly {
    readonly label: string
    readonly heading: string
    readonly href: string
    readonly words: string
  }[]
}

/** @throws CodedError conflict, while the meeting is to come or when its agenda was never issued. */
const waiting = async (visit: Visit): Promise<Waiting> => {
  const { meeting, issued } = await getAgendaDraft(visit)
  const { db } = visit.app
  if (meeting.cancelledOn !== null || meeting.heldOn > visit.moment.today)
    throw new CodedError('conflict', 'The meeting has not been held, so its matters have no outcome yet.')
  if (issued === null)
    throw new CodedError(
      'conflict',
      'The agenda of this meeting was not issued, so it is not known what stood on it. Record answers and dates on the commitments themselves.',
    )
  const items = itemsOf(issued.paper)
  const outcomes = new Map((await listOutcomes(db, meeting.id)).map((one) => [one.commitmentId, one]))
  const open = new Map(
    (
      await listCommitments(db, { ids: items.map(({ commitmentId }) => commitmentId), closed: 'without' })
    ).map(({ id, version }) => [id, version]),
  )
  const matters = items.flatMap((item) => {
    const version = open.get(item.commitmentId)
    return version === undefined || outcomes.has(item.commitmentId) ? [] : [{ item, version }]
  })
  return {
    meeting,
    matters: matters.slice(0, AT_ONCE),
    more: Math.max(0, matters.length - AT_ONCE),
    settled: items.flatMap(({ ref }) => (matters.some(({ item }) => item.ref === ref) ? [] : [ref])),
    recorded: items.flatMap((item) => {
      const one = outcomes.get(item.commitmentId)
      if (one === undefined) return []
      const name = kinds.find(([kind]) => kind === one.outcome)?.[1] ?? one.outcome
      return [
        {
          label: item.ref,
          heading: item.heading,
          href: `/commitments/${item.ref}`,
          words: `${name}${one.words === '' ? '' : `: ${one.words}`}. Recorded by ${one.recordedBy}`,
        },
      ]
    }),
  }
}

const fieldsOf = (ref: string): readonly string[] => [
  `outcome-${ref}`,
  `words-${ref}`,
  `agreed-${ref}`,
  ...dayFieldNames(`on-${ref}`),
]

/** Null for a matter that was left as it is. */
const readOutcome = (
  { form }: Visit,
  { meeting }: Waiting,
  ref: string,
): { readonly outcome: Outcome | null } | { readonly problems: readonly Problem[] } => {
  const typed = form.one(`outcome-${ref}`)
  if (typed === '') return { outcome: null }
  const kind = chosen(
    typed,
    kinds.map(([name]) => name),
  )
  const needsDay = kind === 'more-time' || kind === 'revisit'
  const day = needsDay
    ? readRequiredDay(form, `on-${ref}`, { name: `${ref}: date`, missing: `${ref}: enter the date` })
    : { day: null }
  const needsWords = kind !== 'delivered' && kind !== 'revisit' && kind !== 'noted'
  const problems = onlyProblems([
    kind === undefined ? { field: `outcome-${ref}`, text: `${ref}: select an outcome from the list` } : null,
    'problem' in day ? day.problem : null,
    'day' in day && day.day !== null && day.day <= meeting.heldOn
      ? {
          field: `on-${ref}-day`,
          text: `${ref}: date must be after the meeting of ${formatDay(meeting.heldOn)}`,
        }
      : null,
    textProblem(form, `words-${ref}`, {
      name: `${ref}: what was said`,
      limit: 2000,
      ...(needsWords ? { missing: `${ref}: enter why, or what was said` } : {}),
    }),
    textProblem(form, `agreed-${ref}`, {
      name: `${ref}: who agreed`,
      limit: 200,
      ...(kind === 'more-time' ? { missing: `${ref}: enter who agreed to more time` } : {}),
    }),
  ])
  if (problems.length > 0 || kind === undefined || 'problem' in day) return { problems }
  const version = Number(form.one(`version-${ref}`))
  if (!Number.isInteger(version) || version < 1)
    throw new CodedError(
      'conflict',
      `The form did not say which version of ${ref} it was made for. Send it again.`,
    )
  return {
    outcome: {
      ref,
      version,
      kind,
      words: form.one(`words-${ref}`),
      on: day.day,
      agreedBy: form.one(`agreed-${ref}`),
    },
  }
}

const show = async (
  { params }: Visit,
  { meeting, matters, more, recorded }: Waiting,
  form: FormView,
  status: number,
): Promise<Answer> =>
  page(
    'meeting-outcomes',
    {
      title: 'Record outcomes',
      caption: agendaCaption(meeting),
      form: {
        ...form,
        values: {
          ...Object.fromEntries(
            matters.flatMap(({ item }) => [
              ...fieldsOf(item.ref).map((name) => [name, '']),
              [`agreed-${item.ref}`, meeting.chair],
            ]),
          ),
          ...form.values,
        },
      },
      backLink: { text: 'The meeting', href: `/meetings/${params.ref ?? meeting.ref}` },
      kinds: [
        { value: '', text: 'No outcome: carry it over' },
        ...kinds.map(([value, text]) => ({ value, text })),
      ],
      matters: matters.map(({ item, version }) => ({
        ref: item.ref,
        version: String(version),
        number: item.number,
        heading: item.heading,
        href: `/commitments/${item.ref}`,
        about: `${itemLabel(item)}. ${item.owner.holder ?? item.owner.label}.`,
        question: item.question,
      })),
      more: more === 0 ? null : `${count(more, 'more matter')} will follow when these are recorded.`,
      recorded,
    },
    status,
  )
