import { changeOf } from './changes.ts'
import { isDone } from './noun-words.ts'
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
  if ((isShareOf || figure.kind === 'count' || figure.kind === 'part') && isDone(before)) return 'at-least'
  return isUnwanted(what, isShareOf || figure.kind === 'count' || figure.kind === 'part')
    ? 'at-most'
    : 'at-least'
}

/** "Outstanding warrants cleared" are wanted, "sergeants that are temporary" are not; nor is a vacancy rate. */
const isUnwanted = (what: string, isOfMany: boolean): boolean => {
  if (isOfMany) {
    const deed = what.replace(/ (?:of|in|at|on|for|to|with|from|within|under|over)\b.*$/i, '')
    // What is done to them stands last; only what nobody does makes them fewer.
    if (DONE.test(deed) && !BEFALLEN.test(deed)) return false
    return BEFALLS.test(what) && !WANTED.test(what)
  }
  const head = what.replace(/^(.*?) (?:for|with|in|among|against|across|within|to|on)\b.*$/i, '$1')
  // "The charge rate for robbery", "satisfaction of burglary victims": the first word of what is wanted decides.
  return UNWANTED.test(head) && !WANTED.test(head)
}

const DONE =
  / (?:\w+ed|dealt with|let|met|lost|sold|heard|sent|made|paid|held|seen|built|given|taken|brought|found|shut|put right)$/i
const BEFALLEN =
  / (?:lost|delayed|abandoned|missed|rejected|refused|returned|dropped|breached|failed|cancelled|unanswered|unallocated|unresolved|re-?opened|repeated|suspended|unfilled|overturned|absent|injured|victimised|discontinued|postponed|adjourned|extended)$/i

const NOT_BELOW =
  /\b(?:no (?:fewer|less|lower) than|not (?:less|fewer|lower) than|not (?:to )?(?:fall|drop|go) below) (?:about |around |an average of )?$/i
export const BEFALLS =
  /\b(?:temporary|abandoned|overdue|vacant|late|unresolved|sick|absent|repeat(?:ed)?|re-?offend\w*|lost|outstanding)\b/i

/** "Detected burglaries": of what is unwanted, the part that is wanted. */
const WANTED =
  /\b(?:detect|solv|resolv|positive|attend|answer|charg|satisf|confiden|recover|complet|clos|outcome|train|investigat|convict|prosecut|compli|clear|timel|uptake|retention|accura|availab|quality|success|disrupt|arrest|seiz|safeguard|decid|improv)\w*/i

const AT_LEAST =
  /\b(?:at least|more than|over|above|exceed\w*|minimum of|better than|higher than) (?:about |around |an average of )?$/i
const AT_MOST =
  /\b(?:no (?:more|longer|later|higher|greater) than|not (?:more|higher) than|at most|below|under|less than|fewer than|lower than|maximum of|not (?:to )?(?:exceed|rise above|go above)|within|up to|down to|(?:reduc|cut|fall|drop|lower|bring|limit|cap)\w*(?: [\w'£%.,-]+){0,12}? to|reduction to|limited to|capped at) (?:about |around |only |an average of )?$/i
const UNWANTED =
  /\b(?:sickness|absence|abstraction|vacanc\w+|attrition|turnover|backlog|abandon\w*|overdue|overspend|crimes?|burglar\w+|robber\w+|thefts?|violence|offences?|collisions?|deaths?|complaints?|re-?offending|waits?|waiting|delays?|errors?|repeat|temporary|unresolved|overtime|debts?|borrowing|deficit|spend(?:ing)?|expenditure|costs?|emissions?|mileage|casualties|injur\w+|accidents|leavers|grievances|arrears|caseload|queues?|voids?|failures?|unfilled|missing|fires|arson|fly-tipping|lateness|downtime|loss(?:es)?|consumption|usage|dropouts?|breaches|premises closed)\b/i
