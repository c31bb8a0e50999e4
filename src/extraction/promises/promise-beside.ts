import { notACommitment } from '../refusals/not-commitments.ts'
import { comingDue, type Refusal, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'

/**
 * The clauses of a sentence that promise something, apart from the one that is spoken against: "the grant ends in June
 * and the CFO will bring options by May", "thanked the clerk, who will send the list by Friday".
 */
export const promisesApart = (
  sentence: Sentence,
  { words: against, ofClause, reachesOn }: Refusal,
): readonly string[] => {
  const words = sentence.text.slice(0, 1000)
  if (ofClause !== true || against === undefined || !PROMISE.test(words)) return []
  const from = words.indexOf(against)
  const semicolon = words.indexOf(';', from)
  const to = reachesOn !== true ? from + against.length : semicolon < 0 ? words.length : semicolon
  return clausesBeside(words, { from, end: from + against.length, to }).filter(
    (clause) => PROMISE.test(clause) && notACommitment({ ...sentence, text: clause }) === null,
  )
}

/** Whether a clause promises something by a day to come. */
export const isDatedPromise = (clause: string, scene: Scene): boolean =>
  !TOLD.test(clause) && (BY_THEN.test(clause) || comingDue(clause, scene) !== null)

const PROMISE = quick(
  /\b(?:(?:will|would|shall)\s+(?:\w+ly\s+|also\s+|now\s+|then\s+)?(?!not\b|have\b|like\b|welcome\b|be\s+(?:missed|sadly|held|closed|glad|pleased|delighted|welcome)|retire|deputise|chair\b|stand in\b|leave\b|end\b|expire|lapse|run\b|take place|meet\b|sit\b)[a-z]+|(?:agreed|undertook|offered|promised) to [a-z]+|(?:required|requested|asked for|called for) (?:an?|the|that)\b)/i,
)
/** A view, or what goes on: nobody's promise. */
const TOLD = /\b(?:hoped|could|may|might|if|normally|usually|always|each|every)\b/i
const BY_THEN = /\b(?:by|before) (?:then|that (?:day|date|time))\b/i

/**
 * The clauses that hold none of the words from `from`, which end at `end` and count up to `to`; what stands before
 * and behind these; and the sentence without the aside or subordinate clause that holds them.
 */
const clausesBeside = (
  words: string,
  { from, end, to }: { readonly from: number; readonly end: number; readonly to: number },
): readonly string[] => {
  const around = [ASIDE, HUNG_ON].flatMap((pattern) =>
    [...words.matchAll(pattern)]
      .filter(({ index, 0: aside }) => index <= from && end <= index + aside.length)
      .map(({ index, 0: aside }) => `${words.slice(0, index)} ${words.slice(index + aside.length)}`),
  )
  const edges = [
    0,
    ...[...words.matchAll(JOINT)].map(({ index, 0: joint }) => index + joint.length),
    words.length,
  ]
  const beside = edges.slice(1).flatMap((edge, at) => {
    const start = edges[at] ?? 0
    return edge <= from || start >= to ? [words.slice(start, edge)] : []
  })
  const ahead = words.slice(0, edges.findLast((edge) => edge <= from) ?? 0)
  const behind = words.slice(edges.find((edge) => edge >= to) ?? words.length)
  return [...new Set([...around, ...beside, ahead, behind])].filter((clause) => clause.trim() !== '')
}

/** ", which expires on 30 June, ", ", noting that it had been put off, " */
const ASIDE =
  /,\s+(?:who|which|whose|due|now|currently|ending|expiring|noting|having|being|although|though|while|whilst)\b[^,;]*,\s/g
/** "And to tell members what they had said": what is told of something does not speak of the promise. */
const HUNG_ON =
  /\s(?:what|whatever|which|who|whom|whose|where|how|whether|why|because|since|although|though)\s[^,;.]*?(?=[,;.]|\s(?:and|but)\s|$)/g
const SUBJECT = "(?:that\\s+)?(?:the|an?|all|he|she|they|it|we|[A-Z][\\w/’'-]*)\\b"
const JOINT = new RegExp(
  `[;:]\\s+|\\s[–—-]\\s|,\\s+(?:and|but|so|while|whilst)\\s+|,\\s+(?=(?:who|which)\\b)|\\sand\\s+(?=that\\s[^;.]{0,120}?\\b(?:will|would|shall)\\b)|\\s(?:and|but|so)\\s+(?=${SUBJECT}[^,;.]{0,60}?\\b(?:will|would|shall|agreed|undertook|offered|promised)\\b)`,
  'g',
)

/** "DCC to explain the rota – to be taken in June, officer on leave": such a remark leaves the task standing. */
export const isRemarkBehindTask = ({ ofClause, words: against }: Refusal, words: string): boolean => {
  const task = ofClause === true ? TASK_AHEAD.exec(words)?.[0] : undefined
  return task !== undefined && against !== undefined && words.indexOf(against) >= task.length
}

/** "Ref 15 - DCC to explain the rota", up to the dash, comma or bracket behind it. */
const TASK_AHEAD =
  /^\W*(?:(?:[Rr]ef|[Nn]o|[Aa]ction|ACTION|AP|[Ii]tem)?\.?\s*[#(]?[A-Z]{0,3}[-/]?\d[\w/.-]*\)?\s*[-–—:.)]*\s+)?(?:[Tt]he\s+)?[A-Z][\w/&’'. ]{0,60}?\s+to\s+(?!be\b)[a-z]+[^,;()–—]*?(?=\s+[-–—]\s|[,;(])/
