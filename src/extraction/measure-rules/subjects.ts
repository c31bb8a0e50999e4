import { tidy } from './noun-words.ts'
import type { Placed } from './roles.ts'

/** What stands before the figure: the subject of its clause, or what is to be brought to it. */
export const subject = ({ before }: Pick<Placed, 'before'>): string | undefined => {
  for (const pattern of SUBJECTS) {
    const found = [...before.matchAll(pattern)].at(-1)?.[1]
    const words = found === undefined ? undefined : tidy(found)
    if (words !== undefined && !NO_SUBJECT.test(words) && !/^[A-Z]{2,4}$/.test(words)) return words
  }
  return undefined
}

/** A word of a name; what joins clauses ends it. */
const WORD =
  "(?!(?:that|and|but|so|said|if|which|who|because|as|than|the|for|this|these|will|would|shall|should|must|is|are|was|were|be|to|expects?|expected|confident|committed|agreed)\\b)[A-Za-z0-9'&/-]+"
const NAME = `(?:${WORD} ){0,6}?${WORD}`
const LIMITS =
  '(?: (?:at least|about|around|no more than|no higher than|under|below|over|above|an average of))?'

const SUBJECTS: readonly RegExp[] = [
  // "Bring the average wait down to", "reduce response times from 18 to".
  /\b(?:reduc|cut|lower|bring|keep|increas|rais|improv|limit)\w* (?:the |its |our |their )?((?!from\b|from |to |by )[^.;:,()]{2,80}?)(?: (?:down|up|back))?(?: from [^.;,]{1,30}?)? (?:to|at|below|under|above|over|within)(?: (?:about|around|an average of|at least|no more than|under|below))? $/gi,
  // "To answer 999 calls in under".
  /\b(?:to )?((?:answer|attend|respond to|complet|decid|process|charg|clos|resolv|clear)\w* [^.;:,()]{2,60}?) (?:in|within|at)(?: (?:under|less than|no more than|at most|an average of|fewer than))? $/gi,
  // "A positive outcome rate of", "savings of".
  new RegExp(
    `\\b((?:${WORD} ){0,3}(?:rates?|savings?|income|efficienc\\w+|times?|levels?|reserves|waits?|average)) of(?: (?:at least|about|around|no more than|under))? $`,
    'gi',
  ),
  // "The target for positive outcomes is", "the savings target is".
  /\b(?:target|aim|goal|expectation|standard|ambition|objective)s? (?:for|of|on|in) (?:the |its |our )?((?!the end\b|next\b|this\b|(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec|20))[^.;:,()]{2,60}?)(?: (?:is|was|would be|will be|should be|of|at|to be|remains))+(?: (?:at least|about|no more than|under|below))? $/gi,
  new RegExp(
    `\\b((?:${WORD} ){1,3})(?:target|ambition|goal|standard)(?: (?:is|was|of|would be|will be|remains|to be|at))+${LIMITS} $`,
    'gi',
  ),
  // "The number of PCSOs would rise to".
  /\bthe (?:number|proportion|percentage|share|level|total) of ([^.;:,()]{2,60}?) (?:will|would|shall|should|must|is to|are to|to)\b[^.;]{0,60}$/gi,
  // "Sickness is to be below", "performance would be at".
  new RegExp(
    `(?<![A-Za-z-])(${NAME}) (?:will|would|shall|should|must|is to|are to|to)\\b(?![^.;]*\\b(?:will|would|shall|should|must)\\b)[^.;]{0,60}$`,
    'gi',
  ),
  // "Confidence is at": where it starts.
  new RegExp(
    `(?<![A-Za-z-])(${NAME}) (?:is|are|was|were|stands?|stood)(?: (?:now|currently))?(?: at)?(?: about| around)? $`,
    'gi',
  ),
]

const NO_SUBJECT =
  /^(?:this|that|it|he|she|they|we|there|those|who|none|(?:aim|target|goal|expectation|plan|intention|ambition|meeting|board|force|cc|dcc|acc|pcc|cfo|dop|ceo|members?)|.*\b(?:told|confirmed|undertook|commits?|aiming|hoped?|wants?|aims?|plans?|target is)\b.*)$|^service$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i
