import type { PlainDate } from '../../calendar/plain-date.ts'
import type { DueReading, Measure } from '../../extraction/candidate.ts'
import type { Place } from '../../minutes/document.ts'

/** Assigned in the room; promised; a measure to reach by a day; the office's promise to look again. */
export type CommitmentKind = 'action' | 'undertaking' | 'target' | 'revisit'

/** The seat that owns a commitment. People come and go; see posts.ts for who held it on a day. */
export type PostRef = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly side: 'office' | 'force' | 'partner'
}

export type MeetingRef = {
  readonly id: string
  readonly ref: string
  readonly seriesName: string
  readonly heldOn: PlainDate
}

/** A dated record of moving the due date; the first date is never edited. */
export type Extension = {
  readonly from: PlainDate | null
  readonly to: PlainDate
  readonly askedBy: string
  readonly agreedBy: string
  readonly agreedAt: MeetingRef | null
  readonly reason: string
  /** The bank holiday added late that moved it: no slip of the owner's. */
  readonly holidayId?: string
  /** Why it puts right the move before it, which was recorded wrongly. */
  readonly correctionReason?: string
  /** The meeting that was moved or cancelled, which moved it: no slip of the owner's. */
  readonly movedMeetingId?: string
  readonly recordedAt: string
  readonly recordedBy: string
}

/** What the owner said. A claim of delivery is settled by the office, never by the one who claims it. */
export type ProgressUpdate = {
  readonly id: string
  readonly statedOn: PlainDate
  readonly statedBy: string
  readonly claim: 'progress' | 'delivered'
  readonly words: string
  readonly settled: {
    readonly on: PlainDate
    readonly by: string
    readonly as: 'accepted' | 'not-accepted'
    readonly reason: string
  } | null
  readonly recordedAt: string
}

export type TargetReading = {
  readonly measuredOn: PlainDate
  readonly value: number
  readonly source: string
}

/** The office's own duty to look again on a day. */
export type Revisit = {
  readonly id: string
  readonly revisitOn: PlainDate
  readonly reason: string
  readonly done: { readonly on: PlainDate; readonly at: MeetingRef | null } | null
}

export type ClosedAs = 'delivered' | 'part-delivered' | 'not-delivered' | 'withdrawn' | 'superseded'

export type Closure = {
  readonly on: PlainDate
  readonly as: ClosedAs
  readonly by: string
  readonly reason: string
  readonly supersededByRef: string | null
}

/** Everything the register knows of one commitment: facts only. What follows from them is worked out when read. */
export type Commitment = {
  readonly id: string
  /** For people: "C-0042". */
  readonly ref: string
  readonly kind: CommitmentKind
  /** The exact words of the minutes; until these are there, the words that were recorded at the meeting. */
  readonly quote: string
  readonly place: Place
  readonly documentId: string | null
  readonly meeting: MeetingRef
  readonly owner: PostRef | null
  /** The owner as the minutes name it, kept whether or not it is tied to a post. */
  readonly ownerText: string | null
  /** How the first due date was derived; null when no due words were said. */
  readonly due: DueReading | null
  readonly dueOn: PlainDate | null
  /** The first agreed day; never edited. */
  readonly baselineDueOn: PlainDate | null
  readonly measure: Measure | null
  /** The number beside it in the log of actions it was taken from: "9/2022/P". */
  readonly actionNumber?: string
  readonly extensions: readonly Extension[]
  readonly updates: readonly ProgressUpdate[]
  readonly readings: readonly TargetReading[]
  readonly revisits: readonly Revisit[]
  /** Comes to meetings this many days before its due date; left out for none. */
  readonly leadDays?: number
  /** No meeting hears of it before this day, unless it falls due. */
  readonly notBeforeOn?: PlainDate
  readonly closure: Closure | null
  readonly acceptedAt: string
  readonly acceptedBy: string
  /** When a person put it in because the reader had not found it; null for those that were read. */
  readonly addedByHandAt: string | null
  /** When it was recorded at its meeting, before there were minutes, and the words of then. */
  readonly fromMeeting?: { readonly at: string; readonly words: string }
  readonly version: number
}

/** A commitment without its words: all that is needed to work out who is told of it, and when. */
export type Outline = Omit<
  Commitment,
  | 'quote'
  | 'place'
  | 'documentId'
  | 'due'
  | 'measure'
  | 'actionNumber'
  | 'readings'
  | 'leadDays'
  | 'notBeforeOn'
  | 'addedByHandAt'
  | 'version'
  | 'closure'
  | 'fromMeeting'
> & {
  readonly closure: Omit<Closure, 'supersededByRef'> | null
  readonly fromMeeting?: { readonly at: string }
}

/** What a line in a list says of a commitment, and what is needed to judge how it stands. */
export type ListedCommitment = Pick<
  Commitment,
  | 'ref'
  | 'quote'
  | 'documentId'
  | 'meeting'
  | 'owner'
  | 'ownerText'
  | 'dueOn'
  | 'baselineDueOn'
  | 'measure'
  | 'updates'
  | 'readings'
> & {
  readonly due: Pick<DueReading, 'precision' | 'event'> | null
  readonly closure: Pick<Closure, 'on' | 'as'> | null
  readonly fromMeeting?: { readonly at: string }
}

/** The claim of delivery that still waits for the office's word, if there is one. */
export const openClaim = (commitment: Pick<Commitment, 'updates'>): ProgressUpdate | null =>
  commitment.updates.findLast((update) => update.claim === 'delivered' && update.settled === null) ?? null

/** Recorded at its meeting, and no minutes have given it their words yet (product rule 1: it is shown as such). */
export const awaitsMinutes = ({
  documentId,
  fromMeeting,
}: Pick<ListedCommitment, 'documentId' | 'fromMeeting'>): boolean =>
  documentId === null && fromMeeting !== undefined

/** Said wherever the place in the minutes would stand. */
export const NOT_IN_MINUTES_YET = 'added by hand from the meeting, not in minutes yet'

/** How the owner is shown: the post's title, or the minutes' own words, or that nobody was named. */
export const ownerLabel = (commitment: Pick<Commitment, 'owner' | 'ownerText'>): string =>
  commitment.owner?.title ?? commitment.ownerText ?? 'No owner named'
