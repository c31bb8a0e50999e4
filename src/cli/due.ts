import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { openRegister } from '../open-register.ts'
import { formatDay, formatShortDay, type PlainDate } from '../calendar/plain-date.ts'
import { awaitsMinutes, type Commitment, ownerLabel } from '../register/commitments/commitment.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings/meetings.ts'
import { missedRevisit } from '../register/commitments/revisits.ts'
import {
  count,
  describeStanding,
  type Standing,
  slippageDays,
  standing,
} from '../register/commitments/standing.ts'
import { dayOption, type Io } from './io.ts'
import { localConfig } from './local-config.ts'

const sections: readonly (readonly [title: string, standings: readonly Standing[]])[] = [
  ['Overdue', ['overdue']],
  ['Due today', ['due-today']],
  ['Due in the next 30 days', ['due-soon']],
  ['At risk', ['at-risk']],
  ['Answers that wait for the office', ['awaiting-acceptance']],
  ['No date given', ['no-date']],
]

/** `matters due`: what asks for attention, worst first. */
export const due = async (io: Io, options: { asOf?: string; json?: true }): Promise<number> => {
  const register = await openRegister(localConfig(io), { create: false })
  try {
    const today = options.asOf === undefined ? register.moment().today : dayOption('--as-of', options.asOf)
    const open = await listCommitments(register.db, { closed: 'without' })
    const missed = missedRevisits(open, await listMeetings(register.db), today)
    io.out(options.json ? asJson(open, missed, today) : asText(open, missed, today))
    return 0
  } finally {
    await register.close()
  }
}

type Missed = { readonly commitment: Commitment; readonly since: PlainDate; readonly days: number }

/** The office's own side: returns it promised and did not make. */
const missedRevisits = (
  open: readonly Commitment[],
  meetings: readonly Meeting[],
  today: PlainDate,
): readonly Missed[] => {
  const sittings = sittingsBySeries(meetings)
  return open.flatMap((commitment) => {
    const missed = missedRevisit(commitment, sittings, today)
    return missed === null ? [] : [{ commitment, ...missed }]
  })
}

const asJson = (open: readonly Commitment[], missed: readonly Missed[], today: PlainDate): string =>
  `${JSON.stringify(
    {
      asOf: today,
      officeOverdue: missed.map(({ commitment, since, days }) => ({ ref: commitment.ref, since, days })),
      commitments: open.map((commitment) => ({
        ref: commitment.ref,
        standing: standing(commitment, today),
        words: describeStanding(commitment, today),
        quote: commitment.quote,
        source: awaitsMinutes(commitment) ? 'meeting' : 'minutes',
        owner: ownerLabel(commitment),
        dueOn: commitment.dueOn,
        firstDueOn: commitment.baselineDueOn,
        meeting: commitment.meeting.ref,
      })),
    },
    null,
    1,
  )}\n`

const asText = (open: readonly Commitment[], missed: readonly Missed[], today: PlainDate): string => {
  const lines = [`As it stands on ${formatDay(today)}: ${count(open.length, 'open commitment')}`]
  if (missed.length > 0) {
    lines.push('', `The office itself is overdue to look again (${missed.length})`)
    for (const { commitment, since } of missed)
      lines.push(`  ${commitment.ref}  since ${formatShortDay(since)}  ${shorten(commitment.quote)}`)
  }
  for (const [title, wanted] of sections) {
    const some = open.filter((commitment) => wanted.includes(standing(commitment, today)))
    if (some.length === 0) continue
    lines.push('', `${title} (${some.length})`, ...some.map((commitment) => line(commitment, today)))
  }
  if (lines.length === 1) lines.push('', 'Nothing is overdue, due soon or without a date.')
  return `${lines.join('\n')}\n`
}

const line = (commitment: Commitment, today: PlainDate): string => {
  const date = commitment.dueOn === null ? 'no date    ' : formatShortDay(commitment.dueOn).padStart(11)
  const slipped = slippageDays(commitment) > 0 && commitment.baselineDueOn !== null
  const first =
    slipped && commitment.baselineDueOn !== null ? ` (first ${formatShortDay(commitment.baselineDueOn)})` : ''
  const age =
    standing(commitment, today) === 'overdue' ? `, ${describeStanding(commitment, today).toLowerCase()}` : ''
  return `  ${commitment.ref}  ${date}${first}  ${ownerLabel(commitment)}${age}: ${shorten(commitment.quote)}`
}

const shorten = (quote: string): string =>
  quote.length <= 90 ? `“${quote}”` : `“${quote.slice(0, quote.lastIndexOf(' ', 88))} …”`
