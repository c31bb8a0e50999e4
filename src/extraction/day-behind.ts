import type { DueReading } from './candidate.ts'
import { futureDue, nextInParagraph, type Proposal, type Scene } from './proposal.ts'
import { quick } from './sieve.ts'

/** "Action: CT to convene a group. First meeting to be held within six weeks.": the day of a marked task, said behind it. */
export const dayBehind = ({ sentences, explicit }: Proposal, scene: Scene): DueReading | null => {
  const last = sentences.at(-1)
  const next = explicit === true && last !== undefined ? nextInParagraph(last, scene) : undefined
  return next !== undefined && GIVES_ITS_DAY.test(next.text) ? futureDue(next.text, scene) : null
}

const GIVES_ITS_DAY = quick(
  /^(?:(?:the |a )?(?:first|initial|draft|final) (?:meeting|draft|report|session|version|visit|findings|paper|results?) (?:to|will|would|should|is|due|by)\b|(?:this|it|these)(?: (?:is|are|will|would|should|needs?))? (?:to )?be (?:completed?|done|circulated|ready|finished|sent|returned|in place)\b|to be (?:completed?|done|circulated|ready|finished|sent|returned|in place)\b|(?:deadline|target(?: date)?|due(?: date)?|timescale|complete by|completion)\b)[^.;]{3,80}\W*$/i,
)
