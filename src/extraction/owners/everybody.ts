import { quick } from '../patterns/sieve.ts'

/** "All members to send comments", "Governors were asked to": nobody in particular, and yet those who owe it. */
export const everybody = (words: string): string | null =>
  EVERYBODY.exec(words)?.[1] ?? EACH.exec(words)?.[1] ?? null

const GROUP =
  '(?:[Mm]embers|[Gg]overnors|[Tt]rustees|[Cc]ouncillors|[Oo]fficers|[Ss]taff|[Pp]artners|[Aa]ttendees|[Cc]olleagues|[Aa]gencies|[Ll]eads|[Mm]anagers|[Hh]eads|[Dd]irectors|[Cc]hairs|[Vv]isitors|[Vv]olunteers|[Rr]epresentatives|[Rr]eps|[Pp]roviders|[Ss]upervisors|[Pp]ractitioners)'
const EACH = quick(
  /(?:^|\bthat\s+|\bagreed\s+|[–—:-]\s+)((?:[Ee]ach|[Ee]very) (?:organisation|partner|agency|member|force|service|governor|council|authority|trust|school|team|directorate|district|body|division|department|station|visitor|trustee|councillor|signatory|director|head)(?: (?:organisation|agency|lead))?)\s+(?:would|will|should|to|is to|are to|was to)\s+(?!be\b)[a-z]/,
)
const EVERYBODY = quick(
  new RegExp(
    `^((?:ALL|All)(?:\\s+(?:[A-Z]?[a-z’'-]+\\s+){0,2}${GROUP})?|Everyone|Everybody|(?:Board|Panel|Committee|Council|Partnership|Group|Forum) [Mm]embers|(?!Officers|Staff)${GROUP.replaceAll(/\[(\w)\w\]/g, '$1')})(?:\\s+who\\b[^,;]{3,80}?)?,?\\s+(?:to\\s+(?!the\\b|be\\b)[a-z]|(?:are|were) (?:all )?(?:asked|requested|encouraged|invited|reminded|urged) to\\b)`,
  ),
)
