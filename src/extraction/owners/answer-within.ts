import { type Cast, findActors, leadingActor } from '../names/actors.ts'
import { spoken } from './held-by.ts'
import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { type Speech, speechIn } from '../sentences/speech.ts'

/**
 * Who answers in the sentence that asks, and what he says: "The PCC asked about the backlog; the DCC replied that it
 * would be cleared by June". Null when nobody does. Two who are asked together do not answer one another.
 */
export const answerWithin = ({ content }: Speech, cast: Cast): Speech | null => {
  for (const { at } of findActors(content, cast)) {
    if (!ANOTHER_CLAUSE.test(content.slice(0, at))) continue
    const answer = speechIn(content.slice(at), cast)
    if (answer !== null && !answer.asking && ANSWERS.test(answer.verb)) return answer
  }
  return null
}

const ANOTHER_CLAUSE =
  /(?:;|,|[,;]?\s+(?:and|but|whereupon|to which|and in (?:reply|response),?))\s+(?:then\s+|in (?:reply|response|answer),?\s+)?(?:the\s+|both\s+)?$/i
const ANSWERS =
  /^(?:said|says|stated|advised|confirmed|confirms|explained|responded|replied|answered|told|agreed|undertook|assured|reassured|promised|pledged|reported|indicated|accepted|acknowledged|offered|clarified|described|outlined|set out|conceded|admitted|thought|believed|hoped|expected|expects|anticipated|estimated|predicted|reckoned|felt|gave|(?:is|was|were) (?:confident|clear|hopeful|satisfied))/i

/** "Cllr Vane asked for the figures. The DCC was content to supply them": who answers in the sentence behind. */
export const answererBehind = ({ index, paragraph }: Sentence, scene: Scene): string | null => {
  const next = scene.sentences[index + 1]
  if (next === undefined || next.paragraph !== paragraph) return null
  const words = spoken(next.text, scene)
  const lead = leadingActor(words, scene.cast)
  if (lead === null || LISTENS.test(lead.actor)) return null
  const speech = speechIn(words, scene.cast)
  return (speech?.asking === false && speech.speaker === lead.actor && ANSWERS.test(speech.verb)) ||
    IS_WILLING.test(lead.rest)
    ? lead.actor
    : null
}

const LISTENS = /^(?:Cllrs?|Councillors?)\b|\b(?:board|panel|committee|members|council|cabinet)$/i
const IS_WILLING =
  /^\s+(?:(?:is|was|were)\s+(?:\w+\s+)?(?:content|happy|glad|willing|prepared|pleased|ready)\s+to\b|(?:saw|had)\s+no\s+(?:difficulty|objection|problem)|took\s+(?:this|that|it)\s+(?:away|on)|to\s+(?!be\b|the\b)[a-z]+)/
