import { listCandidates } from '../../../db/candidates.ts'
import { findDocument } from '../../../db/documents.ts'
import { CodedError } from '../../errors.ts'
import { acceptTicked } from '../review/accept-ticked.ts'
import { addedByHandView } from '../review/added-by-hand.ts'
import { type FormView, failedForm, freshForm } from '../forms/forms.ts'
import { reviewTitle, reviewView } from '../review/review-view.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import type { SecondLooks } from '../review/second-looks.ts'
import { count, formatInstant } from '../words/words.ts'
import { progressWords } from './minutes.ts'

/** The review of a file of minutes: every proposal in the order of the minutes, and what was decided. */
export const reviewRoutes = (looks: SecondLooks): readonly Route[] => [
  {
    method: 'GET',
    path: '/minutes/:id',
    section: 'minutes',
    handle: (visit) => show(visit, looks, freshForm(), null, 200),
  },
  {
    method: 'POST',
    path: '/minutes/:id',
    section: 'minutes',
    lists: ['accept', 'shown'],
    handle: async (visit) => {
      const { app, form, params } = visit
      const own = await listCandidates(app.db, params.id ?? '')
      const ticked = new Set(form.all('accept'))
      const chosen = own.filter(({ id }) => ticked.has(id))
      if (chosen.length === 0) {
        const nothing = { field: null, text: 'Tick at least one proposal, or edit or reject them' }
        return await show(visit, looks, failedForm({}, [nothing]), ticked, 400)
      }
      return seeOther(`/minutes/${params.id ?? ''}`, await acceptTicked(visit, chosen))
    },
  },
]

const show = async (
  { app, params }: Visit,
  looks: SecondLooks,
  form: FormView,
  ticked: ReadonlySet<string> | null,
  status: number,
): Promise<Answer> => {
  const { timeZone } = app.config
  const document = await findDocument(app.db, params.id ?? '')
  if (document === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
  const view = await reviewView(app.db, document, { ticked, looks, timeZone })
  return page(
    'review',
    {
      title: reviewTitle(view.sets, document.fileName),
      form,
      backLink: { text: 'Minutes', href: '/minutes' },
      caption: [...new Set(view.sets.map(({ seriesName }) => seriesName))].join(', '),
      file: { name: document.fileName, href: `/minutes/${document.id}/file` },
      putIn: `Put in by ${document.importedBy}, ${formatInstant(document.importedAt, timeZone)}.`,
      progress: progressWords(view.all, view.waiting),
      notes: document.notes,
      added: await addedByHandView(app, document.id),
      ...view,
      finish:
        view.tickable === 0
          ? null
          : {
              href: `/minutes/${document.id}/finish`,
              words: `Reject the ${count(view.tickable, 'proposal')} still undecided`,
            },
    },
    status,
  )
}
