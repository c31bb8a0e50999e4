import { findDamage } from '../../db/checks.ts'
import { lookAtPapers } from '../agenda/look-at-papers.ts'
import { checkRedis } from '../app.ts'
import { mailFolderOf, openMailer } from '../open-mailer.ts'
import { openRegister } from '../open-register.ts'
import type { Config } from '../config.ts'
import { askServer } from '../delivery/ask-server.ts'
import { isCoded } from '../errors.ts'
import type { Finding } from '../operation/finding.ts'
import { loadFindings } from '../operation/load-findings.ts'
import { count } from '../register/commitments/standing.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

const marks: Record<Finding['state'], string> = { good: 'ok     ', look: 'look at', bad: 'WRONG  ' }

/** `matters doctor`: checks what an installation needs, one line each; exit code 1 when something does not work. */
export const doctor = async (io: Io): Promise<number> => {
  const states: Finding['state'][] = []
  const tell = ({ state, words }: Pick<Finding, 'state' | 'words'>): void => {
    states.push(state)
    io.out(`${marks[state]}  ${words}\n`)
  }
  tell({ state: 'good', words: `Node.js ${process.versions.node}` })
  const config = localConfig(io)
  tell({ state: 'good', words: `Settings are in order; days begin and end in ${config.timeZone}` })
  const register = await openRegister(config, { create: false })
  const mailer = openMailer(config)
  try {
    const damage = register.kind === 'sqlite' ? await findDamage(register.db) : null
    if (damage !== null)
      tell({ state: 'bad', words: `The register file is damaged (${damage}). Restore the latest backup.` })
    if (config.redisUrl !== null) tell(await redis(config.redisUrl))
    // Asked afresh, so that whoever has just changed the password is told of now.
    await askServer({ ...register, mailer })
    for (const finding of await loadFindings(register.db, register.moment(), mailFolderOf(config)))
      tell(finding)
    tell({ state: 'good', words: answersWords(config) })
    for (const remark of await lookAtPapers(config.office.logo, config.pdf)) tell(remark)
  } finally {
    await mailer.close()
    await register.close()
  }
  return states.includes('bad') ? 1 : 0
}

const redis = async (url: string): Promise<Pick<Finding, 'state' | 'words'>> => {
  try {
    await checkRedis(url)
    return { state: 'good', words: 'Redis answers and is fit to wake the workers' }
  } catch (error) {
    if (isCoded(error)) return { state: 'bad', words: error.message }
    throw error
  }
}

const answersWords = ({ answers }: Config): string =>
  answers === null
    ? 'Mails carry no links for answering, since MATTERS_ANSWERS_URL is not set: owners answer by writing to the office'
    : `Owners answer by links at ${answers.url}, served at ${answers.host} port ${answers.port}; a link works ${count(answers.days, 'day')}`
