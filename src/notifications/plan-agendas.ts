import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { meetingsWithPapers } from '../register/meetings/papers-out.ts'
import { agendaWords } from './agenda-words.ts'
import type { NotificationFacts, Reader, Unreachable } from './facts.ts'
import type { NoticeSource, PlanningFacts } from './notice-source.ts'
import { type MailPlan, planFor, readersOf } from './readers.ts'

/**
 * The revisit agenda of a meeting, to the office's staff, some working days before it. Once for each meeting, day of
 * it and person: when a meeting is moved, the mail for the new day goes in its own time.
 */
export const planAgendas = ({ alreadyPlanned, today, ...facts }: PlanningFacts): MailPlan => {
  const plans = meetingsWithPapers(facts.meetings, facts, today).map((meeting) =>
    planFor(agendaReaders(facts, today), ({ person }) => {
      const dedupeKey = agendaKey(meeting, person.id)
      if (alreadyPlanned.has(dedupeKey)) return null
      const reason = `${meeting.seriesName} on ${formatDay(meeting.heldOn)}`
      return { kind: 'agenda-ready', dedupeKey, reason: `the agenda is ready: ${reason}`, items: [] }
    }),
  )
  return {
    messages: plans.flatMap(({ messages }) => messages),
    unreachable: onceEach(plans.flatMap(({ unreachable }) => unreachable)),
  }
}

export const agendaReaders = (
  { holdings }: Pick<NotificationFacts, 'holdings'>,
  today: PlainDate,
): readonly Reader[] =>
  readersOf(
    'reminders',
    holdings.filter(({ post }) => post.side === 'office'),
    today,
  )

export const agendaSource: NoticeSource = {
  kind: 'agenda-ready',
  alone: true,
  plan: planAgendas,
  telling: null,
  readers: agendaReaders,
  notices: () => [],
  words: agendaWords,
}

/** The beginning of the keys of one meeting's mails, and the whole key of one of them. */
export const agendaKeyStart = ({ id }: Meeting): string => `agenda/${id}/`
export const agendaKey = (meeting: Meeting, personId: string): string =>
  `${agendaKeyStart(meeting)}${meeting.heldOn}/${personId}`

const onceEach = (unreachable: readonly Unreachable[]): readonly Unreachable[] => [
  ...new Map(unreachable.map((one) => [`${one.name}/${one.post}`, one])).values(),
]
