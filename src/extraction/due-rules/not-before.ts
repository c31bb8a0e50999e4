import { mayMatch } from '../patterns/sieve.ts'
import { clausesIn } from './clauses.ts'
import type { Lead } from './lead.ts'

/**
 * "Will not finish before September", "no post would be filled before June", "agreed not to close it before then":
 * the day is the first on which it may happen, not the last. The same lead, as one that says from when.
 */
export const withoutNotBefore = (lead: Lead, text: string): Lead =>
  lead.binder === 'before' && isNotBefore(text, lead.from)
    ? { ...lead, binder: 'from', isNotBefore: true }
    : lead

/** True when the words before the day at `at` say that something is not to be before it. */
export const isNotBefore = (text: string, at: number): boolean => {
  if (!mayBeNot(text)) return false
  const clause = clausesIn(text).find(({ from, to }) => from <= at && at < to)
  return NOT.test(text.slice(clause?.from ?? 0, at))
}

const MODAL = '(?:will|would|shall|should|could|can|may|might|must)'
const ADVERBS = '(?:\\w+ly |now |yet |also |therefore |then )*'
/** No other deed between the "not" and the day: "is not ready and will be before June" has one. */
const SAME_DEED = `(?:(?!\\b(?:${MODAL}|but|so|until)\\b)[^.;])*$`

const NOT = new RegExp(
  [
    `\\b(?:${MODAL}|do|does|did|is|are|was|were) ${ADVERBS}(?:not|never) (?!(?:only|just|merely|simply) )${SAME_DEED}`,
    `(?:\\bcannot|n't|\\bunable to) ${SAME_DEED}`,
    `\\b(?:agreed|undertook|promised|pledged|decided|committed|asked|preferred|was|were) (?:[\\w']+ ){0,2}?not to ${SAME_DEED}`,
    `\\b(?:no(?! (?:later|more|less|fewer|doubt|longer|earlier))|none|nobody|no one|neither|nothing|nowhere)\\b (?:(?!\\b(?:${MODAL}|and|but|so|said|says|that|which|who)\\b)[^.;,]){0,80}(?:\\b${MODAL} )?${SAME_DEED}`,
    `\\b${MODAL} be no(?! (?:later|more|less|fewer|doubt|longer|earlier)) ${SAME_DEED}`,
  ].join('|'),
  'i',
)
const mayBeNot = mayMatch(/\b(?:not|never|no|none|nobody|neither|nothing|nowhere|cannot|unable)\b|n't/i)
