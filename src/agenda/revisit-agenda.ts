import { formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import type { Commitment, MeetingRef } from '../register/commitments/commitment.ts'
import { chairOf, type Meeting } from '../register/meetings/meetings.ts'
import type { Holding } from '../register/people/posts.ts'
import { type AgendaItem, composeItem } from './agenda-item.ts'
import { type Choices, type FreeItem, noChoices } from './choices.ts'
import type { AgendaChanges } from './compare-agendas.ts'
import { drawMatters, type Matter } from './draw-matters.ts'
import { countKinds, type Group, inGroups } from './groups.ts'
import type { MatterRecord } from './matter-record.ts'
import { nothingDue, openInSeries } from './nothing-due.ts'
import { leftOutMatter, type LeftOutMatter } from './omissions.ts'
import { type StandingItem, standingItems } from './standing-items.ts'

export type AgendaGroup = Group<AgendaItem>

/** The paper for one meeting as plain data: what every rendering shows, and the JSON one as it is. */
export type RevisitAgenda = {
  readonly office: string
  readonly meeting: Pick<Meeting, 'id' | 'ref' | 'seriesName' | 'heldOn' | 'chair' | 'theme'>
  /** "Tuesday 7 October 2025" */
  readonly heldOnWords: string
  /** The day whose facts the paper shows. */
  readonly composedOn: PlainDate
  /** Null on a draft. `number`: "HTAM/2025/3", the same for every version. */
  readonly issue: {
    readonly number: string
    readonly version: number
    readonly on: PlainDate
    readonly by: string
  } | null
  /** Against the version before; null in the first. */
  readonly changes: AgendaChanges | null
  readonly before: readonly StandingItem[]
  /** The item of the agenda under which every commitment stands, and after them what no commitment brings. */
  readonly matters: StandingItem & {
    readonly groups: readonly AgendaGroup[]
    readonly others: readonly (FreeItem & { readonly number: string })[]
  }
  readonly after: readonly StandingItem[]
  /** What the rules brought and a person took off. */
  readonly leftOut: readonly LeftOutMatter[]
  readonly counts: {
    readonly items: number
    /** Open commitments made at earlier meetings of this series. */
    readonly openInSeries: number
    /** Minutes allotted in all, and to how many of the matters. */
    readonly minutes: number
    readonly timed: number
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
  /** Unanswered mails before a commitment counts as met with silence; 3 unless told. */
  readonly askings?: number
  /** By commitment; those that are not there have no record. */
  readonly records?: ReadonlyMap<string, MatterRecord>
  /** What people decided about this agenda; nothing unless told. */
  readonly choices?: Choices
  /** What each meeting was about, by its id. */
  readonly themes?: ReadonlyMap<string, string>
}

/**
 * The revisit agenda of a meeting (product rule 11). The same facts give the same agenda, byte for byte as JSON,
 * in whatever order they come.
 */
export const composeRevisitAgenda = (facts: AgendaFacts): RevisitAgenda => {
  const { office, meeting, commitments, holdings, choices = noChoices, themes = new Map() } = facts
  const asOf = facts.today < meeting.heldOn ? facts.today : meeting.heldOn
  const sittings = withMeeting(facts.sittings.get(meeting.seriesName) ?? [], meeting)
  const { before, matters, after } = standingItems(meeting, sittings)
  const drawn = drawMatters(facts, choices, sittings, asOf)
  const choiceOf = ({ commitment }: Matter) => choices.byCommitment.get(commitment.id)
  const kept = drawn.filter((matter) => (choiceOf(matter)?.leftOut ?? null) === null)
  let last = 0
  const nextNumber = (): string => `${matters.number}.${++last}`
  const groups = inGroups(kept, choices.groupedBy, themes).map(({ heading, items }) => ({
    heading,
    items: items.map((matter) =>
      composeItem(matter, {
        number: nextNumber(),
        meetingOn: meeting.heldOn,
        asOf,
        holdings,
        choice: choiceOf(matter),
      }),
    ),
  }))
  const others = choices.freeItems.map((item) => ({ number: nextNumber(), ...item }))
  const times = [...groups.flatMap(({ items }) => items), ...others].flatMap(({ minutes }) => minutes ?? [])
  const open = openInSeries(commitments, meeting)
  const { id, ref, seriesName, heldOn, theme } = meeting
  const chair = chairOf(meeting, holdings)
  return {
    office,
    meeting: { id, ref, seriesName, heldOn, chair, theme },
    heldOnWords: formatLongDay(heldOn),
    composedOn: asOf,
    issue: null,
    changes: null,
    before,
    matters: { ...matters, groups, others },
    after,
    leftOut: drawn.flatMap((matter) => leftOutMatter(matter, choiceOf(matter)) ?? []),
    counts: {
      items: kept.length,
      openInSeries: open.length,
      minutes: times.reduce((sum, minutes) => sum + minutes, 0),
      timed: times.length,
    },
    summary: kept.length === 0 ? nothingOn(drawn, open, meeting.heldOn) : countKinds(kept),
  }
}

const nothingOn = (drawn: readonly Matter[], open: readonly Commitment[], meetingOn: PlainDate): string =>
  drawn.length === 0
    ? nothingDue(open, meetingOn)
    : 'Every matter that comes back to this meeting was left off; the reasons stand below.'

/** The series' sittings with this meeting among them, even when it has just been planned. */
const withMeeting = (sittings: readonly MeetingRef[], meeting: Meeting): readonly MeetingRef[] => {
  const { id, ref, seriesName, heldOn } = meeting
  return [...sittings.filter((sitting) => sitting.id !== id), { id, ref, seriesName, heldOn }].toSorted(
    (a, b) => (a.heldOn < b.heldOn || (a.heldOn === b.heldOn && a.ref < b.ref) ? -1 : 1),
  )
}
