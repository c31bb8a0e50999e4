import { listCandidates } from '../../../db/candidates.ts'
import { findDocument } from '../../../db/documents.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { listRefs } from '../../../db/restatements.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { loadRestatements } from '../../register/load-restatements.ts'
import { meetingsIn } from '../../register/meetings-in.ts'
import { acceptTicked } from '../accept-ticked.ts'
import { addedByHandView } from '../added-by-hand.ts'
import { candidateView } from '../candidate-view.ts'
import { type FormView, failedForm, freshForm } from '../forms.ts'
import { leftOutView } from '../left-out-view.ts'
import { restatementHref, restatementView } from '../restatement-view.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../route.ts'
import type { SecondLooks } from '../second-looks.ts'
import { count, formatInstant } from '../words.ts'
import { progressWords } from './minutes.ts'

/** The review of one set of minutes: every proposal in the order of the minutes, and what was decided. */
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
  const { db } = app
  const { timeZone } = app.config
  const document = await findDocument(db, params.id ?? '')
  if (document === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
  const meetings = await listMeetings(db)
  const meeting = meetings.find(({ id }) => id === document.meetingId)
  const posts = await listPosts(db)
  const read = await listCandidates(db, document.id)
  const refs = await listRefs(
    db,
    read.map(({ decision }) => decision?.commitmentId ?? null),
  )
  const restated = await loadRestatements(db, read)
  const candidates = read.map((candidate) => ({
    ...candidateView(candidate, { posts, refs, timeZone }),
    restated: restatementView(candidate, restated.get(candidate.id)),
    restatementHref: restatementHref(candidate),
  }))
  const waiting = candidates.filter(({ decided }) => decided === null)
  return page(
    'review',
    {
      title: `Review of ${meeting === undefined ? document.fileName : `the minutes of ${formatDay(meeting.heldOn)}`}`,
      form,
      backLink: { text: 'Minutes', href: '/minutes' },
      seriesName: meeting?.seriesName ?? '',
      heldOn: meeting === undefined ? '' : formatDay(meeting.heldOn),
      meetingHref: meeting === undefined ? '/meetings' : `/meetings/${meeting.ref}`,
      file: { name: document.fileName, href: `/minutes/${document.id}/file` },
      putIn: `Put in by ${document.importedBy}, ${formatInstant(document.importedAt, timeZone)}.`,
      progress: progressWords(candidates.length, waiting.length),
      notes: document.notes,
      added: await addedByHandView(app, document.id),
      leftOut: await leftOutView(looks, {
        document,
        candidates: read,
        meetings: meetingsIn(document, read, meetings),
      }),
      candidates: candidates.map((candidate, index) => ({
        ...candidate,
        number: index + 1,
        // Words that may have been said before wait for a person, however likely a promise they are.
        ticked:
          ticked === null ? candidate.isLikely && candidate.restated === null : ticked.has(candidate.id),
      })),
      waiting: waiting.length,
      saidBefore: restated.size > 0,
      finish:
        waiting.length === 0
          ? null
          : {
              href: `/minutes/${document.id}/finish`,
              words: `Reject the ${count(waiting.length, 'proposal')} still undecided`,
            },
    },
    status,
  )
}
