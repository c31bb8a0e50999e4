import { isName, ROLE_WORDS } from './people-names.ts'

/**
 * "Committee Room 2, Beacon House": where people met, and nobody. A room stands at the end of its own words, so that
 * a "Control Room Manager" is none.
 */
export const isPlace = (line: string): boolean => {
  const pieces = line.split(/,\s*|\s[:–—-]\s/).map((piece) => piece.trim().replace(/\.$/, ''))
  const others = pieces.filter((piece) => !PLACE.test(piece))
  // "Cy Chamber, Head of Estates" has a post, and "Cy Chamber" alone may be a name.
  return others.length === 0
    ? pieces.some((piece) => !isName(piece))
    : others.length < pieces.length && !others.some((piece) => ROLE_WORDS.test(piece) || piece.includes('('))
}

const PLACE =
  /^(?:the\s+)?(?:[\p{L}\d’'.-]+\s+){0,4}(?:room|suite|chamber|boardroom|auditorium|theatre|floor|building|annexe|headquarters|hq)(?:\s+(?:[A-Z]|\d{1,3}[A-Za-z]?))?$/iu
