import type { MessageKind } from '../delivery/message.ts'
import type { NoticeSource } from './notice-source.ts'
import { digestSource } from './plan-digests.ts'
import { escalationSource } from './plan-escalations.ts'
import { monthlySource } from './plan-monthly.ts'
import { reminderSource } from './plan-reminders.ts'

/**
 * Everything that mails tell of. The order is that of precedence: when one person is to be told of several things
 * in one run, they get one mail, which has its name, subject and order of headings from the first of them.
 */
export const noticeSources: readonly NoticeSource[] = [
  monthlySource,
  escalationSource,
  digestSource,
  reminderSource,
]

export const sourceOf = (kind: MessageKind): NoticeSource => {
  const source = noticeSources.find((source) => source.kind === kind)
  if (source === undefined) throw new TypeError(`No mails of the kind ${kind} are written`)
  return source
}
