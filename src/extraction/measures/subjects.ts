import { tidy } from './noun-words.ts'
import type { Placed } from './roles.ts'

/** What stands before the figure: what is to be brought to it, or the subject of its clause. */
export const subject = ({ before }: Pick<Placed, 'before'>): string | undefined => {
  for (const pattern of OBJECTS) {
    const words = named([...before.matchAll(pattern)].at(-1)?.[1])
    if (words !== undefined) return words
  }
  for (const verb of VERBS) {
    const at = lastIndex(before, verb)
    const words = at < 0 ? undefined : named(nounsBefore(before.slice(0, at)))
    if (words !== undefined) return words
  }
  return undefined
}

/** The words as a name for what is measured; undefined where they name who acts, or nothing. */
export const named = (found: string | undefined): string | undefined => {
  const words = found === undefined ? undefined : tidy(found)?.replace(/^(?!(?:999|101|111)\b)\d[\d,]* /, '')
  if (words === undefined || NO_SUBJECT.test(words) || ROLE.test(words)) return undefined
  // A name of somebody or of a post: "Dr Lacey", "CFO".
  return /^[A-Z]{2,4}$|^(?:[A-Z][\w'/.-]* ){1,3}[A-Z][\w'/.-]*$/.test(words) ? undefined : words
}

/** The noun and its complements at the end of some words: "The DCC said that the charge rate for rape". */
export const nounsBefore = (words: string): string => {
  let phrase = (words.split(CLAUSE_END).at(-1) ?? '').replace(OPENING, '')
  const parts = phrase.split(/ (?:and|or) /i)
  // Two names of things may be joined; a clause of its own begins anew.
  if (
    parts.length > 1 &&
    !parts.every((part) => /^(?:the |its |our |their )?(?:[\w'-]+ ){0,3}[\w'-]+$/i.test(part.trim()))
  )
    phrase = parts.at(-1) ?? ''
  return phrase
}

const CLAUSE_END =
  /(?:[.;:()?!]|,(?!\d)| -)(?=\s|$)|\b(?:that|but|so|said|says|if|which|who|because|as|than|while|when|where|whether|before|until|although|though|will|would|shall|should|must|can|could|ought|is|are|was|were|be|been|being|to (?=(?:be|ensure|see|make|report|check|confirm|note|work|have|get)\b)|has|have|had|expects?|expected|confident|committed|agreed|confirmed|reported|noted|advised|stated|hoped?|hopes|wants|wanted|wished|wishes|believed?|asked|recommended|drawn|undertook|anticipated|plans|planned|and (?=(?:the|this|that|it|he|she|they|these|those|all|an?|its|their)\b))\b/i

/** "By March 2026 the rate", "in the next year", "for 2026/27": when, before what. */
const OPENING =
  /^\s*(?:(?:by|in|from|for|within|during|over|at|on|of|next|this|last|until|throughout) (?:(?:the|a|an|end|start|middle|close|of|next|this|coming|following|early|late|mid|first|second|third|fourth|then|financial|calendar|year|quarter|end|spring|summer|autumn|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|_+|\d[\d/-]*|(?:\w+ )?(?:days|weeks|months|years)(?:'? time)?)(?=\s|,|$),?\s*)+)+/i

const VERBS: readonly RegExp[] = [
  // "The charge rate for rape would rise from 4.1% to"
  /\b(?:will|would|shall|should|must|is to|are to)\b(?=[^.;]{0,80}$)/gi,
  // "Expected the average wait to be below"
  /\bto\b(?= (?:be|fall|rise|come|go|reach|stand|grow|drop|increase|improve|reduce|remain|stay)\b[^.;]{0,60}$)/gi,
  // "Confidence is at": where it starts.
  /\b(?:is|are|was|were|stands?|stood)(?= (?:now |currently )?(?:at )?(?:about |around )?$)/gi,
]

const lastIndex = (words: string, pattern: RegExp): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1

const LIMITS =
  '(?: (?:at least|about|around|no more than|no higher than|no less than|at most|fewer than|less than|more than|under|below|over|above|an average of|just|only))?'
const WORD =
  "(?!(?:that|and|but|so|said|if|which|who|because|as|than|the|for|this|these|will|would|shall|should|must|is|are|was|were|be|to|of|an?|at|by|expects?|expected|confident|committed|agreed|wants?|wanted|aims?|have|has)\\b)[A-Za-z0-9'&/-]+"
const COUNTED_THING = '(?:number|proportion|percentage|share|level|total|volume)'
/** A comma or point within a number ends no clause. */
const RUN = '(?:[^.;:,()]|[.,](?=\\d))'

const OBJECTS: readonly RegExp[] = [
  // "Bring the average wait down to", "cut the time to answer a call from 6 minutes to", "double the specials to".
  new RegExp(
    `\\b(?:reduc|cut|lower|bring|keep|kept|hold|held|increas|rais|improv|limit|lift|driv|mov|grow|doubl|trebl|tripl|halv|expand|restor|maintain|return|get|see|want)(?:e|es|s|ed|ing|ting)? (?:the |its |our |their |his |her )?((?!from\\b|from |to |by |that |all |it |this |them )${RUN}{2,90}?)(?: (?:down|up|back))?(?: (?:rise|fall|increase|reach|reaching|grow|drop|rising|falling)(?= (?:to|from|by|back|above)\\b))?(?: from (?=[^.;]{0,12}\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|\\w+teen|\\w+ty)\\b)${RUN}{1,30}?)?(?: by ${RUN}{1,30}?)? (?:to|at|below|under|above|over|within)(?: no (?:more|less|fewer) than)?${LIMITS} $`,
    'gi',
  ),
  // "To answer 999 calls in under".
  /\b(?:to |be )?((?:answer|attend|respond to|complet|decid|process|charg|clos|resolv|clear)\w* [^.;:,()]{2,60}?) (?:in|within|at)(?: (?:under|less than|no more than|at most|an average of|fewer than))? $/gi,
  // "A positive outcome rate of", "savings of".
  new RegExp(
    `\\b((?:${WORD} ){0,3}(?:rates?|savings?|income|efficienc\\w+|times?|levels?|reserves|waits?|turnaround|average|establishment|headcount|strength|compliance|satisfaction|confidence|attendance|uptake)(?: (?:for|in|with|among) (?:the )?(?:${WORD} ){0,3}${WORD})?) of${LIMITS} $`,
    'gi',
  ),
  // "The target for positive outcomes is", "the savings target is".
  new RegExp(
    `\\b(?:target|aim|goal|expectation|standard|ambition|objective)s? (?:for|of|on|in) (?:the |its |our )?((?!the end\\b|next\\b|this\\b|(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec|20))[^.;:,()]{2,60}?)(?: (?:is|was|would be|will be|should be|of|at|to be|remains))+${LIMITS} $`,
    'gi',
  ),
  new RegExp(
    `\\b((?:${WORD} ){1,3})(?:target|ambition|goal|standard)(?: (?:is|was|of|would be|will be|remains|to be|at))+${LIMITS} $`,
    'gi',
  ),
  // "54 officers short of its target of".
  /\d ((?:[a-z-]+ ){0,2}[a-z-]+s|staff) (?:short|shy|below|under|above|over) (?:of )?(?:its|the|their|our) (?:target|establishment|strength|goal|aim)(?: of)? $/gi,
  // "The number of PCSOs would rise to".
  new RegExp(
    `\\bthe ${COUNTED_THING} of ([^.;:,()]{2,60}?) (?:will|would|shall|should|must|is to|are to|to)\\b[^.;]{0,60}$`,
    'gi',
  ),
]

const NO_SUBJECT =
  /^(?:(?:this|that|these|those) (?:number|figure|rate|total)|year-end|this|that|it|he|she|they|we|there|those|these|who|none|one|each|both|others?|the rest|remainder|figures?|totals?|numbers?|target\b.*|on (?:track|course)|short of|(?:aim|target|goal|expectation|plan|intention|ambition|meeting|board|force|cc|dcc|acc|pcc|cfo|dop|ceo|members?|county|city|area|borough|district|council|constabulary|authority|service|station)|.*\b(?:told|confirmed|undertook|commits?|aiming|hoped?|wants?|aims?|plans?|target is)\b.*|(?:is|are|was|were|has|have|had|been|be|being|making|against|at|in|on|by|from|for|with|fall|rise|meant|intended|installed|anticipated|likely)\b.*|.*'s)$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i

/** Who acts is not measured: "Director of Finance", "ACC / Head of Legitimacy", "Chief Constable". */
const ROLE =
  /\b(?:Director|Head|Constable|Commissioner|Chief|Chair(?:man)?|Clerk|Treasurer|Superintendent|Inspector|Manager|Cllr|Mr|Mrs|Ms|Dr|Board|Panel|Committee|Council|Constabulary|Authority|Office|Lead)\b(?!')|^(?:[A-Z]{2,5}(?: |\/|$)){1,3}$/
