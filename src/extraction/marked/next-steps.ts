import { leadingActor } from '../names/actors.ts'
import { futureDue, propose, type Recogniser, type Scene } from '../proposal.ts'
import { sameAnswer } from '../patterns/remembered.ts'
import { quick } from '../patterns/sieve.ts'

/** "Next steps include ...", "The next stage is to ...", and the lines under a "Next steps" heading. */
export const recogniseNextStep: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const said = SAID.test(words)
  if (!said && !(HEADED.test(sentence.heading) && words !== sentence.heading)) return null
  const due = futureDue(words, scene)
  return propose(sentence, {
    kind: 'next_step',
    confidence: due === null && !isLed(words, scene) ? 'possible' : 'likely',
    reason: said ? 'Announced as a next step.' : 'Listed under "Next steps".',
  })
}

/** "... and a workshop, which the DCC will hold": somebody answers for it. */
const isLed = (words: string, scene: Scene): boolean => {
  const which = WHICH.exec(words)
  const lead = which === null ? null : leadingActor(words.slice(which.index + which[0].length), scene.cast)
  return lead !== null && WILL_DO.test(lead.rest)
}
const WHICH = quick(/,\s+(?:all of |both of |each of )?(?:which|that)\s+(?=the\s|[A-Z])/)
const WILL_DO =
  /^\s+(?:will|would|is to|are to|has agreed to|have agreed to|undertook to)\s+(?!be\b|not\b)[a-z]/

const SAID = quick(
  /\b(?:(?:overall |key |immediate )?next (?:steps?|stages?|phase)\b(?: \w+){0,2} (?:include|includes|included|is|are|was|were|will|would|to)|next steps?\s*[:–-])/i,
)
const HEADED = sameAnswer(/^(?:\W|\d)*next steps?\b.{0,20}$/i)
