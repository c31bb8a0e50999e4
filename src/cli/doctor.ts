import { countCommitments, countOutbox, findDamage } from '../../db/checks.ts'
import { lastRuns } from '../../db/job-runs.ts'
import { listHoldings } from '../../db/people.ts'
import { type App, openApp } from '../app.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { holidaysEndOn, holidaysEndSoon } from '../calendar/working-days.ts'
import { holdersOn } from '../register/posts.ts'
import { count } from '../register/standing.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

/** `good`: in order. `look`: works, but somebody should look. `bad`: does not work. */
type Finding = { readonly state: 'good' | 'look' | 'bad'; readonly words: string }

const marks: Record<Finding['state'], string> = { good: 'ok     ', look: 'look at', bad: 'WRONG  ' }

/** `matters doctor`: checks what an installation needs, one line each; exit code 1 when something does not work. */
export const doctor = async (io: Io): Promise<number> => {
  const states: Finding['state'][] = []
  const tell = ({ state, words }: Finding): void => {
    states.push(state)
    io.out(`${marks[state]}  ${words}\n`)
  }
  tell({ state: 'good', words: `Node.js ${process.versions.node}` })
  const config = localConfig(io)
  tell({ state: 'good', words: `Settings are in order; days begin and end in ${config.timeZone}` })
  const app = await openApp(config, { create: false })
  try {
    const { today, at } = app.moment()
    tell(await checkDatabase(app))
    tell(await checkMail(app))
    tell(await checkAddresses(app, today))
    tell(await checkWorker(app, at))
    tell(await checkOutbox(app, at))
    tell(checkHolidays(today))
  } finally {
    await app.close()
  }
  return states.includes('bad') ? 1 : 0
}

const checkDatabase = async ({ db, kind }: App): Promise<Finding> => {
  const damage = kind === 'sqlite' ? await findDamage(db) : null
  return damage === null
    ? {
        state: 'good',
        words: `The register answers (${kind}) and holds ${count(await countCommitments(db), 'commitment')}`,
      }
    : { state: 'bad', words: `The register file is damaged (${damage}). Restore the latest backup.` }
}

const checkMail = async ({ mailer, config }: App): Promise<Finding> => {
  const where =
    'folder' in config.mail.transport
      ? `Mails are written to ${config.mail.transport.folder}: no mail server is set`
      : 'The mail server answers and lets us sign in'
  try {
    await mailer.check()
    return { state: 'folder' in config.mail.transport ? 'look' : 'good', words: where }
  } catch (error) {
    return {
      state: 'bad',
      words: `Mail cannot be handed over: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

const checkAddresses = async ({ db }: App, today: PlainDate): Promise<Finding> => {
  const wanting = holdersOn(await listHoldings(db), today).filter(
    ({ post, person }) => post.mail !== 'none' && person.email === '',
  )
  return wanting.length === 0
    ? { state: 'good', words: 'Everybody who should get mail has an e-mail address' }
    : {
        state: 'look',
        words: `No e-mail address for ${wanting.map(({ person, post }) => `${person.name} (${post.title})`).join(', ')}. Add it on the Posts page.`,
      }
}

const checkWorker = async ({ db }: App, now: string): Promise<Finding> => {
  const [latest] = await lastRuns(db, 1)
  if (latest === undefined)
    return { state: 'look', words: 'The worker has not run yet. “matters start” or “matters work” runs it.' }
  const minutes = Math.round((Date.parse(now) - Date.parse(latest.startedAt)) / 60_000)
  if (latest.error !== null)
    return { state: 'bad', words: `The last job, ${latest.job}, failed: ${latest.error}` }
  return minutes > 10
    ? { state: 'look', words: `The worker last ran ${minutes} minutes ago. Is it running?` }
    : { state: 'good', words: 'The worker is running' }
}

const checkOutbox = async ({ db }: App, now: string): Promise<Finding> => {
  const { waiting, oldestAt, failed } = await countOutbox(db)
  if (failed > 0)
    return { state: 'look', words: `${count(failed, 'mail')} could not be sent. The Mail page says why.` }
  const hours = oldestAt === null ? 0 : (Date.parse(now) - Date.parse(oldestAt)) / 3_600_000
  return hours > 1
    ? {
        state: 'look',
        words: `${count(waiting, 'mail waits', 'mails wait')} to be sent, the oldest for ${Math.floor(hours)} hours`,
      }
    : { state: 'good', words: `${count(waiting, 'mail waits', 'mails wait')} to be sent` }
}

const checkHolidays = (today: PlainDate): Finding => {
  const ending = holidaysEndSoon(today)
  return ending === null
    ? { state: 'good', words: `Bank holidays are known until ${formatDay(holidaysEndOn)}` }
    : { state: 'look', words: ending }
}
