/** Where the answer pages are: apart from the register's own, because other people must be able to reach them. */
export type AnswersSetting = {
  /** As it stands in mails, without a slash at the end. */
  readonly url: string
  readonly host: string
  readonly port: number
  /** How long a link works. */
  readonly days: number
}

export const answersSettings = [
  {
    name: 'MATTERS_ANSWERS_URL',
    fallback: '',
    means:
      'The https:// address at which chief officers reach the answer pages. Without it, mails have no links for answering.',
  },
  {
    name: 'MATTERS_ANSWERS_HOST',
    fallback: '127.0.0.1',
    means:
      'The address to listen on for the answer pages, and for nothing else. 0.0.0.0 when the proxy is on another machine.',
  },
  { name: 'MATTERS_ANSWERS_PORT', fallback: '3001', means: 'The port to listen on for the answer pages.' },
  {
    name: 'MATTERS_ANSWERS_DAYS',
    fallback: '60',
    means: 'How many days a link for answering works, 1 to 366.',
  },
] as const

export type Problem = <T>(sentence: string, standIn: T) => T

/** Null without an address: then the other three say nothing, and one that was set is a mistake. */
export const parseAnswers = (value: (name: string) => string, problem: Problem): AnswersSetting | null => {
  const url = value('MATTERS_ANSWERS_URL')
  if (url === '') {
    const idle = answersSettings
      .filter(({ name, fallback }) => value(name) !== fallback)
      .map(({ name }) => name)
    return idle.length === 0
      ? null
      : problem(`${idle.join(', ')}: set MATTERS_ANSWERS_URL as well, or leave it out.`, null)
  }
  const port = numberFrom(value('MATTERS_ANSWERS_PORT'), 65_535)
  if (port === null) problem('MATTERS_ANSWERS_PORT must be a number from 1 to 65535.', null)
  if (port !== null && String(port) === value('MATTERS_PORT'))
    problem('MATTERS_ANSWERS_PORT must not be the port of the register’s own pages, MATTERS_PORT.', null)
  const days = numberFrom(value('MATTERS_ANSWERS_DAYS'), 366)
  if (days === null) problem('MATTERS_ANSWERS_DAYS must be a number from 1 to 366.', null)
  const host = value('MATTERS_ANSWERS_HOST')
  if (!/^[\w.:-]+$/.test(host))
    problem('MATTERS_ANSWERS_HOST must be an address of this computer, such as 127.0.0.1 or 0.0.0.0.', null)
  return {
    url: parseUrl(url, value('MATTERS_URL'), problem),
    host,
    port: port ?? 3001,
    days: days ?? 60,
  }
}

const parseUrl = (text: string, registerUrl: string, problem: Problem): string => {
  if (!URL.canParse(text) || !/^https?:\/\/[^/?#@\s]+\/?$/.test(text))
    return problem(
      'MATTERS_ANSWERS_URL must be an address without a path, such as https://answers.office.example.',
      '',
    )
  const { protocol, hostname, origin } = new URL(text)
  if (protocol !== 'https:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    return problem(
      'MATTERS_ANSWERS_URL must begin with https://: whoever reads such an address on its way can answer in another’s name.',
      '',
    )
  if (URL.canParse(registerUrl) && new URL(registerUrl).origin === origin)
    return problem(
      'MATTERS_ANSWERS_URL must differ from MATTERS_URL: the register’s own pages stay on this computer, the answer pages do not.',
      '',
    )
  return origin
}

const numberFrom = (text: string, most: number): number | null => {
  const number = Number(text)
  return /^\d{1,5}$/.test(text) && number >= 1 && number <= most ? number : null
}
