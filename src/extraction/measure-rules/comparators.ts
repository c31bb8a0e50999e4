import { changeOf } from './changes.ts'
import type { Placed } from './roles.ts'

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
