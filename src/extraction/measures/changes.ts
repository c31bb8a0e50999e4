import type { Placed } from './roles.ts'

/** Words between a preposition and its figure that say how near it is. */
export const ABOUT =
  '(?:about |around |approximately |roughly |some |just |only |an average of |a total of |the |a |at )*'

/** "By 20%", "a 20% reduction", "an increase of 60 posts": how much it is to change, and which way. */
export const changeOf = ({ figure, before, after, clause }: Placed): 'more' | 'less' | null => {
  if (figure.way !== undefined) return figure.way
  const compared =
    figure.kind === 'time' ? undefined : (COMPARATIVE.exec(after)?.[1] ?? BESIDE.exec(after)?.[1])
  if (compared !== undefined) return /^(?:fewer|less|lower|below|under)$/i.test(compared) ? 'less' : 'more'
  const noun = AFTER_NOUN.exec(after)?.[1] ?? BEFORE_NOUN.exec(before)?.[1]
  const verb = new RegExp(`\\bby ${BY}$`, 'i').test(before) ? lastChange(before) : undefined
  const word = noun ?? verb
  if (word === undefined || (noun !== undefined && STUDIED.test(clause))) return null
  return LESS.test(word) ? 'less' : 'more'
}

const BY =
  '(?:about |around |up to |at least |a further |another |an additional |more than |no less than |some |between )*'
const CHANGE_NOUN = 'increase|rise|uplift|growth|improvement|reduction|decrease|cut|fall|drop'
const AFTER_NOUN = new RegExp(
  `^(?:[- ]points?)? (?:year-on-year |overall |further )?(${CHANGE_NOUN})s?\\b`,
  'i',
)
const BEFORE_NOUN = new RegExp(`\\b(${CHANGE_NOUN})s? of ${ABOUT}$`, 'i')
const CHANGE_VERB =
  /\b(?:increas|ris|grow|improv|rais|expand|add|exten|boost|lift|go up|reduc|cut|fall|drop|lower|decreas|shrink|shrunk|declin|go down|bring(?:ing)? (?:it |them )?down|slim|driv|push|sav|mov|trim|slash|shav|narrow|lessen|shorten)\w*/gi
const LESS =
  /^(?:reduc|cut|fall|drop|lower|decreas|shr[iu]nk|declin|go down|bring|slim|sav|trim|slash|shav|narrow|lessen|shorten)/i
/** "25% fewer reports", "20% lower than last year". */
/** "10% below last year's level". */
const BESIDE = /^ (below|under|above) (?:the|its|their|last|that|those|what)\b/i
const COMPARATIVE = /^ (fewer|less|more|lower|higher)\b/i

/** "To model a 3% reduction": a change that is thought about is none. */
const STUDIED =
  /\b(?:model|consider|cost|explore|assess|analyse|explain|review|report on|options? for|impact of|effect of|scenario)\b/i

export const isStudied = ({ before, after, clause }: Placed): boolean =>
  (AFTER_NOUN.test(after) || BEFORE_NOUN.test(before)) && STUDIED.test(clause)

const lastChange = (before: string): string | undefined => before.match(CHANGE_VERB)?.at(-1)
