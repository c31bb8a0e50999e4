import { loadCalendar } from '../../../db/added-holidays.ts'
import { listOutcomes, type RecordedOutcome } from '../../../db/agenda-outcomes.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { findLatestIssued } from '../../../db/agendas.ts'
import { listDocuments } from '../../../db/documents.ts'
import { listHistory } from '../../../db/history.ts'
import { listAttendance, listMeetings } from '../../../db/meetings.ts'
import { listHoldings } from '../../../db/people.ts'
import { itemLabel, sourceWords } from '../../agenda/item-lines.ts'
import { loadAgenda } from '../../agenda/load-agenda.ts'
import { outcomeWords } from '../../agenda/outcomes.ts'
import type { RevisitAgenda } from '../../agenda/revisit-agenda.ts'
import { formatDay, formatLongDay } from '../../calendar/plain-date.ts'
import { getMeeting } from '../../register/meetings/change-meeting.ts'
import { chairOf, papersOutOn } from '../../register/meetings/meetings.ts'
import { datesOf, loadDatesToSettle } from '../../register/meetings/settle-dates.ts'
import { commitmentRow } from '../words/commitment-words.ts'
import { historyLines } from '../commitments/history-lines.ts'
import { actsOn, askedWords, insteadOf, minutesOf, stateWords } from '../commitments/meeting-view.ts'
import { closedDayWords, meetingPath } from '../words/meeting-words.ts'
import { papersList } from '../agenda/papers-list.ts'
import { type Answer, page, type Route, type Visit } from '../serving/route.ts'
import { papersWords, seriesPath } from '../words/series-words.ts'
import { sinceIssueView } from '../agenda/since-issue-view.ts'

/** More than this is for the papers to carry, not for a screen. */
const MAX_SHOWN = 50

/** One meeting: who was there, what was promised, and what comes back to it. */
export const meetingRoutes: readonly Route[] = [
  { method: 'GET', path: '/meetings/:ref', section: 'meetings', handle: (visit) => showMeeting(visit) },
]

const issueWords = ({ issue }: RevisitAgenda, isPast: boolean): string => {
  if (issue === null) return isPast ? 'It was never issued.' : 'Draft: it has not been issued yet.'
  const version = issue.version === 1 ? '' : `, version ${issue.version}`
  return `Issued as ${issue.number}${version} on ${formatDay(issue.on)} by ${issue.by}.`
}

/** What the meeting made of a matter; null while there is nothing to say of it. */
const outcomeOf = (recorded: RecordedOutcome | undefined, isOver: boolean): string | null => {
  if (recorded !== undefined) return `${outcomeWords(recorded)}.`
  return isOver ? 'None was recorded.' : null
}

const showMeeting = async (visit: Visit): Promise<Answer> => {
  const { app, moment, params } = visit
  const { db } = app
  const meeting = await getMeeting(db, params.ref ?? '')
  const attendance = await listAttendance(db, meeting.id)
  const promised = await listCommitments(db, { meetingId: meeting.id })
  const documents = await listDocuments(db, { meetingId: meeting.id })
  const agenda = await loadAgenda(db, {
    meeting,
    today: moment.today,
    office: app.config.office.name,
    region: app.config.region,
  })
  const isPast = meeting.heldOn < moment.today
  const outcomes = new Map((await listOutcomes(db, meeting.id)).map((one) => [one.commitmentId, one]))
  const calendar = await loadCalendar(db, app.config.region)
  const waiting = datesOf(await loadDatesToSettle(db, moment.today), meeting.id)
  const shownItems = new Set(agenda.matters.groups.flatMap(({ items }) => items).slice(0, MAX_SHOWN))
  const named = (presence: 'present' | 'apologies') =>
    attendance
      .filter((attendee) => attendee.presence === presence)
      .map(({ name, capacity }) => ({ name: name || capacity, capacity: name === '' ? '' : capacity }))

  return page('meeting', {
    title: `${meeting.seriesName}, ${formatDay(meeting.heldOn)}`,
    backLink: { text: 'Meetings', href: '/meetings' },
    seriesName: meeting.seriesName,
    seriesHref: seriesPath({ code: meeting.seriesCode }),
    heading: formatLongDay(meeting.heldOn),
    state: stateWords(meeting, moment.today),
    warning: isPast || meeting.cancelledOn !== null ? null : closedDayWords(meeting.heldOn, calendar),
    asked: askedWords(waiting),
    acts: actsOn(meeting, moment.today, documents.length > 0),
    attendanceHref: `${meetingPath(meeting)}/attendance`,
    papers:
      isPast || meeting.cancelledOn !== null
        ? null
        : {
            on: formatLongDay(papersOutOn(meeting, app.config.mail.agendaDays, calendar)),
            about: papersWords(meeting.ways?.papersDays ?? null, app.config.mail.agendaDays),
          },
    history: historyLines(await listHistory(db, 'meeting', meeting.id), app.config.timeZone),
    ref: meeting.ref,
    chair: chairOf(meeting, await listHoldings(db)),
    theme: meeting.theme,
    isPast,
    minutes: minutesOf(meeting, documents),
    present: named('present'),
    apologies: named('apologies'),
    promised: promised.slice(0, MAX_SHOWN).map((commitment) => commitmentRow(commitment, moment.today)),
    allPromised:
      promised.length > MAX_SHOWN
        ? { text: `Show all ${promised.length}`, href: `/commitments?standing=all&meeting=${meeting.id}` }
        : null,
    insteadAt: meeting.cancelledOn === null ? null : insteadOf(meeting, await listMeetings(db), moment.today),
    agenda: {
      // A draft for a meeting that does not sit would be nobody's.
      stands: meeting.cancelledOn === null || agenda.issue !== null,
      state: issueWords(agenda, isPast),
      outcomesHref:
        (agenda.issue !== null || documents.length === 0) &&
        meeting.heldOn <= moment.today &&
        meeting.cancelledOn === null
          ? `/meetings/${meeting.ref}/outcomes`
          : null,
      prepareHref: isPast || meeting.cancelledOn !== null ? null : `/meetings/${meeting.ref}/agenda`,
      prepareText: agenda.issue === null ? 'Prepare the agenda' : 'The agenda and its versions',
      leftOut: agenda.leftOut.length,
      others: agenda.matters.others.map(({ number, heading }) => ({ number, heading })),
      summary: agenda.summary,
      composedOn: formatDay(agenda.composedOn),
      sinceIssue: await sinceIssueView(visit, meeting, (await findLatestIssued(db, meeting.id)) ?? null),
      cut:
        agenda.counts.items > MAX_SHOWN
          ? `The first ${MAX_SHOWN} of ${agenda.counts.items} are shown here. The downloads hold all of them.`
          : null,
      groups: agenda.matters.groups
        .map(({ heading, items }) => ({
          heading,
          items: items
            .filter((item) => shownItems.has(item))
            .map((item) => ({
              number: item.number,
              label: itemLabel(item),
              href: `/commitments/${item.ref}`,
              heading: item.heading,
              quote: item.quote,
              source: sourceWords(item),
              reasons: item.reasons.map(({ words }) => words),
              owner:
                item.owner.holder === null ? item.owner.label : `${item.owner.label} (${item.owner.holder})`,
              // Without a date the standing says so itself.
              standing:
                item.dueOn === null
                  ? item.standingWords
                  : `Due date: ${formatDay(item.dueOn)}. ${item.standingWords}`,
              question: item.question,
              outcome: outcomeOf(outcomes.get(item.commitmentId), isPast && agenda.issue !== null),
            })),
        }))
        .filter(({ items }) => items.length > 0),
      calendarHref: `/meetings/${meeting.ref}/meeting.ics`,
      papers: papersList(`/meetings/${meeting.ref}`, app),
    },
  })
}
