import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { isAtTheTable } from './at-the-table.ts'
import { BOUND } from './doubt.ts'
import { ANY_OUTSIDE } from './outside-subjects.ts'

/**
 * Somebody outside does a thing, and what they will do next stands in the same sentence behind "it", "they" or a bare
 * verb: "the County Council sets the limit and it will look at the road in June", "the Road Safety Partnership is
 * writing a plan and will consult on it". The same where a thing is said to be led by them: "a framework, led by
 * Ministers, is expected in May".
 */
export const spokenOfBefore = (quote: string, scene: Pick<Scene, 'head'>): string | null => {
  const words = quote.slice(0, 1000)
  if (BOUND.test(words)) return null
  for (const pattern of PATTERNS) {
    const found = pattern.exec(words)
    const who = found?.groups?.['who']
    if (found === null || who === undefined || isAtTheTable(who, scene)) continue
    if (!FOR_US.test(words.slice(found.index + found[0].length)))
      return 'But somebody outside the meeting is to do it.'
  }
  return null
}

const PARTNERS =
  '(?:[A-Z][\\w’&-]+\\s+(?:and\\s+)?){1,4}(?:Partnership|Alliance|Consortium)|(?:bus|coach|train|rail|ferry|water|energy|power|film|security|insurance|software|phone)\\s+(?:company|operator|firm|provider)|(?:hospital|prison|school|college|university|health board|highways? authority|parish council|town council|county council|city council|borough council|district council)'
const WHO = `(?:[Tt]he\\s+|[Aa]n?\\s+|[Tt]heir\\s+|[Ii]ts\\s+)?(?<who>${ANY_OUTSIDE}|${PARTNERS})(?:(?:’|')s\\s+(?:board|council|committee|cabinet|trustees|governors|directors|executive|managers?))?`
const DOES =
  '(?:is|are|was|were|has|have|had|sets?|decides?|owns?|runs?|holds?|controls?|manages?|leads?|funds?|pays?|makes?|plans?|said|wants?|did|does|do)\\b'
const AHEAD =
  '(?:will|would|shall|is to|are to|was to|were to|(?:is|are|was|were) (?:now )?(?:due|expected|planning|hoping|going) to)\\b(?!\\s+(?:\\w+ly\\s+|also\\s+|then\\s+)*be\\s+\\w+(?:ed|en|wn|nt|ght|ld)\\b)'

const PATTERNS = [
  quick(
    new RegExp(
      `(?:^|\\bthat\\s+|[;:,–]\\s+)(?:\\d[\\d.]*\\s+)?${WHO}\\s+${DOES}[^.;]{3,120}?\\b(?:and|but|so)\\s+(?:that\\s+)?(?:(?:it|they)\\s+)?${AHEAD}`,
    ),
  ),
  quick(
    new RegExp(
      `,\\s+(?:which (?:is|was) |being |to be )?(?:led|headed|run|overseen|issued|produced|drawn up|drafted|prepared|commissioned|developed|organised|funded and led)\\s+(?:nationally\\s+|jointly\\s+)?by\\s+${WHO},\\s+(?:is|was|are|were|will|would)\\b`,
    ),
  ),
  // "The hospital trust’s board was due to consider a new agreement in June"
  quick(
    new RegExp(
      `(?:^|\\bthat\\s+|[;:,–]\\s+)(?:\\d[\\d.]*\\s+)?(?:[Tt]he\\s+)?(?<who>${ANY_OUTSIDE}|${PARTNERS})(?:’|')s?\\s+(?:own\\s+)?(?:board|council|committee|cabinet|trustees|governors|directors|executive)\\s+${AHEAD}`,
    ),
  ),
]

const FOR_US =
  /^[^.;]{0,60}?\b(?:report (?:back|to)|attend|share|provide|supply|circulate|bring|present|write to|reply to|meet (?:us|the|members|with)|(?:come|send \w+) to (?:the|this|our))\b/i
