import { nextInParagraph, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'

const FORMS =
  /\b(?:agreed|resolved|decided) (?:to|that)\b[^.;]{0,60}?\b(?:form|formed|set up|establish|established|create|created|appoint|elect|nominate)\b/i
const FILLED =
  /\b(?:volunteered|put (?:his|her|their) names? forward|(?:was|were) (?:duly |unanimously )?(?:appointed|elected|nominated|chosen|selected|named)|(?:will|would|agreed to|offered to) (?:serve|sit|join|be (?:the )?(?:members|on it)))\b/i

/** A group was agreed on and, in the next sentence, its members named: that was done there and then. */
export const doneAtOnce = (sentence: Sentence, scene: Scene): string | null =>
  FORMS.test(sentence.text.slice(0, 1000)) &&
  FILLED.test(nextInParagraph(sentence, scene)?.text.slice(0, 1000) ?? '')
    ? 'But it was done there and then.'
    : null
