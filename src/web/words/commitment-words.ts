import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import {
  awaitsMinutes,
  type ListedCommitment,
  NOT_IN_MINUTES_YET,
  ownerLabel,
} from '../../register/commitments/commitment.ts'
import {
  closedAsName,
  describeStanding,
  type Standing,
  slippageDays,
  standing,
  standingName,
} from '../../register/commitments/standing.ts'
import { shortened } from './words.ts'

/** A standing for the screen: the words say it all; only exceptions have a colour. */
export type StandingTag = {
  readonly tag: string
  readonly colour: string | null
  /** The number of days and the like, under the tag. */
  readonly more: string | null
}

const colours: Partial<Record<Standing, string>> = {
  overdue: 'red',
  'due-today': 'orange',
  'due-soon': 'yellow',
  'at-risk': 'orange',
  'awaiting-acceptance': 'purple',
  'no-date': 'grey',
}

export const standingTag = (commitment: Parameters<typeof standing>[0], today: PlainDate): StandingTag => {
  const { closure } = commitment
  if (closure !== null) return { tag: closedAsName[closure.as], colour: null, more: formatDay(closure.on) }
  const value = standing(commitment, today)
  return {
    tag: standingName(value),
    colour: colours[value] ?? null,
    more: restOf(describeStanding(commitment, today, value), standingName(value)),
  }
}

/** What "Overdue by 12 days" says beyond its tag: "by 12 days". */
const restOf = (words: string, name: string): string | null => {
  const rest = words.startsWith(name) ? words.slice(name.length).replace(/^:?\s*/, '') : words.toLowerCase()
  return rest === '' ? null : rest
}

export const dueDateWords = (commitment: Pick<ListedCommitment, 'dueOn' | 'due'>): string => {
  if (commitment.dueOn !== null) return formatDay(commitment.dueOn)
  return commitment.due?.precision === 'event' && commitment.due.event !== null
    ? `When ${shortened(commitment.due.event, 60)}`
    : 'No date given'
}

export type CommitmentRow = {
  readonly ref: string
  readonly href: string
  readonly quote: string
  readonly owner: string
  readonly meeting: string
  readonly madeOn: string
  /** Said when there are no minutes to quote yet. */
  readonly source: string | null
  readonly dueOn: string
  /** False when words stand in place of a day. */
  readonly isDated: boolean
  readonly firstDueOn: string | null
  readonly standing: StandingTag
}

export const commitmentRow = (commitment: ListedCommitment, today: PlainDate): CommitmentRow => ({
  ref: commitment.ref,
  href: `/commitments/${commitment.ref}`,
  quote: shortened(commitment.quote, 180),
  owner: ownerLabel(commitment),
  meeting: commitment.meeting.seriesName,
  madeOn: formatDay(commitment.meeting.heldOn),
  source: awaitsMinutes(commitment) ? NOT_IN_MINUTES_YET : null,
  dueOn: dueDateWords(commitment),
  isDated: commitment.dueOn !== null,
  firstDueOn:
    slippageDays(commitment) === 0 || commitment.baselineDueOn === null
      ? null
      : formatDay(commitment.baselineDueOn),
  standing: standingTag(commitment, today),
})
