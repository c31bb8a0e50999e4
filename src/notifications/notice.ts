import { daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import type { PlannedItem } from '../delivery/message.ts'
import type { Commitment, ProgressUpdate } from '../register/commitments/commitment.ts'

/** Under which heading a commitment stands in a mail. */
export type Section =
  | 'passed-on'
  | 'to-be-passed-on'
  | 'passed-over'
  | 'answered'
  | 'slipped'
  | 'slipped-twice'
  | 'next-due'
  | 'newly-overdue'
  | 'overdue'
  | 'due-today'
  | 'due-this-week'
  | 'due-in-7-days'
  | 'due-in-30-days'
  | 'due-in-90-days'
  | 'awaiting-acceptance'
  | 'revisit-missed'
  | 'revisit-ahead'
  | 'no-date'
  | 'due-later'
  | 'answer-not-accepted'
  | 'answer-accepted'
  | 'added-from-minutes'
  | 'added-from-meeting'
  | 'new-on-agenda'
  | 'since-issue'

/** One reason to mention one commitment to one person. */
export type Notice<C = Commitment> = {
  readonly commitment: C
  readonly section: Section
  readonly item: PlannedItem
  /** It says again what was said before. */
  readonly repeats: boolean
  /** What the reader can do about it, and on which page. */
  readonly act?: { readonly text: string; readonly path: string }
  /** What the owner said, where the notice is about the office's word on it. */
  readonly answer?: ProgressUpdate
}

export type SectionWords = {
  readonly section: Section
  readonly heading: string
  /** For a subject that speaks of nothing else: "3 commitments are overdue". */
  readonly alone: (count: number) => string
  /** For a subject that counts several kinds: "2 overdue". */
  readonly among: (count: number) => string
}

const commitments = (count: number): string => (count === 1 ? '1 commitment' : `${count} commitments`)
const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)
const due = (count: number, when: string): string =>
  `${commitments(count)} ${verb(count, 'falls', 'fall')} due ${when}`

/** In the order of a digest: what moved since the last one first, what has long been late after what can still be met. */
export const sections: readonly SectionWords[] = [
  {
    section: 'passed-on',
    heading: 'Passed on to you because they stay overdue',
    alone: (n) => `${commitments(n)} passed on to you`,
    among: (n) => `${n} passed on to you`,
  },
  {
    section: 'to-be-passed-on',
    heading: 'Will be passed on unless answered',
    alone: (n) => `${commitments(n)} will be passed on unless answered`,
    among: (n) => `${n} to be passed on`,
  },
  {
    section: 'answer-not-accepted',
    heading: 'Answers not accepted',
    alone: (n) => `${n} ${verb(n, 'answer was', 'answers were')} not accepted`,
    among: (n) => `${n} ${verb(n, 'answer', 'answers')} not accepted`,
  },
  {
    section: 'newly-overdue',
    heading: 'Newly overdue',
    alone: (n) => `${commitments(n)} newly overdue`,
    among: (n) => `${n} newly overdue`,
  },
  {
    section: 'due-today',
    heading: 'Due today',
    alone: (n) => due(n, 'today'),
    among: (n) => `${n} due today`,
  },
  {
    section: 'due-this-week',
    heading: 'Due this week',
    alone: (n) => due(n, 'this week'),
    among: (n) => `${n} due this week`,
  },
  {
    section: 'due-in-7-days',
    heading: 'Due within 7 days',
    alone: (n) => due(n, 'within 7 days'),
    among: (n) => `${n} due within 7 days`,
  },
  {
    section: 'answered',
    heading: 'Answered or settled since the last digest',
    alone: (n) => `${commitments(n)} answered or settled`,
    among: (n) => `${n} answered or settled`,
  },
  {
    section: 'slipped',
    heading: 'Given more time since the last digest',
    alone: (n) => `${commitments(n)} given more time`,
    among: (n) => `${n} given more time`,
  },
  {
    section: 'due-in-30-days',
    heading: 'Due within 30 days',
    alone: (n) => due(n, 'within 30 days'),
    among: (n) => `${n} due within 30 days`,
  },
  {
    section: 'due-in-90-days',
    heading: 'Due within 90 days',
    alone: (n) => due(n, 'within 90 days'),
    among: (n) => `${n} due within 90 days`,
  },
  {
    section: 'due-later',
    heading: 'Due later',
    alone: (n) => `${commitments(n)} ${verb(n, 'falls', 'fall')} due later`,
    among: (n) => `${n} due later`,
  },
  {
    section: 'overdue',
    heading: 'Overdue',
    alone: (n) => `${commitments(n)} ${verb(n, 'is', 'are')} overdue`,
    among: (n) => `${n} overdue`,
  },
  {
    section: 'no-date',
    heading: 'No date given',
    alone: (n) => `${commitments(n)} ${verb(n, 'has', 'have')} no date`,
    among: (n) => `${n} without a date`,
  },
  {
    section: 'awaiting-acceptance',
    heading: 'Answers awaiting acceptance',
    alone: (n) => `${n} ${verb(n, 'answer awaits', 'answers await')} acceptance`,
    among: (n) => `${n} awaiting acceptance`,
  },
  {
    section: 'revisit-missed',
    heading: 'Revisits the office has missed',
    alone: (n) => `${n} ${verb(n, 'revisit has', 'revisits have')} been missed`,
    among: (n) => `${n} ${verb(n, 'revisit', 'revisits')} missed`,
  },
  {
    section: 'revisit-ahead',
    heading: 'To be looked at again soon',
    alone: (n) => `${n} ${verb(n, 'revisit comes', 'revisits come')} up`,
    among: (n) => `${n} ${verb(n, 'revisit', 'revisits')} to come`,
  },
  {
    section: 'slipped-twice',
    heading: 'Given more time twice or more',
    alone: (n) => `${commitments(n)} given more time twice or more`,
    among: (n) => `${n} given more time twice or more`,
  },
  {
    section: 'next-due',
    heading: 'Next to fall due',
    alone: (n) => `${commitments(n)} next to fall due`,
    among: (n) => `${n} next to fall due`,
  },
  {
    section: 'passed-over',
    heading: 'Passed over a post that nobody holds',
    alone: (n) => `${commitments(n)} passed over a vacant post`,
    among: (n) => `${n} passed over a vacant post`,
  },
  {
    section: 'added-from-minutes',
    heading: 'Added from minutes',
    alone: (n) => `${commitments(n)} ${verb(n, 'was', 'were')} added from minutes`,
    among: (n) => `${n} added from minutes`,
  },
  {
    section: 'added-from-meeting',
    heading: 'Added by hand from a meeting',
    alone: (n) => `${commitments(n)} ${verb(n, 'was', 'were')} added by hand from a meeting`,
    among: (n) => `${n} added by hand from a meeting`,
  },
  {
    section: 'new-on-agenda',
    heading: 'New on a draft agenda',
    alone: (n) => `${commitments(n)} came onto a draft agenda`,
    among: (n) => `${n} new on a draft agenda`,
  },
  {
    section: 'since-issue',
    heading: 'Come up since the agenda was issued',
    alone: (n) => `${commitments(n)} ${verb(n, 'has', 'have')} come up since the agenda was issued`,
    among: (n) => `${n} come up since the agenda was issued`,
  },
  {
    section: 'answer-accepted',
    heading: 'Answers accepted',
    alone: (n) => `${n} ${verb(n, 'answer was', 'answers were')} accepted`,
    among: (n) => `${n} ${verb(n, 'answer', 'answers')} accepted`,
  },
]

const latenesses: Partial<Record<Section, number>> = {
  'passed-on': -2,
  'to-be-passed-on': -1,
  'newly-overdue': 0,
  overdue: 1,
  'no-date': 3,
}

const lateness = ({ section }: SectionWords): number => latenesses[section] ?? 2

/** For subjects and reminders: what is late stands before what is due. */
export const lateFirst: readonly SectionWords[] = sections.toSorted((a, b) => lateness(a) - lateness(b))

/** The heading for a due date, as a reminder sorts it. */
export const sectionOfDue = (dueOn: PlainDate, today: PlainDate): Section => {
  const ahead = daysBetween(today, dueOn)
  if (ahead < 0) return 'overdue'
  if (ahead === 0) return 'due-today'
  if (ahead <= 7) return 'due-in-7-days'
  return ahead <= 30 ? 'due-in-30-days' : 'due-in-90-days'
}

/** What a mail is about, in one line: "2 overdue, 1 due today", or "3 commitments are overdue". */
export const headline = (notices: readonly Notice<Pick<Commitment, 'ref'>>[]): string =>
  headlineOf(countBySection(notices))

/** How many commitments stand under each heading. */
export const countBySection = (
  notices: readonly Pick<Notice<Pick<Commitment, 'ref'>>, 'section' | 'commitment'>[],
): ReadonlyMap<Section, number> => {
  const refsBy = new Map<Section, Set<string>>()
  for (const { section, commitment } of notices) {
    const refs = refsBy.get(section) ?? new Set()
    refsBy.set(section, refs.add(commitment.ref))
  }
  return new Map([...refsBy].map(([section, refs]) => [section, refs.size]))
}

export const headlineOf = (counts: ReadonlyMap<Section, number>): string => {
  const counted = lateFirst.flatMap((words) => {
    const count = counts.get(words.section) ?? 0
    return count === 0 ? [] : [{ words, count }]
  })
  const [only, ...others] = counted
  if (only === undefined) return ''
  if (others.length === 0) return only.words.alone(only.count)
  return counted.map(({ words, count }) => words.among(count)).join(', ')
}
