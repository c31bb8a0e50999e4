import type { Kysely } from 'kysely'
import { findDrafting } from '../../../db/agenda-draftings.ts'
import { listIssuedMoves } from '../../../db/agenda-issued-moves.ts'
import { findLatestIssued } from '../../../db/agendas.ts'
import { countCandidates } from '../../../db/candidates.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { listDocuments } from '../../../db/documents.ts'
import { listUndecidedRequests } from '../../../db/extension-requests.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, formatLongDay } from '../../calendar/plain-date.ts'
import type { OfficeCalendar } from '../../calendar/working-days.ts'
import { loadFindings } from '../../operation/load-findings.ts'
import { loadCalendar } from '../../../db/added-holidays.ts'
import { type Commitment, openClaim, ownerLabel } from '../../register/commitments/commitment.ts'
import { standingOn } from '../../register/meetings/drafting.ts'
import { type Meeting, nextMeeting, papersOutOn, sittingsBySeries } from '../../register/meetings/meetings.ts'
import { missedRevisit } from '../../register/commitments/revisits.ts'
import { countDays } from '../../register/commitments/standing.ts'
import { findingLinks, findingTitles } from '../words/finding-words.ts'
import type { Visit } from '../serving/route.ts'
import { count, shortened } from '../words/words.ts'

/** One thing that waits for the office: what it is, in a link, and what there is to know of it. */
export type Waiting = { readonly text: string; readonly href: string; readonly words: string }

export type ToDoPart = {
  readonly id: string
  readonly heading: string
  readonly items: readonly Waiting[]
  /** How many there are in all, when not all are shown, and where they are. */
  readonly more: { readonly text: string; readonly href: string } | null
  /** What stands there when nothing waits. */
  readonly none: string
  readonly isLate: boolean
}

/** Everything that waits for the office, its own lateness first (product rule 6). */
export const toDoParts = async (visit: Visit): Promise<readonly ToDoPart[]> => {
  const { db } = visit.app
  const toJudge = await listCommitments(db, { closed: 'without', notByDateOn: visit.moment.today })
  const meetings = await listMeetings(db)
  return [
    missedPart(visit, toJudge, meetings),
    await proposalsPart(db),
    answersPart(toJudge),
    await requestsPart(db),
    await meetingsPart(visit, meetings),
    await mailPart(visit),
  ]
}

const SHOWN = 10

const part = (
  id: string,
  heading: string,
  {
    all,
    none,
    href,
    isLate = false,
  }: { all: readonly Waiting[]; none: string; href: string; isLate?: boolean },
): ToDoPart => ({
  id,
  heading: all.length === 0 ? heading : `${heading} (${all.length})`,
  items: all.slice(0, SHOWN),
  more: all.length > SHOWN ? { text: `Show all ${all.length}`, href } : null,
  none,
  isLate: isLate && all.length > 0,
})

/** The office's own half: what it was to look at again, and no meeting did. The longest wait first. */
const missedPart = (
  { moment }: Visit,
  open: readonly Commitment[],
  meetings: readonly Meeting[],
): ToDoPart => {
  const sittings = sittingsBySeries(meetings)
  const missed = open.flatMap((commitment) => {
    const found = missedRevisit(commitment, sittings, moment.today)
    return found === null ? [] : [{ commitment, ...found }]
  })
  const all = missed
    .toSorted((a, b) => b.days - a.days)
    .map(({ commitment, revisit, since, days }) => {
      const { seriesName } = commitment.meeting
      const next = nextMeeting(
        meetings.filter((meeting) => meeting.seriesName === seriesName),
        moment.today,
      )
      const comes =
        next === undefined
          ? `No meeting of the ${seriesName} is planned.`
          : `It comes to the meeting of ${formatDay(next.heldOn)}.`
      return {
        text: `${commitment.ref}: ${shortened(commitment.quote, 90)}`,
        href: `/commitments/${commitment.ref}`,
        words: `To be looked at again on ${formatDay(revisit.revisitOn)}. Overdue since ${formatDay(since)} (${countDays(days)}). ${comes}`,
      }
    })
  return part('looks', 'The office is overdue to look again', {
    all,
    none: 'The office has looked again at everything it was to look at by today.',
    href: '/commitments?standing=office-overdue',
    isLate: true,
  })
}

const proposalsPart = async (db: Kysely<Database>): Promise<ToDoPart> => {
  const counts = await countCandidates(db)
  const all = (await listDocuments(db)).flatMap(({ id, fileName }) => {
    const waiting = counts.get(id)?.waiting ?? 0
    const words = `${count(waiting, 'proposal')} still to be decided.`
    return waiting === 0 ? [] : [{ text: fileName, href: `/minutes/${id}`, words }]
  })
  return part('proposals', 'Minutes to review', {
    all,
    none: 'Every proposal from minutes has been decided.',
    href: '/minutes',
  })
}

const answersPart = (open: readonly Commitment[]): ToDoPart => {
  const all = open
    .flatMap((commitment) => {
      const claim = openClaim(commitment)
      return claim === null ? [] : [{ commitment, claim }]
    })
    .toSorted((a, b) => (a.claim.statedOn < b.claim.statedOn ? -1 : 1))
    .map(({ commitment, claim }) => ({
      text: `${commitment.ref}: ${shortened(commitment.quote, 90)}`,
      href: `/commitments/${commitment.ref}`,
      words: `${claim.statedBy} for the ${ownerLabel(commitment)} on ${formatDay(claim.statedOn)}: “${shortened(claim.words, 120)}”`,
    }))
  return part('answers', 'Answers to accept or refuse', {
    all,
    none: 'No answer waits for the office.',
    href: '/commitments?standing=awaiting-acceptance',
  })
}

const requestsPart = async (db: Kysely<Database>): Promise<ToDoPart> => {
  const all = (await listUndecidedRequests(db)).map((request) => ({
    text: `${request.ref}: ${shortened(request.quote, 90)}`,
    href: `/commitments/${request.ref}`,
    words: `${request.statedBy} asked on ${formatDay(request.statedOn)} for ${formatDay(request.askedForOn)}${
      request.dueOn === null ? '' : ` instead of ${formatDay(request.dueOn)}`
    }: “${shortened(request.reason, 120)}”`,
  }))
  return part('requests', 'Requests for more time', {
    all,
    none: 'Nobody has asked for more time.',
    href: '/commitments?standing=open',
  })
}

const NEXT_MEETINGS = 5

const meetingsPart = async ({ app, moment }: Visit, meetings: readonly Meeting[]): Promise<ToDoPart> => {
  const calendar = await loadCalendar(app.db, app.config.region)
  const next = meetings
    .filter(({ heldOn, cancelledOn }) => heldOn >= moment.today && cancelledOn === null)
    .slice(0, NEXT_MEETINGS)
  const all: Waiting[] = []
  for (const meeting of next)
    all.push({
      text: `${meeting.seriesName}, ${formatLongDay(meeting.heldOn)}`,
      href: `/meetings/${meeting.ref}/agenda`,
      words: await agendaWords(app.db, meeting, app.config.mail.agendaDays, calendar),
    })
  const { heading, ...rest } = part('meetings', 'Next meetings', {
    all,
    none: 'No meeting is planned.',
    href: '/meetings',
  })
  return { ...rest, heading: heading.replace(/ \(\d+\)$/, '') }
}

const agendaWords = async (
  db: Kysely<Database>,
  meeting: Meeting,
  agendaDays: number,
  calendar: OfficeCalendar,
): Promise<string> => {
  const issued = await findLatestIssued(db, meeting.id)
  if (issued !== undefined) {
    const version = issued.version === 1 ? '' : `, version ${issued.version}`
    const came = standingOn({ matters: [], moves: await listIssuedMoves(db, issued.id) }).size
    const since = came === 0 ? '' : ` ${count(came, 'matter has', 'matters have')} come up since.`
    return `Agenda issued as ${issued.number}${version} by ${issued.issuedBy}.${since}`
  }
  const drafted = await findDrafting(db, meeting.id, meeting.heldOn)
  return drafted === undefined
    ? `Agenda to be drafted on ${formatDay(papersOutOn(meeting, agendaDays, calendar))}.`
    : `Agenda drafted on ${formatDay(drafted.draftedOn)}; not issued yet.`
}

const mailPart = async ({ app, moment }: Visit): Promise<ToDoPart> => {
  const findings = await loadFindings(app.db, moment, app.mailFolder ?? null)
  const all = findings
    .filter(({ state, name }) => aboutMail[name]?.includes(state) === true)
    .map(({ name, words }) => ({
      text: findingTitles[name] ?? name,
      href: findingLinks[name] ?? '/how-it-runs',
      words: `${words}${words.endsWith('.') ? '' : '.'}`,
    }))
  return part('mail', 'Mail in trouble', {
    all,
    none: 'Mail goes out as it should.',
    href: '/how-it-runs',
    isLate: true,
  })
}

/** In which states a finding is trouble. An office whose mails are files in a folder knows that. */
const aboutMail: Readonly<Record<string, readonly string[]>> = {
  worker: ['bad'],
  holds: ['look', 'bad'],
  'mail-server': ['bad'],
  outbox: ['look', 'bad'],
  'not-delivered': ['look', 'bad'],
  addresses: ['look', 'bad'],
  'returned-mail': ['look', 'bad'],
}
