import { leadingActor } from './actors.ts'
import { everyMatch } from '../patterns/every-match.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { DOING } from '../patterns/wording.ts'

/** "Action 4 is open (NA: share the list with members)": in the bracket stands who does it. */
export const inBracket = (words: string, scene: Scene): string | null => {
  if (!words.includes('(')) return null
  for (const found of everyMatch(words, BRACKET)) {
    const lead = leadingActor(found[1] ?? '', scene.cast)
    if (lead !== null && lead.rest === '') return lead.actor
  }
  return null
}

/** "... will be filled by the end of October (ACC Local Policing).": behind the day stands whose it is. */
export const bracketAtEnd = (words: string, scene: Scene): string | null => {
  const named = words.includes('(') ? AT_END.exec(words)?.[1] : undefined
  const lead = named === undefined ? null : leadingActor(named, scene.cast)
  return named !== undefined && lead !== null && OF_UNIT.test(lead.rest) ? named : null
}
const AT_END =
  /\b(?:will|would|shall|to)\s+be\s[^.;()]*\s(?:\d{1,4}|[A-Z][a-z]{2,8}|week|month|quarter|year|meeting)\s+\(([A-Z][\w&,/ ’'-]{1,50})\)\W*$/
const OF_UNIT = /^(?:\s+[A-Z][\w&-]*(?:\s+(?:and|&))?){0,3}$/

const BRACKET = /\((?:the\s+)?([A-Z][\w’'&,/ .-]{0,40}?)(?::| [–—-]|(?= to (?!the\b|be\b)[a-z]))\s+(?=[a-z])/g

/** "Add a section (Clerk to action)"; "Budget monitoring (CFO to update)" only says who speaks to the item. */
export const TO_ACTION = quick(
  new RegExp(
    `[([](?:the\\s+)?([A-Z][^()[\\]]{1,40}?)\\s+to\\s+(?:action|lead|do|(?:come|report|get) back|(?!(?:accept|agree|attend|consider|discuss|present|represent)\\b|(?:brief|introduce|outline|report|review|speak|summarise|update)\\s*[)\\]])${DOING})\\b[^()[\\]]{0,120}[)\\]]\\W*$`,
  ),
)
