import type { AgendaItem } from '../../agenda/agenda-item.ts'
import { askBack, editMatter, leaveOut } from '../../agenda/choose-matters.ts'
import { itemLabel, sourceWords } from '../../agenda/item-lines.ts'
import { isDue, type LeftOutMatter } from '../../agenda/omissions.ts'
import { CodedError } from '../../errors.ts'
import { itemsOf } from '../agenda/agenda-draft.ts'
import { type AgendaForm, agendaFormRoutes, readMinutes } from '../agenda/agenda-form.ts'
import { onlyProblems, textProblem } from '../forms/forms.ts'
import type { Route, Visit } from '../serving/route.ts'

type Edit = { readonly question: string; readonly minutes: number | null }

/** The question to ask and the time for it. */
const editForm: AgendaForm<AgendaItem, Edit> = {
  path: 'matters/:item',
  template: 'meeting-agenda-matter',
  title: ({ number, heading }) => `${number} ${heading}`,
  fields: ['question', 'minutes'],
  subject: ({ paper }, { params }) => {
    const item = itemsOf(paper).find(({ ref }) => ref === params.item)
    if (item === undefined) throw notOnIt(params.item ?? '')
    return item
  },
  initial: ({ question, minutes }) => ({
    question,
    minutes: minutes === null ? '' : String(minutes),
  }),
  extras: (item) => ({ quote: item.quote, source: `${itemLabel(item)}. ${sourceWords(item)}` }),
  parse: (form) => {
    const read = readMinutes(form)
    const problems = onlyProblems([
      textProblem(form, 'question', { name: 'Question', limit: 2000 }),
      'problem' in read ? read.problem : null,
    ])
    if (problems.length > 0 || 'problem' in read) return { problems }
    return { value: { question: form.one('question'), minutes: read.minutes } }
  },
  act: (seen, edit, { ref }, { app, by, moment }) => editMatter(app.db, seen, { ref, ...edit }, by, moment),
  done: (_, { ref }) => ({ at: `#${ref}`, notice: `${ref} was changed on the agenda.` }),
}

type Leaving = {
  readonly ref: string
  readonly heading: string
  readonly reasons: readonly { readonly words: string }[]
  readonly due: boolean
  readonly given: string
}

/** Taking a matter off the paper; also giving the reason that is missing for one that is off it. */
const leaveOutForm: AgendaForm<Leaving, string> = {
  path: 'matters/:item/leave-out',
  template: 'meeting-agenda-leave-out',
  title: ({ ref }) => `Leave ${ref} off the agenda`,
  fields: ['reason'],
  subject: ({ paper }, { params }) => {
    const item = itemsOf(paper).find(({ ref }) => ref === params.item)
    if (item !== undefined) return leavingOf(item, isDue(item.reasons), '')
    const gone = paper.leftOut.find(({ ref }) => ref === params.item)
    if (gone === undefined) throw notOnIt(params.item ?? '')
    return leavingOf(gone, gone.due, gone.reason)
  },
  initial: ({ given }) => ({ reason: given }),
  extras: ({ heading, reasons, due }, _, { by }) => ({
    heading,
    reasons: reasons.map(({ words }) => words),
    due,
    signedAs: by.name,
  }),
  parse: (form, { due }) => {
    const problem = textProblem(form, 'reason', {
      name: 'Reason',
      limit: 1000,
      ...(due ? { missing: 'Enter why it is left out. It is due at this meeting' } : {}),
    })
    return problem === null ? { value: form.one('reason') } : { problems: [problem] }
  },
  act: (seen, reason, { ref }, { app, by, moment }) => leaveOut(app.db, seen, { ref, reason }, by, moment),
  done: (_, { ref }) => ({ at: '#left-out', notice: `${ref} was left off the agenda.` }),
}

const leavingOf = (
  { ref, heading, reasons }: Pick<LeftOutMatter, 'ref' | 'heading' | 'reasons'>,
  due: boolean,
  given: string,
): Leaving => ({ ref, heading, reasons, due, given })

type Asked = { readonly ref: string; readonly by: string; readonly reason: string }

/** Somebody wants a commitment on this agenda although no rule brings it. */
const askForm: AgendaForm<null, Asked> = {
  path: 'ask',
  template: 'meeting-agenda-ask',
  title: () => 'Ask for a commitment',
  fields: ['commitment', 'asked-by', 'reason'],
  subject: () => null,
  initial: (_, { by }) => ({ commitment: '', 'asked-by': by.name, reason: '' }),
  extras: () => ({}),
  parse: (form) => {
    const problems = onlyProblems([
      textProblem(form, 'commitment', {
        missing: 'Enter the reference of the commitment, such as C-0042',
        name: 'Reference',
        limit: 20,
      }),
      textProblem(form, 'asked-by', { missing: 'Enter who asked for it', name: 'Who asked', limit: 200 }),
      textProblem(form, 'reason', { name: 'Reason', limit: 500 }),
    ])
    if (problems.length > 0) return { problems }
    return {
      value: {
        ref: form.one('commitment').toUpperCase(),
        by: form.one('asked-by'),
        reason: form.one('reason'),
      },
    }
  },
  act: async (seen, asked, _, { app, by, moment }: Visit) => {
    try {
      await askBack(app.db, seen, asked, by, moment)
    } catch (error) {
      // A reference that is not there is a slip of the pen, not a page that is gone.
      if (error instanceof CodedError && error.code === 'not-found')
        throw new CodedError('invalid', error.message)
      throw error
    }
  },
  done: ({ ref }) => ({ at: `#${ref}`, notice: `${ref} is on the agenda.` }),
}

const notOnIt = (ref: string): CodedError =>
  new CodedError('not-found', `${ref} is not on this agenda. It may have been closed, or be due later now.`)

export const meetingAgendaMatterRoutes: readonly Route[] = [
  ...agendaFormRoutes(editForm),
  ...agendaFormRoutes(leaveOutForm),
  ...agendaFormRoutes(askForm),
]
