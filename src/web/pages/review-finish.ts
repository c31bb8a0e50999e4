import { listCandidates, type StoredCandidate } from '../../../db/candidates.ts'
import { findDocument } from '../../../db/documents.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { loadSaidBefore } from '../../agenda/said-before.ts'
import { CodedError, isCoded } from '../../errors.ts'
import { rejectCandidate } from '../../register/review/decide-candidate.ts'
import { meetingsIn } from '../../register/meetings/meetings-in.ts'
import { minutesCheckView } from '../review/minutes-check-view.ts'
import { makeRecordedBeside } from '../review/recorded-beside.ts'
import { restatementView } from '../review/restatement-view.ts'
import { page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { count, placeWords } from '../words/words.ts'

/** Ends a review: rejects in one step what nobody accepted, after showing what that is. */
export const reviewFinishRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/minutes/:id/finish',
    section: 'minutes',
    handle: async (visit) => {
      const id = visit.params.id ?? ''
      const document = await findDocument(visit.app.db, id)
      if (document === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
      const waiting = await undecided(visit)
      if (waiting.length === 0) return seeOther(`/minutes/${id}`, 'Everything in these minutes is decided.')
      const { db, config } = visit.app
      const restated = await loadSaidBefore(db, waiting)
      const meetings = meetingsIn(document, await listMeetings(db))
      const ids = meetings.map((meeting) => meeting.id)
      const recordedBeside = await makeRecordedBeside(db, ids, config.timeZone)
      const checks = []
      for (const meeting of meetings) checks.push(await minutesCheckView(db, meeting, restated))
      return page('review-finish', {
        title: `Reject the ${count(waiting.length, 'proposal')} still undecided?`,
        isOne: waiting.length === 1,
        caption: document.fileName,
        backLink: { text: 'Review', href: `/minutes/${id}` },
        checks: checks.filter((check) => check !== null),
        proposals: waiting.map((candidate) => ({
          id: candidate.id,
          quote: candidate.quote,
          place: placeWords(candidate.place),
          isLikely: candidate.confidence === 'likely',
          restated: restatementView(candidate, restated.get(candidate.id), recordedBeside),
        })),
      })
    },
  },
  {
    method: 'POST',
    path: '/minutes/:id/finish',
    section: 'minutes',
    lists: ['proposal'],
    handle: async (visit) => {
      const { app, by, moment, form, params } = visit
      // Only what the person was shown: a proposal that came in since is not theirs to reject.
      const shown = new Set(form.all('proposal'))
      let rejected = 0
      for (const { id } of (await undecided(visit)).filter((candidate) => shown.has(candidate.id))) {
        try {
          await rejectCandidate(app.db, id, { code: 'not-taken', words: '' }, by, moment)
          rejected += 1
        } catch (error) {
          // Decided by somebody else in this moment: their word stands.
          if (!isCoded(error) || error.code !== 'conflict') throw error
        }
      }
      return seeOther(`/minutes/${params.id ?? ''}`, `${count(rejected, 'proposal')} rejected.`)
    },
  },
]

const undecided = async ({ app, params }: Visit): Promise<readonly StoredCandidate[]> =>
  (await listCandidates(app.db, params.id ?? '')).filter(
    ({ decision, rewordsCommitmentId }) => decision === null && rewordsCommitmentId === null,
  )
