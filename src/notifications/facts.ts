import type { PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import type { Drafting, SinceIssue } from '../register/meetings/drafting.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import type { Holding, Person, Post } from '../register/people/posts.ts'
import type { Asked } from '../register/commitments/silence.ts'
import type { LadderChange } from './ladder-book.ts'

/** What planning and writing mails need to know of the register. */
export type NotificationFacts<C = Commitment> = {
  /** The open ones, and for planning those whose closing somebody may still have to be told of. */
  readonly commitments: readonly C[]
  /** All meetings, held and planned, in order. */
  readonly meetings: readonly Meeting[]
  /** Who held which post when, past holders included. */
  readonly holdings: readonly Holding[]
  /** How many working days before a meeting its agenda is announced. */
  readonly agendaDays?: number
  /** The agendas to come that were drafted and not issued yet, with what moved on them since. */
  readonly draftings?: readonly Drafting[]
  /** The agendas in force for meetings to come, with what came on since they were issued. */
  readonly issuedAgendas?: readonly SinceIssue[]
  /** By its key: the instant up to which a mail that brought an agenda told of it. */
  readonly agendasTold?: ReadonlyMap<string, string>
  /** The choices of when people are told, as they were made; without any, the usual ladders apply. */
  readonly ladders?: readonly LadderChange[]
  /** When the office is closed; on the bank holidays of England and Wales when left out. */
  readonly calendar?: OfficeCalendar
  /** All posts, also those that nobody holds. */
  readonly posts: readonly Post[]
  /** By commitment: how often its owner has been asked in vain. Read where mails are written, not to plan them. */
  readonly asked: ReadonlyMap<string, Asked>
  /** By what was warned of (`warnedOf` names it): when the mail that warned the owner was sent. */
  readonly warned: ReadonlyMap<string, PlainDate>
  /** After how many working days an overdue commitment is passed to the next post. */
  readonly escalateAfter: number
}

/**
 * Reads the facts as they concern a day: of every open commitment and of those closed lately enough for a digest to
 * tell of; or of those with these ids, whatever became of them. `toWrite`: also how often owners were asked.
 */
export type LoadFacts = (
  today: PlainDate,
  wanted?: { readonly ids?: readonly string[]; readonly toWrite?: true },
) => Promise<NotificationFacts>

/** A person and the posts for which mail of one kind goes to them today. */
export type Reader = { readonly person: Person; readonly posts: readonly Post[] }

/** Somebody who ought to get a mail and cannot. */
export type Unreachable = { readonly name: string; readonly post: string; readonly why: string }
