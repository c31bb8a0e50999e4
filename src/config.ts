import { isAbsolute, resolve } from 'node:path'
import type { DatabaseSetting } from '../db/connect.ts'
import { type AnswersSetting, answersSettings, type Problem, parseAnswers } from './answers-config.ts'
import { type Region, regions } from './calendar/working-days.ts'
import { CodedError } from './errors.ts'
import { type MailSetting, mailSettings, parseMail } from './mail-config.ts'
import { nearestName } from './nearest-name.ts'
import { type PdfSetting, papersSettings, parsePapers } from './papers-config.ts'

/** Everything an installation can choose. Made once, at the start, from the environment. */
export type Config = {
  readonly office: {
    readonly name: string
    readonly forceName: string
    readonly marking: string
    /** The file with its logo; left out for none. */
    readonly logo?: string
  }
  readonly pdf: PdfSetting
  readonly database: DatabaseSetting
  readonly redisUrl: string | null
  readonly mail: MailSetting
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
  ...papersSettings,
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
  ...mailSettings,
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

  const papers = parsePapers(value, path, env.PATH ?? env.Path ?? '')
  const config: Config = {
    office: {
      name: value('MATTERS_OFFICE'),
      forceName: value('MATTERS_FORCE'),
      marking: value('MATTERS_MARKING'),
      ...papers.logo,
    },
    pdf: papers.pdf,
    database: parseDatabase(value('MATTERS_DATABASE'), path, problem),
    redisUrl: parseRedis(value('MATTERS_REDIS'), problem),
    mail: parseMail(value, path, problem),
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
  const meant = nearestName(
    name,
    settings.map((setting) => setting.name),
  )
  return meant === null
    ? `${name} is not a setting. The README lists them all.`
    : `${name} is not a setting. Did you mean ${meant}?`
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
