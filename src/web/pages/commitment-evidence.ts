import { getCommitment } from '../../../db/commitments.ts'
import { findEvidenceFile } from '../../../db/evidence.ts'
import { CodedError } from '../../errors.ts'
import type { Route } from '../serving/route.ts'

/** A file that came with an answer: saved, never shown, since it came from outside. */
export const commitmentEvidenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/commitments/:ref/evidence/:id/file',
    section: 'register',
    handle: async ({ app, params }) => {
      const commitment = await getCommitment(app.db, params.ref ?? '')
      const file = await findEvidenceFile(app.db, { id: params.id ?? '', commitmentId: commitment.id })
      if (file === undefined) throw new CodedError('not-found', `${commitment.ref} has no such evidence.`)
      const { fileName, mediaType, contents } = file
      return { kind: 'file', fileName, mediaType, contents, as: 'attachment' }
    },
  },
]
