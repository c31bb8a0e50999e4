import { formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import type { Commitment, MeetingRef } from '../register/commitment.ts'
import type { Meeting } from '../register/meetings.ts'
import type { Holding } from '../register/posts.ts'
import { composeItem } from './agenda-item.ts'
import { type AgendaGroup, countGroups, inGroups } from './groups.ts'
import { nothingDue, openInSeries } from './nothing-due.ts'
import { daysLate, type Occasion, type Reason, reasonsFor, weightOf } from './selection.ts'
import { type StandingItem, standingItems } from './standing-items.ts'

/** The paper for one meeting as plain data: what every rendering shows, and the JSON one as it is. */
export type RevisitAgenda = {
  readonly office: string
  readonly meeting: Pick<Meeting, 'id' | 'ref' | 'seriesName' | 'heldOn' | 'chair' | 'theme'>
  /** "Tuesday 7 October 2025" */
  readonly heldOnWords: string
  /** The day whose facts the paper shows. */
  readonly composedOn: PlainDate
  readonly before: readonly StandingItem[]
  /** The item of the agenda under which every commitment stands. */
  readonly matters: StandingItem & { readonly groups: readonly AgendaGroup[] }
  readonly after: readonly StandingItem[]
  readonly counts: {
    readonly items: number
    /** Open commitments made at earlier meetings of this series. */
    readonly openInSeries: number
  }
  /** The counts in a sentence, or that nothing falls due and what comes next. */
  readonly summary: string
}

export type AgendaFacts = {
  readonly office: string
  readonly meeting: Meeting
  /** The day of composing. */
  readonly today: PlainDate
  /** The open commitments of the whole register, in any order. */
  readonly commitments: readonly Commitment[]
  /** Each series' sittings by its name, held and planned, cancelled ones left out. */
  readonly sittings: ReadonlyMap<string, readonly MeetingRef[]>
  readonly holdings: readonly Holding[]
  /** Whole days without a date after which a commitment is put to the chair; 90 unless told. */
  readonly noDateDays?: number
  /** Later dates agreed before a commitment counts as slipping; 2 unless told. */
  readonly slips?: number
  /** When the office is closed; on the bank holidays of England and Wales when left out. */
  readonly calendar?: OfficeCalendar
}

/**
 * The revisit agenda of a meeting (product rule 11). The same facts give the same agenda, byte for byte as JSON,
 * in whatever order they come.
 */
export const composeRevisitAgenda = (facts: AgendaFacts): RevisitAgenda => {
  const { office, meeting, commitments, holdings } = facts
  const asOf = facts.today < meeting.heldOn ? facts.today : meeting.heldOn
  const sittings = withMeeting(facts.sittings.get(meeting.seriesName) ?? [], meeting)
  const { before, matters, after } = standingItems(meeting, sittings)
  const items = drawMatters(facts, sittings, asOf).map(({ commitment, reasons }, index) => {
    const number = `${matters.number}.${index + 1}`
    return composeItem(commitment, { number, reasons, meetingOn: meeting.heldOn, asOf, holdings })
  })
  const groups = inGroups(items)
  const open = openInSeries(commitments, meeting)
  const { id, ref, seriesName, heldOn, chair, theme } = meeting
  return {
    office,
    meeting: { id, ref, seriesName, heldOn, chair, theme },
    heldOnWords: formatLongDay(heldOn),
    composedOn: asOf,
    before,
    matters: { ...matters, groups },
    after,
    counts: { items: items.length, openInSeries: open.length },
    summary: items.length === 0 ? nothingDue(open, meeting.heldOn) : countGroups(groups),
  }
}

type Matter = { readonly commitment: Commitment; readonly reasons: readonly Reason[]; readonly late: number }

const drawMatters = (
  facts: AgendaFacts,
  sittings: readonly MeetingRef[],
  asOf: PlainDate,
): readonly Matter[] => {
  const { meeting, noDateDays = 90, slips = 2 } = facts
  const matters = facts.commitments.flatMap((commitment): readonly Matter[] => {
    const home = commitment.meeting.seriesName
    const occasion: Occasion = {
      seriesName: meeting.seriesName,
      meetingOn: meeting.heldOn,
      asOf,
      ownSittings: home === meeting.seriesName ? sittings : (facts.sittings.get(home) ?? []),
      noDateDays,
      slips,
      ...(facts.calendar === undefined ? {} : { calendar: facts.calendar }),
    }
    const reasons = reasonsFor(commitment, occasion)
    return reasons.length === 0 ? [] : [{ commitment, reasons, late: daysLate(commitment, occasion) }]
  })
  return matters.toSorted(byWeight)
}

/** Heaviest reason first, then the longest overdue, then the reference: C-9999 before C-10000. */
const byWeight = (a: Matter, b: Matter): number =>
  weightOf(a.reasons) - weightOf(b.reasons) ||
  b.late - a.late ||
  a.commitment.ref.length - b.commitment.ref.length ||
  (a.commitment.ref < b.commitment.ref ? -1 : 1)

/** The series' sittings with this meeting among them, even when it has just been planned. */
const withMeeting = (sittings: readonly MeetingRef[], meeting: Meeting): readonly MeetingRef[] => {
  const { id, ref, seriesName, heldOn } = meeting
  return [...sittings.filter((sitting) => sitting.id !== id), { id, ref, seriesName, heldOn }].toSorted(
    (a, b) => (a.heldOn < b.heldOn || (a.heldOn === b.heldOn && a.ref < b.ref) ? -1 : 1),
  )
}
