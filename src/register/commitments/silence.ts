import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Commitment } from './commitment.ts'
import { standing } from './standing.ts'

/** Mails sent to the holders of the owning post since the due date or their last answer, and when the first went. */
export type Asked = { readonly times: number; readonly firstOn: PlainDate }

/** The rungs that ask for an answer, as SQL patterns: late, without a date, or warned of being passed on. */
export const askingRungs: readonly string[] = [
  'overdue',
  'newly-overdue',
  'no-date',
  '%-days-after',
  '%-days-without-a-date',
  'warning',
]

/** Product rule 12: "asked 4 times since 3 March 2026, no answer"; '' when nothing was asked or the move is another's. */
export const silenceWords = (commitment: Commitment, asked: Asked | undefined, today: PlainDate): string => {
  if (asked === undefined || !isSilent(commitment, today)) return ''
  const on = formatDay(asked.firstOn)
  return asked.times === 1
    ? `asked once, on ${on}, no answer`
    : `asked ${asked.times} times since ${on}, no answer`
}

/** Only what is late or has no date can be met with silence. */
export const isSilent = (commitment: Commitment, today: PlainDate): boolean =>
  ['overdue', 'no-date'].includes(standing(commitment, today))
