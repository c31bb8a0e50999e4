import type { MessageKind } from '../delivery/message.ts'
import type { NoticeSource } from './notice-source.ts'
import { agendaNewsSource } from './plan-agenda-news.ts'
import { agendaSource } from './plan-agendas.ts'
import { answerSource } from './plan-answers.ts'
import { digestSource } from './plan-digests.ts'
import { escalationSource } from './plan-escalations.ts'
import { handoverSource } from './plan-handovers.ts'
import { minutesSource } from './plan-minutes.ts'
import { monthlySource } from './plan-monthly.ts'
import { reminderSource } from './plan-reminders.ts'

/**
 * Everything that mails tell of. The order is that of precedence: when one person is to be told of several things
 * in one run, they get one mail, which has its name, subject and order of headings from the first of them.
 */
export const noticeSources: readonly NoticeSource[] = [
  // First, since it goes to a person once: its key must name the mail.
  handoverSource,
  monthlySource,
  escalationSource,
  digestSource,
  reminderSource,
  answerSource,
  minutesSource,
  agendaSource,
  agendaNewsSource,
]

export const sourceOf = (kind: MessageKind): NoticeSource => {
  const source = noticeSources.find((source) => source.kind === kind)
  if (source === undefined) throw new TypeError(`No mails of the kind ${kind} are written`)
  return source
}
