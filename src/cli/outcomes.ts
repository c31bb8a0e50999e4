import type { Kysely } from 'kysely'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { findLatestIssued } from '../../db/agendas.ts'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import type { Database } from '../../db/schema.ts'
import { needsDay, needsWords, type OutcomeKind, outcomeKinds, outcomeWords } from '../agenda/outcomes.ts'
import { type NewOutcome, recordOutcomes } from '../agenda/record-outcomes.ts'
import { openRegister } from '../open-register.ts'
import { formatDay, formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { MadeAtMeeting } from '../register/commitments/add-at-meeting.ts'
import { awaitsMinutes, type Commitment, ownerLabel } from '../register/commitments/commitment.ts'
import { findMeeting, type Meeting } from '../register/meetings/meetings.ts'
import { count } from '../register/commitments/standing.ts'
import { dayOption, type Io } from './io.ts'
import { localConfig } from './local-config.ts'
import { type PromiseOptions, promiseOf } from './promise.ts'

export type OutcomesOptions = PromiseOptions & {
  readonly json?: true
  readonly record?: string
  readonly as?: string
  readonly words?: string
  readonly on?: string
  readonly agreedBy?: string
  readonly replacedBy?: string
  readonly by?: string
}

/**
 * `matters outcomes`: what became of the matters of a meeting and what was promised there, recording one of each first
 * when asked to. With both, the promise may take the place of the matter.
 */
export const outcomes = async (io: Io, typed: string, options: OutcomesOptions): Promise<number> => {
  const config = localConfig(io)
  const register = await openRegister(config, { create: false })
  try {
    const { db } = register
    const meeting = findMeeting(await listMeetings(db), typed)
    if (meeting === undefined) throw new CodedError('not-found', `There is no meeting ${typed}.`)
    mustBelongTogether(options)
    if (options.record !== undefined || options.promise !== undefined) {
      const by = { name: signature(options), postId: null }
      const commitment = options.record === undefined ? null : await getCommitment(db, options.record)
      const outcomes = commitment === null ? [] : [outcomeOf(commitment, options)]
      const made =
        options.promise === undefined
          ? []
          : [await promiseOf(db, meeting, options, { region: config.region, by: by.name })]
      const refs = await recordOutcomes(db, meeting, { outcomes, made }, by, register.moment())
      for (const [index, ref] of refs.entries())
        io.err(`${ref} entered the register: ${dueSaid(made[index])}\n`)
    }
    const lines = await linesOf(db, meeting)
    io.out(
      options.json
        ? `${JSON.stringify({ meeting: meeting.ref, ...lines }, null, 1)}\n`
        : asText(meeting, lines),
    )
    return 0
  } finally {
    await register.close()
  }
}

const signature = ({ by = '' }: OutcomesOptions): string => {
  if (by.trim() !== '') return by.trim()
  throw new CodedError('invalid', 'Say who records it: --by "Priya Anand". It is kept with it.')
}

/** Options that say more of something that was not asked for would be lost without a word. */
const mustBelongTogether = (options: OutcomesOptions): void => {
  const { as, words, on, agreedBy, replacedBy, kind, owner, due, dueOn, lookAgain, another } = options
  const isSaid = (one: string | undefined): boolean => one !== undefined
  if (options.record === undefined && [as, words, on, agreedBy, replacedBy].some(isSaid))
    throw new CodedError('invalid', 'Say which commitment the outcome is of: --record C-0042.')
  const ofPromise = [kind, owner, due, dueOn, lookAgain, another].some(isSaid) || options.date === false
  if (ofPromise && options.promise === undefined)
    throw new CodedError('invalid', 'Enter what was promised, as it was said: --promise "…".')
}

const dueSaid = (made: MadeAtMeeting | undefined): string => {
  const due = made?.due ?? null
  if (due === null) return 'no date given.'
  return `${due.dueOn === null ? 'no date given' : `due on ${formatDay(due.dueOn)}`}. ${due.working}`
}

const outcomeOf = (
  { ref, version }: Commitment,
  { as = '', words = '', on, agreedBy = '', replacedBy = '', promise }: OutcomesOptions,
): NewOutcome => {
  const kind = outcomeKinds.find((known) => known === as)
  if (kind === undefined)
    throw new CodedError('invalid', `Say what became of ${ref}: --as, one of ${outcomeKinds.join(', ')}.`)
  if (needsDay(kind) && on === undefined)
    throw new CodedError('invalid', `“${kind}” needs the day: --on 2026-03-31.`)
  if (needsWords(kind) && words.trim() === '')
    throw new CodedError('invalid', `“${kind}” needs why, or what was said: --words "…".`)
  const isReplacedHere = kind === 'superseded' && replacedBy === '' && promise !== undefined
  return {
    ...{ ref, version, kind, words, agreedBy, replacedBy: isReplacedHere ? 0 : replacedBy },
    on: needsDay(kind) && on !== undefined ? dayOption('--on', on) : null,
  }
}

type Line = {
  readonly ref: string
  readonly quote: string
  readonly outcome: OutcomeKind | null
  readonly words: string
  readonly on: PlainDate | null
  readonly agreedBy: string | null
  readonly supersededBy: string | null
  readonly recordedBy: string | null
  readonly recordedAt: string | null
  readonly correction: string | null
}

type Lines = {
  readonly outcomes: readonly Line[]
  /** Promised there and taken down without minutes. */
  readonly added: readonly {
    readonly ref: string
    readonly quote: string
    readonly owner: string
    readonly dueOn: string | null
  }[]
}

/** The matters of the agenda in its order, then whatever else has an outcome. */
const linesOf = async (db: Kysely<Database>, meeting: Meeting): Promise<Lines> => {
  const recorded = new Map((await listOutcomes(db, meeting.id)).map((one) => [one.commitmentId, one]))
  const paper = (await findLatestIssued(db, meeting.id))?.paper
  const onAgenda = (paper?.matters.groups ?? []).flatMap((group) =>
    group.items.map((item) => item.commitmentId),
  )
  const ids = [...new Set([...onAgenda, ...recorded.keys()])]
  const known = new Map((await listCommitments(db, { ids })).map((commitment) => [commitment.id, commitment]))
  const made = await listCommitments(db, { meetingId: meeting.id })
  return {
    outcomes: ids.flatMap((id) => {
      const commitment = known.get(id)
      return commitment === undefined ? [] : [lineOf(commitment, recorded.get(id))]
    }),
    added: made.filter(awaitsMinutes).map((commitment) => ({
      ...{ ref: commitment.ref, quote: commitment.quote },
      ...{ owner: ownerLabel(commitment), dueOn: commitment.dueOn },
    })),
  }
}

const lineOf = (
  { ref, quote, closure }: Commitment,
  said: Awaited<ReturnType<typeof listOutcomes>>[number] | undefined,
): Line => ({
  ...{ ref, quote, outcome: said?.outcome ?? null, words: said?.words ?? '', on: said?.newOn ?? null },
  agreedBy: said?.agreedBy ?? null,
  supersededBy: said?.outcome === 'superseded' ? (closure?.supersededByRef ?? null) : null,
  ...{ recordedBy: said?.recordedBy ?? null, recordedAt: said?.recordedAt ?? null },
  correction: said?.correction ?? null,
})

const asText = (meeting: Meeting, { outcomes: lines, added }: Lines): string =>
  `${[
    `${meeting.seriesName}, ${formatLongDay(meeting.heldOn)}: ${count(lines.filter(({ outcome }) => outcome !== null).length, 'outcome')} of ${count(lines.length, 'matter')}`,
    ...lines.map((line) => `  ${line.ref}  ${wordsOf(line)}  “${shortened(line.quote)}”`),
    ...(added.length === 0 ? [] : ['', 'Added by hand from this meeting, not in minutes yet']),
    ...added.map(
      ({ ref, quote, owner, dueOn }) =>
        `  ${ref}  ${owner}, ${dueOn ?? 'no date given'}  “${shortened(quote)}”`,
    ),
  ].join('\n')}\n`

const wordsOf = ({ outcome, words, on, agreedBy, supersededBy, correction }: Line): string => {
  if (outcome === null) return 'No outcome'
  const said = { outcome, words, newOn: on, agreedBy }
  return `${outcomeWords(said, supersededBy)}${correction === null ? '' : ` (put right: ${correction})`}`
}

const shortened = (quote: string): string =>
  quote.length <= 60 ? quote : `${quote.slice(0, 60).replace(/\s+\S*$/, '')}…`
