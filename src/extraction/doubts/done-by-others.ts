import { findActors } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { isAtTheTable } from './at-the-table.ts'
import { BOUND } from './doubt.ts'

/** "It would be published by the Home Department": who does it is named, and is none of this meeting or house. */
export const doneByOthers = (quote: string, scene: Pick<Scene, 'head' | 'cast'>): string | null => {
  const words = quote.slice(0, 1000)
  const by = DONE_BY.exec(words)?.groups?.['who']
  if (by === undefined || BOUND.test(words) || OURS.test(by) || TIME.test(by)) return null
  const last = by.split(' ').at(-1) ?? by
  return isAtTheTable(last, scene) || (findActors(by, scene.cast).length > 0 && !OF_STATE.test(by))
    ? null
    : 'But somebody outside the meeting is to do it.'
}

const DONE_BY = quick(
  /(?:\b(?:will|would|shall|to|due|expected)\s+(?:\w+ly\s+|also\s+|then\s+|now\s+|next\s+)*be\s+(?:\w+ly\s+)?[a-z]+(?:ed|en|wn|de|id|ut|lt|nt|ne)\b(?:\s+(?!by\b)[\w’-]+){0,6}?|,\s+(?:which is |being )?(?:organised|hosted|run|arranged|staged|put on))\s+(?:jointly\s+)?by\s+(?:the|an?)\s+(?<who>(?:(?!(?:in|on|at|by|for|to|and|from|with|before|after|of)\b)[\w’&-]+\s*?\s?){1,4}?)(?=\s+(?:in|on|at|by|for|to|and|from|with|before|after|of|during|next|this|later)\b|[.,;:)]|$)/i,
)
const OF_STATE = /^(?:home|foreign|cabinet|scottish|welsh|northern ireland) (?:department|office)$/i
/** Whoever works for the house, or is it. */
const OURS =
  /(?:teams?|officers?|staff|force|service|office|constabulary|(?<!home )department|contractors?|suppliers?|builders?|board|panel|committee|council|authority|trust|group|members?|chair\w*|clerk|treasurer|director|manager|head|lead|executive|commissioner|mayor|secretary|auditors?|consultants?|analysts?|partners?|volunteers?|college|university|police|provider|company|party|secretariat|division|unit|crews?|engineer|surveyor|architect|solicitor|registrar|accountant|bursar|headteacher|caretaker|co-?ordinator|advis[eo]r|administrator)$/i
const TIME =
  /^(?:end|start|beginning|middle|close|time|turn|date|deadline|next|first|last|second|third|following|same|new|summer|autumn|winter|spring|weekend|week|month|year|quarter|latest|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|\d)/i
