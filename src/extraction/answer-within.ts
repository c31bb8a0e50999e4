import { type Cast, findActors } from './actors.ts'
import { type Speech, speechIn } from './speech.ts'

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
