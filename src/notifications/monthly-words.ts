import { formatMonth, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import { count, countDays } from '../register/commitments/standing.ts'
import type { NotificationFacts } from './facts.ts'
import { type Figures, figuresOf, lastDayOf, monthBefore } from './monthly-figures.ts'
import { lateFirst, type Section } from './notice.ts'
import type { FiguresRow, OwnerRow, Overview, SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'

export const monthlyWords: SourceWords = {
  plural: 'monthly digests',
  why: (reader) => `You get this monthly digest because you hold the post of ${postsOf(reader)}.`,
  subject: (_, today) => `Monthly digest for ${monthOf(today)}`,
  sections: lateFirst,
}

/** The figures of the register as a whole and by owner, and how many commitments the mail leaves to the register. */
export const monthlyOverview = (
  facts: Pick<NotificationFacts, 'commitments' | 'meetings' | 'asked'>,
  found: readonly { readonly section: Section; readonly left: number }[],
  today: PlainDate,
): Overview => {
  const all = figuresOf(facts.commitments, facts, today)
  const month = monthOf(today)
  return {
    heading: headlineOf(all, month),
    figures: { groups: groupsOf(all, month), owners: byOwner(facts, today) },
    beyond: found
      .filter(({ left }) => left > 0)
      .map(({ section, left }) => ({
        section,
        count: left,
        text: `${count(left, 'more is', 'more are')} in the register`,
        path: paths[section] ?? '/commitments',
      })),
  }
}

const monthOf = (today: PlainDate): string => formatMonth(lastDayOf(monthBefore(today)))

const paths: Partial<Record<Section, string>> = {
  overdue: '/commitments?standing=overdue',
  'revisit-missed': '/commitments?standing=office-overdue',
}

const headlineOf = ({ open, overdue, delivered }: Figures, month: string): string =>
  `${number(open)} open, ${number(overdue)} overdue, ${number(delivered)} delivered in ${month}`

const groupsOf = (all: Figures, month: string): Overview['figures']['groups'] => [
  {
    heading: 'As it stands',
    rows: [
      row('Open commitments', all.open),
      { ...row('Overdue', all.overdue, 'late'), note: agesOf(all) },
      row('Asked, and no answer since', all.silent),
      row('No date given', all.noDate),
      row('Answers that wait for the office', all.awaiting),
      row('Revisits the office has missed', all.revisitsMissed, 'late'),
    ],
  },
  {
    heading: `In ${month}`,
    rows: [
      row('Fell due and still overdue', all.newlyOverdue, 'late'),
      row('Given more time', all.slipped),
      row('Delivered and accepted', all.delivered),
      row('Part delivered', all.partDelivered),
      row('Closed as not delivered', all.notDelivered),
    ],
  },
]

const agesOf = ({ overdue, oldestDays, overdueOver90Days }: Figures): string =>
  [
    ...(overdue === 0 ? [] : [`the oldest by ${countDays(oldestDays)}`]),
    ...some(overdueOver90Days, 'for more than 90 days'),
  ].join(', ')

/** A figure that ought to be nought stands out when it is not. */
const row = (label: string, value: number, tone: FiguresRow['tone'] = 'calm'): FiguresRow => ({
  label,
  value: number(value),
  note: '',
  tone: value === 0 ? 'calm' : tone,
})

/** More posts than these are summed up in one line, so that the mail stays a mail. */
const OWNERS_SHOWN = 12

const byOwner = (
  facts: Pick<NotificationFacts, 'commitments' | 'meetings' | 'asked'>,
  today: PlainDate,
): readonly OwnerRow[] => {
  const groups = Map.groupBy(facts.commitments, ({ owner }) => owner?.title ?? 'No post named')
  const rows = [...groups]
    .map(([name, commitments]) => ({ name, commitments, figures: figuresOf(commitments, facts, today) }))
    .filter(({ figures }) => figures.open > 0 || notesOf(figures).length > 0)
    .toSorted(
      (a, b) =>
        b.figures.overdue - a.figures.overdue ||
        b.figures.open - a.figures.open ||
        a.name.localeCompare(b.name, 'en-GB'),
    )
  const last = rows.slice(OWNERS_SHOWN)
  const rest: readonly Commitment[] = last.flatMap(({ commitments }) => commitments)
  return [
    ...rows.slice(0, OWNERS_SHOWN).map(({ name, figures }) => ownerRow(name, figures)),
    ...(rest.length === 0 ? [] : [ownerRow(count(last.length, 'other post'), figuresOf(rest, facts, today))]),
  ]
}

const ownerRow = (name: string, figures: Figures): OwnerRow => ({
  name,
  open: number(figures.open),
  overdue: number(figures.overdue),
  isLate: figures.overdue > 0,
  note: notesOf(figures).join(', '),
})

const notesOf = (figures: Figures): readonly string[] => [
  ...(figures.overdue === 0 ? [] : [`oldest ${countDays(figures.oldestDays)}`]),
  ...some(figures.newlyOverdue, 'newly overdue'),
  ...some(figures.silent, 'asked without an answer'),
  ...some(figures.slipped, 'given more time'),
  ...some(figures.delivered, 'delivered'),
  ...some(figures.partDelivered, 'part delivered'),
  ...some(figures.notDelivered, 'not delivered'),
  ...some(figures.noDate, 'without a date'),
  ...some(figures.awaiting, 'waiting for the office'),
]

/** A number stays on the line of what it counts. */
const some = (n: number, what: string): readonly string[] => (n === 0 ? [] : [`${number(n)}\u00a0${what}`])

const number = (n: number): string => n.toLocaleString('en-GB')
