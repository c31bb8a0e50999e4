import { splitAtModal, tidy, withoutWhen } from './noun-words.ts'
import type { Placed } from './roles.ts'
import { named, nounsBefore } from './subjects.ts'

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
/** "Officers attend" rather than "officers that attend". */
const LINK = /^ (?:that|with)(?: (?:is|are|has|have))?(?= )/
