import { anyCase, exactCase } from '../patterns/any-case.ts'
import { ownerOf } from '../owners/owners.ts'
import { propose, type Recogniser } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * "Decision: analysts to reconcile the figures", "Decision 24/05: the Executive to review the policy", "Outcome – the
 * Board Manager to invite the Trust": what is decided charges somebody. What the meeting itself decides is no task.
 */
export const recogniseDecidedTask: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const { mark, who, deed } = DECIDED.exec(words)?.groups ?? {}
  if (mark === undefined || who === undefined || deed === undefined || FORMAL.test(deed)) return null
  const owner = ownerOf(who, 'stated', scene.cast)
  return propose(sentence, {
    kind: 'action',
    confidence: 'likely',
    reason: `Marked “${mark}”, with somebody to do it.`,
    explicit: true,
    ...(owner === null ? {} : { owner }),
  })
}

const DECIDED = quick(
  new RegExp(
    exactCase(
      `^\\W*(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s+)?(?<mark>(?:Decisions?|DECISIONS?|Outcomes?|OUTCOMES?|Conclusion|CONCLUSION|Way forward|Agreed|AGREED)(?:\\s+(?:[Nn]o\\.?\\s*)?[#A-Z]{0,4}\\d[\\d/.-]*)?)\\s*(?::|\\s[–—-])\\s+(?:the\\s+|both\\s+|all\\s+)?(?<who>(?!(?:That|It|There|This)\\b)[A-Za-z][\\w&/’'.-]*(?:\\s+(?!to\\b|be\\b|that\\b)[\\w&/’'(),.-]+){0,7}?)\\s+to\\s+(?<deed>(?:be\\s+(?:asked|invited)\\s+to\\s+)?(?i:${anyCase(DOING)}|note|approve|accept|endorse|adopt)\\b.*)`,
    ),
  ),
)

const FORMAL = /^(?:note|approve|accept|endorse|adopt)\b/i
