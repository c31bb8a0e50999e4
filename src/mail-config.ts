import type { Problem } from './answers-config.ts'

/** How mails go out, and when. */
export type MailSetting = {
  readonly transport: { readonly smtpUrl: string } | { readonly folder: string }
  readonly from: { readonly name: string; readonly address: string }
  /** Whom readers write to about an item or about the mails. */
  readonly contact: { readonly name: string; readonly address: string }
  /** Local time of day from which reminders and digests go out: '08:00'. */
  readonly sendAt: string
  /** After how many working days an overdue commitment is passed to the next post of its chain. */
  readonly escalateAfter: number
  /** Working days before a meeting on which the office gets its revisit agenda. */
  readonly agendaDays: number
}

export const mailSettings = [
  {
    name: 'MATTERS_SMTP',
    fallback: '',
    means: 'Your mail server: smtp://user:password@host:587. Without one, mails are written to a folder.',
  },
  {
    name: 'MATTERS_MAIL_FOLDER',
    fallback: 'data/mail',
    means: 'Where mails are written as .eml files when there is no mail server.',
  },
  {
    name: 'MATTERS_MAIL_FROM',
    fallback: 'Matters Arising <matters-arising@localhost.invalid>',
    means: 'The sender of every mail: Name <address>.',
  },
  {
    name: 'MATTERS_CONTACT',
    fallback: '',
    means: 'Whom readers write to about an item or the mails: Name <address>. The sender, when left out.',
  },
  {
    name: 'MATTERS_SEND_AT',
    fallback: '08:00',
    means: 'The time of day from which mails go out, 00:00 to 23:59.',
  },
  {
    name: 'MATTERS_ESCALATE_AFTER',
    fallback: '10',
    means:
      'Working days after which what is overdue is passed to the next post of its chain, and to each one after that: 6 to 60.',
  },
  {
    name: 'MATTERS_AGENDA_DAYS',
    fallback: '5',
    means:
      'How many working days before a meeting the office is sent its revisit agenda, 1 to 30, unless its series says otherwise.',
  },
] as const

/** `path` makes a typed path whole. */
export const parseMail = (
  value: (name: string) => string,
  path: (text: string) => string,
  problem: Problem,
): MailSetting => {
  const from = parseAddress('MATTERS_MAIL_FROM', value('MATTERS_MAIL_FROM'), problem)
  const contact = value('MATTERS_CONTACT')
  return {
    transport: parseSmtp(value('MATTERS_SMTP'), path(value('MATTERS_MAIL_FOLDER')), problem),
    from,
    contact: contact === '' ? from : parseAddress('MATTERS_CONTACT', contact, problem),
    sendAt: parseTime(value('MATTERS_SEND_AT'), problem),
    escalateAfter: parseGrace(value('MATTERS_ESCALATE_AFTER'), problem),
    agendaDays: parseAgendaDays(value('MATTERS_AGENDA_DAYS'), problem),
  }
}

const parseSmtp = (text: string, folder: string, problem: Problem): MailSetting['transport'] => {
  if (text === '') return { folder }
  const url = URL.canParse(text) ? new URL(text) : undefined
  const fit = url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && url.port !== '0'
  return fit
    ? { smtpUrl: text }
    : problem('MATTERS_SMTP must look like smtp://user:password@mail.example.org:587.', { folder })
}

const parseAddress = (name: string, text: string, problem: Problem): { name: string; address: string } => {
  const match = /^\s*(?:([^<>"\r\n]*?)\s*<([^<>\s]+)>|([^<>\s]+))\s*$/.exec(text)
  const address = match?.[2] ?? match?.[3] ?? ''
  return /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(address)
    ? { name: match?.[1] || 'Matters Arising', address }
    : problem(`${name} must look like Matters Arising <matters@office.example>.`, {
        name: '',
        address: '',
      })
}

const parseTime = (text: string, problem: Problem): string => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text))
    return problem('MATTERS_SEND_AT must be a time such as 08:00.', '08:00')
  // Between 01:00 and 02:00 one night a year has no such time and another has it twice.
  return text >= '00:59' && text <= '02:01'
    ? problem('MATTERS_SEND_AT must not fall between 00:59 and 02:01, when the clocks change.', '08:00')
    : text
}

/** The owner is warned 5 working days before, and only of what is overdue by then. */
const parseGrace = (text: string, problem: Problem): number => {
  const days = Number(text)
  return /^\d+$/.test(text) && days >= 6 && days <= 60
    ? days
    : problem('MATTERS_ESCALATE_AFTER must be a number of working days from 6 to 60.', 10)
}

const parseAgendaDays = (text: string, problem: Problem): number => {
  const days = Number(text)
  return /^\d+$/.test(text) && days >= 1 && days <= 30
    ? days
    : problem('MATTERS_AGENDA_DAYS must be a number of working days from 1 to 30.', 5)
}
