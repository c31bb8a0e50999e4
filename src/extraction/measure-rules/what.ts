import { changeOf, isPartAhead, type Placed } from './roles.ts'

/** Said where the words name nothing that could be measured. */
export const UNNAMED = 'the figure'

/**
 * What is measured, in the minutes' words: what a share is of, with its own condition ("calls answered within 30
 * seconds"); what is counted ("officers in post"); what a time is taken for; what is to change.
 */
export const whatIsMeasured = (one: Placed): string => {
  const { figure, before, after } = one
  if (figure.kind === 'part' && isPartAhead(one))
    return `${counted(one)} (of ${figure.value.toLocaleString('en-GB')})`
  if (figure.noun !== undefined) return withComplement(`${figure.noun}s${after}`)
  if (figure.kind === 'share' || figure.kind === 'part') {
    const of = OF.exec(after)?.[1] ?? (figure.isOfNext === true ? after : undefined)
    if (changeOf(one) === null && of !== undefined) return withComplement(of)
  }
  if (changeOf(one) !== null || figure.kind === 'change') return changed(one) ?? UNNAMED
  if (figure.kind === 'money') {
    const named = MONEY.exec(after)?.[1]
    if (named !== undefined) return named.toLowerCase()
    if (/\bsave (?:about |around |at least |up to |a further )*$/i.test(before)) return 'savings'
  }
  if (figure.unit.startsWith('a ')) return subject(one) ?? UNNAMED
  if (figure.kind === 'count' || figure.kind === 'part') return counted(one)
  return subject(one) ?? UNNAMED
}

const MONEY = /^ (?:of|in|worth of) ((?:\w+ )?(?:savings?|efficienc\w*|income|receipts|assets))\b/i
const OF = /^(?: (?:out|more))? of (?:all |the |its |our |their |these |those )*([^.;:()]{2,120})/i

/** Words from which on a clause says when, or goes on with something else. */
const WHEN =
  /(?:,| - )? ?(?:\b(?:by|before|until|from|in(?! \d+ (?:seconds|minutes|hours))) (?:the |its |early |late |mid-?|end |about )*(?:end|start|close|middle|beginning|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|next|this|\d|a year|twelve|six|three|two|four|nine|eighteen|\w+ months|q[1-4]|financial|year|quarter|then|hallowe)|\bby (?:about |around |then\b)|\bat the (?:end|latest|start)|\b(?:next|this) (?:year|month|quarter|summer|spring|autumn|winter)|\bwithin (?:the |a |an |\w+ )?(?:next )?(?:\w+ )?(?:weeks?|months?|years?)|\bover (?:the (?:next|coming)|\w+ (?:months|years))|\bduring|\band (?:that|he|she|it|they|the|would|will|was|were|is|are|has|had|believes?|so)\b|\bbut\b|\bwhich\b|\bwhile\b|\bcompared\b|\brather than\b|\b(?:up|down) from\b|\bfrom (?:\d|about|around|a\b)|\bas (?:promised|planned|agreed)\b|\bor (?:more|less|fewer|better)\b|, )[\s\S]*$/i

const withoutWhen = (words: string): string => words.replace(WHEN, '')

/** "Cases would have full data" is of cases with full data; "calls would be answered" of calls answered. */
const withComplement = (words: string): string => {
  const [noun, rest] = splitAtModal(withoutWhen(words))
  return tidy(`${noun}${rest}`) ?? UNNAMED
}

const splitAtModal = (words: string): [string, string] => {
  const found =
    /^(.*?)\s*\b(?:(?:will|would|shall|should|must|can|could)(?: now| also| then| all)?|is to|are to|to)\s+(be|have|hold|[a-z]+)\b(.*)$/i.exec(
      words,
    )
  if (found === null) return [words, '']
  const [, noun = '', verb = '', rest = ''] = found
  const joined = /^be$/i.test(verb)
    ? PARTICIPLE.test(rest)
      ? rest
      : ` that ${MANY.test(noun) ? 'are' : 'is'}${rest}`
    : /^have$/i.test(verb)
      ? ` with${rest}`
      : ` that ${verb}${rest}`
  return [noun, / (?:achieved|met|reached|expected|delivered)$/i.test(joined) ? '' : joined]
}

/** "Calls answered" needs no verb; "files complete" does. */
const MANY = /(?:[^s]s|staff|people|police|children|women|men)$/i
const PARTICIPLE =
  /^ (?:\w+ly )?(?!(?:women|men|open|ten|even)\b)(?:\w+(?:ed|en|ught|wn|lt|pt|nt|de|ut|id)|in|on|at|under|within|with)\b/i

const counted = ({ figure, after }: Placed): string => {
  const rest = /^[^.;:()]{0,80}/.exec(after)?.[0] ?? ''
  const [noun, more] = splitAtModal(withoutWhen(rest))
  return tidy(`${figure.described ?? figure.unit}${noun}${more}`) ?? UNNAMED
}

/** "Reduce burglary by 20%", "a 20% cut in burglary", "halve the backlog", "the team would grow by 60 posts". */
const changed = (one: Placed): string | undefined => {
  const { figure, before, after } = one
  const against = AGAINST.exec(after)?.[0] ?? ''
  const inNoun = /^[^.;,]{0,30}? (?:in|of|to) (?:the |its |our |their )?([^.;:()]{2,80})/i.exec(after)?.[1]
  const object = OBJECT.exec(before)?.[1]
  const halved =
    figure.kind === 'change' ? /^ (?:the |its |our |their )?([^.;:()]{2,80})/i.exec(after)?.[1] : undefined
  const named =
    AFTER_CHANGE.test(after) || BEFORE_CHANGE.test(before)
      ? inNoun
      : (object ?? (halved === undefined ? undefined : withoutWhen(halved)))
  const words = tidy(withoutAgainst(withoutWhen(named ?? subject(one) ?? ''))) ?? UNNAMED
  return against === '' ? words : `${words}${against}`
}

const AFTER_CHANGE =
  /^(?:[- ]points?)? (?:year-on-year |overall |further )?(?:increase|rise|uplift|growth|improvement|reduction|decrease|cut|fall|drop|saving)s?\b/i
const BEFORE_CHANGE =
  /\b(?:increase|rise|uplift|growth|improvement|reduction|decrease|cut|fall|drop)s? of (?:about |around |at least )?$/i
const AGAINST =
  /(?<=^[^.;]{0,80}) (?:against|compared (?:with|to)|on|over) (?:the |its |last )[^.;,]{2,40}?(?:baseline|level|levels|figure|year|average)\b/i
const withoutAgainst = (words: string): string => words.replace(/ (?:against|compared (?:with|to)) .*$/i, '')
const OBJECT =
  /\b(?:increas|rais|improv|expand|boost|extend|reduc|cut|lower|decreas|bring|slim)\w*(?: down| up)? (?:the |its |our |their )?([^.;:,()]{2,80}?) by (?:about |around |up to |at least |a further |another |more than |some |between )*$/i

/** What stands before the figure: the subject of its clause, or what is to be brought to it. */
export const subject = ({ before }: Pick<Placed, 'before'>): string | undefined => {
  for (const pattern of SUBJECTS) {
    const found = [...before.matchAll(pattern)].at(-1)?.[1]
    const words = found === undefined ? undefined : tidy(found)
    if (words !== undefined && !NO_SUBJECT.test(words) && !/^[A-Z]{2,4}$/.test(words)) return words
  }
  return undefined
}

/** A word of a name; what joins clauses ends it. */
const WORD =
  "(?!(?:that|and|but|so|said|if|which|who|because|as|than|the|for|this|these|will|would|shall|should|must|is|are|was|were|be|to|expects?|expected|confident|committed|agreed)\\b)[A-Za-z0-9'&/-]+"
const NAME = `(?:${WORD} ){0,6}?${WORD}`
const LIMITS =
  '(?: (?:at least|about|around|no more than|no higher than|under|below|over|above|an average of))?'

const SUBJECTS: readonly RegExp[] = [
  // "Bring the average wait down to", "reduce response times from 18 to".
  /\b(?:reduc|cut|lower|bring|keep|increas|rais|improv|limit)\w* (?:the |its |our |their )?((?!from\b|from |to |by )[^.;:,()]{2,80}?)(?: (?:down|up|back))?(?: from [^.;,]{1,30}?)? (?:to|at|below|under|above|over|within)(?: (?:about|around|an average of|at least|no more than|under|below))? $/gi,
  // "To answer 999 calls in under".
  /\b(?:to )?((?:answer|attend|respond to|complet|decid|process|charg|clos|resolv|clear)\w* [^.;:,()]{2,60}?) (?:in|within|at)(?: (?:under|less than|no more than|at most|an average of|fewer than))? $/gi,
  // "A positive outcome rate of", "savings of".
  new RegExp(
    `\\b((?:${WORD} ){0,3}(?:rates?|savings?|income|efficienc\\w+|times?|levels?|reserves|waits?|average)) of(?: (?:at least|about|around|no more than|under))? $`,
    'gi',
  ),
  // "The target for positive outcomes is", "the savings target is".
  /\b(?:target|aim|goal|expectation|standard|ambition|objective)s? (?:for|of|on|in) (?:the |its |our )?((?!the end\b|next\b|this\b|(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec|20))[^.;:,()]{2,60}?)(?: (?:is|was|would be|will be|should be|of|at|to be|remains))+(?: (?:at least|about|no more than|under|below))? $/gi,
  new RegExp(
    `\\b((?:${WORD} ){1,3})(?:target|ambition|goal|standard)(?: (?:is|was|of|would be|will be|remains|to be|at))+${LIMITS} $`,
    'gi',
  ),
  // "The number of PCSOs would rise to".
  /\bthe (?:number|proportion|percentage|share|level|total) of ([^.;:,()]{2,60}?) (?:will|would|shall|should|must|is to|are to|to)\b[^.;]{0,60}$/gi,
  // "Sickness is to be below", "performance would be at".
  new RegExp(
    `(?<![A-Za-z-])(${NAME}) (?:will|would|shall|should|must|is to|are to|to)\\b(?![^.;]*\\b(?:will|would|shall|should|must)\\b)[^.;]{0,60}$`,
    'gi',
  ),
  // "Confidence is at": where it starts.
  new RegExp(
    `(?<![A-Za-z-])(${NAME}) (?:is|are|was|were|stands?|stood)(?: (?:now|currently))?(?: at)?(?: about| around)? $`,
    'gi',
  ),
]

const NO_SUBJECT =
  /^(?:this|that|it|he|she|they|we|there|those|who|none|(?:aim|target|goal|expectation|plan|intention|ambition|meeting|board|force|cc|dcc|acc|pcc|cfo|dop|ceo|members?)|.*\b(?:told|confirmed|undertook|commits?|aiming|hoped?|wants?|aims?|plans?|target is)\b.*)$|^service$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i

/** Without what hangs loose at its ends; undefined when nothing is left. */
const tidy = (words: string): string | undefined => {
  const whole = words
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:delivering|achieving|making|finding|generating|the number of|a number of|number of) /i, '')
    .replace(/^(?:\W|\b(?:the|its|our|their|all|of|that|for|to|a|an)\b)+/i, '')
    .replace(
      /(?:[\s,;:-]|\b(?:and|or|of|to|at|in|the|a|is|are|was|would|will|be|by|for|with|that|from)\b)+$/i,
      '',
    )
    .trim()
  if (whole === '') return undefined
  return whole.length <= 120 ? whole : whole.slice(0, 120).replace(/\s+\S*$/, '')
}
