import { daysBetween, formatDay, type PlainDate, plainDate } from '../../calendar/plain-date.ts'
import {
  awaitsMinutes,
  type Closure,
  type Commitment,
  type Extension,
  type MeetingRef,
  NOT_IN_MINUTES_YET,
} from '../../register/commitments/commitment.ts'
import { figure } from '../../register/restatements/figures.ts'
import { closedAsName, countDays } from '../../register/commitments/standing.ts'
import { countTimes } from '../matter-facts.ts'
import type { Happening, OutcomeThere } from './record.ts'

/** One thing that happened to a commitment, in a sentence or two. */
export type HistoryLine = { readonly on: PlainDate; readonly words: string }

/** What one commitment's history is told from, up to a day. */
export type HistoryFacts = {
  readonly commitment: Commitment
  /** The meetings that are over and had it on their agenda, in any order. */
  readonly stoodAt: readonly MeetingRef[]
  readonly outcomes: readonly OutcomeThere[]
  /** The days on which its owner was asked for an answer by mail, in order. */
  readonly askedOn: readonly PlainDate[]
  /** What only the register's log of changes tells. */
  readonly happenings: readonly Happening[]
}

/** Everything that happened, the earliest first. Days on which the owner was asked in a row stand in one line. */
export const historyLines = (facts: HistoryFacts): readonly HistoryLine[] => {
  const lines = [
    made(facts.commitment),
    ...atMeetings(facts),
    ...extensions(facts),
    ...answers(facts.commitment),
    ...readings(facts.commitment),
    ...revisits(facts),
    ...happenings(facts),
    ...closures(facts),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return withAskings(lines, facts.askedOn)
}

const made = (commitment: Commitment): HistoryLine => {
  const { meeting, baselineDueOn } = commitment
  const source = awaitsMinutes(commitment) ? `, ${NOT_IN_MINUTES_YET}` : ''
  const words = `Made at ${meeting.seriesName}${source}${baselineDueOn === null ? ', without a date' : `, due ${formatDay(baselineDueOn)}`}`
  return { on: meeting.heldOn, words }
}

/** One line a meeting, with what it made of the matter; what was agreed there is part of it. */
const atMeetings = (facts: HistoryFacts): readonly HistoryLine[] => {
  const { stoodAt, outcomes } = facts
  const settled = new Set(outcomes.map(({ at }) => at.id))
  const dealtWith = new Set([
    ...settled,
    ...facts.commitment.extensions.flatMap(({ agreedAt }) => agreedAt?.id ?? []),
    ...facts.commitment.revisits.flatMap(({ done }) => done?.at?.id ?? []),
  ])
  return [
    ...outcomes.map(({ at, kind, words }) => ({
      on: at.heldOn,
      words: withReason(`${at.seriesName}: ${outcomeWords(facts, at, kind)}`, words),
    })),
    ...stoodAt
      .filter(({ id }) => !dealtWith.has(id))
      .map((at) => ({
        on: at.heldOn,
        words: `On the agenda of ${at.seriesName}; no outcome was recorded, so it was carried over`,
      })),
  ]
}

const outcomeWords = (
  { commitment: { extensions, revisits } }: HistoryFacts,
  at: MeetingRef,
  kind: OutcomeThere['kind'],
): string => {
  if (kind === 'more-time') {
    const there = extensions.filter(({ agreedAt }) => agreedAt?.id === at.id)
    return there.length === 0
      ? 'more time was given'
      : there.map((one) => movedWords({ ...one, agreedAt: null })).join('; ')
  }
  if (kind === 'revisit') {
    const next = revisits.find(({ revisitOn, done }) => revisitOn > at.heldOn && done?.at?.id !== at.id)
    return next === undefined
      ? 'to be looked at again'
      : `to be looked at again on ${formatDay(next.revisitOn)}`
  }
  if (kind === 'not-discussed') return 'not discussed, so it was carried over'
  return kind === 'noted'
    ? 'discussed, and it stays as it is'
    : `closed as ${closedAsName[kind].toLowerCase()}`
}

/** Those that were agreed at a meeting with an outcome stand there. */
const extensions = ({ commitment, outcomes }: HistoryFacts): readonly HistoryLine[] =>
  commitment.extensions
    .filter(
      ({ agreedAt }) => !outcomes.some(({ at, kind }) => kind === 'more-time' && at.id === agreedAt?.id),
    )
    .map((extension) => ({
      on: extension.agreedAt?.heldOn ?? dayOf(extension.recordedAt),
      words: withReason(sentence(movedWords(extension)), extension.reason),
    }))

const movedWords = ({ from, to, askedBy, agreedBy, agreedAt, holidayId }: Extension): string => {
  if (holidayId !== undefined && from !== null)
    return `date moved from ${formatDay(from)} to ${formatDay(to)}, since it fell on a bank holiday`
  const where = agreedAt === null ? '' : ` at ${agreedAt.seriesName}`
  const who = `agreed by ${agreedBy}${where}${askedBy === '' || askedBy === agreedBy ? '' : `, asked by ${askedBy}`}`
  if (from === null) return `date set to ${formatDay(to)}, ${who}`
  const days = daysBetween(from, to)
  const by = days < 0 ? `${countDays(-days)} earlier` : `${countDays(days)} later`
  return `date moved from ${formatDay(from)} to ${formatDay(to)} (${by}), ${who}`
}

const answers = ({ updates }: Commitment): readonly HistoryLine[] =>
  updates.flatMap(({ statedOn, statedBy, claim, words, settled }) => [
    {
      on: statedOn,
      words: `${statedBy} ${claim === 'delivered' ? 'reported it delivered' : 'answered'}${words === '' ? '' : `: “${words}”`}`,
    },
    ...(settled === null
      ? []
      : [
          {
            on: settled.on,
            words: withReason(
              `The answer of ${formatDay(statedOn)} was ${settled.as === 'accepted' ? 'accepted' : 'not accepted'} by ${settled.by}`,
              settled.reason,
            ),
          },
        ]),
  ])

const readings = ({ readings, measure }: Commitment): readonly HistoryLine[] =>
  readings.map(({ measuredOn, value, source }) => ({
    on: measuredOn,
    words: `Measured at ${figure(value, measure?.unit ?? '')}${source === '' ? '' : ` (${source})`}`,
  }))

/** The office's own looking again, where neither a meeting's outcome nor a closing says so already. */
const revisits = ({ commitment, outcomes, happenings }: HistoryFacts): readonly HistoryLine[] => {
  const closedOn = new Set([
    commitment.closure?.on,
    ...happenings.map((one) => (one.kind === 'reopened' ? one.was?.on : undefined)),
  ])
  return commitment.revisits.flatMap(({ revisitOn, done }) =>
    done === null ||
    outcomes.some(({ at }) => at.id === done.at?.id) ||
    (done.at === null && closedOn.has(done.on))
      ? []
      : [
          {
            on: done.on,
            words: `The office looked at it again${done.at === null ? '' : ` at ${done.at.seriesName}`}, as fixed for ${formatDay(revisitOn)}`,
          },
        ],
  )
}

const happenings = ({ happenings, outcomes }: HistoryFacts): readonly HistoryLine[] =>
  happenings.flatMap((one): readonly HistoryLine[] =>
    one.kind === 'said-again'
      ? [
          {
            on: one.on,
            words: `Said again at ${one.at}${one.dueOn === null ? '' : `, with ${formatDay(one.dueOn)} as the date`}`,
          },
        ]
      : [
          ...(one.was === null || isOutcome(one.was, outcomes)
            ? []
            : [{ on: one.was.on, words: closedWords(one.was) }]),
          { on: one.on, words: withReason(`Opened again by ${one.by}`, one.reason) },
        ],
  )

const closures = ({ commitment: { closure }, outcomes }: HistoryFacts): readonly HistoryLine[] =>
  closure === null || isOutcome(closure, outcomes) ? [] : [{ on: closure.on, words: closedWords(closure) }]

/** What a meeting closed says so in its reason, and stands there already. */
const isOutcome = ({ as, reason }: Closure, outcomes: readonly OutcomeThere[]): boolean =>
  outcomes.some(
    ({ at, kind }) => kind === as && reason.startsWith(`At the meeting of ${formatDay(at.heldOn)}`),
  )

const closedWords = ({ as, by, reason, supersededByRef }: Closure): string =>
  withReason(
    `Closed as ${closedAsName[as].toLowerCase()}${supersededByRef === null ? '' : ` by ${supersededByRef}`}, by ${by}`,
    reason,
  )

/** Each run of askings before the line that follows it: on the day of the last one, with the day of the first. */
const withAskings = (
  lines: readonly HistoryLine[],
  askedOn: readonly PlainDate[],
): readonly HistoryLine[] => {
  const runs = Map.groupBy(askedOn, (day) => lines.filter(({ on }) => on <= day).length)
  return [...lines.keys(), lines.length].flatMap((at) => {
    const line = lines[at]
    const run = runs.get(at)
    return [
      ...(run === undefined ? [] : [askedLine(run, at === lines.length)]),
      ...(line === undefined ? [] : [line]),
    ]
  })
}

const askedLine = (days: readonly PlainDate[], isLast: boolean): HistoryLine => {
  const [first, last] = [days[0], days.at(-1)] as [PlainDate, PlainDate]
  const times = countTimes(days.length)
  const words =
    first === last
      ? `Asked for an answer ${times} by mail`
      : `Asked for an answer ${times} by mail since ${formatDay(first)}`
  return { on: last, words: isLast ? `${words}; no answer so far` : words }
}

const withReason = (words: string, reason: string): string => {
  const why = reason.trim()
  return why === '' ? words : `${words}. ${sentence(why)}`
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const dayOf = (instant: string): PlainDate => plainDate(instant.slice(0, 10))
