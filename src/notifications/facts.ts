import type { PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import type { Commitment } from '../register/commitment.ts'
import type { Meeting } from '../register/meetings.ts'
import type { Holding, Person, Post } from '../register/posts.ts'
import type { LadderChange } from './ladder-book.ts'

/** What planning and writing mails need to know of the register. */
export type NotificationFacts = {
  /** The open ones, and for planning those whose closing somebody may still have to be told of. */
  readonly commitments: readonly Commitment[]
  /** All meetings, held and planned, in order. */
  readonly meetings: readonly Meeting[]
  /** Who held which post when, past holders included. */
  readonly holdings: readonly Holding[]
  /** How many working days before a meeting its agenda is announced. */
  readonly agendaDays?: number
  /** The choices of when people are told, as they were made; without any, the usual ladders apply. */
  readonly ladders?: readonly LadderChange[]
  /** When the office is closed; on the bank holidays of England and Wales when left out. */
  readonly calendar?: OfficeCalendar
}

/**
 * Reads the facts as they concern a day: of every open commitment and of those closed lately enough to be told of;
 * or of those with these ids, whatever became of them.
 */
export type LoadFacts = (
  today: PlainDate,
  wanted?: { readonly ids?: readonly string[] },
) => Promise<NotificationFacts>

/** A person and the posts for which mail of one kind goes to them today. */
export type Reader = { readonly person: Person; readonly posts: readonly Post[] }

/** Somebody who ought to get a mail and cannot. */
export type Unreachable = { readonly name: string; readonly post: string; readonly why: string }
