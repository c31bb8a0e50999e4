import { listExtensionRequests } from '../../../db/extension-requests.ts'
import { headingFor } from '../../agenda/quote-words.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import type { AnswerRoute, AnswerVisit } from '../answering/answer-visit.ts'
import { answerView, dueView } from '../commitments/commitment-page.ts'
import { standingTag } from '../words/commitment-words.ts'
import { requestView } from '../answering/request-view.ts'
import { page } from '../serving/route.ts'
import { kindName, sourcePlace } from '../words/words.ts'

/** What a link opens: the commitment to read, and the way to the form. It has no form and runs no script. */
export const answerPageRoutes: readonly AnswerRoute[] = [
  {
    method: 'GET',
    path: '',
    handle: async (visit) => {
      const { app, opened, at, moment } = visit
      const { commitment } = opened
      const requests = await listExtensionRequests(app.db, commitment.id)
      return page('answer', {
        title: `Answer for ${commitment.ref}`,
        ...commitmentView(visit),
        heading: headingFor(commitment),
        due: dueView(commitment),
        standing: standingTag(commitment, moment.today),
        answers: commitment.updates.toReversed().map(answerView),
        requests: requests.toReversed().map(requestView),
        formHref: `${at}/form`,
      })
    },
  },
]

/** What stands at the head of every page of a link. */
export const commitmentView = ({ opened: { commitment, link, person, post }, at }: AnswerVisit) => ({
  caption: `${kindName[commitment.kind]} ${commitment.ref}`,
  quote: commitment.quote,
  source: `${commitment.meeting.seriesName}, ${formatDay(commitment.meeting.heldOn)}, ${sourcePlace(commitment)}`,
  madeFor: `${person}, ${post}`,
  person,
  worksUntil: formatDay(link.expiresOn),
  pageHref: at,
})
