import { changeOf } from './changes.ts'
import { splitAtModal, tidy, withComplement, withoutWhen } from './noun-words.ts'
import { isPartAhead, type Placed } from './roles.ts'
import { subject } from './subjects.ts'

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
  if (figure.noun !== undefined) return withComplement(`${figure.noun}s${after}`) ?? UNNAMED
  if (figure.kind === 'share' || figure.kind === 'part') {
    const of = OF.exec(after)?.[1] ?? (figure.isOfNext === true ? after : undefined)
    if (changeOf(one) === null && of !== undefined) return withComplement(of) ?? UNNAMED
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
