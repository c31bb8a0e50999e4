import type { Readings } from '../serving/readings.ts'
import type { Route, WebApp } from '../serving/route.ts'
import { makeSecondLooks } from '../review/second-looks.ts'
import { accessibilityRoutes } from './accessibility-statement.ts'
import { commitmentRoutes } from './commitment.ts'
import { commitmentAddRoutes } from './commitment-add.ts'
import { commitmentAgendaRoutes } from './commitment-agenda.ts'
import { commitmentAnswerRoutes } from './commitment-answer.ts'
import { commitmentClaimRoutes } from './commitment-claim.ts'
import { commitmentCloseRoutes } from './commitment-close.ts'
import { commitmentDueDateRoutes } from './commitment-due-date.ts'
import { commitmentEvidenceRoutes } from './commitment-evidence.ts'
import { commitmentLinkRoutes } from './commitment-link.ts'
import { commitmentReadingRoutes } from './commitment-reading.ts'
import { commitmentRemindersRoutes } from './commitment-reminders.ts'
import { commitmentReopenRoutes } from './commitment-reopen.ts'
import { commitmentRequestRoutes } from './commitment-request.ts'
import { commitmentRevisitRoutes } from './commitment-revisit.ts'
import { commitmentWordingRoutes } from './commitment-wording.ts'
import { healthRoutes } from './health.ts'
import { holidaysRoutes } from './holidays.ts'
import { howItRunsRoutes } from './how-it-runs.ts'
import { laddersRoutes } from './ladders.ts'
import { mailRoutes } from './mail.ts'
import { mailNextRoutes } from './mail-next.ts'
import { mailPreviewRoutes } from './mail-preview.ts'
import { mailReturnedRoutes } from './mail-returned.ts'
import { meetingRoutes } from './meeting.ts'
import { meetingAttendanceRoutes } from './meeting-attendance.ts'
import { meetingChangeRoutes } from './meeting-change.ts'
import { meetingDatesRoutes } from './meeting-dates.ts'
import { meetingAgendaRoutes } from './meeting-agenda.ts'
import { meetingAgendaMatterRoutes } from './meeting-agenda-matter.ts'
import { meetingAgendaOtherRoutes } from './meeting-agenda-other.ts'
import { meetingOutcomeRoutes } from './meeting-outcome.ts'
import { meetingOutcomesRoutes } from './meeting-outcomes.ts'
import { meetingPapersRoutes } from './meeting-papers.ts'
import { meetingsRoutes } from './meetings.ts'
import { meetingsNewRoutes } from './meetings-new.ts'
import { minutesRoutes } from './minutes.ts'
import { minutesNewRoutes } from './minutes-new.ts'
import { minutesReadingRoutes } from './minutes-reading.ts'
import { minutesWhyRoutes } from './minutes-why.ts'
import { personRoutes } from './person.ts'
import { postRoutes } from './post.ts'
import { postHolderRoutes } from './post-holder.ts'
import { postsRoutes } from './posts.ts'
import { proposalRoutes } from './proposal.ts'
import { readerRoutes } from './reader.ts'
import { registerRoutes } from './register.ts'
import { restatementRoutes } from './restatement.ts'
import { restatementReopenRoutes } from './restatement-reopen.ts'
import { restatementSlipRoutes } from './restatement-slip.ts'
import { reviewRoutes } from './review.ts'
import { reviewFinishRoutes } from './review-finish.ts'
import { seriesRoutes } from './series.ts'
import { seriesChangeRoutes } from './series-change.ts'
import { seriesItemsRoutes } from './series-items.ts'
import { signInRoutes } from './sign-in.ts'
import { toDoRoutes } from './to-do.ts'

/** Every page. In the demo everyone is one person, so there is nothing to sign in to. */
export const routesFor = (app: WebApp, readings: Readings): readonly Route[] => {
  const looks = makeSecondLooks(app, readings)
  return [
    ...toDoRoutes,
    ...registerRoutes,
    ...commitmentRoutes,
    ...commitmentAgendaRoutes,
    ...commitmentAnswerRoutes,
    ...commitmentClaimRoutes,
    ...commitmentCloseRoutes,
    ...commitmentDueDateRoutes,
    ...commitmentEvidenceRoutes,
    ...commitmentLinkRoutes,
    ...commitmentReadingRoutes,
    ...commitmentRemindersRoutes,
    ...commitmentReopenRoutes,
    ...commitmentRequestRoutes,
    ...commitmentRevisitRoutes,
    ...commitmentWordingRoutes,
    ...minutesRoutes,
    ...minutesNewRoutes(readings),
    ...minutesReadingRoutes(readings),
    ...minutesWhyRoutes(looks),
    ...readerRoutes,
    ...reviewRoutes(looks),
    ...commitmentAddRoutes(readings),
    ...reviewFinishRoutes,
    ...proposalRoutes,
    ...restatementRoutes,
    ...restatementSlipRoutes,
    ...restatementReopenRoutes,
    ...meetingsRoutes,
    ...meetingsNewRoutes,
    ...seriesRoutes,
    ...seriesChangeRoutes,
    ...seriesItemsRoutes,
    ...meetingRoutes,
    ...meetingPapersRoutes,
    ...meetingChangeRoutes,
    ...meetingDatesRoutes,
    ...meetingAttendanceRoutes,
    ...meetingAgendaRoutes,
    ...meetingAgendaMatterRoutes,
    ...meetingAgendaOtherRoutes,
    ...meetingOutcomesRoutes,
    ...meetingOutcomeRoutes,
    ...laddersRoutes,
    ...holidaysRoutes,
    ...mailRoutes,
    ...mailNextRoutes,
    ...mailPreviewRoutes,
    ...mailReturnedRoutes,
    ...howItRunsRoutes,
    ...postsRoutes,
    ...postRoutes,
    ...postHolderRoutes,
    ...personRoutes,
    ...healthRoutes,
    ...accessibilityRoutes,
    ...(app.signedInAs === undefined ? signInRoutes : []),
  ]
}
