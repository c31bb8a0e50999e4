import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram, type Spent } from '../run-program.ts'

/** Where Debian's package puts Redmine. */
const HOME = '/usr/share/redmine'
const RAKE = join(HOME, 'bin/rake')
const RAILS = join(HOME, 'bin/rails')
/** Redmine takes from here which databases it must be able to open. */
const SETTINGS = join(HOME, 'config/database.yml')
const OFFICE = fileURLToPath(new URL('./redmine-office.rb', import.meta.url))

/** Who is reminded of what. The nth issue gets the number n. */
export type RedmineOffice = {
  readonly people: readonly { readonly first: string; readonly last: string; readonly mail: string }[]
  /** The assignee is a place among the people, from 0; `due_in` counts days from today. */
  readonly issues: readonly { readonly subject: string; readonly assignee: number; readonly due_in: number }[]
}

export type Redmine = {
  readonly version: string
  /** Sends reminders of all open issues that are overdue or fall due in so many days, as Redmine's manual says. */
  remind(days: number): Promise<Spent>
  close(): void
}

/** Why Redmine cannot be compared with on this machine; null when it can. */
export const whyNoRedmine = (): string | null => {
  if (!existsSync(RAKE))
    return 'Redmine is not installed. To compare with it, on Debian: apt-get install redmine-sqlite redmine.'
  try {
    return readFileSync(SETTINGS, 'utf8').includes('sqlite3')
      ? null
      : `Redmine is installed for another database than SQLite, by ${SETTINGS}.`
  } catch {
    return `Redmine is installed, but ${SETTINGS} cannot be read: run this as root or in the group www-data.`
  }
}

/**
 * A Redmine with a database, settings and logs of its own in a folder that is thrown away; the one that the machine may
 * serve is not touched. It hands its mails over to the port.
 */
export const redmineWith = async (office: RedmineOffice, smtpPort: number): Promise<Redmine> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'matters-redmine-')))
  const close = (): void => rmSync(folder, { recursive: true, force: true })
  const env = environmentOf(folder)
  try {
    writeInstance(folder, smtpPort)
    const seed = join(folder, 'office.json')
    writeFileSync(seed, JSON.stringify(office))
    await rake(env, 'db:migrate')
    await rake(env, 'redmine:load_default_data')
    const { said } = await runProgram(RAILS, ['runner', OFFICE, seed], env)
    return {
      version: said.trim(),
      remind: (days) => rake(env, 'redmine:send_reminders', `days=${days}`),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

const rake = (env: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Spent> =>
  runProgram(RAKE, ['-f', join(HOME, 'Rakefile'), ...words], env)

/**
 * Redmine looks for an instance by its name in a folder of the system. A name that leads up to the root, further than
 * any folder lies deep, and down again keeps it elsewhere. Nothing else of this process's environment may reach it:
 * there are variables that name another database.
 */
const environmentOf = (folder: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(['PATH', 'HOME', 'TZ'].map((name) => [name, process.env[name]])),
  LANG: 'C.UTF-8',
  RAILS_ENV: 'production',
  REDMINE_INSTANCE: `${'../'.repeat(20)}${folder.slice(1)}`,
  REDMINE_LANG: 'en',
  // Migrating writes the shape of the database down, otherwise beside Redmine's code.
  SCHEMA: join(folder, 'schema.rb'),
})

const writeInstance = (folder: string, smtpPort: number): void => {
  for (const part of ['config', 'files', 'log', 'tmp']) mkdirSync(join(folder, part))
  const config = (name: string, text: string): void => writeFileSync(join(folder, 'config', name), text)
  config('secret_key.txt', 'only-for-a-benchmark-'.repeat(4))
  // JSON is YAML.
  config(
    'database.yml',
    JSON.stringify({
      production: { adapter: 'sqlite3', database: join(folder, 'redmine.db'), encoding: 'utf8' },
    }),
  )
  config(
    'configuration.yml',
    `production:
  email_delivery:
    delivery_method: :smtp
    smtp_settings:
      address: 127.0.0.1
      port: ${smtpPort}
      enable_starttls_auto: false
`,
  )
}
