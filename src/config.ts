import { isAbsolute, resolve } from 'node:path'
import type { DatabaseSetting } from '../db/connect.ts'
import { type AnswersSetting, answersSettings, type Problem, parseAnswers } from './answers-config.ts'
import { type Region, regions } from './calendar/working-days.ts'
import { CodedError } from './errors.ts'

/** Everything an installation can choose. Made once, at the start, from the environment. */
export type Config = {
  readonly office: { readonly name: string; readonly forceName: string; readonly marking: string }
  readonly database: DatabaseSetting
  readonly redisUrl: string | null
  readonly mail: {
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
  /** Where the daily sign of life goes; null for nowhere. */
  readonly heartbeat: { readonly url: string } | { readonly address: string } | null
  /** A folder that mails which came back are put into; null for none. */
  readonly bouncesFolder: string | null
  /** Where this machine notes how far the register has come: outside of what is backed up. */
  readonly stateFolder: string
  readonly publicUrl: string
  readonly host: string
  readonly port: number
  /** The pages on which owners answer by a link; null when they are not served and mails carry no such links. */
  readonly answers: AnswersSetting | null
  readonly timeZone: string
  /** Whose bank holidays are quiet and no working days. */
  readonly region: Region
}

export type Setting = {
  readonly name: string
  readonly fallback: string
  readonly means: string
}

/** The settings table of the README is made from this list. */
export const settings: readonly Setting[] = [
  {
    name: 'MATTERS_OFFICE',
    fallback: 'Office of the Police and Crime Commissioner',
    means: 'Your office’s name, on pages, mails and agendas.',
  },
  { name: 'MATTERS_FORCE', fallback: 'the force', means: 'The force your office holds to account.' },
  {
    name: 'MATTERS_MARKING',
    fallback: 'OFFICIAL',
    means: 'Protective marking at the head of agendas and mails.',
  },
  {
    name: 'MATTERS_DATABASE',
    fallback: 'data/register.db',
    means: 'The register: a file on a local disk, or a postgres:// address.',
  },
  {
    name: 'MATTERS_REDIS',
    fallback: '',
    means: 'A redis:// address, if several workers share the work through BullMQ. Not needed otherwise.',
  },
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
  {
    name: 'MATTERS_HEARTBEAT',
    fallback: '',
    means:
      'Who is told once a day that the program ran: an https:// address that is fetched, or an e-mail address.',
  },
  {
    name: 'MATTERS_BOUNCES',
    fallback: '',
    means: 'A folder into which your mail system puts mails that came back, as .eml files.',
  },
  {
    name: 'MATTERS_STATE',
    fallback: 'state',
    means:
      'A folder for this machine’s note of how far the register has come, by which an older copy is recognised. Keep it out of backups.',
  },
  {
    name: 'MATTERS_URL',
    fallback: 'http://127.0.0.1:3000',
    means: 'The address people open, used for the links in mails.',
  },
  {
    name: 'MATTERS_HOST',
    fallback: '127.0.0.1',
    means: 'The address to listen on. Only this computer’s own, until sign-in is added.',
  },
  { name: 'MATTERS_PORT', fallback: '3000', means: 'The port to listen on.' },
  ...answersSettings,
  {
    name: 'MATTERS_TIME_ZONE',
    fallback: 'Europe/London',
    means: 'The time zone in which days begin and end.',
  },
  {
    name: 'MATTERS_REGION',
    fallback: 'england-and-wales',
    means: 'Whose bank holidays count: england-and-wales, scotland or northern-ireland.',
  },
]

/**
 * Good settings, or one error that lists every problem with what to do.
 * @throws CodedError invalid
 */
export const parseConfig = (env: Readonly<Record<string, string | undefined>>, folder: string): Config => {
  const problems: string[] = []
  const value = (name: string): string =>
    (env[name] ?? '').trim() || (settings.find((s) => s.name === name)?.fallback ?? '')
  for (const name of Object.keys(env).filter((key) => key.startsWith('MATTERS_')))
    if (!settings.some((s) => s.name === name)) problems.push(unknown(name))
  const path = (text: string): string => (isAbsolute(text) ? text : resolve(folder, text))
  const problem = <T>(sentence: string, standIn: T): T => {
    problems.push(sentence)
    return standIn
  }

  const from = parseAddress('MATTERS_MAIL_FROM', value('MATTERS_MAIL_FROM'), problem)
  const config: Config = {
    office: {
      name: value('MATTERS_OFFICE'),
      forceName: value('MATTERS_FORCE'),
      marking: value('MATTERS_MARKING'),
    },
    database: parseDatabase(value('MATTERS_DATABASE'), path, problem),
    redisUrl: parseRedis(value('MATTERS_REDIS'), problem),
    mail: {
      transport: parseSmtp(value('MATTERS_SMTP'), path(value('MATTERS_MAIL_FOLDER')), problem),
      from,
      contact:
        value('MATTERS_CONTACT') === ''
          ? from
          : parseAddress('MATTERS_CONTACT', value('MATTERS_CONTACT'), problem),
      sendAt: parseTime(value('MATTERS_SEND_AT'), problem),
      escalateAfter: parseGrace(value('MATTERS_ESCALATE_AFTER'), problem),
      agendaDays: parseAgendaDays(value('MATTERS_AGENDA_DAYS'), problem),
    },
    heartbeat: parseHeartbeat(value('MATTERS_HEARTBEAT'), problem),
    bouncesFolder: value('MATTERS_BOUNCES') === '' ? null : path(value('MATTERS_BOUNCES')),
    stateFolder: path(value('MATTERS_STATE')),
    publicUrl: parsePublicUrl(value('MATTERS_URL'), problem),
    host: parseHost(value('MATTERS_HOST'), problem),
    port: parsePort(value('MATTERS_PORT'), problem),
    answers: parseAnswers(value, problem),
    timeZone: parseZone(value('MATTERS_TIME_ZONE'), problem),
    region: parseRegion(value('MATTERS_REGION'), problem),
  }
  if (problems.length > 0)
    throw new CodedError(
      'invalid',
      problems.length === 1
        ? `One setting needs attention. ${problems[0]}`
        : `${problems.length} settings need attention.\n${problems.map((p) => `- ${p}`).join('\n')}`,
      problems,
    )
  return config
}

/** @throws CodedError invalid: there is no real sign-in yet, so only this computer may reach the pages. */
export const mustBeLocal = (host: string): string => {
  if (localHosts.has(host)) return host
  throw new CodedError(
    'invalid',
    `Matters Arising cannot listen on ${host}: this version has no sign-in for a network, so it serves this computer only. Use 127.0.0.1.`,
  )
}

const localHosts: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

const unknown = (name: string): string => {
  const nearest = settings
    .map((s) => ({ name: s.name, away: distance(s.name, name) }))
    .toSorted((a, b) => a.away - b.away)[0]
  return nearest !== undefined && nearest.away <= 4
    ? `${name} is not a setting. Did you mean ${nearest.name}?`
    : `${name} is not a setting. The README lists them all.`
}

const parseDatabase = (text: string, path: (text: string) => string, problem: Problem): DatabaseSetting => {
  if (/^postgres(ql)?:\/\//.test(text)) return { url: text }
  if (/^[a-z]+:\/\//i.test(text))
    return problem('MATTERS_DATABASE must be a file or a postgres:// address.', { file: ':memory:' })
  if (/^(\\\\|\/\/)/.test(text))
    return problem(
      'MATTERS_DATABASE is on a network share, where SQLite loses data. Use a local disk or a postgres:// address.',
      { file: ':memory:' },
    )
  return { file: text === ':memory:' ? text : path(text) }
}

const parseRedis = (text: string, problem: Problem): string | null => {
  if (text === '') return null
  return /^rediss?:\/\/[^\s]+$/.test(text)
    ? text
    : problem('MATTERS_REDIS must be a redis:// or rediss:// address.', null)
}

const parseSmtp = (text: string, folder: string, problem: Problem): Config['mail']['transport'] => {
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

const parseHeartbeat = (text: string, problem: Problem): Config['heartbeat'] => {
  if (text === '') return null
  if (/^[^@\s/]+@[^@\s/]+\.[^@\s./]+$/.test(text)) return { address: text }
  const url = URL.canParse(text) ? new URL(text) : undefined
  // What is fetched may hold a secret, so it does not travel in clear text.
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && localHosts.has(url.hostname)))
    return { url: text }
  return problem(
    'MATTERS_HEARTBEAT must be an https:// address or an e-mail address such as it@office.example.',
    null,
  )
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

const parsePublicUrl = (text: string, problem: Problem): string =>
  URL.canParse(text) && /^https?:\/\/[^/?#@\s]+\/?$/.test(text)
    ? text.replace(/\/$/, '')
    : problem('MATTERS_URL must be an address without a path, such as https://matters.office.example.', '')

const parseHost = (text: string, problem: Problem): string => {
  try {
    return mustBeLocal(text)
  } catch (error) {
    return problem((error as CodedError).message, '127.0.0.1')
  }
}

const parsePort = (text: string, problem: Problem): number => {
  const port = Number(text)
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535
    ? port
    : problem('MATTERS_PORT must be a number from 1 to 65535.', 3000)
}

const parseZone = (text: string, problem: Problem): string => {
  try {
    const zone = new Intl.DateTimeFormat('en-GB', { timeZone: text }).resolvedOptions().timeZone
    if (/\//.test(text) || text === 'UTC') return zone
  } catch {
    // Falls through to the sentence.
  }
  return problem('MATTERS_TIME_ZONE must be a place such as Europe/London.', 'Europe/London')
}

const parseRegion = (text: string, problem: Problem): Region =>
  regions.find((region) => region === text) ??
  problem('MATTERS_REGION must be england-and-wales, scotland or northern-ireland.', 'england-and-wales')

/** Levenshtein's distance, for "did you mean". */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}
