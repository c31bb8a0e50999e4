import { futureDue, propose, type Recogniser } from './proposal.ts'
import { sameAnswer } from './remembered.ts'
import { quick } from './sieve.ts'

/** "Next steps include ...", "The next stage is to ...", and the lines under a "Next steps" heading. */
export const recogniseNextStep: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const said = SAID.test(words)
  if (!said && !(HEADED.test(sentence.heading) && words !== sentence.heading)) return null
  const due = futureDue(words, scene)
  return propose(sentence, {
    kind: 'next_step',
    confidence: due === null ? 'possible' : 'likely',
    reason: said ? 'Announced as a next step.' : 'Listed under "Next steps".',
  })
}

const SAID = quick(
  /\b(?:(?:overall |key |immediate )?next (?:steps?|stages?|phase)\b(?: \w+){0,2} (?:include|includes|included|is|are|was|were|will|would|to)|next steps?\s*[:–-])/i,
)
const HEADED = sameAnswer(/^(?:\W|\d)*next steps?\b.{0,20}$/i)
