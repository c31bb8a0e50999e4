import type { Post } from '../../register/people/posts.ts'

export const sideNames: Record<Post['side'], string> = {
  office: 'The office',
  force: 'The force',
  partner: 'Partner',
}

export const sideChoices = [
  { value: 'office', text: sideNames.office, hint: { text: 'Looks again at what was promised' } },
  { value: 'force', text: sideNames.force, hint: { text: 'Delivers what was promised' } },
  { value: 'partner', text: sideNames.partner, hint: { text: 'A council, the panel, another body' } },
] as const

export const mailNames: Record<Post['mail'], string> = {
  reminders: 'Reminders',
  digest: 'A weekly digest',
  monthly: 'A monthly digest',
  none: 'No mail',
}

export const mailChoices = [
  {
    value: 'reminders',
    text: mailNames.reminders,
    hint: {
      text: 'Before and after due dates: the office’s posts about every commitment, others about what they own',
    },
  },
  {
    value: 'digest',
    text: mailNames.digest,
    hint: {
      text: 'Each week about the post’s own commitments, and when one is added, answered or handed over',
    },
  },
  {
    value: 'monthly',
    text: mailNames.monthly,
    hint: { text: 'The figures by owner, and what is overdue longest: for those who lead the office' },
  },
  { value: 'none', text: mailNames.none },
] as const

export const noAddress = 'No email address: no mail can be sent'
