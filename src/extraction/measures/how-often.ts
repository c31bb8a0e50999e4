import { splitAtModal, tidy, withoutWhen } from './noun-words.ts'
import type { Placed } from './roles.ts'
import { named, nounsBefore, subject } from './subjects.ts'

/**
 * "In 90% of cases", "90% of the time", "no more than 4% of the rent roll": a share of one thing that is said of
 * another, which is what is measured. Undefined where the share is of those it is about.
 */
export const howOften = ({
  figure,
  before,
  after,
}: Placed): { readonly what: string; readonly of: string } | undefined => {
  const of = OFTEN.exec(after)?.[1]
  if (figure.kind !== 'share' || of === undefined) return undefined
  const kept = KEPT.exec(before)?.[1]
  if (kept !== undefined && /^(?:the )?time$/i.test(of))
    return { what: tidy(kept) ?? kept, of: withoutWhen(of) }
  const brought = BROUGHT.test(before) ? subject({ before }) : undefined
  if (brought !== undefined) return { what: brought, of: withoutWhen(of) }
  const modal = [...before.matchAll(/\b(?:will|would|shall|should|must|is to|are to)\b/gi)].at(-1)
  if (modal === undefined) return undefined
  const verb = before.slice(modal.index)
  const noun = named(nounsBefore(before.slice(0, modal.index)))
  if (noun === undefined) return undefined
  if (SO_MUCH.test(verb)) return { what: noun, of: withoutWhen(of) }
  if (!IN.test(verb) && !/^(?:the )?time$/i.test(of)) return undefined
  const [, rest] = splitAtModal(verb.replace(IN, '').trimEnd())
  if (rest === '') return undefined
  return { what: tidy(`${noun}${rest.replace(LINK, '')}`) ?? noun, of: withoutWhen(of) }
}

const OFTEN =
  /^ of (?:all )?((?:the )?time|[a-z][a-z -]{2,30}?)(?=[.,;]| (?:by|before|until|in|from|within|at|during|each|every|and)\b|$)/i
const IN =
  /(?:^| )(?:in|on|for|at) (?:at least |about |around |more than |over |no fewer than |nearly |up to )?$/i
/** "Arrears would be no more than", "women would make up". */
const SO_MUCH =
  /^(?:will|would|shall|should|must|is to|are to) (?:be|stay|remain|stand|account for|make up|represent|be (?:kept|held|cut|reduced|limited|brought|rebuilt)|fall|rise|drop)(?: (?:at|to|below|under|above|over|no more than|at most|at least|up to|down to|less than|not more than|about|around))* $/i
/** "Keep the system available 99% of the time". */
const KEPT = /\b(?:keep|have|make)(?:ing)? ((?:the |its |all )?[^.;:,()]{3,60}?)(?: at least| for)? $/i
/** "Raise its reserves to 5% of net expenditure". */
const BROUGHT =
  /\b(?:rais|reduc|cut|increas|limit|lower|hold|keep)\w* [^.;:,()]{3,60} (?:to|at|below|under)(?: about| no more than| at most| at least)? $|\b(?:reserves|balances|contingency|spending|income|turnover|deposit) of(?: about| no more than| at most| at least)? $/i
/** "Officers attend" rather than "officers that attend". */
const LINK = /^ (?:that|with)(?: (?:is|are|has|have))?(?= )/
