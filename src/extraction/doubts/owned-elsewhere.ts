import { findActors } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { isAtTheTable } from './at-the-table.ts'
import { BOUND } from './doubt.ts'
import { ANY_OUTSIDE } from './outside-subjects.ts'

/**
 * Whose thing it is stands first, and what they will do behind: "The bridge belongs to the railway company and they
 * will decide in June", "a matter for the owners, two of whom will begin". What those at the table do besides stays.
 */
export const ownedElsewhere = (quote: string, scene: Pick<Scene, 'head' | 'cast'>): string | null => {
  const words = quote.slice(0, 1000)
  const found = IS_THEIRS.exec(words) ?? THEY_WILL.exec(words)
  if (found === null) return null
  const { who = '', owner, them } = found.groups ?? {}
  const behind = words.slice(found.index + found[0].length)
  if (FOR_US.test(behind) || SOMEBODY_HERE.test(behind) || BOUND.test(words)) return null
  const isOutside = them === undefined ? isTheirs(who, owner !== undefined, scene) : areOutside(them, scene)
  return isOutside ? 'But somebody outside the meeting is to do it.' : null
}

const WHO = '(?:the\\s+|an?\\s+|its\\s+|their\\s+|our\\s+)?(?<who>[^.,;:]{3,60}?)'
const OWNER =
  '(?<owner>belongs? to|belonged to|(?:is|are|was|were) (?:owned|run|managed|operated|leased|held|let) by|(?:is|are|was|were) the property of|(?:is|are|was|were) (?:leased|let|rented|licensed) to|(?:ownership|title)[^.;]{0,40}? (?:lies|lay|rests?|rested|is|was) with)'
const MATTER =
  '(?:(?:is|are|was|were|be|remains?|remained)\\s+(?:\\w+ly\\s+|now\\s+)?(?:an?\\s+|the\\s+)?(?:sole\\s+)?(?:(?:matter|one|decision|question|issue|job|task)s? for|responsibility of|gift of|up to|(?:now |still )?with)|(?:rests?|rested|lies|lay|sits|sat) with|(?:responsibility|decision)[^.;]{0,40}? (?:falls|fell|passes|passed) to)'
const THEY =
  '(?:,?\\s+(?:who|which|whose)\\b|,\\s+(?:one|two|three|both|some|most|all|each|none) of (?:whom|which)\\b|,?\\s+(?:and|but)\\s+(?:they|it|its|their|that (?:body|company|council))\\b)(?:[^.;,]{0,40}?\\s)??'
/** What lies ahead of them, and what they have said of it. */
const AHEAD =
  '(?:will|would|shall|is to|are to|was to|were to|(?:is|are|was|were) (?:now )?(?:due|expected|likely|hoping|planning|going|minded)|hopes?|hoped|plans?|planned|intends?|intended|expects?|expected|aims?)\\b'
const SAYS = '(?:says?|said|gives?|gave|shows?|showed|has|have|had)\\b'
const IS_THEIRS = quick(new RegExp(`\\b(?:${OWNER}|${MATTER})\\s+${WHO}${THEY}\\s*(?:${AHEAD}|${SAYS})`, 'i'))

/** "Is before the planners, who will decide": done to them it would be somebody else's deed. */
const THEY_WILL = quick(
  new RegExp(
    `\\b(?:the\\s+|an?\\s+|their\\s+|its\\s+|(?:two|three|four|several|some|local)\\s+|(?:in the hands of|from|by|with|to|before)\\s+)(?<them>(?:[\\w’'&-]+\\s+){0,3}?[\\w’'&-]+),?\\s+(?:who|whose\\s[^.;,]{2,40}?|(?:and|but)\\s+(?:that\\s+)?they)\\s+${AHEAD}(?!\\s+(?:(?:\\w+ly|also|then|now|all|each)\\s+)*(?:(?:be|have been|been)\\s+(?:\\w+ly\\s+)?\\w+(?:ed|en|wn|nt|ght|ld)\\b|get\\b|receive\\b))`,
    'i',
  ),
)

/** What they do for this meeting is worth asking after. */
const FOR_US =
  /^[^.;]{0,60}?\b(?:report (?:back|to)|attend|share|provide|supply|circulate|bring|present|write to|reply to|meet (?:us|the|members|with)|(?:come|send \w+) to (?:the|this|our))\b/i
const SOMEBODY_HERE =
  /\b(?:we|I|(?:our|the) (?:force|service|constabulary|office|team|clerk|chair\w*|treasurer|secretariat)|[A-Z]{2,4})\s+(?:will|would|shall)\b|[;,]\s+(?:and\s+|but\s+)?(?:the\s+)?(?:[A-Z][\w’.-]*\s+){1,4}(?:will|would|is to|was to|undertook|agreed)\b/

const isTheirs = (who: string, isOwner: boolean, scene: Pick<Scene, 'head' | 'cast'>): boolean => {
  if (isAtTheTable(who, scene) || OURS.test(who)) return false
  if (OUTSIDE.test(who) || LANDLORD.test(who)) return true
  return isOwner && findActors(who, scene.cast).length === 0
}
/** The last word tells what they are: "the District Commander" is none of them. */
const areOutside = (them: string, scene: Pick<Scene, 'head'>): boolean =>
  !isAtTheTable(them, scene) && (AT_END.test(them) || LANDLORD_AT_END.test(them))
const OUTSIDE = new RegExp(ANY_OUTSIDE)
const AT_END = new RegExp(`${ANY_OUTSIDE}$`)
const LANDLORDS =
  '(?:owners?|freeholders?|leaseholders?|landlords?|landowners?|occupiers?|agents?|administrators|receivers|compan(?:y|ies)|firm|estate|associations?|count(?:y|ies)|borough|districts?|councils?|authorit(?:y|ies)|parish|diocese|procurator|manufacturers?|makers|charity|operators?|retailers?|brewery|club|school|college|hospital|utility|undertaker)'
const LANDLORD = new RegExp(`\\b${LANDLORDS}\\b`, 'i')
const LANDLORD_AT_END = new RegExp(`\\b${LANDLORDS}$`, 'i')
const OURS =
  /\b(?:contractors?|CFO|DCC|CC|clerk|treasurer|commissioner|chief constable|(?:this|our) (?:board|panel|committee)|(?:force|office|service)(?:’s|'s)?)\b/i
