import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import {
  type Asked,
  looksBack,
  type NamedSpan,
  type Settled,
  settled,
  type Unbound,
  unbound,
  yielding,
} from './due-rule.ts'
import { type DueDay, dueDayOf, type Lead, strengthOf } from './lead.ts'
import { isPutOff } from './put-off.ts'
import { isAbout, isPartOfName } from './topic-days.ts'

/** Where named days stand: their lead, the whole phrase with it, and their own place in the sentence. */
export type Standing = {
  readonly lead: Lead
  readonly phrase: string
  readonly at: number
  readonly to: number
}

/** The day that named days make due with the words before them; unbound when those words make no deadline. */
export const settleSpan = (
  span: NamedSpan,
  standing: Standing,
  { text, alone, meetingOn }: Pick<Asked, 'text' | 'alone' | 'meetingOn'>,
): Settled | Unbound => {
  const { lead, phrase } = standing
  const slipped = (lead.binder === 'until' || lead.binder === 'from') && isPutOff(text.slice(0, lead.from))
  // "Weekly figures until the end of January": the last of them is due then.
  const goesOn = lead.binder === 'until' || /^up to\b/i.test(phrase)
  const before = text.slice(0, lead.from)
  const repeated = goesOn && REPEATED.test(before)
  const takesUntil = lead.binder === 'until' && TAKES.test(before)
  if (lead.binder === 'not-due' && !repeated) return OF.test(phrase) ? yielding(COUNTED_FROM) : COUNTED_FROM
  // "To the 12 June Cabinet": it is brought to that sitting.
  if (lead.binder === 'until' && /^to\b/i.test(phrase) && SITTING.test(text.slice(standing.to)))
    return settleSpan(span, { ...standing, lead: { ...lead, binder: 'at' } }, { text, alone, meetingOn })
  if (lead.binder === 'until' && !slipped && !repeated && !takesUntil)
    return yielding(unbound('It says until when something lasts.'))
  if (
    lead.binder === 'none' &&
    !alone &&
    lead.part === 'whole' &&
    isPartOfName(text.slice(0, standing.at), text.slice(standing.to))
  )
    return yielding(unbound(IN_A_NAME))
  if (isAbout(phrase, text.slice(standing.to))) return unbound(IN_A_NAME)
  const labelled = dueLabel.test(text.slice(0, lead.from))
  if (lead.binder === 'none' && !alone && !labelled && !mayStandBare(span, standing, text))
    return yielding((span.yearGuessed ? looksBack : unbound)(BARE))
  const firm = alone || labelled || /latest$/i.test(phrase)
  const onwards = /onwards?$/i.test(phrase)
  const due =
    (onwards || lead.binder === 'from') && isRunning(span, meetingOn)
      ? dueDayOf(span, lead.binder === 'from' ? { ...lead, binder: 'at' } : lead, false)
      : dueDayOf(span, lead, onwards)
  const working = workingOf(span, due, phrase)
  return settled({
    dueOn: due.dueOn,
    precision: span.precision,
    working: lead.isNotBefore ? `It is not to be before then. ${working}` : working,
    vague: due.vague || lead.isNotBefore === true,
    otherReadings: [...span.otherReadings, ...beginning(span, lead)].filter(
      (other) => other.dueOn !== due.dueOn,
    ),
    strength: firm ? 'strong' : strengthOf(lead),
    looksForward: slipped,
  })
}

const SITTING =
  /^ (?:[A-Z][\w'&-]* ){0,4}(?:[Mm]eeting|[Mm]tg|[Bb]oard|[Pp]anel|[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Ff]orum|[Gg]roup|[Ss]ession)\b/

/** "From Q3 onwards", said in that quarter: its own figures come first, at its end. */
const isRunning = ({ first, last, precision }: NamedSpan, meetingOn: PlainDate): boolean =>
  precision === 'quarter' && first <= meetingOn && meetingOn < last

/** "Clearing it will take until the end of January": that is when it is done. */
const TAKES =
  /\b(?:will|would|shall|should|might|could|may|expect(?:s|ed)? (?:it|this|that|them|the \w+) to|likely to|(?:is|are|was|were) (?:expected|going) to) (?:probably |likely |all )?(?:take|need)(?: (?:him|her|it|them|us|the (?:force|service|team|office)))? (?:probably |about |perhaps )?$/i

const REPEATED =
  /\b(?:will|would|to) (?:\w+ )?(?:provide|send|give|report|supply|share|circulate|publish|issue|bring|update|be (?:sent|given|provided|updated|told|circulated|published))\b[^.;,]{0,60}\b(?:daily|weekly|fortnightly|monthly|quarterly|regular(?:ly)?|(?:each|every) (?:day|week|fortnight|month|quarter))\b[^.;,]{0,40}$|\b(?:nothing|anything|no fewer|no less|not less|no more|not more|at least) [^.;,]{0,50}\b\d[^.;,]{0,40}\b(?:any|each|every) (?:\w+ )?(?:day|week|fortnight|month|quarter)\b[^.;,]{0,40}$/i

/** "From April" may mean its very first day. */
const beginning = ({ first }: NamedSpan, { binder, part }: Lead): Settled['otherReadings'] =>
  binder === 'from' && part === 'whole'
    ? [{ dueOn: first, working: `The first day of it is ${formatDay(first)}.` }]
    : []

const COUNTED_FROM = looksBack(
  'The words before it look back to it or count from it, as “since” and “as at” do.',
)
/** "The Board call of 28 May", "up to the end of August" */
const OF = /^(?:of|up to|year to|months to)\b/i

const IN_A_NAME = 'It is part of what the words behind it name.'
const BARE = 'It stands without “by”, “in” or the like, so nothing makes it a deadline.'

const dueLabel =
  /\b(?:due(?: date| by)?|deadline|target(?: date)?|completion date|by when|revised date|action by|revised)(?: agreed| set| given| now)? ?[:-] ?$/i

const mayStandBare = (span: NamedSpan, { lead, at, to }: Standing, text: string): boolean => {
  // "Late June", "mid-2026" and "end of March" carry their own hint of a plan.
  if (lead.part !== 'whole' || span.bare === 'yes') return true
  if (span.bare === 'no' && span.precision !== 'month') return false
  if (IS_THE_DAY.test(text.slice(to))) return true
  if (!/^ ?(?:$|[-.,;:)\]|]|by [A-Z])/.test(text.slice(to))) return false
  const before = text.slice(0, at)
  // "CC to report back 20 September": the promise runs up to its day.
  return (
    (span.bare !== 'no' && /(?:^|[-:([|,;>] ?)$/.test(before)) ||
    (PROMISED.test(before) && !LEADS_ELSEWHERE.test(before))
  )
}

/** "Had given 20 June as the finishing date" */
export const IS_THE_DAY = /^ as (?:the|its|his|her|their|an?) (?:[\w-]+ )?(?:date|day|deadline|target)\b/i
const PROMISED = /\b(?:will|would|shall|to|going)\b [^.;:]{2,80} $/i
const LEADS_ELSEWHERE =
  /\b(?:of|for|with|at|from|than|the|an?|dated?|meetings?|minutes|notes|and|or|since|until|notice|letter|e-?mail|report|paper|about|between|held|this|that|its|their) $/i

const workingOf = (span: NamedSpan, due: DueDay, phrase: string): string => {
  const day = formatDay(due.dueOn)
  if (span.why?.includes(day) === true) return `“${phrase}”: ${span.why}.`
  const taken = due.how.includes('taken')
  if (span.why !== null) return `“${phrase}”: ${span.why}; ${due.how}${taken ? ':' : ' is'} ${day}.`
  if (span.first === span.last && due.dueOn === span.last) return `“${phrase}” is ${day}.`
  return taken ? `“${phrase}” names no day: ${due.how}, ${day}.` : `“${phrase}” means by ${due.how}, ${day}.`
}
