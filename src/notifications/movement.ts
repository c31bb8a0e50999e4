import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { agreedMoves } from '../register/commitments/agreed-moves.ts'
import type { Closure, Outline, ProgressUpdate } from '../register/commitments/commitment.ts'
import { isLater, slipsOf } from '../register/commitments/slips.ts'
import { closedAsName } from '../register/commitments/standing.ts'

/** From a day on, until the day before another. Instants and days compare alike. */
export type Span = { readonly from: PlainDate; readonly before: PlainDate }

export const isWithin = (when: string, { from, before }: Span): boolean => when >= from && when < before

/**
 * What was said of a commitment in a span: what the owner reported, and the office's word on it; null when nothing.
 * One that was superseded goes on under another reference, which tells of itself.
 */
export const answeredIn = ({ updates, closure }: Outline, span: Span): string | null => {
  const said = [
    ...updates.flatMap((update) => wordsOn(update, span)),
    ...(closure !== null && closure.as !== 'superseded' && isWithin(closure.on, span)
      ? [closureWords(closure)]
      : []),
  ]
  return said.length === 0 ? null : said.join('; ')
}

/** The due date was put back in a span: from, to, and the first date; null when it was not. */
export const slippedIn = (commitment: Outline, span: Span): string | null => {
  const moves = agreedMoves(commitment.extensions).filter((e) => isLater(e) && isWithin(e.recordedAt, span))
  const [first, last] = [moves[0], moves.at(-1)]
  if (first?.from === undefined || first.from === null || last === undefined) return null
  const times = slipsOf(commitment).length
  return [
    `moved from ${formatDay(first.from)} to ${formatDay(last.to)}`,
    commitment.baselineDueOn === null || commitment.baselineDueOn === first.from
      ? ''
      : `, first agreed for ${formatDay(commitment.baselineDueOn)}`,
    times < 2 ? '' : `, moved ${times} times in all`,
  ].join('')
}

const wordsOn = (update: ProgressUpdate, span: Span): readonly string[] => {
  const { settled } = update
  return [
    ...(isWithin(update.recordedAt, span)
      ? [
          `${update.claim === 'delivered' ? 'reported as delivered' : 'progress reported'} on ${formatDay(update.statedOn)}: “${shortened(update.words)}”`,
        ]
      : []),
    // An answer that was accepted has closed the commitment, and the closure says so.
    ...(settled?.as === 'not-accepted' && isWithin(settled.on, span)
      ? [`answer not accepted on ${formatDay(settled.on)}: ${shortened(settled.reason)}`]
      : []),
  ]
}

const closureWords = ({ as, on, reason }: Pick<Closure, 'as' | 'on' | 'reason'>): string =>
  as === 'delivered'
    ? `accepted as delivered on ${formatDay(on)}`
    : `closed as ${closedAsName[as].toLowerCase()} on ${formatDay(on)}${reason.trim() === '' ? '' : `: ${shortened(reason)}`}`

const shortened = (words: string): string =>
  words.length <= 160 ? words.replace(/\.$/, '') : `${words.slice(0, 160).replace(/\s+\S*$/, '')}…`
