import { delimiter, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mustBeLocal, parseConfig, settings } from '../src/config.ts'
import { CodedError } from '../src/errors.ts'

const FOLDER = resolve('/srv/matters')

const problemsOf = (env: Record<string, string | undefined>): readonly string[] => {
  try {
    parseConfig(env, FOLDER)
    return []
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    expect(error.code).toBe('invalid')
    return error.problems
  }
}

describe('without any setting', () => {
  const config = parseConfig({}, FOLDER)

  it('keeps the register and the mails in files, and serves this computer', () => {
    expect(config.database).toEqual({ file: resolve(FOLDER, 'data/register.db') })
    expect(config.mail.transport).toEqual({ folder: resolve(FOLDER, 'data/mail') })
    expect(config.redisUrl).toBeNull()
    expect([config.host, config.port, config.publicUrl]).toEqual(['127.0.0.1', 3000, 'http://127.0.0.1:3000'])
    expect([config.timeZone, config.mail.sendAt]).toEqual(['Europe/London', '08:00'])
  })

  it('takes questions where the mails come from', () => {
    expect(config.mail.contact).toEqual(config.mail.from)
  })

  it('sends from an address that can belong to nobody', () => {
    expect(config.mail.from.address).toMatch(/\.invalid$/)
  })
})

describe('a setting that is good', () => {
  it.each([
    [
      'MATTERS_OFFICE',
      'Office of the Westmarch Commissioner',
      { office: { name: 'Office of the Westmarch Commissioner' } },
    ],
    ['MATTERS_OFFICE_LOGO', 'logo.png', { office: { logo: resolve(FOLDER, 'logo.png') } }],
    ['MATTERS_SOFFICE', 'None', { pdf: null }],
    [
      'MATTERS_SOFFICE',
      '/opt/libreoffice/program/soffice',
      { pdf: { program: '/opt/libreoffice/program/soffice' } },
    ],
    ['PATH', ['/usr/bin', '', '/opt/bin'].join(delimiter), { pdf: { searchIn: ['/usr/bin', '/opt/bin'] } }],
    ['MATTERS_OFFICE', '   ', { office: { name: 'Office of the Police and Crime Commissioner' } }],
    [
      'MATTERS_DATABASE',
      'postgres://m:pw@db.westmarch.example/matters',
      { database: { url: 'postgres://m:pw@db.westmarch.example/matters' } },
    ],
    ['MATTERS_DATABASE', 'postgresql://db/matters', { database: { url: 'postgresql://db/matters' } }],
    ['MATTERS_DATABASE', 'elsewhere/my.db', { database: { file: resolve(FOLDER, 'elsewhere/my.db') } }],
    ['MATTERS_DATABASE', ':memory:', { database: { file: ':memory:' } }],
    [
      'MATTERS_REDIS',
      'rediss://:pw@cache.westmarch.example:6380/2',
      { redisUrl: 'rediss://:pw@cache.westmarch.example:6380/2' },
    ],
    [
      'MATTERS_SMTP',
      'smtp://user:pa%40ss@mail.westmarch.example:587',
      { mail: { transport: { smtpUrl: 'smtp://user:pa%40ss@mail.westmarch.example:587' } } },
    ],
    [
      'MATTERS_SMTP',
      'smtps://mail.westmarch.example',
      { mail: { transport: { smtpUrl: 'smtps://mail.westmarch.example' } } },
    ],
    [
      'MATTERS_MAIL_FROM',
      'Westmarch OPCC <matters@westmarch.example>',
      { mail: { from: { name: 'Westmarch OPCC', address: 'matters@westmarch.example' } } },
    ],
    [
      'MATTERS_MAIL_FROM',
      'matters@westmarch.example',
      { mail: { from: { name: 'Matters Arising', address: 'matters@westmarch.example' } } },
    ],
    ['MATTERS_SEND_AT', '00:00', { mail: { sendAt: '00:00' } }],
    ['MATTERS_SEND_AT', '23:59', { mail: { sendAt: '23:59' } }],
    ['MATTERS_SEND_AT', '02:02', { mail: { sendAt: '02:02' } }],
    ['MATTERS_URL', 'https://matters.westmarch.example/', { publicUrl: 'https://matters.westmarch.example' }],
    ['MATTERS_URL', 'http://localhost:8080', { publicUrl: 'http://localhost:8080' }],
    ['MATTERS_HOST', '::1', { host: '::1' }],
    ['MATTERS_HOST', 'localhost', { host: 'localhost' }],
    ['MATTERS_PORT', ' 8080 ', { port: 8080 }],
    ['MATTERS_TIME_ZONE', 'europe/belfast', { timeZone: expect.stringMatching(/^Europe\//) }],
    ['MATTERS_TIME_ZONE', 'UTC', { timeZone: 'UTC' }],
    ['MATTERS_REGION', 'scotland', { region: 'scotland' }],
  ])('%s=%s', (name, value, expected) => {
    expect(parseConfig({ [name]: value }, FOLDER)).toMatchObject(expected)
  })

  it('stands beside settings of other programs', () => {
    expect(problemsOf({ PATH: '/usr/bin', MATTERSOFFICE: 'x', HOME: '/root' })).toEqual([])
  })
})

describe('a setting that needs attention is named, with what to do', () => {
  const listen = 'this version has no sign-in for a network, so it serves this computer only. Use 127.0.0.1.'

  it.each([
    ['MATTERS_OFICE', 'x', 'MATTERS_OFICE is not a setting. Did you mean MATTERS_OFFICE?'],
    [
      'MATTERS_TIMEZONE',
      'Europe/London',
      'MATTERS_TIMEZONE is not a setting. Did you mean MATTERS_TIME_ZONE?',
    ],
    ['MATTERS_PROT', '80', 'MATTERS_PROT is not a setting. Did you mean MATTERS_PORT?'],
    ['MATTERS_CHIEF_CONSTABLE', 'x', 'MATTERS_CHIEF_CONSTABLE is not a setting. The README lists them all.'],
    ['MATTERS_DATABASE', 'mysql://db/matters', 'MATTERS_DATABASE must be a file or a postgres:// address.'],
    [
      'MATTERS_DATABASE',
      '\\\\server\\share\\register.db',
      'MATTERS_DATABASE is on a network share, where SQLite loses data. Use a local disk or a postgres:// address.',
    ],
    [
      'MATTERS_DATABASE',
      '//server/share/register.db',
      'MATTERS_DATABASE is on a network share, where SQLite loses data. Use a local disk or a postgres:// address.',
    ],
    ['MATTERS_REDIS', 'cache:6379', 'MATTERS_REDIS must be a redis:// or rediss:// address.'],
    ['MATTERS_REDIS', 'redis://', 'MATTERS_REDIS must be a redis:// or rediss:// address.'],
    [
      'MATTERS_SMTP',
      'mail.westmarch.example',
      'MATTERS_SMTP must look like smtp://user:password@mail.example.org:587.',
    ],
    [
      'MATTERS_SMTP',
      'https://mail.westmarch.example',
      'MATTERS_SMTP must look like smtp://user:password@mail.example.org:587.',
    ],
    ['MATTERS_SMTP', 'smtp://', 'MATTERS_SMTP must look like smtp://user:password@mail.example.org:587.'],
    [
      'MATTERS_SMTP',
      'smtp://mail.westmarch.example:99999',
      'MATTERS_SMTP must look like smtp://user:password@mail.example.org:587.',
    ],
    [
      'MATTERS_MAIL_FROM',
      'the office',
      'MATTERS_MAIL_FROM must look like Matters Arising <matters@office.example>.',
    ],
    [
      'MATTERS_MAIL_FROM',
      'Office <office@intranet>',
      'MATTERS_MAIL_FROM must look like Matters Arising <matters@office.example>.',
    ],
    [
      'MATTERS_MAIL_FROM',
      'A <a@b.example>\r\nBcc: x@y.example',
      'MATTERS_MAIL_FROM must look like Matters Arising <matters@office.example>.',
    ],
    ['MATTERS_SEND_AT', '8am', 'MATTERS_SEND_AT must be a time such as 08:00.'],
    ['MATTERS_SEND_AT', '8:00', 'MATTERS_SEND_AT must be a time such as 08:00.'],
    ['MATTERS_SEND_AT', '24:00', 'MATTERS_SEND_AT must be a time such as 08:00.'],
    [
      'MATTERS_SEND_AT',
      '01:30',
      'MATTERS_SEND_AT must not fall between 00:59 and 02:01, when the clocks change.',
    ],
    [
      'MATTERS_SEND_AT',
      '00:59',
      'MATTERS_SEND_AT must not fall between 00:59 and 02:01, when the clocks change.',
    ],
    [
      'MATTERS_URL',
      'https://westmarch.example/matters',
      'MATTERS_URL must be an address without a path, such as https://matters.office.example.',
    ],
    [
      'MATTERS_URL',
      'https://westmarch.example?office=1',
      'MATTERS_URL must be an address without a path, such as https://matters.office.example.',
    ],
    [
      'MATTERS_URL',
      'https://user:pw@westmarch.example',
      'MATTERS_URL must be an address without a path, such as https://matters.office.example.',
    ],
    [
      'MATTERS_URL',
      'westmarch.example',
      'MATTERS_URL must be an address without a path, such as https://matters.office.example.',
    ],
    [
      'MATTERS_URL',
      'javascript:alert(1)',
      'MATTERS_URL must be an address without a path, such as https://matters.office.example.',
    ],
    ['MATTERS_HOST', '0.0.0.0', `Matters Arising cannot listen on 0.0.0.0: ${listen}`],
    ['MATTERS_HOST', '10.0.0.7', `Matters Arising cannot listen on 10.0.0.7: ${listen}`],
    ['MATTERS_PORT', '0', 'MATTERS_PORT must be a number from 1 to 65535.'],
    ['MATTERS_PORT', '65536', 'MATTERS_PORT must be a number from 1 to 65535.'],
    ['MATTERS_PORT', '3e3', 'MATTERS_PORT must be a number from 1 to 65535.'],
    ['MATTERS_PORT', '0x50', 'MATTERS_PORT must be a number from 1 to 65535.'],
    ['MATTERS_PORT', 'http', 'MATTERS_PORT must be a number from 1 to 65535.'],
    ['MATTERS_REGION', 'Wales', 'MATTERS_REGION must be england-and-wales, scotland or northern-ireland.'],
    ['MATTERS_TIME_ZONE', 'Westmarch', 'MATTERS_TIME_ZONE must be a place such as Europe/London.'],
    ['MATTERS_TIME_ZONE', 'GMT', 'MATTERS_TIME_ZONE must be a place such as Europe/London.'],
    ['MATTERS_TIME_ZONE', 'Europe/Nowhere', 'MATTERS_TIME_ZONE must be a place such as Europe/London.'],
    ['MATTERS_TIME_ZONE', '+01:00', 'MATTERS_TIME_ZONE must be a place such as Europe/London.'],
  ])('%s=%s', (name, value, sentence) => {
    expect(problemsOf({ [name]: value })).toEqual([sentence])
  })

  it('all together, when there are several', () => {
    expect(() =>
      parseConfig({ MATTERS_PORT: 'x', MATTERS_SEND_AT: 'y', MATTERS_OFICE: 'z' }, FOLDER),
    ).toThrow(/^3 settings need attention\.\n- MATTERS_OFICE.*\n- MATTERS_SEND_AT.*\n- MATTERS_PORT/)
    expect(() => parseConfig({ MATTERS_PORT: 'x' }, FOLDER)).toThrow(
      /^One setting needs attention\. MATTERS_PORT/,
    )
  })

  it('without repeating a password', () => {
    const secret = 'hunter2'
    const said = problemsOf({
      MATTERS_SMTP: `smpt://office:${secret}@mail.westmarch.example`,
      MATTERS_DATABASE: `mysql://office:${secret}@db`,
      MATTERS_REDIS: `http://:${secret}@cache`,
    })
    expect(said.length).toBe(3)
    expect(said.join()).not.toContain(secret)
  })
})

it('every setting is explained in a sentence, and its own default is good', () => {
  for (const { name, means } of settings) {
    expect(name).toMatch(/^MATTERS_[A-Z_]+$/)
    expect(means).toMatch(/^[A-Z].*\.$/s)
  }
  const defaults = Object.fromEntries(settings.map(({ name, fallback }) => [name, fallback]))
  expect(problemsOf(defaults)).toEqual([])
})

it('a host is checked again where the pages are served', () => {
  expect(mustBeLocal('127.0.0.1')).toBe('127.0.0.1')
  expect(() => mustBeLocal('192.168.1.4')).toThrow(CodedError)
})

describe('the answer pages', () => {
  const url = { MATTERS_ANSWERS_URL: 'https://answers.westmarch.example/' }

  it('are off until they have an address', () => {
    expect(parseConfig({}, FOLDER).answers).toBeNull()
  })

  it('have their own address, port and time', () => {
    expect(parseConfig(url, FOLDER).answers).toEqual({
      url: 'https://answers.westmarch.example',
      host: '127.0.0.1',
      port: 3001,
      days: 60,
    })
    const open = {
      ...url,
      MATTERS_ANSWERS_HOST: '0.0.0.0',
      MATTERS_ANSWERS_PORT: '8443',
      MATTERS_ANSWERS_DAYS: '14',
    }
    expect(parseConfig(open, FOLDER).answers).toMatchObject({ host: '0.0.0.0', port: 8443, days: 14 })
    expect(parseConfig({ MATTERS_ANSWERS_URL: 'http://127.0.0.1:3001' }, FOLDER).answers).not.toBeNull()
  })

  it.each([
    [{ MATTERS_ANSWERS_URL: 'http://answers.westmarch.example' }, /must begin with https/],
    [{ MATTERS_ANSWERS_URL: 'https://westmarch.example/answers' }, /address without a path/],
    [{ MATTERS_ANSWERS_URL: 'answers.westmarch.example' }, /address without a path/],
    [{ MATTERS_ANSWERS_URL: 'https://me:pw@westmarch.example' }, /address without a path/],
    [{ ...url, MATTERS_URL: 'https://answers.westmarch.example' }, /must differ from MATTERS_URL/],
    [{ ...url, MATTERS_ANSWERS_PORT: '3000' }, /must not be the port of the register/],
    [{ ...url, MATTERS_ANSWERS_PORT: '0' }, /MATTERS_ANSWERS_PORT must be a number/],
    [{ ...url, MATTERS_ANSWERS_DAYS: '0' }, /from 1 to 366/],
    [{ ...url, MATTERS_ANSWERS_DAYS: '400' }, /from 1 to 366/],
    [{ ...url, MATTERS_ANSWERS_DAYS: '2 months' }, /from 1 to 366/],
    [{ ...url, MATTERS_ANSWERS_HOST: 'https://x' }, /must be an address of this computer/],
    [{ MATTERS_ANSWERS_HOST: '0.0.0.0' }, /MATTERS_ANSWERS_HOST: set MATTERS_ANSWERS_URL as well/],
  ])('are refused where they cannot work: %o', (env, sentence) => {
    const problems = problemsOf(env)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(sentence)
  })
})
