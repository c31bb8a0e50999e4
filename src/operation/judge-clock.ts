import type { MailHold } from '../../db/mail-holds.ts'

/** What is looked at, at every tick, before anything is sent. Instants are '' when there is none. */
export type TickFacts = {
  /** By this machine's clock. */
  readonly now: string
  /** By the database server's clock; null where the database has no other clock than this machine. */
  readonly databaseNow: string | null
  /** The last tick at which the clock was believed. */
  readonly trustedAt: string
  /** How many ticks the register has counted. */
  readonly beats: number
  /** How many were counted when this machine last looked; null when it never saw this register at work. */
  readonly noted: number | null
}

/** A reason to hold mail and ask a person. */
export type Doubt = { readonly cause: Exclude<MailHold['cause'], 'person'>; readonly reason: string }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Clocks of well-kept machines differ by seconds. */
export const CLOCK_MAY_DIFFER = 5 * MINUTE
/** After so long, what would go is mostly out of date, and a clock that jumped looks the same. */
const LONGEST_GAP = 45 * DAY
/** A machine new to a register joins others at work; one that finds it long asleep may have been given a copy. */
const STILL_AT_WORK = 10 * MINUTE

/** What stands against sending mail as things are: nothing, on an ordinary day. */
export const doubtsAt = (facts: TickFacts): readonly Doubt[] => {
  const reference = referenceTime(facts)
  const doubts: Doubt[] = []
  const apart =
    facts.databaseNow === null ? 0 : Math.abs(Date.parse(facts.now) - Date.parse(facts.databaseNow))
  if (apart > CLOCK_MAY_DIFFER)
    doubts.push({
      cause: 'clock-differs',
      reason: `The clock of this machine and the database’s are ${inWords(apart)} apart`,
    })
  const since = facts.trustedAt === '' ? 0 : Date.parse(reference) - Date.parse(facts.trustedAt)
  if (since < -CLOCK_MAY_DIFFER)
    doubts.push({ cause: 'clock-back', reason: `The clock has gone back by ${inWords(-since)}` })
  if (since > LONGEST_GAP)
    doubts.push({
      cause: 'gap',
      reason: `Nothing ran for ${inWords(since)}, or the clock has jumped ahead`,
    })
  const older = facts.noted !== null && facts.beats < facts.noted
  const unknownHere = facts.noted === null && facts.beats > 0 && since > STILL_AT_WORK
  if (older)
    doubts.push({
      cause: 'restored',
      reason: 'The register is an older copy of the one that was at work here',
    })
  else if (unknownHere)
    doubts.push({
      cause: 'restored',
      reason: 'The register was at work elsewhere before: it was moved here, or a copy was put back',
    })
  return doubts
}

/** The time that ticks are counted by: the database server's, which all processes share, where it has one. */
export const referenceTime = ({ now, databaseNow }: Pick<TickFacts, 'now' | 'databaseNow'>): string =>
  databaseNow ?? now

/** Ends by itself once the clock is right again: nothing was sent meanwhile. A copy that was put back stays one. */
export const endsByItself = (cause: MailHold['cause']): boolean => cause !== 'person' && cause !== 'restored'

/** "6 minutes", "3 hours", "46 days" */
export const inWords = (milliseconds: number): string => {
  const minutes = Math.round(milliseconds / MINUTE)
  if (minutes < 120) return plural(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 72 ? plural(hours, 'hour') : plural(Math.round(hours / 24), 'day')
}

const plural = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`
