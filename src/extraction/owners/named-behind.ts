import { leadingActor } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { sieveOf } from '../patterns/sieve.ts'

/** "... Status: in progress / TB" */
export const trailingStatus = (words: string): string | null => {
  for (const pattern of statusesFor(words)) {
    const named = pattern.exec(words)?.[1]
    if (named !== undefined) return named
  }
  return null
}

const statusesFor = sieveOf(
  [
    /\bstatus\s*:\s*[\w\s]{2,30}\/\s*([A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*)\s*\.?$/i,
    /\b(?:owner|lead(?: officer)?|action by|by whom|responsib\w+(?: officer| person| owner| lead)?|accountable(?: officer)?)\s*:\s*([A-Z][\w\s/&’'-]{1,50}?)\s*(?:\.?$|[.;,]\s+(?:target|due|by when|deadline|timescale|completion|status)\b)/i,
    /\((?:action|lead|owner)\s*[:–-]?\s*([A-Z][^()\d]{1,40})\)\s*\.?$/i,
    /\((?:action|lead|owner)\s+[\w/.-]{1,14}\s*[:–]\s*([A-Z][^()]{1,40})\)\s*\.?$/i,
  ],
  (pattern) => pattern,
)

/** An action may end with its owner: "... to be shared – NA", "... within six months (DCC)". */
export const trailingName = (words: string, scene: Scene): string | null => {
  const named =
    /(?:\(|\s[–—-]\s*|\s\/\s)([A-Z][^()–—]{1,40}?)(?:,\s+(?:(?:by |for |before |at |in )?(?:\d|end|early|mid|late|[A-Z][a-z]{2,8}\b)[^()–—]{0,20}|(?:by|for|before|at|in|in time for)\s+(?:the|our|its)\s+[^()–—,;]{3,50}))?[)\]]?\s*\.?$/.exec(
      words,
    )?.[1]
  if (named === undefined || isStatus(named)) return null
  const lead = leadingActor(named, scene.cast)
  return (lead !== null && lead.rest.trim() === '') ||
    /^(?:All|[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*)$/.test(named)
    ? named
    : null
}

/** "Coroner's court – note on parking, DCC, by 4 May": no verb, and a name between commas before the day. */
export const nameBeforeDay = (words: string, scene: Scene): string | null => {
  const named = BEFORE_DAY.exec(words)?.[1]
  const lead = named === undefined ? null : leadingActor(named, scene.cast)
  return lead !== null && lead.rest.trim() === '' ? lead.actor : null
}

const BEFORE_DAY =
  /^(?:(?!\b(?:is|are|was|were|has|have|had|will|would|said|asked|agreed)\b)[^.;]){3,200},\s+(?:the\s+)?([A-Z][^.,;()]{1,40}),\s+(?:by|before|end(?: of)?|in time for|for)\s[^,.;]{2,40}\.?$/

/** "OPEN" behind the last dash says how the action stands, not whose it is. */
export const isStatus = (words: string): boolean =>
  /^(?:open|on-?going|live|outstanding|in (?:progress|hand)|overdue|pending|new|noted|done|red|amber|green)$/i.test(
    words,
  )

/** "T SKERRY – letter to the county", "CHIEF EXECUTIVE: circulate dates": a name in capitals, as names are written. */
export const capitalsAhead = (words: string, scene: Scene): string | null => {
  const found = IN_CAPITALS.exec(words)?.[1]
  if (found === undefined) return null
  const named = found.replaceAll(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase())
  const lead = leadingActor(named, scene.cast)
  return (lead !== null && lead.rest.trim() === '') || WITH_INITIAL.test(found) ? named : null
}

const WITH_INITIAL = /^(?:[B-HJ-Z]\.?|[AI]\.)\s+[A-Z][A-Z’'-]{2,}$/
const IN_CAPITALS = /^([A-Z][A-Z’'.-]*(?:\s+[A-Z&][A-Z’'.-]*){1,4})\s*(?:,|[:–—-])\s+[a-z]/
