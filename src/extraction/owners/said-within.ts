import { findActors } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'

/** Who speaks in a sentence that does not open with him; null when nobody of the meeting does. */
export const sayerWithin = (words: string, scene: Scene): string | null =>
  whoseView(words, scene) ?? answers(words, scene)

/** "It was the Director's view that": she speaks. */
const whoseView = (words: string, scene: Scene): string | null => {
  const found = WHOSE_VIEW.exec(words)
  const actor = found === null ? undefined : findActors(found[1] ?? '', scene.cast)[0]?.text
  return actor === undefined || SITTING_BODY.test(actor) ? null : actor.replace(/(?:’|')s$/, '')
}

const WHOSE_VIEW =
  /^\W*(?:it (?:is|was|remain(?:s|ed)) |in )((?:the )?[\w’' -]{2,50}?(?:’s|'s|s’|s')) (?:\w+ ){0,2}?(?:view|opinion|judg(?:e)?ment|assessment|hope|belief|understanding|intention|expectation|aim|experience)\b/i

/** "In answer to a question why the yard was shut, the CFO explained that the gate was broken": he speaks. */
const answers = (words: string, { cast }: Scene): string | null =>
  MAY_ANSWER.test(words)
    ? (findActors(words, cast).findLast(
        ({ at, text }) =>
          at > 0 &&
          !SITTING_BODY.test(text) &&
          /[,;]\s+(?:and |but )?(?:the\s+)?$/i.test(words.slice(0, at)) &&
          SAYS.test(words.slice(at + text.length)),
      )?.text ?? null)
    : null

const SAID =
  '(?:said|explained|advised|replied|confirmed|responded|stated|answered|reported|assured|told|added|accepted|agreed|indicated|undertook)'
const SAYS = new RegExp(`^\\s+(?:then\\s+|also\\s+)?${SAID}\\b`)
const MAY_ANSWER = quick(
  new RegExp(
    `^\\W*(?:in (?:answer|reply|response)|(?:when |on being )?asked|replying|responding|answering|having)\\b[^.;]{10,300}?[,;]\\s+(?:and |but )?(?:the\\s+)?[a-z][^,;.]{0,60}?\\s${SAID}\\b`,
    'i',
  ),
)
