import type { PlainDate } from '../calendar/plain-date.ts'
import type { Place } from '../minutes/document.ts'

/**
 * `action`: assigned in the room. `undertaking`: somebody agrees to do or bring something later.
 * `target`: a state or measure to be reached. `revisit`: the office looks again.
 * `next_step`: announced under "Next steps", usually without a day.
 */
export type CandidateKind = 'action' | 'undertaking' | 'target' | 'revisit' | 'next_step'

/** How exactly the words fix the day. `event`: tied to something that has no date yet. `none`: no date was given. */
export type DuePrecision = 'day' | 'month' | 'quarter' | 'year' | 'event' | 'none'

/** A due date with its working: what was said, counted from when, by which rule, and what else it could mean. */
export type DueReading = {
  /** The words said, exactly: "in 12 months' time". */
  readonly phrase: string
  /** The meeting's date: never the day of reading. */
  readonly anchorOn: PlainDate
  /** Which rule was used, e.g. `months-from-meeting`. */
  readonly rule: string
  readonly precision: DuePrecision
  /** Null when the words fix no day. */
  readonly dueOn: PlainDate | null
  /** For precision `event`: what must happen first, in the minutes' words. */
  readonly event: string | null
  /** One sentence that a clerk can repeat by hand: "12 months after the meeting of 4 October 2022 is 4 October 2023." */
  readonly working: string
  /** True for words like "early June" or "spring", which name no exact day. */
  readonly vague: boolean
  readonly otherReadings: readonly { readonly dueOn: PlainDate; readonly working: string }[]
}

/** Who is to do it. `stated`: named as the doer. `inferred`: worked out from who spoke or whose cell it is. */
export type OwnerReading = {
  /** The post or person as the minutes name them: "DCC", "NN", "the Force", "PCC and CFO". */
  readonly text: string
  readonly from: 'stated' | 'inferred'
  /** The post code or title that the meeting's attendance gives for that name, when it does: "DCC". */
  readonly post: string | null
  /** The whole name that the attendance gives for initials, a first name or a surname; left out where it says no more. */
  readonly name?: string
}

/** The measure, when the words set one: "80% of calls within 30 seconds, up from 63%". */
export type Measure = {
  /** What is measured, without the figure: "calls within 30 seconds". */
  readonly what: string
  readonly comparator: 'at-least' | 'at-most' | 'exactly'
  readonly value: number
  /** "%", "officers", "days", "£"; a change has its direction in it: "% less", "posts more". */
  readonly unit: string
  /** Where it starts, when the words say so; a change starts at 0. */
  readonly baseline: number | null
}

/** What the reader proposes. It becomes a commitment only when a person accepts it. */
export type Candidate = {
  /** Exactly the words of the minutes, white space folded. */
  readonly quote: string
  readonly place: Place
  readonly kind: CandidateKind
  readonly owner: OwnerReading | null
  readonly due: DueReading | null
  readonly measure: Measure | null
  /** The number beside it in a log of actions, as the log has it: "9/2022/P". A number within the words stays there. */
  readonly actionNumber?: string
  /** `likely` is ticked for the reviewer; `possible` is shown unticked. */
  readonly confidence: 'likely' | 'possible'
  /** Why it was proposed, in one sentence: 'Marked “Action:”.' */
  readonly reason: string
}

/** A sentence that was considered and not proposed, and why. */
export type Dropped = { readonly quote: string; readonly place: Place; readonly reason: string }

/** Why a sentence of the minutes is a commitment or none, for people who ask. */
export type Explanation = {
  /** The words that were asked about. */
  readonly words: string
  /** Every sentence that holds them, in reading order; none when they do not stand in the minutes. */
  readonly sentences: readonly ExplainedSentence[]
  /** How many more sentences hold them than are explained. */
  readonly more: number
  /** When none holds them: the sentence that comes nearest. */
  readonly nearest: { readonly quote: string; readonly place: Place } | null
}

/** What became of one sentence, row or cell, and what was considered in it. All in sentences for a person. */
export type ExplainedSentence = {
  readonly quote: string
  readonly place: Place
  /** The nearest heading above, or "". */
  readonly heading: string
  /** `proposed`: it is a proposal, or part of one. `repeated`: another proposal says the same. */
  readonly outcome: 'proposed' | 'repeated' | 'left out'
  /** The position, from 0, of the proposal that holds it or says the same. */
  readonly candidate: number | null
  readonly answer: string
  readonly reasons: readonly string[]
  readonly dates: readonly string[]
  readonly owners: readonly string[]
  /** Where no rule spoke against it: all that was looked for and not found. */
  readonly lookedFor: readonly string[]
}

export type Attendee = {
  readonly name: string
  /** The words beside the name: "Deputy Chief Constable (DCC)". */
  readonly capacity: string
  /** Bracketed or worked-out short form: "DCC", "NN". Null when none is used. */
  readonly initials: string | null
  readonly presence: 'present' | 'apologies'
}

/** What the head of the minutes says about the meeting itself. */
export type MeetingHeader = {
  /** The recurring body: "Monthly Assurance Meeting". */
  readonly series: string
  readonly heldOn: PlainDate | null
  /** How the date was read, in a sentence; says so when a weekday disagrees or the year was inferred. */
  readonly heldOnWorking: string
  readonly chair: string | null
  readonly nextMeetingOn: PlainDate | null
  /** What is announced for the next meeting: "Impact of budget investment". */
  readonly nextMeetingTheme: string | null
  readonly attendance: readonly Attendee[]
}

/** Where the minutes of one meeting stand in their file. `from` and `to` are positions in the document's text. */
export type Span = {
  readonly page: number | null
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

/** Words of the minutes with the place where they stand. */
export type Passage = { readonly quote: string; readonly place: Place }

/** Everything that was read out of one set of minutes. `notes` are about these minutes, not about their file. */
export type Reading = {
  readonly span: Span
  /** Every line and sentence, proposed or not: a later version of the minutes is held against the words. */
  readonly passages: readonly Passage[]
  readonly header: MeetingHeader
  readonly candidates: readonly Candidate[]
  readonly dropped: readonly Dropped[]
  readonly notes: readonly string[]
  /** When it was asked for. */
  readonly explanation?: Explanation
}
