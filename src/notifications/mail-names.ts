import type { MessageKind } from '../delivery/message.ts'

/** What a kind of mail is called on a page. */
export const mailKindNames: Record<MessageKind, string> = {
  reminder: 'Reminder',
  digest: 'Weekly digest',
  monthly: 'Monthly digest',
  escalation: 'Escalation',
  handover: 'Handover list',
  'answer-settled': 'Answer settled',
  'minutes-confirmed': 'Added from minutes',
  'agenda-ready': 'Agenda ready',
  'agenda-news': 'New since an agenda was made',
}

/** One of them, to be counted: "3 agendas". */
export const mailKindNouns: Record<MessageKind, string> = {
  reminder: 'reminder',
  digest: 'weekly digest',
  monthly: 'monthly digest',
  escalation: 'escalation',
  handover: 'handover list',
  'answer-settled': 'answer notice',
  'minutes-confirmed': 'minutes notice',
  'agenda-ready': 'agenda',
  'agenda-news': 'notice of what is new since an agenda',
}
