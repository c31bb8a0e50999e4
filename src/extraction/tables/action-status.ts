/** What a log's own colours mean where it says so: offices use green for "done" and for "on track" alike. */
export type ColourKey = { readonly green: 'closed' | 'open' | 'unsaid' }

/** `green`: closed in some offices, on track in others. `unsaid`: the log does not say. */
export type ActionStatus = 'closed' | 'open' | 'green' | 'unsaid'

export type StatusCells = {
  readonly status: string
  /** What is told of the work, beside a status or in place of one. */
  readonly update: string
  /** The day it was closed, or yes or no. */
  readonly closedOn: string
}

/** Whether a log marks an action as closed. The status says it first; what is told of the work where that is silent. */
export const actionStatus = ({ status, update, closedOn }: StatusCells, key: ColourKey): ActionStatus => {
  // A day alone in the column is the day it was closed.
  if (closedOn !== '' && !NOT_CLOSED.test(closedOn) && inWords(closedOn) !== 'open') return 'closed'
  if (BLUE.test(status)) return 'closed'
  if (/^\W*(?:red|amber|yellow|orange)\b/i.test(status)) return 'open'
  const said = [status, update].map(inWords).find((words) => words !== 'unsaid')
  if (said !== undefined) return said
  if (!/^\W*green\b|^\W*g\W*$/i.test(status)) return 'unsaid'
  return key.green === 'unsaid' ? 'green' : key.green
}

const NOT_CLOSED = /^\W*(?:(?:no|n|n\/?a|not yet|open|tbc|on-?going)\b.*)?$/i

/** The key that stands with the log, "Green = complete"; failing that, a log that has blue for closed has green for open. */
export const colourKey = (words: string, statuses: readonly string[]): ColourKey => {
  const said = /\bgreen\b[\s)]{0,3}(?:[=:–—-]|is|means|indicates)\s*([a-z -]{3,40})/i.exec(words)?.[1] ?? ''
  if (CLOSED.test(said) && !STILL_OPEN.test(said)) return { green: 'closed' }
  const isOpen = /\bon (?:track|target|schedule)\b|\bin progress\b|\bopen\b/i.test(said)
  return { green: isOpen || statuses.some((status) => BLUE.test(status)) ? 'open' : 'unsaid' }
}

const BLUE = /^\W*blue\b/i

const inWords = (cell: string): ActionStatus => {
  const words = cell.replaceAll(/\s+/g, ' ').slice(0, 1000)
  if (words === '') return 'unsaid'
  if (PROPOSED.test(words) || BEFORE_THIS_MEETING.test(words)) return 'closed'
  if (
    /^\W*(?:open|on-?going|in progress|outstanding|overdue|live|active|pending|not started|no(?! longer)|n)\b/i.test(
      words,
    )
  )
    return 'open'
  if (STILL_OPEN.test(words) && !/^\W*(?:closed?|completed?|discharged|done)\b/i.test(words)) return 'open'
  if (DONE_IN_A_WORD.test(words) || DEED_AND_DAY.test(words)) return 'closed'
  return (words.length <= BRIEF ? CLOSED : CLOSED_AT_AN_END).test(words) ? 'closed' : 'unsaid'
}

const DONE =
  'completed?|completion|closed?|closure|discharged|done|achieved|delivered|actioned|implemented|fulfilled|concluded|finalised|signed off|no longer (?:required|needed|relevant|applicable)|superseded|withdrawn|removed|archived|business as usual|bau'
const CLOSED = new RegExp(`\\b(?:${DONE})\\b|^\\W*(?:c|y|yes|[✓✔☑]|100\\s?%)\\W*$`, 'i')
/** "Circulated", "Sent 4 May": what was asked for was done. */
const DONE_IN_A_WORD =
  /^\W*(?:now |all )?(?:(?:circulated|sent|provided|shared|published|issued|supplied|emailed|presented|received|attached|held)(?: (?:to \w+|on|at|by)?[\s\w/.]{0,20})?\W*$|(?:circulated|sent|provided|supplied|emailed|held|visited)(?: (?:to \w+|on|at|by))? \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.(?!.*\b(?:will|would|to be|due|await\w*)\b)|(?:received|provided|circulated|sent|held) and (?:noted|used|shared|discussed|circulated)\b(?!.*\b(?:will|would|to be|due|await\w*)\b))/i
/** "Fixed 30/3", "Ordered": a deed that is over, whatever it was, and perhaps its day. */
const DEED_AND_DAY =
  /^\W*(?:now |all )?(?!(?:delayed|deferred|started|commenced|postponed|planned|scheduled|expected|requested|chased|re-?opened|extended|revised|continued|assigned|escalated|raised|drafted|progressed|awaited|needed|required|unchanged|unresolved|allocated|delegated|targeted|proposed|advised|agreed|accepted|supported|noted|rejected|retained|carried)\b)(?:re-)?(?:[a-z]{2,}ed|sown|written|given|taken|done|made|put|bought|paid|met|built|held|sold|found)(?: (?:on |in )?(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|[A-Z][a-z]{2,8} \d{4}))?\W*$/i
/** "On today's agenda", "Covered under item 5": what was to be brought is here. */
const BEFORE_THIS_MEETING =
  /^\W*(?:(?:now |is )?on (?:today['’]s|this(?: meeting['’]s)?) agenda|(?:covered|reported|included|discussed) (?:at|by|under) (?:agenda )?item \d{1,2}(?:\.\d{1,2})?)\W*$/i
/** More words than these tell a story, in which something may be completed that is not the action. */
const BRIEF = 80
const CLOSED_AT_AN_END = new RegExp(
  `(?:^|[.;]\\s+)\\W*(?:(?:action|now|this (?:is|was|has been))\\s+)*(?:${DONE})\\b|\\b(?:${DONE})\\W*$`,
  'i',
)
/** "Recommend closure", "propose to close": whoever wrote it holds it done. */
const PROPOSED =
  /\b(?:recommend|propos|suggest|request|seek)\w*\b.{0,25}\b(?:clos(?:e|ed|ure|ing)|discharged?|complete)\b|\b(?:can|may|could|should) (?:now )?(?:be )?(?:closed?|discharged)\b|\bfor (?:closure|discharge)\b|\b(?:close|discharge) (?:the |this )?action\b/i
const STILL_OPEN =
  /\b(?:not|in|partial(?:ly)?|part(?:ly)?|yet to be|to be|near(?:ly|ing)?|almost|\d{1,2}\s?%|until|before|once|when|awaiting|pending|towards|expected|target(?:ed)?|due|will be|would be|remains? to be)\s+(?:\w+\s+){0,2}(?:completed?|completion|closed?|closure|done|achieved|delivered|implemented|concluded|finalised|signed off|actioned|discharged|fulfilled)\b|\bincomplete\b|\bre-?opened\b|\b(?:remains?|still|stays?) (?:open|outstanding)\b|\b(?:completion|closure) (?:is |was )?(?:expected|planned|due|by|in|date)\b|\bwill\b.{0,40}\bclose\b|\b(?:in progress|on-?going|under ?way|continu(?:es|ing)|still to come|to follow|awaited)\b/i
