import { leadingActor } from './actors.ts'
import type { Scene } from './proposal.ts'
import { roleNamed } from './role-names.ts'
import { quick } from './sieve.ts'

/**
 * Who says it, where that stands behind what is said: "..., the Head of Fleet confirmed.", "..., said the DCC, who was
 * content to be held to that.", "It was confirmed by the DCC that ...". Null when nobody is named so.
 */
export const attributedTo = (words: string, scene: Pick<Scene, 'cast'>): string | null => {
  const passive = BY_WHOM_SAID.exec(words)
  if (passive !== null) {
    const lead = leadingActor(words.slice(passive[0].length), scene.cast)
    if (lead !== null && /^\s+that\b/.test(lead.rest)) return lead.actor
  }
  const { before, behind } = (SAID_BEHIND.exec(words) ?? BEHIND_SAID.exec(words))?.groups ?? {}
  const named = before ?? behind
  if (named === undefined) return null
  const lead = leadingActor(named, scene.cast)
  if (lead !== null && lead.rest.trim() === '') return lead.actor
  return TITLE.test(named) || ROLE.test(named) ? named.replace(/^the\s+/i, '') : null
}

const SAID =
  '(?:said|confirmed|assured|announced|advised|told|promised|reported|stated|explained|replied|added|undertook|agreed|pledged|reassured|responded|indicated|insisted|answered)'
const NAME = "(?:the\\s+)?[A-Z\\w][\\w&’'/().-]*(?:\\s+[\\w&’'/().-]+){0,8}?"
/** "..., said the Head of Revenues, who was content to be held to that." */
const BEHIND_SAID = quick(
  new RegExp(`[a-z\\d%],\\s+${SAID}\\s+(?<behind>${NAME})(?:,\\s+(?:who|in|on|when)\\b[^.;]*)?[.\\s]*$`),
)
/** "..., the Head of Fleet confirmed in answer to Councillor Vane." */
const SAID_BEHIND = quick(
  new RegExp(`[a-z\\d%],\\s+(?<before>${NAME})\\s+${SAID}(?:\\s+[^,;.]{2,70})?[.\\s]*$`),
)
const BY_WHOM_SAID = quick(
  /^\W*(?:it|this|that) (?:was|had been) (?:also |then |further )?(?:confirmed|said|advised|reported|stated|announced|promised|explained|undertaken|agreed) by (?:the )?(?=[A-Z])/i,
)
const TITLE = /^(?:the\s+)?[A-Z][\w&’'/-]*(?:\s+(?:of|and|for|the|[A-Z(][\w&’'/()-]*)){0,7}$/
const ROLE = new RegExp(`^${roleNamed('who')}$`)
