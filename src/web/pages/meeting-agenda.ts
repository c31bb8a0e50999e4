import { beginNextVersion } from '../../agenda/change-draft.ts'
import { groupings } from '../../agenda/choices.ts'
import { groupMatters, moveMatter, putBack } from '../../agenda/choose-matters.ts'
import type { AgendaChanges } from '../../agenda/compare-agendas.ts'
import { compareWithLast, compareWithVersion } from '../../agenda/compare-with-earlier.ts'
import { issueAgenda } from '../../agenda/issue-agenda.ts'
import { moveOther } from '../../agenda/other-matters.ts'
import { unsigned } from '../../agenda/omissions.ts'
import { CodedError } from '../../errors.ts'
import { type AgendaDraft, agendaPath, draftSeen, getAgendaDraft, itemsOf } from '../agenda/agenda-draft.ts'
import { type AgendaForm, agendaFormRoutes } from '../agenda/agenda-form.ts'
import { agendaView, changesView } from '../agenda/agenda-view.ts'
import { draftedView } from '../agenda/drafted-view.ts'
import { sinceIssueView } from '../agenda/since-issue-view.ts'
import { chosen, doOrShowAgain, type FormView, failedForm, freshForm } from '../forms/forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'

/** The page on which an agenda is put together, and its acts of one button each. */
const path = '/meetings/:ref/agenda'

const pageRoute: Route = {
  method: 'GET',
  path,
  section: 'meetings',
  handle: async (visit) => await show(visit, freshForm(), 200),
}

/** An act of one button: done, or the page again with why not. */
const actRoute = (
  name: string,
  act: (visit: Visit, draft: AgendaDraft) => Promise<{ readonly at: string; readonly notice?: string }>,
): Route => ({
  method: 'POST',
  path: `${path}/${name}`,
  section: 'meetings',
  handle: async (visit) => {
    const draft = await getAgendaDraft(visit)
    return await doOrShowAgain(
      async () => {
        const { at, notice } = await act(visit, draft)
        return seeOther(`${agendaPath(draft.meeting)}${at}`, notice)
      },
      async (problems, status) => await show(visit, failedForm({}, problems), status),
    )
  },
})

const moveRoute = actRoute('move', async (visit, draft) => {
  const { app, by, moment, form } = visit
  const typed = form.one('place')
  const place = /^\d{1,4}$/.test(typed) ? Number(typed) : chosen(form.one('direction'), ['up', 'down'])
  const item = form.one('item')
  if (place === undefined || item === '') throw new CodedError('invalid', 'Select what to move, and where.')
  const seen = draftSeen(visit, draft)
  const isMatter = itemsOf(draft.paper).some(({ ref }) => ref === item)
  if (isMatter) await moveMatter(app.db, seen, { ref: item, place }, by, moment)
  else await moveOther(app.db, seen, { id: item, place }, by, moment)
  return { at: `#${isMatter ? item : `other-${item}`}` }
})

const putBackRoute = actRoute('put-back', async (visit, draft) => {
  const { app, by, moment, form } = visit
  const ref = form.one('item')
  await putBack(app.db, draftSeen(visit, draft), ref, by, moment)
  return { at: `#${ref}`, notice: `${ref} is on the agenda again.` }
})

const groupRoute = actRoute('group', async (visit, draft) => {
  const { app, by, moment, form } = visit
  const groupedBy = chosen(form.one('grouped-by'), groupings)
  if (groupedBy === undefined) throw new CodedError('invalid', 'Select how the matters stand together.')
  await groupMatters(app.db, draftSeen(visit, draft), groupedBy, by, moment)
  return { at: '#matters', notice: 'The matters stand in another grouping.' }
})

const versionRoute = actRoute('version', async ({ app, by, moment }, { meeting }) => {
  const version = await beginNextVersion(app.db, meeting, by, moment)
  return {
    at: '',
    notice: `Version ${version} has begun. Version ${version - 1} stays the one in force until you issue it.`,
  }
})

/** Freezing it: what stands in the way, and what it will say. */
const issueForm: AgendaForm<null, null> = {
  path: 'issue',
  template: 'meeting-agenda-issue',
  title: (_, { version }) => (version === 1 ? 'Issue the agenda' : `Issue version ${version}`),
  fields: [],
  subject: () => null,
  initial: () => ({}),
  extras: async (_, { paper, meeting, issued }, { app, by }) => ({
    summary: paper.summary,
    leftOut: paper.leftOut.length,
    unsigned: unsigned(paper.leftOut).map(({ ref, heading }) => ({
      ref,
      heading,
      href: `${agendaPath(meeting)}/matters/${ref}/leave-out`,
    })),
    signedAs: by.name,
    changes: issued === null ? null : changesView(await compareWithVersion(app.db, issued, paper)),
  }),
  parse: () => ({ value: null }),
  act: async (seen, _, __, { app, by, moment }) => void (await issueAgenda(app.db, seen, by, moment)),
  done: (_, __, { version }) => ({
    at: '',
    notice: version === 1 ? 'The agenda was issued.' : `Version ${version} of the agenda was issued.`,
  }),
}

const show = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const draft = await getAgendaDraft(visit)
  return page(
    'meeting-agenda',
    {
      ...(await agendaView(visit, draft, await changesSince(visit, draft))),
      drafted: await draftedView(visit, draft),
      // While the next version is open, it is compared with this one below.
      sinceIssue: draft.fixed === null ? null : await sinceIssueView(visit, draft.meeting, draft.issued),
      form,
    },
    status,
  )
}

/** Against the version before; in a first version against the agenda that the series had last. */
const changesSince = async ({ app }: Visit, draft: AgendaDraft): Promise<AgendaChanges | null> => {
  const { meeting, paper, issued, fixed } = draft
  if (issued !== null) return fixed === null ? await compareWithVersion(app.db, issued, paper) : paper.changes
  return await compareWithLast(app.db, meeting, paper)
}

export const meetingAgendaRoutes: readonly Route[] = [
  pageRoute,
  moveRoute,
  putBackRoute,
  groupRoute,
  versionRoute,
  ...agendaFormRoutes(issueForm),
]
