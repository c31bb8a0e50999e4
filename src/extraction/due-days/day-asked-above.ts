import type { DueReading } from '../candidate.ts'
import { futureDue, type Proposal, type Scene } from '../proposal.ts'
import { isAsking, speechIn } from '../sentences/speech.ts'

/**
 * "Asked what rate she should expect to see by March. The DCC answered 80%, and would be held to it.": the answer gives
 * the line, the question right above it the day.
 */
export const dayAskedAbove = ({ kind, quote, sentences }: Proposal, scene: Scene): DueReading | null => {
  const [first] = sentences
  if (!(kind === 'target' || kind === 'undertaking') || first === undefined || !A_LINE.test(quote))
    return null
  const question = scene.sentences[first.index - 1]
  if (question === undefined || first.paragraph > question.paragraph + 1) return null
  const words = question.text.slice(0, 1000)
  // Some mean the calendar's year, some that of the accounts.
  if (
    !WHAT_LINE.test(words) ||
    /\byear[- ]end\b/i.test(words) ||
    !(words.trimEnd().endsWith('?') || isAsking(words, scene.cast))
  )
    return null
  return speechIn(quote, scene.cast)?.asking === false ? futureDue(words, scene) : null
}

/** What would be reached, not what was: "what would you expect", "which figure should we see". */
const WHAT_LINE =
  /\b(?:what|which|how (?:many|much|high|low|far|long)|where)\b[^?]{0,120}?\b(?:would|will|should|could|to expect|expect|hope|aim)\b/i

/** A figure, in numbers or words. */
const A_LINE =
  /\d|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|nil|none|zero|all|every)\b/i
