import { clauseAround } from '../due-rules/clauses.ts'
import { moodOf } from '../due-rules/mood.ts'
import { ABOUT, changeOf, isStudied } from './changes.ts'
import type { Figure } from './figures.ts'
import { isDone } from './noun-words.ts'
import { NUMBER } from './numbers.ts'
import { namesAPaper } from './paper-subjects.ts'

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

/** Where the measure starts: "from 74%", "currently 63%", "80%, up from 74%", "it was at 58%". */
export const isBaseline = ({ before, after, clause }: Placed): boolean =>
  (FROM.test(before) || AT_PRESENT.test(before) || NOW.test(after)) &&
  !/\b(?:target|aim|goal)\b/i.test(clause)

/** "Satisfaction is 71%". */
export const standsNow = ({ before, clause }: Placed): boolean =>
  /\b(?:is|are|stands?)(?: now| currently)?(?: at| about| around)* $/i.test(before) &&
  !AIM_NOUN.test(before) &&
  !MODAL.test(clause)

/** "62% of appraisals were complete". */
export const tellsWhatIs = ({ after, clause }: Placed): boolean =>
  !MODAL.test(clause) &&
  /^(?: of [^,.;:]{1,60}?)? (?:is|are|was|were|has been|have been|had been|had|have)\b/i.test(after)

const FROM = new RegExp(
  `\\b(?:up |down |rising |falling )?from ${ABOUT}$|\\b(?:against|compared (?:with|to)|than the(?: current| present)?) ${ABOUT}$`,
  'i',
)
const AT_PRESENT = new RegExp(
  `\\b(?:(?:currently|presently|at present|now) (?:runs?|ran|sits?|sat|reads?|averag\\w+|comes?)|currently|presently|at present|now stands?|stands?|stood|today(?:'s)?|present(?:ly)?|current(?: \\w+)? of|(?:is|are|was|were) (?:now|currently|at)|(?:it|this) (?:is|was)) ${ABOUT}$`,
  'i',
)
const NOW =
  /^[^,;.]{0,25}?,? (?:at present|currently|now|today|last (?:year|month|quarter|week)|this time last year)\b/i

/** "Reviews that take more than 60 days": it tells which ones are meant. */
const RELATIVE =
  /\b(?:that|which|who|where) (?:take\w*|took|last\w*|wait\w*|run\w*|need\w*|are|is|were|was|have|has|cost\w*) (?:\w+ ){0,2}(?:more|less|fewer|longer|over|under)(?: than)? $|\b(?:waiting|lasting|taking|costing|aged|outstanding|missing|open|held|overdue|delayed)(?: for| by)? (?:more|less|fewer|longer|over|under)(?: than)? $|\b[a-z]+s with (?:more|fewer|less|over|under)(?: than)? $/i
/** "Believed it to be below 0.5%" tells what is. */
const BELIEVED =
  /\b(?:believ\w*|thought|thinks|understood|estimat\w*|consider\w*|found|knew|reckon\w*|appear\w*|seem\w*) (?:[^.;,]{1,40}? )?to be [^.;,]*$/i

/** Whether the figure is to be reached, and does not tell what is or was. */
export const isWanted = (one: Placed, text: string): boolean => {
  const { figure, before, after, clause } = one
  const nouns = AIM_NOUN.test(before.slice(-70))
  if (figure.kind === 'part') return FITS.part(one)
  const isPast = moodOf(text, figure.from, figure.to) === 'history' && !TAKES_ON.test(before.slice(-70))
  if (!nouns && (isPast || DESCRIBED_BEFORE.test(before) || BELIEVED.test(before))) return false
  if (/^ (?:figures?|sample|shares?|stake|increment)\b/i.test(after)) return false
  if (RELATIVE.test(before) || isStudied(one) || namesAPaper(one)) return false
  if (!MODAL.test(clause) && !nouns && DESCRIBED_AFTER.test(after)) return false
  if (!MODAL.test(text) && !AIMED.test(text)) return false
  // "The 40% of staff who had not replied" is said of some that are known.
  if (/\bthe $/i.test(before) && /^ of [^.,;]{1,60}? (?:who|that|which|where)\b/i.test(after)) return false
  return FITS[figure.kind](one)
}

const MODAL =
  /\b(?:will|would|shall|should|must|is to|are to|to be|to (?!(?:date|the|that|this|its|their|them|him|her|all|both|members|staff)\b)[a-z]{3,})\b|'ll\b/i
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
  /\b(?:at least|at most|no (?:more|fewer|less|longer|later) than|not (?:more|less) than|(?:fewer|less|more|lower|higher|greater|better) than|(?:not )?(?:fall|drop|rise|go) (?:below|above)|below|under|over|above|exceed\w*|(?:a )?(?:maximum|minimum|total|average|target|headcount|establishment) of|up to|within|exactly|(?:rise|rising|increase|increasing|grow|growing|fall|falling|reduced?|reducing|reduction|cut|cutting|drop|brought|bring\w*|improve|improving|return|lower\w*|down|up|get|limit\w*|lift\w*|rais\w*|doubl\w*|trebl\w*|halv\w*|expand\w*|mov\w*|driv\w*)(?: [\w'£%.,-]+){0,12}? to|rate of) (?:about |around |just |only |an average of )?$/i
const TO_REACH =
  /\b(?:reach(?:es|ing)?|achiev(?:e|ing)|hit(?:ting)?|attain|recruit(?:ing)?|have|be|deliver(?:ing)?|maintain(?:ing)?|keep(?:ing)?|appoint|train|complete|clear|fill|attract|plant|replace|build|create|carry out|install|visit|inspect|fit|issue|equip|see|headcount|establishment|target(?: of| is|:)|aim(?: is| of)?|goal(?: is| of)?|all|every one of the|remaining|on (?:course|track) for|confident of|expect(?:s|ed)?|aiming for)(?: (?:the|about|around|some|an?|additional|extra|further|another|up to|a total of|an establishment of|a headcount of|its|of|for))* $/i

const FITS: Readonly<Record<Figure['kind'], (one: Placed) => boolean>> = {
  share: () => true,
  change: () => true,
  points: (one) => changeOf(one) !== null,
  part: (one) => isPartAhead(one) || REST.test(one.after) || REST.test(one.before),
  money: (one) => {
    const { before, after, clause } = one
    return (
      (MONEY_BEFORE.test(before) ||
        MONEY_AFTER.test(after) ||
        LIMITED.test(before) ||
        MONEY_HELD.test(before) ||
        SPENT.test(before) ||
        changeOf(one) !== null) &&
      !/\bgap\b/i.test(clause)
    )
  },
  time: (one) => {
    const { figure, before, clause } = one
    return (
      (COMPARED.test(before) ||
        changeOf(one) !== null ||
        TAKING.test(before) ||
        figure.high !== undefined ||
        /\baiming for (?:an average of )?$/i.test(before)) &&
      TIMED.test(clause)
    )
  },
  count: (one) =>
    !PLACE.test(one.before) &&
    (COMPARED.test(one.before) ||
      changeOf(one) !== null ||
      (/ a /.test(one.figure.unit) && isDone(one.before)) ||
      (TO_REACH.test(one.before) && (one.figure.value >= 10 || ALL.test(one.before))) ||
      (one.figure.value === 0 && MODAL.test(one.clause))),
  bare: (one) =>
    (one.figure.value >= 10 || one.figure.value === 0 || MOVED.test(one.before)) &&
    /^(?:$|[.,;:)]| (?:by|in|at|before|during|within|this|next|and|a|per|of the)\b)/i.test(one.after) &&
    (COMPARED.test(one.before) ||
      (TO_REACH.test(one.before) && !/\b(?:have|be|keep|target|aim|goal)\w* $/i.test(one.before))),
}

/** "386 of the 1,000 officers would be trained": the part itself is promised. */
export const isPartAhead = ({ before, after }: Placed): boolean =>
  PART_DONE.test(before) ||
  /^(?: (?!and\b|but\b)[a-z'-]+){0,4}? (?:will|would|shall|should|must|to be)\b/i.test(after)

const PART_DONE =
  /\b(?:will|would|to|shall|should|must)(?: \w+ly| also| have)? (?!(?:have|be|been|see|report|cover|of|in|at|the|rise|fall|from|note)\b)[a-z]{3,} (?:about |around |at least |some |up to )?$/i

const REST =
  /\b(?:the (?:rest|remainder|others?|remaining)|remaining|all (?:of )?(?:the )?(?:would|will|them|to|\d[\d,]*)|outstanding)\b/i
const MONEY_BEFORE =
  /\b(?:savings?|efficienc(?:y|ies)|income|receipts|overspends?|underspends?|reserves|balances|save|raise|recover\w*|seize\w*)(?: (?:target|plan|programme|requirement))?(?: (?:would|will|should|is|to be|be|at|of|to|reach|total|about|around|at least|a further|another))* $/i
const MONEY_AFTER =
  /^ (?:of|in|worth of) (?:\w+ )?(?:savings?|efficienc\w*|income|receipts|assets)\b|^ (?:a year )?(?:would|will|to|should) be (?:saved|raised|recovered)\b/i
const MONEY_HELD =
  /\b(?:not (?:to )?(?:exceed|rise above|go above|fall below|drop below)|(?:be|remain|stay|stand|come in|fall|drop|rise|kept|held) (?:at |to )?(?:below|under|within|above|at (?:least|most)|no (?:more|less|higher|lower) than|a (?:maximum|minimum) of)|(?:rise|fall|grow|increase|drop|reduce|reduced|cut)\w*(?: [\w'£%.,-]+){0,8}? to(?: below| under| about)?|limited to|capped at) (?:about |around )?$/i
const SPENT =
  /\b(?:spend|borrow|pay|invest|draw|lend)(?:ing)? (?:(?:no|not) (?:more|less) than|at (?:least|most)|up to|under|more than|less than) (?:about )?$/i
const LIMITED =
  /\b(?:reduc|cut|bring|limit|keep|kept|held|hold|cap)\w*(?: [\w'£.,-]+){0,7}? (?:to|below|under|within|at) $/i
/** "From six to", "from 14 weeks to". */
const MOVED = new RegExp(
  `\\bfrom ${NUMBER}(?: [a-z]+){0,2} to (?:about |around |fewer than |below |under )?$`,
  'i',
)
const TAKING =
  /\b(?:time|wait|average|turnaround|delay|queue)s?\b[^.;,]{0,60}? (?:will|would|should|shall|must|to) (?:be|stay|remain|average)(?: at)? (?:about |around )?$|\b(?:turnaround|wait|delay|time) of (?:about |around )?$/i
const TIMED =
  /\b(?:averages?|mean|median|waits?|waiting|respon\w+|times?|takes?|answer\w*|attend\w*|arriv\w*|clearance|turnaround|decisions?|booked|delays?|reduction|queue\w*|backlog|vetting|process\w*|complete\w*|sickness|absence|lost)\b/i
/** "It would start at all 27 stations." */
const PLACE = /\b(?:at|in|to|from|with|for|across|on) (?:all|each)(?: of)?(?: the| its| our)? $/i
const ALL = /\b(?:all|every one of the|remaining)(?: the| of the)? $/i
