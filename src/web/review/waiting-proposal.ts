import { findCandidate, type StoredCandidate } from '../../../db/candidates.ts'
import { findDocument } from '../../../db/documents.ts'
import { listAttendance } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { CodedError } from '../../errors.ts'
import { candidateView } from './candidate-view.ts'
import { type Answer, seeOther, type Visit } from '../serving/route.ts'

/** @throws CodedError not-found, in these minutes; conflict, when it is decided. */
export const getWaiting = async ({ app, params }: Visit): Promise<StoredCandidate> => {
  const candidate = await findCandidate(app.db, params.proposal ?? '')
  if (candidate === undefined || candidate.documentId !== params.id)
    throw new CodedError('not-found', 'There is no such proposal in these minutes.')
  if (candidate.decision !== null)
    throw new CodedError(
      'conflict',
      'This proposal has been decided already. Go back to the review to see what is left.',
    )
  return candidate
}

export const backToReview = ({ documentId }: StoredCandidate, notice: string): Answer =>
  seeOther(`/minutes/${documentId}`, notice)

/** What every page about one proposal shows around its own contents. */
export const aroundProposal = async ({ app }: Visit, candidate: StoredCandidate) => {
  const document = await findDocument(app.db, candidate.documentId)
  return {
    caption: document?.fileName ?? '',
    backLink: {
      text: 'Review',
      href: `/minutes/${candidate.documentId}#proposal-${candidate.id}`,
    },
    candidate: candidateView(candidate, {
      posts: await listPosts(app.db),
      attendance: await listAttendance(app.db, candidate.meetingId),
      refs: new Map(),
      timeZone: app.config.timeZone,
    }),
  }
}
