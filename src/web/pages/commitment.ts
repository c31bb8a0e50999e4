import { loadCalendar } from '../../../db/added-holidays.ts'
import { getCommitment } from '../../../db/commitments.ts'
import { listDocuments } from '../../../db/documents.ts'
import { listHistory } from '../../../db/history.ts'
import { listLadderChanges } from '../../../db/ladders.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { countAskings } from '../../../db/outbox-asked.ts'
import { listMessages } from '../../../db/outbox.ts'
import { listHoldings } from '../../../db/people.ts'
import { listRestatements, listSeeAlso } from '../../../db/restatements.ts'
import { listVersionWords } from '../../../db/version-words.ts'
import { sittingsBySeries } from '../../register/meetings/meetings.ts'
import { commitmentPage } from '../commitments/commitment-page.ts'
import { loadAnswering } from '../answering/load-answering.ts'
import { askingRungs } from '../../register/commitments/silence.ts'
import { page, type Route } from '../serving/route.ts'
import { findWordsHref } from '../review/source-view.ts'
import { wordingView } from '../review/wording-view.ts'

export const commitmentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/commitments/:ref',
    section: 'register',
    handle: async ({ app, by, moment, params }) => {
      const { db } = app
      const commitment = await getCommitment(db, params.ref ?? '')
      const documents = await listDocuments(db)
      const view = commitmentPage(
        {
          commitment,
          findWordsHref: findWordsHref(commitment, documents),
          document: documents.find(({ id }) => id === commitment.documentId) ?? null,
          wording: wordingView(
            commitment,
            await listVersionWords(db, { commitmentId: commitment.id }),
            documents,
            app.config.timeZone,
          ),
          holdings: await listHoldings(db),
          sittings: sittingsBySeries(await listMeetings(db)).get(commitment.meeting.seriesName) ?? [],
          history: await listHistory(db, 'commitment', commitment.id),
          restatements: await listRestatements(db, commitment.id),
          seeAlso: await listSeeAlso(db, commitment.id),
          ladders: await listLadderChanges(db, commitment.id),
          calendar: await loadCalendar(db, app.config.region),
          messages: await listMessages(db, { limit: 200, commitmentId: commitment.id }),
          asked: (await countAskings(db, askingRungs, [commitment.id])).get(commitment.id),
          answering: await loadAnswering(db, commitment.id),
        },
        {
          by,
          today: moment.today,
          now: moment.at,
          timeZone: app.config.timeZone,
          answersServed: app.config.answers !== null,
        },
      )
      return page('commitment', { ...view, backLink: { text: 'Register', href: '/' } })
    },
  },
]
