import { everyMatch } from '../patterns/every-match.ts'
import { sieveOf } from '../patterns/sieve.ts'
import { chronoRule, chronoSpans, mayNeedChrono } from './chrono-days.ts'
import type { Asked, DueRule, NamedSpan, Settled } from './due-rule.ts'
import { orderedRules } from './ordered-rules.ts'

/** What a rule made of a stretch of the normalised sentence. */
export type Match = {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly outcome: NamedSpan | Settled
}

/** A stretch that a rule took as no deadline, though a reader could. */
export type Mask = {
  readonly from: number
  readonly to: number
  readonly because: string
  readonly looksBack: boolean
}

type Stretch = { readonly from: number; readonly to: number }

const blankedOut = (text: string, taken: readonly Stretch[]): string =>
  taken.reduce((left, { from, to }) => left.slice(0, from) + '_'.repeat(to - from) + left.slice(to), text)

/** The rules worth trying on a sentence. */
export const rulesFor = sieveOf(orderedRules, ({ pattern, needs }) => needs ?? pattern)

/**
 * Every stretch that one of the rules, or at last the fallback, reads as a time to come, and those that look like one
 * and are none; each character is read once.
 */
export const matchRules = (
  rules: readonly DueRule[],
  asked: Asked,
): { readonly matches: readonly Match[]; readonly masks: readonly Mask[] } => {
  const matches: Match[] = []
  const masks: Mask[] = []
  // What a rule has taken, as a deadline or as none, later rules must leave alone.
  const taken: Stretch[] = []
  const isFree = (from: number, to: number) => !taken.some((other) => from < other.to && other.from < to)
  for (const rule of rules) {
    for (const match of everyMatch(asked.text, rule.pattern)) {
      const [said] = match
      const to = match.index + said.length
      const checked = rule.headOnly === true ? match.index + said.search(/ |$/) : to
      if (said === '' || !isFree(match.index, checked)) continue
      const outcome = rule.read(match, asked)
      if (outcome === null) continue
      taken.push({ from: match.index, to })
      if (outcome.kind !== 'not-due') matches.push({ rule: rule.id, from: match.index, to, outcome })
      else if (outcome.because !== undefined)
        masks.push({
          from: match.index,
          to,
          because: outcome.because,
          looksBack: outcome.isAhead !== true,
        })
    }
  }
  const fallback = mayNeedChrono(asked.text) ? chronoSpans(blankedOut(asked.text, taken), asked) : []
  return {
    matches: [
      ...matches,
      ...fallback.map(({ from, to, span }) => ({ rule: chronoRule, from, to, outcome: span })),
    ],
    masks,
  }
}
