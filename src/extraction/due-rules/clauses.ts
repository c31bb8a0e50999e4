import { anyCase } from '../patterns/any-case.ts'
import { everyMatch } from '../patterns/every-match.ts'
import { lastAnswer } from '../patterns/remembered.ts'

/** A stretch of a sentence between two of its stops, conjunctions or relatives. */
export type Clause = { readonly from: number; readonly to: number }

/** The clauses of a sentence, which is asked about several times in a row. */
export const clausesIn = lastAnswer((words) => clausesOf(words))

/** The words of the clause that a stretch of the sentence stands in. */
export const clauseAround = (text: string, from: number, to: number): string => {
  const clause = clausesIn(text).find((each) => from < each.to)
  return clause === undefined ? text : text.slice(clause.from, Math.max(clause.to, to))
}

/** Alternatives of a regular expression, in a group. */
export const anyOf = (...sources: readonly string[]): string => `(?:${sources.join('|')})`

const auxiliary = anyOf('will', 'would', 'was', 'were', 'has', 'had', 'have', 'shall', 'should', 'is', 'are')
const subject = anyOf(
  'it|he|she|they|we|this|that|there|the|these|those|an?',
  '(?-i:[A-Z]{2,})',
  '(?-i:[A-Z][a-z]+)',
)

/** Who does it: a name, a post or a body, with a blank behind each word. */
export const doer = `(?:${anyOf(
  "(?-i:[A-Z][\\w’'&/-]*)",
  'clerk|treasurer|chair(?:man)?|secretary|officers?|directors?|board|committee|panel|force|police|members?|executive',
)}[ ,]{1,2}(?:of |and |for |the ){0,2})`

/** "And she expected 90% by January": the past of the minutes looks ahead. */
const expecting =
  '(?:expect(?:s|ed)|anticipate[sd]|hope[sd]|wants|wanted|wishe[sd]|aim(?:s|ed)|intend(?:s|ed)|plan(?:s|ned) to)'

// "And" parts clauses only when a subject or an auxiliary follows: in "will be drafted and circulated in April"
// the second verb still hangs on "will".
const boundary = new RegExp(
  anyCase(
    anyOf(
      '[;:!?()•|]|(?<!\\d),|,(?= (?!20\\d\\d))|\\.(?=\\s|$)(?<!\\b(?:Cllr|Mr|Mrs|Ms|Dr|St|Supt|Insp|Sgt|Det|Ch|Rev|Prof|Hon|Asst|No)\\.)| - | but ',
      ` (?:and|or|so|as) (?=${subject}\\b[^,;]{0,40}?\\b(?:${auxiliary}|to)\\b)`,
      ` and (?=${auxiliary}\\b)`,
      ` (?:and|but) (?:that )?(?=(?:it|he|she|they|we|(?:the )?${doer}{1,4}) ?${expecting}\\b)`,
      ' (?=(?:which|that|who|whom|where(?! (?:needed|necessary|possible|appropriate|required|feasible|practicable|applicable)\\b)|while|whilst|although|though|whereas|because|since)\\b)',
      '(?<!\\b(?:be|being|been)) (?=given\\b)',
    ),
  ),
  'g',
)

const clausesOf = (text: string): readonly Clause[] => {
  const cuts = everyMatch(text, boundary).map((match) => match.index)
  const edges = [0, ...cuts.map((cut) => cut + 1), text.length + 1]
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }))
}
