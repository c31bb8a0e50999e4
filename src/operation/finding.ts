import type { MailHold } from '../../db/mail-holds.ts'
import type { MailServerState } from '../../db/mail-server.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/**
 * One thing that was looked at. `good`: in order. `look`: works, but somebody should look. `bad`: does not work.
 * `words` may name people; `facts` never do, so a monitor may have them.
 */
export type Finding = {
  readonly name: string
  readonly state: 'good' | 'look' | 'bad'
  readonly words: string
  readonly facts?: Readonly<Record<string, string | number | null>>
}

/** What the judgement needs to know. Instants are '' or null when there is none. */
export type OperationFacts = {
  readonly now: string
  readonly databaseNow: string | null
  readonly commitments: number
  readonly tickedAt: string
  /** The newest run of each job, with what it said or how it failed. */
  readonly runs: readonly {
    readonly job: string
    readonly error: string | null
    readonly outcome: string | null
  }[]
  readonly outbox: {
    readonly waiting: number
    readonly due: number
    /** Since when the mail that has waited longest could have gone. */
    readonly oldestDueAt: string | null
    readonly unsent: number
  }
  readonly mailServer: MailServerState
  /** Set when there is no mail server and mails are files in a folder. */
  readonly mailFolder: string | null
  readonly holds: readonly MailHold[]
  /** People whose post gets mail and who have no address. */
  readonly unreachable: readonly string[]
  readonly comesBack: readonly { readonly address: string; readonly reason: string }[]
  readonly holidaysEndOn: PlainDate
  readonly inHalfAYear: PlainDate
  readonly today: PlainDate
}

/** Milliseconds from one instant to another. */
export const since = (instant: string, now: string): number => Date.parse(now) - Date.parse(instant)

export const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
