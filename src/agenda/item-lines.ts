import { formatDay, formatLongDay, formatShortDay, type PlainDate } from '../calendar/plain-date.ts'
import { NOT_IN_MINUTES_YET } from '../register/commitments/commitment.ts'
import type { AgendaItem } from './agenda-item.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** Labelled words of the paper, one entry a paragraph. Both renderings print these, so that they say the same. */
export type Line = { readonly label: string; readonly words: readonly string[] }

export const agendaTitle = ({ meeting }: RevisitAgenda): string => `${meeting.seriesName}: revisit agenda`

/** What stands under the title. */
export const headLines = (agenda: RevisitAgenda): readonly Line[] => [
  line('Meeting', agenda.heldOnWords),
  ...(agenda.meeting.chair === '' ? [] : [line('Chair', agenda.meeting.chair)]),
  ...(agenda.meeting.theme === '' ? [] : [line('Theme', agenda.meeting.theme)]),
  ...(agenda.issue === null
    ? []
    : [line('Agenda', `${agenda.issue.number}${versionWords(agenda.issue.version)}`)]),
  ...(agenda.issue === null
    ? [line('State', 'Draft')]
    : [line('Issued', `${formatLongDay(agenda.issue.on)} by ${agenda.issue.by}`)]),
  line('Facts as of', formatLongDay(agenda.composedOn)),
  ...(agenda.counts.minutes === 0 ? [] : [line('Time allotted', allottedWords(agenda))]),
]

const versionWords = (version: number): string => (version === 1 ? '' : `, version ${version}`)

/** "45 minutes, to 3 of 8 matters" */
const allottedWords = ({ counts, matters }: RevisitAgenda): string => {
  const all = counts.items + matters.others.length
  const of = counts.timed === all ? '' : `, to ${counts.timed} of ${all} matters`
  return `${minuteWords(counts.minutes)}${of}`
}

/** "10 minutes" */
export const minuteWords = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`

/** What stands behind a heading: the time allotted, in brackets. */
export const timedHeading = ({ heading, minutes }: { heading: string; minutes: number | null }): string =>
  minutes === null ? heading : `${heading} (${minuteWords(minutes)})`

/** Every matter that was taken off the paper: what brought it, and who left it out and why. */
export const omissionLines = ({ leftOut }: RevisitAgenda): readonly Line[] =>
  leftOut.map(({ ref, heading, reasons, by, on, reason }) =>
    line(
      ref,
      `${heading}. ${reasons.map(({ words }) => words).join('. ')}.`,
      `Left out by ${by} on ${formatDay(on)}${reason === '' ? '.' : `: ${reason}`}`,
    ),
  )

/** What a later version says otherwise, a heading and its lines each; nothing in a first version. */
export const changeLines = ({
  changes,
}: Pick<RevisitAgenda, 'changes'>): readonly {
  readonly heading: string
  readonly lines: readonly string[]
}[] =>
  changes === null
    ? []
    : [
        { heading: 'Added', entries: changes.added },
        { heading: 'Back again', entries: changes.cameBack ?? [] },
        { heading: 'Taken out', entries: changes.takenOut },
        { heading: 'Changed', entries: changes.changed },
      ].flatMap(({ heading, entries }) =>
        entries.length === 0
          ? []
          : [
              {
                heading,
                lines: entries.map(
                  ({ label, heading, words }) =>
                    `${label}, ${heading}${words === '' ? '' : `${heading.endsWith('…') ? '' : '.'} ${words}`}`,
                ),
              },
            ],
      )

/** "Action C-0042" */
export const itemLabel = ({ kind, ref }: AgendaItem): string => `${kindName[kind]} ${ref}`

/** Where the quote stands: "Holding to Account Meeting, 4 October 2022, item 3.1, page 2". */
export const sourceWords = ({ madeAt, place, notInMinutesYet }: AgendaItem): string =>
  [
    madeAt.seriesName,
    formatDay(madeAt.heldOn),
    ...(notInMinutesYet ? [NOT_IN_MINUTES_YET] : []),
    ...(place.item === null ? [] : [`item ${place.item}`]),
    ...(place.page === null ? [] : [`page ${place.page}`]),
  ].join(', ')

/** "Action C-0042. Holding to Account Meeting, 4 October 2022, page 2." */
export const itemSource = (item: AgendaItem): string => `${itemLabel(item)}. ${sourceWords(item)}.`

/** Why the item is here, and its facts on the day of composing. Lines with nothing to say are left out. */
export const factLines = (item: AgendaItem, composedOn: PlainDate): readonly Line[] => [
  line('Why it is here', ...item.reasons.map(({ words }) => words)),
  line('Owner', ownerWords(item)),
  line('First date', firstDateWords(item)),
  line('Date now', item.dueOn === null ? NO_DATE : formatDay(item.dueOn)),
  ...(item.extensions === null ? [] : [line('Date moved', item.extensions)]),
  line('Standing', `${item.standingWords} (on ${formatDay(composedOn)})`),
  line('Last answer', answerWords(item.lastAnswer)),
]

/** One item in the table of all matters: number, matter, owner, date now, its two heaviest reasons. */
export const overviewCells = (item: AgendaItem): readonly string[] => [
  item.number,
  timedHeading(item),
  item.owner.label,
  item.dueOn === null ? NO_DATE : formatShortDay(item.dueOn),
  item.reasons
    .slice(0, 2)
    .map(({ words }) => words)
    .join('. '),
]

export const overviewHead = ['No.', 'Matter', 'Owner', 'Date now', 'Why it is here'] as const

const line = (label: string, ...words: readonly string[]): Line => ({ label, words })

const NO_DATE = 'No date given'

const ownerWords = ({ owner }: AgendaItem): string =>
  owner.holder === null ? owner.label : `${owner.label} (${owner.holder})`

const firstDateWords = ({ firstDueOn, dueWorking }: AgendaItem): string => {
  const first = firstDueOn === null ? NO_DATE : formatDay(firstDueOn)
  return dueWorking === null ? first : `${first}. ${dueWorking}`
}

const kindName = {
  action: 'Action',
  undertaking: 'Undertaking',
  target: 'Target',
  revisit: 'Revisit',
} as const

const answerWords = (answer: AgendaItem['lastAnswer']): string => {
  if (answer === null) return 'No answer recorded'
  const said = `${formatDay(answer.statedOn)}, ${answer.statedBy}: “${answer.words}”`
  return answer.settledWords === null ? said : `${said}. ${answer.settledWords}`
}
