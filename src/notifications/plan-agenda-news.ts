import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import { dueSinceDrafted } from '../register/meetings/drafting.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { count } from '../register/commitments/standing.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { headline, type Notice, sections } from './notice.ts'
import { digestOf } from './notice-keys.ts'
import type { NoticeSource, PlanningFacts, SourceWords, TellsSingly } from './notice-source.ts'
import { agendaKey, agendaReaders } from './plan-agendas.ts'
import { planSingly } from './plan-telling.ts'
import { type MailPlan, postsOf } from './readers.ts'

/**
 * What is due at a meeting and came too late for the paper of it that people have: onto a draft after the mail that
 * brought it, to each person who had that mail; or after the agenda was issued, to whoever gets agendas. One line
 * for each matter, once. Everything else that moves stands on the pages of the agenda.
 */
export const planAgendaNews = (facts: PlanningFacts): MailPlan =>
  planSingly(telling, agendaReaders(facts, facts.today), facts)

const telling: TellsSingly = {
  tells: 'singly',
  ofAlike: ({ draftings = [], issuedAgendas = [] }) =>
    [...draftings, ...issuedAgendas].flatMap(({ moves }) => moves.map(({ commitmentId }) => commitmentId)),
  noticesOf: (facts, today) => (reader) => agendaNews(facts, reader, today),
  mailOf: ({ person }, untold, today) => {
    const items = untold.map(({ item }) => item)
    const isIssued = untold.some(({ section }) => section === 'since-issue')
    return {
      kind: 'agenda-news',
      dedupeKey: `agenda-news/${person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: `${count(items.length, 'commitment')} came ${isIssued ? 'after an agenda was issued' : 'onto a draft agenda'}`,
      items,
    }
  },
}

export const agendaNews = <C extends Outline>(
  facts: NotificationFacts<C>,
  reader: Reader,
  today: PlainDate,
): readonly Notice<C>[] => [...newsOfDrafts(facts, reader, today), ...newsSinceIssue(facts, reader, today)]

const newsOfDrafts = <C extends Outline>(
  { commitments, meetings, draftings = [], agendasTold = new Map() }: NotificationFacts<C>,
  { person }: Reader,
  today: PlainDate,
): readonly Notice<C>[] =>
  draftings.flatMap((drafting) => {
    const meeting = meetingToCome(meetings, drafting.meetingId, today)
    if (meeting?.heldOn !== drafting.heldOn) return []
    const toldUntil = agendasTold.get(agendaKey(meeting, person.id))
    if (toldUntil === undefined) return []
    return dueSinceDrafted(drafting).flatMap((move): readonly Notice<C>[] => {
      if (move.noticedAt <= toldUntil) return []
      const commitment = newsTo(person.name, commitments, move.commitmentId, toldUntil)
      if (commitment === undefined) return []
      const reason = `new on the agenda of ${formatDay(meeting.heldOn)}, drafted on ${formatDay(drafting.draftedOn)}: ${lowered(move.words)}`
      const itemKey = `agenda-news/${meeting.id}/${meeting.heldOn}/${commitment.ref}/${person.id}`
      const item = { commitmentId: commitment.id, rung: 'agenda-news', reason, itemKey }
      return [{ commitment, section: 'new-on-agenda', item, repeats: false }]
    })
  })

/** The issued paper stays as it is, so each is told of with where the next version of it is made. */
const newsSinceIssue = <C extends Outline>(
  { commitments, meetings, issuedAgendas = [] }: NotificationFacts<C>,
  { person }: Reader,
  today: PlainDate,
): readonly Notice<C>[] =>
  issuedAgendas.flatMap((issued) => {
    const meeting = meetingToCome(meetings, issued.meetingId, today)
    if (meeting === undefined) return []
    const { agendaId, number, version, issuedAt, moves } = issued
    const act = {
      text: `Issue version ${version + 1} of the agenda of ${formatDay(meeting.heldOn)}`,
      path: `/meetings/${encodeURIComponent(meeting.ref)}/agenda`,
    }
    return dueSinceDrafted({ matters: [], moves }).flatMap((move): readonly Notice<C>[] => {
      const commitment = newsTo(person.name, commitments, move.commitmentId, issuedAt)
      if (commitment === undefined) return []
      const reason = `not on the agenda of ${formatDay(meeting.heldOn)}, since it came after version ${version} of ${number} was issued: ${lowered(move.words)}`
      const itemKey = `agenda-since/${agendaId}/${commitment.ref}/${person.id}`
      const item = { commitmentId: commitment.id, rung: 'agenda-news', reason, itemKey }
      return [{ commitment, section: 'since-issue', item, repeats: false, act }]
    })
  })

const meetingToCome = (meetings: readonly Meeting[], id: string, today: PlainDate): Meeting | undefined =>
  meetings.find((one) => one.id === id && one.cancelledOn === null && one.heldOn >= today)

/** Nobody is told of what is closed, nor of what they did themselves since that instant. */
const newsTo = <C extends Outline>(
  name: string,
  commitments: readonly C[],
  commitmentId: string,
  since: string,
): C | undefined => {
  const commitment = commitments.find(({ id }) => id === commitmentId)
  if (commitment === undefined || commitment.closure !== null) return undefined
  return commitment.acceptedBy === name && commitment.acceptedAt > since ? undefined : commitment
}

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
