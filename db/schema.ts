import type { Generated } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { MessageKind } from '../src/delivery/message.ts'
import type { DuePrecision } from '../src/extraction/candidate.ts'
import type { LadderName } from '../src/notifications/ladder.ts'
import type { RejectionCode } from '../src/register/review/rejection-reasons.ts'

/**
 * One shape for SQLite and PostgreSQL: text and integers only. Days are `YYYY-MM-DD`, instants fixed-width
 * UTC text, so both compare as text in both databases. No booleans: when and who, not whether.
 */
export type Database = {
  office: OfficeTable
  posts: PostsTable
  people: PeopleTable
  postHolders: PostHoldersTable
  meetingSeries: MeetingSeriesTable
  meetings: MeetingsTable
  meetingMoves: MeetingMovesTable
  keptDates: KeptDatesTable
  attendances: AttendancesTable
  documents: DocumentsTable
  documentMeetings: DocumentMeetingsTable
  candidates: CandidatesTable
  commitments: CommitmentsTable
  versionWords: VersionWordsTable
  extensions: ExtensionsTable
  progressUpdates: ProgressUpdatesTable
  targetReadings: TargetReadingsTable
  revisits: RevisitsTable
  agendas: AgendasTable
  agendaChoices: AgendaChoicesTable
  agendaOtherMatters: AgendaOtherMattersTable
  agendaItems: AgendaItemsTable
  agendaOutcomes: AgendaOutcomesTable
  agendaDraftings: AgendaDraftingsTable
  agendaDraftMoves: AgendaDraftMovesTable
  agendaIssuedMoves: AgendaIssuedMovesTable
  outcomeCorrections: OutcomeCorrectionsTable
  messages: MessagesTable
  messageBodies: MessageBodiesTable
  messageItems: MessageItemsTable
  messageAttachments: MessageAttachmentsTable
  jobRuns: JobRunsTable
  beat: BeatTable
  mailHolds: MailHoldsTable
  mailServer: MailServerTable
  bounces: BouncesTable
  suppressions: SuppressionsTable
  history: HistoryTable
  counters: CountersTable
  secrets: SecretsTable
  answerLinks: AnswerLinksTable
  extensionRequests: ExtensionRequestsTable
  evidence: EvidenceTable
  ladders: LaddersTable
  addedHolidays: AddedHolidaysTable
  nextLooks: NextLooksTable
  askedLooks: AskedLooksTable
  lookGrounds: LookGroundsTable
}

/** One row: the body whose register this is. */
export type OfficeTable = { id: string; name: string; forceName: string; createdAt: string }

/** `office` looks again; `force` delivers; `partner` is neither (councils, the panel). */
export type Side = 'office' | 'force' | 'partner'

/** A seat that owns commitments whoever sits in it. `mail` is what its holder of the day receives. */
export type PostsTable = {
  id: string
  code: string
  title: string
  side: Side
  mail: 'reminders' | 'digest' | 'monthly' | 'none'
  /** The post that is told next when a commitment of this one stays overdue. */
  escalatesToPostId: string | null
  createdAt: string
}

/** `email` is '' until somebody gives one; `initials` as the minutes use them. */
export type PeopleTable = { id: string; name: string; initials: string; email: string; createdAt: string }

/** Who sat in a post between two days, both included; `untilOn` null while they still do. */
export type PostHoldersTable = {
  id: string
  postId: string
  personId: string
  fromOn: PlainDate
  untilOn: PlainDate | null
}

/** A recurring body and the ways in which it meets; null wherever nobody has chosen. */
export type MeetingSeriesTable = {
  id: string
  code: string
  name: string
  createdAt: string
  /** Whose holder takes the chair, unless a meeting says otherwise. */
  chairPostId: string | null
  /** JSON of a `Rhythm`. */
  rhythm: string | null
  /** Working days before a meeting at which its papers go out. */
  papersDays: number | null
  /** JSON list of `FrameItem`. */
  standingItems: string | null
  /** JSON list of names: minutes that bear one of them still belong here. */
  formerNames: string | null
  /** Raised by one at every change, so that a stale form is noticed. */
  version: Generated<number>
}

/** One sitting, held or planned; `ref` is the series' code and the day it was first planned for: HTA-2026-10-13. */
export type MeetingsTable = {
  id: string
  ref: string
  seriesId: string
  heldOn: PlainDate
  chair: string
  theme: string
  cancelledOn: PlainDate | null
  createdAt: string
  /** Null before it was asked. */
  cancelledBy: string | null
  cancelledReason: string | null
  /** Raised by one at every change, so that a stale form is noticed. */
  version: Generated<number>
}

/** A meeting went to another day. Its earlier days tell which due dates were worked out from it. */
export type MeetingMovesTable = {
  id: string
  meetingId: string
  position: number
  fromOn: PlainDate
  toOn: PlainDate
  reason: string
  movedAt: string
  movedBy: string
}

/** A person has said that a due date does not follow its meeting to that day. */
export type KeptDatesTable = {
  id: string
  commitmentId: string
  meetingId: string
  toOn: PlainDate
  keptAt: string
  keptBy: string
}

export type AttendancesTable = {
  id: string
  meetingId: string
  position: number
  name: string
  capacity: string
  initials: string
  presence: 'present' | 'apologies'
  postId: string | null
  /** The person who put it there or changed it; null where it was read in the minutes. */
  setBy: string | null
}

/** The minutes as they came in: `contents` is the file itself in base64, `text` what was read out of it. */
export type DocumentsTable = {
  id: string
  /** The first meeting in the file; `documentMeetings` has all of them. */
  meetingId: string
  fileName: string
  mediaType: string
  sha256: string
  contents: string
  text: string
  /** JSON list of sentences for a person about what could not be read. */
  notes: string
  importedAt: string
  importedBy: string
  /** Which reader read it; null when it came in before that was kept. */
  readerVersion: string | null
}

/** The minutes of one meeting in a file: where they begin, and which version of that meeting's minutes they are. */
export type DocumentMeetingsTable = {
  documentId: string
  meetingId: string
  position: number
  page: number | null
  paragraph: number
  /** Positions in the document's `text`; `textTo` is null where the minutes go to its end. */
  textFrom: number
  textTo: number | null
  version: number
  /** The document whose minutes of this meeting these take the place of. */
  replacesDocumentId: string | null
  /** What the paper calls itself, where it does. */
  state: 'draft' | 'approved' | null
  /** What became of the words of the version before when this one came in; null for a first version. */
  foundUnchanged: number | null
  foundChanged: number | null
  foundGone: number | null
  foundAdded: number | null
}

/** The derivation of a due date, as it was read; the same columns on candidates and commitments. */
type DueColumns = {
  duePhrase: string | null
  dueAnchorOn: PlainDate | null
  dueRule: string | null
  duePrecision: DuePrecision
  dueEvent: string | null
  dueWorking: string | null
  /** JSON list of `{ dueOn, working }`. */
  dueOtherReadings: string
}

/** Where the words stand in the document. */
type PlaceColumns = { quote: string; page: number | null; item: string | null; paragraph: number }

type MeasureColumns = {
  measure: string | null
  comparator: 'at-least' | 'at-most' | 'exactly' | null
  targetValue: number | null
  unit: string | null
  baselineValue: number | null
}

export type CandidatesTable = PlaceColumns &
  DueColumns &
  MeasureColumns & {
    id: string
    documentId: string
    meetingId: string
    position: number
    kind: string
    ownerText: string | null
    ownerFrom: 'stated' | 'inferred' | null
    ownerPostId: string | null
    dueOn: PlainDate | null
    /** The number beside it in a log of actions. */
    actionNumber: string | null
    confidence: 'likely' | 'possible'
    reason: string
    /** `restated`: it says the commitment of `commitmentId` again. */
    decision: 'accepted' | 'rejected' | 'restated' | null
    decidedAt: string | null
    decidedBy: string | null
    decisionReason: string | null
    /** The commitment that it became or was found to be; also of a rejected one whose words were added by hand later. */
    commitmentId: string | null
    readerVersion: string | null
    /** Null when it was not accepted, or before what was accepted was kept beside what was read. */
    acceptedKind: CommitmentsTable['kind'] | null
    acceptedOwnerPostId: string | null
    acceptedDueOn: PlainDate | null
    /** JSON of the measure, `null` in JSON for none. */
    acceptedMeasure: string | null
    rejectionCode: RejectionCode | null
    /** The commitment whose words these may be in a new version: a person decides on both together. */
    rewordsCommitmentId: string | null
    /** The earlier version in whose review it was decided on; null when it was in this one's. */
    decidedInDocumentId: string | null
  }

export type CommitmentsTable = PlaceColumns &
  DueColumns &
  MeasureColumns & {
    id: string
    ref: string
    kind: 'action' | 'undertaking' | 'target' | 'revisit'
    documentId: string | null
    /** SHA-256 of the file the quote stands in, kept beside the quote. */
    documentSha256: string | null
    meetingId: string
    madeOn: PlainDate
    ownerPostId: string | null
    ownerText: string | null
    dueOn: PlainDate | null
    baselineDueOn: PlainDate | null
    acceptedAt: string
    acceptedBy: string
    /** When a person put it in because the reader had not found it; null for those that were read. */
    addedByHandAt: string | null
    /** The reader that had not found it, when that is known. */
    missedByReader: string | null
    /** When a person recorded it at its meeting, before there were minutes; null for all others. */
    fromMeetingAt: string | null
    /** The words that were recorded then; they stay when the minutes' words become the quote. */
    meetingWords: string | null
    closedOn: PlainDate | null
    closedAs: 'delivered' | 'part-delivered' | 'not-delivered' | 'withdrawn' | 'superseded' | null
    closedBy: string | null
    closedReason: string | null
    supersededById: string | null
    /** The number beside it in the log of actions it was taken from. */
    actionNumber: string | null
    /** An earlier commitment in nearly the same words, when a person has said that this is another one. */
    seeAlsoId: string | null
    /** Days before its due date from which it comes to meetings; null for none. */
    agendaLeadDays: number | null
    /** Until this day no meeting hears of it, unless it falls due. */
    agendaNotBeforeOn: PlainDate | null
    /** Folded words for the register's search box. */
    searchText: string
    /** Raised by one at every change, so that a stale form is noticed. */
    version: number
  }

/**
 * What became of a commitment's words in a later version of its minutes. The commitment keeps its own; `earlierQuote`
 * is what it said when the version came in. The place is null where the words are gone.
 */
export type VersionWordsTable = {
  id: string
  commitmentId: string
  documentId: string
  found: 'unchanged' | 'changed' | 'gone'
  earlierQuote: string
  earlierDocumentId: string | null
  quote: string | null
  page: number | null
  item: string | null
  paragraph: number | null
  /** The proposal in the new version that reads like this commitment, if one does. */
  candidateId: string | null
  recordedAt: string
  /** `taken`: the new words are those of record. `kept`: the earlier ones are. `two`: they are two promises. */
  settledAs: 'taken' | 'kept' | 'two' | null
  settledAt: string | null
  settledBy: string | null
  settledReason: string | null
}

export type ExtensionsTable = {
  id: string
  commitmentId: string
  position: number
  fromOn: PlainDate | null
  toOn: PlainDate
  askedBy: string
  agreedBy: string
  agreedAtMeetingId: string | null
  reason: string
  /** The bank holiday added late that moved it; null for every other reason. */
  holidayId: string | null
  /** Why it puts right the move before it, which was recorded wrongly; null for every other move. */
  correctionReason: string | null
  /** The meeting that was moved or cancelled, which moved it; null for every other reason. */
  movedMeetingId: string | null
  recordedAt: string
  recordedBy: string
  /** A first date that was no agreed one after all: it does not count any more. Null for every other move. */
  takenBackAt: string | null
  takenBackBy: string | null
  takenBackReason: string | null
}

/** What the owner says. A claim of delivery waits until the office settles it. */
export type ProgressUpdatesTable = {
  id: string
  commitmentId: string
  position: number
  statedOn: PlainDate
  statedBy: string
  claim: 'progress' | 'delivered'
  words: string
  settledOn: PlainDate | null
  settledBy: string | null
  settledAs: 'accepted' | 'not-accepted' | null
  settledReason: string | null
  recordedAt: string
  recordedBy: string
  /** The link it was given by; null when the office took it down. */
  answerLinkId: string | null
}

export type TargetReadingsTable = {
  id: string
  commitmentId: string
  measuredOn: PlainDate
  value: number
  source: string
  recordedAt: string
  recordedBy: string
}

/** The office's own duty to look again on a day; done at a meeting, or not yet. */
export type RevisitsTable = {
  id: string
  commitmentId: string
  revisitOn: PlainDate
  reason: string
  setAt: string
  setBy: string
  doneOn: PlainDate | null
  doneAtMeetingId: string | null
}

/**
 * One version of a meeting's agenda. A draft is composed from the register and the choices whenever it is looked at;
 * an issued one is `paper` (JSON) for ever. `revision` rises with every choice, so that a stale form is noticed.
 */
export type AgendasTable = {
  id: string
  meetingId: string
  version: number
  state: 'draft' | 'issued'
  revision: number
  groupedBy: 'reason' | 'owner' | 'theme' | 'none'
  /** JSON list of commitments' ids, for matters that a person moved. */
  itemOrder: string
  startedAt: string
  startedBy: string
  /** "HTAM/2026/3"; kept by later versions. */
  number: string | null
  issuedAt: string | null
  issuedBy: string | null
  paper: string | null
}

/** What a person decided about one commitment on one agenda. */
export type AgendaChoicesTable = {
  id: string
  agendaId: string
  commitmentId: string
  /** Null while the suggested question stands. */
  question: string | null
  minutes: number | null
  leftOutOn: PlainDate | null
  leftOutBy: string | null
  leftOutReason: string | null
  askedBackOn: PlainDate | null
  askedBackBy: string | null
  askedBackReason: string | null
}

/** Matters that no commitment brings: a heading and some words. */
export type AgendaOtherMattersTable = {
  id: string
  agendaId: string
  /** The same in every version. */
  matterKey: string
  position: number
  heading: string
  words: string
  minutes: number | null
  removedAt: string | null
  removedBy: string | null
}

/** Which commitments stood on an agenda that was issued, and under which number. */
export type AgendaItemsTable = { id: string; agendaId: string; commitmentId: string; itemNumber: string }

/** What became of a commitment at a meeting. Without a row, or when it was not discussed, it is carried over. */
export type AgendaOutcomesTable = {
  id: string
  meetingId: string
  commitmentId: string
  outcome:
    | 'delivered'
    | 'part-delivered'
    | 'not-delivered'
    | 'more-time'
    | 'revisit'
    | 'withdrawn'
    | 'superseded'
    | 'noted'
    | 'not-discussed'
  words: string
  /** The new due date, or the day to look again; null for the others, and before this was kept. */
  newOn: PlainDate | null
  agreedBy: string | null
  recordedAt: string
  recordedBy: string
}

/** That the agenda of a meeting was drafted for a day of it. `matters`: JSON list of what stood on it then. */
export type AgendaDraftingsTable = {
  id: string
  meetingId: string
  heldOn: PlainDate
  draftedOn: PlainDate
  draftedAt: string
  draftedBy: string
  matters: string
}

/** What came onto a draft or left it before it was issued, and why. `position` counts the moves of one matter. */
export type AgendaDraftMovesTable = {
  id: string
  draftingId: string
  commitmentId: string
  position: number
  move: 'came' | 'left'
  urgency: 'due' | 'other'
  heading: string
  words: string
  noticedOn: PlainDate
  noticedAt: string
}

/** The same after the agenda was issued, of matters that the issued paper does not hold. */
export type AgendaIssuedMovesTable = Omit<AgendaDraftMovesTable, 'draftingId'> & { agendaId: string }

/** What an outcome should have been: the last one by `number` holds. What was recorded first stays as it is. */
export type OutcomeCorrectionsTable = AgendaOutcomesTable & { number: number; reason: string }

/** The outbox: one mail to one person. `leasedUntil` and `nextAttemptAt` are instants, '' when free or at once. */
export type MessagesTable = {
  id: string
  dedupeKey: string
  kind: MessageKind
  recipientPersonId: string
  recipientName: string
  recipientAddress: string
  reason: string
  plannedOn: PlainDate
  plannedAt: string
  messageId: string
  leasedUntil: string
  nextAttemptAt: string
  attempts: number
  sentAt: string | null
  serverReply: string | null
  failedAt: string | null
  suppressedAt: string | null
  lastError: string | null
}

/** The words of a mail, frozen at the first attempt, so that one Message-ID never has two bodies. */
export type MessageBodiesTable = { messageId: string; subject: string; text: string; html: string }

/** Why a commitment is in a mail. `itemKey` is unique to it: a rung reaches a person once, whatever happens. */
export type MessageItemsTable = {
  messageId: string
  commitmentId: string
  rung: string
  reason: string
  itemKey: string
}

/** A file that goes with a mail, kept as it went: `contents` in base64. */
export type MessageAttachmentsTable = {
  id: string
  messageId: string
  position: number
  fileName: string
  mediaType: string
  contents: string
  sha256: string
}

export type JobRunsTable = {
  job: string
  slot: string
  startedAt: string
  finishedAt: string | null
  outcome: string | null
  error: string | null
}

/**
 * One row, from the first tick on. `lineId` changes when a person says that an older copy was put back; `trustedAt`
 * is the last tick at which the clock was believed, `tickedAt` the last of all.
 */
export type BeatTable = { id: string; lineId: string; beats: number; trustedAt: string; tickedAt: string }

/** Why no mail goes, and until when. `confirmedAt` and `send`: a person has said what is to go; ended once that is done. */
export type MailHoldsTable = {
  id: string
  cause: 'person' | 'restored' | 'gap' | 'clock-back' | 'clock-differs'
  reason: string
  begunAt: string
  begunBy: string
  confirmedAt: string | null
  confirmedBy: string | null
  send: 'all' | 'today' | 'nothing' | null
  endedAt: string | null
  endedBy: string | null
}

/** One row: when the mail server was last asked and last let us in. Instants are '' when there is none. */
export type MailServerTable = {
  id: string
  askedAt: string
  answeredAt: string
  downSince: string
  askAgainAt: string
  why: string
}

/** A mail of ours that came back, as the report says. */
export type BouncesTable = {
  id: string
  messageId: string
  address: string
  kind: 'hard' | 'soft'
  status: string
  words: string
  reportSha256: string
  takenAt: string
  takenBy: string
}

/** Addresses, in lower case, that get no mail until a person lifts it. */
export type SuppressionsTable = {
  id: string
  address: string
  reason: string
  begunAt: string
  liftedAt: string | null
  liftedBy: string | null
}

/** Append-only; each row's hash covers the row before it. */
export type HistoryTable = {
  seq: number
  at: string
  actor: string
  act: string
  subjectType: string
  subjectId: string
  /** JSON of what was recorded. */
  detail: string
  previousHash: string
  hash: string
}

export type CountersTable = { name: string; value: Generated<number> }

/** What this register alone knows, by name: made when it is first needed, and never shown. */
export type SecretsTable = { name: string; value: string; madeAt: string }

/**
 * A way for one person to answer for one commitment without signing in. The working address is nowhere here: it is
 * worked out from the register's secret when a mail goes out, and recognised by its hash.
 */
export type AnswerLinksTable = {
  id: string
  tokenHash: string
  commitmentId: string
  personId: string
  /** The seat the person answers from; the link works while they hold it. */
  postId: string
  /** The mail it went in; null for one that was made by hand. */
  messageId: string | null
  createdAt: string
  createdBy: string
  /** The last day on which it works. */
  expiresOn: PlainDate
  revokedAt: string | null
  revokedBy: string | null
  revokedReason: string | null
  /** When an answer first and last came by it. Opening it leaves no trace: scanners do that too. */
  firstUsedAt: string | null
  lastUsedAt: string | null
}

/** The owner asks for more time. It moves nothing: the office agrees, which is an extension, or refuses. */
export type ExtensionRequestsTable = {
  id: string
  commitmentId: string
  askedForOn: PlainDate
  reason: string
  statedOn: PlainDate
  statedBy: string
  answerLinkId: string | null
  recordedAt: string
  recordedBy: string
  decidedOn: PlainDate | null
  decidedBy: string | null
  decidedAs: 'agreed' | 'refused' | null
  decidedReason: string | null
}

/** What supports an answer: an address, or a file with its contents in base64. */
export type EvidenceTable = {
  id: string
  commitmentId: string
  answerLinkId: string
  /** The progress update or request it belongs to; null for a file whose answer is still being written. */
  answerId: string | null
  url: string | null
  fileName: string | null
  mediaType: string | null
  sha256: string | null
  bytes: number | null
  contents: string | null
  addedAt: string
  addedBy: string
}

/**
 * When people are told: the office's choice for one kind of thing, or for one commitment. A change is a new row, so
 * that what an earlier ladder has said is known for what it was.
 */
export type LaddersTable = {
  id: string
  position: number
  name: LadderName
  /** Null for the office's own choice for all. */
  commitmentId: string | null
  /** JSON of the ladder; null when the usual one applies again. */
  rungs: string | null
  reason: string
  setOn: PlainDate
  setAt: string
  setBy: string
}

/** A bank holiday that the office has added. `withdrawnAt` is an instant, '' while the day counts. */
export type AddedHolidaysTable = {
  id: string
  holidayOn: PlainDate
  name: string
  addedAt: string
  addedBy: string
  withdrawnAt: string
  withdrawnBy: string
}

/** A day on which planning looks at a commitment: the first on which it may find something to say of it, or sooner. */
export type NextLooksTable = { lookOn: PlainDate; commitmentId: string }

/** Commitments that were changed since planning last looked at them. */
export type AskedLooksTable = { id: string; commitmentId: string }

/** What the days of the next looks were worked out from, by whom it concerns; see `look-grounds.ts`. */
export type LookGroundsTable = { name: string; fingerprint: string }
