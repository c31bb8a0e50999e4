import type { DraftSeen } from '../../agenda/change-draft.ts'
import {
  type AgendaDraft,
  agendaCaption,
  agendaPath,
  draftSeen,
  getAgendaDraft,
  mustBeOpen,
} from './agenda-draft.ts'
import type { Fields } from '../forms/fields.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  type Problem,
  typedInto,
} from '../forms/forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'

/** One small page that changes one thing on an agenda. `S`: what it is about; `T`: what was typed. */
export type AgendaForm<S, T> = {
  /** The end of the address: /meetings/HTA-2026-04-14/agenda/add */
  readonly path: string
  readonly template: string
  readonly title: (subject: S, draft: AgendaDraft) => string
  readonly fields: readonly string[]
  /** What the page is about. @throws CodedError not-found */
  readonly subject: (draft: AgendaDraft, visit: Visit) => S | Promise<S>
  readonly initial: (subject: S, visit: Visit) => Readonly<Record<string, string>>
  readonly extras: (
    subject: S,
    draft: AgendaDraft,
    visit: Visit,
  ) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>
  readonly parse: (
    form: Fields,
    subject: S,
  ) => { readonly value: T } | { readonly problems: readonly Problem[] }
  readonly act: (seen: DraftSeen, value: T, subject: S, visit: Visit) => Promise<void>
  /** Where on the agenda it leads, and what the banner says. */
  readonly done: (
    value: T,
    subject: S,
    draft: AgendaDraft,
  ) => { readonly at: string; readonly notice: string }
}

/** The page (GET) and its sending (POST), at the revision of the draft that the person saw. */
export const agendaFormRoutes = <S, T>(form: AgendaForm<S, T>): readonly Route[] => {
  const path = `/meetings/:ref/agenda/${form.path}`
  return [
    {
      method: 'GET',
      path,
      section: 'meetings',
      handle: async (visit) => {
        const draft = await getAgendaDraft(visit)
        mustBeOpen(draft)
        const subject = await form.subject(draft, visit)
        return await show(form, draft, subject, visit, freshForm(form.initial(subject, visit)), 200)
      },
    },
    {
      method: 'POST',
      path,
      section: 'meetings',
      handle: async (visit) => {
        const draft = await getAgendaDraft(visit)
        mustBeOpen(draft)
        const subject = await form.subject(draft, visit)
        const again = async (problems: readonly Problem[], status: number) =>
          await show(
            form,
            // After a conflict the page stands for the draft as it is now.
            await getAgendaDraft(visit),
            subject,
            visit,
            failedForm(typedInto(visit.form, form.fields), problems),
            status,
          )
        const parsed = form.parse(visit.form, subject)
        if ('problems' in parsed) return await again(parsed.problems, 400)
        return await doOrShowAgain(
          async () => {
            await form.act(draftSeen(visit, draft), parsed.value, subject, visit)
            const { at, notice } = form.done(parsed.value, subject, draft)
            return seeOther(`${agendaPath(draft.meeting)}${at}`, notice)
          },
          again,
          () => form.fields[0] ?? null,
        )
      },
    },
  ]
}

const show = async <S, T>(
  form: AgendaForm<S, T>,
  draft: AgendaDraft,
  subject: S,
  visit: Visit,
  view: FormView,
  status: number,
): Promise<Answer> =>
  page(
    form.template,
    {
      title: form.title(subject, draft),
      caption: agendaCaption(draft.meeting),
      revision: String(draft.revision),
      form: view,
      backLink: { text: 'Agenda', href: agendaPath(draft.meeting) },
      ...(await form.extras(subject, draft, visit)),
    },
    status,
  )

/** Whole minutes in a field; null when it was left empty. */
export const readMinutes = (
  form: Fields,
): { readonly minutes: number | null } | { readonly problem: Problem } => {
  const typed = form.one('minutes').replace(/\s*(?:min(?:ute)?s?)?\.?$/i, '')
  if (typed === '') return { minutes: null }
  if (/^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 480) return { minutes: Number(typed) }
  return { problem: { field: 'minutes', text: 'Time must be a whole number of minutes between 1 and 480' } }
}
