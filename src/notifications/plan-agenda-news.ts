import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Outline } from '../register/commitment.ts'
import { dueSinceDrafted } from '../register/drafting.ts'
import { count } from '../register/standing.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { headline, type Notice, sections } from './notice.ts'
import { digestOf } from './notice-keys.ts'
import type { NoticeSource, PlanningFacts, SourceWords, TellsSingly } from './notice-source.ts'
import { agendaKey, agendaReaders } from './plan-agendas.ts'
import { planSingly } from './plan-telling.ts'
import { type MailPlan, postsOf } from './readers.ts'

/**
 * What is due at a meeting and came onto its agenda after the mail that brought the draft: one line to each person
 * who had that mail, once. Everything else that moves on a draft stands on its page.
 */
export const planAgendaNews = (facts: PlanningFacts): MailPlan =>
  planSingly(telling, agendaReaders(facts, facts.today), facts)

const telling: TellsSingly = {
  tells: 'singly',
  noticesOf: (facts, today) => (reader) => agendaNews(facts, reader, today),
  mailOf: ({ person }, untold, today) => {
    const items = untold.map(({ item }) => item)
    return {
      kind: 'agenda-news',
      dedupeKey: `agenda-news/${person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: `${count(items.length, 'commitment')} came onto a draft agenda`,
      items,
    }
  },
}

export const agendaNews = <C extends Outline>(
  { commitments, meetings, draftings = [], agendasTold = new Map() }: NotificationFacts<C>,
  { person }: Reader,
  today: PlainDate,
): readonly Notice<C>[] =>
  draftings.flatMap((drafting) => {
    const meeting = meetings.find(({ id }) => id === drafting.meetingId)
    if (meeting === undefined || meeting.cancelledOn !== null) return []
    if (meeting.heldOn !== drafting.heldOn || meeting.heldOn < today) return []
    const toldUntil = agendasTold.get(agendaKey(meeting, person.id))
    if (toldUntil === undefined) return []
    return dueSinceDrafted(drafting).flatMap((move): readonly Notice<C>[] => {
      const commitment = commitments.find(({ id }) => id === move.commitmentId)
      if (commitment === undefined || commitment.closure !== null || move.noticedAt <= toldUntil) return []
      // Nobody is told of what they did themselves.
      if (commitment.acceptedBy === person.name && commitment.acceptedAt > toldUntil) return []
      const reason = `new on the agenda of ${formatDay(meeting.heldOn)}, drafted on ${formatDay(drafting.draftedOn)}: ${lowered(move.words)}`
      const itemKey = `agenda-news/${meeting.id}/${meeting.heldOn}/${commitment.ref}/${person.id}`
      const item = { commitmentId: commitment.id, rung: 'agenda-news', reason, itemKey }
      return [{ commitment, section: 'new-on-agenda', item, repeats: false }]
    })
  })

const words: SourceWords = {
  plural: 'what comes onto an agenda',
  why: (reader) => `You get this because you hold the post of ${postsOf(reader)}.`,
  subject: (notices) => headline(notices),
  sections,
}

export const agendaNewsSource: NoticeSource = {
  kind: 'agenda-news',
  plan: planAgendaNews,
  telling,
  readers: agendaReaders,
  notices: agendaNews,
  words,
}

/** "Due on 3 October" within a sentence. */
const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
