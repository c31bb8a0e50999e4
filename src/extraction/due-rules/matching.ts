import { chronoRule, chronoSpans } from './chrono-days.ts'
import type { Asked, NamedSpan, Settled } from './due-rule.ts'
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

/**
 * Every stretch that a rule, or at last the fallback, reads as a time to come, and those that look like one and
 * are none; each character is read once.
 */
export const matchRules = (
  asked: Asked,
): { readonly matches: readonly Match[]; readonly masks: readonly Mask[] } => {
  const matches: Match[] = []
  const masks: Mask[] = []
  // One mark per character that a rule has taken, as a deadline or as none: later rules must leave it alone.
  const taken = new Uint8Array(asked.text.length)
  const isFree = (from: number, to: number) => taken.subarray(from, to).every((mark) => mark === 0)
  for (const rule of orderedRules) {
    for (const match of asked.text.matchAll(rule.pattern)) {
      const [said] = match
      const to = match.index + said.length
      const checked = rule.headOnly === true ? match.index + said.search(/ |$/) : to
      if (said === '' || !isFree(match.index, checked)) continue
      const outcome = rule.read(match, asked)
      if (outcome === null) continue
      taken.fill(1, match.index, to)
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
  const blanked = Array.from(asked.text, (char, at) => (taken[at] === 1 ? '_' : char)).join('')
  const fallback = chronoSpans(blanked, asked)
  return {
    matches: [
      ...matches,
      ...fallback.map(({ from, to, span }) => ({ rule: chronoRule, from, to, outcome: span })),
    ],
    masks,
  }
}
