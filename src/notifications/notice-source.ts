import type { PlainDate } from '../calendar/plain-date.ts'
import type { MessageKind, PlannedItem, PlannedMessage } from '../delivery/message.ts'
import type { Commitment, Outline } from '../register/commitments/commitment.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import type { Notice, Section, SectionWords } from './notice.ts'
import type { MailPlan } from './readers.ts'
import type { SaidOfMany } from './said-of-many.ts'

export type PlanningFacts<C extends Outline = Outline> = NotificationFacts<C> & {
  readonly alreadyPlanned: ReadonlySet<string>
  readonly today: PlainDate
}

/** One thing that people are told of by mail: to whom, when, and in which words. `notice-sources.ts` lists them all. */
export type NoticeSource = {
  readonly kind: MessageKind
  /** Its mails are never joined with others for the same person, such as those that bring a file. */
  readonly alone?: true
  /** The reader wants the days ahead of them in a calendar. */
  readonly bringsDates?: true
  /**
   * Its mails that would go today, each person's by itself and without what was planned before. A joined mail has the
   * key of another, so that what was said before must be told by the keys of the items.
   */
  plan(facts: PlanningFacts): MailPlan
  /** How it is planned in a large register, where nobody can hold all commitments at once; null when of none. */
  readonly telling: TellsSingly | TellsWholes | null
  /** Who may be told of this today. */
  readers(facts: NotificationFacts<unknown>, today: PlainDate): readonly Reader[]
  /** What it has to say to this person today, whether or not it was planned before. */
  notices(facts: NotificationFacts, reader: Reader, today: PlainDate): readonly Notice[]
  /** What its mails say of the register as a whole, before single commitments. They are written from all of it. */
  readonly overview?: (facts: NotificationFacts, today: PlainDate) => Overview
  readonly words: SourceWords
}

/** Each thing is told by itself, once: its item has a key of its own. */
export type TellsSingly = {
  readonly tells: 'singly'
  /** Of these commitments, whatever others there are: what there is to say to a reader, said before or not. */
  noticesOf<C extends Outline>(
    facts: NotificationFacts<C>,
    today: PlainDate,
  ): (reader: Reader) => readonly Notice<C>[]
  /**
   * Of commitments that only their kind, their owner and their due date tell apart (`alike.ts` says which): 'same'
   * when what is said of one is said of all, by keys in which the reference stands once, between slashes. Otherwise
   * nothing is said of any but those that are named here.
   */
  readonly ofAlike: 'same' | ((facts: NotificationFacts<unknown>) => readonly string[])
  /** One mail of what was not said before; null when it can wait. */
  mailOf(reader: Reader, untold: readonly Notice<Subject>[], today: PlainDate): MailToReader | null
  /** The same of what is told by the thousand, and comes some at a time: all that concerns a commitment at once. */
  gather?(reader: Reader, today: PlainDate): GatheringMail
}

export type GatheringMail = {
  take(untold: readonly Notice<Subject>[], many: readonly SaidOfMany[]): void
  mail(): MailToReader | null
}

/** Many commitments are told of together, once: it is told as soon as any of them is. */
export type TellsWholes = {
  readonly tells: 'wholes'
  wholesFor(facts: NotificationFacts<unknown>, reader: Reader, today: PlainDate): readonly Whole[]
  /** One mail of those that were not told of before; null when there is nothing in them. */
  mailOf(
    facts: NotificationFacts<unknown>,
    reader: Reader,
    untold: readonly GatheredWhole[],
    today: PlainDate,
  ): MailToReader | null
}

/** A week's digest, a post taken over, a month. */
export type Whole = {
  /** Of the mail that tells of it. */
  readonly key: string
  /** Which commitments it is made of, at the most: of these posts or of none, or any. */
  readonly of: { readonly posts: readonly string[]; readonly ownerless: boolean } | 'all'
  /** Those closed since then as well; only open ones without it. */
  readonly closedSince?: PlainDate
  /** Begins to gather its items. The commitments come some at a time, each once. */
  gather(): Gathering
}

export type Gathering = {
  take(commitments: readonly Outline[]): void
  items(): readonly PlannedItem[]
}

export type GatheredWhole = Pick<Whole, 'key'> & { readonly items: readonly PlannedItem[] }

/** What is kept of a commitment until the mails are made. */
export type Subject = Pick<Commitment, 'ref' | 'meeting' | 'owner' | 'ownerText'>

export type MailToReader = Omit<PlannedMessage, 'recipient'>

export type Overview = {
  /** The mail in one line, in place of a count of what it singles out. */
  readonly heading: string
  readonly figures: {
    readonly groups: readonly { readonly heading: string; readonly rows: readonly FiguresRow[] }[]
    readonly owners: readonly OwnerRow[]
  }
  /** What belongs under a heading and is not shown there, and where in the register it is. */
  readonly beyond: readonly {
    readonly section: Section
    readonly count: number
    readonly text: string
    readonly path: string
  }[]
}

export type FiguresRow = {
  readonly label: string
  readonly value: string
  readonly note: string
  readonly tone: 'late' | 'calm'
}

export type OwnerRow = {
  readonly name: string
  readonly open: string
  readonly overdue: string
  readonly isLate: boolean
  readonly note: string
}

export type SourceWords = {
  /** What a person receives who gets these: "reminders". */
  readonly plural: string
  /** "You get this reminder because you hold the post of …" */
  readonly why: (reader: Reader) => string
  readonly subject: (notices: readonly Notice[], today: PlainDate, reader: Reader) => string
  /** What stands largest in the mail; without it, what the notices add up to. */
  readonly heading?: (notices: readonly Notice[], today: PlainDate, reader: Reader) => string
  /** The headings in the order of this mail. */
  readonly sections: readonly SectionWords[]
  /** Why an item that was planned is not in the mail, where the general reasons do not say it. */
  readonly whyLeftOut?: (commitment: Commitment, reader: Reader) => string | null
}
