import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { ProgressUpdate } from '../../register/commitments/commitment.ts'
import { countDays, describeStanding, slippageDays } from '../../register/commitments/standing.ts'
import type { AgendaItem } from '../agenda-item.ts'
import { itemSource, type Line, timedHeading } from '../item-lines.ts'
import { countTimes, timesMovedLater } from '../matter-facts.ts'
import type { RevisitAgenda } from '../revisit-agenda.ts'
import { type HistoryLine, historyLines } from './item-history.ts'
import type { MatterFacts } from './record.ts'
import { type TargetPicture, targetPicture } from './target-picture.ts'

/** For the chair: a page on each matter of an agenda, with its whole history. */
export type Brief = Pick<
  RevisitAgenda,
  'office' | 'meeting' | 'heldOnWords' | 'composedOn' | 'issue' | 'summary'
> & {
  /** The day whose facts it shows; the words, the order and the questions are those of the agenda. */
  readonly madeOn: PlainDate
  readonly items: readonly BriefItem[]
  readonly others: RevisitAgenda['matters']['others']
}

export type BriefItem = {
  readonly number: string
  readonly ref: string
  readonly heading: string
  readonly quote: string
  readonly source: string
  readonly facts: readonly Line[]
  readonly target: TargetPicture | null
  /** What the owner said, the latest first. */
  readonly answers: readonly BriefAnswer[]
  /** The whole of it, the earliest first. */
  readonly history: readonly HistoryLine[]
  readonly question: string
  /** Where the register shows all of it. */
  readonly link: string
}

export type BriefAnswer = {
  readonly on: PlainDate
  readonly by: string
  readonly words: string
  readonly became: string
}

export type BriefFacts = {
  readonly madeOn: PlainDate
  /** By commitment. */
  readonly matters: ReadonlyMap<string, MatterFacts>
  /** Where the register is reached, without a slash at its end. */
  readonly publicUrl: string
}

/** From the agenda as it was issued, or as it stands, and the register of the day of making. */
export const composeBrief = (agenda: RevisitAgenda, facts: BriefFacts): Brief => {
  const { office, meeting, heldOnWords, composedOn, issue, summary, matters } = agenda
  return {
    office,
    meeting,
    heldOnWords,
    composedOn,
    issue,
    summary,
    madeOn: facts.madeOn,
    items: matters.groups.flatMap((group) => group.items).map((item) => briefItem(item, agenda, facts)),
    others: matters.others,
  }
}

const briefItem = (item: AgendaItem, agenda: RevisitAgenda, facts: BriefFacts): BriefItem => {
  const known = facts.matters.get(item.commitmentId)
  const common = {
    number: item.number,
    ref: item.ref,
    heading: timedHeading(item),
    quote: item.quote,
    source: itemSource(item),
    question: item.question,
    link: `${facts.publicUrl}/commitments/${encodeURIComponent(item.ref)}`,
  }
  // What an issued agenda names is in the register for ever; a register put back from a backup may be older.
  if (known === undefined)
    return {
      ...common,
      facts: [{ label: 'Standing', words: ['Not in the register'] }],
      target: null,
      answers: [],
      history: [],
    }
  const { commitment } = known
  return {
    ...common,
    facts: factsOf(item, known, agenda, facts.madeOn),
    target: targetPicture(commitment, facts.madeOn),
    answers: commitment.updates
      .toSorted((a, b) => (a.statedOn < b.statedOn ? 1 : a.statedOn > b.statedOn ? -1 : 0))
      .map(({ statedOn, statedBy, words, ...update }) => ({
        on: statedOn,
        by: statedBy,
        words,
        became: becameOf(update),
      })),
    history: historyLines(known),
  }
}

const factsOf = (
  item: AgendaItem,
  { commitment, holder, silence }: MatterFacts,
  agenda: RevisitAgenda,
  madeOn: PlainDate,
): readonly Line[] => {
  const why = agenda.issue === null ? 'Why it is here' : 'Why it was put here'
  return [
    { label: why, words: item.reasons.map(({ words }) => words) },
    { label: 'Owner', words: [holder === null ? item.owner.label : `${item.owner.label} (${holder})`] },
    { label: 'Date', words: [dateWords(commitment.dueOn, commitment.baselineDueOn)] },
    ...slippage(commitment),
    { label: 'Standing', words: [`${describeStanding(commitment, madeOn)} (on ${formatDay(madeOn)})`] },
    ...(item.carriedFrom.length === 0 ? [] : [{ label: 'Carried over', words: [carriedWords(item)] }]),
    // Where silence brought it here the first line says so already.
    ...(silence === '' || item.reasons.some(({ rule }) => rule === 'silent')
      ? []
      : [{ label: 'Silence', words: [`${silence.charAt(0).toUpperCase()}${silence.slice(1)}`] }]),
  ]
}

const dateWords = (now: PlainDate | null, first: PlainDate | null): string => {
  if (now === null) return 'No date given'
  if (first === null) return `${formatDay(now)}; at first no date was given`
  return now === first
    ? `${formatDay(now)}, as first agreed`
    : `${formatDay(now)}; first agreed for ${formatDay(first)}`
}

const slippage = (commitment: MatterFacts['commitment']): readonly Line[] => {
  const days = slippageDays(commitment)
  const times = timesMovedLater(commitment)
  if (days <= 0) return []
  return [
    {
      label: 'Slippage',
      words: [
        `${countDays(days)} later than first agreed${times === 0 ? '' : `; moved ${countTimes(times)}`}`,
      ],
    },
  ]
}

const carriedWords = ({ carriedFrom }: AgendaItem): string =>
  `${sentenceCase(countTimes(carriedFrom.length))}, from ${carriedFrom.map(({ heldOn }) => formatDay(heldOn)).join(', ')}`

const sentenceCase = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const becameOf = ({ claim, settled }: Pick<ProgressUpdate, 'claim' | 'settled'>): string => {
  if (settled === null)
    return claim === 'delivered'
      ? 'Reported as delivered; the office has not accepted it yet'
      : 'A report of progress'
  const verdict = `${settled.as === 'accepted' ? 'Accepted' : 'Not accepted'} on ${formatDay(settled.on)} by ${settled.by}`
  return settled.reason === '' ? verdict : `${verdict}: ${settled.reason}`
}
