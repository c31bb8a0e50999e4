import type { IssuedAgenda } from '../../../db/agendas.ts'
import { cameSinceIssue } from '../../agenda/keep-issued.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import type { Visit } from '../serving/route.ts'
import { count } from '../words/words.ts'

/** What would stand on the next version of an issued agenda and does not on this one; null when there is nothing. */
export const sinceIssueView = async (
  { app, moment }: Visit,
  meeting: Meeting,
  issued: IssuedAgenda | null,
) => {
  if (issued === null || meeting.cancelledOn !== null || meeting.heldOn < moment.today) return null
  const { name } = app.config.office
  const wanted = { meeting, office: name, region: app.config.region }
  const came = await cameSinceIssue(app.db, wanted, issued, moment)
  if (came.length === 0) return null
  const { version } = issued
  return {
    words: `${count(came.length, 'matter has', 'matters have')} come up since version ${version} was issued, and ${came.length === 1 ? 'is' : 'are'} not on it.`,
    nextVersion: version + 1,
    // The worker may not have noticed it yet.
    moves: came.map(({ ref, words, noticedOn }) => ({
      on: formatDay(noticedOn),
      ref,
      href: `/commitments/${ref}`,
      words: `${words}.`,
    })),
  }
}
