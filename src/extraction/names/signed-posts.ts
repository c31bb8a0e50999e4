import { everyMatch } from '../patterns/every-match.ts'

/**
 * The initials of those whom the head of the minutes lists by their post alone: "Head of Commissioning (FW)", "Town
 * Clerk’s representative (RD)". No name shows whose they are, so they count only where the minutes use them again.
 */
export const initialsOfPosts = (minutes: string): readonly string[] => {
  const head = minutes.slice(0, HEAD)
  const found = everyMatch(head, SIGNED_POST).map(([, initials = '']) => initials)
  return [...new Set(found)].filter(
    (initials) => minutes.match(new RegExp(`\\b${initials}\\b`, 'g'))?.length !== 1,
  )
}

/** Where a list of those present stands, in characters. */
const HEAD = 3000

const SIGNED_POST =
  /\b(?:Director|Head|Manager|Officer|Executive|Secretary|Clerk|Treasurer|Solicitor|Co-?ordinator|Adviser|Advisor|Analyst|Accountant|Registrar|Auditor|Surveyor|Lead|representative)(?:[’']s)?(?: (?:of|for|and|&|representative|[A-Z][\w’'-]*)){0,8} \((?!IT|UK|EU|HR|PC|TV|AI|HQ|NI|MS|CC|CE|CO|SO|MO)([A-Z]{2})\)/g
