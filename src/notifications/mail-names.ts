import type { MessageKind } from '../delivery/message.ts'

/** What a kind of mail is called on a page. */
export const mailKindNames: Record<MessageKind, string> = {
  reminder: 'Reminder',
  digest: 'Weekly digest',
  handover: 'Handover list',
  'answer-settled': 'Answer settled',
  'minutes-confirmed': 'Added from minutes',
  'agenda-ready': 'Agenda ready',
}
