import { leadingActor } from './actors.ts'
import { everyMatch } from './every-match.ts'
import type { Scene } from './proposal.ts'

/** "Action 4 is open (NA: share the list with members)": in the bracket stands who does it. */
export const inBracket = (words: string, scene: Scene): string | null => {
  for (const found of everyMatch(words, BRACKET)) {
    const lead = leadingActor(found[1] ?? '', scene.cast)
    if (lead !== null && lead.rest === '') return lead.actor
  }
  return null
}

const BRACKET = /\((?:the\s+)?([A-Z][\w’'&,/ .-]{0,40}?)(?::| [–—-]|(?= to (?!the\b|be\b)[a-z]))\s+(?=[a-z])/g
