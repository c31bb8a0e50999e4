import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { findLatestIssued } from '../../db/agendas.ts'
import { listCandidates } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listDocuments, type StoredDocument } from '../../db/documents.ts'
import { listMeetings } from '../../db/meetings.ts'
import { countSent } from '../../db/outbox.ts'
import { listHoldings } from '../../db/people.ts'
import type { RevisitAgenda } from '../agenda/revisit-agenda.ts'
import type { App } from '../app.ts'
import { formatDay, formatLongDay, formatShortDay, type PlainDate } from '../calendar/plain-date.ts'
import { mailKindNouns } from '../notifications/mail-names.ts'
import { agreedMoves } from '../register/commitments/agreed-moves.ts'
import { type Commitment, ownerLabel } from '../register/commitments/commitment.ts'
import { loadRestatements } from '../register/restatements/load-restatements.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings/meetings.ts'
import { holdersOn } from '../register/people/posts.ts'
import { missedRevisit } from '../register/commitments/revisits.ts'
import {
  count,
  countDays,
  daysOverdue,
  type Standing,
  slippageDays,
  standing,
} from '../register/commitments/standing.ts'

const SHOWN = 6

/** What a clerk wants to know after the demo: promised, late, told, and where the agenda is. */
export const summarise = async (
  app: App,
  today: PlainDate,
  agenda: { readonly model: RevisitAgenda; readonly files: readonly string[] } | null,
): Promise<string> => {
  const all = await listCommitments(app.db)
  const documents = await listDocuments(app.db)
  const meetings = await listMeetings(app.db)
  const series = new Set(
    documents.flatMap((d) =>
      d.minutes.map(({ meetingId }) => meetings.find((m) => m.id === meetingId)?.seriesName ?? []),
    ),
  )
  return [
    `As it stands on ${formatLongDay(today)}`,
    '',
    `PROMISED   ${count(all.length, 'commitment')}, read from ${count(documents.flatMap((d) => d.minutes).length, 'set')} of minutes of ${[...series].join(' and ')}.`,
    ...standingLines(all, today),
    '',
    ...overdueLines(all, today),
    ...slippedLines(all, today),
    ...officeLines(all, meetings, today),
    ...(await saidBeforeLines(app, documents)),
    ...(await mailLines(app, today)),
    '',
    ...(await meetingLines(app, meetings, today)),
    ...agendaLines(agenda),
  ].join('\n')
}

const standingLines = (all: readonly Commitment[], today: PlainDate): readonly string[] => {
  const many = (wanted: Standing) => all.filter((c) => standing(c, today) === wanted).length
  return [
    `           ${many('closed')} closed, ${many('overdue')} overdue, ${many('due-today') + many('due-soon')} due within 30 days, ${many('awaiting-acceptance')} answered and awaiting the office,`,
    `           ${many('on-track') + many('at-risk')} due later, ${many('no-date')} promised without a date.`,
  ]
}

const overdueLines = (all: readonly Commitment[], today: PlainDate): readonly string[] => {
  const late = all
    .filter((c) => standing(c, today) === 'overdue')
    .toSorted((a, b) => daysOverdue(b, today) - daysOverdue(a, today))
  if (late.length === 0) return ['OVERDUE    Nothing.', '']
  return [
    `OVERDUE    ${late.length}, the oldest first:`,
    ...late
      .slice(0, SHOWN)
      .map(
        (c) =>
          `           ${c.ref}  ${countDays(daysOverdue(c, today)).padStart(8)}  ${ownerLabel(c)}: ${shorten(c.quote)}`,
      ),
    ...more(late.length),
    '',
  ]
}

const slippedLines = (all: readonly Commitment[], today: PlainDate): readonly string[] => {
  const slipped = all
    .filter((c) => c.closure === null && slippageDays(c) > 0)
    .toSorted((a, b) => slippageDays(b) - slippageDays(a))
  if (slipped.length === 0) return []
  return [
    `SLIPPED    ${count(slipped.length, 'open commitment has', 'open commitments have')} been given more time:`,
    ...slipped.slice(0, SHOWN).map((c) => {
      const moves = agreedMoves(c.extensions).length
      const times = moves === 1 ? 'once' : `${moves} times`
      const dates = `first ${formatShortDay(c.baselineDueOn ?? today)}, now ${formatShortDay(c.dueOn ?? today)}`
      return `           ${c.ref}  moved ${times} (${dates}): ${shorten(c.quote)}`
    }),
    ...more(slipped.length),
    '',
  ]
}

const officeLines = (
  all: readonly Commitment[],
  meetings: readonly Meeting[],
  today: PlainDate,
): readonly string[] => {
  const sittings = sittingsBySeries(meetings)
  const missed = all.filter((c) => missedRevisit(c, sittings, today) !== null)
  if (missed.length === 0) return []
  const refs = missed.slice(0, 12).map((c) => c.ref)
  return [
    `THE OFFICE is itself overdue to look again at ${missed.length}: ${refs.join(', ')}${missed.length > refs.length ? ' …' : ''}.`,
    '',
  ]
}

/** What the demo leaves to the person: proposals that may say an earlier commitment again. */
const saidBeforeLines = async (
  app: App,
  documents: readonly StoredDocument[],
): Promise<readonly string[]> => {
  const lines: string[] = []
  for (const { id, fileName } of documents) {
    const candidates = await listCandidates(app.db, id)
    for (const [candidateId, [found]] of await loadRestatements(app.db, candidates)) {
      const { quote = '' } = candidates.find((candidate) => candidate.id === candidateId) ?? {}
      if (found !== undefined)
        lines.push(`           ${found.earlier.ref}, in ${fileName}: ${shorten(quote)}`)
    }
  }
  return lines.length === 0
    ? []
    : [`FOR YOU    ${count(lines.length, 'proposal')} may say an earlier commitment again:`, ...lines, '']
}

const mailLines = async (app: App, today: PlainDate): Promise<readonly string[]> => {
  const rows = await countSent(app.db)
  const holders = holdersOn(await listHoldings(app.db), today)
  const total = rows.reduce((sum, row) => sum + row.mails, 0)
  if (total === 0) return ['TOLD       Nobody yet: nothing fell due.']
  const told = rows.toSorted((a, b) => b.mails - a.mails)
  return [
    `TOLD       ${count(total, 'mail was', 'mails were')} written, none was sent:`,
    ...told.slice(0, 10).map((row) => {
      const posts = holders.filter((h) => h.person.id === row.recipientPersonId).map((h) => h.post.title)
      const who = `${row.recipientName} (${posts.join(', ') || 'no longer in post'})`
      const what = count(row.mails, mailKindNouns[row.kind])
      const last =
        row.lastAt === null ? '' : `, the last on ${formatDay(row.lastAt.slice(0, 10) as PlainDate)}`
      return `           ${who}: ${what}${last}`
    }),
    ...(told.length > 10 ? [`           and ${told.length - 10} more people`] : []),
  ]
}

/** What became of the agendas: nothing of meetings that had none. */
const meetingLines = async (
  app: App,
  meetings: readonly Meeting[],
  today: PlainDate,
): Promise<readonly string[]> => {
  const past = meetings.filter(({ heldOn }) => heldOn < today)
  const issued = (await Promise.all(past.map(({ id }) => findLatestIssued(app.db, id)))).flatMap(
    (one) => one?.paper ?? [],
  )
  if (issued.length === 0) return []
  const outcomes = (await listOutcomes(app.db)).filter(({ outcome }) => outcome !== 'not-discussed')
  const leftOut = issued.flatMap((paper) => paper.leftOut).filter(({ due }) => due)
  const items = issued.reduce((sum, { counts }) => sum + counts.items, 0)
  return [
    `MEETINGS   ${count(issued.length, 'agenda was', 'agendas were')} issued with ${count(items, 'matter')}, and ${count(outcomes.length, 'outcome')} recorded.`,
    leftOut.length === 0
      ? '           Nothing that was due was left off.'
      : `           ${count(leftOut.length, 'matter that was due was', 'matters that were due were')} left off, with a signed reason.`,
    '',
  ]
}

const agendaLines = (
  agenda: { readonly model: RevisitAgenda; readonly files: readonly string[] } | null,
): readonly string[] =>
  agenda === null
    ? ['AGENDA     No meeting is planned. Add one on the Meetings page.']
    : [
        `AGENDA     ${count(agenda.model.counts.items, 'commitment')} to revisit at the ${agenda.model.meeting.seriesName} on ${agenda.model.heldOnWords}:`,
        ...agenda.files.map((file) => `           ${file}`),
      ]

const more = (count: number): readonly string[] =>
  count > SHOWN ? [`           and ${count - SHOWN} more in the register`] : []

const shorten = (quote: string): string =>
  quote.length <= 76 ? `“${quote}”` : `“${quote.slice(0, quote.lastIndexOf(' ', 74))} …”`
