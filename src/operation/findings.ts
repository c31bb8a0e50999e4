import { formatDay } from '../calendar/plain-date.ts'
import { counted, type Finding, type OperationFacts, since } from './finding.ts'
import { CLOCK_MAY_DIFFER, inWords } from './judge-clock.ts'
import { addresses, comesBack, holds, mailServer, outbox, unsent } from './mail-findings.ts'

/** Every finding, in the order in which somebody would look. Doctor, the health page and “How it runs” show the same. */
export const judge = (facts: OperationFacts): readonly Finding[] => [
  register(facts),
  clock(facts),
  worker(facts),
  jobs(facts),
  holds(facts),
  mailServer(facts),
  outbox(facts),
  unsent(facts),
  addresses(facts),
  comesBack(facts),
  heartbeat(facts),
  holidays(facts),
]

/** A beat is a minute; three missed ones are no hiccup. */
const TICK_IS_LATE = 3 * 60_000
const register = ({ commitments }: OperationFacts): Finding => ({
  name: 'register',
  state: 'good',
  words: `The register answers and holds ${counted(commitments, 'commitment', 'commitments')}`,
  facts: { commitments },
})

const clock = ({ now, databaseNow }: OperationFacts): Finding => {
  if (databaseNow === null)
    return { name: 'clock', state: 'good', words: 'The register is on this computer and keeps its time' }
  const apart = Math.abs(since(databaseNow, now))
  const facts = { secondsApart: Math.round(apart / 1000) }
  return apart > CLOCK_MAY_DIFFER
    ? {
        name: 'clock',
        state: 'bad',
        words: `The clock of this machine and the database’s are ${inWords(apart)} apart. Put the wrong one right.`,
        facts,
      }
    : { name: 'clock', state: 'good', words: 'The clock of this machine agrees with the database’s', facts }
}

const worker = ({ tickedAt, now }: OperationFacts): Finding => {
  const name = 'worker'
  if (tickedAt === '')
    return {
      name,
      state: 'look',
      words: 'The worker has not run yet. “matters start” or “matters work” runs it.',
      facts: { secondsSinceTick: null },
    }
  const age = since(tickedAt, now)
  const facts = { secondsSinceTick: Math.round(age / 1000) }
  return age > TICK_IS_LATE
    ? {
        name,
        state: 'bad',
        words: `The worker last ran ${inWords(age)} ago. Start it with “matters start” or “matters work”.`,
        facts,
      }
    : { name, state: 'good', words: 'The worker is running', facts }
}

const jobs = ({ runs }: OperationFacts): Finding => {
  const failed = runs.filter(({ job, error }) => error !== null && job !== HEARTBEAT)
  return failed.length === 0
    ? { name: 'jobs', state: 'good', words: 'No job failed when it last ran', facts: { failed: 0 } }
    : {
        name: 'jobs',
        state: 'bad',
        words: failed.map(({ job, error }) => `The job ${job} failed when it last ran: ${error}`).join('. '),
        facts: { failed: failed.length },
      }
}

export const HEARTBEAT = 'heartbeat'

const heartbeat = ({ runs }: OperationFacts): Finding => {
  const last = runs.find(({ job }) => job === HEARTBEAT)
  if (last !== undefined && last.error !== null)
    return { name: HEARTBEAT, state: 'look', words: `The daily sign of life failed: ${last.error}` }
  return {
    name: HEARTBEAT,
    state: 'good',
    words:
      last === undefined ? 'No daily sign of life has been due yet' : `Daily sign of life: ${last.outcome}`,
  }
}

const holidays = ({ holidaysEndOn, inHalfAYear, today }: OperationFacts): Finding => {
  const facts = { knownUntil: holidaysEndOn }
  const known = `Bank holidays are known until ${formatDay(holidaysEndOn)}`
  if (holidaysEndOn >= inHalfAYear) return { name: 'holidays', state: 'good', words: known, facts }
  return {
    name: 'holidays',
    state: holidaysEndOn < today ? 'bad' : 'look',
    words: `${known} only. Install a newer version.`,
    facts,
  }
}
