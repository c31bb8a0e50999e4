import { clauseAround } from '../due-rules/clauses.ts'
import { moodOf } from '../due-rules/mood.ts'
import type { Figure } from './figures.ts'

/** A figure with the words around it. */
export type Placed = {
  readonly figure: Figure
  readonly before: string
  readonly after: string
  readonly clause: string
}

export const placed = (figure: Figure, text: string): Placed => ({
  figure,
  before: text.slice(Math.max(0, figure.from - REACH), figure.from),
  after: text.slice(figure.to, figure.to + REACH),
  clause: clauseAround(text, figure.from, figure.to),
})

/** Words farther off say nothing of a figure. */
const REACH = 200

const ABOUT =
  '(?:about |around |approximately |roughly |some |just |only |an average of |a total of |the |a |at )*'

/** Where the measure starts: "from 74%", "currently 63%", "80%, up from 74%", "it was at 58%". */
export const isBaseline = ({ before, after, clause }: Placed): boolean =>
  (FROM.test(before) || AT_PRESENT.test(before) || NOW.test(after)) &&
  !/\b(?:target|aim|goal)\b/i.test(clause)

/** "Satisfaction is 71%". */
export const standsNow = ({ before, clause }: Placed): boolean =>
  /\b(?:is|are|stands?)(?: now| currently)?(?: at| about| around)* $/i.test(before) &&
  !AIM_NOUN.test(before) &&
  !MODAL.test(clause)

const FROM = new RegExp(
  `\\b(?:up |down |rising |falling )?from ${ABOUT}$|\\b(?:against|compared (?:with|to)|than the(?: current| present)?) ${ABOUT}$`,
  'i',
)
const AT_PRESENT = new RegExp(
  `\\b(?:currently|presently|at present|now stands?|stands?|stood|today(?:'s)?|present(?:ly)?|current(?: \\w+)? of|(?:is|are|was|were) (?:now|currently|at)|(?:it|this) (?:is|was)) ${ABOUT}$`,
  'i',
)
const NOW =
  /^[^,;.]{0,25}?,? (?:at present|currently|now|today|last (?:year|month|quarter|week)|this time last year)\b/i

/** "By 20%", "a 20% reduction", "an increase of 60 posts": how much it is to change, and which way. */
export const changeOf = ({ before, after, clause }: Placed): 'more' | 'less' | null => {
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
  /\b(?:increas|ris|grow|improv|rais|expand|add|exten|boost|lift|go up|reduc|cut|fall|drop|lower|decreas|shrink|shrunk|declin|go down|bring(?:ing)? (?:it |them )?down|slim)\w*/gi
const LESS = /^(?:reduc|cut|fall|drop|lower|decreas|shr[iu]nk|declin|go down|bring|slim|saving)/i
/** "To model a 3% reduction": a change that is thought about is none. */
const STUDIED =
  /\b(?:model|consider|cost|explore|assess|analyse|explain|review|report on|options? for|impact of|effect of|scenario)\b/i

const isStudied = ({ before, after, clause }: Placed): boolean =>
  (AFTER_NOUN.test(after) || BEFORE_NOUN.test(before)) && STUDIED.test(clause)

/** "Reviews that take more than 60 days": it tells which ones are meant. */
const RELATIVE =
  /\b(?:that|which|who|where) (?:take\w*|took|last\w*|wait\w*|run\w*|need\w*|are|is|were|was|have|has|cost\w*) (?:\w+ ){0,2}(?:more|less|fewer|longer|over|under)(?: than)? $/i

const lastChange = (before: string): string | undefined => before.match(CHANGE_VERB)?.at(-1)

/** Whether the figure is to be reached, and does not tell what is or was. */
export const isWanted = (one: Placed, text: string): boolean => {
  const { figure, before, after, clause } = one
  const nouns = AIM_NOUN.test(before.slice(-70))
  if (figure.kind === 'part') return FITS.part(one)
  const isPast = moodOf(text, figure.from, figure.to) === 'history' && !TAKES_ON.test(before.slice(-70))
  if (!nouns && (isPast || DESCRIBED_BEFORE.test(before))) return false
  if (/^ (?:figures?|sample|shares?|stake|increment)\b/i.test(after)) return false
  if (RELATIVE.test(before) || isStudied(one)) return false
  if (!MODAL.test(clause) && !nouns && DESCRIBED_AFTER.test(after)) return false
  if (!MODAL.test(text) && !AIMED.test(text)) return false
  return FITS[figure.kind](one)
}

const MODAL = /\b(?:will|would|shall|should|must|is to|are to|to be|to [a-z]{3,})\b|'ll\b/i
/** "He now expected 80%": the verb is past and what it takes on is not. */
const TAKES_ON =
  /\b(?:expect(?:s|ed)?|commit(?:s|ted|ting)?|agreed|undertook|promised|pledged|wants?|wanted|aims?|aiming|confident|hoped?)\b[^,;.]*$/i
const AIM_NOUN =
  /\b(?:target|aim|goal|expectation|ambition|aspiration|objective|standard|threshold|commitment|minimum|maximum|limit|ceiling)s?\b[^,;.]*$/i
const AIMED =
  /\b(?:targets?|aim\w*|goals?|expect\w*|ambition|aspir\w*|objective|commit\w*|confident|on (?:track|course)|at least|no more than|no fewer than|reach\w*|achiev\w*|deliver\w*|maintain\w*|improv\w*|undertook|promis\w*|wants?|rais\w*|reduc\w*|cutting|recruit\w*)\b/i
const DESCRIBED_BEFORE = new RegExp(
  `(?<!\\b(?:would|will|should|shall|must|to|could) )\\b(?:is|are|remains?|has|have|had|was|were|averages?|accounts? for|represents?|costs?|spent|received) (?:now |currently |still |at |as |been )*${ABOUT}$`,
  'i',
)
const DESCRIBED_AFTER =
  /^(?: (?:of|in|on|for) [^,.;:]{1,60}?|(?: (?!and\b|but\b)[a-z'-]+){0,6}?)? (?:is|are|was|were|has|have|had|takes?|took|do|does|did|met|meet|said|say)\b/i

const COMPARED =
  /\b(?:at least|at most|no (?:more|fewer|less|longer|later) than|not (?:more|less) than|(?:fewer|less|more|lower|higher|greater|better) than|(?:not )?(?:fall|drop|rise|go) (?:below|above)|below|under|over|above|exceed\w*|(?:a )?(?:maximum|minimum|total|average|target|headcount|establishment) of|up to|within|exactly|(?:rise|rising|increase|increasing|grow|growing|fall|falling|reduced?|reducing|reduction|cut|cutting|drop|brought|bring\w*|improve|improving|return|lower\w*|down|up|get|limit\w*)(?: [\w'-]+){0,7}? to|rate of) (?:about |around |just |only |an average of )?$/i
const TO_REACH =
  /\b(?:reach(?:es|ing)?|achiev(?:e|ing)|hit(?:ting)?|attain|recruit(?:ing)?|have|be|deliver(?:ing)?|maintain(?:ing)?|keep(?:ing)?|appoint|train|complete|clear|headcount|establishment|target(?: of| is|:)|aim(?: is| of)?|goal(?: is| of)?|all|every one of the|remaining|on (?:course|track) for|confident of|expect(?:s|ed)?|aiming for)(?: (?:the|about|around|some|a total of|an establishment of|a headcount of|its|of|for))* $/i

const FITS: Readonly<Record<Figure['kind'], (one: Placed) => boolean>> = {
  share: () => true,
  change: () => true,
  points: (one) => changeOf(one) !== null,
  part: (one) => isPartAhead(one) || REST.test(one.after) || REST.test(one.before),
  money: ({ before, after, clause }) =>
    (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after) || LIMITED.test(before)) &&
    !/\bgap\b/i.test(clause),
  time: ({ figure, before, clause }) =>
    (COMPARED.test(before) ||
      figure.high !== undefined ||
      /\baiming for (?:an average of )?$/i.test(before)) &&
    TIMED.test(clause),
  count: (one) =>
    COMPARED.test(one.before) ||
    changeOf(one) !== null ||
    (TO_REACH.test(one.before) && (one.figure.value >= 10 || ALL.test(one.before))) ||
    (one.figure.value === 0 && MODAL.test(one.clause)),
  bare: (one) =>
    (one.figure.value >= 10 || one.figure.value === 0) &&
    /^(?:$|[.,;:)]| (?:by|in|at|before|during|within|this|next|and|a|per|of the)\b)/i.test(one.after) &&
    (COMPARED.test(one.before) ||
      (TO_REACH.test(one.before) && !/\b(?:have|be|keep|target|aim|goal)\w* $/i.test(one.before))),
}

/** "386 of the 1,000 officers would be trained": the part itself is promised. */
export const isPartAhead = ({ after }: Placed): boolean =>
  /^(?: (?!and\b|but\b)[a-z'-]+){0,4}? (?:will|would|shall|should|must|to be)\b/i.test(after)

const REST =
  /\b(?:the (?:rest|remainder|others?|remaining)|remaining|all (?:would|will|of them|to)|outstanding)\b/i
const MONEY_BEFORE =
  /\b(?:savings?|efficienc(?:y|ies)|income|receipts|overspends?|underspends?|reserves|balances|save|raise|recover\w*|seize\w*)(?: (?:target|plan|programme|requirement))?(?: (?:would|will|should|is|to be|be|at|of|to|reach|total|about|around|at least|a further|another))* $/i
const MONEY_AFTER =
  /^ (?:of|in|worth of) (?:\w+ )?(?:savings?|efficienc\w*|income|receipts|assets)\b|^ (?:a year )?(?:would|will|to|should) be (?:saved|raised|recovered)\b/i
const LIMITED =
  /\b(?:reduc|cut|bring|limit|keep|kept|held|hold|cap)\w*(?: [\w'£.,-]+){0,7}? (?:to|below|under|within|at) $/i
const TIMED =
  /\b(?:averages?|mean|median|waits?|waiting|respon\w+|times?|takes?|answer\w*|attend\w*|arriv\w*|clearance|turnaround|decisions?|booked|delays?|reduction|queue\w*|backlog|vetting|process\w*|complete\w*)\b/i
const ALL = /\b(?:all|every one of the|remaining)(?: the| of the)? $/i

/** What the figure must be: more is better unless the words or the nature of the thing say otherwise. */
export const comparatorOf = (
  one: Placed,
  what: string,
  baseline: number | null,
): 'at-least' | 'at-most' | 'exactly' => {
  const { figure, before, after } = one
  const near = before.slice(-60)
  if (/\b(?:exactly|precisely) $/i.test(near)) return 'exactly'
  if (NOT_BELOW.test(near)) return 'at-least'
  if (AT_MOST.test(near) || /^[^,;.]{0,20}? or (?:less|fewer|under|below|lower|better than)\b/i.test(after))
    return 'at-most'
  if (AT_LEAST.test(near) || /^[^,;.]{0,20}? or (?:more|above|better|over|higher)\b/i.test(after))
    return 'at-least'
  if (changeOf(one) !== null || figure.kind === 'change') return 'at-least'
  if (baseline !== null && baseline !== figure.value) return figure.value < baseline ? 'at-most' : 'at-least'
  if (figure.kind === 'time' || figure.value === 0) return 'at-most'
  // Of a share, what befalls the many counts: "sergeants temporary"; else what is measured.
  const isShareOf = figure.noun !== undefined || figure.isOfNext === true || /^ of\b/i.test(after)
  const isBad = (isShareOf || figure.kind === 'count' ? BEFALLS : UNWANTED).test(what) && !WANTED.test(what)
  return isBad ? 'at-most' : 'at-least'
}

const NOT_BELOW =
  /\b(?:no (?:fewer|less) than|not less than|not (?:to )?(?:fall|drop|go) below) (?:about |around |an average of )?$/i
const BEFALLS =
  /\b(?:temporary|abandoned|overdue|vacant|late|unresolved|sick|absent|repeat(?:ed)?|re-?offend\w*|lost|outstanding)\b/i

/** "Detected burglaries": of what is unwanted, the part that is wanted. */
const WANTED =
  /\b(?:detect|solv|resolv|positive|attend|answer|charg|satisf|confiden|recover|complet|clos|outcome|train|investigat)\w*/i

const AT_LEAST =
  /\b(?:at least|more than|over|above|exceed\w*|minimum of|better than|higher than) (?:about |around |an average of )?$/i
const AT_MOST =
  /\b(?:no (?:more|longer|later|higher|greater) than|not (?:more|higher) than|at most|below|under|less than|fewer than|lower than|maximum of|not (?:to )?(?:exceed|rise above|go above)|within|up to|down to|(?:reduc|cut|fall|drop|lower|bring|limit|cap)\w*(?: [\w'-]+){0,7}? to|reduction to|limited to|capped at) (?:about |around |only |an average of )?$/i
const UNWANTED =
  /\b(?:sickness|absence|abstraction|vacanc\w+|attrition|turnover|backlog|abandon\w*|overdue|overspend|crimes?|burglar\w+|robber\w+|thefts?|violence|offences?|collisions?|deaths?|complaints?|re-?offending|waits?|waiting|delays?|errors?|repeat|temporary|unresolved|overtime)\b/i
