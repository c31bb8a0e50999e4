import { leadingActor } from '../names/actors.ts'
import { withoutLabel } from '../patterns/item-labels.ts'
import { futureDue, propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'
import { isAsking, speechIn } from '../sentences/speech.ts'

/**
 * A question that names no day, and an answer that is little else: "asked when it would be ready. The DCC said the
 * end of September.", "OG: interim findings mid-February." Both are quoted. An answer with a verb of promising binds
 * alone and is left to others.
 */
export const recogniseDatedAnswer: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  if (!(PRESSED.test(words) || words.trimEnd().endsWith('?') || isAsking(words, scene.cast))) return null
  const answer = scene.sentences[sentence.index + 1]
  if (answer === undefined || answer.paragraph > sentence.paragraph + 1) return null
  const reply = answer.text.slice(0, 1000)
  if (reply.split(' ').length > MOST_WORDS || LOOKS_AHEAD.test(reply) || TELLS.test(reply)) return null
  if (!isAnswer(answer, scene)) return null
  // "The CC said it was, all by June": the clause alone tells nothing of what was.
  const due =
    futureDue(reply, scene) ??
    reply
      .split(/[,;]\s+/)
      .map((part) => futureDue(part, scene))
      .find((found) => found !== null) ??
    null
  if (due === null || LASTS.test(due.phrase) || COUNTED.test(reply)) return null
  return {
    ...propose(sentence, {
      kind: 'target',
      confidence: 'likely',
      reason: `The answer to the question names the time: “${due.phrase}”.`,
      due,
    }),
    quote: `${sentence.text} ${answer.text}`,
    sentences: [sentence, answer],
  }
}

/** "The contract has fixed prices until March", "the commentary for the following year" */
const LASTS =
  /^(?:until|till|since|for the (?:coming|current|following|new|next) (?:month|quarter|term|year))\b/i
/** "How many are off sick? The CC said 54 at the end of March." */
const COUNTED =
  /\b(?:said|replied|answered|was|were|is|are)\s+(?:that\s+)?(?:about |some |just )?\d[\d,.%]*\s+(?:at|in|on|as)\b/i
const MOST_WORDS = 24

/** Somebody is named as the one who answers, at either end. */
const isAnswer = ({ text }: Sentence, scene: Scene): boolean => {
  const words = withoutLabel(text.slice(0, 1000))
  const speech = speechIn(words, scene.cast)
  if (speech !== null) return !speech.asking
  return (
    /^\W*(?:yes|by|in|on|before|within|the end|mid|early|late)\b/i.test(words) ||
    NAMED.test(words) ||
    leadingActor(words, scene.cast) !== null
  )
}

/** "Foreman: first week of April", "In July, said the Treasurer." */
const NAMED = /^[A-Z][\w’' -]{1,30}:\s|,\s+(?:said|replied|answered)\s+(?:the\s+)?[A-Z]/

const PRESSED = quick(
  /\b(?:asked|pressed|wished to know|wanted to know|wanted|sought|enquired|queried|wondered)\b[^.;]{0,40}?\b(?:when|a date|a timescale|a timetable|by when|how long|how soon|what date|timescales?|if|whether|could|can)\b/i,
)
const LOOKS_AHEAD =
  /\b(?:will|would|shall|to be|hop(?:es?|ed)|expect(?:s|ed)|due|aim(?:s|ed)?|plan(?:s|ned)?|to (?!the\b|an?\b|date\b|members\b)[a-z]{3,})\b|(?:’|')ll\b/i
/** What was, or what the answer only tells of. */
const TELLS =
  /\?\W*$|\b(?:had been|has been|have been|had|did|were|since|ago|last (?:year|month|week)|usually|normally|always|already|not|never|no (?:date|timescale)|unable|could|might|may)\b/i
