import type { PlainDate } from '../../calendar/plain-date.ts'
import type { OfficeCalendar } from '../../calendar/working-days.ts'
import type { DuePrecision, DueReading } from '../candidate.ts'

/** What the reader must know beside the words. */
export type DueContext = {
  readonly meetingOn: PlainDate
  readonly nextMeetingOn: PlainDate | null
  /** Sittings the office knows, past and coming, so that "the April meeting" or "the next JAC" finds its day. */
  readonly meetings?: readonly { readonly heldOn: PlainDate; readonly name: string }[]
  /** What the minutes call the body that sat, as their head has it; its own sittings are named "meeting" then. */
  readonly titles?: readonly string[]
  /** The days that are no working days; those of England and Wales when left out. */
  readonly calendar?: OfficeCalendar
}

/** What a rule may look at beside its own match. `text` is the normalised sentence. */
export type Asked = DueContext & {
  /** The same for every sentence of the minutes. */
  readonly context: DueContext
  readonly text: string
  /** The words are one date-like table cell ("30/06/2024", "Target date: June"), so a bare date is a deadline. */
  readonly alone: boolean
}

type OtherReadings = DueReading['otherReadings']

/** A run of days that the words name; what stands before it ("by", "the end of", "mid-") says which day is due. */
export type NamedSpan = {
  readonly kind: 'span'
  readonly first: PlainDate
  readonly last: PlainDate
  readonly precision: DuePrecision
  /** Why these days, when the words alone do not say: "no year is given, and the next April is April 2023". */
  readonly why: string | null
  /** True when the year was worked out, so that the same words could speak of an earlier one. */
  readonly yearGuessed: boolean
  readonly vague: boolean
  /** Whether it may stand without "by", "in" or the like: always, only next to a bracket or dash, or never. */
  readonly bare: 'yes' | 'set-off' | 'no'
  readonly otherReadings: OtherReadings
  /** Two names are joined to one ("May to July", "Q1/Q2"): it is done at the end, whatever it starts from. */
  readonly joined?: true
  /** How the last day was found by words between two names ("late May/early June"); those before tell of the first. */
  readonly endsHow?: string
}

/** A finished reading: the rule has taken the words before it into its own pattern. */
export type Settled = {
  readonly kind: 'settled'
  readonly dueOn: PlainDate | null
  readonly precision: DuePrecision
  readonly event: string | null
  readonly working: string
  readonly vague: boolean
  readonly otherReadings: OtherReadings
  readonly strength: Strength
  /** True when the words point forward by themselves ("next", "in 6 months' time"), so the clause need not. */
  readonly looksForward: boolean
  /** A day that the calendar lacks: only the words before it, which belong to the phrase, show whether it was a deadline. */
  readonly noSuchDay?: true
}

/**
 * Words that look like a date and are none: nothing else may read them. Where a reader could err, `because` says
 * why not, and `isAhead` that they may name a day to come all the same.
 */
export type NotDue = { readonly kind: 'not-due'; readonly because?: string; readonly isAhead?: true }

/**
 * A time that was read and binds nobody: `because` in a sentence; `looksBack` when it tells of what was. One that `yields`
 * is meant after all where a promise names no other.
 */
export type Unbound = {
  readonly kind: 'unbound'
  readonly because: string
  readonly looksBack: boolean
  readonly yields?: true
}

/** How firmly the words before a date make it a deadline. */
export type Strength = 'strong' | 'middling' | 'weak'

export type DueRule = {
  /** Stable: it is stored with every reading. */
  readonly id: string
  /** For rules that swallow the rest of a clause: only their first word must be free, a date may stand in the rest. */
  readonly headOnly?: true
  /** Tried on the normalised sentence, where quotes are straight, dashes are "-" and blanks are single. */
  readonly pattern: RegExp
  /** Fits wherever the pattern does, by rarer words than those that the sieve sees in it. */
  readonly needs?: RegExp
  /** Null when the match is not this rule's after all; later rules then see the words. */
  readonly read: (match: RegExpExecArray, asked: Asked) => NamedSpan | Settled | NotDue | null
}

export const notDue: NotDue = { kind: 'not-due' }

export const notDueBecause = (because: string): NotDue => ({ kind: 'not-due', because })

export const unbound = (because: string): Unbound => ({ kind: 'unbound', because, looksBack: false })

/** A time in words that tell of what was: nobody takes it for a deadline. */
export const looksBack = (because: string): Unbound => ({ kind: 'unbound', because, looksBack: true })

export const yielding = (time: Unbound): Unbound => ({ ...time, yields: true })

/** A span with the usual answers filled in. */
export const namedSpan = (
  given: Pick<NamedSpan, 'first' | 'last' | 'precision'> & Partial<NamedSpan>,
): NamedSpan => ({
  kind: 'span',
  why: null,
  yearGuessed: false,
  vague: false,
  bare: 'no',
  otherReadings: [],
  ...given,
})

/** A finished reading with the usual answers filled in. */
export const settled = (
  given: Pick<Settled, 'dueOn' | 'precision' | 'working'> & Partial<Settled>,
): Settled => ({
  kind: 'settled',
  event: null,
  vague: false,
  otherReadings: [],
  strength: 'middling',
  looksForward: false,
  ...given,
})
