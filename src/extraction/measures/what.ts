import { changeOf } from './changes.ts'
import { BEFALLS } from './comparators.ts'
import { howOften } from './how-often.ts'
import { splitAtModal, tidy, withComplement, withDeed, withoutWhen } from './noun-words.ts'
import { participleOf } from './participles.ts'
import { isPartAhead, type Placed } from './roles.ts'
import { named as nameOf, subject } from './subjects.ts'

/** Said where the words name nothing that could be measured. */
export const UNNAMED = 'the figure'

/**
 * What is measured, in the minutes' words: what a share is of, with its own condition ("calls answered within 30
 * seconds"); what is counted ("officers in post"); what a time is taken for; what is to change.
 */
export const whatIsMeasured = (one: Placed): string => named(one) ?? UNNAMED

const named = (one: Placed): string | undefined => {
  const { figure, before, after } = one
  if (figure.kind === 'part' && isPartAhead(one)) {
    const words = counted(one)
    return words === undefined ? undefined : `${words} (of ${figure.value.toLocaleString('en-GB')})`
  }
  if (figure.noun !== undefined) return withComplement(`${figure.noun}s${after}`)
  if (figure.kind === 'share' || figure.kind === 'part') {
    const of = OF.exec(after)?.[1] ?? (figure.isOfNext === true && OF_NEXT.test(after) ? after : undefined)
    if (changeOf(one) === null && of !== undefined) return shareOf(one, of)
  }
  if (changeOf(one) !== null || figure.kind === 'change') return changed(one)
  if (figure.kind === 'share') return atOnce(after) ?? subject(one)
  if (figure.kind === 'money') {
    const money = MONEY.exec(after)?.[1]
    if (money !== undefined) return money.toLowerCase()
    const spent = PAID.exec(before)
    const paid =
      spent?.[1] ??
      spent?.[2] ??
      /^ (?:a year )?(?:would|will|to|should) be (saved|raised|recovered|spent)\b/i.exec(after)?.[1]
    if (paid !== undefined) return amount(paid, after)
    if (/\bsave (?:about |around |at least |up to |a further )*$/i.test(before)) return 'savings'
  }
  if (figure.unit.startsWith('a ')) return subject(one)
  if (figure.kind === 'count' || figure.kind === 'part')
    return figure.unit === 'FTE' && figure.described === 'FTE' ? (subject(one) ?? counted(one)) : counted(one)
  return subject(one)
}

/** "Warrants cleared" for "clear 90% of warrants"; of what is done in 90% of cases, that. */
const shareOf = (one: Placed, of: string): string | undefined => {
  const often = howOften(one)
  if (often !== undefined) return often.what
  const [noun, rest] = splitAtModal(withDeed(one.before, withoutWhen(of)))
  return tidy(`${noun}${rest}`)
}

/** "90% compliance with the standard", "an 80% completion rate". */
const atOnce = (after: string): string | undefined => {
  const words = AT_ONCE.exec(after)?.[1]
  return words === undefined ? undefined : nameOf(withoutWhen(words))
}
const AT_ONCE =
  /^ ((?:[a-z-]+ ){0,3}?(?:compliance|attendance|completion|satisfaction|confidence|coverage|uptake|take-up|accuracy|availability|occupancy|retention|turnout|success|capacity|utilisation|recovery|participation|(?:\w+ )?rates?)\b(?! target| standard)[^.;:,()]{0,60})/i

/** "Borrow no more than £12m", "spend at least £2m on road repairs": the amount is measured. */
const amount = (verb: string, after: string): string => {
  const on =
    /^ (?:on|for|from|in) (?!\d|the (?:end|next)|this|next|year)[^.;:,()]{2,60}/i.exec(after)?.[0] ?? ''
  const done = /(?:ed|spent|paid)$/i.test(verb) ? verb.toLowerCase() : participleOf(verb)
  return `amount ${done}${withoutWhen(on)}`.trim()
}
const PAID =
  /\b(spend|borrow|pay|invest|draw|lend)(?:ing)? (?:no|not) (?:more|less) than (?:about )?$|\b(spend|borrow|pay|invest|draw|lend)(?:ing)? (?:at (?:least|most)|up to|under|over|below|more than|less than) $/i

const MONEY = /^ (?:of|in|worth of) ((?:\w+ )?(?:savings?|efficienc\w*|income|receipts|assets))\b/i
/** "Grow to one in three by June" is of nothing that follows. */
const OF_NEXT = /^ (?!(?:by|in|at|from|within|and|or|before|until|this|next|during)\b)[a-z]/i
const OF = /^(?: (?:out|more))? of (?:all |the |its |our |their |these |those )*([^.;:()]{2,120})/i

const counted = ({ figure, before, after }: Placed): string | undefined => {
  const rest = /^[^.;:()]{0,80}/.exec(after)?.[0] ?? ''
  const [noun, more] = splitAtModal(withoutWhen(`${figure.described ?? figure.unit}${rest}`))
  const words = `${noun}${more}`
  // "Fill the 14 vacant posts": 14 posts filled, and not 14 that are vacant.
  const isDone = more === '' && (figure.kind === 'part' || BEFALLS.test(noun))
  return tidy(isDone ? withDeed(before, words) : words)
}

/** "Reduce burglary by 20%", "a 20% cut in burglary", "halve the backlog", "the team would grow by 60 posts". */
const changed = (one: Placed): string | undefined => {
  const { before, after } = one
  const against = AGAINST.exec(after)?.[0] ?? ''
  const words = nameOf(
    withoutAgainst(changing(one) || (subject({ before: before.replace(/ to $/i, ' will ') }) ?? '')),
  )
  return against === '' || words === undefined ? words : `${words}${against}`
}

const changing = ({ figure, before, after }: Placed): string | undefined => {
  if (figure.described !== undefined && figure.way !== undefined) return figure.described
  const fewer = FEWER.exec(after)?.[1]
  if (fewer !== undefined) return withComplement(fewer)
  if (AFTER_CHANGE.test(after) || BEFORE_CHANGE.test(before)) {
    const inNoun = /^[^.;,]{0,30}? (?:in|of|to) (?:the |its |our |their )?([^.;:()]{2,80})/i.exec(after)?.[1]
    return inNoun === undefined ? undefined : withoutWhen(inNoun)
  }
  const object = OBJECT.exec(before)?.[1]
  if (object !== undefined) return object
  if (figure.kind !== 'change') return undefined
  const halved = /^ (?:the |its |our |their )?([^.;:()]{2,80})/i.exec(after)?.[1]
  return halved === undefined
    ? undefined
    : withoutWhen(halved.replace(/ (?:from|to) (?:about |around )?[£\d][\s\S]*$/, ''))
}

const FEWER = /^ (?:fewer|less|more) (?!than\b)([^.;:()]{2,80})/i
const AFTER_CHANGE =
  /^(?:[- ]points?)? (?:year-on-year |overall |further )?(?:increase|rise|uplift|growth|improvement|reduction|decrease|cut|fall|drop|saving)s?\b/i
const BEFORE_CHANGE =
  /\b(?:increase|rise|uplift|growth|improvement|reduction|decrease|cut|fall|drop)s? of (?:about |around |at least )?$/i
const AGAINST =
  /(?<=^[^.;]{0,80}) (?:against|compared (?:with|to)|on|over) (?:the |its |last )[^.;,]{2,40}?(?:baseline|level|levels|figure|year|average)\b/i
const withoutAgainst = (words: string): string => words.replace(/ (?:against|compared (?:with|to)) .*$/i, '')
const OBJECT =
  /\b(?:increas|rais|improv|expand|boost|extend|reduc|cut|lower|decreas|bring|slim|grow|lift|driv|push|trim|slash|shav|narrow|lessen|shorten)\w*(?: down| up)? (?:the |its |our |their )?([^.;:,()]{2,80}?) by (?:about |around |up to |at least |a further |another |more than |some |between )*$/i
